import * as v from "valibot";
import type { LoadOutcome, LoadProgress } from "../load/loadOutcome.ts";
import type { CodedColumn } from "../load/parquet/parquetColumns.ts";
import { unpackUpTo } from "../load/readBytes.ts";
import { isRecord, type Refusal, refuse } from "../model/check/fault.ts";
import { civilFromDay } from "../model/dates/calendar.ts";
import type { YearCounts } from "../model/tables/coverage.ts";
import { epochDay } from "../model/units.ts";
import { bytesOfCells, type CellColumns, cellBytes, cellColumns, parseCells } from "./cellBytes.ts";
import { jsonOf, unfit } from "./checkedBytes.ts";
import { busiestAnswer, cellsAnswer, type Description, OTHER_STATE, stated } from "./engineProtocol.ts";
import {
  type Busiest,
  countedTies,
  type Manifest,
  MOST_CELLS,
  parseBusiest,
  type RowScope,
} from "./manifest.ts";
import { type RowBytes, readRowGroups } from "./rowGroups.ts";
import { type DataFacts, noRows, sameTextsOnce, scopeTables } from "./scopeTables.ts";

/** The bytes of a folder that one question needs. Their hashes have been checked. */
export type FolderBytes = {
  readonly manifest: Manifest;
  readonly cells: ArrayBuffer;
  readonly busiest: ArrayBuffer;
  readonly scope: RowScope;
  readonly files: readonly RowBytes[];
};

export async function loadFolder(
  given: FolderBytes | EngineBytes,
  report: (progress: LoadProgress) => void,
): Promise<LoadOutcome> {
  if ("answers" in given) return loadEngine(given, report);
  const { manifest, cells: cellBytes, busiest: busiestBytes, scope, files } = given;
  const parts = await folderParts(manifest, cellBytes, busiestBytes);
  if ("faults" in parts) return parts;
  const { busiest } = parts;
  const columns: CodedColumn[][] = [];
  for (const { footer, footerOffset, groups } of files) {
    const read = await readRowGroups(footer, footerOffset, groups);
    if (!read.ok) return read;
    columns.push([...read.columns]);
  }
  const wanted = wantedRows(columns.length === 0 ? noRows(manifest) : joinedColumns(columns), scope);
  const ties = scope.kind === "none" ? countedTies(busiest.ties) : null;
  return scopeTables(
    manifest,
    parts,
    scope,
    wanted,
    { ties, years: yearsOf(busiest, ties !== null) },
    report,
  );
}

function joinedColumns(files: readonly (readonly CodedColumn[])[]): readonly CodedColumn[] {
  const [first = []] = files;
  if (files.length < 2) return first;
  return first.map(({ name }) => {
    const parts = files.map((columns) => columns.find((column) => column.name === name));
    const texts: string[] = [];
    const codes = new Uint32Array(parts.reduce((sum, part) => sum + (part?.codes.length ?? 0), 0));
    let end = 0;
    for (const part of parts) {
      const before = texts.length;
      part?.codes.forEach((code) => {
        codes[end++] = before + code;
      });
      for (const text of part?.texts ?? []) texts.push(text);
    }
    return sameTextsOnce({ name, codes, texts });
  });
}

/** Keeps each event of the scope once. Row groups have other events too, and the file by actor repeats events. */
function wantedRows(
  columns: readonly CodedColumn[],
  scope: RowScope,
): { readonly columns: readonly CodedColumn[]; readonly rows: number } {
  const named = (name: string) => columns.find((column) => column.name === name);
  const numbersOf = (name: string): readonly number[] => named(name)?.texts.map(Number) ?? [];
  const [first, last, actor, ids] = [named("first"), named("last"), named("actor"), named("id")];
  const total = first?.codes.length ?? 0;
  const firsts = numbersOf("first");
  const lasts = numbersOf("last");
  const actors = numbersOf("actor");
  const seen = new Uint8Array(ids?.texts.length ?? 0);
  const kept: number[] = [];
  for (let row = 0; row < total; row++) {
    if (scope.kind === "days") {
      const begin = firsts[first?.codes[row] ?? 0] ?? 0;
      const end = lasts[last?.codes[row] ?? 0] ?? 0;
      if (begin > scope.days.last || end < scope.days.first) continue;
    } else if (scope.kind === "actors") {
      if (!scope.actors.includes(actors[actor?.codes[row] ?? 0] ?? -1)) continue;
      const id = ids?.codes[row] ?? 0;
      if (seen[id] === 1) continue;
      seen[id] = 1;
    }
    kept.push(row);
  }
  const shown = columns.filter(({ name }) => name !== "first" && name !== "last" && name !== "actor");
  return {
    columns: shown.map(({ name, codes, texts }) => ({
      name,
      texts,
      codes: Uint32Array.from(kept, (row) => codes[row] ?? 0),
    })),
    rows: kept.length,
  };
}

