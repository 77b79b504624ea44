import { sourceCounter } from "../sameArticle.ts";
import { oncePerTables } from "./oncePerTables.ts";

/** By event, the number of independent sources. Computed at the first question; filter, counts, order and words share it. */
export const independentSources = oncePerTables(({ events, sources: table }) => {
  const { starts, values } = events.sources;
  const count = sourceCounter(table);
  const independent = new Uint16Array(events.count);
  for (let row = 0; row < independent.length; row++)
    independent[row] = count(values, starts[row], starts[row + 1]).independent;
  return independent;
});
