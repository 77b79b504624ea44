import { isoDay, parseIsoDay } from "../../model/dates/calendar.ts";
import { clockOf } from "../../model/dates/storyClock.ts";
import { epochDay } from "../../model/units.ts";

/** A duration. `unit` is the finest unit in the cell, in seconds, such as 60 for `1:30` and 3600 for `2 h`. */
export type Duration = { readonly seconds: number; readonly unit: number };

/** Matches `1:30`, an hour and a half, and `1:30:00`. Hours may exceed a day, as in `30:15`. */
const CLOCK = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?$/;
const UNITS = [
  [86_400, "d|days?"],
  [3600, "h|hrs?|hours?|std|stunden?"],
  [60, "m|mins?|minutes?|minuten?"],
  [1, "s|secs?|seconds?|sek|sekunden?"],
] as const;
/** Matches `2 h`, `1 h 30 min`, `1.5 hours`, `90 min`, and `1H30M`, which ISO 8601 writes as `PT1H30M`. */
const IN_UNITS = new RegExp(
  `^${UNITS.map(([, names]) => String.raw`(?:(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:${names})\.?,?\s*)?`).join("")}$`,
  "i",
);
const LONGEST = 40;

/** The duration in a cell, or null. A number alone is not a duration, because it has no unit. */
export function readDuration(cell: string): Duration | null {
  const text = cell.trim();
  if (text === "" || text.length > LONGEST) return null;
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hours, minutes, seconds] = clock;
    const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
    return { seconds: whole, unit: seconds === undefined ? 60 : 1 };
  }
  const iso = /^P(\d+D)?(?:T(\d.*))?$/i.exec(text);
  const found = IN_UNITS.exec(iso === null ? text : `${iso[1] ?? ""}${iso[2] ?? ""}`);
  if (found === null) return null;
  let [seconds, unit] = [0, 0];
  UNITS.forEach(([size], index) => {
    const written = found[index + 1];
    if (written === undefined) return;
    seconds += Number(written.replace(",", ".")) * size;
    // A decimal is known to a sixtieth of its unit, so 1.5 hours is known to the minute.
    unit = /[.,]/.test(written) ? Math.max(1, size / 60) : size;
  });
  return unit === 0 ? null : { seconds: Math.round(seconds), unit };
}

const TIMED = /^(-?\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d)(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?(~?)$/;

/**
 * The end of an event that began at `start`, as exact as the start. It is marked as approximate (`~`) if the start is
 * approximate, if the duration is not a whole number of the start's units, or if the duration is less exact than the
 * start. "" if the start has no time of day, or if the duration is 0.
 */
export function endAfter(start: string, { seconds, unit }: Duration): string {
  const [, written = "", hour = "", minute, second, zone = "", about = ""] = TIMED.exec(start) ?? [];
  const day = parseIsoDay(written);
  if (day === undefined || seconds === 0) return "";
  const exact = minute === undefined ? 3600 : second === undefined ? 60 : 1;
  const at = Number(hour) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0) + seconds;
  const clock = clockOf(at % 86_400, exact === 3600 ? 1 : exact === 60 ? 2 : 3);
  const end = `${isoDay(epochDay(day + Math.floor(at / 86_400)))}T${clock}${zone}`;
  return `${end}${about !== "" || seconds % exact !== 0 || unit > exact ? "~" : ""}`;
}
