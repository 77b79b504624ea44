import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { neededParts } from "./laterPart.ts";

declare const ready: unique symbol;
/** Tables whose needed parts have come: only these can be opened, so that no way in can forget to wait for them. */
export type ReadyTables = Tables & { readonly [ready]: true };

/** Waits for the parts that a view of these tables needs. A part that does not come is told to the reader. */
export async function readyTables(tables: Tables, view: ViewState): Promise<ReadyTables> {
  await neededParts(tables, view);
  return tables as ReadyTables;
}
