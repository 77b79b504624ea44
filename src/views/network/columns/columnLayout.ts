import type { Size } from "../../../chart/ChartCanvas.tsx";
import { setInLines } from "../../../chart/setInLines.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow, type CssPx } from "../../../model/units.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { Words } from "../../../words/words.ts";
import { type NetworkInput, nameOf } from "../networkScene.ts";
import { LEADING, type Measure, NAME_SIZE, SMALL_NAME_SIZE } from "../nodeLabel.ts";
import { type ActorColumn, eventsOfActor } from "./actorColumns.ts";

/** A tie between two things that stand in columns. */
type ColumnTie = { readonly from: number; readonly to: number; readonly weight: number };

/** Things in columns, from top to bottom. */
type Columns = readonly (readonly number[])[];

type ColumnCost = {
  /** Pairs of ties that cross if drawn as straight lines; in one column, as arcs on one side. */
  readonly crossings: number;
  /** Total length in rows, each tie as often as it weighs. */
  readonly length: number;
};

/** A column is about so many rows wide. */
const COLUMN_WIDTH = 4;
/** Crossings are counted between this many of the heaviest ties: those that are drawn. */
const MOST_TIES = 80;
const MOST_ROUNDS = 12;
/** What a crossing costs, in rows of length. */
const CROSSING_COST = 3;

/** How tangled and how long the ties are. */
export function columnCost(columns: Columns, ties: readonly ColumnTie[]): ColumnCost {
  const points = pointsOf(columns);
  const drawn = ties.flatMap(({ from, to, weight }) => {
    const a = points.get(from);
    const b = points.get(to);
    return a && b && from !== to ? [{ a, b, weight }] : [];
  });
  let crossings = 0;
  let length = 0;
  drawn.forEach(({ a, b, weight }, index) => {
    length += weight * Math.hypot(COLUMN_WIDTH * (a.x - b.x), a.y - b.y);
    for (let other = 0; other < index; other++) {
      const { a: c, b: d } = item(drawn, other);
      if (doCross(a, b, c, d)) crossings++;
    }
  });
  return { crossings, length };
}

/**
 * Moves one thing at a time to the place in its own column where ties cross least and are shortest, until a whole round
 * has moved none (sifting, R. Rudell 1993). The same input gives the same order.
 */
export function siftColumns(columns: Columns, ties: readonly ColumnTie[]): Columns {
  const heaviest = ties.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_TIES);
  const costOf = (of: Columns): number => {
    const { crossings, length } = columnCost(of, heaviest);
    return CROSSING_COST * crossings + length;
  };
  let best = columns;
  let least = costOf(best);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = least;
    columns.forEach((column, index) => {
      for (const thing of column) {
        const rest = item(best, index).filter((other) => other !== thing);
        for (let place = 0; place <= rest.length; place++) {
          const tried = best.with(index, rest.toSpliced(place, 0, thing));
          const cost = costOf(tried);
          if (cost >= least - 1e-9) continue;
          best = tried;
          least = cost;
        }
      }
    });
    if (least >= before - 1e-9) break;
  }
  return best;
}

type Point = { readonly x: number; readonly y: number };

const pointsOf = (columns: Columns): ReadonlyMap<number, Point> =>
  new Map(columns.flatMap((column, x) => column.map((thing, y): [number, Point] => [thing, { x, y }])));

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (isSame(a, c) || isSame(a, d) || isSame(b, c) || isSame(b, d)) return false;
  const isArc = a.x === b.x;
  if (isArc !== (c.x === d.x)) return false;
  if (isArc) return a.x === c.x && isBetween(c.y, a.y, b.y) !== isBetween(d.y, a.y, b.y);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value > Math.min(one, other) && value < Math.max(one, other);

const side = (a: Point, b: Point, point: Point): number =>
  (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);

/**
 * A column and its measures:
 *
 *      left     text                right
 *       │ Heading, two lines          │
 *       │ ● Name of the first         │   firstY: top of the first place
 *       │ ■ Name of the second,       │
 *       │   in two lines              │   `base`: who is shown at first, each in a place of its own
 *       │ ●                           │   what else is shown stands below
 *       │   +9 more                   │   bottom
 *         axis
 */
