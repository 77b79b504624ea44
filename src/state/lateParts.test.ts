import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { loadBytes } from "../load/loadBytes.ts";
import type { Tables } from "../model/tables/tables.ts";
import { actorId } from "../model/units.ts";
import { timelineLater } from "../views/timeline/rooms.ts";
import { timelineContents } from "../views/timeline/timelineInputs.ts";
import { toggleFacet } from "./actions.ts";
import { activeFilters } from "./activeFilters.ts";
import { selectFacets } from "./facetSelectors.ts";
import { selectHighlights } from "./highlights.ts";
import { asked, openStory } from "./openStory.node.ts";
import { moreSelectors } from "./rooms.ts";
import { selectTotals } from "./selectors.ts";
import { readyTables } from "./sessionActions.ts";
import { type AppState, store } from "./store.ts";

/*
 * Rooms are loaded later than the page. An answer that was given without a room must not be kept: after the room is loaded,
 * the same question is answered anew, even if nothing else has changed.
 */

const COUNTRIES = ["India", "Nepal"];
const MANY = 4_100;

function tablesOf(rows: readonly string[]): Tables {
  const bytes = new TextEncoder().encode(["date,headline,from,action,to,country", ...rows].join("\n"));
  const loaded = loadBytes(bytes, "own.csv");
  return loaded.ok ? loaded.tables : expect.fail(JSON.stringify(loaded));
}
const few = tablesOf(
  ["Ana,Bo", "Bo,Cy", "Cy,Di", "Di,Ed"].map((ends, row) => {
    const [from, to] = ends.split(",");
    return `2018-01-0${row + 1},Title ${row},${from},met,${to},${COUNTRIES[row % 2]}`;
  }),
);
const many = tablesOf(
  Array.from(
    { length: MANY },
    (_, row) => `2018-01-0${1 + (row % 9)},Title ${row},Ana,met,Bo,${COUNTRIES[row % 2]}`,
  ),
);

const now = (tables: Tables): [AppState, Tables] => [store.getState(), tables];

/** The loaded rooms, as in the state. */
let come: AppState["parts"];
beforeAll(async () => {
  await Promise.all([moreSelectors.whenLoaded(), timelineLater.whenLoaded()]);
  come = store.getState().parts;
});
beforeEach(() => store.setState({ parts: new Set() }));
const roomsCome = () => store.setState({ parts: come });

test("columns of the file are counted when what knows these columns has come", () => {
  openStory(few);
  expect(selectFacets(...now(few)).by.own).toEqual([]);
  roomsCome();
  expect(selectFacets(...now(few)).by.own.length).toBeGreaterThan(0);
});

const FILTERS = ["where=country:India", "q=title", "by=ana", "on=bo", "kept=1"];

test.each(FILTERS)(
  "tables are not opened while %s cannot be applied, and are when it can",
  async (fragment) => {
    const { view } = asked(fragment);
    expect(await readyTables(few, view)).toBeNull();
    expect(store.getState().lostPart).toBe(false);
    roomsCome();
    expect(await readyTables(few, view)).toBe(few);
  },
);

test("a click on a filter that cannot be applied yet waits, and nothing says that it filters", async () => {
  const { words } = store.getState();
  const chips = () => activeFilters(words, few, store.getState()).map(({ facet }) => facet);
  openStory(few);
  toggleFacet("where", "country:India");
  expect(selectTotals(...now(few)).events).toBe(4);
  expect(chips()).toEqual([]);
  roomsCome();
  await vi.waitFor(() => expect(chips()).toEqual(["country"]));
  expect(selectTotals(...now(few)).events).toBe(2);
});

test("more events than can be marks are bars when what draws bars has come", () => {
  openStory(many);
  expect(timelineContents(...now(many), 900)).toMatchObject({ density: null, total: 0 });
  roomsCome();
  const { density, total } = timelineContents(...now(many), 900);
  expect(total).toBe(MANY);
  expect(density?.counts.reduce((sum, one) => sum + one)).toBe(MANY);
});

test("a chain between two actors is found when what looks for chains has come", () => {
  openStory(few, asked("focus=ana,cy&path=1"));
  expect(selectHighlights(...now(few))).toBeNull();
  roomsCome();
  expect(selectHighlights(...now(few))?.actors).toHaveLength(3);
  expect(store.getState().view.focus).toEqual([actorId("ana"), actorId("cy")]);
});
