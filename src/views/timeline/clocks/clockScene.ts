import type { Size } from "../../../chart/ChartCanvas.tsx";
import type { TimeScale } from "../../../chart/timeScale.ts";
import type { DateExtent } from "../../../model/dates/dateBounds.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import type { Disclosure, StopDates } from "../../../query/disclosures.ts";
import { type Stretch, stretchOfDates } from "../timelineItems.ts";
import { NAME_HEIGHT, rectOf, type ThreadName, threadNames } from "./threadNames.ts";

/** Rules of the clocks, from the first to the last, in the height of the strip. */
export const STRIP = { height: 112, top: 22, bottom: 96, label: NAME_HEIGHT } as const;

export type ClockRule = { readonly y: CssPx; readonly name: "happened" | "told" | "known" };
/** Where a thread meets a rule, and what is drawn there of the days that the date may mean. */
export type ClockPoint = {
  readonly x: CssPx;
  readonly y: CssPx;
  /** Null where none of the days is in sight. */
  readonly mark: (Omit<Stretch, "x"> & { readonly extent: DateExtent }) | null;
};

/** One event on its way from the day it happened to the day it became public, by way of who was told. */
export type ClockThread = {
  readonly row: EventRow;
  readonly hue: number;
  readonly status: Standing;
  readonly days: number;
  readonly points: readonly ClockPoint[];
  readonly label: ThreadName | null;
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly rules: readonly ClockRule[];
  readonly threads: readonly ClockThread[];
};

export type ClockInput = {
  readonly tables: Tables;
  /** Those that are shown, in time order. */
  readonly disclosures: readonly Disclosure[];
  readonly hues: readonly number[];
  readonly scale: TimeScale;
  readonly size: Size;
  /** "165 days" */
  readonly daysInWords: (days: number) => string;
  readonly measure: (text: string) => CssPx;
};

/**
 * Two or three clocks under the timeline, on its days:
 *
 *     happened   ────●───────────────●──────
 *                     ╲               ╲
 *     CERT-In told ────●╲──────────────●────      where somebody was told before
 *                        ╲ 165 days     ╲
 *     public     ──────────●─────────────●──
 */
export function buildClockScene(input: ClockInput): ClockScene {
  const { disclosures, size, scale } = input;
  const hasTold = disclosures.some(({ told }) => told.length > 0);
  const names = hasTold ? (["happened", "told", "known"] as const) : (["happened", "known"] as const);
  const step = (STRIP.bottom - STRIP.top) / (names.length - 1);
  const rules = names.map((name, index) => ({ name, y: STRIP.top + index * step }));
  const threads = disclosures.map((disclosure) => threadOf(input, disclosure, hasTold));
  const labels = threadNames(input, threads);
  const named = threads.map((thread) => ({ ...thread, label: labels.get(thread.row) ?? null }));
  return { size, scale, rules, threads: named };
}

function threadOf(
  { tables, hues, scale }: ClockInput,
  disclosure: Disclosure,
  hasTold: boolean,
): ClockThread {
  const { row, happened, known, days, told, dates } = disclosure;
  // The middle of the day, as marks of the timeline have it.
  const pointOf = (day: number, y: CssPx, { extent, first, last }: StopDates): ClockPoint => {
    const isInSight = last + 1 > scale.span.start && first < scale.span.end;
    const mark = isInSight ? { ...stretchOfDates(extent, first, last, scale), extent } : null;
    return { x: scale.xOf(day + 0.5), y, mark };
  };
  const middle = (STRIP.top + STRIP.bottom) / 2;
  const stops = hasTold ? told.map((one) => pointOf(one.day, middle, one.dates)) : [];
  return {
    row,
    hue: item(hues, at(tables.events.kind, row)),
    status: standingOf(tables, row),
    days,
    points: [
      pointOf(happened, STRIP.top, dates.happened),
      ...stops,
      pointOf(known, STRIP.bottom, dates.known),
    ],
    label: null,
  };
}

const REACH: CssPx = 8;

/** The thread whose name is at a point, or the one nearest to it, if one is near. */
export function hitTestClocks({ threads }: ClockScene, x: CssPx, y: CssPx): ClockThread | null {
  const isInName = ({ label }: ClockThread): boolean => {
    if (!label?.from) return false;
    const { left, right, top, bottom } = rectOf(label);
    return x > left && x < right && y > top && y < bottom;
  };
  const named = threads.find(isInName);
  if (named) return named;
  let best: ClockThread | null = null;
  let nearest = REACH;
  for (const thread of threads) {
    for (const [index, to] of thread.points.entries()) {
      const from = thread.points[index - 1];
      const distance = from ? distanceToLine(from, to, x, y) : Math.hypot(to.x - x, to.y - y);
      if (distance >= nearest) continue;
      nearest = distance;
      best = thread;
    }
  }
  return best;
}

function distanceToLine(from: ClockPoint, to: ClockPoint, x: CssPx, y: CssPx): CssPx {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
