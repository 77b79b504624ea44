import { hashOf } from "../../model/tables/hashTable.ts";
import { type Answers, COLUMN_USES, type ColumnMapping, type DayOrder } from "../loadOutcome.ts";
import type { HeadedTable } from "./headedTable.ts";
import { nameHalves, withWholeNames } from "./personNames.ts";
import { keyOf } from "./tablePresets.ts";

/* The reader's answers about the columns of a table. A link keeps them for the next table with the same names. The link
   has a hash of the names, the order of day and month, the uses of the columns, and words for “unknown”. It has no
   names of columns or files. */

type Said = Required<Pick<Answers, "columns" | "blanks">> & { readonly dayOrder: DayOrder | null };

/** The answers as a text. "" if there are none, or if the columns have no names by which to recognise the table. */
export function saidOf(
  { isNamed, header }: Pick<HeadedTable, "isNamed" | "header">,
  { columns, dayOrder, blanks }: Answers,
): string {
  if (!isNamed || columns === undefined) return "";
  const uses = columns.map((use) => use ?? "").join(".");
  return [keyOfNames(header), dayOrder ?? "", uses, (blanks ?? []).join("_")].join(" ").trimEnd();
}

/** The answers, if they are about these columns, or about these columns with halves of names joined. Otherwise null. */
export function readSaid(said: string | undefined, head: HeadedTable): Said | null {
  const [key = "", order, written = "", words = ""] = said?.split(" ") ?? [];
  const columns = written.split(".").map((use) => COLUMN_USES.find((one) => one === use) ?? null);
  const fits = ({ header }: HeadedTable) => header.length === columns.length && keyOfNames(header) === key;
  if (!head.isNamed || !(fits(head) || (nameHalves(head).length > 0 && fits(withWholeNames(head)))))
    return null;
  const dayOrder = order === "day-first" || order === "month-first" ? order : null;
  return { columns: eachRoleOnce(columns), dayOrder, blanks: words === "" ? [] : words.split("_") };
}

/** If several columns have one role, only the first keeps it. This can happen because a link may contain any text. */
const eachRoleOnce = (columns: ColumnMapping): ColumnMapping =>
  columns.map((use, at) => (use?.startsWith("own-") || columns.indexOf(use) === at ? use : null));

function keyOfNames(header: readonly string[]): string {
  const bytes = new TextEncoder().encode(header.map(keyOf).join("\n"));
  return hashOf(bytes, 0, bytes.length).toString(36);
}
