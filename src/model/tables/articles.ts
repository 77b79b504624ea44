import { type SourceCount, sourceCounter } from "../sameArticle.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

export const countSources: (tables: Tables) => (rows: ArrayLike<number>) => SourceCount = oncePerTables(
  ({ sources }) => sourceCounter(sources),
);

export const articleRows: (tables: Tables) => readonly number[] = oncePerTables(({ sources: { article } }) =>
  [...article.keys()].filter((row) => article[row] === row),
);

export const independentSources = oncePerTables(({ events, sources: table, coverage }) => {
  const { starts, values } = events.sources;
  const count = sourceCounter(table);
  const independent = new Uint16Array(events.count);
  for (let row = 0; row < independent.length; row++)
    independent[row] = coverage.single?.[row] || count(values, starts[row], starts[row + 1]).independent;
  return independent;
});
