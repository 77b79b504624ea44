import { beforeEach, expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { actorRowOf } from "../model/tables/findRow.ts";
import { actorId } from "../model/units.ts";
import { selectActor, selectTie, setClock, setMembers, toggleFacet } from "./actions.ts";
import { selectFacets } from "./facetSelectors.ts";
import { asked, openStory } from "./openStory.node.ts";
import { selectTotals } from "./selectors.ts";
import { enterView } from "./sessionActions.ts";
import { onCommit, store } from "./store.ts";

const { folded } = affairTables;
const MINISTER = actorId("ravi-shankar-prasad");
const MINISTRY = actorId("meity");
const view = () => store.getState().view;
const shown = () => store.getState().session.tables;
const totals = () => {
  const tables = shown() ?? expect.fail("nothing is open");
  return selectFacets(store.getState(), tables);
};

beforeEach(() => openStory(affairTables));

test("folding is one step that Back undoes, and moves selection and filter from people to their bodies", () => {
  enterView(affairTables, asked(`focus=${MINISTER}&actor=amit-shah,${MINISTER},${MINISTRY}`));
  const modes: string[] = [];
  const stop = onCommit((_now, _before, mode) => modes.push(mode));
  setMembers("folded");
  setMembers("folded");
  stop();
  expect(modes).toEqual(["push"]);
  expect(shown()).toBe(folded);
  expect(view()).toMatchObject({ focus: [MINISTRY], actor: ["home-ministry", MINISTRY] });
  setMembers("open");
  expect(shown()).toBe(affairTables);
  expect(view().focus).toEqual([MINISTRY]);
});

test("a link opens folded, in either clock, and names bodies in the place of people", () => {
  enterView(affairTables, asked(`members=folded&focus=${MINISTER}`));
  expect(shown()).toBe(folded);
  expect(view().focus).toEqual([MINISTRY]);
  setClock("known");
  expect(shown()).toBe(folded?.byKnown);
  expect(view()).toMatchObject({ members: "folded", clock: "known" });
  setMembers("open");
  expect(shown()).toBe(affairTables.byKnown);
});

test("whoever chooses a person while people are folded gets the body", () => {
  setMembers("folded");
  selectActor(MINISTER);
  expect(view().focus).toEqual([MINISTRY]);
  selectTie(MINISTER, MINISTRY);
  expect(view().focus).toEqual([MINISTRY]);
  selectTie(MINISTRY, MINISTRY);
  expect(view().focus).toEqual([MINISTRY, MINISTRY]);
  toggleFacet("actor", MINISTER);
  expect(view().actor).toEqual([MINISTRY]);
});

test("folding changes no number of events, and a body counts its own and those of its people once", () => {
  const open = totals();
  const castOf = () => selectTotals(store.getState(), shown() ?? expect.fail("nothing is open")).actors;
  const cast = castOf();
  const rowOf = (id: string) => actorRowOf(affairTables, id) ?? expect.fail(id);
  setMembers("folded");
  const now = totals();
  expect(now.total).toBe(open.total);
  expect(now.by.kind).toEqual(open.by.kind);
  expect(now.by.standing).toEqual(open.by.standing);
  expect(castOf()).toBeLessThan(cast);
  expect(now.by.actor[rowOf(MINISTER)]).toBe(0);
  const [before, added, after] = [
    open.by.actor[rowOf(MINISTRY)],
    open.by.actor[rowOf(MINISTER)],
    now.by.actor[rowOf(MINISTRY)],
  ].map((count) => count ?? 0);
  expect(after).toBeGreaterThan(Math.max(before ?? 0, added ?? 0));
  expect(after).toBeLessThanOrEqual(
    (before ?? 0) + (added ?? 0) + (open.by.actor[rowOf("ashwini-vaishnaw")] ?? 0),
  );
});

test("a story without people in bodies has nothing to fold, and says so", () => {
  openStory({ ...affairTables, folded: null }, asked("members=folded"));
  expect(view().members).toBe("open");
  expect(store.getState().notice?.ignored).toEqual([{ key: "members", text: "folded" }]);
});
