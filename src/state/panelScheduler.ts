import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorId, actorRow } from "../model/units.ts";
import { passingRows } from "../query/filter/filterMask.ts";
import { tiesOfActor } from "../query/network/actorTies.ts";
import { storyPrecision } from "../query/time/storyExtent.ts";
import { rowsThatLast } from "../query/time/windowRows.ts";
import { FILTER_KEYS, type ViewState } from "./address/viewState.ts";
import { answerAhead, selectBusiestActors } from "./answerSelectors.ts";
import { askInTasks, type Task, whenIdle } from "./askInTasks.ts";
import { facetsAhead } from "./facetSelectors.ts";
import { selectHues, selectMask, selectTimelessMask, selectTotals } from "./selectors.ts";
import type { Asked } from "./session.ts";
import { enteredView } from "./sessionActions.ts";
import { type AppState, setPace, store } from "./store.ts";
import { densityOf, summaryAhead } from "./storySelectors.ts";
import { allAtOnce, isLarge, type Pace, shownBy, TURNS, type Turn } from "./turns.ts";

/**
 * The panels follow a change one by one, each in a frame of its own, so that the timeline answers first:
 *
 *     click → mask, timeline, first line │ filters │ details │ network
 *
 * Each panel in turn shows the newest view. So each panel gets its turn, even if changes come faster than all panels
 * can follow.
 */
export const schedulePanels = (): void => setPace(pace);

/** If one of these keys of the view changes, counts of events or actors change. */
const COUNTED = [
  ...FILTER_KEYS,
  "match",
  "from",
  "to",
  "clock",
  "members",
  "ties",
  "compare",
] as const satisfies readonly (keyof ViewState)[];

const pace: Pace = (next, before) => {
  const { tables, serial } = next.session;
  if (!tables) return allAtOnce(next);
  if (serial !== before.session.serial) {
    // For a new story the details come first, because they say what the story is about.
    begin("details");
    return shownBy(() => null);
  }
  if (COUNTED.some((key) => next.view[key] !== before.view[key])) {
    begin();
    return before.shown;
  }
  // No count has changed, so panels that showed the old view can show the new one at once.
  return shownBy((turn) => (before.shown[turn] === before.view ? next.view : before.shown[turn]));
};

const tasks = new Map<Turn | "timeline", Set<readonly Task[]>>();

/**
 * Adds tasks that run before a panel's turn, and returns the function that removes them. The timeline has no turn, so
 * only `makeReady` runs the tasks of the timeline.
 */
export function countAhead(turn: Turn | "timeline", ahead: readonly Task[]): () => void {
  const asked = tasks.get(turn) ?? new Set();
  tasks.set(turn, asked.add(ahead));
  return () => {
    asked.delete(ahead);
  };
}

let isRunning = false;
/** The index in `TURNS` at which the search for the next panel begins. */
let from = 0;

function begin(first: Turn = "filters"): void {
  if (isRunning) return;
  from = TURNS.indexOf(first);
  stepAfterNextFrame();
}

function stepAfterNextFrame(): void {
  isRunning = true;
  afterNextFrame(step);
}

function step(): void {
  // `isRunning` is false already here. So if this step throws, the next change can start a new step.
  isRunning = false;
  const { shown, view, session } = store.getState();
  const order = [...TURNS.slice(from), ...TURNS.slice(0, from)];
  const turn = order.find((one) => shown[one] !== view);
  if (!session.tables) return;
  if (turn === undefined) {
    makeReady(session.tables);
    return;
  }
  from = TURNS.indexOf(turn) + 1;
  isRunning = true;
  ask(turn);
}

/**
 * Prepares the first click of a reader. After all panels have shown the story, it computes in idle time what a click on
 * the busiest actor would need. This builds indexes, measures texts, lets the browser compile code, and keeps the
 * answers for that actor.
 */
const makeReady = oncePerTables((tables) => {
  // The tasks of the timeline come first, because it answers a click before the panels do.
  const ofClick = (["timeline", ...TURNS] as const).flatMap(tasksOf);
  const ahead = [selectMask, selectTotals, ...ofClick, () => tiesOfActor(tables, actorRow(0))];
  const soon = ahead.map(
    (ask): Task =>
      (state) => {
        const clicked = state.session.tables === tables ? afterClick(state, tables) : null;
        return clicked && ask(clicked, tables);
      },
  );
  askInTasks(soon, store.getState, () => {}, whenIdle);
});

const tasksOf = (turn: Turn | "timeline"): readonly Task[] => [...(tasks.get(turn) ?? [])].flat();

/** The state after a click on the busiest actor. Null if an actor is chosen, or if a click would load other rows. */
function afterClick(state: AppState, tables: Tables): AppState | null {
  const [busiest] = selectBusiestActors(state, tables);
  if (!busiest || state.view.actor.length > 0 || !tables.coverage.isWhole) return null;
  return { ...state, view: { ...state.view, actor: [actorId(textAt(tables.actors.ids, busiest.row))] } };
}

/** Runs the tasks of a panel, then lets it show the new view. Errors are ignored: the panel will meet them again. */
function ask(turn: Turn): void {
  askInTasks(tasksOf(turn), store.getState, () => {
    isRunning = false;
    const { shown, view } = store.getState();
    store.setState({ shown: { ...shown, [turn]: view } });
    stepAfterNextFrame();
  });
}

/** The longest wait for a frame in milliseconds. A page in the background draws no frames. */
const LONGEST_WAIT_MS = 200;

function afterNextFrame(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    act();
  };
  const timer = setTimeout(once, LONGEST_WAIT_MS);
  requestAnimationFrame(() => setTimeout(once, 0));
}

/** These tasks compute the counts that the timeline, the filters and the details of a new dataset need first. */
const OPENING_TASKS: readonly Task[] = [
  selectTimelessMask,
  selectMask,
  selectTotals,
  (_state, tables) => selectHues(tables),
  (_state, tables) => rowsThatLast(tables),
  (_state, tables) => storyPrecision(tables),
  (state, tables) => passingRows(selectTimelessMask(state, tables)),
  (state, tables) => densityOf(tables, selectTimelessMask(state, tables)),
  ...facetsAhead,
  ...summaryAhead,
  ...answerAhead,
];

/**
 * Lets the panels take turns from now on. For a large dataset it runs `OPENING_TASKS` first, so that no long task
 * blocks the page when the dataset is shown. A prepared folder does not need this. Rejects if a task throws.
 */
export async function countOpening(opened: Tables, asked: Asked): Promise<void> {
  schedulePanels();
  if (!isLarge(opened) || !opened.coverage.isWhole) return;
  const entered = enteredView(opened, store.getState(), asked);
  await new Promise<void>((resolve, reject) =>
    askInTasks(
      OPENING_TASKS,
      () => ({ ...store.getState(), ...entered }),
      (failure) => (failure === null ? resolve() : reject(failure)),
    ),
  );
}
