import type { Dataset } from "../model/dataset.ts";
import { RECORDS } from "../model/fields.ts";
import { fieldsNaming, idsNamedIn, withoutReferences } from "../model/references.ts";
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
import { FORMAT_VERSION, NO_LANGUAGE, type ReferredList } from "../model/vocabulary.ts";

/** The text of a file in parts, because a single string could be longer than JavaScript allows. */
export type FileParts = readonly string[];

/**
 * If `rows` are all events, the file is the whole dataset. Otherwise it has all kinds and groups, but only those actors
 * and sources that its other records name. It then has no opening, no tours, and no references to missing events.
 */
export function exportJson(
  tables: Tables,
  rows: readonly EventRow[] = eventRows(tables),
  onEvent = () => {},
): FileParts {
  const isWhole = rows.length === tables.events.count;
  const { about, actors, sources, eventText } = isWhole ? everything(tables) : selection(tables, rows);
  const events = rows.map((row) => {
    onEvent();
    return eventText(row);
  });
  const stated = Object.entries(about).filter(
    ([, value]) => value !== undefined && value !== "" && value !== NO_LANGUAGE,
  );
  return [
    `{"format": ${FORMAT_VERSION}`,
    ...stated.flatMap(([key, value]) =>
      Array.isArray(value) ? jsonList(key, value.map(toJson)) : [`,\n"${key}": ${JSON.stringify(value)}`],
    ),
    ...jsonList(
      "sources",
      sources.map((row) => textAt(tables.sources.records, row)),
    ),
    ...jsonList(
      "actors",
      actors.map((row) => textAt(tables.actors.records, row)),
    ),
    ...jsonList("events", events),
    "}\n",
  ];
}

const jsonList = (key: string, records: readonly string[]): string[] => [
  `,\n"${key}": [\n`,
  ...records.map((record, index) => (index < records.length - 1 ? `${record},\n` : `${record}\n`)),
  "]",
];

const toJson = (record: object): string => JSON.stringify(record);

type Named = { readonly actors: readonly number[]; readonly sources: readonly number[] };
type Content = Named & {
  readonly about: Partial<DatasetAbout>;
  readonly eventText: (row: EventRow) => string;
};

const everything = (tables: Tables): Content => ({
  about: tables.about,
  actors: Array.from({ length: tables.actors.count }, (_, row) => row),
  sources: Array.from({ length: tables.sources.count }, (_, row) => row),
  eventText: (row) => eventJson(tables, row),
});

/** The content of a file of some events. It names no missing event, because a file may name only its own records. */
function selection(tables: Tables, rows: readonly EventRow[]): Content {
  const ids = new Set(rows.map((row) => textAt(tables.events.ids, row)));
  const isGone = (list: ReferredList, id: string) => list === "events" && !ids.has(id);
  const { stories: _tours, opening: _opening, ...rest } = tables.about;
  const about = withoutReferences(rest, isGone);
  return {
    about,
    ...namedBy(tables, rows, about),
    eventText: (row) => {
      const text = eventJson(tables, row);
      if (!NAMES_EVENTS.test(text)) return text;
      const { events } = withoutReferences({ events: [eventRecord(tables, row)] }, isGone);
      return events.map(toJson).join("");
    },
  };
}

function namedBy(tables: Tables, rows: readonly EventRow[], about: Partial<DatasetAbout>): Named {
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
  const takeNamedIn = (lists: Partial<Dataset>): void => {
    takeSources(idsNamedIn(lists, "sources"));
    for (const id of idsNamedIn(lists, "actors")) takeActor(actorRowOf(tables, id));
  };
  const { article } = tables.sources;
  const aliased = new Set(article.filter((first, row) => first !== row));
  takeNamedIn(about);
  for (const row of rows) {
    forEachIn(tables.events.named, row, (actor) => takeActor(actorRow(actor)));
    const cited: number[] = [];
    forEachIn(tables.events.sources, row, (source) => cited.push(source));
    // Several ids may stand for one article. The tables hold only the first id, so the cited ids come from the record.
    if (cited.some((source) => aliased.has(source)))
      takeSources((eventRecord(tables, row).sources ?? []).map(({ id }) => id));
    else for (const source of cited) sources[source] = 1;
    if (!NAMES_BESIDES.test(textAt(tables.events.records, row))) continue;
    takeNamedIn({ events: [eventRecord(tables, row)] });
  }
  for (let actor = pending.pop(); actor !== undefined; actor = pending.pop()) {
    takeNamedIn({ actors: [actorRecord(tables, actor)] });
  }
  const rowsIn = (taken: Uint8Array): number[] => Array.from(taken.keys()).filter((row) => taken[row] === 1);
  return { actors: rowsIn(actors), sources: rowsIn(sources) };
}

/**
 * `NAMES_BESIDES` finds, in the text of a record, fields other than `participants` and `sources` that name actors or
 * sources. The tables already hold these two fields, so most records need no parsing.
 */
const NAMES_BESIDES = keysNaming(["actors", "sources"], ["participants", "sources"]);
const NAMES_EVENTS = keysNaming(["events"]);

function keysNaming(lists: readonly ReferredList[], except: readonly string[] = []): RegExp {
  const names = fieldsNaming(RECORDS.events, lists).filter((name) => !except.includes(name));
  return new RegExp(names.map((name) => `"${name}"`).join("|"));
}
