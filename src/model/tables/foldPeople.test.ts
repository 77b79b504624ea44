import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "../arbitraryDataset.node.ts";
import type { ActorRecord, Dataset, EventRecord } from "../dataset.ts";
import { dateBounds } from "../dates/dateBounds.ts";
import { parseEdtf } from "../dates/edtf.ts";
import { runs } from "../runs.node.ts";
import { actorRow, eventRow } from "../units.ts";
import { pairOfTie } from "./acts.ts";
import { buildTables } from "./buildTables.ts";
import { at, forEachIn, item, type Lists, lengthOf } from "./columns.ts";
import { standInOf, standingActors } from "./findRow.ts";
import { peopleByBody, standInAt } from "./folding.ts";
import { eventRecord, ROLES, type Tables } from "./tables.ts";
import { textAt } from "./textColumn.ts";

const listOf = (lists: Lists, row: number): number[] => {
  const values: number[] = [];
  forEachIn(lists, row, (value) => values.push(value));
  return values;
};
const rowsOf = ({ actors }: Tables) => Array.from({ length: actors.count }, (_, row) => actorRow(row));

/** Every second actor is a person. The first person is a member of a body; the membership may have days and a standing. */
const stories: fc.Arbitrary<Dataset> = fc
  .tuple(
    arbitraryDataset,
    fc.constantFrom<NonNullable<ActorRecord["memberOf"]>[number]>(
      "actor-0",
      { actor: "actor-0", from: "2000" },
      { actor: "actor-0", from: "1900-05", to: "2010" },
      { actor: "actor-0", to: "2005-01-01?" },
      { actor: "actor-0", status: "alleged" },
    ),
  )
  .map(([dataset, membership]) => ({
    ...dataset,
    actors: dataset.actors.map(({ memberOf = [], ...actor }, row) => ({
      ...actor,
      kind: row % 2 === 0 ? ("organisation" as const) : ("person" as const),
      memberOf: row === 1 ? [membership] : memberOf,
    })),
    events: dataset.events.map((event) => withFirstPerson(dataset, event)),
  }));

/** Adds the first person to an event. It takes part in every event, so that some are within its membership. */
function withFirstPerson({ actors }: Dataset, event: EventRecord): EventRecord {
  const { participants = [] } = event;
  const isThere = actors.length < 2 || participants.some(({ actor }) => actor === "actor-1");
  return isThere ? event : { ...event, participants: [...participants, { actor: "actor-1" }] };
}

/** The bodies that a person belongs to on all days of an event, by the plainest code. */
function bodiesThen(
  dataset: Dataset,
  { memberOf = [], basis }: ActorRecord,
  { date }: EventRecord,
): string[] {
  const days = (text: string) => {
    const parsed = parseEdtf(text);
    return dateBounds(parsed.ok ? parsed.date : expect.fail(text));
  };
  const event = days(date);
  return memberOf.flatMap((one) => {
    const { actor: body, from, to, status } = typeof one === "string" ? { actor: one } : one;
    if (!["confirmed", "unstated"].includes(status ?? basis?.memberOf?.status ?? "unstated")) return [];
    if (/[~?%]/.test(`${from}${to}`)) return [];
    const begins = from === undefined ? null : days(from).latest;
    const ends = to === undefined ? null : days(to).earliest;
    const isBegun =
      from === undefined || (begins !== null && event.earliest !== null && begins <= event.earliest);
    const isEnded = to !== undefined && (ends === null || event.latest === null || event.latest > ends);
    return isBegun && !isEnded && dataset.actors.some(({ id }) => id === body) ? [body] : [];
  });
}

/** Whether a member is in a body by undoubted memberships, directly or through other bodies, on whatever day. */
function holds(dataset: Dataset, body: string, member: string): boolean {
  const { memberOf = [], basis } = dataset.actors.find(({ id }) => id === member) ?? {};
  return memberOf.some((one) => {
    const { actor: next, status } = typeof one === "string" ? { actor: one } : one;
    const isSure = ["confirmed", "unstated"].includes(status ?? basis?.memberOf?.status ?? "unstated");
    return isSure && (next === body || holds(dataset, body, next));
  });
}

