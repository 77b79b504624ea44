import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actorId, kindId } from "../model/units.ts";
import { type NaiveStory, tablesOf } from "../query/arbitraryTables.node.ts";
import { selectActor, toggleFacet } from "./actions.ts";
import type { ViewState } from "./address/viewState.ts";
import { toggleActor } from "./filterActions.ts";
import { openStory } from "./openStory.node.ts";
import { countAhead, schedulePanels } from "./panelScheduler.ts";
import { setPace, store } from "./store.ts";
import { allAtOnce, isCounting, TURNS, type Turn } from "./turns.ts";

const storyOf = (events: number): NaiveStory => ({
  kinds: 2,
  sources: 1,
  actors: [{ name: "One", aliases: [] }],
  events: Array.from({ length: events }, (_, event) => ({
    first: event,
    last: event,
    kind: event % 2,
    status: 0,
    prominence: 2,
    contested: false,
    actors: [0],
    sources: [0],
    actions: [],
    headline: `Event ${event}`,
  })),
});
const large = tablesOf(storyOf(600));
const small = tablesOf(storyOf(60));

const open = (tables: typeof large) => openStory(tables);

/** The requested frames. They run only when a test calls `nextFrame`. */
let frames: (() => void)[] = [];
function nextFrame(): void {
  const now = frames;
  frames = [];
  for (const frame of now) frame();
  vi.advanceTimersByTime(1);
}
function allFrames(): void {
  while (isCounting(store.getState())) nextFrame();
  nextFrame();
}

/** A message channel that works with fake timers. */
class Channel {
  readonly port1: { onmessage: () => void; close: () => void } = { onmessage: () => {}, close: () => {} };
  readonly port2 = { postMessage: () => setTimeout(() => this.port1.onmessage(), 0) };
}

/** Records the turns of panels in order, each with the view that the panel then shows. */
function watchTurns(): { readonly turn: Turn; readonly view: ViewState | null }[] {
  const seen: { turn: Turn; view: ViewState | null }[] = [];
  const stop = store.subscribe(({ shown }, before) => {
    for (const turn of TURNS) if (shown[turn] !== before.shown[turn]) seen.push({ turn, view: shown[turn] });
  });
  stops.push(stop);
  return seen;
}
let stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("MessageChannel", Channel);
  vi.stubGlobal("addEventListener", () => {});
  schedulePanels();
  open(large);
  allFrames();
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  allFrames();
  setPace(allAtOnce);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ["large", large],
  ["small", small],
] as const)(
  "of a %s story the first line and the address are at once those of the filter, all else follows frame by frame",
  (_, tables) => {
    open(tables);
    allFrames();
    const seen = watchTurns();
    toggleFacet("kind", kindId("kind-1"));
    const { view } = store.getState();
    expect(view.kind).toEqual(["kind-1"]);
    expect(seen).toEqual([]);
    expect(isCounting(store.getState())).toBe(true);
    for (let followed = 1; followed <= TURNS.length; followed++) {
      nextFrame();
      expect(seen.map(({ turn }) => turn)).toEqual(TURNS.slice(0, followed));
    }
    expect(seen.every((one) => one.view === view)).toBe(true);
    expect(isCounting(store.getState())).toBe(false);
  },
);

test("whoever comes to its turn shows the newest question, and nobody is left out when they come fast", () => {
  toggleFacet("kind", kindId("kind-1"));
  const first = store.getState().view;
  nextFrame();
  const seen = watchTurns();
  for (let click = 0; click < 7; click++) {
    toggleFacet("kind", kindId("kind-0"));
    nextFrame();
  }
  expect(new Set(seen.map(({ turn }) => turn))).toEqual(new Set(TURNS));
  expect(seen.some(({ view }) => view === first)).toBe(false);
  allFrames();
  expect(store.getState().shown).toEqual(allAtOnce(store.getState()));
});

