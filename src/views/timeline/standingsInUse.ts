import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";

/** The standings that occur in a story, none if it states none, and whether any event is contested. */
export const standingsInUse = oncePerTables(({ events }) => {
  const has = new Uint8Array(STANDINGS.length);
  for (const standing of events.standing) has[standing] = 1;
  const shown = LISTED_STANDINGS.filter((standing) => has[STANDINGS.indexOf(standing)] === 1);
  return {
    standings: shown.some((standing) => standing !== "unstated") ? shown : [],
    hasContest: events.contested.includes(1),
  };
});
