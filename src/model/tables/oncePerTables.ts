import { oncePer } from "../memo.ts";
import type { Tables } from "./tables.ts";

export const oncePerTables = <Made>(make: (tables: Tables) => Made): ((tables: Tables) => Made) =>
  oncePer(make);

const counted = new WeakMap<Tables, Tables>();

/** Both are tables of one prepared folder or engine. In `without`, no row is an event: every event is only counted. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
