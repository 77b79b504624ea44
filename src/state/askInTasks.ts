import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";

/** A question whose answer is remembered. */
export type Question = (state: AppState, tables: Tables) => unknown;

/** Asks each in a task of its own, so that what is pressed meanwhile has room between them. */
export async function askInTasks(
  questions: readonly Question[],
  state: () => AppState,
  tables: Tables,
): Promise<void> {
  for (const question of questions) {
    await nextTask();
    question(state(), tables);
  }
  await nextTask();
}

/** No timer: a page in the background has one a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
