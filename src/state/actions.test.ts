import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { parseIsoDay } from "../model/dates/calendar.ts";
import { daysOfSpan, lengthOfSpan, spanOfDays } from "../model/dates/timeSpan.ts";
import { at, forEachIn, item, listOf } from "../model/tables/columns.ts";
import { textAt } from "../model/tables/textColumn.ts";
import {
  type ActorId,
  type ActorRow,
  actorId,
  type EpochDay,
  eventId,
  eventRow,
  kindId,
} from "../model/units.ts";
import { STANDINGS, type Standing } from "../model/vocabulary.ts";
import { countMatching, matches, passesFilters } from "../query/filter/filterMask.ts";
import { english } from "../words/words.ts";
import {
  clearFilters,
  clearSelection,
  previewSpan,
  selectActor,
  selectTie,
  setLanes,
  setOnly,
  settleSpan,
  setWindow,
  showAll,
  stepEvent,
  toggleFacet,
  zoomStep,
} from "./actions.ts";
import { activeFilters } from "./activeFilters.ts";
import { formatAddress } from "./address/address.ts";
import { LONGEST_TEXT } from "./address/viewKeys.ts";
import { defaultView, isFiltered } from "./address/viewState.ts";
import { storySpan, windowDays } from "./address/windowDays.ts";
import { selectEvent, setHover, setPanes, setQuery } from "./changeView.ts";
import { filterByPair, setPart, toggleActor, toggleStanding } from "./filterActions.ts";
import { selectDoesShow } from "./networkSelectors.ts";
import { asked, openStory } from "./openStory.node.ts";
import { moreSelectors } from "./rooms.ts";
import { selectMask, selectSelection } from "./selectors.ts";
import { ownFileData } from "./session.ts";
import { enterView, reportAsked } from "./sessionActions.ts";
import { type HistoryMode, onCommit, store } from "./store.ts";

/** The affair without times of day, so that windows are whole days. `windowDays.test.ts` tests stories with times. */
const tables = { ...affairTables, events: { ...affairTables.events, times: null } };

const day = (iso: string): EpochDay => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);
const view = () => store.getState().view;
const span = () => store.getState().span;
const counted = () => countMatching(selectMask(store.getState(), tables));
const limits = storySpan(tables);
const idOf = (row: number) => eventId(textAt(tables.events.ids, row));
const isInWindow = (row: number) => {
  const { first, last } = windowDays(tables, view());
  return at(tables.events.last, row) >= first && at(tables.events.first, row) <= last;
};
const windowOf = (first: string, last: string) =>
  setWindow(tables, spanOfDays({ first: day(first), last: day(last) }));
const actorAt = (row: ActorRow | number): ActorId => actorId(textAt(tables.actors.ids, row));
/** Two actors with a tie. */
const one = actorAt(at(tables.ties.from, 0));
const other = actorAt(at(tables.ties.to, 0));
const someKind = kindId(item(tables.kinds, at(tables.events.kind, 0)).id);
const arbitraryRow = fc.nat(tables.events.count - 1).map(eventRow);
const arbitrarySpan = fc
  .tuple(
    fc.double({ min: limits.start - 50, max: limits.end + 50, noNaN: true }),
    fc.double({ min: 0, max: 900, noNaN: true }),
  )
  .map(([start, length]) => ({ start, end: start + length }));

beforeEach(() => openStory(tables));

test("before a dataset is open the view is what was asked for, as it was written; afterwards it stays", () => {
  const nowhere = asked("lang=hi&actor=nobody");
  store.setState(({ session }) => ({ session: { ...session, tables: null, opened: null } }));
  reportAsked(nowhere);
  expect([view(), store.getState().session.asked]).toEqual([nowhere.view, nowhere]);
  openStory(tables, nowhere);
  const before = view();
  reportAsked(asked("data=other"));
  expect(view()).toBe(before);
});

test("a dataset and the view asked for enter the store in one step", () => {
  let changes = 0;
  const stop = store.subscribe(() => changes++);
  openStory(tables, asked("view=list"));
  stop();
  expect(changes).toBe(1);
  expect(view().view).toBe("list");
});

test("an opened story shows all of it, with nothing chosen", () => {
  expect(view()).toEqual(defaultView);
  expect(span()).toEqual(limits);
  expect(counted()).toBe(tables.events.count);
  const { session } = store.getState();
  expect(session.tables).toBe(tables);
  expect([session.loading, session.failure]).toEqual([null, null]);
});

