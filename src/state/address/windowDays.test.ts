import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { at, item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, type EpochDay, eventId, eventRow, kindId } from "../../model/units.ts";
import { countMatching, matches } from "../../query/filter/filterMask.ts";
import { clearFilters, clearSelection, selectActor, setWindow, showAll, toggleFacet } from "../actions.ts";
import { writtenWindow } from "../activeFilters.ts";
import { selectEvent } from "../changeView.ts";
import { asked, openStory } from "../openStory.node.ts";
import { selectMask, selectSelection } from "../selectors.ts";
import { enterView } from "../sessionActions.ts";
import { store } from "../store.ts";
import { formatAddress } from "./address.ts";
import { defaultView } from "./viewState.ts";
import { openEnds, storySpan, windowDays } from "./windowDays.ts";

const day = (iso: string): EpochDay => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);
const view = () => store.getState().view;
const span = () => store.getState().span;
const counted = () => countMatching(selectMask(store.getState(), tables));
const limits = storySpan(tables);
const idOf = (row: number) => eventId(textAt(tables.events.ids, row));
const one = actorId(textAt(tables.actors.ids, 0));
const someKind = kindId(item(tables.kinds, at(tables.events.kind, 0)).id);
const arbitraryRow = fc.nat(tables.events.count - 1).map(eventRow);
const arbitrarySpan = fc
  .tuple(
    fc.double({ min: limits.start - 50, max: limits.end + 50, noNaN: true }),
    fc.double({ min: 0, max: 900, noNaN: true }),
  )
  .map(([start, length]) => ({ start, end: start + length }));

openStory(tables);

test("the window that files and their names write is that of the address, to the minute; the whole story has none", () => {
  const night = buildTables(
    {
      title: "A night",
      kinds: [{ id: "k", label: "K" }],
      sources: [],
      actors: [],
      events: ["1970-04-13T19:00", "1970-04-14T02:00"].map((date) => ({
        ...{ id: date, date, headline: "H", kind: "k", status: "reported" as const },
      })),
    },
    "night",
  );
  const written = (fragment: string) => writtenWindow(night, asked(fragment).view);
  const hour = ["1970-04-13T21:00", "1970-04-13T22:00"] as const;
  expect(written(`from=${hour[0]}&to=${hour[1]}`)).toEqual(hour);
  expect(written("")).toBeNull();
  expect(writtenWindow(tables, { ...defaultView, from: day("2019-05-01"), to: day("2019-06-30") })).toEqual([
    "2019-05-01",
    "2019-06-30",
  ]);
});

describe("a link to an event that names no window", () => {
  const link = (id: string, more = "") => asked(more, `event/${id}/`);
  const SUIT = "whatsapp-sues-nso-group";
  const story = tables.events.count;

  test("shows the days around it, the same by every way to it, and writes none", () => {
    enterView(tables, link(SUIT));
    const days = windowDays(tables, view());
    const row = selectSelection(store.getState(), tables);
    if (row?.kind !== "event") return expect.fail("no event");
    expect(at(tables.events.first, row.row) - days.first).toBe(45);
    expect(days.last - at(tables.events.last, row.row)).toBe(45);
    expect(span()).toEqual(spanOfDays(days));
    expect(counted()).toBeGreaterThanOrEqual(12);
    expect(counted()).toBeLessThan(story);
    expect(formatAddress(view())).toEqual({ path: `event/${SUIT}/`, fragment: "" });
    toggleFacet("kind", someKind);
    expect(windowDays(tables, view())).toEqual(days);
    expect(formatAddress(view()).fragment).toBe(`kind=${someKind}`);
  });

  test("is written when the reader moves, selects another event or lets go, and the picture stays", () => {
    const near = () => {
      const mask = selectMask(store.getState(), tables);
      selectEvent(tables, eventRow([...mask.keys()].find((row) => matches(mask, row)) ?? 0));
    };
    for (const act of [clearSelection, () => selectActor(one), near]) {
      enterView(tables, link(SUIT));
      const days = windowDays(tables, view());
      const drawn = span();
      act();
      expect(windowDays(tables, view())).toEqual(days);
      expect(span()).toBe(drawn);
      expect(view()).toMatchObject({ from: days.first, to: days.last, window: "" });
    }
  });

  test("leads, of any event and after any acts, back to the picture that was copied", () => {
    const acts = fc.array(
      fc.oneof(
        arbitraryRow.map((row) => () => selectEvent(tables, row)),
        arbitrarySpan.map((wanted) => () => setWindow(tables, wanted)),
        fc.constantFrom(showAll, clearSelection, () => selectActor(one), clearFilters),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(arbitraryRow, acts, (row, all) => {
        enterView(tables, link(idOf(row)));
        for (const act of all) act();
        const before = { view: view(), days: windowDays(tables, view()) };
        const { path, fragment } = formatAddress(before.view);
        enterView(tables, asked(fragment, path));
        expect(view()).toEqual(before.view);
        expect(windowDays(tables, view())).toEqual(before.days);
      }),
    );
  });

  test("holds twelve events where the days around it are silent", () => {
    fc.assert(
      fc.property(arbitraryRow, (row) => {
        enterView(tables, link(idOf(row)));
        expect(matches(selectMask(store.getState(), tables), row)).toBe(true);
        expect(counted()).toBeGreaterThanOrEqual(12);
      }),
    );
  });

  test("is the whole story where that has no more than twelve events, also if the last is known to the month alone", () => {
    const few = buildTables(
      {
        title: "Few",
        kinds: [{ id: "kind", label: "Kind" }],
        sources: [],
        actors: [],
        events: ["2019-03-01", "2020-06-06", "[2023-02..2023-05]"].map((date, index) => ({
          ...{ id: `e${index}`, date, headline: "One", kind: "kind", status: "reported" },
        })),
      },
      "few",
    );
    for (const id of ["e0", "e1", "e2"]) {
      const days = windowDays(few, { ...defaultView, event: eventId(id) });
      expect(openEnds(few, days), id).toEqual({ first: true, last: true });
    }
  });

  test("opens as it says where it names one, and the whole story where it says so", () => {
    enterView(tables, link(SUIT, "from=2019-10-01&to=2019-11-30"));
    expect(windowDays(tables, view())).toEqual({ first: day("2019-10-01"), last: day("2019-11-30") });
    enterView(tables, link(SUIT, "window=all"));
    expect(span()).toEqual(limits);
    enterView(tables, asked("window=all"));
    expect(view()).toEqual(defaultView);
  });
});
