import type { Tables } from "../model/tables/tables.ts";
import type { ReadyTables } from "./readyTables.ts";

/** For tests of what happens at the moment of opening: whatever parts they need they wait for themselves, or do without. */
export const asReady = (tables: Tables): ReadyTables => tables as ReadyTables;