function standInThen(dataset: Dataset, id: string, event: EventRecord): readonly string[] {
  const record = dataset.actors.find((one) => one.id === id) ?? expect.fail(id);
  if (record.kind !== "person") return [id];
  const bodies = bodiesThen(dataset, record, event);
  // Several bodies may be equally close. Other tests check their order.
  const closest = bodies.filter(
    (body) => !bodies.some((other) => other !== body && holds(dataset, body, other)),
  );
  return closest.length === 0 ? [id] : closest.flatMap((body) => standInThen(dataset, body, event));
}

/** Checks every promise of `foldPeople`. Returns whether somebody counts for itself in one event and not in another. */
function expectFolded(dataset: Dataset, open: Tables, folded: Tables): boolean {
  const folding = folded.folding ?? expect.fail("folded tables do not say who stands for whom");
  const idOf = (row: number) => textAt(open.actors.ids, row);
  expect(folded.events.count).toBe(open.events.count);
  expect(folded.events.records).toBe(open.events.records);
  expect(folded.events.named).toBe(open.events.actors);
  const eventsOf = rowsOf(open).map((): number[] => []);
  const byThemselves = new Set<number>();
  for (let event = 0; event < open.events.count; event++) {
    const record = eventRecord(open, eventRow(event));
    const stood = listOf(open.events.actors, event).map((actor) => {
      const body = standInAt(folded, eventRow(event), actorRow(actor));
      expect(standInThen(dataset, idOf(actor), record)).toContain(idOf(body));
      if (body === actor) byThemselves.add(actor);
      return body;
    });
    expect(listOf(folded.events.actors, event)).toEqual([...new Set(stood)]);
    for (const body of new Set(stood)) eventsOf[body]?.push(event);
    // The same actors count for the ends of an act as for the participants of its event.
    const { starts, from, to } = folded.events.actions;
    for (let action = at(starts, event); action < at(starts, event + 1); action++)
      for (const [named, standing] of [
        [at(folding.from, action), at(from, action)],
        [at(folding.to, action), at(to, action)],
      ] as const)
        expect(standing).toBe(standInAt(folded, eventRow(event), actorRow(named)));
  }
  // An actor has the events of everybody for whom it counts, each once.
  for (const actor of rowsOf(open)) expect(listOf(folded.actors.events, actor)).toEqual(eventsOf[actor]);
  expect(folded.events.actions.starts).toEqual(open.events.actions.starts);
  expect([folding.from, folding.to]).toEqual([open.events.actions.from, open.events.actions.to]);
  // Verbs stay the same, so that filters of acts stay valid.
  expect(folded.verbs).toBe(open.verbs);
  expect(folded.events.actions.verb).toBe(open.events.actions.verb);
  // Every act belongs to one tie, whose ends count for the ends of the act; an undirected tie has them in any order.
  for (const [action, tie] of folded.ties.ofAction.entries()) {
    const { ends, undirected } = pairOfTie(folded, tie);
    const ofAct = [at(folded.events.actions.from, action), at(folded.events.actions.to, action)];
    expect(undirected).toBe(at(open.events.actions.undirected, action) === 1);
    if (undirected) expect([...ends].sort()).toEqual(ofAct.sort());
    else expect(ends).toEqual(ofAct);
  }
  // An actor that counts for itself in any event has no stand-in. All others with events have one.
  for (const actor of rowsOf(open))
    if (byThemselves.has(actor)) expect(standInOf(folded, actor)).toBe(actor);
    else if (lengthOf(open.actors.events, actor) > 0) expect(standInOf(folded, actor)).not.toBe(actor);
  const withEvents = rowsOf(folded).filter((actor) => lengthOf(folded.actors.events, actor) > 0);
  expect(withEvents.length).toBeLessThanOrEqual(standingActors(folded));
  return [...peopleByBody(folded).values()].flat().some(({ actor }) => byThemselves.has(actor));
}

