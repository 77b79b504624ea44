import type { Tables } from "../model/tables/tables.ts";
import { createDensity } from "../query/densityColumns.ts";
import type { FilterMask } from "../query/filterMask.ts";
import { memoOfTables } from "./memoLast.ts";
import { selectTimelessMask } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** Densities of the events that `mask` lets pass; apart from the other selectors, since few stories have so many events. */
export const densityOf = memoOfTables((tables: Tables, mask: FilterMask) => createDensity(tables, mask));
export const selectDensity = (state: AppState, tables: Tables) =>
  densityOf(tables, selectTimelessMask(state, tables));
