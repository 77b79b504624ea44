import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

/** A question whose answer is remembered. */
export type Question = (state: AppState, tables: Tables) => unknown;

/**
 * Asks each in a task of its own, of the state as it is then, so that what is pressed meanwhile has room between them; then
 * calls `done`, at once where nothing is asked. Where nothing is open nothing is asked. A question that throws does not hold
 * up the others: `done` is told of the first one that did.
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

/** Room for what was pressed meanwhile. No timer: a page in the background has one a second. */
function nextTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

/**
 * Between the panels, which offer to ask a source again, and what asks it, which lies above them: whoever follows a source says
 * here how, for as long as it is open.
 */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Asks once more for what did not come. */
export const askAgain = (): void => again?.();
