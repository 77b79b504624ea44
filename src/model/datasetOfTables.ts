import type { Dataset } from "./dataset.ts";
import { actorRecord, eventRecord, sourceRecord, type Tables } from "./tables.ts";
import { actorRow, eventRow, sourceRow } from "./units.ts";
import { FORMAT_VERSION } from "./vocabulary.ts";

/**
 * The dataset behind tables: `buildTables` made from it gives the same tables again. Events stand in time order, since
 * their order in a file means nothing.
 */
export function datasetOfTables(tables: Tables): Dataset {
  const { id, title, description, language, version, updated } = tables.about;
  return {
    format: FORMAT_VERSION,
    id,
    ...(version === "" ? {} : { version }),
    ...(updated === "" ? {} : { updated }),
    title,
    ...(description === "" ? {} : { description }),
    language,
    kinds: [...tables.kinds],
    sources: rowsOf(tables.sources.count, (row) => sourceRecord(tables, sourceRow(row))),
    actors: rowsOf(tables.actors.count, (row) => actorRecord(tables, actorRow(row))),
    events: rowsOf(tables.events.count, (row) => eventRecord(tables, eventRow(row))),
    ...(tables.stories.length === 0 ? {} : { stories: [...tables.stories] }),
  };
}

const rowsOf = <Record>(count: number, recordAt: (row: number) => Record): Record[] =>
  Array.from({ length: count }, (_, row) => recordAt(row));
