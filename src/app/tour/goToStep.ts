import type { Tables } from "../../model/tables/tables.ts";
import { showStep } from "../../state/actions.ts";
import type { HistoryMode } from "../../state/store.ts";
import { glideAfter } from "../glideAfter.ts";

const GLIDE_MS = 200;

/** Goes to a step of a tour; the drawn span glides there. */
export const goToStep = (tables: Tables, story: string, number: number, mode?: HistoryMode): void =>
  glideAfter(() => showStep(tables, story, number, mode), GLIDE_MS);
