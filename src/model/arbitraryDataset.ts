import fc from "fast-check";
import type { Dataset, EventRecord } from "./dataset.ts";
import { arbitraryDate } from "./dates/edtfArbitrary.ts";
import { item } from "./tables/columns.ts";
import {
  ACTOR_KINDS,
  COLUMN_TYPES,
  type ColumnType,
  DISPUTED_THINGS,
  LINK_TYPES,
  STATUSES,
} from "./vocabulary.ts";

/** Test support: valid datasets that use every field, with texts that trip up file formats. */
const PIECES = [
  "=1+1",
  "+2",
  "-3",
  "@x",
  "'quoted",
  "''=x",
  "\t=1",
  "＝1",
  '"',
  '""a',
  "a;b",
  "x|y",
  "A > B",
  "a, b",
  "line\nbreak",
  "cr\r\nlf",
  "<b>&amp;</b>",
  "]]>",
  "Erdős",
  "名",
  "👩‍👩‍👧",
  "https://a.example/1",
  "t <https://a.example>",
  "__proto__",
  "مرحبا",
];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 }));
const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(" "));
const name = text.map((words) => (words.trim() === "" ? "nameless" : words));
const day = fc.constantFrom("2019-11-02", "2020-02-29", "1999-12-31");
const date = fc.oneof(
  arbitraryDate(0, 2100).map((written) => written.text),
  fc.constantFrom("-0044", "-0338-04-30", "Y-12000", "Y12345-02-03", "../2019-11-02", "[2019-07..]"),
);
const url = fc.constantFrom("https://a.example/1;x|y", "http://b.example/?q=a,b", "https://c.example");

const indexesTo = (length: number): number[] => Array.from({ length }, (_, index) => index);
const idOf = (list: string) => (index: number) => `${list}-${index}`;

type Counts = {
  readonly kinds: number;
  readonly sources: number;
  readonly actors: number;
  readonly events: number;
  /** Types of the columns of the file's own; each has an id of its type. */
  readonly columns: readonly ColumnType[];
};

const refs = (list: string, count: number) =>
  fc.array(fc.nat(Math.max(0, count - 1)).map(idOf(list)), { maxLength: count === 0 ? 0 : 3 });

const status = fc.constantFrom(...STATUSES);

/** Short enough to be pinned to the timeline, or to stand for a headline. It does not end with half a character. */
const pinned = name.map(
  (words) =>
    words
      .slice(0, 36)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim() || "nameless",
);

const groundsOn = ({ events, sources }: Pick<Counts, "events" | "sources">) => ({
  events: refs("event", events),
  sources: refs("source", sources),
});

/** The events and sources that a statement rests on. */
const basisOn = (sources: number) =>
  fc.record({ status, sources: refs("source", sources) }, { requiredKeys: [] });

/** A membership: the id of the body alone, or a record with its days and standing. */
const arbitraryMembership = (actor: string) =>
  fc.oneof(
    fc.constant(actor),
    fc
      .record({ from: someDay, to: laterDay, status }, { requiredKeys: [] })
      .map((known) => (Object.keys(known).length === 0 ? actor : { actor, ...known })),
  );
const someDay = fc.constantFrom("2019", "2018-12-31", "2015-XX", "../2019-06", "2019-01-05~");
const laterDay = fc.constantFrom("2019-11", "2020-02-29/..", "2021");

const decimal = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const VALUES: { readonly [T in ColumnType]: fc.Arbitrary<string | number> } = {
  category: fc.constantFrom("India", "a, b; c", "'=x", "1,5", "Côte d’Ivoire [number]"),
  number: decimal,
  date,
  latitude: decimal,
  longitude: decimal,
  text: name,
};

function arbitraryEvent({
  kinds,
  sources,
  actors,
  events,
  columns,
}: Counts): fc.Arbitrary<Omit<EventRecord, "id">> {
  const actor = fc.nat(Math.max(0, actors - 1)).map(idOf("actor"));
  const listOf = <T>(one: fc.Arbitrary<T>, count: number) =>
    fc.array(one, { maxLength: count === 0 ? 0 : 3 });
  return fc.record(
    {
      date,
      headline: name,
      short: pinned,
      kind: fc.nat(kinds - 1).map(idOf("kind")),
      status: fc.constantFrom(...STATUSES),
      isStatement: fc.boolean(),
      summary: text,
      place: text,
      dateNote: text,
      known: date,
      knownNote: text,
      dispute: text,
      prominence: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
      participants: listOf(
        fc.record({ actor, role: fc.constantFrom("agent", "target", "chair") }, { requiredKeys: ["actor"] }),
        actors,
      ),
      actions: listOf(
        fc.record(
          {
            from: actor,
            verb: name,
            to: actor,
            status,
            sources: refs("source", sources),
            undirected: fc.constant(true as const),
          },
          { requiredKeys: ["from", "verb", "to"] },
        ),
        actors,
      ),
      sources: refs("source", sources).map((ids) => ids.map((id) => ({ id }))),
      otherDates: listOf(fc.record({ date, sources: refs("source", sources) }), 1),
      disputes: listOf(
        fc.record(
          {
            about: fc.constantFrom(...DISPUTED_THINGS),
            note: text,
            accounts: listOf(
              fc.record(
                {
                  ...(actors === 0 ? {} : { actor }),
                  name: text,
                  says: name,
                  date,
                  sources: refs("source", sources),
                },
                { requiredKeys: ["says"] },
              ),
              1,
            ),
          },
          { requiredKeys: ["about", "note"] },
        ),
        1,
      ),
      reply: listOf(
        fc.record({ actor, date, text, sources: refs("source", sources) }, { requiredKeys: ["actor"] }),
        actors,
      ),
      toldTo: listOf(fc.record({ actor, date }), actors),
      media: listOf(
        fc.record(
          {
            file: fc.constantFrom("a.png", "pictures/b c.JPG", "documents/é.pdf"),
            alt: name,
            caption: text,
            credit: text,
            licence: text,
            width: fc.nat(9_000),
            height: fc.nat(9_000),
            bytes: fc.nat(9_000_000),
          },
          { requiredKeys: ["file", "alt"] },
        ),
        1,
      ),
      links: refs("event", events).map((ids) =>
        ids.map((to, index) => ({ type: item(LINK_TYPES, index), to })),
      ),
      values: fc.record<Record<string, string | number>>(
        Object.fromEntries(columns.map((type) => [`my-${type}`, VALUES[type]])),
        { requiredKeys: [], noNullPrototype: true },
      ),
      changes: listOf(fc.record({ date: day, note: text }), 1),
    },
    { requiredKeys: ["date", "headline", "kind", "status"] },
  );
}

