import type { Tables } from "../../model/tables/tables.ts";
import { passingRows } from "../../query/filter/filterMask.ts";
import { storyPrecision } from "../../query/time/storyExtent.ts";
import { rowsThatLast } from "../../query/time/windowRows.ts";
import { askInTasks, type Question } from "../askInTasks.ts";
import { answerAhead } from "../selectors/answerSelectors.ts";
import { facetsAhead } from "../selectors/facetSelectors.ts";
import { selectHues, selectMask, selectTimelessMask, selectTotals } from "../selectors/selectors.ts";
import { densityOf, selectMatchesToZoomTo, summaryAhead } from "../selectors/storySelectors.ts";
import type { Asked } from "../session.ts";
import { enteredView } from "../sessionActions.ts";
import { store } from "../store.ts";
import { takeTurns } from "../takeTurns.ts";
import { isLarge } from "../turns.ts";

/** Questions over all events that the first picture of a dataset and its panels will ask. */
const QUESTIONS: readonly Question[] = [
  selectMask,
  selectTimelessMask,
  selectTotals,
  (_state, tables) => selectHues(tables),
  (_state, tables) => rowsThatLast(tables),
  (_state, tables) => storyPrecision(tables),
  (state, tables) => passingRows(selectTimelessMask(state, tables)),
  (state, tables) => densityOf(tables, selectTimelessMask(state, tables)),
  ...facetsAhead,
  selectMatchesToZoomTo,
  ...summaryAhead,
  ...answerAhead,
];

/**
 * Lets the panels take turns from now on. For a large dataset, asks `QUESTIONS` before the dataset is shown, so that
 * showing it takes no long task. A prepared folder does not need this. Rejects if a question throws.
 */
export async function countOpening(opened: Tables, asked: Asked): Promise<void> {
  takeTurns();
  if (!isLarge(opened) || opened.prepared !== null) return;
  const entered = enteredView(opened, store.getState(), asked);
  await new Promise<void>((resolve, reject) =>
    askInTasks(
      QUESTIONS,
      () => ({ ...store.getState(), ...entered }),
      (failure) => (failure === null ? resolve() : reject(failure)),
    ),
  );
}
