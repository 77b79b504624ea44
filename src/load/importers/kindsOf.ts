import type { Fault } from "../../model/check/fault.ts";
import { LIST_LIMITS } from "../../model/limits.ts";
import { note } from "../imported.ts";
import type { ColumnMapping } from "../loadOutcome.ts";
import { differentRows, type TableRows } from "./table/tableRows.ts";

/** More actions than these are a code book, not kinds: no reader could tell them apart. */
const MOST_ACTION_KINDS = 24;

type Kinds = { readonly role: "kind" | "action" | null; readonly notes: readonly Fault[] };

/** What gives events their kind: a column of kinds, or of not too many actions. */
export function kindsOf(table: TableRows, mapping: ColumnMapping): Kinds {
  const has = (role: "kind" | "action", most: number): boolean => {
    const column = mapping.indexOf(role);
    if (column < 0) return false;
    const words = new Set<string>();
    for (const row of differentRows(table, "all")) {
      words.add((table.rows.at(row)?.[column] ?? "").trim());
      // The blank word is the kind "Event".
      if (words.size > most) return false;
    }
    return true;
  };
  if (has("kind", LIST_LIMITS.kinds)) return { role: "kind", notes: [] };
  if (mapping.includes("kind")) {
    const found = `more than ${LIST_LIMITS.kinds} kinds of events`;
    return { role: null, notes: [note("row 1", found, "fewer kinds; all events are shown as one kind")] };
  }
  return { role: has("action", MOST_ACTION_KINDS) ? "action" : null, notes: [] };
}
