import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountBar } from "../../chart/countBar.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { isoDay, parseIsoDay } from "../../model/dates/calendar.ts";
import { daysOfSpan, lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { actorRow, type EpochDay, epochDay } from "../../model/units.ts";
import { NOBODY_CHOSEN, noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { kindHues, kindsInOrder } from "../../query/kindsAndLanes.ts";
import { periodCounts } from "../../query/time/periodCounts.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { BIN_UNITS, binUnitFor, filledDays, timeBins } from "../../query/time/timeBins.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { english } from "../../words/words.ts";
import { drawLanes } from "./actorLanes/drawLanes.ts";
import { laneDensity } from "./actorLanes/laneDensity.ts";
import { buildLanesScene } from "./actorLanes/lanesScene.ts";
import { labelTexts, measure } from "./affairScene.node.ts";
import { densityBins } from "./density.ts";
import { drawTimeline, plainOverlay } from "./drawTimeline.ts";
import { buildOverviewScene, countInWords, drawOverview, OVERVIEW } from "./overviewScene.ts";
import { timelineLater } from "./rooms.ts";
import { hitTestTimeline } from "./timelineLater.ts";
import { buildTimelineScene, LAYOUT, type TimelineInput } from "./timelineScene.ts";

const crowded = (await timelineLater.whenLoaded())?.crowded ?? null;

const SIZE = { width: 800, height: 300 };
/** The number of events on each day, which is more than the overview draws as squares. */
const A_DAY = 30;

/** A story with `A_DAY` events on each of some days. */
function evenTables(first: EpochDay, days: number): Tables {
  const actors = ["a", "b"].map((id) => ({ id, name: id, kind: "person" as const }));
  const event = (n: number) => ({
    id: `event-${n}`,
    date: isoDay(epochDay(first + Math.floor(n / A_DAY))),
    headline: "It happened",
    kind: "kind",
    status: "confirmed" as const,
    participants: [{ actor: "a", role: "agent" }],
  });
  const events = Array.from({ length: days * A_DAY }, (_, n) => event(n));
  return buildTables(
    { title: "Even", kinds: [{ id: "kind", label: "Kind" }], sources: [], actors, events },
    "e",
  );
}

const day = (text: string) => parseIsoDay(text) ?? expect.fail(text);
const maskOf = (tables: Tables) => createMaskCache(tables).mask(noFilter, null);

/** Any days of 2014, seen whole or through a window. */
const arbitraryEven = fc
  .record({
    from: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 70, max: 300 }),
    start: fc.double({ min: 0, max: 0.4, noNaN: true }),
    end: fc.double({ min: 0.6, max: 1, noNaN: true }),
    isWhole: fc.boolean(),
  })
  .map(({ from, days, start, end, isWhole }) => {
    const tables = evenTables(epochDay(day("2014-01-01") + from), days);
    const whole = storyExtent(tables);
    const length = lengthOfSpan(whole);
    const at = (share: number) => Math.round(whole.start + share * length);
    return { tables, span: isWhole ? whole : { start: at(start), end: at(end) } };
  });

const inputOf = (tables: Tables, span: TimeSpan, lanes: Lanes): TimelineInput => ({
  ...{ tables, span, lanes, words: english, rows: [], total: 0, size: SIZE },
  density: densityBins(tables, maskOf(tables), span, SIZE.width, null, lanes).bins,
  crowded,
  hues: kindHues(tables),
  ...{
    breaks: [],
    annotations: [],
    stepEvent: null,
    tour: "",
    stepMarks: null,
    measure,
    measureLabel: measure,
    labelTexts,
  },
});

function lanesSceneOf(tables: Tables, span: TimeSpan) {
  const actors = { rows: [actorRow(0), actorRow(1)], others: 0 };
  const byLane = laneDensity(tables, maskOf(tables), actors.rows);
  const input = inputOf(tables, span, "actor");
  return buildLanesScene({
    ...{ ...input, chosen: NOBODY_CHOSEN, selected: null, isTakenAway: false, mostRows: 2 },
    places: new Float64Array(tables.actors.count),
    bars: { density: input.density ?? expect.fail("no bars"), actors, byLane },
  });
}

function overviewOf(tables: Tables) {
  const limits = storyExtent(tables);
  const unit = binUnitFor(lengthOfSpan(limits), SIZE.width);
  const bins = timeBins(tables, maskOf(tables), daysOfSpan(limits), unit);
  const days = storyDays(tables);
  const of = {
    bins,
    days,
    limits,
    hues: kindHues(tables),
    order: kindsInOrder(tables),
    size: SIZE,
    words: english,
    measure,
  };
  return {
    bins,
    limits,
    days,
    scene: buildOverviewScene({ ...of, left: LAYOUT.inset, right: SIZE.width - LAYOUT.inset }),
  };
}

/** Expects the same height per length of every bar. */
function expectEqualRates(bars: readonly { readonly length: number; readonly height: number }[]): void {
  const rates = bars.map(({ length, height }) => height / length);
  for (const rate of rates) expect(rate / (rates[0] ?? Number.NaN)).toBeCloseTo(1, 6);
}

