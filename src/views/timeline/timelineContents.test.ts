import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { isoDay } from "../../model/dates/calendar.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay, kindId } from "../../model/units.ts";
import { BIN_UNITS } from "../../query/time/timeBins.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { selectDoesShow } from "../../state/networkSelectors.ts";
import { type AppState, store } from "../../state/store.ts";
import { wholeStory } from "./affairScene.node.ts";
import { MOST_MARKS, timelineLater } from "./rooms.ts";
import { timelineContents } from "./timelineInputs.ts";

beforeAll(() => timelineLater.whenLoaded());

const stateOf = (span: TimeSpan, view: Partial<ViewState> = {}): AppState => ({
  ...store.getState(),
  span,
  view: { ...defaultView, ...view },
});
const arbitrarySpan = ({ start, end }: TimeSpan) =>
  fc
    .tuple(
      fc.double({ min: start, max: end - 1, noNaN: true }),
      fc.double({ min: 1, max: end - start, noNaN: true }),
    )
    .map(([from, length]): TimeSpan => ({ start: from, end: Math.min(end, from + length) }));

const shownRows = (state: AppState, tables: Tables): readonly number[] =>
  [...tables.events.kind.keys()].filter(selectDoesShow(state, tables));

test("few events are drawn one by one: those that count in the span", () => {
  const kinds = affairTables.kinds.map(({ id }) => kindId(id));
  fc.assert(
    fc.property(arbitrarySpan(wholeStory), fc.subarray(kinds), fc.boolean(), (span, kind, contested) => {
      const state = stateOf(span, { kind, contested });
      const { rows, density, total } = timelineContents(state, affairTables, 1200);
      expect(rows).toEqual(shownRows(state, affairTables));
      expect(density).toBeNull();
      expect(total).toBe(rows.length);
    }),
  );
});

/** 6,000 events, two a day. A third of them last for weeks. */
const crowded = buildTables(
  {
    title: "A crowd",
    kinds: ["a", "b"].map((id) => ({ id, label: id })),
    sources: [],
    actors: [],
    events: Array.from({ length: 6000 }, (_, n) => {
      const first = isoDay(epochDay(n >> 1));
      return {
        id: `e${n}`,
        date: n % 3 === 0 ? `${first}/${isoDay(epochDay((n >> 1) + (n % 50)))}` : first,
        headline: "It happened",
        kind: n % 5 === 0 ? "a" : "b",
        status: "confirmed" as const,
      };
    }),
  },
  "crowd",
);

test("many events are counted by column, and not one is lost or counted twice", () => {
  fc.assert(
    fc.property(
      arbitrarySpan({ start: -60, end: 3060 }),
      fc.integer({ min: 300, max: 1500 }),
      (span, width) => {
        const state = stateOf(span, { lanes: "none" });
        const matching = shownRows(state, crowded);
        const { rows, density, total } = timelineContents(state, crowded, width);
        expect(total).toBe(matching.length);
        expect(density === null).toBe(matching.length <= MOST_MARKS);
        expect(rows).toEqual(density ? [] : matching);
        if (density) {
          expect(density.counts.length).toBe(density.bins.length * 2);
          for (const { start, end } of density.bins) {
            expect(start >= span.start && end <= span.end).toBe(true);
          }
        }
      },
    ),
    {
      examples: [
        [{ start: -60, end: 3060 }, 1200],
        [{ start: 400, end: 2900 }, 1200],
      ],
    },
  );
});

test("each level of detail, from days to millennia, counts the same events", () => {
  const levels = new Set<string>();
  for (const span of [
    { start: -60, end: 3060 },
    { start: 200.25, end: 2900 },
  ]) {
    const state = stateOf(span);
    const matching = shownRows(state, crowded);
    // An event that began before the span is in none of its bars.
    const begun = matching.filter((row) => (crowded.events.first[row] ?? 0) + 0.5 >= span.start).length;
    for (const width of [12_000, 3_000, 1_200, 300, 100, 10, 1, 0.1]) {
      const { density, total } = timelineContents(state, crowded, width);
      expect(density?.counts.reduce((sum, count) => sum + count, 0)).toBe(begun);
      expect(total).toBe(matching.length);
      levels.add(density?.unit ?? "marks");
    }
  }
  expect(levels).toEqual(new Set(BIN_UNITS));
});
