import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { neededRooms } from "./room.ts";
import { moreSelectors } from "./rooms.ts";
import type { Asked } from "./session.ts";
import { store } from "./store.ts";

declare const ready: unique symbol;
/** Tables whose needed rooms are loaded. Only these can be opened. */
export type ReadyTables = Tables & { readonly [ready]: true };

/** Waits for the rooms that a view of these tables needs. The reader is told of a room that cannot be fetched. */
export async function readyTables(tables: Tables, view: ViewState): Promise<ReadyTables> {
  await neededRooms(tables, view);
  return tables as ReadyTables;
}

/** `readyTables` for a dataset that is being opened. Also computes ahead the counts of its first picture. */
export async function openingTables(tables: Tables, asked: Asked): Promise<ReadyTables> {
  const now = await readyTables(tables, asked.view);
  const more = moreSelectors.of(store.getState());
  await more?.searchAhead(tables, asked.view.q);
  await more?.countOpening(tables, asked);
  return now;
}
