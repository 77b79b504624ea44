/*
 * Raised figures in a sentence of the editors. Each stands for an event of the sentence, counted from 1, and for those up to
 * the next figure:
 *
 *     Users were targeted;¹ a court held the firm liable.²        events: [attack, ruling, appeal]
 */

/** A piece of a sentence, and the numbers of the events whose figure follows it; none if `end` is less than `first`. */
export type NotedPiece = { readonly text: string; readonly first: number; readonly end: number };

/**
 * A sentence about `count` events, cut at its figures. Figures begin with 1 and rise; others are, say, the sign of a square
 * metre. Without figures, all events follow the whole sentence.
 */
export function atFigures(text: string, count: number): readonly NotedPiece[] {
  const parts = text.split(/([⁰¹²³⁴-⁹]+)/);
  const starts = parts
    .filter((_, index) => index % 2 === 1)
    .map((raised) => Number(raised.normalize("NFKC")));
  if (starts[0] !== 1 || starts.some((one, index) => one <= (starts[index - 1] ?? 0)))
    return [{ text, first: 1, end: count }];
  return [...starts, Infinity].map((first, index) => ({
    text: parts[2 * index] ?? "",
    first,
    end: Math.min(count, (starts[index + 1] ?? Infinity) - 1),
  }));
}

/** A sentence of the editors without its figures, for places that do not list its events. */
export const withoutFigures = (text: string): string =>
  atFigures(text, 0)
    .map((piece) => piece.text)
    .join("");
