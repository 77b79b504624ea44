import type { Words } from "../words/words.ts";
import { useApp } from "./store.ts";

/** The language that the interface speaks now. */
export const useWords = (): Words => useApp(({ words }) => words);
