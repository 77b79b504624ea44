import { epochDay } from "../units.ts";
import { dayFromCivil, daysInMonth, isoDay, parseIsoDay } from "./calendar.ts";
import { type DayRange, endOfBound, lastOf, MINUTES_PER_DAY, minuteOf, windowOf } from "./timeSpan.ts";

/** Writes a time in days as links do: `2001-09-11` for a whole number, otherwise `2001-09-11T08:46`. */
export function isoTime(time: number): string {
  const day = isoDay(epochDay(Math.floor(time)));
  return Number.isInteger(time) ? day : `${day}T${clockOfMinute(minuteOf(time))}`;
}

/** Writes a minute since midnight as `08:46`. */
export const clockOfMinute = (minute: number): string =>
  [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");

/** Reads `2001-09-11T08:46` as a time in days. Undefined for any other text, also for a plain day. */
export function parseIsoTime(text: string): number | undefined {
  const [, date = "", hours = "", minutes = ""] = /^(.+)T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  const day = parseIsoDay(date);
  return day === undefined ? undefined : day + (Number(hours) * 60 + Number(minutes)) / MINUTES_PER_DAY;
}

/** Reads the first or last day or minute of a window. `2019-05` means 1 May as the first, and 31 May as the last. */
export function parseBound(text: string, edge: "first" | "last"): number | undefined {
  const time = parseIsoTime(text);
  // If a window ends at midnight, its last day is the day before.
  if (time !== undefined) return edge === "last" ? lastOf(time) : time;
  const parts = /^(-?\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!parts) return parseIsoDay(text);
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? (edge === "first" ? 1 : 12) : Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  return dayFromCivil(year, month, edge === "first" ? 1 : daysInMonth(year, month));
}

/** The window between two bounds. Undefined if a bound is invalid, or if the window would be empty. */
export function isoWindow(from = "", to = ""): DayRange | undefined {
  const start = parseBound(from, "first") ?? Number.NaN;
  const end = endOfBound(parseBound(to, "last") ?? Number.NaN);
  return start < end ? windowOf({ start, end }) : undefined;
}