test("people folded into their bodies leave every event, act and count in its place, by both clocks", () => {
  let partly = 0;
  fc.assert(
    fc.property(stories, (dataset) => {
      const tables = buildTables(dataset, "story");
      const { folded, byKnown, folding } = tables;
      expect(folding).toBeNull();
      expect(byKnown?.folded ?? null).toBeNull();
      const hasAny = dataset.events.some(({ participants = [], actions = [], ...event }) =>
        [...participants.map((one) => one.actor), ...actions.flatMap(({ from, to }) => [from, to])].some(
          (id) => !standInThen(dataset, id, { participants, actions, ...event }).includes(id),
        ),
      );
      if (hasAny) expect(folded).not.toBeNull();
      if (folded === null) return;
      expect(folded.folded).toBeNull();
      if (expectFolded(dataset, tables, folded)) partly++;
      expect(folded.byKnown === null).toBe(byKnown === null);
      if (byKnown && folded.byKnown) expectFolded(dataset, byKnown, folded.byKnown);
    }),
    { numRuns: runs(3_000) },
  );
  expect(partly).toBeGreaterThan(0);
});

const actor = (id: string, kind: ActorRecord["kind"], ...memberOf: string[]): ActorRecord => ({
  id,
  name: id,
  kind,
  memberOf,
});
/** The ids of the stand-ins of actors who all take part in one event. */
function standInNames(...actors: ActorRecord[]): string[] {
  const tables = buildTables(storyOf(actors, { participants: actors.map(({ id }) => ({ actor: id })) }), "t");
  return rowsOf(tables).map((row) => item(actors, standInOf(tables.folded ?? tables, row)).id);
}

const storyOf = (actors: ActorRecord[], event: Partial<EventRecord>): Dataset => ({
  title: "T",
  kinds: [{ id: "k", label: "K" }],
  sources: [],
  actors,
  events: [{ id: "e", date: "2019-01-01", headline: "H", kind: "k", status: "confirmed", ...event }],
});

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

test("a disputed membership folds nobody (T3)", () => {
  const robbery = (status: "confirmed" | "disputed") =>
    buildTables(
      {
        title: "T",
        kinds: [{ id: "k", label: "K" }],
        sources: [{ id: "s", title: "S" }],
        actors: [
          { id: "gang", name: "The Gang", kind: "organisation" },
          { id: "bank", name: "The Bank", kind: "organisation" },
          {
            id: "ann",
            name: "Ann Example",
            kind: "person",
            memberOf: ["gang"],
            basis: { memberOf: { status, sources: ["s"] } },
          },
        ],
        events: [
          {
            id: "e",
            date: "2019-01-01",
            headline: "The Bank is robbed",
            kind: "k",
            status: "confirmed",
            actions: [{ from: "ann", verb: "robbed", to: "bank" }],
          },
        ],
      },
      "t",
    ).folded;
  expect(robbery("confirmed")).not.toBeNull();
  const folded = robbery("disputed");
  const said = folded && `${textAt(folded.actors.names, folded.ties.from[0] ?? 0)}: ${folded.verbs[0]}`;
  expect(said).toBeNull();
});

type Membership = Exclude<NonNullable<ActorRecord["memberOf"]>[number], string>;

/** Whether Ann is folded into the gang in an event of this date. */
function isFolded(date: string, membership: Omit<Membership, "actor">): boolean {
  const ann: ActorRecord = { ...actor("ann", "person"), memberOf: [{ actor: "gang", ...membership }] };
  const tables = buildTables(
    storyOf([actor("gang", "organisation"), ann], { date, participants: [{ actor: "ann" }] }),
    "t",
  );
  return tables.folded !== null;
}

