import { oncePer } from "../memo.ts";
import type { Tables } from "./tables.ts";

/** A function that computes a value once for each dataset. The value is released with the tables. */
export const oncePerTables = <Made>(make: (tables: Tables) => Made): ((tables: Tables) => Made) =>
  oncePer(make);

const counted = new WeakMap<Tables, Tables>();

/** Registers the tables of the same prepared folder that have no rows. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

/** The tables of the same prepared folder that have no rows. Null for all other tables, and for these themselves. */
export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
