import type { Tables } from "../model/tables/tables.ts";
import type { ReadyTables } from "./sessionActions.ts";

/** Lets a test treat tables as ready at once. The test waits for the rooms that it needs, or needs none. */
export const asReady = (tables: Tables): ReadyTables => tables as ReadyTables;
