import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "./arbitraryDataset.node.ts";
import { parseDataset } from "./check/parseDataset.ts";
import {
  type Draft,
  draftText,
  freeId,
  idIn,
  mergedInto,
  namedIn,
  putRecord,
  RECORD_LISTS,
  type RecordList,
  withoutRecord,
} from "./draft.ts";
import { idsNamedIn } from "./references.ts";
import { runs } from "./runs.node.ts";

const draftOf = (value: unknown): Draft => JSON.parse(JSON.stringify(value));

/** A draft and one of its records. */
const draftAndRecord = fc
  .tuple(arbitraryDataset, fc.constantFrom(...RECORD_LISTS), fc.nat())
  .map(([dataset, list, at]) => {
    const draft = draftOf(dataset);
    const records = draft[list];
    return { draft, list, record: records[at % Math.max(1, records.length)] };
  });

const timesNamed = (draft: Draft, list: RecordList, id: string): number =>
  idsNamedIn(draft, list).filter((one) => one === id).length;

test("a draft is written as a file that says the same", () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const draft = draftOf(dataset);
      expect(JSON.parse(draftText(draft))).toEqual(draft);
    }),
    { numRuns: runs(100) },
  );
});

test("with another id all that name a record follow, and of an event links to the one before lead there", () => {
  fc.assert(
    fc.property(draftAndRecord, ({ draft, list, record }) => {
      if (record === undefined) return;
      const before = JSON.stringify(draft);
      const { draft: after, row } = putRecord(draft, list, record.id, { ...record, id: "another" });
      expect(JSON.stringify(draft)).toBe(before);
      expect(after[list][row]?.id).toBe("another");
      expect(parseDataset(draftOf(after)).ok).toBe(true);
      expect(timesNamed(after, list, record.id)).toBe(0);
      expect(timesNamed(after, list, "another")).toBe(timesNamed(draft, list, record.id));
      if (list === "events") expect(after.events[row]?.formerIds).toContain(record.id);
      expect(idIn(draft, after, list, record.id)).toBe("another");
      // The record gets its old id back: no reference keeps the other id.
      const back = putRecord(after, list, "another", {
        ...(after[list][row] ?? record),
        id: record.id,
      }).draft;
      const { formerIds: _, ...again } = back[list][row] ?? expect.fail();
      const { formerIds: __, ...first } = draftOf(draft)[list][row] ?? expect.fail();
      expect(again).toEqual(first);
      expect(parseDataset(draftOf(back)).ok).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test("what nobody names can be taken out, and what is named is told with all its places", () => {
  fc.assert(
    fc.property(draftAndRecord, ({ draft, list, record }) => {
      if (record === undefined) return;
      const without = withoutRecord(draft, list, record.id);
      expect(parseDataset(draftOf(without)).ok).toBe(namedIn(draft, list, record.id).length === 0);
      expect(idIn(draft, without, list, record.id)).toBeNull();
    }),
    { numRuns: runs(300) },
  );
});

test("two actors become one: nobody names the first, each said thing is said once, its names are kept", () => {
  const draft = draftOf({
    events: [
      {
        id: "e",
        participants: [
          { actor: "epa", role: "agent" },
          { actor: "the-epa", role: "agent" },
          { actor: "the-epa", role: "source" },
        ],
        actions: [{ from: "the-epa", verb: "told", to: "vw" }],
      },
    ],
    actors: [
      { id: "epa", name: "EPA", aliases: ["The Agency"] },
      { id: "the-epa", name: "The EPA", aliases: ["EPA", "The Agency"] },
      { id: "vw", name: "VW", memberOf: ["the-epa"] },
    ],
    sources: [],
  });
  expect(mergedInto(draft, "actors", "the-epa", "epa")).toEqual({
    events: [
      {
        id: "e",
        participants: [
          { actor: "epa", role: "agent" },
          { actor: "epa", role: "source" },
        ],
        actions: [{ from: "epa", verb: "told", to: "vw" }],
      },
    ],
    actors: [
      { id: "epa", name: "EPA", aliases: ["The Agency", "The EPA"] },
      { id: "vw", name: "VW", memberOf: ["epa"] },
    ],
    sources: [],
  });
  fc.assert(
    fc.property(draftAndRecord, fc.nat(), ({ draft: some, list, record }, at) => {
      const other = some[list][at % Math.max(1, some[list].length)];
      if (record === undefined || other === undefined || other === record || list === "events") return;
      const before = JSON.stringify(some);
      const after = mergedInto(some, list, record.id, other.id);
      expect(JSON.stringify(some)).toBe(before);
      expect(timesNamed(after, list, record.id)).toBe(0);
      expect(after[list].map(({ id }) => id)).toEqual(
        some[list].flatMap(({ id }) => (id === record.id ? [] : [id])),
      );
    }),
    { numRuns: runs(200) },
  );
});

test("a new record has an id of its own, legible where its name has Latin letters", () => {
  const draft = draftOf({ events: [{ id: "a", formerIds: ["the-bridge"] }], actors: [], sources: [] });
  expect(freeId(draft, "events", "The bridge!")).toBe("the-bridge-2");
  expect(freeId(draft, "events", "Élection / Round 2")).toBe("election-round-2");
  expect(freeId(draft, "events", "حدث")).toBe("event-2");
  fc.assert(
    fc.property(draftAndRecord, fc.string(), ({ draft: some, list }, text) => {
      const id = freeId(some, list, text);
      expect(some[list].map((one) => one.id)).not.toContain(id);
    }),
    { numRuns: runs(200) },
  );
});
