import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { type FilterMask, passesFilters } from "../filter/filterMask.ts";
import { lowerBound } from "./eventOrder.ts";

/** The common property of all windows of a play: about the same number of events, or of days. */
export type Pace = "events" | "days";

/** A story as it is played: the first days of its events that pass the filters, ascending, and the days it shows. */
export type PlayedStory = { readonly days: Int32Array; readonly limits: DayRange };

/** How much each window holds: events or days, at least one. */
export type PlaySize = { readonly pace: Pace; readonly count: number };

/** Where the whole story is shown, a window of the play holds this share of it. */
const PARTS_OF_STORY = 8;

export function playedStory({ events }: Tables, mask: FilterMask, limits: DayRange): PlayedStory {
  return { days: events.first.filter((_, row) => passesFilters(mask, row)), limits };
}

/** The size of a played window: that of the window now, or a part of the story where the window holds all of it. */
export function playSize({ days, limits }: PlayedStory, window: DayRange, pace: Pace): PlaySize {
  const start = lowerBound(days, 0, days.length, window.first);
  const end = lowerBound(days, 0, days.length, window.last + 1);
  const isAll = end - start === days.length;
  const [held, whole] =
    pace === "events"
      ? [end - start, days.length]
      : [window.last - window.first + 1, limits.last - limits.first + 1];
  return { pace, count: Math.max(1, isAll ? Math.ceil(whole / PARTS_OF_STORY) : held) };
}

/** The window at which a play from the beginning starts. */
export function firstWindow({ days, limits }: PlayedStory, { pace, count }: PlaySize): DayRange {
  const first = days[0] ?? limits.first;
  const last = pace === "days" ? first + count - 1 : (days[Math.min(count, days.length) - 1] ?? limits.last);
  return { first: epochDay(first), last: epochDay(Math.min(last, limits.last)) };
}

/**
 * The window that follows, moved on by half of what it holds; `null` where no event is still to come:
 *
 *     ●   ●●  ●    ●   ●  ● ●     six events a window, three of them new
 *     └──────────────┘
 *          └──────────────┘
 *
 * It always begins later, and no event is passed over. The last window has as many events as the others.
 */
export function nextWindow(
  { days, limits }: PlayedStory,
  window: DayRange,
  { pace, count }: PlaySize,
): DayRange | null {
  const toCome = lowerBound(days, 0, days.length, window.last + 1);
  if (toCome === days.length) return null;
  if (pace === "days") {
    // Days without an event are not walked through one by one.
    const first = Math.max(window.first + Math.ceil(count / 2), (days[toCome] ?? 0) - count + 1);
    const end = Math.min(first + count - 1, limits.last);
    return { first: epochDay(Math.min(first, end)), last: epochDay(end) };
  }
  const start = lowerBound(days, 0, days.length, window.first);
  let next = Math.min(start + Math.max(1, Math.floor(count / 2)), toCome, days.length - count);
  // Events of one day are not parted.
  next = Math.max(next, lowerBound(days, 0, days.length, window.first + 1));
  return {
    first: epochDay(days[next] ?? limits.first),
    last: epochDay(days[Math.min(next + count, days.length) - 1] ?? limits.last),
  };
}
