import { createContext, useContext, useMemo } from "react";
import type { Tables } from "../model/tables/tables.ts";
import { dataLanguage, type Words } from "../words/words.ts";
import { memoLast } from "./memoLast.ts";
import { useTables } from "./selectors.ts";
import { type AppState, store, useApp } from "./store.ts";
import type { Turn } from "./turns.ts";

/** A value that `select` computes. With `turn`, it follows a change of the view only when that panel has its turn. */
export function useDerived<T>(select: (state: AppState, tables: Tables) => T, turn?: Turn): T {
  const tables = useTables();
  const view = useApp((state) => turn && (state.shown[turn] ?? state.view));
  const known = useMemo(
    () =>
      view && memoLast((parts: AppState["parts"]) => select({ ...store.getState(), view, parts }, tables)),
    [select, tables, view],
  );
  return useApp((state) => (known ? known(state.parts) : select(state, tables)));
}

/** The texts of the interface for a part of the page in a language of its own. Null means the language of the page. */
export const Spoken = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useApp((state) => state.words);
  return useContext(Spoken) ?? words;
};

export const useDataLanguage = (): string | undefined => dataLanguage(useTables(), useWords());
