import { codeOf } from "../hiddenCharacters.ts";

/** A fault at a place in a file. The texts are in English. */
export type Fault = {
  /** A JSON Pointer (RFC 6901), "" for the whole file. In a table, a text such as `row 3` or `row 3, “date”`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** Only authors see advice. */
  readonly severity: "fault" | "warning" | "advice";
  /** A JSON Pointer to another place that the fault concerns, such as the first use of an id. */
  readonly also?: string;
  /** The fault of a Parquet file. `found` and `expected` are then "", and `words/faultInWords.ts` makes the texts. */
  readonly parquet?: ParquetFault;
  /** The place of `path` in the text of a JSON file. For a syntax fault, `found` names the place instead. */
  readonly place?: TextPlace;
  /** Texts that would correct the fault, the likeliest first. */
  readonly remedies?: readonly Remedy[];
};

/** A correction: `to` replaces `from`, which is the text of a cell or one entry of a list in the cell. */
export type Remedy = { readonly from: string; readonly to: string };

/** A fault in a Parquet file, or in the answer of a host that serves parts of it. */
export type ParquetFault =
  | {
      readonly kind: "damaged" | "too-large" | "encrypted" | "elsewhere" | "changed" | "other-part" | "short";
    }
  | { readonly kind: "no-parts"; readonly megabytes: string }
  | { readonly kind: "many"; readonly of: "rows" | "columns" | "cells"; readonly most: number }
  | { readonly kind: "rows"; readonly has: number; readonly says: number }
  | { readonly kind: "outside"; readonly group: number }
  | { readonly kind: "codec"; readonly column: string; readonly codec: string }
  | { readonly kind: "column"; readonly column: string; readonly found: string }
  | { readonly kind: "no-cells"; readonly column: string };

/** A line ends at LF, CR or CR LF. Both numbers count from 1, and columns count UTF-16 code units. */
export type TextPlace = { readonly line: number; readonly column: number };

/** A refused file. `faults` has its first `LISTED_FAULTS` faults, and `total` counts all. */
export type Refusal = { readonly ok: false; readonly faults: readonly Fault[]; readonly total: number };

export const LISTED_FAULTS = 50;
const LISTED_WARNINGS = 1_000;

/** Keeps only the first `limit` faults, because a file may have a million. `total` counts all faults. */
export class FaultList {
  readonly listed: Fault[] = [];
  total = 0;
  readonly #severity: Fault["severity"];
  readonly #limit: number;

  constructor(severity: Fault["severity"], limit = severity === "fault" ? LISTED_FAULTS : LISTED_WARNINGS) {
    this.#severity = severity;
    this.#limit = limit;
  }

  add(path: string, found: string, expected: string, also?: string, remedies?: readonly Remedy[]): void {
    this.total++;
    if (this.listed.length >= this.#limit) return;
    const fault = { path, found, expected, severity: this.#severity };
    this.listed.push({ ...fault, ...(also !== undefined && { also }), ...(remedies && { remedies }) });
  }

  append(other: FaultList): void {
    this.total += other.total;
    this.listed.push(...other.listed.slice(0, this.#limit - this.listed.length));
  }

  refusal(): Refusal {
    return { ok: false, faults: this.listed, total: this.total };
  }
}

export function refuse(path: string, found: string, expected: string): Refusal {
  const faults = new FaultList("fault");
  faults.add(path, found, expected);
  return faults.refusal();
}

export const parquetFault = (parquet: ParquetFault, severity: Fault["severity"] = "fault"): Fault => ({
  ...{ path: "column" in parquet ? `the column ${showText(parquet.column)}` : "", found: "", expected: "" },
  ...{ severity, parquet },
});

export const refuseParquet = (parquet: ParquetFault): Refusal => ({
  ok: false,
  faults: [parquetFault(parquet)],
  total: 1,
});

export type PathStep = string | number;

/** JSON Pointer of a place: `["events", 3, "date"]` → `/events/3/date`. */
export function pointer(steps: readonly PathStep[]): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const LONGEST_FOUND = 60;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u00A0\u2000-\u200F\u3000\uFFFD]/gu;

/** A text as messages show it. It is quoted and cut, and has codes in place of invisible characters. */
export function showText(text: string): string {
  const shown = text.slice(0, LONGEST_FOUND).replace(UNSEEN, (character) => `<${codeOf(character)}>`);
  return text.length > LONGEST_FOUND ? `“${shown}…” (${text.length} characters)` : `“${shown}”`;
}

export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return `the text ${showText(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}

/** A description of a place in a text, such as `“]” in line 4, column 12`. */
export function showPlace(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 || text.charCodeAt(at - 1) !== 13) line++;
    start = at + 1;
  }
  const code = text.codePointAt(offset);
  const found = code === undefined ? "the end of the file" : showText(String.fromCodePoint(code));
  return `${found} in line ${line}, column ${offset - start + 1}`;
}

/** A list in words: `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NONE: readonly never[] = [];

/** The value at the end of a path of keys. Undefined if a value on the way is not an object. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((outer, key) => (isRecord(outer) ? outer[key] : undefined), value);

/** The list under a key of a JSON object. Empty if the value is not an object, or has no list under the key. */
export function listAt(record: unknown, key: string): readonly unknown[] {
  const list = valueAt(record, [key]);
  return Array.isArray(list) ? list : NONE;
}
