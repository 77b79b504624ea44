import { MINUTES_PER_DAY, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { lowerBound } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, showsHours } from "../../model/tables/times.ts";
import { type FilterMask, passesFilters } from "../filter/filterMask.ts";

/** A play moves the window through the story. All its windows have about the same number of events, or of days. */
export type Pace = "events" | "days";

/** A part of the story in the units of a play, which are days or minutes. Both ends are included. */
type Stretch = { readonly first: number; readonly last: number };

/** The days (or minutes, if the window shows hours) on which events begin, ascending, and the ends of the story. */
export type PlayedStory = {
  readonly days: Int32Array;
  readonly limits: Stretch;
  /** The number of units in a day: 1 or 1,440. */
  readonly perDay: number;
};

/** The number of events or days in each window of a play. At least one. */
type PlaySize = { readonly pace: Pace; readonly count: number };

/** If a play starts from the whole story, its windows have the length of the story divided by this number. */
const PARTS_OF_STORY = 8;

/** The story for a play that starts from `span`. If the play is in minutes, events without a time are left out. */
export function playedStory(tables: Tables, mask: FilterMask, limits: TimeSpan, span: TimeSpan): PlayedStory {
  const { events } = tables;
  const perDay = showsHours(tables, span) ? MINUTES_PER_DAY : 1;
  const isPlayed = (row: number): boolean =>
    passesFilters(mask, row) && (perDay === 1 || events.times?.begins[row] !== 0);
  const days = events.first.filter((_, row) => isPlayed(row));
  if (perDay > 1) {
    let place = 0;
    for (let row = 0; row < events.count; row++)
      // Seconds are cut off. Rounding may have put a time just below its minute, which the small number corrects.
      if (isPlayed(row)) days[place++] = Math.floor(beginOf(events, row) * perDay + 1e-6);
  }
  return { days, limits: stretchOf(limits, perDay), perDay };
}

/** A window in the units of a play. `spanOfStretch` converts it back. */
export const stretchOf = ({ start, end }: TimeSpan, perDay: number): Stretch => ({
  first: Math.round(start * perDay),
  last: Math.round(end * perDay) - 1,
});
export const spanOfStretch = ({ first, last }: Stretch, perDay: number): TimeSpan => ({
  start: first / perDay,
  end: (last + 1) / perDay,
});

/** The windows of a play are as large as `window`. If `window` shows all events, each is an eighth of the story. */
export function playSize({ days, limits }: PlayedStory, window: Stretch, pace: Pace): PlaySize {
  const start = lowerBound(days, window.first);
  const end = lowerBound(days, window.last + 1);
  const isAll = end - start === days.length;
  const [held, whole] =
    pace === "events"
      ? [end - start, days.length]
      : [window.last - window.first + 1, limits.last - limits.first + 1];
  return { pace, count: Math.max(1, isAll ? Math.ceil(whole / PARTS_OF_STORY) : held) };
}

export function firstWindow({ days, limits }: PlayedStory, { pace, count }: PlaySize): Stretch {
  const first = days[0] ?? limits.first;
  const last = pace === "days" ? first + count - 1 : (days[Math.min(count, days.length) - 1] ?? limits.last);
  return { first, last: Math.min(last, limits.last) };
}

/**
 * The next window of a play, moved on by half of its events or days. `null` if no event is left:
 *
 *     ●   ●●  ●    ●   ●  ● ●     six events a window, three of them new
 *     └──────────────┘
 *          └──────────────┘
 *
 * The next window always begins later, and no event is skipped. At the pace "events", the last window moves less, so
 * that it has about as many events as the others.
 */
export function nextWindow(
  { days, limits }: PlayedStory,
  window: Stretch,
  { pace, count }: PlaySize,
): Stretch | null {
  const toCome = lowerBound(days, window.last + 1);
  if (toCome === days.length) return null;
  if (pace === "days") {
    // If no event is in the next days, the window moves on to the next event at once.
    const first = Math.max(window.first + Math.ceil(count / 2), (days[toCome] ?? 0) - count + 1);
    const end = Math.min(first + count - 1, limits.last);
    return { first: Math.min(first, end), last: end };
  }
  const start = lowerBound(days, window.first);
  let next = Math.min(start + Math.max(1, Math.floor(count / 2)), toCome, days.length - count);
  // Even if many events are on the first day, the next window begins on a later day.
  next = Math.max(next, lowerBound(days, window.first + 1));
  return {
    first: days[next] ?? limits.first,
    last: days[Math.min(next + count, days.length) - 1] ?? limits.last,
  };
}
