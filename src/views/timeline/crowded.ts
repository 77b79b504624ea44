import { clockOfMinute } from "../../model/dates/isoTime.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import type { EventRow } from "../../model/units.ts";
import type { EventName } from "../../words/eventName.ts";
import { timeOfEvent } from "./timelineItems.ts";

/* What only many events or hours need: bars, names of folded silences, times of day. */
export { clockUnits } from "../../chart/clockUnits.ts";
export * from "./density.ts";
export * from "./foldedSilences.ts";

/** The name of an event with its time, if known and shown: "08:46 The first tower is hit". */
export function timedName(tables: Tables, row: EventRow, span: TimeSpan, name: EventName): EventName {
  if (!showsHours(tables, span)) return name;
  const { extent, isWide } = timeOfEvent(tables, row, span);
  const minute = ((tables.events.times?.begins[row] ?? 0) - 1) / 60;
  return extent === "day" && !isWide
    ? { headline: `${clockOfMinute(minute)} ${name.short ?? name.headline}` }
    : name;
}
