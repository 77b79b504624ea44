import { at, forEachIn } from "../model/columns.ts";
import { actorRowOf, sourceRowOf } from "../model/findRow.ts";
import { actorRecord, eventRecord, type Tables } from "../model/tables.ts";
import { textAt } from "../model/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, sourceRow } from "../model/units.ts";
import { FORMAT_VERSION } from "../model/vocabulary.ts";

/** A file in parts, for a `Blob`: one text of all could be longer than an engine can hold. */
export type FileParts = readonly string[];

/** Language that stands for none. */
const NO_LANGUAGE = "und";

/**
 * A Dateline dataset of these events, which loads back to the same thing. With all events it is the whole dataset. With
 * fewer it has the actors and sources that they name, bodies that those belong to, and all kinds; links to events that
 * are left out are left out too, and so are stories.
 */
export function exportJson(tables: Tables, rows: readonly EventRow[]): FileParts {
  const isWhole = rows.length === tables.events.count;
  const { id, title, description, language, version, updated } = tables.about;
  const about = {
    format: FORMAT_VERSION,
    id,
    title,
    ...(description === "" ? {} : { description }),
    ...(language === NO_LANGUAGE ? {} : { language }),
    ...(version === "" ? {} : { version }),
    ...(updated === "" ? {} : { updated }),
  };
  const { actors, sources } = isWhole ? everything(tables) : namedBy(tables, rows);
  const events = isWhole
    ? rows.map((row) => textAt(tables.events.records, row))
    : withoutLinksOut(tables, rows);
  return [
    JSON.stringify(about).slice(0, -1),
    ...listOf(
      "kinds",
      tables.kinds.map((kind) => JSON.stringify(kind)),
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
    ...(isWhole && tables.stories.length > 0
      ? listOf(
          "stories",
          tables.stories.map((story) => JSON.stringify(story)),
        )
      : []),
    "}\n",
  ];
}

/** One record a line. */
const listOf = (key: string, records: readonly string[]): string[] => [
  `,\n"${key}": [\n`,
  ...records.map((record, index) => (index < records.length - 1 ? `${record},\n` : `${record}\n`)),
  "]",
];

type Named = { readonly actors: readonly number[]; readonly sources: readonly number[] };

const everything = ({ actors, sources }: Tables): Named => ({
  actors: Array.from({ length: actors.count }, (_, row) => row),
  sources: Array.from({ length: sources.count }, (_, row) => row),
});

/** Rows of all that these events name, in the order of the dataset. */
function namedBy(tables: Tables, rows: readonly EventRow[]): Named {
  const actors = new Uint8Array(tables.actors.count);
  const sources = new Uint8Array(tables.sources.count);
  const take = (actor: ActorRow): void => {
    if (at(actors, actor) === 1) return;
    actors[actor] = 1;
    // Memberships have no circles.
    for (const body of actorRecord(tables, actor).memberOf ?? []) {
      const row = actorRowOf(tables, body);
      if (row !== undefined) take(row);
    }
  };
  for (const row of rows) {
    forEachIn(tables.events.actors, row, (actor) => take(actorRow(actor)));
    forEachIn(tables.events.sources, row, (source) => {
      sources[source] = 1;
    });
    if (!textAt(tables.events.records, row).includes('"otherDates"')) continue;
    for (const id of (eventRecord(tables, row).otherDates ?? []).flatMap((other) => other.sources ?? [])) {
      const source = sourceRowOf(tables, id);
      if (source !== undefined) sources[sourceRow(source)] = 1;
    }
  }
  const rowsIn = (taken: Uint8Array): number[] => Array.from(taken.keys()).filter((row) => taken[row] === 1);
  return { actors: rowsIn(actors), sources: rowsIn(sources) };
}

function withoutLinksOut(tables: Tables, rows: readonly EventRow[]): string[] {
  const ids = new Set(rows.map((row) => textAt(tables.events.ids, row)));
  return rows.map((row) => {
    const text = textAt(tables.events.records, row);
    if (!text.includes('"links"')) return text;
    const { links = [], ...event } = eventRecord(tables, row);
    const kept = links.filter(({ to }) => ids.has(to));
    return JSON.stringify(kept.length === 0 ? event : { ...event, links: kept });
  });
}
