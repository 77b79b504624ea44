import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "../arbitraryDataset.ts";
import type { ActorRecord, Dataset } from "../dataset.ts";
import { actorRow } from "../units.ts";
import { pairOfTie } from "./acts.ts";
import { buildTables } from "./buildTables.ts";
import { at, forEachIn, item, type Lists, lengthOf } from "./columns.ts";
import { standInOf, standingActors } from "./findRow.ts";
import { standInsOf } from "./foldPeople.ts";
import { ROLES, type Tables } from "./tables.ts";
import { textAt } from "./text/textColumn.ts";

const listOf = (lists: Lists, row: number): number[] => {
  const values: number[] = [];
  forEachIn(lists, row, (value) => values.push(value));
  return values;
};
const rowsOf = ({ actors }: Tables) => Array.from({ length: actors.count }, (_, row) => actorRow(row));

/** Every other actor is a person and the first person has a body: who has two actors has somebody to fold. */
const stories: fc.Arbitrary<Dataset> = arbitraryDataset.map((dataset) => ({
  ...dataset,
  actors: dataset.actors.map((actor, row) => ({
    ...actor,
    kind: row % 2 === 0 ? ("organisation" as const) : ("person" as const),
    ...(row === 1 && { memberOf: ["actor-0"] }),
  })),
}));

/** Checks all that folding promises. */
function expectFolded(open: Tables, folded: Tables): void {
  const standIns = folded.standIns ?? expect.fail("folded tables do not say who stands for whom");
  expect(folded.events.count).toBe(open.events.count);
  expect(folded.events.records).toBe(open.events.records);
  for (const actor of rowsOf(open)) {
    // The events of an actor are those of everybody that it stands for, each once.
    const stoodFor = rowsOf(open).filter((other) => standInOf(folded, other) === actor);
    const union = new Set(stoodFor.flatMap((other) => listOf(open.actors.events, other)));
    expect(listOf(folded.actors.events, actor)).toEqual([...union].sort((a, b) => a - b));
  }
  for (let event = 0; event < open.events.count; event++) {
    const actors = listOf(folded.events.actors, event);
    expect(actors).toEqual([
      ...new Set(listOf(open.events.actors, event).map((actor) => at(standIns, actor))),
    ]);
  }
  const { starts, from, to } = open.events.actions;
  expect(folded.events.actions.starts).toEqual(starts);
  const standing = (column: Uint32Array) => column.map((actor) => at(standIns, actor));
  expect(folded.events.actions.from).toEqual(standing(from));
  expect(folded.events.actions.to).toEqual(standing(to));
  // The words of an act name whoever is folded, and nobody else.
  for (const [action, verb] of folded.events.actions.verb.entries()) {
    const named = (end: number) => (at(standIns, end) === end ? [] : [`(${textAt(open.actors.names, end)})`]);
    const bare = item(open.verbs, at(open.events.actions.verb, action));
    expect(item(folded.verbs, verb)).toBe(
      [...named(at(from, action)), bare, ...named(at(to, action))].join(" "),
    );
  }
  // Every act is behind one tie, and that leads from and to whoever stands for its ends; in any order where it has no direction.
  for (const [action, tie] of folded.ties.ofAction.entries()) {
    const { ends, undirected } = pairOfTie(folded, tie);
    const ofAct = [at(standIns, at(from, action)), at(standIns, at(to, action))];
    expect(undirected).toBe(at(open.events.actions.undirected, action) === 1);
    if (undirected) expect([...ends].sort()).toEqual(ofAct.sort());
    else expect(ends).toEqual(ofAct);
  }
  const withEvents = rowsOf(folded).filter((actor) => lengthOf(folded.actors.events, actor) > 0);
  expect(withEvents.length).toBeLessThanOrEqual(standingActors(folded));
}

