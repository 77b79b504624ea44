import * as v from "valibot";
import type { LoadOutcome, LoadProgress } from "../load/loadOutcome.ts";
import type { CodedColumn } from "../load/parquet/parquetColumns.ts";
import { isRecord, refuse } from "../model/check/fault.ts";
import { type CellColumns, cellBytes, cellColumns, parseCells } from "./cellBytes.ts";
import { jsonOf, unfit } from "./checkedBytes.ts";
import { busiestAnswer, cellsAnswer, type Description, OTHER_STATE, stated } from "./engineProtocol.ts";
import { MOST_CELLS, type RowScope } from "./manifest.ts";
import { type DataFacts, noRows, sameTextsOnce, scopeTables } from "./scopeTables.ts";

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

export function loadEngine(
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
