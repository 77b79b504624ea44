import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type FilterMask, passingRows } from "../filter/filterMask.ts";

/** A shorter gap is no silence. */
const LEAST_DAYS = 60;
/** A silence takes at least this share of the picture; a folded one takes about as much. */
const LEAST_SHARE = 0.1;
/** Days at each end that stay, so that no mark touches the fold. */
const MARGIN = 10;

const BY = DATE_EXTENTS.indexOf("by");
const SINCE = DATE_EXTENTS.indexOf("since");

/**
 * The stretches of at least `LEAST_DAYS` days without an event that passes the filters, whatever the window, in time order:
 *
 *     ● ●●  ▐███▌                    ●● ⟨ · ⟩            ●
 *                 └─── silence ───┘           └ silence ┘
 *
 * An event dated "by" some day may have happened in the time before it, and an event with an open end may have lasted into
 * the time after it, so neither time is a silence. Linear in the events.
 */
export function silencesBetween({ events }: Tables, mask: FilterMask): readonly TimeSpan[] {
  const { first, last, extent } = events;
  const silences: TimeSpan[] = [];
  /** The day after the last one that anything is known to reach. */
  let reach = Number.POSITIVE_INFINITY;
  let isOpen = false;
  for (const row of passingRows(mask)) {
    const begin = first[row] ?? 0;
    if (begin - reach >= LEAST_DAYS && !isOpen && extent[row] !== BY) {
      silences.push({ start: reach + MARGIN, end: begin - MARGIN });
    }
    const end = (last[row] ?? 0) + 1;
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
export function silencesWithin(silences: readonly TimeSpan[], span: TimeSpan): readonly TimeSpan[] {
  const inside = silences.filter(({ start, end }) => start > span.start && end < span.end);
  let left = lengthOfSpan(span);
  const worth = inside
    .toSorted((a, b) => lengthOfSpan(b) - lengthOfSpan(a))
    .filter((silence) => {
      const isLong = lengthOfSpan(silence) + 2 * MARGIN >= LEAST_SHARE * left;
      if (isLong) left -= lengthOfSpan(silence);
      return isLong;
    });
  return inside.filter((silence) => worth.includes(silence));
}