const yearsOf = ({ years, actorYears, ties }: Busiest, hasTies: boolean): YearCounts => ({
  first: years[0] ?? 0,
  count: years.length,
  actorEvents: Uint32Array.from(actorYears),
  tieEvents: hasTies ? Uint32Array.from(ties.events) : null,
});

type FolderParts = { readonly cells: CellColumns; readonly busiest: Busiest };

/** The parts of the last folder are kept, because a worker answers many questions about the same folder. */
let last: { readonly key: string; readonly parts: FolderParts } | null = null;

async function folderParts(
  manifest: Manifest,
  cellBytes: ArrayBuffer,
  busiestBytes: ArrayBuffer,
): Promise<FolderParts | Refusal> {
  const key = `${manifest.cells.sha256} ${manifest.busiest.sha256} ${manifest.events} ${manifest.kinds.length} ${manifest.days.first} ${manifest.days.last}`;
  if (last?.key === key) return last.parts;
  const busiest = parseBusiest(jsonOf(busiestBytes));
  if (busiest === null) return unfit(manifest.busiest.file);
  const cells = await readCells(cellBytes, manifest);
  if (cells === null) return unfit(manifest.cells.file);
  if (!isOfCells(busiest, cells)) return unfit(manifest.busiest.file);
  last = { key, parts: { cells, busiest } };
  return last.parts;
}

/** Unpacks the cells. Null if they are damaged, or contradict the manifest on the number of events or on the days. */
async function readCells(
  packed: ArrayBuffer,
  { kinds, events, days }: Manifest,
): Promise<CellColumns | null> {
  const most = bytesOfCells(Math.min(events, MOST_CELLS));
  const bytes = await unpackedUpTo(packed, most).catch(() => null);
  const cells = bytes && parseCells(bytes, kinds.length);
  const isWhole =
    cells &&
    cells.events.reduce((sum, one) => sum + one, 0) === events &&
    (events === 0 || (cells.first[0] === days.first && latest(cells.last) === days.last));
  return isWhole ? cells : null;
}

const latest = (days: Int32Array): number => days.reduce((last, day) => Math.max(last, day));

async function unpackedUpTo(packed: ArrayBuffer, most: number): Promise<ArrayBuffer | null> {
  const parts: BlobPart[] = [];
  const isWhole = await unpackUpTo(new Blob([packed]), most, (part) => parts.push(new Uint8Array(part)));
  return isWhole ? new Blob(parts).arrayBuffer() : null;
}

/** Whether the counts by year agree with the cells. In a year, no actor or tie can have more events than all cells. */
function isOfCells({ years, actors, actorYears, ties }: Busiest, cells: CellColumns): boolean {
  const all = new Map<number, number>();
  cells.first.forEach((day, cell) => {
    const { year } = civilFromDay(epochDay(day));
    all.set(year, (all.get(year) ?? 0) + (cells.events[cell] ?? 0));
  });
  const first = Math.min(...all.keys());
  const last = Math.max(...all.keys());
  if (all.size > 0 && (years[0] !== first || years.at(-1) !== last)) return false;
  const areFew = (counts: readonly number[]): boolean =>
    counts.every((count, at) => count <= (all.get(years[at % years.length] ?? Number.NaN) ?? 0));
  const sums = actors.events.map((_, actor) =>
    actorYears.slice(actor * years.length, (actor + 1) * years.length).reduce((sum, one) => sum + one, 0),
  );
  return (
    areFew(actorYears) && areFew(ties.events) && actors.events.every((count, actor) => count === sums[actor])
  );
}

