import { useMemo } from "react";
import type { Tables } from "../model/tables/tables.ts";
import { useTables } from "./selectors/selectors.ts";
import { type AppState, store, useApp } from "./store.ts";
import type { Turn } from "./turns.ts";

/**
 * The state as a part of the page that waits for its turn shows it: with the view that was shown at its last turn. What is no
 * part of the view, such as the span during a drag, is that of now.
 */
export function atTurn(state: AppState, turn: Turn): AppState {
  const view = state.shown[turn] ?? state.view;
  return view === state.view ? state : { ...state, view };
}

/**
 * A value derived from view and tables, of nothing else in the state, for what follows at its turn. Until then it stays as
 * it is, whatever else makes its component render: nothing is counted for a view that is over.
 */
export function useAtTurn<T>(turn: Turn, select: (state: AppState, tables: Tables) => T): T {
  const tables = useTables();
  const shown = useApp((state) => state.shown[turn]);
  return useMemo(
    () => select({ ...store.getState(), ...(shown && { view: shown }) }, tables),
    [select, tables, shown],
  );
}
