/** The sentences of a text in a language (BCP 47), each with the space after it. */
export const sentencesOf = (text: string, language: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter(language, { granularity: "sentence" }).segment(text),
    ({ segment }) => segment,
  );

/** The least length of a sentence. A shorter one is most often cut at an abbreviation. */
const SHORTEST = 40;

/** The first sentence of a text, or the first few if they are shorter than `SHORTEST` UTF-16 code units together. */
export function firstSentence(text: string, language: string): string {
  let taken = "";
  for (const sentence of sentencesOf(text, language)) {
    taken += sentence;
    if (taken.trim().length >= SHORTEST) break;
  }
  return taken.trim();
}

/** The first sentences of a text that have at most `most` UTF-16 code units together, but at least one. */
export function sentencesWithin(text: string, language: string, most: number): string {
  let taken = "";
  for (const sentence of sentencesOf(text, language)) {
    if (taken !== "" && (taken + sentence).trim().length > most) break;
    taken += sentence;
  }
  return taken.trim();
}
