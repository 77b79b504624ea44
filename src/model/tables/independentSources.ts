import { type SourceCount, sourceCounter } from "../sameArticle.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

/** Counts the sources of some rows of `SourceTable`. */
export const countSources: (tables: Tables) => (rows: ArrayLike<number>) => SourceCount = oncePerTables(
  ({ sources }) => sourceCounter(sources),
);

/** Rows of the sources that are articles: all but second ids of one. */
export const articleRows: (tables: Tables) => readonly number[] = oncePerTables(({ sources: { article } }) =>
  [...article.keys()].filter((row) => article[row] === row),
);

/** By event how many independent sources it has: made at the first question, for filter, counts, order and words alike. */
export const independentSources = oncePerTables(({ events, sources: table }) => {
  const { starts, values } = events.sources;
  const count = sourceCounter(table);
  const independent = new Uint16Array(events.count);
  for (let row = 0; row < independent.length; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    independent[row] = to - from < 2 ? to - from : count(values, from, to).independent;
  }
  return independent;
});
