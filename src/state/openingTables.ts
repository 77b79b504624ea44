import type { Tables } from "../model/tables/tables.ts";
import { type ReadyTables, readyTables } from "./readyTables.ts";
import { moreSelectors } from "./rooms.ts";
import type { Asked } from "./session.ts";
import { store } from "./store.ts";

/** `readyTables` of a dataset that is being opened: what its first picture asks of all events is counted ahead. */
export async function openingTables(tables: Tables, asked: Asked): Promise<ReadyTables> {
  const now = await readyTables(tables, asked.view);
  const more = moreSelectors.of(store.getState());
  await more?.searchAhead(tables, asked.view.q);
  await more?.countOpening(tables, asked);
  return now;
}
