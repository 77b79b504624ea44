import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf } from "../../model/tables/times.ts";
import { type FilterMask, passingRows } from "../filter/filterMask.ts";

/** A shorter gap is no silence; and what stays at each of its ends, so that no mark touches the fold. In days. */
const BY_DAYS = { least: 60, margin: 10 } as const;
/** The same where hours are shown: three hours, and a quarter of one. */
const BY_HOURS = { least: 1 / 8, margin: 1 / 96 } as const;
const scaleOf = (isInHours: boolean) => (isInHours ? BY_HOURS : BY_DAYS);

/** A silence takes at least this share of the picture; a folded one takes about as much. */
const LEAST_SHARE = 0.1;

const BY = DATE_EXTENTS.indexOf("by");
const SINCE = DATE_EXTENTS.indexOf("since");

/**
 * The stretches of at least 60 days, or three hours, without an event that passes the filters, whatever the window, in time order:
 *
 *     ● ●●  ▐███▌                    ●● ⟨ · ⟩            ●
 *                 └─── silence ───┘           └ silence ┘
 *
 * An event dated "by" some day may have happened in the time before it, and an event with an open end may have lasted into
 * the time after it, so neither time is a silence. Linear in the events.
 */
export function silencesBetween(
  { events }: Tables,
  mask: FilterMask,
  isInHours = false,
): readonly TimeSpan[] {
  const { first, last, extent } = events;
  const { least, margin } = scaleOf(isInHours);
  const silences: TimeSpan[] = [];
  /** The end of all that is known to reach here. */
  let reach = Number.POSITIVE_INFINITY;
  let isOpen = false;
  for (const row of passingRows(mask)) {
    const begin = isInHours ? beginOf(events, row) : (first[row] ?? 0);
    if (begin - reach >= least && !isOpen && extent[row] !== BY) {
      silences.push({ start: reach + margin, end: begin - margin });
    }
    const end = isInHours ? endOf(events, row) : (last[row] ?? 0) + 1;
    if (reach === Number.POSITIVE_INFINITY || end >= reach) {
      isOpen = extent[row] === SINCE || (end === reach && isOpen);
      reach = end;
    }
  }
  return silences;
}

/**
 * The silences within the span that are worth folding, in time order. They are chosen longest first, as long as each takes
 * a good part of the room that the longer ones leave.
 */
export function silencesWithin(
  silences: readonly TimeSpan[],
  span: TimeSpan,
  isInHours = false,
): readonly TimeSpan[] {
  const { margin } = scaleOf(isInHours);
  const inside = silences.filter(({ start, end }) => start > span.start && end < span.end);
  let left = lengthOfSpan(span);
  const worth = inside
    .toSorted((a, b) => lengthOfSpan(b) - lengthOfSpan(a))
    .filter((silence) => {
      const isLong = lengthOfSpan(silence) + 2 * margin >= LEAST_SHARE * left;
      if (isLong) left -= lengthOfSpan(silence);
      return isLong;
    });
  return inside.filter((silence) => worth.includes(silence));
}
