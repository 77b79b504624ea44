import { oncePer } from "../memo.ts";
import type { Tables } from "./tables.ts";

/** Remembers the value of a function for each dataset, as long as its tables exist. */
export const oncePerTables = <Made>(make: (tables: Tables) => Made): ((tables: Tables) => Made) =>
  oncePer(make);

const counted = new WeakMap<Tables, Tables>();

/** Registers `without` for `tables`. Both are of one prepared folder or engine, but no row of `without` is an event. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

/** The tables that `keepCounted` registered for these tables. Null if there are none. */
export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
