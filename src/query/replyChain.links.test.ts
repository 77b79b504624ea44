import { expect, test } from "vitest";
import { eventRow } from "../model/units.ts";
import { tablesOfEvents } from "./arbitraryTables.node.ts";
import { linksOfEvent } from "./replyChain.ts";

const tables = tablesOfEvents([
  { id: 'claim "one"', date: "2019-11-01", formerIds: ["claim"] },
  { id: "reply", date: "2019-11-02", links: [{ type: "responds-to", to: 'claim "one"' }] },
  // This event has the id of another in its text, and links to an event by its former id.
  {
    id: "ruling",
    date: "2019-11-03",
    summary: 'About "reply" and claim "one".',
    links: [
      { type: "rules-on", to: "claim" },
      { type: "follows", to: "reply" },
    ],
  },
  { id: "bystander", date: "2019-11-04", summary: '"reply"', dispute: "claim" },
]);

test("links are known at both ends, also by a former id, and a mention in a text is none", () => {
  expect(linksOfEvent(tables, eventRow(0))).toEqual([
    { type: "responds-to", direction: "into", other: 1 },
    { type: "rules-on", direction: "into", other: 2 },
  ]);
  expect(linksOfEvent(tables, eventRow(1))).toEqual([
    { type: "responds-to", direction: "out", other: 0 },
    { type: "follows", direction: "into", other: 2 },
  ]);
  expect(linksOfEvent(tables, eventRow(2))).toEqual([
    { type: "rules-on", direction: "out", other: 0 },
    { type: "follows", direction: "out", other: 1 },
  ]);
  expect(linksOfEvent(tables, eventRow(3))).toEqual([]);
});
