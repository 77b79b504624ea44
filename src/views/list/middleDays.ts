import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";

/** Of a window the longest part about its middle that at most so many events reach into; at least its middle day. */
export function middleDays({ events, prepared }: Tables, window: DayRange, most: number): DayRange {
  const middle = Math.round((window.first + window.last) / 2);
  const about = (reach: number): DayRange => ({
    first: epochDay(middle - reach),
    last: epochDay(middle + reach),
  });
  const eventsIn = ({ first, last }: DayRange): number => {
    let count = 0;
    for (let row = 0; row < events.count; row++) {
      if ((events.first[row] ?? 0) > last) break;
      if ((events.last[row] ?? 0) >= first) count += prepared?.weights[row] ?? 1;
    }
    return count;
  };
  let low = 0;
  let high = Math.floor((window.last - window.first) / 2);
  while (low < high) {
    const reach = Math.ceil((low + high) / 2);
    if (eventsIn(about(reach)) <= most) low = reach;
    else high = reach - 1;
  }
  return about(low);
}
