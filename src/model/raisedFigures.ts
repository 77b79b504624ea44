/*
 * Raised figures in a sentence of the editors. A figure stands for one or several events of the sentence:
 *
 *     Users were targeted;¹ a court held the firm liable.²⁻³        events: [attack, ruling, appeal]
 *
 * Figures stay characters, because elements would cut the sentence into pieces that all move when the fonts arrive.
 */

const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const FIGURE = /([⁰¹²³⁴-⁹]+)(?:⁻([⁰¹²³⁴-⁹]+))?/g;

/** Matches a figure of three or more digits. Such a figure could stand for millions of events. */
const TOO_LONG = /[⁰¹²³⁴-⁹]{3}/;

const numberOf = (raised: string): number => Number(raised.normalize("NFKC"));

/**
 * The numbers of each figure: ¹⁻³ has 1, 2 and 3. Empty if figures do not stand for events, as in “5 m²”: no figure has
 * the number 1, a number occurs twice, or a figure is too long.
 */
function figuresIn(text: string): readonly (readonly number[])[] {
  if (TOO_LONG.test(text)) return [];
  const figures = Array.from(text.matchAll(FIGURE), ([, from = "", to = from]) =>
    Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, step) => numberOf(from) + step),
  );
  const all = figures.flat();
  return all.includes(1) && new Set(all).size === all.length ? figures : [];
}

/** Whether a sentence has figures that do not stand for its `count` events: one is repeated, or has no event. */
export function isMisnumbered(text: string, count: number): boolean {
  const numbers = figuresIn(text).flat();
  return text.includes("¹") && (numbers.length === 0 || numbers.some((one) => one > count));
}

/** A sentence without figures, for places that do not list its events. */
export const withoutFigures = (text: string): string =>
  figuresIn(text).length > 0 ? text.replace(FIGURE, "") : text;

type Figured = {
  readonly text: string;
  /** The indexes of the events, in the order of their raised figures. Events without a raised figure come last. */
  readonly order: readonly number[];
  /** The first new number of the raised figure that ended the sentence and is cut from `text`. Else `offset` + 1. */
  readonly first: number;
};

/** Renumbers the raised figures of a sentence about `count` events, in reading order from `offset` + 1 on. */
export function atFigures(text: string, count: number, offset: number): Figured {
  const figures = figuresIn(text);
  const order: number[] = [];
  let first = 0;
  let index = 0;
  const said =
    figures.length === 0
      ? text
      : text.replace(FIGURE, (written: string) => {
          const from = order.length;
          for (const one of figures[index] ?? []) if (one <= count) order.push(one - 1);
          index++;
          if (index === figures.length && text.endsWith(written)) {
            first = from;
            return "";
          }
          return raised(offset + from + 1, offset + order.length);
        });
  const rest = Array.from({ length: count }, (_, place) => place).filter((place) => !order.includes(place));
  return { text: said, order: [...order, ...rest], first: offset + first + 1 };
}

/** `raised(2, 3)` is "²⁻³", and `raised(1, 1)` is "¹". */
export const raised = (first: number, last: number): string =>
  Array.from(new Set([first, last]), raise).join("⁻");

const raise = (number: number): string =>
  String(number).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? "");
