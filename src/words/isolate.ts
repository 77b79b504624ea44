/** Which way a text runs. */
export type Direction = "ltr" | "rtl";

/** Letters that run from right to left: Hebrew, Arabic and their neighbours in Unicode. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Between marks that let it find its own direction (UAX 9: FSI, PDI), so that it reorders nothing beside it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A text of the data as a word in a sentence that runs `around`: isolated where it might run the other way. Texts that
 * go into a sentence are made visible before (`visibleText`), never after: that would show the marks.
 */
export const isolateIn =
  (around: Direction) =>
  (text: string): string =>
    text !== "" && (around === "rtl" || RIGHT_TO_LEFT.test(text)) ? isolated(text) : text;

/** Which way a text runs: as its first letter does. */
export function directionOf(text: string): Direction {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}