test.each([
  ["2015-06-01", { from: "2015-01-01", to: "2015-12-31" }, true],
  ["2015-01-01", { from: "2015-01-01", to: "2015-12-31" }, true],
  ["2015-12-31", { from: "2015-01-01", to: "2015-12-31" }, true],
  ["2014-12-31", { from: "2015-01-01" }, false],
  ["2016-01-01", { to: "2015-12-31" }, false],
  // An event that may have been, or partly was, on a day outside of the membership is not certainly within it.
  ["2015-06", { from: "2015-06-02" }, false],
  ["2015-06", { from: "2015-06-01", to: "2015-06-30" }, true],
  ["2015-06-01/2016-02-01", { to: "2015-12-31" }, false],
  ["../2015-06-01", { from: "2015-01-01" }, false],
  ["../2015-06-01", { to: "2015-12-31" }, true],
  ["2015-06-01/..", { from: "2015-01-01" }, true],
  ["2015-06-01/..", { to: "2020" }, false],
  // A year does not tell the day on which a membership began or ended.
  ["2015-06-01", { from: "2015" }, false],
  ["2016-01-01", { from: "2015" }, true],
  ["2015-06-01", { to: "2015" }, false],
  ["2014-12-31", { to: "2015" }, true],
  // "By 2015" the membership had begun, "since 2015" it had not ended, and a doubtful date is certain on no day.
  ["2015-06-01", { from: "../2015-01-01" }, true],
  ["2015-06-01", { from: "2015-01-01/.." }, false],
  ["2015-06-01", { to: "2016-01-01/.." }, true],
  ["2015-06-01", { from: "2000?" }, false],
  ["2015-06-01", { to: "2030~" }, false],
  ["2015-06-01", { status: "confirmed" as const }, true],
  ["2015-06-01", { status: "unstated" as const }, true],
  ["2015-06-01", { status: "reported" as const }, false],
  ["2015-06-01", { status: "alleged" as const }, false],
])("an event of %s in a membership of %o: %s", (date, membership, expected) => {
  expect(isFolded(date, membership)).toBe(expected);
});

test("a membership's own standing goes before that of all, and what became known later is folded by when it was", () => {
  const ann: ActorRecord = {
    ...actor("ann", "person"),
    memberOf: [{ actor: "gang", to: "2015", status: "confirmed" }, "club"],
    basis: { memberOf: { status: "disputed" } },
  };
  const actors = [actor("gang", "organisation"), actor("club", "organisation"), ann];
  const story = storyOf(actors, {
    date: "2014-05-01",
    known: "2019-01-01",
    participants: [{ actor: "ann" }],
  });
  const { folded } = buildTables(story, "t");
  for (const tables of [folded, folded?.byKnown])
    expect(tables && listOf(tables.events.actors, 0)).toEqual([0]);
  expect(buildTables(storyOf(actors, { ...story.events[0], date: "2019-01-01" }), "t").folded).toBeNull();
});

test("of two bodies at two times each stands for its own events, and the one of most events for the person", () => {
  const ann: ActorRecord = {
    ...actor("ann", "person"),
    memberOf: [
      { actor: "gang", to: "2015-01-01" },
      { actor: "club", from: "2016-01-01" },
    ],
  };
  const story = storyOf([actor("gang", "organisation"), actor("club", "organisation"), ann], {});
  const [event = expect.fail()] = story.events;
  const at = (date: string) => ({ ...event, id: date, date, participants: [{ actor: "ann" }] });
  const tables = (...dates: string[]) => buildTables({ ...story, events: dates.map(at) }, "t").folded;
  const all = tables("2014-05-01", "2016-05-01", "2017-05-01");
  expect(all && [0, 1, 2].map((row) => listOf(all.events.actors, row))).toEqual([[0], [1], [1]]);
  expect(all && standInOf(all, actorRow(2))).toBe(1);
  // Between the two memberships she counts for herself, so she is found by her own name.
  const between = tables("2014-05-01", "2015-05-01", "2016-05-01");
  expect(between && [0, 1, 2].map((row) => listOf(between.events.actors, row))).toEqual([[0], [2], [1]]);
  expect(between && standInOf(between, actorRow(2))).toBe(2);
});
