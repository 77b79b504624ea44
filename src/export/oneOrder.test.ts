import fc from "fast-check";
import { expect, test } from "vitest";
import { loadFile } from "../load/loadFile.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { actorRow, type EventRow, eventRow } from "../model/units.ts";
import { noFilter } from "../query/filter/filter.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { turningPoints } from "../query/storySummary.ts";
import { matchingRows, nextMatching } from "../query/time/eventOrder.ts";
import { playedStory } from "../query/time/playSteps.ts";
import { storyDays } from "../query/time/storyExtent.ts";
import { tourOf, tourStep } from "../query/tours.ts";
import { actorLedger } from "../views/details/actor/ledger.ts";
import { listScene, sortEvents } from "../views/list/listScene.ts";
import { sceneOf } from "../views/timeline/affairScene.node.ts";
import { stepMarks } from "../views/timeline/stepScene.ts";
import { english } from "../words/words.ts";
import { exportFile } from "./exportFile.ts";

/** Dates of two days in the order that they must have. Equal dates keep the order of the file. */
const DATES = [
  ...["2001-09-11", "2001-09-11", "2001-09-11T08", "2001-09-11T08:46", "2001-09-11T08:46:40"],
  ...["2001-09-11T09:03", "2001-09-11T09:03", "2001-09-11T24:00", "2001-09-12", "2001-09-12T00:10"],
];

const storyOf = (dates: readonly string[]) => ({
  title: "A day",
  kinds: [{ id: "kind", label: "Kind" }],
  sources: [],
  actors: [
    { id: "one", name: "One", kind: "person" as const },
    { id: "two", name: "Two", kind: "person" as const },
  ],
  events: dates.map((date, at) => ({
    ...{
      id: `row-${at + 2}`,
      date,
      headline: `Event ${at}`,
      kind: "kind",
      status: "reported" as const,
      prominence: 1 as const,
    },
    participants: [{ actor: "one" }],
    actions: [{ from: "one", verb: "told", to: "two" }],
  })),
  // The steps of the tour are in the order of the file.
  stories: [
    {
      id: "told",
      title: "Told",
      steps: dates.map((_, at) => ({ event: `row-${at + 2}`, text: `Step ${at}` })),
    },
  ],
});

test("list, paper, table, stacks, play, steps of a tour, turning points, previous and next, ledger and files have one order: by time, then that of the file, never by id", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(DATES, { minLength: DATES.length }), async (dates) => {
      const tables = buildTables(storyOf(dates), "a-day");
      const mask = createMaskCache(tables).mask(noFilter, storyDays(tables));
      const idsOf = (rows: Iterable<number>) =>
        Array.from(rows, (row) => eventRecord(tables, eventRow(row)).id);
      const right = dates
        .map((date, at) => ({ id: `row-${at + 2}`, place: DATES.indexOf(date), at }))
        .sort((one, other) => one.place - other.place || one.at - other.at)
        .map(({ id }) => id);
      const rows = matchingRows(mask);
      expect(idsOf(rows)).toEqual(right);
      for (const isByClock of [false, true])
        expect(
          listScene(tables, rows, { start: 0, end: rows.length }, isByClock)
            .flatMap(({ months }) => months.flatMap((month) => idsOf(month.rows)))
            .join(),
        ).toBe(right.join());
      expect(idsOf(sortEvents(english, tables, rows, { by: "date", isDescending: false }))).toEqual(right);
      expect(idsOf(turningPoints(tables, mask, storyDays(tables)).within)).toEqual(right);
      const walk: EventRow[] = [];
      for (let row = nextMatching(mask, eventRow(-1), 1); row !== undefined; row = nextMatching(mask, row, 1))
        walk.push(row);
      expect(idsOf(walk)).toEqual(right);
      // If days are too narrow for marks, one count contains all events.
      const {
        marks,
        stacks: heaps,
        rest,
      } = sceneOf(
        { span: { start: 11_500, end: 11_700 }, size: { width: 300, height: 90 }, lanes: "none" },
        tables,
      );
      const stacks = rest ? [rest] : heaps;
      expect(stacks.length).toBeGreaterThan(0);
      for (const stack of stacks)
        expect(right.filter((id) => idsOf(stack.rows).includes(id))).toEqual(idsOf(stack.rows));
      expect(marks.length + stacks.reduce((sum, one) => sum + one.rows.length, 0)).toBe(right.length);
      const span = { start: 11_576, end: 11_578 };
      const tour = tourOf(tables, "told") ?? expect.fail("no tour");
      const steps = dates.map((_, at) => tourStep(tables, tour, at + 1) ?? expect.fail("no step"));
      // Steps are in the order of their author, and the events beside a step are in time order.
      expect(idsOf(steps.map(({ event }) => event))).toEqual(dates.map((_, at) => `row-${at + 2}`));
      for (const { event } of steps.filter((_, at) => at % 4 === 0)) {
        const size = { width: 900, height: 700 };
        const step = { stepEvent: event, tour: "told", stepMarks };
        const named = sceneOf({ span, size, lanes: "none", step }, tables).marks.filter(({ label }) => label);
        expect(named.length).toBeGreaterThan(3);
        const down = idsOf(named.toSorted((one, other) => one.y - other.y).map(({ row }) => row));
        expect(right.filter((id) => down.includes(id))).toEqual(down);
      }
      const { days } = playedStory(tables, mask, span, span);
      expect([...days]).toEqual([...days].sort((one, other) => one - other));
      expect(idsOf(actorLedger(tables, mask, actorRow(0)).map(({ row }) => row))).toEqual(right);
      for (const format of ["json", "csv", "xlsx"] as const) {
        const made = exportFile({ format, tables, rows: walk, howTo: [], citation: "" }, () => {});
        if (!("file" in made)) return expect.fail("nothing was made");
        const written = format === "xlsx" ? "" : await made.file.text();
        // In JSON, the tours and the opening stand before the events, and name some of them.
        const text = written.slice(Math.max(0, written.indexOf('\n"events": [')));
        const places = right.map((id) => text.search(new RegExp(`\\b${id}\\b`)));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const back = await loadFile(made.file, `day.${format}`, {}, () => {});
        if (!back.ok) return expect.fail("it does not open");
        expect(Array.from(rows, (row) => eventRecord(back.tables, eventRow(row)).id)).toEqual(right);
      }
    }),
    { numRuns: 20 },
  );
});
