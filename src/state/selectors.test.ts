import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables as tables } from "../load/affairTables.node.ts";
import { spanOfDays } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorId, epochDay, kindId } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { countMatching, matches, passesFilters } from "../query/filter/filterMask.ts";
import { matchingRows } from "../query/time/eventOrder.ts";
import { sortEvents } from "../views/list/listScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { english } from "../words/words.ts";
import { defaultView } from "./address/viewState.ts";
import { storySpan, windowDays } from "./address/windowDays.ts";
import { selectFacets } from "./facetSelectors.ts";
import { selectActsMask, selectChosenActors } from "./laneSelectors.ts";
import { selectDoesShow, selectDrawnNetwork, selectNetwork } from "./networkSelectors.ts";
import {
  selectFilter,
  selectHues,
  selectMask,
  selectSelection,
  selectTimelessMask,
  selectTotals,
} from "./selectors.ts";
import { type AppState, store } from "./store.ts";
import { selectBins, selectDensity, selectMatchesToZoomTo } from "./storySelectors.ts";

const limits = storySpan(tables);
const actors = Array.from({ length: tables.actors.count }, (_, row) =>
  actorId(textAt(tables.actors.ids, row)),
);

/** States without a gesture: the drawn span equals the window. */
const arbitraryState = fc
  .record({
    actor: fc.subarray(actors, { maxLength: 3 }),
    match: fc.constantFrom<"any" | "all">("any", "all"),
    kind: fc.subarray(tables.kinds.map(({ id }) => kindId(id))),
    status: fc.subarray([...STATUSES]),
    contested: fc.boolean(),
    oneSource: fc.boolean(),
    q: fc.constantFrom("", "whatsapp", "cert-in audit"),
    from: fc.option(fc.integer({ min: limits.start, max: limits.end - 1 }).map(epochDay)),
    days: fc.nat(900),
    focus: fc.subarray(actors, { maxLength: 2 }),
  })
  .map(({ days, ...filters }): AppState => {
    const to = filters.from === null ? null : epochDay(Math.min(filters.from + days, limits.end - 1));
    const view = { ...defaultView, ...filters, to };
    return { ...store.getState(), view, span: spanOfDays(windowDays(tables, view)) };
  });

const rows = [...tables.events.kind.keys()];
const actorsOf = (row: number): readonly number[] => {
  const { starts, values } = tables.events.actors;
  return [...values.subarray(at(starts, row), at(starts, row + 1))];
};

const SELECTORS: readonly ((state: AppState) => unknown)[] = [
  (state) => selectFilter(state, tables),
  (state) => selectMask(state, tables),
  (state) => selectTimelessMask(state, tables),
  (state) => selectDensity(state, tables),
  (state) => selectBins(state, tables, 900),
  (state) => selectFacets(state, tables),
  (state) => selectNetwork(state, tables),
  (state) => selectDrawnNetwork(state, tables),
  (state) => selectSelection(state, tables),
  () => selectHues(tables),
];

test("the same inputs give the same objects, whatever else of the state has changed", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const once = SELECTORS.map((select) => select(state));
      const meanwhile: AppState = {
        ...state,
        view: { ...state.view, view: "list", lanes: "kind" },
        hover: { kind: "tie", tie: 0 },
        theme: "dark",
      };
      for (const [index, select] of SELECTORS.entries()) expect(select(meanwhile)).toBe(once[index]);
    }),
  );
});

test("what is drawn is what counts when no gesture runs, and selecting changes neither", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const mask = selectMask(state, tables);
      expect(rows.filter(selectDoesShow(state, tables))).toEqual(rows.filter((row) => matches(mask, row)));
      const [drawn, settled] = [selectDrawnNetwork(state, tables), selectNetwork(state, tables)];
      expect(drawn.nodeEvents).toEqual(settled.nodeEvents);
      expect(drawn.tieEvents).toEqual(settled.tieEvents);
      const unselected = { ...state, view: { ...state.view, focus: [] } };
      expect(selectMask(unselected, tables)).toBe(mask);
    }),
  );
});

test("the whole story is counted once: its window rejects no event, so its mask is that of the filters", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const isWhole = state.view.from === null;
      expect(selectMask(state, tables) === selectTimelessMask(state, tables)).toBe(isWhole);
    }),
  );
});

