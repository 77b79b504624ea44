import { expect, test } from "vitest";
import type { Dataset, EventRecord } from "../model/dataset.ts";
import { actorRow } from "../model/units.ts";
import { disclosures } from "../query/disclosures.ts";
import { NOBODY_CHOSEN } from "../query/filter/filter.ts";
import { laneActors } from "../query/laneActors.ts";
import { actorCircle, actorPaths } from "../query/network/actorPaths.ts";
import { tourOf, tourStep } from "../query/tours.ts";
import { loadBytes } from "./loadBytes.ts";

/* Faults in the dataset of a story. Each is reported with its place, and nothing breaks. */

const event: EventRecord = {
  id: "e",
  date: "2019-05-20",
  headline: "Board votes",
  kind: "k",
  status: "reported",
  participants: [{ actor: "ada" }, { actor: "board" }],
  sources: [{ id: "s" }],
  dispute: "Who?",
};
const story: Dataset = {
  title: "A story",
  kinds: [{ id: "k", label: "Kind" }],
  sources: [{ id: "s", title: "Source" }],
  actors: [
    { id: "ada", name: "Ada", kind: "group" },
    { id: "board", name: "Board", kind: "organisation" },
    { id: "else", name: "Somebody else", kind: "group" },
  ],
  events: [event, { ...event, id: "alone", participants: [{ actor: "else" }] }],
};
const load = (more: Partial<Dataset>) =>
  loadBytes(new TextEncoder().encode(JSON.stringify({ ...story, ...more })), "story.json");
const tourTo = (id: string, more = {}) => [
  { id: "t", title: "T", steps: [{ event: id, text: "See.", ...more }] },
];

test.each<{
  readonly says: string;
  readonly more: Partial<Dataset>;
  readonly path: string;
  readonly found: RegExp;
}>([
  {
    says: "a tour to an event that is not there",
    more: { stories: tourTo("nobody") },
    path: "/stories/0/steps/0/event",
    found: /“nobody”/,
  },
  {
    says: "members in a circle",
    more: {
      actors: story.actors.map((actor) =>
        actor.id === "ada"
          ? { ...actor, memberOf: ["board"] }
          : actor.id === "board"
            ? { ...actor, memberOf: ["ada"] }
            : actor,
      ),
    },
    path: "/actors/0/memberOf/0",
    found: /a circle of memberships/,
  },
  {
    says: "a sentence of a step that is too long",
    more: { stories: tourTo("e", { annotation: { text: "x".repeat(121) } }) },
    path: "/stories/0/steps/0/annotation/text",
    found: /x/,
  },
])("refused, by its place: $says", ({ more, path, found }) => {
  const outcome = load(more);
  if (!("faults" in outcome)) throw new Error("loaded");
  expect(outcome.faults.map((fault) => fault.path)).toContain(path);
  expect(outcome.faults.find((fault) => fault.path === path)?.found).toMatch(found);
});

test("an empty window of a step, what was public before it happened, and a self tie load and are noticed", () => {
  const self: EventRecord = {
    ...event,
    actions: [{ from: "ada", verb: "told", to: "ada" }],
    known: "2019-05-01",
  };
  const outcome = load({
    events: [self],
    stories: tourTo("e", { from: "2018-01-01", to: "2018-02-01" }),
  });
  if (!outcome.ok) throw new Error("refused");
  expect(outcome.warnings.map(({ path }) => path)).toContain("/events/0/actions/0");
  expect(outcome.advice.map(({ path }) => path)).toEqual(["/events/0/known", "/stories/0/steps/0/from"]);
  const tour = tourOf(outcome.tables, "t") ?? expect.fail("no tour");
  expect(tourStep(outcome.tables, tour, 1)?.isEventOutside).toBe(true);
  expect(disclosures(outcome.tables).map(({ days }) => days)).toEqual([-19]);
});

test("two actors whom no chain of events joins have none", () => {
  const outcome = load({});
  if (!outcome.ok) throw new Error("refused");
  const mask = new Uint32Array(outcome.tables.events.count);
  expect(actorPaths(outcome.tables, mask, actorRow(0), actorRow(2))).toEqual([]);
});

test("an actor with 100,000 events has its lane, its circle and its chains", () => {
  const events = Array.from({ length: 100_000 }, (_, index) => ({
    ...event,
    id: `e${index}`,
    date: new Date(86_400_000 * (index % 9000)).toISOString().slice(0, 10),
    participants: [{ actor: "ada" }, ...(index === 7 ? [{ actor: "board" }] : [])],
  }));
  const outcome = load({ events });
  if (!outcome.ok) throw new Error("refused");
  const { tables } = outcome;
  const mask = new Uint32Array(tables.events.count);
  const chosen = NOBODY_CHOSEN;
  expect(laneActors(tables, mask, chosen, 12).rows).toHaveLength(2);
  // A circle follows acts, and this story has none.
  expect(actorCircle(tables, mask, actorRow(0), 2).size).toBe(1);
  expect(actorPaths(tables, mask, actorRow(1), actorRow(0)).map((path) => path.length)).toEqual([1]);
});