test("after the last turn the answers to a click on the busiest actor are made ready, once, and nobody sees it", () => {
  const asked: (readonly string[])[] = [];
  stops.push(countAhead("timeline", [({ view }) => asked.push(view.actor)]));
  open(tablesOf(storyOf(600)));
  allFrames();
  const seen = watchTurns();
  const { view } = store.getState();
  vi.advanceTimersByTime(5000);
  expect(asked).toEqual([["actor-0"]]);
  toggleFacet("kind", kindId("kind-1"));
  allFrames();
  vi.advanceTimersByTime(5000);
  expect(asked.length).toBe(1);
  expect(view.actor).toEqual([]);
  expect(seen.every((one) => one.view?.actor.length === 0)).toBe(true);
});

test("a reader who has chosen an actor meanwhile is not made ready for", () => {
  const asked: unknown[] = [];
  stops.push(countAhead("timeline", [({ view }) => asked.push(view)]));
  open(tablesOf(storyOf(600)));
  allFrames();
  toggleActor(actorId("actor-0"));
  allFrames();
  vi.advanceTimersByTime(5000);
  expect(asked).toEqual([]);
});

test("a selection is shown everywhere at once: nothing is counted for it", () => {
  selectActor(actorId("actor-0"));
  expect(isCounting(store.getState())).toBe(false);
});

test("a selection meanwhile is no reason to show the counts of another view", () => {
  toggleFacet("kind", kindId("kind-1"));
  nextFrame();
  selectActor(actorId("actor-0"));
  const { shown, view } = store.getState();
  expect(shown.filters).toBe(view);
  expect(shown.network).not.toBe(view);
  allFrames();
  expect(store.getState().shown.network).toBe(store.getState().view);
});

test.each([large, small])("what has been opened comes part by part", (tables) => {
  open(tables);
  expect(store.getState().shown).toEqual({ filters: null, details: null, network: null });
  allFrames();
  expect(isCounting(store.getState())).toBe(false);
});

test("what a turn counts ahead is counted before it is shown, for the view of now", () => {
  const counted: (readonly string[])[] = [];
  // Two parts of a panel ask. The question of a third part is removed again.
  stops.push(countAhead("network", [({ view }) => counted.push(view.kind)]));
  stops.push(countAhead("network", [({ view }) => counted.push(view.kind)]));
  countAhead("network", [() => counted.push(["of no part"])])();
  toggleFacet("kind", kindId("kind-1"));
  const seen = watchTurns();
  const shownWhenCounted = () => seen.some(({ turn }) => turn === "network");
  while (counted.length < 2) {
    expect(shownWhenCounted()).toBe(false);
    nextFrame();
  }
  allFrames();
  expect(shownWhenCounted()).toBe(true);
  expect(counted).toEqual([["kind-1"], ["kind-1"]]);
});

test("a question that breaks down holds up nobody: all follow, and follow the next change too", () => {
  const asked: string[] = [];
  stops.push(
    countAhead("filters", [
      () => {
        throw new Error("memory is short");
      },
      () => asked.push("the one after it"),
    ]),
  );
  for (const kind of ["kind-1", "kind-0"]) {
    toggleFacet("kind", kindId(kind));
    allFrames();
    expect(store.getState().shown).toEqual(allAtOnce(store.getState()));
  }
  expect(asked.length).toBeGreaterThanOrEqual(2);
});

test("a listener that breaks down in a turn does not end the turns: the next change is followed", () => {
  const stop = store.subscribe(({ shown, view }) => {
    if (shown.filters === view) throw new Error("a bug in a pane");
  });
  toggleFacet("kind", kindId("kind-1"));
  expect(() => {
    nextFrame();
    nextFrame();
  }).toThrow("a bug in a pane");
  stop();
  toggleFacet("kind", kindId("kind-0"));
  allFrames();
  expect(store.getState().shown).toEqual(allAtOnce(store.getState()));
});
