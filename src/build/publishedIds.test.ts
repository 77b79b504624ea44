import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type IdsLock, parseIdsLock } from "../model/idsLock.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { eventRows, shippedStory } from "./shippedStory.ts";
import { idsLock, shippedDatasets } from "./testSite.node.ts";

/*
 * Ids are permanent: links to them stand in messages, articles and court papers. `DATELINE_WRITE=1 npx vitest run
 * publishedIds` adds the ids of new events to the lock; none is ever taken out of it.
 */
const LOCK = "public/ids.lock.json";

const stories = shippedDatasets.map((shipped) => shippedStory("public", shipped));
const present = new Map(
  stories.map(({ shipped, tables }) => [
    shipped.id,
    eventRows(tables).map((row) => eventRecord(tables, row)),
  ]),
);

if (process.env.DATELINE_WRITE) {
  const published = Object.fromEntries(
    [...present].map(([dataset, events]) => {
      const before = idsLock?.published[dataset] ?? [];
      const added = events.map(({ id }) => id).filter((id) => !before.includes(id));
      return [dataset, [...before, ...added]];
    }),
  );
  const lock = { published: { ...idsLock?.published, ...published }, withdrawn: idsLock?.withdrawn ?? [] };
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
}

const lock =
  parseIdsLock(JSON.parse(readFileSync(path.resolve(LOCK), "utf8"))) ?? expect.fail(`${LOCK} is no lock`);

/** What is wrong between a lock and what is published now. */
function rotten(held: IdsLock, now: typeof present): readonly string[] {
  const problems: string[] = [];
  for (const [dataset, ids] of Object.entries(held.published)) {
    const events = now.get(dataset) ?? [];
    const alive = new Set(events.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
    const withdrawn = held.withdrawn.filter((one) => one.dataset === dataset);
    for (const id of ids) {
      const buried = withdrawn.some((one) => one.id === id);
      if (!alive.has(id) && !buried) problems.push(`${dataset}: ${id} vanished without a tombstone`);
      if (alive.has(id) && buried) problems.push(`${dataset}: ${id} has a tombstone and still stands`);
    }
    for (const { id, replacedBy } of withdrawn) {
      if (!ids.includes(id)) problems.push(`${dataset}: ${id} was withdrawn and never published`);
      if (replacedBy !== undefined && !alive.has(replacedBy))
        problems.push(`${dataset}: ${id} is replaced by nothing`);
    }
  }
  for (const [dataset, events] of now) {
    const ids = held.published[dataset] ?? [];
    for (const { id } of events) if (!ids.includes(id)) problems.push(`${dataset}: ${id} is not in the lock`);
    if (new Set(ids).size < ids.length) problems.push(`${dataset}: an id is listed twice`);
  }
  return problems;
}

test("every id ever published still leads somewhere, and every present one is listed", () => {
  expect(rotten(lock, present)).toEqual([]);
  expect([...present].map(([, events]) => events.length)).toEqual([90, 10]);
});

describe("the test itself sees", () => {
  const events = (...ids: string[]) =>
    ids.map((id) => ({ id, date: "2019", headline: "x", kind: "k", status: "reported" as const }));
  const stone = { dataset: "d", id: "b", withdrawn: "2027-01-01", reason: "Wrong." };

  test.each<[string, readonly string[], IdsLock, readonly string[]]>([
    ["nothing wrong", ["a", "b"], { published: { d: ["a", "b"] }, withdrawn: [] }, []],
    [
      "an id that vanished",
      ["a"],
      { published: { d: ["a", "b"] }, withdrawn: [] },
      ["d: b vanished without a tombstone"],
    ],
    ["one that was withdrawn", ["a"], { published: { d: ["a", "b"] }, withdrawn: [stone] }, []],
    [
      "a dataset that vanished",
      [],
      { published: { d: [], e: ["x"] }, withdrawn: [] },
      ["e: x vanished without a tombstone"],
    ],
    ["a new id", ["a", "b"], { published: { d: ["a"] }, withdrawn: [] }, ["d: b is not in the lock"]],
    [
      "a grave too early",
      ["b"],
      { published: { d: ["b"] }, withdrawn: [stone] },
      ["d: b has a tombstone and still stands"],
    ],
    [
      "a replacement that is not there",
      [],
      { published: { d: ["b"] }, withdrawn: [{ ...stone, replacedBy: "c" }] },
      ["d: b is replaced by nothing"],
    ],
  ])("%s", (_, ids, held, problems) => {
    expect(rotten(held, new Map([["d", events(...ids)]]))).toEqual(problems);
  });

  test("a renamed event by its former id", () => {
    const [event] = events("new");
    const now = new Map([["d", event ? [{ ...event, formerIds: ["old"] }] : []]]);
    expect(rotten({ published: { d: ["old", "new"] }, withdrawn: [] }, now)).toEqual([]);
  });
});