export type PlacedColumn = {
  readonly key: string;
  readonly name: string;
  readonly heading: readonly string[];
  readonly left: CssPx;
  readonly right: CssPx;
  readonly top: CssPx;
  readonly firstY: CssPx;
  readonly bottom: CssPx;
  readonly base: readonly ActorRow[];
  /** Busiest first. */
  readonly rest: readonly ActorRow[];
  /** What every place has more than it needs, where the pane is higher than its columns. */
  readonly spread: CssPx;
};

export type ColumnLayout = {
  readonly columns: readonly PlacedColumn[];
  /** Where those stand whom nothing ties to anybody: a line below the columns. */
  readonly alone: { readonly left: CssPx; readonly right: CssPx; readonly top: CssPx };
};

/** From the left of a column to the middle of its nodes, and half the width of the widest. */
export const AXIS: CssPx = 12;
const HALF_NODE: CssPx = 11;
export const NAME_GAP: CssPx = 4;
/** Free room before the next column, larger than `NAME_GAP`: a name is nearest to its own node. */
const COLUMN_GAP: CssPx = 8;
/** As many columns stand side by side as can be so wide. */
const LEAST_COLUMN: CssPx = 96;
const WIDEST_WORD: CssPx = 90;
const WIDEST_NAME: CssPx = 120;
const MOST_LINES = 2;
/** However wide a column is. */
const WIDEST_LINE: CssPx = 180;
const SIDE: CssPx = 8;
/** Least distance from one node to the next. */
export const PITCH: CssPx = 24;
export const NAME_LINE: CssPx = SMALL_NAME_SIZE * LEADING;
const BETWEEN_NAMES: CssPx = 6;
const LEAST_HEIGHT: CssPx = 5 * PITCH;
/** What a column that is the only one leaves to its left: all ties are within it, and bow there. */
const ROOM_FOR_BOWS = { share: 0.4, most: 300 } as const;
const MOST_SPREAD: CssPx = 28;
/** Places at the foot of a column for who is asked for, and for what opens the rest. */
const FOOT_PLACES = 2;
/** When a busy actor has no place any more the choice ends, but not before so many are shown. */
const ENOUGH = 20;
/** A column is made as wide as so many of its busiest names need. */
const NAMES_THAT_COUNT = 4;
/** Ties of fewer events are not drawn at first, and matter less to the order. */
const DRAWN_EVENTS = 2;

export const nameWidth = (measure: Measure, line: string): CssPx =>
  (measure(line, "boldName") * SMALL_NAME_SIZE) / NAME_SIZE;

/** A name in the room that its column has, in two lines at most if nothing else is said. */
export const nameLines = (
  { left, right }: Pick<PlacedColumn, "left" | "right">,
  name: string,
  measure: Measure,
  most = MOST_LINES,
): readonly string[] =>
  setInLines(
    name,
    most,
    Math.min(WIDEST_LINE, right - left - AXIS - HALF_NODE - NAME_GAP - COLUMN_GAP),
    (line) => nameWidth(measure, line),
  );

/** How much of a column a node with its name takes. */
export const placeHeight = (lines: readonly string[]): CssPx =>
  Math.max(PITCH, lines.length * NAME_LINE + BETWEEN_NAMES);

type LayoutInput = Pick<NetworkInput, "tables" | "words" | "size" | "measure" | "margin" | "nameLines">;

/** Columns in a pane of this size. Of the dataset and the pane alone: neither filters nor selection move them. */
export const columnLayout = (input: LayoutInput, columns: readonly ActorColumn[]): ColumnLayout =>
  layoutOf(
    input.tables,
    columns,
    input.words,
    input.size.width,
    input.size.height,
    input.margin.top,
    input.margin.bottom,
    input.measure,
    input.nameLines,
  );

