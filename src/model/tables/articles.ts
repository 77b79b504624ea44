import { type SourceCount, sourceCounter } from "../sameArticle.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

/** Counts the sources of some rows of `SourceTable`. */
export const countSources: (tables: Tables) => (rows: ArrayLike<number>) => SourceCount = oncePerTables(
  ({ sources }) => sourceCounter(sources),
);

/** Rows of the sources that count as articles: all except second ids of an article. */
export const articleRows: (tables: Tables) => readonly number[] = oncePerTables(({ sources: { article } }) =>
  [...article.keys()].filter((row) => article[row] === row),
);
