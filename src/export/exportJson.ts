import { RECORDS } from "../model/fields.ts";
import { fieldsNaming, referencesOf } from "../model/references.ts";
import { at, forEachIn } from "../model/tables/columns.ts";
import { actorRowOf, sourceRowOf } from "../model/tables/findRow.ts";
import {
  actorRecord,
  type DatasetAbout,
  eventJson,
  eventRecord,
  eventRows,
  type Tables,
} from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, actorRow, type EventRow } from "../model/units.ts";
import { FORMAT_VERSION, NO_LANGUAGE } from "../model/vocabulary.ts";

/** The text of a file in parts, because a single string could be longer than JavaScript allows. */
export type FileParts = readonly string[];

/**
 * All events give the whole dataset. A selection has all kinds and groups, and the actors and sources that its events
 * name, but no opening, no tours, and no references to missing events.
 */
export function exportJson(
  tables: Tables,
  rows: readonly EventRow[] = eventRows(tables),
  onEvent = () => {},
): FileParts {
  const isWhole = rows.length === tables.events.count;
  const ids = new Set(isWhole ? [] : rows.map((row) => textAt(tables.events.ids, row)));
  const about = Object.entries(isWhole ? tables.about : aboutOf(tables, ids)).filter(
    ([, value]) => value !== undefined && value !== "" && value !== NO_LANGUAGE,
  );
  const { actors, sources } = isWhole ? everything(tables) : namedBy(tables, rows);
  const events = rows.map((row) => {
    onEvent();
    return isWhole ? eventJson(tables, row) : withoutLinksOut(tables, row, ids);
  });
  return [
    `{"format": ${FORMAT_VERSION}`,
    ...about.flatMap(([key, value]) =>
      Array.isArray(value) ? listOf(key, value.map(toJson)) : [`,\n"${key}": ${JSON.stringify(value)}`],
    ),
    ...listOf(
      "sources",
      sources.map((row) => textAt(tables.sources.records, row)),
    ),
    ...listOf(
      "actors",
      actors.map((row) => textAt(tables.actors.records, row)),
    ),
    ...listOf("events", events),
    "}\n",
  ];
}

const listOf = (key: string, records: readonly string[]): string[] => [
  `,\n"${key}": [\n`,
  ...records.map((record, index) => (index < records.length - 1 ? `${record},\n` : `${record}\n`)),
  "]",
];

const toJson = (record: object): string => JSON.stringify(record);

type Named = { readonly actors: readonly number[]; readonly sources: readonly number[] };

const everything = ({ actors, sources }: Tables): Named => ({
  actors: Array.from({ length: actors.count }, (_, row) => row),
  sources: Array.from({ length: sources.count }, (_, row) => row),
});

function namedBy(tables: Tables, rows: readonly EventRow[]): Named {
  const actors = new Uint8Array(tables.actors.count);
  const sources = new Uint8Array(tables.sources.count);
  /** Actors that are added, but whose records may name more actors and sources. */
  const pending: ActorRow[] = [];
  const takeActor = (actor: ActorRow | undefined): void => {
    if (actor === undefined || at(actors, actor) === 1) return;
    actors[actor] = 1;
    pending.push(actor);
  };
  const takeSources = (ids: readonly string[]): void => {
    for (const id of ids) {
      const source = sourceRowOf(tables, id);
      if (source !== undefined) sources[source] = 1;
    }
  };
  const takeNamed = (named: ReturnType<typeof referencesOf>): void => {
    takeSources(named.sources);
    for (const id of named.actors) takeActor(actorRowOf(tables, id));
  };
  const { article } = tables.sources;
  const aliased = new Set(article.filter((first, row) => first !== row));
  for (const group of tables.groups) takeSources(group.sources ?? []);
  for (const row of rows) {
    forEachIn(tables.events.named, row, (actor) => takeActor(actorRow(actor)));
    const cited: number[] = [];
    forEachIn(tables.events.sources, row, (source) => cited.push(source));
    // Several ids may stand for one article. The tables hold only the first id, so the cited ids come from the record.
    if (cited.some((source) => aliased.has(source)))
      takeSources((eventRecord(tables, row).sources ?? []).map(({ id }) => id));
    else for (const source of cited) sources[source] = 1;
    if (!NAMES_BESIDES.test(textAt(tables.events.records, row))) continue;
    takeNamed(referencesOf("events", eventRecord(tables, row)));
  }
  for (let actor = pending.pop(); actor !== undefined; actor = pending.pop()) {
    takeNamed(referencesOf("actors", actorRecord(tables, actor)));
  }
  const rowsIn = (taken: Uint8Array): number[] => Array.from(taken.keys()).filter((row) => taken[row] === 1);
  return { actors: rowsIn(actors), sources: rowsIn(sources) };
}

/**
 * `NAMES_BESIDES` finds, in the text of a record, fields other than `participants` and `sources` that name actors or
 * sources. The tables hold those two, so most records need no parsing.
 */
const NAMING = fieldsNaming(RECORDS.events, ["actors", "sources"]);
const NAMES_BESIDES = new RegExp(
  NAMING.filter((name) => name !== "participants" && name !== "sources")
    .map((name) => `"${name}"`)
    .join("|"),
);

/** Without references to missing events, because a file may name only records that it contains. */
function aboutOf(
  { about: { stories: _tours, opening: _opening, groups, annotations, ...about } }: Tables,
  ids: ReadonlySet<string>,
): Partial<DatasetAbout> {
  return {
    ...about,
    groups: groups?.map((group) =>
      group.events === undefined ? group : { ...group, events: group.events.filter((id) => ids.has(id)) },
    ),
    annotations: annotations?.filter(({ event }) => event === undefined || ids.has(event)),
  };
}

function withoutLinksOut(tables: Tables, row: EventRow, ids: ReadonlySet<string>): string {
  const text = eventJson(tables, row);
  if (!text.includes('"links"')) return text;
  const { links = [], ...event } = eventRecord(tables, row);
  const kept = links.filter(({ to }) => ids.has(to));
  return JSON.stringify(kept.length === 0 ? event : { ...event, links: kept });
}
