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
