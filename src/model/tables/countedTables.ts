import type { Tables } from "./tables.ts";

const counted = new WeakMap<Tables, Tables>();

/** Registers the tables without rows of a prepared folder. */
export const keepCounted = (tables: Tables, without: Tables): unknown => counted.set(tables, without);

/** The tables of the same folder without a row; null for all others, and for these themselves. */
export const countedTables = (tables: Tables): Tables | null => counted.get(tables) ?? null;
