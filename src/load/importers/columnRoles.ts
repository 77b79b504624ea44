import { foldText } from "../../model/tables/foldText.ts";
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from "../loadOutcome.ts";
import { readTableDate } from "./tableDates.ts";

/**
 * Names that columns go by, without case, blanks and signs, the best first. Those of ACLED, GDELT and ICEWS are among
 * them. `source` is looked at by itself.
 */
const NAMES: { readonly [Role in ColumnRole]: readonly string[] } = {
  id: ["id", "eventid", "eventidcnty", "globaleventid", "identifier"],
  date: ["date", "eventdate", "sqldate", "datetime", "timestamp"],
  start: ["start", "startdate", "datestart", "begin", "begindate", "datefrom"],
  end: ["end", "enddate", "dateend", "dateto", "until"],
  headline: ["headline", "title", "event"],
  action: ["action", "eventtext", "subeventtype", "verb", "relation", "eventcode"],
  from: ["actor1", "actor1name", "sourcename", "from", "agent", "subject"],
  to: ["target", "actor2", "actor2name", "targetname", "to", "object"],
  actors: ["actors", "participants", "people", "persons", "who"],
  actions: ["actions"],
  summary: ["summary", "description", "notes", "text", "details"],
  kind: ["kind", "type", "category", "eventtype"],
  status: ["status", "standing"],
  place: ["place", "location", "where", "actiongeofullname"],
  url: ["url", "link", "sourceurl", "storyurl", "address", "href"],
  sources: ["sources", "citations", "references"],
  dateNote: ["datenote"],
  known: ["known"],
  knownNote: ["knownnote"],
  dispute: ["dispute"],
  // Not "replies", of which other tables have numbers.
  reply: ["repliesonrecord"],
  prominence: ["prominence"],
};

const keyOf = (header: string): string => foldText(header).replace(/[^\p{L}\p{N}]/gu, "");

/** The roles that the names of the columns give. */
export function rolesByName(header: readonly string[]): (ColumnRole | null)[] {
  const keys = header.map(keyOf);
  const mapping: (ColumnRole | null)[] = header.map(() => null);
  const give = (role: ColumnRole, name: string): boolean => {
    const column = keys.findIndex((key, index) => key === name && mapping[index] === null);
    if (column >= 0) mapping[column] = role;
    return column >= 0;
  };
  for (const role of COLUMN_ROLES) NAMES[role].some((name) => give(role, name));
  // Beside someone to whom it is done, a source is who does it; alone it is where that is written.
  if (mapping.includes("to") && !mapping.includes("from")) give("from", "source");
  else if (!mapping.includes("sources")) give("sources", "source");
  return mapping;
}

/** What a table must have and this mapping does not give. */
export function missingRoles(mapping: ColumnMapping): readonly ("date" | "headline")[] {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => mapping.includes(role));
  const missing: ("date" | "headline")[] = [];
  if (!has("date", "start")) missing.push("date");
  if (!has("headline", "action", "actions")) missing.push("headline");
  return missing;
}

/** A proposal for what the names leave open, by what stands in the columns. It is only ever shown. */
export function guessRoles(
  named: ColumnMapping,
  rows: readonly (readonly string[])[],
): (ColumnRole | null)[] {
  const guess = [...named];
  const cellsOf = (column: number): string[] =>
    rows.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
  const isDates = (column: number): boolean => {
    const cells = cellsOf(column);
    const dates = cells.filter((cell) => readTableDate(cell).kind !== "none" && /\d{4}|\d\D\d/.test(cell));
    return cells.length > 0 && dates.length >= cells.length * 0.8;
  };
  const free = (): number[] => guess.flatMap((role, column) => (role === null ? [column] : []));
  const missing = missingRoles(named);
  if (missing.includes("date")) {
    const from = guess.indexOf("from");
    const to = guess.indexOf("to");
    if (from >= 0 && to >= 0 && isDates(from) && isDates(to)) {
      guess[from] = "start";
      guess[to] = "end";
    } else {
      const column = free().find(isDates);
      if (column !== undefined) guess[column] = "date";
    }
  }
  if (missing.includes("headline")) {
    const lengthOf = (column: number) => cellsOf(column).join("").length;
    const texts = free().filter((column) => !isDates(column) && /\p{L}/u.test(cellsOf(column).join("")));
    const [longest] = texts.sort((a, b) => lengthOf(b) - lengthOf(a));
    if (longest !== undefined) guess[longest] = "headline";
  }
  return guess;
}