test("a gesture moves what is drawn and neither what counts nor the overview", () => {
  fc.assert(
    fc.property(arbitraryState, fc.integer({ min: limits.start, max: limits.end - 40 }), (state, start) => {
      const settled = [
        selectMask(state, tables),
        selectNetwork(state, tables),
        selectBins(state, tables, 900),
      ];
      const moving = { ...state, span: { start, end: start + 40 } };
      const drawn = selectDrawnNetwork(moving, tables);
      // A frame calls both selectors in turn. Neither may forget its answer.
      selectNetwork(moving, tables);
      expect(selectDrawnNetwork(moving, tables)).toBe(drawn);
      expect([
        selectMask(moving, tables),
        selectNetwork(moving, tables),
        selectBins(moving, tables, 900),
      ]).toEqual(settled);
      const { first, last } = tables.events;
      const timeless = selectTimelessMask(state, tables);
      const shown = rows.filter(
        (row) => passesFilters(timeless, row) && at(last, row) >= start && at(first, row) < start + 40,
      );
      expect(rows.filter(selectDoesShow(moving, tables))).toEqual(shown);
      const ofActor = (actor: number) => shown.filter((row) => actorsOf(row).includes(actor)).length;
      expect([...drawn.nodeEvents]).toEqual([...drawn.nodeEvents.keys()].map(ofActor));
    }),
  );
});

test("acts of nobody in particular, or of those whom a filter names, have the mask of the timeline", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const { actors, by, on } = selectFilter(state, tables);
      const isFiltered = actors.length + by.length + on.length > 0;
      const isTimeline = isFiltered || selectChosenActors(state, tables).actors.length === 0;
      if (isTimeline) expect(selectActsMask(state, tables)).toBe(selectTimelessMask(state, tables));
    }),
  );
});

test("zooming to what passes the filters brings all of it into the window, and then there is no more to zoom to", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const zoom = selectMatchesToZoomTo(state, tables);
      if (zoom === null) return;
      const { first, last } = zoom.days;
      const view = { ...state.view, from: first, to: last };
      const zoomed = { ...state, view, span: spanOfDays(windowDays(tables, view)) };
      expect(countMatching(selectMask(zoomed, tables))).toBe(zoom.count);
      expect(countMatching(selectMask(state, tables))).toBeLessThanOrEqual(zoom.count);
      expect(selectMatchesToZoomTo(zoomed, tables)).toBeNull();
    }),
  );
});

test("numbers of all kinds speak of the same events", () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const mask = selectMask(state, tables);
      const facets = selectFacets(state, tables);
      const passing = [...mask.keys()].filter((row) => passesFilters(mask, row)).length;
      expect(facets.total).toBe(countMatching(mask));
      expect(selectBins(state, tables, 900).counts.reduce((sum, count) => sum + count, 0)).toBe(passing);
    }),
  );
});

test("events on one independent source are as many beside the box, in the first line, in the table and in words", () => {
  fc.assert(
    fc.property(arbitraryState, (asked) => {
      const beside = selectFacets({ ...asked, view: { ...asked.view, oneSource: false } }, tables).by
        .oneSource;
      const state = { ...asked, view: { ...asked.view, oneSource: true } };
      const table = sortEvents(english, tables, matchingRows(selectMask(state, tables)), {
        by: "sources",
        isDescending: true,
      });
      expect(selectFacets(state, tables).by.oneSource).toBe(beside);
      expect(selectTotals(state, tables).events).toBe(beside);
      expect(table).toHaveLength(beside);
      for (const row of table)
        expect(describeEvent(english, tables, row).spoken).toMatch(
          /, (?:1 source|\d+ sources, 1 independent)\.$/,
        );
    }),
  );
});

test("an id that the dataset does not have selects and filters nothing", () => {
  const view = {
    ...defaultView,
    focus: [actorId("nobody")],
    actor: [actorId("nobody")],
    kind: [kindId("none")],
  };
  const state = { ...store.getState(), view };
  expect(selectSelection(state, tables)).toBeNull();
  expect(selectFilter(state, tables)).toMatchObject({ actors: [], kinds: [] });
});