describe("filters", () => {
  test("are put on and taken off one by one, in the order of their ids", () => {
    toggleFacet("actor", other);
    toggleFacet("actor", one);
    toggleFacet("kind", someKind);
    expect(view().actor).toEqual([one, other].sort());
    expect(counted()).toBeLessThan(tables.events.count);
    toggleFacet("actor", other);
    toggleFacet("kind", someKind);
    expect(view()).toEqual({ ...defaultView, actor: [one] });
    toggleFacet("actor", one);
    expect(view()).toEqual(defaultView);
    expect(counted()).toBe(tables.events.count);
  });

  test("of both ends of a tie leave the events with both", () => {
    filterByPair(other, one, true);
    expect(view()).toMatchObject({ actor: [one, other].sort(), match: "all" });
    const mask = selectMask(store.getState(), tables);
    for (let row = 0; row < tables.events.count; row++) {
      const actors = new Set<string>();
      forEachIn(tables.events.actors, row, (actor) => actors.add(actorAt(actor)));
      expect(matches(mask, row)).toBe(actors.has(one) && actors.has(other));
    }
  });

  test("of what one did to the other leave the events with such an act, and no others", async () => {
    await moreSelectors.whenLoaded();
    const tie = tables.ties.from.findIndex((from, row) => from !== tables.ties.to[row]);
    const [from, to] = [tables.ties.from[tie] ?? 0, tables.ties.to[tie] ?? 0];
    filterByPair(actorId(actorAt(from)), actorId(actorAt(to)), false);
    expect(view()).toMatchObject({ actor: [], by: [actorAt(from)], on: [actorAt(to)], match: "any" });
    const mask = selectMask(store.getState(), tables);
    const rows = [...listOf(tables.ties.events, tie)];
    expect(rows).not.toEqual([]);
    for (let row = 0; row < tables.events.count; row++) expect(matches(mask, row)).toBe(rows.includes(row));
  });

  test("of an actor hold one part of it at a time", () => {
    toggleActor(one);
    setPart(one, "by");
    setPart(other, "on");
    expect(view()).toMatchObject({ actor: [], by: [one], on: [other] });
    setPart(one, "on");
    expect(view()).toMatchObject({ actor: [], by: [], on: [one, other].sort() });
    toggleActor(one);
    setPart(other, null);
    expect(view()).toEqual(defaultView);
  });

  test("go all at once; window, selection and panes stay", () => {
    windowOf("2019-10-01", "2020-01-31");
    selectEvent(tables, eventRow(20));
    setPanes("timeline");
    setLanes("kind");
    const before = view();
    toggleFacet("kind", someKind);
    filterByPair(one, other, true);
    setOnly("contested", true);
    setQuery("audit");
    clearFilters();
    expect(view()).toEqual(before);
    expect(isFiltered(view())).toBe(false);
  });

  test("by a text take it without blanks around it, and no longer than a link can carry", () => {
    setQuery("  what did they know ");
    expect(view().q).toBe("what did they know");
    setQuery(`${"x".repeat(LONGEST_TEXT - 1)}👩 and more`);
    const { fragment } = formatAddress(view());
    expect(asked(fragment).view.q).toBe(view().q);
    expect(view().q).toBe("x".repeat(LONGEST_TEXT - 1));
  });
});

