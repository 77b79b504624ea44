import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import type { SourceRecord } from "../../model/dataset.ts";
import { runs } from "../../model/runs.node.ts";
import { BY_SURENESS, weakerOf } from "../../model/sureness.ts";
import { shownStanding } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import { actorRowOf, sourceRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { eventRow, sourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STATUSES, type Standing, type Status } from "../../model/vocabulary.ts";
import { tablesOfEvents, twoActors } from "../arbitraryTables.node.ts";
import { textReplies, tieSources, tieStanding } from "./tieStanding.ts";

/** The least sure of some standings; "confirmed" if there are none. */
const weakestOf = (standings: readonly Standing[]): Standing =>
  BY_SURENESS.findLast((one) => standings.includes(one)) ?? "confirmed";

const status = fc.constantFrom(...STATUSES);
const sources = fc.uniqueArray(fc.constantFrom("s1", "s2", "s3"), { maxLength: 3 });
const end = fc.constantFrom("a", "b", "c");
const arbitraryAction = fc.record(
  { from: end, to: end, verb: fc.constant("did"), status, sources, isStatement: fc.constant<true>(true) },
  { requiredKeys: ["from", "to", "verb"] },
);
const arbitraryTables = fc
  .array(
    fc.record({
      status,
      isStatement: fc.boolean(),
      // Either a few acts, or so many that `weakestByTie` reads them once for all ties.
      actions: fc.oneof(
        { weight: 3, arbitrary: fc.array(arbitraryAction, { maxLength: 4 }) },
        fc.array(arbitraryAction, { minLength: 30, maxLength: 40 }),
      ),
      sources: sources.map((ids) => ids.map((id) => ({ id }))),
      dispute: fc.constantFrom("", "one says this, one that"),
    }),
    { maxLength: 8 },
  )
  .map((events) =>
    tablesOfEvents(events, {
      sources: ["s1", "s2", "s3"].map((id) => ({ id, title: id })),
      actors: ["a", "b", "c"].map((id) => ({ id, name: id, kind: "person" as const })),
    }),
  );

/** The standing of a tie, counted from the records in the plainest way. */
function byHand(tables: Tables, doesCount: (row: number) => boolean, tie: number) {
  const idOf = (row: number) => textAt(tables.actors.ids, row);
  const from = idOf(at(tables.ties.from, tie));
  const to = idOf(at(tables.ties.to, tie));
  const statuses: { readonly status: Standing; readonly contested: boolean }[] = [];
  const ids = new Set<string>();
  for (let row = 0; row < tables.events.count; row++) {
    const record = eventRecord(tables, eventRow(row));
    const acts = (record.actions ?? []).filter(
      (act) => (act.from === from && act.to === to) || (act.undirected && act.from === to && act.to === from),
    );
    if (!doesCount(row) || acts.length === 0) continue;
    const isStatement = record.isStatement ?? tables.kinds.find(({ id }) => id === record.kind)?.isStatement;
    const ofEvent: Standing = isStatement && record.status === "confirmed" ? "onRecord" : record.status;
    const ofActs = acts.map(({ status = ofEvent, isStatement: isSaying }): Standing => {
      if (!isSaying) return weakerOf<Standing>(ofEvent, status);
      return status === "confirmed" ? "onRecord" : status;
    });
    // A contested date does not concern the tie, which has no time, and contested facts no saying without the claim.
    const isOfFact = (record.dispute ?? "") !== "" || record.disputes?.some(({ about }) => about !== "date");
    const carriesClaim = acts.some((act) => !act.isStatement || !act.withoutClaim);
    statuses.push({ status: weakestOf(ofActs), contested: carriesClaim && (isOfFact ?? false) });
    for (const act of acts) {
      const cited = (record.sources ?? []).map((source) => source.id);
      for (const id of act.sources?.length ? act.sources : cited) ids.add(id);
    }
  }
  const events = LISTED_STANDINGS.map((one) => {
    const own = statuses.filter((event) => event.status === one);
    return { status: one, count: own.length, contested: own.some((event) => event.contested) };
  });
  return {
    standing: {
      weakest: weakestOf(statuses.map((event) => event.status)),
      events: events.filter(({ count }) => count > 0),
    },
    sources: { sources: ids.size, independent: countIndependent(tables, ids) },
  };
}

/** Counts ids, since no article of these files has two. */
function countIndependent(tables: Tables, ids: ReadonlySet<string>): number {
  const records = [...ids].flatMap((id) => sourceRecord(tables, sourceRowOf(tables, id) ?? sourceRow(0)));
  const origins = new Set(records.flatMap(({ origin = "" }) => (origin === "" ? [] : [origin])));
  const isNamed = ({ publisher = "", url = "" }: SourceRecord) => publisher + url !== "";
  const all = Array.from({ length: tables.sources.count }, (_, row) => sourceRecord(tables, sourceRow(row)));
  const areAnyNamed = all.some(isNamed);
  const own = records.filter((one) => (one.origin ?? "") === "" && (isNamed(one) || !areAnyNamed));
  const papers = new Set(own.map(({ publisher }) => publisher));
  const named = own.length + [...origins].filter((origin) => !papers.has(origin)).length;
  return records.length > 0 ? Math.max(1, named) : 0;
}

function expectAsByHand(tables: Tables, doesCount: (row: number) => boolean): void {
  for (let tie = 0; tie < tables.ties.count; tie++) {
    const counted = byHand(tables, doesCount, tie);
    expect(tieStanding(tables, doesCount, tie)).toEqual(counted.standing);
    expect(tieSources(tables, doesCount, tie)).toEqual(counted.sources);
  }
}

describe("the line of a tie", () => {
  it.each<readonly [readonly Status[], Standing | null]>([
    [["confirmed", "confirmed"], "confirmed"],
    [["confirmed", "alleged", "confirmed"], "alleged"],
    [["disputed", "confirmed"], "disputed"],
    [["alleged", "reported"], "alleged"],
    [["unstated", "alleged"], "alleged"],
    // A file that gives no standing at all has none to show.
    [["unstated", "unstated"], null],
  ])("of acts that are %j is %s: its weakest", (statuses, shown) => {
    const tables = twoActors(...statuses);
    expect(shownStanding(tables, tieStanding(tables, () => true, 0).weakest)).toBe(shown);
  });
});

describe("the standing of a tie", () => {
  it("is that of its weakest act, never surer than the event, as counted by hand", () => {
    fc.assert(
      fc.property(arbitraryTables, fc.integer({ min: 1, max: 3 }), (tables, step) => {
        expectAsByHand(tables, () => true);
        expectAsByHand(tables, (row) => row % step === 0);
      }),
      { numRuns: runs(60) },
    );
  });

  it("is so in the shipped story, whose acts have standings of their own", () => {
    expectAsByHand(affairTables, () => true);
    const { actions, status } = affairTables.events;
    const weakerThanEvent = [...status.keys()].some((row) => {
      const acts = actions.status.subarray(at(actions.starts, row), at(actions.starts, row + 1));
      return acts.some((act) => act > at(status, row));
    });
    expect(weakerThanEvent).toBe(true);
  });
});

it("counts the texts by which the other end answers, so that nobody reads that it was silent", () => {
  const repliesOf = (from: string, to: string) =>
    Array.from({ length: affairTables.ties.count }, (_, tie) => tie)
      .filter(
        (tie) =>
          at(affairTables.ties.from, tie) === actorRowOf(affairTables, from) &&
          at(affairTables.ties.to, tie) === actorRowOf(affairTables, to),
      )
      .map((tie) => textReplies(affairTables, () => true, tie));
  expect(repliesOf("new-york-times", "government-of-india")).toEqual([1]);
  expect(repliesOf("citizen-lab", "nso-group")).toEqual([1]);
  expect(repliesOf("apple", "nso-group")).toEqual([0]);
});
