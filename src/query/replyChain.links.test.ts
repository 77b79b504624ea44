import { expect, test } from "vitest";
import type { Dataset } from "../model/dataset.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { eventRow } from "../model/units.ts";
import { linksOfEvent } from "./replyChain.ts";

const event = (id: string, day: number, more: Partial<Dataset["events"][number]> = {}) => ({
  id,
  date: `2019-11-0${day}`,
  headline: "It happened",
  kind: "kind",
  status: "confirmed" as const,
  ...more,
});

const tables = buildTables(
  {
    title: "A story",
    kinds: [{ id: "kind", label: "Kind" }],
    sources: [],
    actors: [],
    events: [
      event('claim "one"', 1, { formerIds: ["claim"] }),
      event("reply", 2, { links: [{ type: "responds-to", to: 'claim "one"' }] }),
      // This event has the id of another in its text, and links to an event by its former id.
      event("ruling", 3, {
        summary: 'About "reply" and claim "one".',
        links: [
          { type: "rules-on", to: "claim" },
          { type: "follows", to: "reply" },
        ],
      }),
      event("bystander", 4, { summary: '"reply"', dispute: "claim" }),
    ],
  },
  "story",
);

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
