import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

/** A selector that remembers its answer. */
export type Question = (state: AppState, tables: Tables) => unknown;

/**
 * Asks each question in a task of its own, with the state at that time, so that key presses and clicks are handled in
 * between. Then calls `done`; at once if there are no questions or no open dataset. A question that throws does not
 * stop the others: `done` gets the first error. `next` decides when a task runs.
 */
export function askInTasks(
  [first, ...others]: readonly Question[],
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

/** Runs `act` in the next task, after waiting input. A timer would be slow in the background. */
function nextTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

/** Asks the source again. A layer above registers it while a dataset is open. */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Asks once more for data that did not arrive. */
export const askAgain = (): void => again?.();

/** The events of a pointer or a key that come before a request of the reader. */
const HAND = ["pointermove", "pointerdown", "wheel", "keydown"];

/** The milliseconds without such an event after which the reader counts as still. */
const STILL_MS = 400;

/** An idle period ends for us when less than this is left of it, since a question takes some milliseconds. */
const LEAST_MS = 20;

/** Browsers without idle periods get a timer. */
const idleTask: (act: (period?: IdleDeadline) => void) => void =
  globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** The idle period that runs now. */
let running: IdleDeadline | undefined;

/**
 * Runs `act` in an idle period of the browser: at once if one runs and has time left. An event of the reader before that
 * cancels the request, and a new one follows once the reader is still.
 */
export function whenIdle(act: () => void): void {
  if (running && running.timeRemaining() > LEAST_MS) {
    act();
    return;
  }
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  /** Counts the periods that were asked for. Only the last one may be used. */
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
