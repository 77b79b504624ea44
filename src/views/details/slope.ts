import type { CssPx } from "../../model/units.ts";
import type { ComparedRow, InBoth } from "../../query/compareWindows.ts";

/** Distance between the middles of two names, which a finger can press. */
const LINE: CssPx = 27;
/** Distance between two numbers at one edge. */
const APART: CssPx = 10;
const LEAST_HEIGHT: CssPx = 120;
const PADDING: CssPx = 10;

/** One actor: the height of its number in both windows, and the middle of its name. */
export type SlopeLine = ComparedRow & {
  readonly from: CssPx;
  readonly to: CssPx;
  readonly name: CssPx;
};

/** Lines from the number of events in the earlier window to that in the later one, on one scale from 0. */
export type Slope = {
  readonly height: CssPx;
  /** Names are beside the window whose numbers differ more, where they have more room. */
  readonly named: keyof InBoth;
  /** From the top down. */
  readonly lines: readonly SlopeLine[];
  /** The numbers at the other edge that have room, each once. */
  readonly numbers: readonly { readonly count: number; readonly y: CssPx }[];
};

export function slopeOf(rows: readonly ComparedRow[]): Slope {
  const height = Math.max(LEAST_HEIGHT, rows.length * LINE + PADDING);
  const most = Math.max(1, ...rows.flatMap(({ earlier, later }) => [earlier, later]));
  const yOf = (count: number): CssPx => height - PADDING - (count / most) * (height - 2 * PADDING);
  const differentIn = (side: keyof InBoth): number => new Set(rows.map((row) => row[side])).size;
  const [named, other] =
    differentIn("earlier") > differentIn("later")
      ? (["earlier", "later"] as const)
      : (["later", "earlier"] as const);
  const ordered = rows.toSorted((a, b) => b[named] - a[named] || b[other] - a[other] || a.row - b.row);
  const names = spread(
    ordered.map((row) => yOf(row[named])),
    height,
  );
  const lines = ordered.map(
    (row, index): SlopeLine => ({
      ...row,
      ...{ from: yOf(row.earlier), to: yOf(row.later), name: names[index] ?? 0 },
    }),
  );
  const numbers = numbersOf(
    rows.map((row) => row[other]),
    yOf,
  );
  return { height, named, lines, numbers };
}

/** The heights from the top down, moved as little as the height of text lines needs. */
function spread(wished: readonly CssPx[], height: CssPx): readonly CssPx[] {
  const placed: CssPx[] = [];
  for (const y of wished) placed.push(Math.max(y, (placed.at(-1) ?? -LINE / 2) + LINE));
  // From the bottom up, if the last ones have been moved out of the picture.
  let below = height + LINE / 2;
  for (let index = placed.length - 1; index >= 0; index--) {
    below = Math.min(placed[index] ?? 0, below - LINE);
    placed[index] = below;
  }
  return placed;
}

function numbersOf(counts: readonly number[], yOf: (count: number) => CssPx): Slope["numbers"] {
  const numbers: { count: number; y: CssPx }[] = [];
  for (const count of [...new Set(counts)].sort((a, b) => b - a)) {
    const y = yOf(count);
    const above = numbers.at(-1);
    if (!above || y - above.y >= APART) numbers.push({ count, y });
  }
  return numbers;
}
