import { oncePer } from "../memo.ts";
import type { Tables } from "./tables.ts";

export const oncePerTables = <Made>(make: (tables: Tables) => Made): ((tables: Tables) => Made) =>
  oncePer(make);

const counted = new WeakMap<Tables, Tables>();

/** Stores, for the tables of a prepared folder or engine, the tables `without` event rows. These count every event. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