describe("the selection", () => {
  test("is one thing at a time, and counts nothing", () => {
    selectEvent(tables, eventRow(3));
    expect(selectSelection(store.getState(), tables)).toEqual({ kind: "event", row: 3 });
    selectActor(one);
    expect(view()).toEqual({ ...defaultView, focus: [one] });
    selectTie(other, one);
    expect(view()).toEqual({ ...defaultView, focus: [one, other].sort() });
    selectEvent(tables, eventRow(4));
    expect(view()).toEqual({ ...defaultView, event: idOf(4), window: "all" });
    expect(counted()).toBe(tables.events.count);
    clearSelection();
    expect(view()).toEqual(defaultView);
  });

  test("moves the window only to an event that is outside it, at the same length", () => {
    fc.assert(
      fc.property(arbitrarySpan, arbitraryRow, (wanted, row) => {
        setWindow(tables, wanted);
        const before = {
          view: view(),
          span: span(),
          days: windowDays(tables, view()),
          inside: isInWindow(row),
        };
        selectEvent(tables, row);
        expect(view().event).toBe(idOf(row));
        expect(isInWindow(row)).toBe(true);
        if (before.inside) {
          expect([view().from, view().to]).toEqual([before.view.from, before.view.to]);
          expect(span()).toBe(before.span);
        } else {
          const after = windowDays(tables, view());
          expect(after.last - after.first).toBe(before.days.last - before.days.first);
          expect(span()).toEqual(spanOfDays(after));
        }
      }),
    );
  });

  test("of an event that reaches into the window from outside moves nothing", () => {
    const { first, last } = tables.events;
    const lasting = Array.from(first.keys()).filter((row) => at(last, row) > at(first, row));
    expect(lasting.length).toBeGreaterThan(2);
    for (const row of lasting) {
      for (const [from, to] of [
        [at(last, row), at(last, row) + 3],
        [at(first, row) - 3, at(first, row)],
      ] as const) {
        setWindow(tables, { start: from, end: to + 1 });
        const before = span();
        selectEvent(tables, eventRow(row));
        expect(span()).toBe(before);
        clearSelection();
      }
    }
  });

  test("steps through the events that pass the filters, in time order, and takes the window along", () => {
    toggleFacet("kind", someKind);
    windowOf("2019-10-29", "2019-11-02");
    const mask = selectMask(store.getState(), tables);
    const rows = Array.from({ length: tables.events.count }, (_, row) => row).filter((row) =>
      passesFilters(mask, row),
    );
    selectEvent(tables, eventRow(item(rows, 0)));
    const visited = [view().event];
    for (const row of rows) {
      stepEvent(tables, eventRow(row), 1);
      expect(isInWindow(rows[visited.length] ?? row)).toBe(true);
      visited.push(view().event);
    }
    // A step past the last event does nothing.
    expect(visited).toEqual([...rows, rows.at(-1) ?? 0].map(idOf));
    for (const row of rows.toReversed()) stepEvent(tables, eventRow(row), -1);
    expect(view().event).toBe(idOf(item(rows, 0)));
    expect(rows.length).toBeLessThan(tables.events.count);
  });
});

describe("the window", () => {
  test("is that of whole days, inside the story, open where it ends with the story", () => {
    fc.assert(
      fc.property(arbitrarySpan, (wanted) => {
        setWindow(tables, wanted);
        const { first, last } = windowDays(tables, view());
        expect(first).toBeGreaterThanOrEqual(limits.start);
        expect(last).toBeLessThan(limits.end);
        expect(view().from).toBe(first === limits.start ? null : first);
        expect(view().to).toBe(last === limits.end - 1 ? null : last);
        expect(daysOfSpan(span())).toEqual({ first, last });
      }),
    );
  });

  test("that a gesture ends with leaves the picture where it is and counts what is drawn", () => {
    fc.assert(
      fc.property(arbitrarySpan, (wanted) => {
        const before = view();
        previewSpan(tables, wanted);
        const drawn = span();
        expect(view()).toBe(before);
        expect(drawn.start).toBeGreaterThanOrEqual(limits.start);
        expect(drawn.end).toBeLessThanOrEqual(limits.end + 1e-6);
        settleSpan(tables);
        expect(span()).toBe(drawn);
        expect(daysOfSpan(drawn)).toEqual(windowDays(tables, view()));
        const mask = selectMask(store.getState(), tables);
        const rows = [...mask.keys()];
        expect(rows.filter(selectDoesShow(store.getState(), tables))).toEqual(
          rows.filter((row) => matches(mask, row)),
        );
      }),
    );
  });

  test("of any length zooms in down to a day and out to the whole story, step by step about its middle", () => {
    windowOf("2019-11-01", "2019-11-02");
    for (const [direction, end] of [
      [-1, lengthOfSpan(limits)],
      [1, 1],
      [-1, lengthOfSpan(limits)],
    ] as const) {
      for (let steps = 0; lengthOfSpan(span()) !== end; steps++) {
        const before = span();
        zoomStep(tables, direction);
        expect(Math.sign(lengthOfSpan(before) - lengthOfSpan(span()))).toBe(direction);
        expect(steps).toBeLessThan(30);
      }
    }
    expect(view()).toEqual(defaultView);
  });

  test("shows all again at once", () => {
    windowOf("2019-11-01", "2019-11-02");
    expect(counted()).toBeLessThan(20);
    showAll();
    expect([view().from, view().to, span()]).toEqual([null, null, limits]);
  });
});

