import type { Tables } from "../model/tables/tables.ts";
import type { EpochDay } from "../model/units.ts";
import type { FilterMask } from "../query/filterMask.ts";
import { storySummary, turningPoints } from "../query/storySummary.ts";
import { memoLast } from "./memoLast.ts";
import { selectMask } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { windowDays } from "./windowDays.ts";

/** Derived from tables and view as in `selectors.ts`, for texts that come after the first picture. */
function inWindow<Answer>(
  ask: (tables: Tables, mask: FilterMask, window: { first: EpochDay; last: EpochDay }) => Answer,
) {
  const answer = memoLast((tables: Tables, mask: FilterMask, first: EpochDay, last: EpochDay) =>
    ask(tables, mask, { first, last }),
  );
  return (state: AppState, tables: Tables): Answer => {
    const { first, last } = windowDays(tables, state.view);
    return answer(tables, selectMask(state, tables), first, last);
  };
}

/** What counts now in a few figures. */
export const selectSummary = inWindow(storySummary);

/** The turning points that the filters let pass, in the window and on either side of it. */
export const selectTurningPoints = inWindow(turningPoints);