const layoutOf = memoLast(
  (
    tables: Tables,
    columns: readonly ActorColumn[],
    words: Words,
    width: CssPx,
    height: CssPx,
    top: CssPx,
    bottom: CssPx,
    measure: Measure,
    lines: number | undefined,
  ): ColumnLayout => {
    const size = { width, height: height - bottom - PITCH };
    const framed = frameColumns(tables, columns, words, size, top, measure);
    const base = chooseBase(tables, framed, measure, lines);
    const sifted = siftColumns(base, tiesOf(tables));
    const last = framed.at(-1);
    return {
      columns: framed.map((column, index) => ({
        ...column,
        base: item(sifted, index).map(actorRow),
        rest: busiestFirst(
          tables,
          item(columns, index).actors.filter((actor) => !item(base, index).includes(actor)),
        ),
        spread: spreadOf(tables, column, item(base, index), measure, lines),
      })),
      alone: { left: SIDE, right: width - SIDE, top: last?.bottom ?? top },
    };
  },
);

type Framed = Omit<PlacedColumn, "base" | "rest" | "spread"> & { readonly actors: readonly ActorRow[] };

/** The frames of columns, in rows of as many as there is width for. */
function frameColumns(
  tables: Tables,
  columns: readonly ActorColumn[],
  words: Words,
  size: Size,
  top: CssPx,
  measure: Measure,
): readonly Framed[] {
  const bows = columns.length === 1 ? Math.min(ROOM_FOR_BOWS.share * size.width, ROOM_FOR_BOWS.most) : 0;
  const inRow = Math.max(1, Math.min(columns.length, Math.floor((size.width - 2 * SIDE) / LEAST_COLUMN)));
  const rows = Math.ceil(columns.length / inRow);
  const height = Math.max(LEAST_HEIGHT, (size.height - top) / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => {
    const ofRow = columns.slice(row * inRow, (row + 1) * inRow);
    const widths = shareWidth(
      ofRow.map(({ actors }) => neededWidths(tables, actors, measure)),
      size.width - 2 * SIDE - bows,
    );
    const names = ofRow.map(({ of }) =>
      visibleText(
        "group" in of ? item(tables.groups, of.group).label : words.messages.actorKinds[of.kind].many,
      ),
    );
    const headings = names.map((name, index) =>
      setInLines(name, 2, item(widths, index) - COLUMN_GAP, (line) => nameWidth(measure, line)),
    );
    const headingHeight = NAME_LINE * Math.max(1, ...headings.map(({ length }) => length)) + BETWEEN_NAMES;
    let left = SIDE + bows;
    return ofRow.map(({ key, actors }, index): Framed => {
      const right = left + item(widths, index);
      const frame = {
        key,
        actors,
        name: item(names, index),
        heading: item(headings, index),
        left,
        right,
        top: top + row * height,
        firstY: top + row * height + headingHeight,
        bottom: top + (row + 1) * height,
      };
      left = right;
      return frame;
    });
  }).flat();
}

/** Widths in which each word of the busiest names stands whole, and in which these names stand in two lines. */
function neededWidths(tables: Tables, actors: readonly ActorRow[], measure: Measure): NeededWidth {
  const frame = AXIS + HALF_NODE + NAME_GAP + COLUMN_GAP;
  let least: CssPx = 0;
  let wanted: CssPx = 0;
  for (const actor of busiestFirst(tables, actors).slice(0, NAMES_THAT_COUNT)) {
    const name = nameOf(tables, actor);
    // Whole pixels: what needs just the width that it is given shall not be cut for a fraction.
    const longest = Math.ceil(Math.max(...name.split(" ").map((word) => nameWidth(measure, word))));
    least = Math.max(least, Math.min(longest, WIDEST_WORD));
    wanted = Math.max(wanted, Math.min(Math.max(longest, 0.6 * nameWidth(measure, name)), WIDEST_NAME));
  }
  return { least: frame + least, wanted: frame + Math.max(least, wanted) };
}

