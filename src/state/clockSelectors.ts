import type { TimeSpan } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type Disclosure, disclosures } from "../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../query/filterMask.ts";
import { memoLast } from "./memoLast.ts";
import { selectTimelessMask } from "./selectors.ts";
import type { AppState } from "./store.ts";

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      ({ row, happened, known }) =>
        passesFilters(mask, row) && Math.min(happened, known) < end && Math.max(happened, known) >= start,
    ),
);

/** The disclosures that pass the filters and of whose way from the one day to the other something is in the drawn span. */
export const selectDisclosures = (state: AppState, tables: Tables): readonly Disclosure[] =>
  shown(tables, selectTimelessMask(state, tables), state.span.start, state.span.end);
