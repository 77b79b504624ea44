import { beforeEach, describe, expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { isoDay } from "../../model/dates/calendar.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, eventRow, kindId } from "../../model/units.ts";
import { disclosures } from "../../query/disclosures.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { annotationsOf } from "../../query/tours.ts";
import {
  clearSelection,
  leaveTour,
  selectActor,
  setClock,
  setLanes,
  showAll,
  showStep,
  toggleFacet,
} from "../actions.ts";
import { selectEvent } from "../changeView.ts";
import { asked, openStory } from "../openStory.node.ts";
import { selectMask, shownLanes } from "../selectors.ts";
import { enterView } from "../sessionActions.ts";
import { store } from "../store.ts";
import { formatAddress } from "./address.ts";
import { selectAnnotations, selectPicture, selectTourStep, withoutStep } from "./tourView.ts";
import { defaultView } from "./viewState.ts";
import { windowDays } from "./windowDays.ts";

const view = () => store.getState().view;
const link = () => formatAddress(withoutStep(tables, view()));
const steps = tables.tours.flatMap(({ id, steps: all }) =>
  all.map((step, index) => ({ id, number: index + 1, step })),
);
const COURT = "the-case-in-court";

beforeEach(() => openStory(tables));

test("every step of every tour shows the same, opened cold as a link or by going there, and its link says no more", () => {
  expect(steps).toHaveLength(27);
  for (const { id, number, step } of steps) {
    showStep(tables, id, number);
    const reached = view();
    expect(reached.event).toBe(step.event);
    const { first, last } = windowDays(tables, reached);
    expect([isoDay(first), isoDay(last)]).toEqual([step.from, step.to]);
    const shown = selectTourStep(store.getState(), tables);
    expect(shown?.actors.map((row) => textAt(tables.actors.ids, row))).toEqual(step.actors);
    expect(matches(selectMask(store.getState(), tables), shown?.event ?? 0)).toBe(true);
    expect(link()).toEqual({ path: `story/${id}/${number}/`, fragment: "" });
    for (const cold of [
      asked("", `story/${id}/${number}/`),
      asked(`story=${id}&step=${number}`),
      asked("", `story/${id}/${number}/index.html`),
    ]) {
      enterView(tables, cold);
      expect(view()).toEqual(reached);
      expect(store.getState().notice).toBeNull();
    }
  }
});

test("nothing is pinned to the picture of a step, whose text says its own sentence", () => {
  const pinned = () => selectAnnotations(store.getState(), tables);
  expect(pinned()).toBe(annotationsOf(tables));
  for (const { id, number } of steps) {
    showStep(tables, id, number);
    expect(pinned()).toEqual([]);
    expect(pinned()).toBe(pinned());
  }
});

test("the picture of a step is the one that it names, whatever lanes and clock the reader had chosen", () => {
  const shown = () => selectPicture(store.getState(), tables);
  setLanes("actor");
  expect(shown()).toBe("acts");
  setClock("both");
  expect(shown()).toBe("clocks");
  for (const { id, number, step } of steps) {
    showStep(tables, id, number);
    const named = step.picture ?? "timeline";
    const picture = named === "pair" ? "acts" : named;
    expect(shown()).toBe(picture);
    if (picture !== "acts") expect(shownLanes(tables, view())).toBe("none");
  }
  expect(steps.some(({ step }) => step.picture === "clocks")).toBe(true);
});

test("a finding in days on the picture of clocks is counted from the dates of its event", () => {
  const found = steps.filter(({ step }) => step.picture === "clocks");
  expect(found.length).toBe(2);
  for (const { step } of found) {
    const disclosure = disclosures(tables).find(({ row }) => row === eventRowOf(tables, step.event));
    const { days, isLeast } = disclosure ?? expect.fail(step.event);
    expect(step.finding).toMatch(new RegExp(`^${isLeast ? "at least " : ""}${days} days$`));
  }
});

test("a tour without a step begins with its first", () => {
  for (const cold of [asked("", `story/${COURT}/`), asked(`story=${COURT}`)]) {
    enterView(tables, cold);
    expect(view()).toMatchObject({ tour: COURT, step: 1, event: "whatsapp-sues-nso-group" });
  }
});

test("what the reader does on a tour goes along in the link, over what the step shows", () => {
  const acts: readonly (() => void)[] = [
    () => selectEvent(tables, eventRow(3)),
    () => selectActor(actorId("whatsapp")),
    showAll,
    () => toggleFacet("kind", kindId("legal")),
  ];
  for (const act of acts) {
    showStep(tables, COURT, 3);
    act();
    const before = view();
    const days = windowDays(tables, before);
    const { path, fragment } = link();
    expect(path).toBe(`story/${COURT}/3/`);
    expect(fragment).not.toBe("");
    enterView(tables, asked(fragment, path));
    expect(view()).toEqual(before);
    expect(windowDays(tables, view())).toEqual(days);
  }
});

describe("leaving a tour", () => {
  test("keeps the window and the event", () => {
    showStep(tables, COURT, 8);
    const days = windowDays(tables, view());
    const { event } = view();
    leaveTour();
    expect(view()).toMatchObject({ tour: "", step: 0, event });
    expect(windowDays(tables, view())).toEqual(days);
    expect(link()).toMatchObject({ path: `event/${event}/` });
  });

  test("is what closing the event of the step does; closing another one leads back to it", () => {
    showStep(tables, COURT, 8);
    const { event } = view();
    selectActor(actorId("whatsapp"));
    clearSelection();
    expect(view()).toMatchObject({ tour: COURT, step: 8, event, focus: [] });
    clearSelection();
    expect(view()).toMatchObject({ tour: "", step: 0, event: null });
  });
});

test("beginning a tour takes the filters off, going on with it leaves them", () => {
  toggleFacet("kind", kindId("parliament"));
  showStep(tables, COURT, 1);
  expect(view().kind).toEqual([]);
  toggleFacet("kind", kindId("legal"));
  showStep(tables, COURT, 2);
  expect(view().kind).toEqual(["legal"]);
});

test("a tour or a step that is not there is said, and the rest of the link counts", () => {
  enterView(tables, asked("story=nobody&step=3&kind=legal"));
  expect(view()).toEqual({ ...defaultView, kind: ["legal"] });
  expect(store.getState().notice?.ignored).toEqual([{ key: "tour", text: "nobody" }]);
  enterView(tables, asked(`story=${COURT}&step=99`));
  expect(view()).toMatchObject({ tour: COURT, step: 1 });
  expect(store.getState().notice?.ignored).toEqual([{ key: "step", text: "99" }]);
  enterView(tables, asked(`story=${COURT}&step=zero`));
  expect(view()).toMatchObject({ tour: COURT, step: 1 });
  enterView(tables, asked("step=4"));
  expect(view()).toEqual(defaultView);
});