describe("equal width means equal time, also of a unit that the data or the window fill in part", () => {
  test("in the density of the timeline, with lanes and without", () => {
    fc.assert(
      fc.property(
        arbitraryEven,
        fc.constantFrom("none" as const, "kind" as const),
        ({ tables, span }, lanes) => {
          const { density } = buildTimelineScene(inputOf(tables, span, lanes));
          // A narrower bar is widened until it can be seen.
          const seen = (density?.bars ?? []).filter(({ width }) => width > 1);
          expectEqualRates(seen.map(({ width, height }) => ({ length: width + 1, height })));
        },
      ),
      { numRuns: 12 },
    );
  });

  test("in the overview", () => {
    fc.assert(
      fc.property(arbitraryEven, ({ tables }) => {
        const { scene } = overviewOf(tables);
        // A narrower bar is widened until it can be seen.
        const seen = scene.bars.filter(({ width }) => width > 2);
        expectEqualRates(seen.map(({ width, height }) => ({ length: width + OVERVIEW.gap, height })));
      }),
      { numRuns: 12 },
    );
  });

  test("in the lanes of actors and in the table of counts", () => {
    fc.assert(
      fc.property(arbitraryEven, fc.constantFrom(...BIN_UNITS.slice(0, 5)), ({ tables, span }, unit) => {
        const { density } = lanesSceneOf(tables, span);
        const counted = (density?.bins ?? []).map((days, bin) => ({
          length: lengthOfSpan(days),
          height: density?.counts[bin] ?? 0,
        }));
        expectEqualRates(counted.filter(({ length }) => length > 0));
        const window = daysOfSpan(span);
        const mask = createMaskCache(tables).mask(noFilter, window);
        const periods = periodCounts(tables, mask, window, unit).filter(({ events }) => events > 0);
        expectEqualRates(periods.map(({ days, events }) => ({ length: lengthOfSpan(days), height: events })));
      }),
      { numRuns: 12 },
    );
  });
});

describe("the year 2014, by weeks from Monday", () => {
  const tables = evenTables(day("2014-01-01"), 365);
  const span = storyExtent(tables);
  const scene = buildTimelineScene(inputOf(tables, span, "none"));

  /** Bars that are drawn hatched: as lines on a tint. */
  const linesOf = (draw: Parameters<typeof itemsOfCalls>[0]) =>
    itemsOfCalls(draw).filter(({ what }) => what.startsWith("curve")).length;

  test("the first and the last week are hatched, no other", () => {
    const isPartial = (bars: readonly Pick<CountBar, "isPartial">[]) => bars.map((bar) => bar.isPartial);
    const expected = [true, ...Array.from({ length: 51 }, () => false), true];
    expect(isPartial(scene.density?.bars ?? [])).toEqual(expected);
    const { scene: overview } = overviewOf(tables);
    expect(isPartial(overview.bars)).toEqual(expected);

    const overlay = plainOverlay(() => "normal");
    expect(linesOf((pen) => drawTimeline(pen, scene, theme, overlay))).toBeGreaterThan(10);
    const whole = {
      ...scene,
      density: scene.density && { ...scene.density, bars: scene.density.bars.slice(1, -1) },
    };
    expect(linesOf((pen) => drawTimeline(pen, whole, theme, overlay))).toBe(0);
    expect(linesOf((pen) => drawOverview(pen, overview, theme))).toBeGreaterThan(10);
    const ofLanes = { ...overlay, raised: [], litActor: null };
    expect(linesOf((pen) => drawLanes(pen, lanesSceneOf(tables, span), theme, ofLanes))).toBeGreaterThan(4);
  });

  test("under the pointer a bar says its days, and “only” where they are no whole unit", () => {
    const sayAt = (text: string) => {
      const hit = hitTestTimeline(scene, scene.scale.xOf(day(text) + 0.5), 200);
      if (hit?.kind !== "bin") return hit;
      return countInWords(english, hit.bin.days, hit.bin.count, hit.bin.column);
    };
    expect(sayAt("2014-01-03")).toBe("1 – 5 Jan 2014 only: 150 events");
    expect(sayAt("2014-01-07")).toBe("6 – 12 Jan 2014: 210 events");
    expect(sayAt("2014-12-31")).toBe("29 – 31 Dec 2014 only: 90 events");
    expect(sayAt("2013-12-31")).toBeNull();
  });

  test("a window cuts its first and last unit", () => {
    const window = { start: day("2014-03-05"), end: day("2014-10-02") };
    const { density } = buildTimelineScene(inputOf(tables, window, "none"));
    const bars = density?.bars ?? [];
    expect([bars[0]?.isPartial, bars[1]?.isPartial, bars.at(-1)?.isPartial]).toEqual([true, false, true]);
  });
});

test("the days of a unit that the data fill", () => {
  const unit = { start: 10, end: 17 };
  const data = { first: epochDay(12), last: epochDay(40) };
  expect(filledDays(unit, data)).toEqual({ start: 12, end: 17, isPartial: true });
  expect(filledDays(unit, { ...data, first: epochDay(10) })).toEqual({ ...unit, isPartial: false });
  expect(filledDays(unit, data, { start: 0, end: 14.5 })).toEqual({ start: 12, end: 14.5, isPartial: true });
});
