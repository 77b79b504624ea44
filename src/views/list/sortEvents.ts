import { independentSources } from "../../model/tables/articles.ts";
import { at, lengthOf } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { kindLabel } from "../../words/eventName.ts";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";

/** The columns by which the table of events can be sorted. */
export const COLUMNS = ["date", "headline", "standing", "kind", "actors", "sources"] as const;
export type Column = (typeof COLUMNS)[number];

export type Order = { readonly by: Column; readonly isDescending: boolean };

/**
 * Sorts event rows, given in ascending order. Headlines and kinds are in the alphabetical order of the reader's
 * language; standings from the surest down, in each the contested events last; actors by their number; sources by the
 * number of independent ones, then of all. Equal rows stay in time order in both directions.
 */
export function sortEvents(
  words: Words,
  tables: Tables,
  rows: Uint32Array,
  order: Order,
): readonly EventRow[] {
  const sign = order.isDescending ? -1 : 1;
  const list = [...rows].map(eventRow);
  if (order.by === "date") return order.isDescending ? list.reverse() : list;
  const compare = comparison(words, tables, list, order.by);
  return list.sort((a, b) => sign * compare(a, b) || a - b);
}

function comparison(
  words: Words,
  tables: Tables,
  rows: readonly EventRow[],
  by: Exclude<Column, "date">,
): (a: EventRow, b: EventRow) => number {
  const { events, kinds } = tables;
  switch (by) {
    case "headline": {
      const rank = ranks(words, new Map(rows.map((row) => [row, textAt(events.headlines, row)])));
      return (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
    }
    case "kind": {
      const rank = ranks(words, new Map(kinds.map((kind, index) => [index, kindLabel(words, kind)])));
      const rankOf = (row: EventRow) => rank.get(at(events.kind, row)) ?? 0;
      return (a, b) => rankOf(a) - rankOf(b);
    }
    case "standing": {
      const rankOf = (row: EventRow) =>
        2 * LISTED_STANDINGS.indexOf(standingOf(tables, row)) + at(events.contested, row);
      return (a, b) => rankOf(a) - rankOf(b);
    }
    case "actors":
      return (a, b) => lengthOf(events.named, a) - lengthOf(events.named, b);
    case "sources": {
      const independent = independentSources(tables);
      return (a, b) =>
        at(independent, a) - at(independent, b) || lengthOf(events.sources, a) - lengthOf(events.sources, b);
    }
  }
}

/** The rank of each text in alphabetical order. Equal texts have the same rank. */
function ranks({ locale }: Words, texts: ReadonlyMap<number, string>): ReadonlyMap<number, number> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...texts]
    .map(([key, text]) => [key, visibleText(text)] as const)
    .sort((a, b) => compare(a[1], b[1]));
  const rank = new Map<number, number>();
  let place = 0;
  let before: string | undefined;
  for (const [key, text] of sorted) {
    if (before === undefined || compare(before, text) !== 0) place++;
    before = text;
    rank.set(key, place);
  }
  return rank;
}
