import { isMadeFolder, pageFolder } from "./pageFolder.ts";
import { eventRecord, type Tables } from "./tables.ts";
import { allTexts, textAt } from "./textColumn.ts";
import { type ActorRow, actorRow, type EventRow, eventRow, type SourceRow, sourceRow } from "./units.ts";

/** Row of the event with this id, present or former. */
export function eventRowOf(tables: Tables, id: string): EventRow | undefined {
  const row = eventRows(tables).get(id) ?? formerEventRows(tables).get(id);
  return row === undefined ? undefined : eventRow(row);
}

/** Row of the event whose page lies in this folder, where the folder is not the id itself. */
export function eventRowOfFolder(tables: Tables, folder: string): EventRow | undefined {
  // Ids of no plain name are rare: only then is every id looked at.
  const row = isMadeFolder(folder) ? folderRows(tables).get(folder) : undefined;
  return row === undefined ? undefined : eventRow(row);
}

export function actorRowOf(tables: Tables, id: string): ActorRow | undefined {
  const row = actorRows(tables).get(id);
  return row === undefined ? undefined : actorRow(row);
}

export function sourceRowOf(tables: Tables, id: string): SourceRow | undefined {
  const row = sourceRows(tables).get(id);
  return row === undefined ? undefined : sourceRow(row);
}

/** Place in `tables.kinds` of the kind with this id. */
export function kindIndexOf(tables: Tables, id: string): number | undefined {
  return kindIndexes(tables).get(id);
}

type Rows = ReadonlyMap<string, number>;

/** A map made at the first question about a dataset and let go of with its tables. */
function oncePerTables(make: (tables: Tables) => Rows): (tables: Tables) => Rows {
  const made = new WeakMap<Tables, Rows>();
  return (tables) => {
    const rows = made.get(tables) ?? make(tables);
    made.set(tables, rows);
    return rows;
  };
}

const rowsOf = (ids: readonly string[]): Rows => new Map(ids.map((id, row) => [id, row]));

const eventRows = oncePerTables(({ events }) => rowsOf(allTexts(events.ids)));
const actorRows = oncePerTables(({ actors }) => rowsOf(allTexts(actors.ids)));
const sourceRows = oncePerTables(({ sources }) => rowsOf(allTexts(sources.ids)));
const kindIndexes = oncePerTables(({ kinds }) => rowsOf(kinds.map(({ id }) => id)));

const folderRows = oncePerTables((tables) => {
  const ids = [...formerEventRows(tables), ...eventRows(tables)];
  return new Map(ids.map(([id, row]) => [pageFolder(id), row]));
});

/** Former ids stand only in the records, which are parsed only where the key occurs. */
const formerEventRows = oncePerTables((tables) => {
  const rows = new Map<string, number>();
  for (let row = 0; row < tables.events.count; row++) {
    if (!textAt(tables.events.records, row).includes('"formerIds"')) continue;
    for (const id of eventRecord(tables, eventRow(row)).formerIds ?? []) rows.set(id, row);
  }
  return rows;
});
