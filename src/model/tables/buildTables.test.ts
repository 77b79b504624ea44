import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, EventRecord } from "../dataset.ts";
import { DATE_EXTENTS } from "../dates/dateExtent.ts";
import { actorRow, eventRow, sourceRow } from "../units.ts";
import { ACTOR_KINDS, STATUSES } from "../vocabulary.ts";
import { rowsThatLackActs } from "./acts.ts";
import { buildTables } from "./buildTables.ts";
import { at, item, type Lists } from "./columns.ts";
import { actorRowOf, eventRowOf, kindIndexOf, sourceRowOf } from "./findRow.ts";
import { actorRecord, eventRecord, ROLES, sourceRecord, type Tables, transferables } from "./tables.ts";
import { allTexts, textAt } from "./textColumn.ts";

const listOf = ({ starts, values }: Lists, row: number): number[] =>
  Array.from(values.subarray(at(starts, row), at(starts, row + 1)));

const ACTOR_IDS = ["ann", "ben", "__proto__", "cy", "dee"];
const SOURCE_IDS = ["s1", "constructor", "s3"];
const DATES = [
  "2021-07-18",
  "2021-07-18/2021-08",
  "2021-07",
  "2020/2021-07-18",
  "../2021-07-18",
  "2021-07-18/..",
  "2021-07-18~",
  "-0044",
];

const actor = fc.constantFrom(...ACTOR_IDS);
const event = fc.record(
  {
    date: fc.constantFrom(...DATES),
    headline: fc.string({ minLength: 1, maxLength: 8 }).map((text) => `H ${text}`),
    kind: fc.constantFrom("k1", "k2"),
    status: fc.constantFrom(...STATUSES),
    prominence: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    participants: fc.array(
      fc.record({ actor, role: fc.constantFrom(...ROLES, "chair", "") }, { requiredKeys: ["actor"] }),
      { maxLength: 4 },
    ),
    actions: fc.array(fc.record({ from: actor, verb: fc.constantFrom("met", "sued"), to: actor }), {
      maxLength: 3,
    }),
    sources: fc.array(fc.record({ id: fc.constantFrom(...SOURCE_IDS) }), { maxLength: 3 }),
    dispute: fc.constantFrom("", "They disagree."),
    known: fc.constantFrom(...DATES),
  },
  { requiredKeys: ["date", "headline", "kind", "status"] },
);
const datasets: fc.Arbitrary<Dataset> = fc.array(event, { maxLength: 12 }).map((events) => ({
  title: "T",
  kinds: [
    { id: "k1", label: "K" },
    { id: "k2", label: "L" },
  ],
  sources: SOURCE_IDS.map((id) => ({ id, title: id })),
  actors: ACTOR_IDS.map((id, row) => ({
    id,
    name: `Zoë ${id}`,
    kind: item(ACTOR_KINDS, row),
    aliases: ["Ál"],
  })),
  events: events.map((record, row) => ({ ...record, id: `e${row}` })),
}));

const recordsOf = (tables: Tables): EventRecord[] =>
  Array.from({ length: tables.events.count }, (_, row) => eventRecord(tables, eventRow(row)));

