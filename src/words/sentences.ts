/** The sentences of a text, each with the space after it. `language` is a BCP 47 tag. */
export const sentencesOf = (text: string, language: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter(language, { granularity: "sentence" }).segment(text),
    ({ segment }) => segment,
  );

/** The segmenter often cuts after an abbreviation. A sentence with fewer UTF-16 code units is probably not whole. */
const SHORTEST = 40;

/** The first sentence of a text, with the next sentences until it has `SHORTEST` UTF-16 code units. */
export function firstSentence(text: string, language: string): string {
  let taken = "";
  for (const sentence of sentencesOf(text, language)) {
    taken += sentence;
    if (taken.trim().length >= SHORTEST) break;
  }
  return taken.trim();
}

/** The first sentences of a text, at least one, with at most `most` UTF-16 code units together. */
export function sentencesWithin(text: string, language: string, most: number): string {
  let taken = "";
  for (const sentence of sentencesOf(text, language)) {
    if (taken !== "" && (taken + sentence).trim().length > most) break;
    taken += sentence;
  }
  return taken.trim();
}
