import { codeOf } from "../hiddenCharacters.ts";

/** One fault at one place of a file: what was found, then what was expected, in English. */
export type Fault = {
  /** JSON Pointer (RFC 6901) to the place; "" is the whole document. In tables `row 3` or `row 3, “date”`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** Advice is only for authors. */
  readonly severity: "fault" | "warning" | "advice";
  /** JSON Pointer to another place that the fault concerns, such as the first use of an id. */
  readonly also?: string;
  /** The fault of a Parquet file, in place of `found` and `expected`. The page words it in its own language. */
  readonly parquet?: ParquetFault;
  /** The place of `path` in the text of a JSON file. Syntax faults have it in `found`. */
  readonly place?: TextPlace;
  /** Texts that would mend the fault, the likeliest first. */
  readonly remedies?: readonly Remedy[];
};

/** Replaces the text of a cell, or one entry of the list in it, by another text. */
export type Remedy = { readonly from: string; readonly to: string };

/** A fault of a Parquet file, or of a host that serves parts of it. `found` is in English, as in all faults. */
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

/** Line and column count from 1. A line ends at LF, CR or CR LF. Columns count UTF-16 code units. */
export type TextPlace = { readonly line: number; readonly column: number };

/** A refused file: its first `LISTED_FAULTS` faults, and the number of all its faults. */
export type Refusal = { readonly ok: false; readonly faults: readonly Fault[]; readonly total: number };

export const LISTED_FAULTS = 50;
const LISTED_WARNINGS = 1_000;

/** Keeps the first `limit` faults and counts the rest, so that a file of a million faults costs little. */
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

  /** Adds the entries of another list after those of this one. */
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

/** Makes a fault without texts, which `words/faultInWords.ts` puts into words. */
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

/** A text as messages show it: quoted, cut, and with the code of every invisible character in its place. */
export function showText(text: string): string {
  const shown = text.slice(0, LONGEST_FOUND).replace(UNSEEN, (character) => `<${codeOf(character)}>`);
  return text.length > LONGEST_FOUND ? `“${shown}…” (${text.length} characters)` : `“${shown}”`;
}

/** A value of a JSON file, in a few words. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return `the text ${showText(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}

/** The place of a character in a text, in words: `“]” in line 4, column 12`. */
export function showPlace(text: string, offset: number): string {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    // CR LF is one end of a line.
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

/** An object of a JSON file, which may hold anything. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NONE: readonly never[] = [];

/** The list under a key of a JSON object. If the value is no object or the key has no list, an empty list. */
export function listAt(record: unknown, key: string): readonly unknown[] {
  const list = isRecord(record) ? record[key] : undefined;
  return Array.isArray(list) ? list : NONE;
}
