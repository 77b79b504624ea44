import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

/** A question whose answer is remembered. */
export type Question = (state: AppState, tables: Tables) => unknown;

/**
 * Asks each question in a task of its own, so that the browser can handle input between them. Each gets the state at that
 * moment; without an open dataset it is skipped. Then `done` is called, at once if there are no questions. A question that
 * throws does not stop the others: `done` gets the first error, else null.
 */
export function askInTasks(
  [first, ...others]: readonly Question[],
  state: () => AppState,
  done: (failure: unknown) => void,
  failure: unknown = null,
): void {
  if (!first) {
    done(failure);
    return;
  }
  nextTask(() => {
    let failed = failure;
    try {
      const now = state();
      if (now.session.tables) first(now, now.session.tables);
    } catch (error) {
      failed ??= error;
    }
    if (others.length > 0) askInTasks(others, state, done, failed);
    else nextTask(() => done(failed));
  });
}

/** Runs `act` in the next task. A timer would be slower: in the background a page has one a second. */
export function nextTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}
