/*
 * Raised figures in a sentence of the editors. Each stands for an event of the sentence, counted from 1, and for those up to
 * the next figure:
 *
 *     Users were targeted;¹ a court held the firm liable.²        events: [attack, ruling, appeal]
 *
 * They stay characters: as elements they would cut the sentence into pieces, which all move when letters come.
 */

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const FIGURE = /[⁰¹²³⁴-⁹]+/g;

/** The numbers of the figures in a text. They begin with 1 and rise; others are, say, the sign of a square metre. */
function figuresIn(text: string): readonly number[] {
  const all = Array.from(text.matchAll(FIGURE), ([raised]) => Number(raised.normalize("NFKC")));
  return all[0] === 1 && all.every((one, index) => one > (all[index - 1] ?? 0)) ? all : [];
}

/** A sentence without its figures, for places that do not list its events. */
export const withoutFigures = (text: string): string =>
  figuresIn(text).length > 0 ? text.replace(FIGURE, "") : text;

/**
 * A sentence about `count` events with its figures counted from `offset`, and the numbers of the first and the last event of
 * the figure at its end, which is not in the text. Without a figure there, these are the numbers of all events.
 */
export function atFigures(
  text: string,
  count: number,
  offset: number,
): { readonly text: string; readonly first: number; readonly end: number } {
  const figures = figuresIn(text);
  const endOf = (index: number): number => (figures[index + 1] ?? count + 1) - 1;
  let index = 0;
  let first = 1;
  const said =
    figures.length === 0
      ? text
      : text.trimEnd().replace(FIGURE, (raised, at: number, whole: string) => {
          const from = figures[index] ?? 1;
          const to = endOf(index++);
          if (at + raised.length === whole.length) {
            first = from;
            return "";
          }
          return [...new Set([from, to])].map((one) => raise(offset + one)).join("⁻");
        });
  return { text: said, first: offset + first, end: offset + count };
}

const raise = (number: number): string =>
  String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? "");
