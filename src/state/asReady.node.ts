import type { Tables } from "../model/tables/tables.ts";
import type { ReadyTables } from "./readyTables.ts";

/** For tests of the moment of opening: they wait for the rooms they need by themselves, or do without. */
export const asReady = (tables: Tables): ReadyTables => tables as ReadyTables;
