import fc from "fast-check";
import { item } from "./columns.ts";
import type { Dataset, EventRecord } from "./dataset.ts";
import { arbitraryDate } from "./edtfArbitrary.ts";
import { ACTOR_KINDS, LINK_TYPES, STATUSES } from "./vocabulary.ts";

/** Test support: valid datasets with every field and with texts that files of all kinds stumble over. */
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
};

const refs = (list: string, count: number) =>
  fc.array(fc.nat(Math.max(0, count - 1)).map(idOf(list)), { maxLength: count === 0 ? 0 : 3 });

function arbitraryEvent({ kinds, sources, actors, events }: Counts): fc.Arbitrary<Omit<EventRecord, "id">> {
  const actor = fc.nat(Math.max(0, actors - 1)).map(idOf("actor"));
  const listOf = <T>(one: fc.Arbitrary<T>, count: number) =>
    fc.array(one, { maxLength: count === 0 ? 0 : 3 });
  return fc.record(
    {
      date,
      headline: name,
      kind: fc.nat(kinds - 1).map(idOf("kind")),
      status: fc.constantFrom(...STATUSES),
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
      actions: listOf(fc.record({ from: actor, verb: name, to: actor }), actors),
      sources: refs("source", sources).map((ids) => ids.map((id) => ({ id }))),
      otherDates: listOf(fc.record({ date, sources: refs("source", sources) }), 1),
      links: refs("event", events).map((ids) =>
        ids.map((to, index) => ({ type: item(LINK_TYPES, index), to })),
      ),
      changes: listOf(fc.record({ date: day, note: text }), 1),
    },
    { requiredKeys: ["date", "headline", "kind", "status"] },
  );
}

export const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .record({
    kinds: fc.integer({ min: 1, max: 3 }),
    sources: fc.nat(3),
    actors: fc.nat(4),
    events: fc.nat(8),
  })
  .chain((counts) =>
    fc.record(
      {
        title: name,
        description: text,
        language: fc.constantFrom("en", "pt-BR"),
        version: text,
        updated: day,
        kinds: fc.tuple(
          ...indexesTo(counts.kinds).map((index) =>
            fc
              .tuple(name, fc.option(fc.constantFrom(0, 1, 9), { nil: undefined }))
              .map(([label, hue]) => ({ id: `kind-${index}`, label, ...(hue !== undefined && { hue }) })),
          ),
        ),
        sources: fc.tuple(
          ...indexesTo(counts.sources).map((index) =>
            fc.record(
              { id: fc.constant(`source-${index}`), title: name, url, publisher: text, published: date },
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
                memberOf: fc.subarray(indexesTo(index).map(idOf("actor"))),
              },
              { requiredKeys: ["id", "name", "kind"] },
            ),
          ),
        ),
        events: fc.tuple(
          ...indexesTo(counts.events).map((index) =>
            arbitraryEvent(counts).map((event) => ({ ...event, id: `event-${index}` })),
          ),
        ),
      },
      { requiredKeys: ["title", "kinds", "sources", "actors", "events"] },
    ),
  );