describe("buildTables", () => {
  it("keeps every record whole, in time order, and finds it again by its id", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const tables = buildTables(dataset, "file");
        const records = recordsOf(tables);
        expect([...records].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))).toEqual(
          dataset.events,
        );
        const { first, last } = tables.events;
        records.forEach((record, row) => {
          expect(eventRowOf(tables, record.id)).toBe(row);
          expect(at(first, row)).toBeLessThanOrEqual(at(last, row));
          if (row === 0) return;
          const before = [at(first, row - 1), at(last, row - 1), item(records, row - 1).id] as const;
          const here = [at(first, row), at(last, row), record.id] as const;
          const difference = here[0] - before[0] || here[1] - before[1] || (here[2] > before[2] ? 1 : -1);
          expect(difference).toBeGreaterThan(0);
        });
        dataset.actors.forEach((record, row) => {
          expect(actorRowOf(tables, record.id)).toBe(row);
          expect(actorRecord(tables, actorRow(row))).toEqual(record);
        });
        dataset.sources.forEach((record, row) => {
          expect(sourceRowOf(tables, record.id)).toBe(row);
          expect(sourceRecord(tables, sourceRow(row))).toEqual(record);
        });
        expect([
          kindIndexOf(tables, "k2"),
          kindIndexOf(tables, "toString"),
          eventRowOf(tables, "none"),
        ]).toEqual([1, undefined, undefined]);
      }),
    );
  });

  it("by the clock of the public is what it would be had every event happened when it became public", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { byKnown } = buildTables(dataset, "file");
        if (dataset.events.every(({ known }) => known === undefined)) {
          expect(byKnown).toBeNull();
          return;
        }
        // Events that became public on one day keep the order in which they happened.
        const happened = recordsOf(buildTables(dataset, "file"));
        const moved = happened.map(({ known, ...event }) => ({ ...event, date: known ?? event.date }));
        const expected = buildTables({ ...dataset, events: moved }, "file");
        // Each record keeps both dates.
        const { records, ...events } = expected.events;
        expect(byKnown).toMatchObject({
          clock: "known",
          events,
          actors: expected.actors,
          ties: expected.ties,
        });
        expect(recordsOf(byKnown ?? expected).map(({ id }) => id)).toEqual(
          recordsOf(expected).map(({ id }) => id),
        );
        expect(records.starts.length).toBe(dataset.events.length + 1);
      }),
    );
  });

  it("orders events by day and time of day; those of the same time keep the order of the file, whatever their ids", () => {
    const [story] = fc.sample(datasets, 1);
    if (story === undefined) expect.fail("no sample");
    const ids = (dates: readonly string[]) => {
      const events = dates.map((date, place) => {
        return { id: `row-${12 - place}`, date, headline: "H", kind: "k1", status: "unstated" } as const;
      });
      const { ids } = buildTables({ ...story, events }, "file").events;
      return dates.map((_, row) => textAt(ids, row));
    };
    const attack = ["2001-09-11T09:03", "2001-09-11T08:46", "2001-09-11", "2001-09-10", "2001-09-11T08:46"];
    expect(ids(attack)).toEqual(["row-9", "row-10", "row-11", "row-8", "row-12"]);
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { ids, first, last } = buildTables(dataset, "file").events;
        const places = new Map(dataset.events.map(({ id }, place) => [id, place]));
        for (let row = 1; row < ids.starts.length - 1; row++) {
          if (at(first, row) !== at(first, row - 1) || at(last, row) !== at(last, row - 1)) continue;
          expect(places.get(textAt(ids, row))).toBeGreaterThan(places.get(textAt(ids, row - 1)) ?? -1);
        }
      }),
    );
  });

  it("has each actor once an event, as agent if it ever is one, and the ends of all actions", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const tables = buildTables(dataset, "file");
        recordsOf(tables).forEach(({ participants = [], actions = [] }, row) => {
          const ids = listOf(tables.events.actors, row).map((actor) => item(ACTOR_IDS, actor));
          const named = [
            ...participants.map(({ actor }) => actor),
            ...actions.flatMap(({ from, to }) => [from, to]),
          ];
          expect(ids).toEqual([...new Set(named)].sort((a, b) => named.indexOf(a) - named.indexOf(b)));
          ids.forEach((id, place) => {
            const role = item(ROLES, at(tables.events.roles, at(tables.events.actors.starts, row) + place));
            const written = participants.filter(({ actor }) => actor === id).map((it) => it.role ?? "other");
            const known = ROLES.find((name) => name === (written.includes("agent") ? "agent" : written[0]));
            const byAction = actions.some(({ from }) => from === id) ? "agent" : "target";
            expect(role).toBe(written.length === 0 ? byAction : (known ?? "other"));
          });
        });
      }),
    );
  });

  it("knows the events that name an agent and a target and say no act", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const tables = buildTables(dataset, "file");
        const expected = recordsOf(tables).map(({ participants = [], actions = [] }) => {
          const counted = (actor: string): string | undefined => {
            const roles = participants.filter((one) => one.actor === actor).map(({ role }) => role);
            return roles.includes("agent") ? "agent" : roles[0];
          };
          const roles = participants.map(({ actor }) => counted(actor));
          return actions.length === 0 && roles.includes("agent") && roles.includes("target");
        });
        expect(rowsThatLackActs(tables)).toEqual(expected.flatMap((lacks, row) => (lacks ? [row] : [])));
      }),
    );
  });

  it("has a tie for each ordered pair with an action, and no other", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { events, ties, verbs } = buildTables(dataset, "file");
        const seen = new Map<string, number[]>();
        recordsOf(buildTables(dataset, "file")).forEach(({ actions = [] }, row) => {
          actions.forEach((action, place) => {
            const index = at(events.actions.starts, row) + place;
            const tie = at(ties.ofAction, index);
            expect(item(verbs, at(events.actions.verb, index))).toBe(action.verb);
            expect(item(ACTOR_IDS, at(ties.from, tie))).toBe(action.from);
            expect(item(ACTOR_IDS, at(ties.to, tie))).toBe(action.to);
            const rows = seen.get(`${action.from}>${action.to}`) ?? [];
            seen.set(`${action.from}>${action.to}`, rows.includes(row) ? rows : [...rows, row]);
          });
        });
        expect(ties.count).toBe(seen.size);
        expect(Array.from({ length: ties.count }, (_, tie) => listOf(ties.events, tie))).toEqual([
          ...seen.values(),
        ]);
        expect(new Set(verbs).size).toBe(verbs.length);
      }),
    );
  });

  it("lists events of actors and sources both ways round", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { events, actors, sources } = buildTables(dataset, "file");
        const pairs = (lists: Lists, count: number) =>
          Array.from({ length: count }, (_, row) => listOf(lists, row).map((value) => [row, value])).flat();
        const turned = (list: number[][]) => list.map(([a, b]) => `${b} ${a}`).sort();
        const plain = (list: number[][]) => list.map(([a, b]) => `${a} ${b}`).sort();
        expect(plain(pairs(actors.events, actors.count))).toEqual(turned(pairs(events.actors, events.count)));
        expect(plain(pairs(sources.events, sources.count))).toEqual(
          turned(pairs(events.sources, events.count)),
        );
        expect(new Set(turned(pairs(events.sources, events.count))).size).toBe(events.sources.values.length);
      }),
    );
  });

  it("fills every column of one event", () => {
    const tables = buildTables(
      {
        title: "T",
        kinds: [
          { id: "k1", label: "K" },
          { id: "k2", label: "L" },
        ],
        sources: [{ id: "s1", title: "S" }],
        actors: [{ id: "a", name: "Zoë  Ábel", kind: "court", aliases: ["ZÁ"] }],
        events: [
          {
            id: "e",
            date: "../2021-07",
            headline: "Ünnep",
            summary: "Where\nto?",
            place: "Győr",
            kind: "k2",
            status: "alleged",
            participants: [{ actor: "a", role: "chair" }],
            otherDates: [{ date: "2020" }],
            formerIds: ["old"],
          },
        ],
      },
      "from-file",
    );
    const { events, actors, about } = tables;
    expect(about).toEqual({
      id: "t",
      title: "T",
      description: "",
      language: "und",
      zone: "",
      version: "",
      updated: "",
      byline: "",
      publisher: "",
      licence: "",
      contact: "",
      kinds: tables.kinds,
    });
    expect([at(events.first, 0), at(events.last, 0), item(DATE_EXTENTS, at(events.extent, 0))]).toEqual([
      18839,
      18839,
      "by",
    ]);
    expect([
      at(events.kind, 0),
      item(STATUSES, at(events.status, 0)),
      at(events.prominence, 0),
      at(events.contested, 0),
    ]).toEqual([1, "alleged", 3, 1]);
    expect(item(ROLES, at(events.roles, 0))).toBe("other");
    expect(textAt(events.searchTexts, 0)).toBe("unnep\nwhere to?\ngyor\nzoe abel\nza");
    expect(allTexts(actors.searchTexts)).toEqual(["zoe abel\nza"]);
    expect(item(ACTOR_KINDS, at(actors.kind, 0))).toBe("court");
    expect([eventRowOf(tables, "old"), eventRowOf(tables, "older")]).toEqual([0, undefined]);
  });

  it("shows names that look the same with their ids, and keeps the bare names in the records", () => {
    const names = ["Ada Example", "\u0410da Ex\u0430mple", "Bela", "ADA\u200b  example"];
    const tables = buildTables(
      {
        title: "T",
        kinds: [],
        sources: [],
        actors: names.map((name, row) => ({ id: `a${row}`, name, kind: "person" })),
        events: [],
      },
      "file",
    );
    expect(allTexts(tables.actors.names)).toEqual([
      `${names[0]} (a0)`,
      `${names[1]} (a1)`,
      "Bela",
      `${names[3]} (a3)`,
    ]);
    expect(names.map((_, row) => actorRecord(tables, actorRow(row)).name)).toEqual(names);
  });

  it("crosses to another thread whole, its columns handed over", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const tables = buildTables(dataset, "file");
        const buffers = transferables(tables);
        const crossed = structuredClone(tables, { transfer: buffers });
        expect(crossed).toEqual(buildTables(dataset, "file"));
        expect(buffers.every((buffer) => buffer.byteLength === 0)).toBe(true);
        expect([
          tables.events.first.length,
          tables.ties.from.length,
          tables.actors.events.values.length,
        ]).toEqual([0, 0, 0]);
      }),
      { numRuns: 20 },
    );
  });
});