/** As many of the busiest actors as have room for themselves and their names. */
function chooseBase(
  tables: Tables,
  columns: readonly Framed[],
  measure: Measure,
  lines: number | undefined,
): readonly ActorRow[][] {
  const columnOf = new Map(columns.flatMap(({ actors }, index) => actors.map((actor) => [actor, index])));
  const heights = new Map<ActorRow, CssPx>();
  for (const column of columns) {
    for (const actor of column.actors) {
      heights.set(actor, placeHeight(nameLines(column, nameOf(tables, actor), measure, lines)));
    }
  }
  const heightOf = (actor: ActorRow) => heights.get(actor) ?? PITCH;
  const free = columns.map(({ firstY, bottom, actors }) => {
    const whole = actors.reduce((sum, actor) => sum + heightOf(actor), 0);
    // A column that fits as a whole needs no foot; what fits is not subtracted, as sums of fractions lie.
    return whole <= bottom - firstY ? Number.POSITIVE_INFINITY : bottom - firstY - FOOT_PLACES * PITCH;
  });
  const chosen = new Set<ActorRow>();
  for (const actor of busiestFirst(tables, [...columnOf.keys()])) {
    const column = columnOf.get(actor) ?? 0;
    const height = heightOf(actor);
    if (height > item(free, column)) {
      if (chosen.size >= ENOUGH) break;
      continue;
    }
    free[column] = item(free, column) - height;
    chosen.add(actor);
  }
  return columns.map(({ actors }) => actors.filter((actor) => chosen.has(actor)));
}

/** What each place of a column has more than it needs, so that short columns use their height too. */
function spreadOf(
  tables: Tables,
  column: Framed,
  shown: readonly ActorRow[],
  measure: Measure,
  lines: number | undefined,
): CssPx {
  const foot = shown.length < column.actors.length ? FOOT_PLACES : 0;
  const used = shown.reduce(
    (sum, actor) => sum + placeHeight(nameLines(column, nameOf(tables, actor), measure, lines)),
    foot * PITCH,
  );
  const share = (column.bottom - column.firstY - used) / Math.max(1, shown.length + foot);
  return Math.max(0, Math.min(MOST_SPREAD, share));
}

const busiestFirst = (tables: Tables, actors: readonly ActorRow[]): readonly ActorRow[] =>
  actors.toSorted((a, b) => eventsOfActor(tables, b) - eventsOfActor(tables, a) || a - b);

/** Those that are drawn at first, or all where these would be none. */
function tiesOf({ ties }: Tables): readonly ColumnTie[] {
  const all = Array.from({ length: ties.count }, (_, tie) => ({
    from: at(ties.from, tie),
    to: at(ties.to, tie),
    weight: at(ties.events.starts, tie + 1) - at(ties.events.starts, tie),
  }));
  const drawn = all.filter(({ weight }) => weight >= DRAWN_EVENTS);
  return drawn.length > 0 ? drawn : all;
}

/** Of a column. */
type NeededWidth = { readonly least: CssPx; readonly wanted: CssPx };

/**
 * Divides a width: what is left over goes to all alike, what is lacking comes from what is more than the least, and then
 * from the widest: few of the longest words are cut then, instead of a letter of each.
 */
export function shareWidth(needed: readonly NeededWidth[], width: CssPx): readonly CssPx[] {
  const sum = (widths: readonly CssPx[]): CssPx => widths.reduce((all, one) => all + one, 0);
  const wanted = sum(needed.map((one) => one.wanted));
  const least = sum(needed.map((one) => one.least));
  if (wanted <= width) return needed.map((one) => one.wanted + (width - wanted) / needed.length);
  if (least > width)
    return levelled(
      needed.map((one) => one.least),
      width,
    );
  const share = (width - least) / Math.max(1, wanted - least);
  return needed.map((one) => one.least + (one.wanted - one.least) * share);
}

/** Widths that are too much together, none above the level at which they are as much as there is. */
function levelled(widths: readonly CssPx[], width: CssPx): readonly CssPx[] {
  let left = width;
  let level: CssPx = 0;
  for (const [index, one] of widths.toSorted((a, b) => a - b).entries()) {
    level = left / (widths.length - index);
    if (one > level) break;
    left -= one;
  }
  return widths.map((one) => Math.min(one, level));
}
