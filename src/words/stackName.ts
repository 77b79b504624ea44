import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import { formatDayRange } from "./formatDate.ts";
import type { Words } from "./words.ts";

/** "7 events, 2 – 5 Nov 2019": what a stack is called, for the eye, for assistive technology and above its list. */
export function stackName(words: Words, { events }: Tables, rows: readonly EventRow[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    first = Math.min(first, at(events.first, row));
    last = Math.max(last, at(events.last, row));
  }
  return words.messages.timeline.stack(rows.length, formatDayRange(words, epochDay(first), epochDay(last)));
}
