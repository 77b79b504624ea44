import type { ColumnMapping, ColumnRole, ColumnUse } from "../loadOutcome.ts";
import type { CellUse } from "./scanRows.ts";

const DATE_ROLES: ReadonlySet<ColumnUse> = new Set(["date", "start", "end", "precision"]);

/** What the cells of each column count for; `head`: the first rows. */
export function usesOf(
  mapping: ColumnMapping,
  keepsAll: boolean,
  head: readonly (readonly string[])[],
): CellUse[] {
  const sides = sidesOf(mapping);
  const hasHeadlines = areDifferent(head.map((cells) => cells[mapping.indexOf("headline")] ?? ""));
  return mapping.map((role) => {
    if (role === null) return keepsAll ? "rest" : "none";
    if (role === sides?.[0]) return "from";
    if (role === sides?.[1]) return "to";
    if (role === "headline" && hasHeadlines) return "headline";
    return role === "id" ? "id" : DATE_ROLES.has(role) ? "dates" : "rest";
  });
}

/** Nearly all of them texts, and most of them other ones than before: then hardly a row repeats one. */
function areDifferent(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell.trim() !== "");
  return texts.length > cells.length * MOST_ROWS && new Set(texts).size * 2 > texts.length;
}

const MOST_ROWS = 0.9;

const PAIRS: readonly (readonly ColumnRole[])[] = [
  ["from", "to"],
  ["side", "otherSide"],
];
const OTHERS_TAKE_PART: readonly ColumnRole[] = ["actors", "actions", "reply"];

/** The columns of the two between whom something is, where nobody else can take part by another column. */
function sidesOf(mapping: ColumnMapping): readonly ColumnRole[] | undefined {
  const has = (role: ColumnRole): boolean => mapping.includes(role);
  const some = PAIRS.filter((pair) => pair.some(has));
  return some.length === 1 && !OTHERS_TAKE_PART.some(has) ? some.find((pair) => pair.every(has)) : undefined;
}
