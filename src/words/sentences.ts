/** The sentences of a text in a language (BCP 47), each with the space behind it. */
export const sentencesOf = (text: string, language: string): readonly string[] =>
  Array.from(
    new Intl.Segmenter(language, { granularity: "sentence" }).segment(text),
    ({ segment }) => segment,
  );

/** A sentence shorter than this is most often cut at an abbreviation. */
const SHORTEST = 40;

/** The first sentence of a text, or the first few where they are shorter than `shortest` together, in UTF-16 code units. */
export function firstSentence(text: string, language: string, shortest = SHORTEST): string {
  let taken = "";
  for (const sentence of sentencesOf(text, language)) {
    taken += sentence;
    if (taken.trim().length >= shortest) break;
  }
  return taken.trim();
}
