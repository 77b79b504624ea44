import { FILTER_KEYS, type ViewState } from "./address/viewState.ts";
import { askInTasks, type Question } from "./askInTasks.ts";
import { type AppState, setPace, store } from "./store.ts";
import { allAtOnce, isLarge, type Pace, type Shown, TURNS, type Turn } from "./turns.ts";

/**
 * The parts of a large story follow a change one by one, each in a frame of its own:
 *
 *     click → mask, timeline, first line │ filters │ details │ network
 *
 * Whoever is at turn shows the newest view, whatever came meanwhile, and then the next one does: under changes that come
 * faster than all can follow nobody is left out.
 */
export const takeTurns = (): void => setPace(pace);

/** What decides which events count, or who is counted. */
const COUNTED = [
  ...FILTER_KEYS,
  "match",
  "part",
  "from",
  "to",
  "clock",
  "members",
  "ties",
  "compare",
] as const satisfies readonly (keyof ViewState)[];

const pace: Pace = (next, before) => {
  const { tables, serial } = next.session;
  if (!tables || !isLarge(tables)) return allAtOnce(next);
  if (serial !== before.session.serial) {
    begin();
    return NOT_YET;
  }
  if (COUNTED.some((key) => next.view[key] !== before.view[key])) {
    begin();
    return before.shown;
  }
  // Nothing is counted anew: who has followed so far goes on.
  return shownBy((turn) => (before.shown[turn] === before.view ? next.view : before.shown[turn]));
};

const NOT_YET: Shown = { filters: null, details: null, network: null };

const shownBy = (viewOf: (turn: (typeof TURNS)[number]) => ViewState | null): Shown => ({
  filters: viewOf("filters"),
  details: viewOf("details"),
  network: viewOf("network"),
});

const questions = new Map<Turn, readonly Question[]>();

/**
 * What a part of the page counts before it takes its turn, one after the other, with room between them for what is pressed
 * meanwhile. Answers the way to stop.
 */
export function countAhead(turn: Turn, ahead: readonly Question[]): () => void {
  questions.set(turn, ahead);
  return () => {
    questions.delete(turn);
  };
}

/** Whether a step is to come. */
let isRunning = false;
/** The place in `TURNS` from which the next one is looked for. */
let from = 0;

function begin(): void {
  if (isRunning) return;
  from = 0;
  stepAfterNextFrame();
}

function stepAfterNextFrame(): void {
  isRunning = true;
  afterNextFrame(step);
}

function step(): void {
  // Where this step breaks down the next change begins anew.
  isRunning = false;
  const { shown, view, session } = store.getState();
  const order = [...TURNS.slice(from), ...TURNS.slice(0, from)];
  const turn = order.find((one) => shown[one] !== view);
  if (turn === undefined || !session.tables) return;
  from = TURNS.indexOf(turn) + 1;
  isRunning = true;
  ask(turn);
}

/** Asks what the turn counts ahead, then lets it be shown. What could not be counted fails in the pane that shows it. */
function ask(turn: Turn): void {
  askInTasks(questions.get(turn) ?? [], store.getState, () => {
    isRunning = false;
    const { shown, view } = store.getState();
    store.setState({ shown: { ...shown, [turn]: view } });
    stepAfterNextFrame();
  });
}

/**
 * The state as a part of the page that waits for its turn shows it: with the view that was shown at its last turn. What is no
 * part of the view, such as the span during a drag, is that of now.
 */
export function atTurn(state: AppState, turn: Turn): AppState {
  const view = state.shown[turn] ?? state.view;
  return view === state.view ? state : { ...state, view };
}

/** A page in the background has no frames. */
const LONGEST_WAIT_MS = 200;

/** After the next frame has been handed over, with room for what was pressed meanwhile. */
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
