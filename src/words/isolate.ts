import { codeOf, hiddenCharacters, RIGHT_TO_LEFT } from "../model/hiddenCharacters.ts";

export type Direction = "ltr" | "rtl";

/** Isolate marks (UAX 9: FSI, PDI) give a text its own direction, so that it reorders nothing around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Whether isolate marks in the text are in pairs. */
function areClosed(text: string): boolean {
  let open = 0;
  for (const mark of text.match(/[\u2068\u2069]/g) ?? []) {
    open += mark === "\u2068" ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * A text of the data, or a file name, within a sentence of the direction `around`. All such texts pass through this
 * function, so that none can reorder or hide a part of the sentence. Hidden characters become visible, except pairs of
 * isolate marks. The text is isolated if it might run in the other direction.
 */
export const isolateIn =
  (around: Direction) =>
  (text: string): string => {
    const seen = areClosed(text)
      ? text
          .split(/([\u2068\u2069])/)
          .map((part) => (/^[\u2068\u2069]$/.test(part) ? part : visibleText(part)))
          .join("")
      : visibleText(text);
    return seen !== "" && (around === "rtl" || RIGHT_TO_LEFT.test(seen)) ? isolated(seen) : seen;
  };

/** The direction of a text is the direction of its first letter. */
export function directionOf(text: string): Direction {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** A text between isolate marks that set its direction, whatever its first letter is (UAX 9: RLI, LRI, PDI). */
export const isolatedAs = (direction: Direction, text: string): string =>
  `${direction === "rtl" ? "\u2067" : "\u2066"}${text}\u2069`;

/** A text of a dataset that is safe to show. Characters that hide, reorder or control become codes: `[U+200B]`. */
export const visibleText = (text: string): string =>
  text.replace(hiddenCharacters(text), (character) => `[${codeOf(character)}]`);

/** Adds ‹ if the days of a text begin before the picture, and › if they end after it. ‹ is always on the left. */
export function withCutSigns(text: string, isBefore: boolean, isAfter: boolean): string {
  const parts = [isBefore ? "‹" : "", text === "" ? "" : isolated(text), isAfter ? "›" : ""];
  return isBefore || isAfter ? `\u2066${parts.filter((part) => part !== "").join(" ")}\u2069` : text;
}
