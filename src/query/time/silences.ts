import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf, showsHours } from "../../model/tables/times.ts";
import { type FilterMask, passingRows } from "../filter/filterMask.ts";

/** The least length of a silence, in days: 60 days, or one hour if the picture shows hours. */
export const leastSilence = (tables: Tables, span: TimeSpan): number =>
  showsHours(tables, span) ? 1 / 24 : DAYS;
const DAYS = 60;
/** At each end of a silence, this share of the least length stays unfolded, so that no mark touches the fold. */
const MARGIN = 1 / 6;
/**
 * A silence is folded (drawn short) if it takes at least this share of the picture. The fold takes about this share.
 */
const LEAST_SHARE = 0.1;

const BY = DATE_EXTENTS.indexOf("by");
const SINCE = DATE_EXTENTS.indexOf("since");

/**
 * The times of at least `least` days in which no event passes the filters, whatever the window, in time order. Each is
 * shortened by `MARGIN` of `least` at both ends:
 *
 *     ● ●●  ▐███▌                    ●● ⟨ · ⟩            ●      ⟨ · ⟩ is an event on an uncertain day
 *                 └─── silence ───┘           └ silence ┘
 *
 * If an event has a date "by" some day, the time before that day is no silence, because the event may have happened
 * then. The time after an event with an open end is no silence either, because the event may go on.
 */
export function silencesBetween({ events }: Tables, mask: FilterMask, least = DAYS): readonly TimeSpan[] {
  const { extent } = events;
  const margin = least * MARGIN;
  const silences: TimeSpan[] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const row of passingRows(mask)) {
    const begin = beginOf(events, row);
    if (begin - reach >= least && extent[row] !== BY) {
      silences.push({ start: reach + margin, end: begin - margin });
    }
    if (extent[row] === SINCE) break;
    const end = endOf(events, row);
    reach = Number.isFinite(reach) ? Math.max(reach, end) : end;
  }
  return silences;
}

/**
 * The silences that are worth folding, in time order. The longest is tested first. Each must take at least
 * `LEAST_SHARE` of the span that is left after the folds of longer silences.
 */
export function silencesWithin(
  silences: readonly TimeSpan[],
  span: TimeSpan,
  least = DAYS,
): readonly TimeSpan[] {
  const inside = silences.filter(({ start, end }) => start > span.start && end < span.end);
  let left = lengthOfSpan(span);
  const worth = inside
    .toSorted((a, b) => lengthOfSpan(b) - lengthOfSpan(a))
    .filter((silence) => {
      const isLong = lengthOfSpan(silence) + 2 * least * MARGIN >= LEAST_SHARE * left;
      if (isLong) left -= lengthOfSpan(silence);
      return isLong;
    });
  return inside.filter((silence) => worth.includes(silence));
}
