import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { neededRooms } from "./room.ts";

declare const ready: unique symbol;
/** Tables whose needed rooms have come: only these can be opened, so that no way in can forget to wait for them. */
export type ReadyTables = Tables & { readonly [ready]: true };

/** Waits for the rooms that a view of these tables needs. The reader is told of a room that does not come. */
export async function readyTables(tables: Tables, view: ViewState): Promise<ReadyTables> {
  await neededRooms(tables, view);
  return tables as ReadyTables;
}
