import { grouped } from "../../model/grouped.ts";
import { wordsOfKey } from "../../model/tables/ownValues.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type Filter, MOST_OWN } from "../../query/filter/filter.ts";
import { type Ignored, sameList, trimTrailingPunctuation } from "../address/address.ts";
import type { ViewState } from "../address/viewState.ts";

/** A filter for each column that `where` names, at most `MOST_OWN`. An event must have one of the words of each. */
export function ownClauses(tables: Tables, where: ViewState["where"]): Filter["own"] {
  const asked = where.flatMap((key) => wordsOfKey(tables, key) ?? []);
  return [...grouped(asked, ({ column }) => column)]
    .map(([column, some]) => ({ column, words: some.flatMap(({ words }) => words) }))
    .sort((a, b) => a.column - b.column)
    .slice(0, MOST_OWN);
}

/** Keeps the values, the measure and the lanes that columns of these tables have. Others are added to `ignored`. */
export function resolveOwn(
  tables: Tables,
  asked: ViewState,
  ignored: Ignored[],
): Pick<ViewState, "where" | "measure" | "lanes"> {
  const { columns } = tables.events;
  const known: string[] = [];
  const first = new Set<number>();
  for (const text of asked.where) {
    const key = [text, trimTrailingPunctuation(text)].find((one) => wordsOfKey(tables, one) !== undefined);
    const column = key === undefined ? undefined : wordsOfKey(tables, key)?.column;
    if (key === undefined || column === undefined || (first.size === MOST_OWN && !first.has(column))) {
      ignored.push({ key: "where", text });
    } else {
      first.add(column);
      known.push(key);
    }
  }
  const measure = [asked.measure, trimTrailingPunctuation(asked.measure)].find((id) =>
    columns.some((column) => column.id === id && column.type === "number"),
  );
  if (measure === undefined && asked.measure !== "") ignored.push({ key: "measure", text: asked.measure });
  const isKnown =
    !asked.lanes.startsWith("column:") ||
    columns.some(({ id, type }) => type === "category" && asked.lanes === `column:${id}`);
  if (!isKnown) ignored.push({ key: "lanes", text: asked.lanes });
  return {
    where: sameList(asked.where, [...new Set(known)].sort()),
    measure: measure ?? "",
    lanes: isKnown ? asked.lanes : "",
  };
}
