import { isMadeFolder, pageFolder } from "../pageFolder.ts";
import { type ActorRow, actorRow, type EventRow, eventRow, type SourceRow, sourceRow } from "../units.ts";
import { at, lengthOf } from "./columns.ts";
import { bytesOf, HashTable, hashOf } from "./hashTable.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";
import { allTexts, type TextColumn, textAt } from "./textColumn.ts";

export type TextIndex = (text: string) => number | undefined;

/** Makes an index from texts to rows. Texts are compared as bytes, because a million strings would need much memory. */
export function createTextIndex({ bytes, starts, of }: TextColumn): TextIndex {
  const rows = of?.length ?? starts.length - 1;
  const table = new HashTable(rows);
  for (let row = 0; row < rows; row++) {
    const text = of === undefined ? row : (of[row] ?? 0);
    table.add(hashOf(bytes, starts[text] ?? 0, starts[text + 1] ?? 0));
  }
  const isRow = (row: number, text: Uint8Array): boolean => {
    const index = of === undefined ? row : (of[row] ?? 0);
    const start = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
    return true;
  };
  return (text) => {
    const wanted = bytesOf(text);
    const hash = hashOf(wanted, 0, wanted.length);
    for (let row = table.first(hash); row >= 0; row = table.next(hash)) if (isRow(row, wanted)) return row;
    return undefined;
  };
}

export function eventRowOf(tables: Tables, id: string): EventRow | undefined {
  const row = eventIndex(tables)(id);
  if (row !== undefined) return eventRow(row);
  const index = formerIndex(tables)(id);
  return index === undefined ? undefined : eventRow(at(tables.events.former.events, index));
}

/** The event row of the page in this folder. Undefined if there is none, or if the folder's name is the id itself. */
export function eventRowOfFolder(tables: Tables, folder: string): EventRow | undefined {
  // Most folders are named by an id. Only other names need the map of all folders.
  const row = isMadeFolder(folder) ? folderRows(tables).get(folder) : undefined;
  return row === undefined ? undefined : eventRow(row);
}

/** In a story with more actors, no actor has a page, because most of them would have a single event. */
const PAGED_ACTORS = 5_000;

export const hasActorPage = ({ actors, coverage }: Tables, row: ActorRow): boolean =>
  coverage.isWhole && actors.count <= PAGED_ACTORS && lengthOf(actors.events, row) > 0;

/** The actor row of the page in this folder. Undefined if there is none, or if the folder's name is the id itself. */
export function actorRowOfFolder({ actors }: Tables, folder: string): ActorRow | undefined {
  if (!isMadeFolder(folder)) return undefined;
  for (let row = 0; row < actors.count; row++)
    if (pageFolder(textAt(actors.ids, row)) === folder) return actorRow(row);
  return undefined;
}

export function actorRowOf(tables: Tables, id: string): ActorRow | undefined {
  const row = actorIndex(tables)(id);
  return row === undefined ? undefined : actorRow(row);
}

/** The actor that is counted in place of this one (`Folding.standIns`), usually the actor itself. */
export const standInOf = ({ folding }: Tables, actor: ActorRow): ActorRow =>
  folding === null ? actor : actorRow(at(folding.standIns, actor));

/** The number of actors, without people who count with organisations in all their events. */
export const standingActors = oncePerTables(({ actors, folding }) =>
  folding === null ? actors.count : folding.standIns.filter((body, row) => body === row).length,
);

export function sourceRowOf(tables: Tables, id: string): SourceRow | undefined {
  const row = sourceIndex(tables)(id);
  return row === undefined ? undefined : sourceRow(row);
}

export function articleRowOf(tables: Tables, id: string): SourceRow | undefined {
  const row = sourceRowOf(tables, id);
  return row === undefined ? undefined : sourceRow(at(tables.sources.article, row));
}

export function kindIndexOf(tables: Tables, id: string): number | undefined {
  return kindIndexes(tables).get(id);
}

/** Links contain at most this many UTF-16 code units of a verb. Longer verbs are rare. */
const LONGEST_KEY = 128;
export const verbKey = (verb: string): string => verb.slice(0, LONGEST_KEY).trim();

export const verbsOfKey = (tables: Tables, key: string): readonly number[] =>
  verbIndexes(tables).get(key) ?? (tables.coverage.isWhole ? [] : [NO_VERB]);

/** Stands for a verb that no loaded row has. Events that are not loaded may have it. */
const NO_VERB = -1;

const verbIndexes = oncePerTables(({ verbs }) => {
  const indexes = new Map<string, number[]>();
  verbs.forEach((verb, index) => {
    const key = verbKey(verb);
    indexes.set(key, [...(indexes.get(key) ?? []), index]);
  });
  return indexes;
});
/** Whether verbs repeat enough for a list of choices. In a story written by hand, nearly all verbs differ. */
export const repeatsVerbs = ({ verbs, events }: Tables): boolean =>
  verbs.length > 1 && verbs.length * 2 <= events.actions.verb.length;

const eventIndex = oncePerTables(({ events }) => createTextIndex(events.ids));
const formerIndex = oncePerTables(({ events }) => createTextIndex(events.former.ids));
const actorIndex = oncePerTables(({ actors }) => createTextIndex(actors.ids));
const sourceIndex = oncePerTables(({ sources }) => createTextIndex(sources.ids));
const kindIndexes = oncePerTables(({ kinds }) => new Map(kinds.map(({ id }, index) => [id, index])));

const folderRows = oncePerTables(({ events: { ids, former } }) => {
  const formerRows = allTexts(former.ids).map((id, index) => [id, at(former.events, index)] as const);
  const rows = allTexts(ids).map((id, row) => [id, row] as const);
  return new Map([...formerRows, ...rows].map(([id, row]) => [pageFolder(id), row]));
});

export const columnIndexOf = ({ events }: Tables, id: string): number | undefined => {
  const index = events.columns.findIndex((column) => column.id === id);
  return index < 0 ? undefined : index;
};
