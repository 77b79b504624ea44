import { type Fault, showText } from "../model/check/fault.ts";
import { clockBegins, clockLasts, toTheMinute } from "../model/dates/plainClock.ts";
import { plainSecond } from "../model/dates/plainDay.ts";
import { note } from "./imported.ts";

/* Decides what the times of a column mean. If at least half of them are 00:00, then 00:00 means an unknown time. If
   more than half are midnight on 1 January, these dates may mean whole years. If all times have seconds, and all
   seconds are 00, the times are exact to the minute. */

const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?(?=$|[/\].~?%])/g;
const NEW_YEAR = /(^|[/[.])(-?\d{4})-01-01(?=$|[/\].~?%])/g;
const TO_THE_SECOND = "2019-11-02T08:46:40".length;
const SECONDS = /(T\d\d:\d\d):(\d\d)(?:\.\d+)?/g;

type Cell = { readonly row: number; readonly text: string };
const NO_CELL: Cell = { row: Number.POSITIVE_INFINITY, text: "" };
const earlier = (one: Cell, other: Cell): Cell => (other.row < one.row ? other : one);

export class ColumnTimes {
  #times = 0;
  #midnights = 0;
  /** The number of cells with midnight on 1 January, which some programs write for a whole year. */
  #newYears = 0;
  #withSeconds = false;
  #hasSeconds = false;
  #midnight: Cell = NO_CELL;
  #first: Cell = NO_CELL;

  readonly #mayBeYears: boolean;

  /** `mayBeYears` lets midnights on 1 January mean years. Set it if no other column says how exact the dates are. */
  constructor(mayBeYears = false) {
    this.#mayBeYears = mayBeYears;
  }

  /** `cells` is the number of cells with this `text`, the first of them in `row`. */
  add(edtf: string, text: string, cells = 1, row = Number.MAX_SAFE_INTEGER): void {
    if (!edtf.includes("T") || cells === 0) return;
    this.#times += cells;
    this.#first = earlier(this.#first, { row, text });
    const second = plainSecond(edtf);
    if (second > 0) {
      this.#withSeconds ||= edtf.length === TO_THE_SECOND;
      this.#hasSeconds ||= edtf.length < TO_THE_SECOND || second % 60 > 0;
      return;
    }
    const isMidnight = edtf.search(MIDNIGHT) >= 0;
    if (isMidnight) {
      this.#midnights += cells;
      if (edtf.includes("-01-01T")) this.#newYears += cells;
      this.#midnight = earlier(this.#midnight, { row, text });
    }
    const seconds = [...edtf.matchAll(SECONDS)];
    this.#withSeconds ||= seconds.length > 0;
    // If one time has no seconds, the file leaves out unknown seconds. ":00" in another cell then means a real second.
    this.#hasSeconds ||= (seconds.length === 0 && !isMidnight) || seconds.some(([, , of]) => of !== "00");
  }

  addClocks(clocks: Uint32Array, cellOf: (row: number) => string): void {
    for (let row = 0; row < clocks.length; row++) {
      const clock = clocks[row] ?? 0;
      if (clock === 0) continue;
      if (row < this.#first.row) this.#first = { row, text: cellOf(row) };
      this.#times++;
      const isExact = clockLasts(clock) === 1;
      this.#withSeconds ||= isExact;
      this.#hasSeconds ||= !isExact || (clockBegins(clock) - 1) % 60 > 0;
    }
  }

  get #areDays(): boolean {
    return this.#midnights * 2 >= this.#times;
  }

  /** Fewer than three dates on 1 January may really be that day. */
  get #areYears(): boolean {
    return this.#mayBeYears && this.#newYears > 2 && this.#newYears * 2 > this.#times;
  }

  get #areMinutes(): boolean {
    return this.#withSeconds && !this.#hasSeconds;
  }

  /** Makes a date only as exact as its column. In a column of days, `2019-05-01T00:00` becomes `2019-05-01`. */
  asColumn(edtf: string): string {
    if (!edtf.includes("T")) return edtf;
    const day = this.#areDays ? edtf.replace(MIDNIGHT, "") : edtf;
    if (this.#areYears && !day.includes("T")) return day.replace(NEW_YEAR, "$1$2");
    return this.#areMinutes ? day.replace(SECONDS, "$1") : day;
  }

  /** Does in place what `asColumn` does, for times as numbers (`plainClock.ts`), which are never 00:00. */
  clocksAsColumn(clocks: Uint32Array): void {
    if (!this.#areMinutes) return;
    for (let row = 0; row < clocks.length; row++) {
      const clock = clocks[row] ?? 0;
      if (clock > 0) clocks[row] = toTheMinute(clock);
    }
  }

  notes(place: string): readonly Fault[] {
    const [times, midnights] = [this.#times, this.#midnights];
    const number = (count: number): string => count.toLocaleString("en");
    const notes: Fault[] = [];
    if (midnights > 0) {
      const found = `the time 00:00 in ${number(midnights)} of ${number(times)} dates with a time, such as ${showText(this.#midnight.text)}`;
      const expected = this.#areYears
        ? "days; where most of them are 1 January at 00:00, programs write that for a year, and these are read as years"
        : this.#areDays
          ? "times of day; where half of them or more are 00:00, that is what programs write for none, and these are days"
          : "midnight, and it is read as that; a day whose time is not known needs none";
      notes.push(note(place, found, expected));
    }
    if (this.#areMinutes && midnights < times)
      notes.push(
        note(
          place,
          `seconds that are all 00, such as ${showText(this.#first.text)}`,
          "seconds; these times are read as minutes",
        ),
      );
    return notes;
  }
}