const statement = (events: number) => fc.record({ text: name, events: refs("event", events) });
const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    kinds: fc.integer({ min: 1, max: 3 }),
    sources: fc.nat(3),
    actors: fc.nat(4),
    events: fc.nat(8),
    groups: fc.nat(2),
    columns: fc.uniqueArray(fc.constantFrom(...COLUMN_TYPES), { maxLength: 4 }),
  })
  .chain((counts) =>
    fc.record(
      {
        title: name,
        description: text,
        language: fc.constantFrom("en", "pt-BR"),
        version: text,
        updated: day,
        publisher: text,
        contact: fc.constantFrom("desk@paper.example", "https://paper.example/corrections?from=a,b"),
        kinds: fc.tuple(
          ...indexesTo(counts.kinds).map((index) =>
            fc
              .tuple(
                name,
                fc.option(fc.constantFrom(0, 1, 9), { nil: undefined }),
                fc.dictionary(fc.constantFrom("hi", "ar", "pt-BR"), name, { noNullPrototype: true }),
                fc.option(fc.boolean(), { nil: undefined }),
              )
              .map(([label, hue, labels, isStatement]) => ({
                id: `kind-${index}`,
                label,
                labels,
                ...(isStatement !== undefined && { isStatement }),
                ...(hue !== undefined && { hue }),
              })),
          ),
        ),
        sources: fc.tuple(
          ...indexesTo(counts.sources).map((index) =>
            fc.record(
              {
                id: fc.constant(`source-${index}`),
                title: name,
                url,
                publisher: text,
                published: date,
                origin: text,
                archived: url,
              },
              { requiredKeys: ["id", "title"] },
            ),
          ),
        ),
        actors: fc.tuple(
          ...indexesTo(counts.actors).map((index) =>
            fc.record(
              {
                id: fc.constant(`actor-${index}`),
                name,
                kind: fc.constantFrom(...ACTOR_KINDS),
                aliases: fc.array(text, { maxLength: 2 }),
                // Only bodies that come earlier, so that there are no circles.
                memberOf: fc
                  .subarray(indexesTo(index).map(idOf("actor")))
                  .chain((ids) => fc.tuple(...ids.map(arbitraryMembership))),
                ...(counts.groups === 0 ? {} : { group: fc.nat(counts.groups - 1).map(idOf("group")) }),
                basis: fc.record(
                  {
                    description: basisOn(counts.sources),
                    role: basisOn(counts.sources),
                    memberOf: basisOn(counts.sources),
                  },
                  { requiredKeys: [] },
                ),
              },
              { requiredKeys: ["id", "name", "kind"] },
            ),
          ),
        ),
        columns: fc.constant(counts.columns.map((type) => ({ id: `my-${type}`, label: `My ${type}`, type }))),
        groups: fc.tuple(
          ...indexesTo(counts.groups).map((index) =>
            fc.record(
              { id: fc.constant(`group-${index}`), label: name, ...groundsOn(counts) },
              { requiredKeys: ["id", "label"] },
            ),
          ),
        ),
        opening: fc.record(
          {
            lead: statement(counts.events),
            question: statement(counts.events),
            cast: fc.array(
              fc.record(
                { actor: fc.constant("actor-0"), line: text, ...groundsOn(counts) },
                { requiredKeys: ["actor"] },
              ),
              { maxLength: counts.actors === 0 ? 0 : 1 },
            ),
            known: fc.array(statement(counts.events), { maxLength: 2 }),
          },
          { requiredKeys: [] },
        ),
        annotations: fc.array(
          fc.oneof(
            fc.record({ from: fc.constant("2019-01-01"), to: fc.constant("2019-02-01"), text: pinned }),
            counts.events === 0
              ? fc.record({ text: pinned })
              : fc.record({ event: fc.nat(counts.events - 1).map(idOf("event")), text: pinned }),
          ),
          { maxLength: 2 },
        ),
        events: fc.tuple(
          ...indexesTo(counts.events).map((index) =>
            arbitraryEvent(counts).map((event) => ({ ...event, id: `event-${index}` })),
          ),
        ),
      },
      // An actor's group must exist, and so must the column of each own value.
      { requiredKeys: ["title", "kinds", "sources", "actors", "events", "groups", "columns"] },
    ),
  );

/** A workbook does not keep `isStatement` of an event that repeats what its kind says. */
function withoutRepeats(dataset: Dataset): Dataset {
  const ofKind = new Map(dataset.kinds.map(({ id, isStatement = false }) => [id, isStatement]));
  return {
    ...dataset,
    events: dataset.events.map(({ isStatement, ...event }) =>
      isStatement === undefined || isStatement === ofKind.get(event.kind) ? event : { ...event, isStatement },
    ),
  };
}

export const arbitraryDataset: fc.Arbitrary<Dataset> = anyDataset.map(withoutRepeats);