describe("the history", () => {
  /** The history modes of the changes of view that a function makes. */
  const historyOf = (act: () => void): readonly HistoryMode[] => {
    const modes: HistoryMode[] = [];
    const stop = onCommit((_now, _before, mode) => modes.push(mode));
    act();
    stop();
    return modes;
  };

  test("has an entry for each discrete act, and none for what moves", () => {
    const acts: readonly (readonly [string, () => void])[] = [
      ["push", () => toggleFacet("kind", someKind)],
      ["push", () => setQuery("audit")],
      ["push", () => selectEvent(tables, eventRow(5))],
      ["push", () => selectActor(one)],
      ["push", () => setPanes("list")],
      ["push", () => setLanes("kind")],
      ["push", clearSelection],
      ["push", clearFilters],
      ["replace", () => windowOf("2019-10-01", "2020-01-31")],
      ["replace", () => zoomStep(tables, 1)],
      ["replace", showAll],
    ];
    for (const [mode, act] of acts) expect(historyOf(act)).toEqual([mode]);
    const preview = () => previewSpan(tables, { start: limits.start, end: limits.start + 50 });
    expect([preview, () => settleSpan(tables)].map(historyOf)).toEqual([[], ["replace"]]);
  });

  test("has none for an act that changes nothing", () => {
    setPanes("list");
    const before = store.getState().view;
    previewSpan(tables, { start: limits.start, end: limits.start + 50 });
    settleSpan(tables);
    for (const act of [() => setPanes("list"), clearFilters, clearSelection, () => settleSpan(tables)])
      expect(historyOf(act)).toEqual([]);
    expect(view()).toEqual({ ...before, from: view().from, to: view().to });
  });

  test("one click that selects and moves the window is one entry", () => {
    windowOf("2019-11-01", "2019-11-02");
    expect(historyOf(() => selectEvent(tables, eventRow(0)))).toEqual(["push"]);
  });

  test("is not written by what came from it; a file of the reader's own is a step", () => {
    expect(historyOf(() => enterView(tables, asked("view=list")))).toEqual(["none"]);
    const file = { key: 1, blob: new Blob(), name: "own.json" };
    const own = { ...asked(`data=${ownFileData(null)}`), file };
    expect(historyOf(() => openStory(tables, own, { file }, "push"))).toEqual(["push"]);
    expect(store.getState().session.files).toEqual([{ file, data: ownFileData(null) }]);
  });
});

test("a followed link is the whole view at once, and what it asked in vain is said", () => {
  setQuery("before");
  enterView(tables, asked(`actor=${one},nobody&from=2019-11-01&view=bogus&v=2`));
  expect(view()).toEqual({ ...defaultView, actor: [one], from: day("2019-11-01") });
  expect(store.getState()).toMatchObject({
    hover: null,
    span: { start: day("2019-11-01"), end: limits.end },
    notice: {
      newerVersion: true,
      ignored: [
        { key: "view", text: "bogus" },
        { key: "actor", text: "nobody" },
      ],
    },
  });
  enterView(tables, asked(""));
  expect(store.getState().notice).toBeNull();
});

test("resting on the same thing again changes nothing", () => {
  setHover({ kind: "event", row: eventRow(1) });
  const { hover } = store.getState();
  setHover({ kind: "event", row: eventRow(1) });
  expect(store.getState().hover).toBe(hover);
  setHover({ kind: "tie", tie: 1 });
  expect(store.getState().hover).toEqual({ kind: "tie", tie: 1 });
  setHover(null);
  expect(store.getState().hover).toBeNull();
});

describe("the filter of standings", () => {
  const countOf = (standing: Standing) =>
    [...tables.events.standing].filter((number) => STANDINGS[number] === standing).length;
  const labels = () => activeFilters(english, tables, store.getState()).map(({ label }) => label);

  test("tells what happened from what was said, and joins both as old links do", () => {
    toggleStanding(tables, "confirmed");
    expect([view().status, counted()]).toEqual([["happened"], countOf("confirmed")]);
    toggleStanding(tables, "onRecord");
    expect([view().status, counted()]).toEqual([["confirmed"], countOf("confirmed") + countOf("onRecord")]);
    expect(labels()).toEqual(["Confirmed", "On record"]);
    toggleStanding(tables, "confirmed");
    expect([view().status, counted()]).toEqual([["on-record"], countOf("onRecord")]);
    toggleStanding(tables, "onRecord");
    expect([view().status, counted()]).toEqual([[], tables.events.count]);
  });

  test("is one choice where no event is a statement", () => {
    const { events } = tables;
    const plain = { ...tables, events: { ...events, standing: events.status } };
    openStory(plain);
    toggleStanding(plain, "confirmed");
    expect(view().status).toEqual(["confirmed"]);
    expect(activeFilters(english, plain, store.getState()).map(({ label }) => label)).toEqual(["Confirmed"]);
    toggleStanding(plain, "confirmed");
    expect(view().status).toEqual([]);
  });
});
