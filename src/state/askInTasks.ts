import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

export type Task = (state: AppState, tables: Tables) => unknown;

/**
 * Runs each function in a task of its own, with the state at that time, so that the page handles key presses and clicks
 * in between. Then it calls `done`. A function that throws does not stop the others, and `done` gets the first error.
 * `next` decides when a task runs.
 */
export function askInTasks(
  [first, ...others]: readonly Task[],
  state: () => AppState,
  done: (failure: unknown) => void,
  next: (act: () => void) => void = nextTask,
  failure: unknown = null,
): void {
  if (!first) {
    done(failure);
    return;
  }
  next(() => {
    let failed = failure;
    try {
      const now = state();
      if (now.session.tables) first(now, now.session.tables);
    } catch (error) {
      failed ??= error;
    }
    if (others.length > 0) askInTasks(others, state, done, next, failed);
    else next(() => done(failed));
  });
}

/**
 * Runs `act` in the next task, after clicks and key presses that wait. Unlike a timer, it also runs soon in hidden
 * tabs.
 */
function nextTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

/** Browser events that come shortly before the reader clicks or types. */
const HAND = ["pointermove", "pointerdown", "wheel", "keydown"];

/** After this time without an event of `HAND`, the reader counts as still. */
const STILL_MS = 400;

/** Idle periods with less time left than this are not used, because a task takes some milliseconds. */
const LEAST_MS = 20;

const idleTask: (act: (period?: IdleDeadline) => void) => void =
  globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

let running: IdleDeadline | undefined;

/**
 * Runs `act` in an idle period of the browser. If the call comes from such a period and time is left, `act` runs at
 * once. Each event of `HAND` cancels the request for a period. A new request follows when the reader is still.
 */
export function whenIdle(act: () => void): void {
  if (running && running.timeRemaining() > LEAST_MS) {
    act();
    return;
  }
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  /** The number of requests for idle periods so far. Only the last request may run `act`. */
  let last = 0;
  const ask = () => {
    const mine = ++last;
    idleTask((period) => {
      if (mine !== last) return;
      ended.abort();
      running = period;
      act();
      running = undefined;
    });
  };
  const giveUp = () => {
    last++;
    clearTimeout(timer);
    timer = setTimeout(ask, STILL_MS);
  };
  for (const move of HAND)
    addEventListener(move, giveUp, { capture: true, passive: true, signal: ended.signal });
  ask();
}
