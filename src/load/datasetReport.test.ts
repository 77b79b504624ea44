import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActorRecord } from "../model/dataset.ts";
import { runs } from "../model/runs.node.ts";
import { actorRecord, eventRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, eventRow } from "../model/units.ts";
import { arbitraryStory, tablesOf, tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { affairTables } from "./affairTables.node.ts";
import { DATE_CLASSES, datasetReport } from "./datasetReport.ts";

describe("datasetReport", () => {
  it("tells dates apart by how exact they are", () => {
    const dates = [
      "2019-11-02",
      "2019-11-02~",
      "2019-05",
      "2019?",
      "201X",
      "20XX",
      "2019-01-01/2019-02-01",
      "[2019-01-01..2019-02-01]",
      "../2019-11-02",
      "2019-11-02/..",
    ];
    const report = datasetReport(tablesOfEvents(dates.map((date) => ({ date }))));
    expect(report.dates).toEqual({
      day: 2,
      month: 1,
      year: 1,
      decade: 1,
      century: 1,
      lasted: 1,
      oneOf: 1,
      by: 1,
      since: 1,
    });
    expect(report.inexactDates).toBe(2);
    expect(report.withoutSource.total).toBe(dates.length);
  });

  it("names who looks like whom, who never acts and who is in no event", () => {
    const actors: ActorRecord[] = [
      { id: "a", kind: "person", name: "NSO Group" },
      { id: "b", kind: "person", name: "NSО Group" },
      { id: "c", kind: "person", name: "Carol", aliases: ["Caro"] },
      { id: "d", kind: "person", name: "caro" },
      { id: "e", kind: "person", name: "Eve" },
    ];
    const done = {
      participants: [{ actor: "a" }, { actor: "b" }, { actor: "c" }],
      actions: [{ from: "a", verb: "sues", to: "b" }],
      sources: [{ id: "s" }],
    };
    const all = tablesOfEvents([done], { actors, sources: [{ id: "s", title: "Source" }] });
    const report = datasetReport(all);
    const ids = (rows: readonly number[]) => rows.map((row) => textAt(all.actors.ids, row));
    expect(report.lookalikes.first.map(ids)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(ids(report.neverAct.first)).toEqual(["b", "c"]);
    expect(ids(report.inNoEvent.first)).toEqual(["d", "e"]);
    expect(report.withoutSource.total).toBe(0);
  });

  it("finds nothing to say of the affair but what is so", () => {
    const report = datasetReport(affairTables);
    expect(report.withoutSource.total).toBe(0);
    expect(report.lookalikes.total).toBe(0);
    expect(report.inNoEvent.total).toBe(0);
  });

  it("counts every event once and agrees with the records", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const all = tablesOf(story);
        const report = datasetReport(all);
        const events = Array.from({ length: all.events.count }, (_, row) => eventRecord(all, eventRow(row)));
        const actors = Array.from({ length: all.actors.count }, (_, row) => actorRecord(all, actorRow(row)));
        expect(DATE_CLASSES.reduce((sum, one) => sum + report.dates[one], 0)).toBe(events.length);
        expect(report.withoutSource.total).toBe(
          events.filter(({ sources = [] }) => sources.length === 0).length,
        );
        const acting = new Set(events.flatMap(({ actions = [] }) => actions.map(({ from }) => from)));
        const idle = actors.filter(({ id }) => !acting.has(id)).length;
        expect(report.neverAct.total + report.inNoEvent.total).toBe(idle);
      }),
      { numRuns: runs(100) },
    );
  });
});
