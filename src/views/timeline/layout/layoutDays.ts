import type { TimeScale } from "../../../chart/timeScale.ts";
import type { CssPx } from "../../../model/units.ts";
import { type EventName, isWhole, nameIn } from "../../../words/eventName.ts";
import { feetOf } from "./itemStacks.ts";
import { wrapWords } from "./labelTexts.ts";
import { layoutBand } from "./layoutBand.ts";
import {
  type BandLayout,
  FOOT,
  LABEL,
  type LayOut,
  type LayoutItem,
  PITCH,
  type PlacedItem,
} from "./layoutItem.ts";

/** Windows up to so many days show them as columns of whole headlines. */
export const MOST_DAYS = 3;

/** From the line where a day begins to its marks. */
export const DAY_INSET: CssPx = 14;
/** Between one event and the next of its day. */
const GAP: CssPx = 6;
const MOST_LINES = 4;

/**
 * Days as columns, each with its events below each other and their headlines in full:
 *
 *     │ Sat 2              │ Sun 3              │
 *     │ ●  Minister says   │ ○  Congress says   │
 *     │    the government  │                    │
 *     │ ●  …               │                    │
 *
 * Stretches of days come first, across them.
 */
export function layoutDays(scale: TimeScale, measure: (text: string) => CssPx): LayOut {
  return (items, band, namesAll) => {
    const across = items.filter(isStretch);
    // They leave room for the days below them, and are named in it where few are to be named.
    const height = Math.min(band.height / 2, across.length * 2 * LABEL.line);
    const above = layoutBand(across, { ...band, height: namesAll ? height : band.height / 2 }, namesAll);
    const top = above.used === 0 ? band.top : band.top + above.used + GAP;
    const bottom = band.top + band.height;
    const columns = daysOf(items.filter((item) => !isStretch(item))).map((day) => {
      const [first] = day;
      // Where days are columns, the number of a column is its day.
      const nextDay = first ? Math.min(band.right, scale.xOf(first.column + 1)) : band.right;
      return layoutDay(day, { top, bottom, right: nextDay - LABEL.gap, measure });
    });
    const all = [above, ...columns];
    return {
      placed: all.flatMap(({ placed }) => placed),
      stacks: all.flatMap(({ stacks }) => stacks),
      used: Math.max(...all.map(({ used }) => used)),
    };

    function layoutDay(day: readonly LayoutItem[], room: Room): BandLayout {
      for (const lines of [MOST_LINES, 2, 1, 0]) {
        const placed = listDown(day, room, lines);
        if (placed) return { placed, stacks: [], used: bottomOf(placed) - band.top };
      }
      const most = Math.max(0, Math.floor((bottom - FOOT.height - top) / PITCH));
      const kept = new Set(day.toSorted((a, b) => a.rank - b.rank || a.key - b.key).slice(0, most));
      const placed = listDown(
        day.filter((item) => kept.has(item)),
        room,
        0,
      );
      const counted = day.filter((item) => !kept.has(item));
      const feet = feetOf(counted.length > 0 ? [counted] : [], bottom - FOOT.height / 2);
      return { placed: [...(placed ?? []), ...feet.placed], stacks: feet.stacks, used: band.height };
    }
  };
}

type Room = {
  readonly top: CssPx;
  readonly bottom: CssPx;
  /** Where lines of the day must end. */
  readonly right: CssPx;
  readonly measure: (text: string) => CssPx;
};

const isStretch = ({ x0, x1 }: LayoutItem): boolean => x1 > x0;

/** The items of each day, in the order of the days. */
function daysOf(items: readonly LayoutItem[]): readonly (readonly LayoutItem[])[] {
  const days = new Map<number, LayoutItem[]>();
  for (const item of items.toSorted((a, b) => a.column - b.column || a.key - b.key)) {
    const day = days.get(item.column);
    if (day) day.push(item);
    else days.set(item.column, [item]);
  }
  return [...days.values()];
}

/** The events of a day below each other, with at most so many lines each; `null` where they do not fit. */
function listDown(
  day: readonly LayoutItem[],
  { top, bottom, right, measure }: Room,
  mostLines: number,
): readonly PlacedItem[] | null {
  const placed: PlacedItem[] = [];
  let y = top;
  for (const { key, x, label: forms } of day) {
    const left = x + PITCH / 2 + LABEL.gap;
    const lines = linesOf(mostLines === 0 ? undefined : forms?.name, (text) =>
      wrapWords(text, right - left, measure, mostLines),
    );
    const height = lines.length === 0 ? PITCH : lines.length * LABEL.line + GAP;
    if (y + height > bottom) return null;
    const firstLine = y + (lines.length === 0 ? PITCH : LABEL.line) / 2;
    const width = Math.max(0, ...lines.map(measure));
    const middle = firstLine + ((lines.length - 1) * LABEL.line) / 2;
    const label = lines.length === 0 ? null : { lines, width, x: left, align: "left" as const, y: middle };
    placed.push({ key, y: firstLine, label });
    y += height;
  }
  return placed;
}

/** A text that its editors wrote for little room is whole or not there. */
function linesOf(name: EventName | undefined, setIn: (text: string) => readonly string[]): readonly string[] {
  if (name === undefined) return [];
  const text = nameIn(name, (one) => isWhole(setIn(one), one));
  const lines = setIn(text);
  return text === name.headline || isWhole(lines, text) ? lines : [];
}

const bottomOf = (placed: readonly PlacedItem[]): CssPx =>
  Math.max(
    0,
    ...placed.map(({ y, label }) =>
      label ? label.y + (label.lines.length * LABEL.line) / 2 : y + PITCH / 2,
    ),
  );
