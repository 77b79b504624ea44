import { looksOf } from "../check/lookalikes.ts";
import type { ActorRecord, Dataset, SourceRecord } from "../dataset.ts";
import { legible } from "../pageFolder.ts";
import { voicesOf } from "../sameArticle.ts";
import { ACTOR_KINDS, NO_LANGUAGE } from "../vocabulary.ts";
import { item, type Lists } from "./columns.ts";
import { coverageOfRows } from "./coverage.ts";
import { foldText } from "./foldText.ts";
import { invertLists } from "./makeLists.ts";
import { makeTextColumn } from "./makeTextColumn.ts";
import type { ActorTable, DatasetAbout, EventTable, SourceTable, Tables } from "./tables.ts";
import { tiesOf } from "./tiesOf.ts";

export type Clock = "happened" | "known";

type AroundEvents = {
  readonly dataset: Dataset;
  readonly fileTitle: string;
  readonly actorTexts: readonly string[];
  readonly verbs: readonly string[];
  readonly clock: Clock;
};

export function tablesAround(
  events: EventTable,
  { dataset, fileTitle, actorTexts, verbs, clock }: AroundEvents,
): Tables {
  const about = aboutOf(dataset, fileTitle);
  return {
    about,
    kinds: about.kinds,
    groups: about.groups ?? [],
    tours: about.stories ?? [],
    opening: about.opening ?? null,
    annotations: about.annotations ?? [],
    events,
    actors: actorTable(dataset, actorTexts, events.actors),
    sources: sourceTable(dataset.sources, events.sources),
    ties: tiesOf(events.actions, dataset.actors.length),
    verbs,
    clock,
    byKnown: null,
    folded: null,
    folding: null,
    coverage: coverageOfRows(events.count),
  };
}

function aboutOf(dataset: Dataset, fileTitle: string): DatasetAbout {
  // The address of the JSON Schema is left out, because it may be a place on the author's own disk.
  const {
    $schema: _address,
    format: _format,
    events: _events,
    actors: _actors,
    sources: _sources,
    ...about
  } = dataset;
  const { id, title, description = "", language = NO_LANGUAGE, zone = "", ...others } = about;
  const {
    version = "",
    updated = "",
    byline = "",
    publisher = "",
    licence = "",
    contact = "",
    ...lists
  } = others;
  return {
    ...{ id: id ?? idWithout(title, fileTitle), title, description, language, zone },
    ...{ version, updated, byline, publisher, licence, contact },
    ...lists,
  };
}

/** The id for a dataset without one. A file name may reveal private facts, so it is used only if it is the title. */
const idWithout = (title: string, fileTitle: string): string =>
  title === fileTitle ? fileTitle : legible(title) || "story";

export const searchTextsOf = (actors: readonly ActorRecord[]): readonly string[] =>
  actors.map(({ name, aliases = [] }) => [name, ...aliases].map(foldText).join("\n"));

function actorTable(dataset: AroundEvents["dataset"], texts: readonly string[], ofEvents: Lists): ActorTable {
  const { actors: records, groups = [] } = dataset;
  const count = records.length;
  const groupRows = rowsById(groups);
  const names = namesToldApart(records);
  return {
    count,
    ids: makeTextColumn(count, (row) => item(records, row).id),
    names: makeTextColumn(count, (row) => item(names, row)),
    searchTexts: makeTextColumn(count, (row) => item(texts, row)),
    records: makeTextColumn(count, (row) => JSON.stringify(records[row])),
    kind: Uint8Array.from(records, ({ kind }) => ACTOR_KINDS.indexOf(kind)),
    group: Int16Array.from(records, ({ group }) => (group === undefined ? -1 : (groupRows.get(group) ?? -1))),
    events: invertLists(ofEvents, count),
  };
}

/** The names of actors. A name that looks like another gets the id added, so that nobody is taken for somebody else. */
function namesToldApart(records: readonly ActorRecord[]): readonly string[] {
  const looks = records.map(({ name }) => looksOf(name));
  const uses = new Map<string, number>();
  for (const look of looks.flat()) uses.set(look, (uses.get(look) ?? 0) + 1);
  return records.map(({ id, name }, row) =>
    item(looks, row).every((look) => uses.get(look) === 1) ? name : `${name} (${id})`,
  );
}

function sourceTable(records: readonly SourceRecord[], ofEvents: Lists): SourceTable {
  const count = records.length;
  const { article, origin, publisher, unnamed } = voicesOf(records);
  return {
    // These are copies, because a transfer to another thread would empty the arrays that `voicesOf` keeps.
    article: article.slice(),
    origin: origin.slice(),
    publisher: publisher.slice(),
    unnamed: unnamed.slice(),
    count,
    ids: makeTextColumn(count, (row) => item(records, row).id),
    records: makeTextColumn(count, (row) => JSON.stringify(records[row])),
    events: invertLists(ofEvents, count),
  };
}

export type Rows = ReadonlyMap<string, number>;

export const rowsById = (records: readonly { readonly id: string }[]): Rows =>
  new Map(records.map(({ id }, row) => [id, row]));
