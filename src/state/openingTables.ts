import type { Tables } from "../model/tables/tables.ts";
import { laterModule } from "./laterPart.ts";
import { type ReadyTables, readyTables } from "./readyTables.ts";
import type { Asked } from "./session.ts";
import { store } from "./store.ts";
import { searchPart } from "./tableParts.ts";
import { isLarge } from "./turns.ts";

export const turnsPart = laterModule(() => import("./countOpening.ts"), { isNeeded: isLarge });

/** `readyTables` of a dataset that is being opened: what its first picture asks of all events is counted ahead. */
export async function openingTables(tables: Tables, asked: Asked): Promise<ReadyTables> {
  const now = await readyTables(tables, asked.view);
  await searchPart.of(store.getState())?.searchAhead(tables, asked.view.q);
  await turnsPart.of(store.getState())?.countOpening(tables, asked);
  return now;
}
