import { sourceCounter } from "../sameArticle.ts";
import { oncePerTables } from "./oncePerTables.ts";

/** By event how many independent sources it has: made at the first question, for filter, counts, order and words alike. */
export const independentSources = oncePerTables(({ events, sources: table }) => {
  const { starts, values } = events.sources;
  const count = sourceCounter(table);
  const independent = new Uint16Array(events.count);
  for (let row = 0; row < independent.length; row++)
    independent[row] = count(values, starts[row], starts[row + 1]).independent;
  return independent;
});