test("people folded into their bodies leave every event, act and count in its place, by both clocks", () => {
  fc.assert(
    fc.property(stories, (dataset) => {
      const tables = buildTables(dataset, "story");
      const { folded, byKnown, standIns } = tables;
      expect(standIns).toBeNull();
      expect(byKnown?.folded ?? null).toBeNull();
      expect(folded !== null).toBe(dataset.actors.length > 1);
      if (folded === null) return;
      expect(folded.folded).toBeNull();
      expectFolded(tables, folded);
      expect(folded.byKnown === null).toBe(byKnown === null);
      if (byKnown && folded.byKnown) expectFolded(byKnown, folded.byKnown);
    }),
  );
});

const actor = (id: string, kind: ActorRecord["kind"], ...memberOf: string[]): ActorRecord => ({
  id,
  name: id,
  kind,
  memberOf,
});
const standInNames = (...actors: ActorRecord[]) =>
  Array.from(standInsOf(actors), (row) => item(actors, row).id);

test("a person stands with the closest of its bodies, of those as close with the first", () => {
  const state = actor("state", "government");
  const ministry = actor("ministry", "government", "state");
  const office = actor("office", "government", "ministry");
  const party = actor("party", "organisation");
  expect(standInNames(state, ministry, actor("ann", "person", "state", "ministry"))).toEqual([
    "state",
    "ministry",
    "ministry",
  ]);
  expect(standInNames(state, ministry, office, actor("ann", "person", "state", "office")).at(-1)).toBe(
    "office",
  );
  expect(standInNames(state, party, actor("ann", "person", "party", "state")).at(-1)).toBe("party");
  expect(standInNames(state, party, actor("ann", "person", "state", "party")).at(-1)).toBe("state");
});

test("through people to the body they belong to, and bodies themselves stay open", () => {
  const firm = actor("firm", "organisation");
  const chief = actor("chief", "person", "firm");
  const aide = actor("aide", "person", "chief");
  const owned = actor("owned", "organisation", "firm");
  expect(standInNames(firm, chief, aide, owned)).toEqual(["firm", "firm", "firm", "owned"]);
});

test("people in a circle are not folded, nor is who belongs to itself or to nobody", () => {
  expect(
    standInNames(
      actor("ann", "person", "ben"),
      actor("ben", "person", "ann"),
      actor("cy", "person", "cy"),
      actor("dee", "person"),
      actor("eve", "person", "somebody"),
      actor("state", "government", "ministry"),
      actor("ministry", "government", "state"),
      actor("fay", "person", "state", "ministry"),
    ),
  ).toEqual(["ann", "ben", "cy", "dee", "eve", "state", "ministry", "state"]);
});

test("an act between a person and its own body becomes one of the body with itself, and agent comes before target", () => {
  const tables = buildTables(
    {
      title: "T",
      kinds: [{ id: "k", label: "K" }],
      sources: [],
      actors: [actor("firm", "organisation"), actor("chief", "person", "firm")],
      events: [
        {
          id: "e",
          date: "2019-01-01",
          headline: "The firm's chief sues it",
          kind: "k",
          status: "confirmed",
          participants: [
            { actor: "firm", role: "target" },
            { actor: "chief", role: "agent" },
          ],
          actions: [{ from: "chief", verb: "sues", to: "firm" }],
        },
      ],
    },
    "t",
  );
  const { folded } = tables;
  if (folded === null) return expect.fail("nothing was folded");
  expect([...folded.ties.from, ...folded.ties.to]).toEqual([0, 0]);
  expect(listOf(folded.events.actors, 0)).toEqual([0]);
  expect(item(ROLES, at(folded.events.roles, 0))).toBe("agent");
  expect(listOf(folded.actors.events, 0)).toEqual([0]);
  expect(listOf(folded.actors.events, 1)).toEqual([]);
  expect(standingActors(folded)).toBe(1);
  expect(standingActors(tables)).toBe(2);
});

test("a story in which no person has a body has nothing to fold", () => {
  fc.assert(
    fc.property(stories, (dataset) => {
      const actors = dataset.actors.map((one) => ({ ...one, kind: "group" as const }));
      expect(buildTables({ ...dataset, actors }, "story").folded).toBeNull();
    }),
    { numRuns: 20 },
  );
});
