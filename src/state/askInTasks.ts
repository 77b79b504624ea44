import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

/** A selector that remembers its answer. */
export type Question = (state: AppState, tables: Tables) => unknown;

/**
 * Runs each question in a task of its own, with the state at that time, so that the page handles key presses and clicks
 * in between. Then it calls `done`, at once if there are no questions or no open dataset. A question that throws does
 * not stop the others, and `done` gets the first error. `next` decides when a task runs.
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

/** Requests data from the source again. The code that opens a dataset sets it, and it is null while none is open. */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Requests the data that did not arrive once more. */
export const askAgain = (): void => again?.();

/** The events of a pointer or a key that come before the reader wants something. */
const HAND = ["pointermove", "pointerdown", "wheel", "keydown"];

/** The reader counts as still after this many milliseconds without such an event. */
const STILL_MS = 400;

/**
 * An idle period with less time left than this, in milliseconds, is not used, since a question takes some milliseconds.
 */
const LEAST_MS = 20;

/** Browsers without idle periods get a timer. */
const idleTask: (act: (period?: IdleDeadline) => void) => void =
  globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** The idle period that runs now. */
let running: IdleDeadline | undefined;

/**
 * Runs `act` in an idle period of the browser. If one runs now and has time left, `act` runs at once. An event of the
 * reader before that cancels the request, and a new request follows once the reader is still.
 */
export function whenIdle(act: () => void): void {
  if (running && running.timeRemaining() > LEAST_MS) {
    act();
    return;
  }
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  /** Counts the requests for idle periods. Only the last one may be used. */
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
