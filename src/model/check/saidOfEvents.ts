import type { ColumnRecord, Dataset, EventRecord } from "../dataset.ts";
import { isDate, parseEdtf } from "../dates/edtf.ts";
import { type ClockChange, clockChange } from "../dates/storyClock.ts";
import type { ColumnType } from "../vocabulary.ts";
import { ClaimAdvice } from "./adviseClaims.ts";
import { checkClaims } from "./checkClaims.ts";
import { FaultList, isRecord, pointer, showValue } from "./fault.ts";

/** Collects the faults, warnings and advice about events, which come one by one. */
export class SaidOfEvents {
  /** Faults of the columns that the author added, and of times that the story's clock skips. Callers may add others. */
  readonly faults = new FaultList("fault");
  readonly texts = new FaultList("warning");
  readonly claims = new FaultList("warning");
  readonly #advice = new FaultList("advice");
  readonly #adviser: ClaimAdvice;
  readonly #columns: ColumnTypes;
  readonly doubtful: DoubtfulNumbers;
  readonly #sourcesExpected: boolean;
  readonly #zone: string;

  constructor(shell: Omit<Dataset, "events">, sourcesExpected: boolean) {
    const { columns = [], zone = "" } = shell;
    this.#zone = zone;
    this.#adviser = new ClaimAdvice(shell);
    this.#columns = columnTypes(columns, this.faults);
    this.doubtful = new DoubtfulNumbers(columns);
    this.#sourcesExpected = sourcesExpected;
  }

  /** Checks values in columns that the author added, and times that the story's clock skips or shows twice. */
  checkValues(event: unknown, row: number): void {
    if (!isRecord(event)) return;
    checkValues(event.values, row, this.#columns, this.faults);
    for (const field of ["date", "known"] as const) {
      const path = pointer(["events", row, field]);
      checkClock(String(event[field] ?? ""), this.#zone, path, this.faults, this.claims);
    }
  }

  judge(event: EventRecord, row: number): void {
    checkClaims(event, row, this.#sourcesExpected, this.claims);
    if (this.#sourcesExpected) this.#adviser.ofEvent(event, row, this.#advice);
  }

  advice(dateOf: (id: string) => string | undefined): FaultList {
    const all = new FaultList("advice");
    if (!this.#sourcesExpected) return all;
    this.#adviser.ofActors(all);
    all.append(this.#advice);
    this.#adviser.ofStories(dateOf, all);
    return all;
  }
}

function checkClock(date: string, zone: string, path: string, faults: FaultList, warnings: FaultList): void {
  const change = timeOfChange(date, zone);
  if (change === undefined) return;
  const { time, offsets } = change;
  const [first, second] = offsets.map((offset) => `T${time}${offset}`);
  const found = `the time ${time}, which the clocks of ${zone}`;
  if (first === undefined || second === undefined)
    faults.add(path, `${found} skip that day`, "a time that they show, or its offset");
  else {
    const expected = `${first} for the first, ${second} for the second; it stands at ${time} of that clock`;
    warnings.add(path, `${found} show twice that day`, expected);
  }
}

/** The change of the clock (as to summer time) that skips or repeats a time in a date. Undefined if there is none. */
export function timeOfChange(date: string, zone: string): ClockChange | undefined {
  if (zone === "" || !date.includes("T")) return undefined;
  const parsed = parseEdtf(date);
  return parsed.ok ? clockChange(parsed.date, zone) : undefined;
}

type Expected = { readonly fits: (value: unknown) => boolean; readonly expected: string };

const TEXT: Expected = { fits: (value) => typeof value === "string", expected: "a text" };
const NUMBER: Expected = { fits: Number.isFinite, expected: "a number" };
const DATE: Expected = {
  fits: (value) => typeof value === "string" && isDate(value),
  expected: "a date, such as 2019-11-02",
};
const VALUES: { readonly [T in ColumnType]: Expected } = {
  ...{ category: TEXT, text: TEXT, date: DATE },
  ...{ number: NUMBER, latitude: NUMBER, longitude: NUMBER },
};

function columnTypes(columns: readonly ColumnRecord[], faults: FaultList): ColumnTypes {
  const types = new Map<string, ColumnType>();
  columns.forEach(({ id, type }, index) => {
    if (types.has(id))
      faults.add(`/columns/${index}/id`, `the id ${showValue(id)} a second time`, "each id once");
    types.set(id, type);
  });
  return types;
}

type ColumnTypes = ReadonlyMap<string, ColumnType>;

function checkValues(values: unknown, row: number, types: ColumnTypes, faults: FaultList): void {
  if (!isRecord(values)) return;
  for (const [id, value] of Object.entries(values)) {
    const type = types.get(id);
    if (type !== undefined && VALUES[type].fits(value)) continue;
    const path = pointer(["events", row, "values", id]);
    if (type === undefined) faults.add(path, `the column ${showValue(id)}`, "the id of one of the columns");
    else faults.add(path, showValue(value), VALUES[type].expected);
  }
}

/** Negative numbers are probably mistakes if at most this share of a column's numbers is negative. */
const RARE = 0.05;

type DoubtInColumn = Doubt & {
  readonly column: ColumnRecord;
  count: number;
  doubtful: number;
  first: { readonly row: number; readonly number: number } | null;
};

/** Collects numbers that are probably mistakes: places outside of the globe, and rare negative numbers. */
class DoubtfulNumbers {
  readonly #byPlace: readonly (DoubtInColumn | null)[];
  readonly #columns: readonly DoubtInColumn[];

  constructor(columns: readonly ColumnRecord[]) {
    this.#byPlace = columns.map((column) => {
      const doubt = DOUBTS[column.type];
      return doubt === undefined ? null : { ...doubt, column, count: 0, doubtful: 0, first: null };
    });
    this.#columns = this.#byPlace.filter((seen) => seen !== null);
  }

  /** Looks at the numbers of an event that represents `times` events of the file. */
  add(event: EventRecord, row: number, times: number): void {
    for (const seen of this.#columns) {
      const value = isRecord(event.values) ? event.values[seen.column.id] : undefined;
      if (typeof value === "number") take(seen, value, row, times);
    }
  }

  addNumber(place: number, number: number, row: number): void {
    const seen = this.#byPlace[place];
    if (seen) take(seen, number, row, 1);
  }

  warn(warnings: FaultList): void {
    for (const { column, count, doubtful, first, expected } of this.#columns) {
      if (first === null || (column.type === "number" && doubtful > Math.max(1, count * RARE))) continue;
      const more = doubtful > 1 ? `, and ${doubtful - 1} more such` : "";
      const path = pointer(["events", first.row, "values", column.id]);
      warnings.add(path, `the number ${first.number}${more}`, expected);
    }
  }
}

function take(seen: DoubtInColumn, number: number, row: number, times: number): void {
  seen.count += times;
  if (!seen.is(number)) return;
  seen.doubtful += times;
  seen.first ??= { row, number };
}

type Doubt = { readonly is: (number: number) => boolean; readonly expected: string };

const DOUBTS: { readonly [T in ColumnType]?: Doubt } = {
  number: {
    is: (number) => number < 0,
    expected: "a number that is not below zero; it is added up as it stands",
  },
  latitude: {
    is: (number) => Math.abs(number) > 90,
    expected: "a latitude, −90 to 90; are latitude and longitude the other way round?",
  },
  longitude: { is: (number) => Math.abs(number) > 180, expected: "a longitude, −180 to 180" },
};
