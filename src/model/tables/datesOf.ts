import { dayFromCivil } from "../dates/calendar.ts";
import { dateBounds } from "../dates/dateBounds.ts";
import { DATE_EXTENTS, DATE_PRECISIONS } from "../dates/dateExtent.ts";
import { parseEdtf } from "../dates/edtf.ts";
import { plainDayNumber, plainSecond } from "../dates/plainDay.ts";
import { onClock } from "../dates/storyClock.ts";
import type { Dates } from "./tables.ts";

/** Checked dates as columns, by the clock of their story (`storyClock.ts`). */
export function datesOf(dates: readonly string[], zone: string): Dates {
  const first = new Int32Array(dates.length);
  const last = new Int32Array(dates.length);
  const extent = new Uint8Array(dates.length);
  // Plain days are the finest, 0.
  const precision = new Uint8Array(dates.length);
  let times: { begins: Uint32Array; ends: Uint32Array } | null = null;
  const put = (row: number, begins: number | null, ends: number | null): void => {
    times ??= { begins: new Uint32Array(dates.length), ends: new Uint32Array(dates.length) };
    times.begins[row] = begins === null ? 0 : begins + 1;
    times.ends[row] = ends === null ? 0 : ends + 1;
  };
  dates.forEach((date, row) => {
    const second = plainSecond(date);
    const plain = plainDayNumber(date, second < 0 ? date.length : DAY_LETTERS);
    if (plain >= 0) {
      const day = dayFromCivil(Math.floor(plain / 10_000), Math.floor(plain / 100) % 100, plain % 100);
      first[row] = day;
      last[row] = day;
      extent[row] = DAY;
      // By the clock of the story, as it names no offset.
      if (second >= 0) put(row, second, second + (date.length === MINUTE_LETTERS ? 60 : 1));
    } else {
      const parsed = parseEdtf(date);
      if (!parsed.ok) throw new Error(`unchecked date ${date}`);
      const bounds = dateBounds(onClock(parsed.date, zone));
      const { begins, ends } = bounds;
      first[row] = bounds.first;
      last[row] = bounds.last;
      extent[row] = DATE_EXTENTS.indexOf(bounds.extent);
      precision[row] = DATE_PRECISIONS.indexOf(bounds.precision);
      if (begins !== null || ends !== null) put(row, begins, ends);
    }
  });
  return { first, last, extent, precision, times };
}

const [DAY_LETTERS, MINUTE_LETTERS] = ["2019-11-02".length, "2019-11-02T08:46".length];
const DAY = DATE_EXTENTS.indexOf("day");