export type EngineBytes = {
  readonly manifest: DataFacts & Pick<Description, "asOf">;
  readonly scope: RowScope;
  /** Whether the cells count all events, and not only those that pass the filters of a question. */
  readonly areCellsUnfiltered: boolean;
  readonly answers: {
    readonly cells: ArrayBuffer;
    /** The cells for days without rows. Null if `cells` count these days too. The rows must agree with `cells`. */
    readonly outside: ArrayBuffer | null;
    readonly busiest: ArrayBuffer;
    readonly rows: ArrayBuffer | null;
  };
};

function loadEngine(
  { manifest, scope, areCellsUnfiltered, answers }: EngineBytes,
  report: (progress: LoadProgress) => void,
): LoadOutcome {
  const values = new Map(
    Object.entries(answers).flatMap(([name, bytes]) =>
      bytes === null ? [] : [[name, jsonOf(bytes)] as const],
    ),
  );
  for (const [name, value] of values) {
    const said = v.safeParse(stated, value);
    if (!said.success) return unfit(name === "outside" ? "cells" : name);
    if (said.output.asOf !== manifest.asOf) return refuse(OTHER_STATE, "another state", manifest.asOf);
  }
  const busiest = v.safeParse(busiestAnswer, values.get("busiest"));
  if (!busiest.success) return unfit("busiest");
  const { names, events } = busiest.output;
  if (events.some((count) => count > manifest.events)) return unfit("busiest");
  const cells = cellsOf(values.get("cells"), manifest, areCellsUnfiltered);
  const outside = answers.outside === null ? cells : cellsOf(values.get("outside"), manifest, false);
  if (cells === null || outside === null) return unfit("cells");
  const wanted = answers.rows === null ? { columns: noRows(manifest), rows: 0 } : rowsOf(values.get("rows"));
  if (wanted === null) return unfit("rows");
  const parts = { cells, outside, busiest: { actors: { names, events } } };
  const unknown = { first: 0, count: 0, actorEvents: new Uint32Array(0), tieEvents: null };
  return scopeTables(manifest, parts, scope, wanted, { ties: null, years: unknown }, report);
}

/** Null if the value is not an answer with cells, or if its sum contradicts the number of events. */
function cellsOf(
  value: unknown,
  { kinds, events }: DataFacts,
  areCellsUnfiltered: boolean,
): CellColumns | null {
  const parsed = v.safeParse(cellsAnswer, value);
  if (!parsed.success || parsed.output.first.length > MOST_CELLS) return null;
  const of = parsed.output;
  const most = (column: readonly number[]): number => column.reduce((one, other) => Math.max(one, other), 0);
  // Typed arrays of one or two bytes would cut off larger numbers.
  if ([of.extent, of.precision, of.status, of.contested].some((column) => most(column) > 255)) return null;
  if (most(of.kind) > 65_535) return null;
  const packed = cellBytes(cellColumns((column) => of[column]));
  const cells = parseCells(packed.buffer, kinds.length);
  const sum = cells?.events.reduce((all, one) => all + one, 0) ?? -1;
  if (cells === null || !(areCellsUnfiltered ? sum === events : sum <= events)) return null;
  return {
    ...cells,
    ...(of.act && { act: Int8Array.from(of.act) }),
    ...(of.single && { single: Uint8Array.from(of.single) }),
  };
}

/** The columns of an answer with rows. Null if they differ in length, or if a value is neither text nor number. */
function rowsOf(value: unknown): { readonly columns: readonly CodedColumn[]; readonly rows: number } | null {
  if (!isRecord(value)) return null;
  const columns: CodedColumn[] = [];
  for (const [name, values] of Object.entries(value)) {
    if (name === "asOf") continue;
    const column = Array.isArray(values) ? codedColumn(name, values) : null;
    if (column === null || column.codes.length !== (columns[0] ?? column).codes.length) return null;
    columns.push(column);
  }
  const [first] = columns;
  return first ? { columns, rows: first.codes.length } : null;
}

/** Null if a value is neither text nor number. */
function codedColumn(name: string, values: readonly unknown[]): CodedColumn | null {
  const texts: string[] = [];
  for (const value of values) {
    if (value !== null && typeof value !== "string" && typeof value !== "number") return null;
    texts.push(String(value ?? ""));
  }
  return sameTextsOnce({ name, codes: Uint32Array.from(texts, (_, row) => row), texts });
}
