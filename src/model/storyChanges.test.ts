import { expect, test } from "vitest";
import { storyChanges } from "./storyChanges.ts";

const told = { id: "told", headline: "CERT-In is told", status: "confirmed", kind: "alert" };

test("a story that leaves out its format, or empty lists, has not changed", () => {
  const before = { title: "Story", events: [{ ...told, links: [] }], tours: [] };
  expect(storyChanges(before, { format: 1, title: "Story", events: [told] })).toEqual([]);
});

test("changed fields are named, and a record with a new id is the same record if it names the former id", () => {
  const renamed = { ...told, id: "told-in-may", formerIds: ["told"], status: "disputed" };
  const changes = storyChanges({ title: "Story", events: [told] }, { title: "A story", events: [renamed] });
  expect(changes).toEqual([
    {
      list: "events",
      label: "CERT-In is told",
      what: "changed",
      fields: ["id", "status", "formerIds"],
    },
    { list: "about", label: "A story", what: "changed", fields: ["title"] },
  ]);
});

test("what is new and what is gone is said of each list", () => {
  const changes = storyChanges({ events: [told] }, { events: [], actors: [{ id: "ada", name: "Ada" }] });
  expect(changes.map(({ list, label, what }) => [list, label, what])).toEqual([
    ["events", "CERT-In is told", "gone"],
    ["actors", "Ada", "added"],
  ]);
});
