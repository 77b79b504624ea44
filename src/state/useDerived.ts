import { useMemo } from "react";
import type { Tables } from "../model/tables/tables.ts";
import { useTables } from "./selectors/selectors.ts";
import { type AppState, store, useApp } from "./store.ts";
import type { Turn } from "./turns.ts";

/**
 * A value derived from the state and the open dataset: at once, or at a turn, of view and tables alone. Until that it stays
 * as it is, whatever else makes its component render: nothing is counted for a view that is over.
 */
export function useDerived<T>(select: (state: AppState, tables: Tables) => T, turn?: Turn): T {
  const tables = useTables();
  const view = useApp((state) => turn && (state.shown[turn] ?? state.view));
  const known = useMemo(
    () => view && { value: select({ ...store.getState(), view }, tables) },
    [select, tables, view],
  );
  return useApp((state) => (known ? known.value : select(state, tables)));
}
