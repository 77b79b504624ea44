import { type EventRow, sourceRow } from "../units.ts";
import { forEachIn, lengthOf } from "./columns.ts";
import { sourceRecord, type Tables } from "./tables.ts";

/**
 * How many of an event's sources are independent: those that repeat one agency or paper (`origin`) count as one, and that
 * paper itself, should it be cited too, is that one.
 */
export function independentSources(tables: Tables, row: EventRow): number {
  const cited = lengthOf(tables.events.sources, row);
  if (cited < 2) return cited;
  const origins = new Set<string>();
  const papers = new Set<string>();
  let others = 0;
  forEachIn(tables.events.sources, row, (source) => {
    const { origin = "", publisher = "" } = sourceRecord(tables, sourceRow(source));
    if (origin !== "") {
      origins.add(origin);
    } else {
      others++;
      papers.add(publisher);
    }
  });
  return others + [...origins].filter((origin) => !papers.has(origin)).length;
}
