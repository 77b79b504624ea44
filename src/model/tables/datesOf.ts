import { dayFromCivil } from "../dates/calendar.ts";
import { dateBounds } from "../dates/dateBounds.ts";
import { DATE_EXTENTS, DATE_PRECISIONS } from "../dates/dateExtent.ts";
import { parseEdtf, partsOf, timeOfDay } from "../dates/edtf.ts";
import { plainDayNumber, plainSecond } from "../dates/plainDay.ts";
import { elapsedSeconds, onClock } from "../dates/storyClock.ts";
import { epochDay } from "../units.ts";
import type { Dates } from "./tables.ts";

/** Columns of checked dates, by the clock of `zone`. If the clock shows a time twice, sort by `order`, not `times`. */
export function datesOf(dates: readonly string[], zone: string): Dates & { readonly order?: Uint32Array } {
  const first = new Int32Array(dates.length);
  const last = new Int32Array(dates.length);
  const extent = new Uint8Array(dates.length);
  // The index of "day" in `DATE_PRECISIONS` is 0, so plain days need no entry.
  const precision = new Uint8Array(dates.length);
  const shownTwice = new Map<number, boolean>();
  const timed: { times: { begins: Uint32Array; ends: Uint32Array } | null } = { times: null };
  const put = (row: number, begins: number | null, ends: number | null): void => {
    timed.times ??= { begins: new Uint32Array(dates.length), ends: new Uint32Array(dates.length) };
    timed.times.begins[row] = begins === null ? 0 : begins + 1;
    timed.times.ends[row] = ends === null ? 0 : ends + 1;
  };
  dates.forEach((date, row) => {
    const second = plainSecond(date);
    const plain = plainDayNumber(date, second < 0 ? date.length : DAY_LETTERS);
    if (plain >= 0) {
      const day = dayFromCivil(Math.floor(plain / 10_000), Math.floor(plain / 100) % 100, plain % 100);
      first[row] = day;
      last[row] = day;
      extent[row] = DAY;
      // A time without an offset is by the clock of the story.
      if (second >= 0) put(row, second, second + (date.length === MINUTE_LETTERS ? 60 : 1));
    } else {
      const parsed = parseEdtf(date);
      if (!parsed.ok) throw new Error(`unchecked date ${date}`);
      const onDay = onClock(parsed.date, zone);
      const bounds = dateBounds(onDay);
      const [begin] = partsOf(onDay);
      const again = begin && timeOfDay(begin)?.shownAgain;
      if (again !== undefined) shownTwice.set(row, again);
      const { begins, ends } = bounds;
      first[row] = bounds.first;
      last[row] = bounds.last;
      extent[row] = DATE_EXTENTS.indexOf(bounds.extent);
      precision[row] = DATE_PRECISIONS.indexOf(bounds.precision);
      if (begins !== null || ends !== null) put(row, begins, ends);
    }
  });
  const { times } = timed;
  const order = times && shownTwice.size > 0 && orderOf(first, times.begins, zone, shownTwice);
  return { first, last, extent, precision, times, ...(order && { order }) };
}

/** A copy of `begins` for sorting. On a day when the clock is put back, it counts the seconds that really passed. */
function orderOf(
  first: Int32Array,
  begins: Uint32Array,
  zone: string,
  shownTwice: ReadonlyMap<number, boolean>,
): Uint32Array {
  const days = new Set(Array.from(shownTwice.keys(), (row) => first[row]));
  return begins.map((begin, row) => {
    const day = first[row];
    if (begin === 0 || day === undefined || !days.has(day)) return begin;
    return elapsedSeconds(zone, epochDay(day), begin - 1, shownTwice.get(row) ?? false) + 1;
  });
}

const [DAY_LETTERS, MINUTE_LETTERS] = ["2019-11-02".length, "2019-11-02T08:46".length];
const DAY = DATE_EXTENTS.indexOf("day");
