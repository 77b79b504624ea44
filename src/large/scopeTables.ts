import { loadImported } from "../load/loadImported.ts";
import { COLUMN_ROLES, type ColumnUse, type LoadOutcome, type LoadProgress } from "../load/loadOutcome.ts";
import { columnTable } from "../load/parquet/loadParquet.ts";
import type { CodedColumn } from "../load/parquet/parquetColumns.ts";
import { ACT_FAMILIES } from "../load/table/codedActs.ts";
import { importSource } from "../load/table/importTable.ts";
import { NONE_GIVEN, type YearCounts } from "../model/tables/coverage.ts";
import { toTextColumn } from "../model/tables/makeTextColumn.ts";
import type { EventTable, OwnColumn, TieTable } from "../model/tables/tables.ts";
import { allTexts, textAt } from "../model/tables/textColumn.ts";
import { actorId } from "../model/units.ts";
import type { CellColumns } from "./cellBytes.ts";
import { unfit } from "./checkedBytes.ts";
import type { Description } from "./engineProtocol.ts";
import { type Busiest, type Manifest, MOST_ROWS, type RowScope } from "./manifest.ts";
import { withCells } from "./withCells.ts";

export type DataFacts = Pick<Manifest, "title" | "events" | "limits" | "days" | "kinds"> &
  Partial<Pick<Description, "acts" | "cited">> & {
    readonly columns?:
      | readonly (NonNullable<Manifest["columns"]>[number] & { readonly words?: readonly string[] })[]
      | undefined;
  };

type CountedParts = {
  readonly cells: CellColumns;
  /** The cells for days without rows, if they follow more filters than `cells`. */
  readonly outside?: CellColumns;
  readonly busiest: Pick<Busiest, "actors">;
};

/**
 * Makes tables in which the events of a scope are rows, and cells count all others. The rows must agree with the
 * counts. `ties` is null if the rows give the ties.
 */
export function scopeTables(
  facts: DataFacts,
  parts: CountedParts,
  scope: RowScope,
  wanted: { readonly columns: readonly CodedColumn[]; readonly rows: number },
  { ties, years }: { readonly ties: TieTable | null; readonly years: YearCounts },
  report: (progress: LoadProgress) => void,
): LoadOutcome {
  const { cells, outside = cells, busiest } = parts;
  if (!isCounted(wanted.rows, scope, parts)) return unfit("events");
  const ownOf = (column: string) => facts.columns?.find(({ name }) => name === column);
  const context = {
    title: facts.title,
    answers: {
      columns: wanted.columns.map(({ name }): ColumnUse => {
        const own = ownOf(name);
        return own ? `own-${own.type}` : (COLUMN_ROLES.find((role) => role === name) ?? null);
      }),
    },
    // Names that the folder or the engine has numbered come first, so that they get the same numbers in all scopes.
    known: {
      kinds: facts.kinds.map((label) => ACT_FAMILIES.find((family) => family.label === label) ?? { label }),
      actors: busiest.actors.names,
      sources:
        facts.cited?.titles.map((title, number) => ({ title, url: facts.cited?.urls[number] ?? "" })) ?? [],
    },
    onRows: (done: number, total: number) => report({ unit: "rows", done, total }),
  };
  const named = wanted.columns.map((column) => ({
    ...column,
    name: ownOf(column.name)?.label ?? column.name,
  }));
  const imported = importSource(columnTable(named, wanted.rows), context);
  const loaded = loadImported(imported, "table", context);
  if (!loaded.ok) return loaded;
  if (loaded.setAsideTotal > 0) return unfit("events");
  const { tables } = loaded;
  if (tables.events.count !== wanted.rows) return unfit("events");
  // Cells and counts refer to kinds and actors by number, so the numbers must agree.
  if (tables.kinds.length !== Math.max(1, facts.kinds.length)) return unfit("kinds");
  if (scope.kind === "none" && tables.actors.count !== busiest.actors.names.length) return unfit("actors");
  if (scope.kind === "days" && !areThoseCounted(tables.events, cells, scope)) return unfit("events");
  const verbs = [...new Set([...tables.verbs, ...(facts.acts ?? [])])];
  const columns = tables.events.columns.map((column) =>
    withWords(column, facts.columns?.find(({ label }) => label === column.label)?.words ?? []),
  );
  const shown = withCells(
    { ...tables, events: { ...tables.events, columns }, verbs, ties: ties ?? tables.ties },
    outside,
    isOutside(outside, scope),
    {
      events: facts.events,
      mostRows: Math.min(MOST_ROWS, facts.limits.rows),
      rowDays: scope.kind === "days" ? scope.days : null,
      actors:
        scope.kind === "actors" ? scope.actors.map((actor) => actorId(textAt(tables.actors.ids, actor))) : [],
      years,
      asOf: null,
      given: NONE_GIVEN,
    },
    facts.acts,
  );
  return { ...loaded, tables: shown, columns: null, digest: null };
}

/** Puts the words of the engine first, in its order, so that their numbers agree. A word may be in no row. */
function withWords(column: OwnColumn, known: readonly string[]): OwnColumn {
  if (column.type !== "category" || known.length === 0) return column;
  const own = allTexts(column.words);
  const words = [...new Set([...known, ...own])];
  const numbers = new Map(words.map((word, index) => [word, index + 1]));
  return {
    ...column,
    words: toTextColumn(words),
    word: column.word.map((number) => numbers.get(own[number - 1] ?? "") ?? 0),
  };
}

/** Makes the test whether a cell counts events that are not rows. For actors it is always false: cells lack actors. */
function isOutside(cells: CellColumns, scope: RowScope): (cell: number) => boolean {
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

/** Whether the number of rows agrees with the cells (scope of days), or is possible with the counts of the actors. */
function isCounted(rows: number, scope: RowScope, { cells, busiest }: CountedParts): boolean {
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

/** Whether rows have the days, kinds and standings of the cells that they replace. */
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

export const noRows = ({ columns = [] }: Pick<DataFacts, "columns">): readonly CodedColumn[] =>
  ["date", "headline", ...columns.map(({ name }) => name)].map((name) => ({
    name,
    codes: new Uint32Array(0),
    texts: [],
  }));

/** Gives equal texts the same number, so that rows with equal texts are recognised by their numbers. */
export function sameTextsOnce({ name, codes, texts }: CodedColumn): CodedColumn {
  const numbers = new Map<string, number>();
  const numberOf = texts.map((text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  });
  return { name, codes: codes.map((code) => numberOf[code] ?? 0), texts: [...numbers.keys()] };
}
