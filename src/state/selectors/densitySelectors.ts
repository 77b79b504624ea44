import type { Tables } from "../../model/tables/tables.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { createDensity } from "../../query/time/densityColumns.ts";
import type { AppState } from "../store.ts";
import { memoOfTables } from "./memoLast.ts";
import { selectTimelessMask } from "./selectors.ts";

/** Densities of the events that `mask` lets pass; apart from the other selectors, since few stories have so many events. */
export const densityOf = memoOfTables((tables: Tables, mask: FilterMask) => createDensity(tables, mask));
export const selectDensity = (state: AppState, tables: Tables) =>
  densityOf(tables, selectTimelessMask(state, tables));
