import { type Busiest, MOST_ROWS } from "../../model/folder/manifest.ts";
import type { RowScope } from "../../model/folder/rowScope.ts";
import { toLists } from "../../model/tables/columns.ts";
import type { YearCounts } from "../../model/tables/prepared.ts";
import type { EventTable, TieTable } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type CellColumns, withCells } from "../../model/tables/withCells.ts";
import { actorId } from "../../model/units.ts";
import { importSource } from "../importers/table/importTable.ts";
import { loadImported } from "../loadBytes.ts";
import { COLUMN_ROLES, type LoadOutcome, type LoadProgress } from "../loadOutcome.ts";
import { columnTable } from "../parquet/columnTable.ts";
import type { CodedColumn } from "../parquet/parquetColumns.ts";
import { readRowGroups } from "../parquet/rowGroups.ts";
import type { FolderBytes } from "./folderBytes.ts";
import { unfit } from "./folderFaults.ts";
import { type FolderParts, folderParts } from "./folderParts.ts";

/** Tables of a prepared folder: the events that are wanted as rows, checked like those of any table, and cells for all others. */
export async function loadFolder(
  { manifest, cells: cellBytes, busiest: busiestBytes, scope, files }: FolderBytes,
  report: (progress: LoadProgress) => void,
): Promise<LoadOutcome> {
  const parts = await folderParts(manifest, cellBytes, busiestBytes);
  if ("faults" in parts) return parts;
  const { cells, busiest } = parts;
  const columns: CodedColumn[][] = [];
  for (const { footer, footerOffset, groups } of files) {
    const read = await readRowGroups(footer, footerOffset, groups);
    if (!read.ok) return read;
    columns.push([...read.columns]);
  }
  const wanted = wantedRows(columns.length === 0 ? NO_ROWS : joinedColumns(columns), scope);
  if (!isCounted(wanted.rows, scope, parts)) return unfit("events");
  const context = {
    title: manifest.title,
    answers: {
      columns: wanted.columns.map(({ name }) => COLUMN_ROLES.find((role) => role === name) ?? null),
    },
    // Rows of every scope have the same numbers for actors and kinds.
    known: { kinds: manifest.kinds.map((label) => ({ label })), actors: busiest.actors.names },
    onRows: (done: number, total: number) => report({ phase: "check", unit: "rows", done, total }),
  };
  const imported = importSource(columnTable(wanted.columns, wanted.rows), context);
  const loaded = loadImported(imported, "table", context);
  if (!loaded.ok) return loaded;
  if (loaded.setAsideTotal > 0) return unfit("events");
  const { tables } = loaded;
  if (tables.events.count !== wanted.rows) return unfit("events");
  // Cells and counts name kinds and actors by number.
  if (tables.kinds.length !== Math.max(1, manifest.kinds.length)) return unfit("kinds");
  if (scope.kind === "none" && tables.actors.count !== busiest.actors.names.length) return unfit("actors");
  if (scope.kind === "days" && !areThoseCounted(tables.events, cells, scope)) return unfit("events");
  const ties = scope.kind === "none" ? tiesOfYears(busiest) : tables.ties;
  const shown = withCells({ ...tables, ties }, cells, isBeside(cells, scope), {
    events: manifest.events,
    mostRows: Math.min(MOST_ROWS, manifest.limits.rows),
    rowDays: scope.kind === "days" ? scope.days : null,
    actors:
      scope.kind === "actors" ? scope.actors.map((actor) => actorId(textAt(tables.actors.ids, actor))) : [],
    years: yearsOf(busiest, scope.kind === "none"),
  });
  return { ...loaded, tables: shown, columns: null, digest: null };
}

/** Which cells are counted besides the rows of a scope: for actors none, since no cell knows any. */
function isBeside(cells: CellColumns, scope: RowScope): (cell: number) => boolean {
  switch (scope.kind) {
    case "none":
      return () => true;
    case "actors":
      return () => false;
    case "days":
      return (cell) => !reaches(cells, cell, scope);
  }
}

const reaches = (
  { first, last }: Pick<CellColumns, "first" | "last">,
  row: number,
  { days }: Extract<RowScope, { kind: "days" }>,
): boolean => (first[row] ?? 0) <= days.last && (last[row] ?? 0) >= days.first;

/** Whether as many rows came as are counted: as many as the cells say, or as the actors have together and none of them alone has more. */
function isCounted(rows: number, scope: RowScope, { cells, busiest }: FolderParts): boolean {
  switch (scope.kind) {
    case "none":
      return rows === 0;
    case "days":
      return (
        rows === cells.events.reduce((sum, one, cell) => sum + (reaches(cells, cell, scope) ? one : 0), 0)
      );
    case "actors": {
      const events = scope.actors.map((actor) => busiest.actors.events[actor] ?? 0);
      return rows >= Math.max(0, ...events) && rows <= events.reduce((sum, one) => sum + one, 0);
    }
  }
}

/** Whether rows have the days, kinds and standings of the cells in whose place they stand. As many rows as cells count are given. */
function areThoseCounted(
  events: EventTable,
  cells: CellColumns,
  scope: Extract<RowScope, { kind: "days" }>,
): boolean {
  const keyOf = ({ first, last, kind, status }: Counted, row: number): string =>
    `${first[row]} ${last[row]} ${kind[row]} ${status[row]}`;
  const left = new Map<string, number>();
  for (let cell = 0; cell < cells.first.length; cell++) {
    if (!reaches(cells, cell, scope)) continue;
    const key = keyOf(cells, cell);
    left.set(key, (left.get(key) ?? 0) + (cells.events[cell] ?? 0));
  }
  for (let row = 0; row < events.count; row++) {
    const key = keyOf(events, row);
    const more = left.get(key) ?? 0;
    if (more === 0) return false;
    left.set(key, more - 1);
  }
  return true;
}

type Counted = Pick<CellColumns, "first" | "last" | "kind" | "status">;

/** A table that could have events. */
const NO_ROWS: readonly CodedColumn[] = ["date", "headline"].map((name) => ({
  name,
  codes: new Uint32Array(0),
  texts: [],
}));

/** Columns of several files as one: those that have the same name below each other. */
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

/** A text has one number, so that rows with the same cells are seen to be the same. */
function sameTextsOnce({ name, codes, texts }: CodedColumn): CodedColumn {
  const numbers = new Map<string, number>();
  const numberOf = texts.map((text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return { name, codes: codes.map((code) => numberOf[code] ?? 0), texts: [...numbers.keys()] };
}

/** Of the rows that came with their groups those that the scope wants, each event once. */
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

/** Ties of which only years are known: they have no events here. */
function tiesOfYears({ ties }: Busiest): TieTable {
  const count = ties.from.length;
  return {
    count,
    from: Uint32Array.from(ties.from),
    to: Uint32Array.from(ties.to),
    undirected: Uint8Array.from(ties.undirected),
    ofAction: new Uint32Array(0),
    events: toLists(Array.from({ length: count }, () => [])),
  };
}

const yearsOf = ({ years, actorYears, ties }: Busiest, hasTies: boolean): YearCounts => ({
  first: years[0] ?? 0,
  count: years.length,
  actorEvents: Uint32Array.from(actorYears),
  tieEvents: hasTies ? Uint32Array.from(ties.events) : null,
});
