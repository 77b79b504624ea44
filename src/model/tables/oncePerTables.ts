import { oncePer } from "../memo.ts";
import type { Tables } from "./tables.ts";

/** Remembers the value of a function for each dataset, as long as its tables exist. */
export const oncePerTables = <Made>(make: (tables: Tables) => Made): ((tables: Tables) => Made) =>
  oncePer(make);

const counted = new WeakMap<Tables, Tables>();

/** Registers tables of the same prepared folder in which no event is a row. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

/** The tables of the same prepared folder in which no event is a row. Null for these tables, and for all others. */
export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
