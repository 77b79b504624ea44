import { memoByKey } from "../memo.ts";
import { type EpochDay, epochDay } from "../units.ts";
import { civilFromDay, SECONDS_PER_DAY } from "./calendar.ts";
import { type DatePart, type DayTime, type EdtfDate, partsOf, secondsOfOffset, timeOfDay } from "./edtf.ts";

/**
 * The clock of a story shows the time of one zone, an IANA name such as `America/Chicago`. If the zone is "", each time
 * is by the clock of its own place. A time without an offset is by the clock of the story.
 */

export function isZone(name: string): boolean {
  // Some browsers also accept an offset as a zone, but an offset has no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** Converts a date to the clock of a zone, which may change the day. Only a time that is shown twice gets an offset. */
export function onClock(date: EdtfDate, zone: string): EdtfDate {
  if (zone === "") return date;
  const moved = (part: DatePart): DatePart => partOnClock(part, zone);
  switch (date.form) {
    case "single":
      return { ...date, date: moved(date.date) };
    case "by":
      return { ...date, end: moved(date.end) };
    case "since":
      return { ...date, start: moved(date.start) };
    default:
      return { ...date, start: moved(date.start), end: moved(date.end) };
  }
}

export const isByOtherClock = (date: EdtfDate, zone: string): boolean =>
  JSON.stringify(secondsIn(date)) !== JSON.stringify(secondsIn(onClock(date, zone)));

const secondsIn = (date: EdtfDate): readonly (number | undefined)[] =>
  partsOf(date).map((part) => timeOfDay(part)?.seconds);

function partOnClock(part: DatePart, zone: string): DatePart {
  const time = timeOfDay(part);
  if (time === undefined || time.zone === "") return part;
  const utc = part.first * SECONDS_PER_DAY + time.seconds - secondsOfOffset(time.zone);
  const offset = offsetAt(zone, utc);
  const first = epochDay(Math.floor((utc + offset) / SECONDS_PER_DAY));
  const seconds = utc + offset - first * SECONDS_PER_DAY;
  const { uncertain, approximate } = part;
  // When the clock shows a time twice, the offset tells which of the two is meant.
  const isTwice = isChangeOfClock(zone, utc + offset) && instantsOf(zone, utc + offset).length > 1;
  const onDay: DayTime = {
    ...{ seconds, lasts: time.lasts, text: clockText(seconds, time) },
    ...(isTwice
      ? { zone: offsetText(offset), shownAgain: instantsOf(zone, utc + offset)[1] === utc }
      : { zone: "" }),
  };
  return {
    precision: "day",
    ...civilFromDay(first),
    first,
    last: first,
    uncertain,
    approximate,
    time: onDay,
  };
}

/** A time as precise as written. If an hour (`T03Z`) begins at 08:30 by this clock, the text is `08:30–09:30`. */
function clockText(seconds: number, { lasts }: DayTime): string {
  if (lasts === 3600)
    return seconds % 3600 === 0
      ? clockOf(seconds, 1)
      : `${clockOf(seconds, 2)}–${clockOf((seconds + lasts) % SECONDS_PER_DAY, 2)}`;
  return clockOf(seconds, lasts === 1 || seconds % 60 > 0 ? 3 : 2);
}

/** Writes seconds as `08`, `08:46` or `08:46:40`. */
export const clockOf = (seconds: number, parts: 1 | 2 | 3): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .slice(0, parts)
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");

/** A time without an offset that the clock skips (`offsets` is empty) or shows twice (`offsets` has both). */
export type ClockChange = { readonly time: string; readonly offsets: readonly string[] };

/** The first time in a date that the zone's clock skips or shows twice. Undefined if there is none. */
export function clockChange(date: EdtfDate, zone: string): ClockChange | undefined {
  if (zone === "") return undefined;
  for (const part of partsOf(date)) {
    const time = timeOfDay(part);
    if (time === undefined || time.zone !== "") continue;
    const shown = part.first * SECONDS_PER_DAY + time.seconds;
    if (!isChangeOfClock(zone, shown)) continue;
    const instants = instantsOf(zone, shown);
    if (instants.length !== 1)
      return { time: time.text, offsets: instants.map((utc) => offsetText(shown - utc)) };
  }
  return undefined;
}

/** The seconds that really pass from midnight to a time. Of a time shown twice, `shownAgain` means the second. */
export function elapsedSeconds(zone: string, day: EpochDay, seconds: number, shownAgain: boolean): number {
  const midnight = day * SECONDS_PER_DAY;
  const [first = midnight + seconds, second = first] = instantsOf(zone, midnight + seconds);
  return (shownAgain ? second : first) - (instantsOf(zone, midnight)[0] ?? midnight);
}

/** Whether the clock changes in the 24 hours before or after a time. */
const isChangeOfClock = (zone: string, shown: number): boolean =>
  offsetAt(zone, shown - SECONDS_PER_DAY) !== offsetAt(zone, shown + SECONDS_PER_DAY);

/** The instants at which a clock shows a time, ascending, in seconds of UTC: one, or none or two at a change. */
function instantsOf(zone: string, shown: number): readonly number[] {
  const offsets = [offsetAt(zone, shown - SECONDS_PER_DAY), offsetAt(zone, shown + SECONDS_PER_DAY)];
  const instants = new Set(offsets.map((offset) => shown - offset));
  return [...instants].filter((utc) => utc + offsetAt(zone, utc) === shown).sort((one, other) => one - other);
}

/** Writes an offset as `+05:30`. A few historical offsets have seconds too. */
function offsetText(offset: number): string {
  const text = clockOf(Math.abs(offset), offset % 60 === 0 ? 2 : 3);
  return `${offset < 0 ? "-" : "+"}${text}`;
}

/**
 * The seconds that a zone is ahead of UTC. They are cached by day, because formatters are slow. Only a day on which the
 * clock changes needs the exact second: before 1970, clocks were also changed at odd seconds.
 */
function offsetAt(zone: string, utc: number): number {
  const start = Math.floor(utc / SECONDS_PER_DAY) * SECONDS_PER_DAY;
  const offset = knownOffset(zone, start);
  return offset === knownOffset(zone, start + SECONDS_PER_DAY) ? offset : knownOffset(zone, utc);
}

const offsetsOf = memoByKey((zone: string) =>
  memoByKey((utc: number): number => {
    const parts = formatOf(zone).formatToParts(utc * 1000);
    return secondsOfOffset(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  }),
);
const knownOffset = (zone: string, utc: number): number => offsetsOf(zone)(utc);

const formatOf = memoByKey(
  (zone: string) => new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }),
);
