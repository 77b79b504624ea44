import { describe, expect, test } from "vitest";
import type { IdsLock } from "../model/idsLock.ts";
import type { SiteFault } from "../model/publishing.ts";
import { lockFaults, lockWith } from "./lockIds.ts";

describe("a lock of ids sees", () => {
  const events = (...ids: string[]) =>
    ids.map((id) => ({ id, date: "2019", headline: "x", kind: "k", status: "reported" as const }));
  const stone = { dataset: "d", id: "b", withdrawn: "2027-01-01", reason: "Wrong." };

  test.each<[string, readonly string[], IdsLock, readonly SiteFault[]]>([
    ["nothing wrong", ["a", "b"], { published: { d: ["a", "b"] }, withdrawn: [] }, []],
    [
      "an id that vanished",
      ["a"],
      { published: { d: ["a", "b"] }, withdrawn: [] },
      [{ kind: "event-lost", dataset: "d", id: "b" }],
    ],
    ["one that was withdrawn", ["a"], { published: { d: ["a", "b"] }, withdrawn: [stone] }, []],
    [
      "a dataset that vanished",
      [],
      { published: { d: [], e: ["x"] }, withdrawn: [] },
      [{ kind: "story-renamed", was: "e", now: ["d"] }],
    ],
    ["a new id", ["a", "b"], { published: { d: ["a"] }, withdrawn: [] }, []],
    [
      "a grave too early",
      ["b"],
      { published: { d: ["b"] }, withdrawn: [stone] },
      [{ kind: "withdrawn-stands", dataset: "d", id: "b" }],
    ],
    [
      "a replacement that is not there",
      [],
      { published: { d: ["b"] }, withdrawn: [{ ...stone, replacedBy: "c" }] },
      [{ kind: "replacement-missing", dataset: "d", id: "b", by: "c" }],
    ],
  ])("%s", (_, ids, held, faults) => {
    expect(lockFaults(held, new Map([["d", events(...ids)]]))).toEqual(faults);
  });

  test("a renamed event by its former id", () => {
    const [event] = events("new");
    const now = new Map([["d", event ? [{ ...event, formerIds: ["old"] }] : []]]);
    expect(lockFaults({ published: { d: ["old", "new"] }, withdrawn: [] }, now)).toEqual([]);
  });
});

test("new ids go behind those that were published, which stay, in their order", () => {
  const lock = { published: { d: ["b", "gone"], e: ["x"] }, withdrawn: [] };
  const now = new Map([
    ["d", [{ id: "a" }, { id: "b" }]],
    ["f", [{ id: "y" }]],
  ]);
  expect(lockWith(lock, now).published).toEqual({ d: ["b", "gone", "a"], e: ["x"], f: ["y"] });
});
