import { describe, expect, it } from "vitest";
import { buildTables } from "../../model/tables/buildTables.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { nothingSelected } from "./arbitraryNetwork.node.ts";
import { type NetworkSelection, networkEmphasis } from "./networkEmphasis.ts";

const NAMES = ["ann", "bob", "cat", "dan", "eve"];
const ann = actorRow(0);
const bob = actorRow(1);
const dan = actorRow(3);

const act = (day: string, from: string, verb: string, to: string, ...others: string[]) => ({
  id: `${from}-${verb}`,
  date: day,
  headline: `${from} ${verb} ${to}`,
  kind: "one",
  status: "confirmed" as const,
  participants: [from, to, ...others].map((actor) => ({ actor })),
  actions: [{ from, verb, to }],
});

/** ann asks bob while cat listens; bob answers ann; cat sues dan; eve appears with dan. */
const tables = buildTables(
  {
    title: "Five",
    kinds: [{ id: "one", label: "One" }],
    sources: [],
    actors: NAMES.map((id) => ({ id, name: id, kind: "person" as const })),
    events: [
      act("2019-11-01", "ann", "asked", "bob", "cat"),
      act("2019-11-02", "bob", "answered", "ann"),
      act("2019-11-03", "cat", "sued", "dan", "eve"),
    ],
  },
  "five",
);

function emphasisOf(selection: Partial<NetworkSelection>) {
  const emphasis = networkEmphasis(tables, { ...nothingSelected, ...selection });
  return {
    nodes: Object.fromEntries(NAMES.map((name, row) => [name, emphasis.node(actorRow(row))])),
    ties: [0, 1, 2].map((tie) => emphasis.tie(tie)),
    named: NAMES.filter((_, row) => emphasis.isNamed(actorRow(row))),
    eventVerbs: [...emphasis.eventVerbs].map(([tie, acts]) => [tie, acts.map(({ verb }) => verb)]),
  };
}

describe("networkEmphasis", () => {
  it("lets all stand alike when nothing is selected", () => {
    const { nodes, ties, named } = emphasisOf({});
    expect(new Set([...Object.values(nodes), ...ties])).toEqual(new Set(["normal"]));
    expect(named).toEqual([]);
  });

  it("rings everyone in the selected event, in any role, and shows its own verb, and the rest steps back", () => {
    expect(emphasisOf({ event: eventRow(0) })).toEqual({
      nodes: { ann: "ringed", bob: "ringed", cat: "ringed", dan: "dimmed", eve: "dimmed" },
      ties: ["selected", "dimmed", "dimmed"],
      named: ["ann", "bob", "cat"],
      eventVerbs: [[0, ["asked"]]],
    });
  });

  it("lights what an actor in focus did and what was done to it; appearing together is no tie", () => {
    expect(emphasisOf({ focus: [ann] })).toMatchObject({
      nodes: { ann: "selected", bob: "lit", cat: "dimmed", dan: "dimmed", eve: "dimmed" },
      ties: ["lit", "lit", "dimmed"],
      named: ["ann"],
    });
  });

  it("selects both directions of a tie in focus", () => {
    expect(emphasisOf({ focus: [bob, ann] })).toMatchObject({
      nodes: { ann: "selected", bob: "selected", cat: "dimmed" },
      ties: ["selected", "selected", "dimmed"],
    });
  });

  it("selects no tie between two who have none", () => {
    expect(emphasisOf({ focus: [ann, dan] }).ties).toEqual(["dimmed", "dimmed", "dimmed"]);
  });

  it("lets what the pointer is on speak before what is in focus, which stays selected", () => {
    expect(emphasisOf({ focus: [ann], hover: { kind: "actor", row: dan } })).toMatchObject({
      nodes: { ann: "selected", bob: "dimmed", cat: "lit", dan: "lit", eve: "dimmed" },
      ties: ["dimmed", "dimmed", "lit"],
      named: ["ann", "dan"],
    });
  });

  it("lights who takes part in an event under the pointer, in another picture, and what they did in it", () => {
    expect(emphasisOf({ hover: { kind: "event", row: eventRow(0) } })).toMatchObject({
      nodes: { ann: "lit", bob: "lit", cat: "lit", dan: "dimmed", eve: "dimmed" },
      ties: ["lit", "dimmed", "dimmed"],
      named: ["ann", "bob", "cat"],
    });
  });

  it("names both ends of a tie under the pointer", () => {
    expect(emphasisOf({ hover: { kind: "tie", tie: 1 } })).toMatchObject({
      ties: ["dimmed", "lit", "dimmed"],
      named: ["ann", "bob"],
    });
  });

  it("lights who takes part in an event that the pointer is on in another picture", () => {
    expect(emphasisOf({ hover: { kind: "event", row: eventRow(2) } })).toMatchObject({
      nodes: { ann: "dimmed", bob: "dimmed", cat: "lit", dan: "lit", eve: "lit" },
      ties: ["dimmed", "dimmed", "lit"],
    });
  });

  it("tells verbs of what is selected, not of what the pointer is on", () => {
    const told = (selection: Partial<NetworkSelection>) => {
      const emphasis = networkEmphasis(tables, { ...nothingSelected, ...selection });
      return [0, 1, 2].filter((tie) => emphasis.isTold(tie));
    };
    expect(told({ focus: [ann] })).toEqual([0, 1]);
    expect(told({ event: eventRow(2) })).toEqual([2]);
    expect(told({ hover: { kind: "actor", row: ann } })).toEqual([]);
  });
});
