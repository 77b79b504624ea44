import { dayFromCivil, plainDayNumber } from "../dates/calendar.ts";
import { DATE_EXTENTS, DATE_PRECISIONS, dateBounds } from "../dates/dateBounds.ts";
import { parseEdtf } from "../dates/edtf.ts";
import type { Dates } from "./tables.ts";

/** Checked dates as columns. */
export function datesOf(dates: readonly string[]): Dates {
  const first = new Int32Array(dates.length);
  const last = new Int32Array(dates.length);
  const extent = new Uint8Array(dates.length);
  // Plain days are the finest, 0.
  const precision = new Uint8Array(dates.length);
  dates.forEach((date, row) => {
    const plain = plainDayNumber(date);
    if (plain >= 0) {
      const day = dayFromCivil(Math.floor(plain / 10_000), Math.floor(plain / 100) % 100, plain % 100);
      first[row] = day;
      last[row] = day;
      extent[row] = DAY;
    } else {
      const parsed = parseEdtf(date);
      if (!parsed.ok) throw new Error(`unchecked date ${date}`);
      const bounds = dateBounds(parsed.date);
      first[row] = bounds.first;
      last[row] = bounds.last;
      extent[row] = DATE_EXTENTS.indexOf(bounds.extent);
      precision[row] = DATE_PRECISIONS.indexOf(bounds.precision);
    }
  });
  return { first, last, extent, precision };
}

/**
 * By date, the second of its day at which it begins, plus 1; 0 for a date without a time, which comes before the times of
 * its day. Null if no date has a time.
 */
export function timesOf(dates: readonly string[]): Uint32Array | null {
  if (!dates.some((date) => date.includes("T"))) return null;
  return Uint32Array.from(dates, (text) => {
    const parsed = text.includes("T") ? parseEdtf(text) : undefined;
    if (!parsed?.ok) return 0;
    const { date } = parsed;
    const part = date.form === "single" ? date.date : date.form === "by" ? date.end : date.start;
    return part.precision === "day" && part.time !== undefined ? part.time.seconds + 1 : 0;
  });
}

const DAY = DATE_EXTENTS.indexOf("day");
