import * as v from "valibot";
import type { LoadOutcome, LoadProgress } from "../load/loadOutcome.ts";
import type { CodedColumn } from "../load/parquet/parquetColumns.ts";
import { type CellColumns, cellBytes, cellColumns, parseCells } from "./cellBytes.ts";
import { jsonOf, unfit } from "./checkedBytes.ts";
import { busiestAnswer, cellsAnswer, rowsAnswer } from "./engineProtocol.ts";
import { MOST_CELLS, type RowScope } from "./manifest.ts";
import { type DataFacts, noRows, scopeTables } from "./scopeTables.ts";

/** The unparsed answers of an engine, from which tables are made. */
export type EngineBytes = {
  readonly manifest: DataFacts;
  readonly scope: RowScope;
  /** Whether the cells count all events, instead of the events of a narrower question. */
  readonly isWhole: boolean;
  readonly answers: {
    readonly cells: ArrayBuffer;
    /** The cells for the days without rows. Null: `cells`, with which the rows must agree, also count these days. */
    readonly outside: ArrayBuffer | null;
    readonly busiest: ArrayBuffer;
    /** The rows; null if no event is a row. */
    readonly rows: ArrayBuffer | null;
  };
};

/** Makes tables from the answers of an engine. They pass the same checks as a prepared folder. */
export function loadEngine(
  { manifest, scope, isWhole, answers }: EngineBytes,
  report: (progress: LoadProgress) => void,
): LoadOutcome {
  const busiest = v.safeParse(busiestAnswer, jsonOf(answers.busiest));
  if (!busiest.success) return unfit("busiest");
  const cells = cellsOf(answers.cells, manifest, isWhole);
  const outside = answers.outside === null ? cells : cellsOf(answers.outside, manifest, false);
  if (cells === null || outside === null) return unfit("cells");
  const wanted = answers.rows === null ? { columns: noRows(manifest), rows: 0 } : rowsOf(answers.rows);
  if (wanted === null) return unfit("rows");
  const { names, events } = busiest.output;
  const parts = { cells, outside, busiest: { actors: { names, events } } };
  const unknown = { first: 0, count: 0, actorEvents: new Uint32Array(0), tieEvents: null };
  return scopeTables(manifest, parts, scope, wanted, { ties: null, years: unknown }, report);
}

/** Reads cells. Null if the bytes are not cells, or do not add up to the engine's number of events. */
function cellsOf(bytes: ArrayBuffer, { kinds, events }: DataFacts, isWhole: boolean): CellColumns | null {
  const parsed = v.safeParse(cellsAnswer, jsonOf(bytes));
  if (!parsed.success || parsed.output.first.length > MOST_CELLS) return null;
  const of = parsed.output;
  const most = (column: readonly number[]): number => column.reduce((one, other) => Math.max(one, other), 0);
  // Typed arrays of one or two bytes would cut off larger numbers.
  if ([of.extent, of.precision, of.status, of.contested].some((column) => most(column) > 255)) return null;
  if (most(of.kind) > 65_535) return null;
  const packed = cellBytes(cellColumns((column) => of[column]));
  const cells = parseCells(packed.buffer, kinds.length);
  const sum = cells?.events.reduce((all, one) => all + one, 0) ?? -1;
  if (cells === null || !(isWhole ? sum === events : sum <= events)) return null;
  return {
    ...cells,
    ...(of.act && { act: Int8Array.from(of.act) }),
    ...(of.single && { single: Uint8Array.from(of.single) }),
  };
}

/** Reads rows into columns in which each text is stored once. Null if the columns differ in length. */
function rowsOf(
  bytes: ArrayBuffer,
): { readonly columns: readonly CodedColumn[]; readonly rows: number } | null {
  const parsed = v.safeParse(rowsAnswer, jsonOf(bytes));
  if (!parsed.success) return null;
  const { asOf: _state, ...named } = parsed.output;
  const given = Object.entries(named).filter((entry): entry is [string, (string | number | null)[]] =>
    Array.isArray(entry[1]),
  );
  const rows = given[0]?.[1].length ?? 0;
  if (given.length === 0 || given.some(([, values]) => values.length !== rows)) return null;
  const columns = given.map(([name, values]) => {
    const numbers = new Map<string, number>();
    const codes = Uint32Array.from(values, (value) => {
      const text = value === null ? "" : String(value);
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    });
    return { name, codes, texts: [...numbers.keys()] };
  });
  return { columns, rows };
}
