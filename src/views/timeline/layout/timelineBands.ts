import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx } from "../../../model/units.ts";
import { kindLabel } from "../../../words/kindLabel.ts";
import type { Words } from "../../../words/words.ts";
import type { TimelineItem } from "../timelineItems.ts";
import { wrapWords } from "./labelTexts.ts";
import { type Band, type BandLayout, type LayOut, type LayoutItem, PITCH } from "./layoutItem.ts";

/** A lane with one name, for one kind; without name, for all there is. */
export type TimelineBand = {
  /** Index of the kind. */
  readonly kind: number | null;
  /** Its name, in lines that fit the gutter. */
  readonly title: readonly string[];
  readonly y: CssPx;
  readonly height: CssPx;
};

type BandItems = Pick<TimelineBand, "kind" | "title"> & { readonly items: readonly TimelineItem[] };

const MOST_TITLE_LINES = 2;

/** Between lanes. */
const GAP: CssPx = 8;
/** A lane has room for its name in two lines. */
const LEAST_LANE: CssPx = 30;
/** It grows with what it holds, in these steps, up to so many dots above each other. */
const LANE_ROWS = [3, 5, 8, 13] as const;

/** A lane for each kind that occurs, in the order of the file, with names at most `width` wide. */
export function kindBands(
  items: readonly TimelineItem[],
  {
    tables,
    words,
    measure,
  }: { readonly tables: Tables; readonly words: Words; readonly measure: (text: string) => CssPx },
  width: CssPx,
): readonly BandItems[] {
  const byKind = new Map<number, TimelineItem[]>();
  for (const item of items) {
    const band = byKind.get(item.kind);
    if (band) band.push(item);
    else byKind.set(item.kind, [item]);
  }
  return tables.kinds.flatMap((record, kind) => {
    const inBand = byKind.get(kind);
    const title = wrapWords(kindLabel(words, record), width, measure, MOST_TITLE_LINES);
    return inBand ? [{ kind, title, items: inBand }] : [];
  });
}

/**
 * Lays the bands below each other. A single one has the whole room; lanes take what their content needs, share what is
 * left, and go on below the picture where that is not enough.
 */
export function placeBands(
  bands: readonly BandItems[],
  room: Band,
  layout: LayOut,
  namesAll: boolean,
): {
  readonly bands: readonly TimelineBand[];
  readonly layouts: readonly BandLayout[];
  readonly height: CssPx;
} {
  const [only] = bands;
  if (only?.kind === null) {
    const band: TimelineBand = { kind: null, title: [], y: room.top, height: room.height };
    return { bands: [band], layouts: [layout(only.items, room, namesAll)], height: room.height };
  }
  const laid = bands.map(({ kind, title, items }) => {
    const made = lowestOf(items, room, layout, namesAll);
    return { kind, title, made, height: Math.max(LEAST_LANE, made.used) };
  });
  const needed = laid.reduce((sum, { height }) => sum + height + GAP, 0);
  const spare = Math.max(0, room.height - needed) / Math.max(1, laid.length);
  let y: CssPx = room.top;
  const placed = laid.map(({ kind, title, made, height }) => {
    const band: TimelineBand = { kind, title, y, height: height + GAP + spare };
    const moved = movedBy(made, y - room.top + (GAP + spare) / 2);
    y += band.height;
    return { band, moved };
  });
  return {
    bands: placed.map(({ band }) => band),
    layouts: placed.map(({ moved }) => moved),
    height: y - room.top,
  };
}

/** The lowest lane in which every mark stands, and every name where few are to be named; the highest where none has room. */
function lowestOf(items: readonly LayoutItem[], room: Band, layout: LayOut, namesAll: boolean): BandLayout {
  let made: BandLayout = { placed: [], stacks: [], used: 0 };
  for (const rows of LANE_ROWS) {
    made = layout(items, { ...room, height: rows * PITCH }, false);
    const isWhole = made.stacks.length === 0 && (!namesAll || made.placed.every(({ label }) => label));
    if (isWhole) return made;
  }
  return namesAll ? layout(items, { ...room, height: items.length * 2 * PITCH }, true) : made;
}

function movedBy({ placed, stacks, used }: BandLayout, dy: CssPx): BandLayout {
  return {
    used,
    placed: placed.map(({ key, y, label }) => ({
      key,
      y: y + dy,
      label: label && { ...label, y: label.y + dy },
    })),
    stacks: stacks.map((stack) => ({ ...stack, y: stack.y + dy })),
  };
}
