import { eventRowOf } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";

/** A place behind every place in the lead. */
export const NOT_IN_LEAD = 1e6;

/** The events that the opening and the tours name: how often, and the place of each in the lead. */
export const eventsOfStory = oncePerTables(
  (tables): ReadonlyMap<number, { readonly told: number; readonly place: number }> => {
    const { lead, question, cast = [], known = [], disputed = [], unanswered = [] } = tables.opening ?? {};
    const inLead = lead?.events ?? [];
    const ids = [
      ...[lead, question, ...cast, ...known, ...disputed, ...unanswered].flatMap((one) => one?.events ?? []),
      ...tables.stories.flatMap(({ steps }) => steps.map(({ event }) => event)),
    ];
    const found = new Map<number, { told: number; place: number }>();
    for (const id of ids) {
      const row = eventRowOf(tables, id);
      if (row === undefined) continue;
      const place = inLead.indexOf(id);
      found.set(row, {
        told: (found.get(row)?.told ?? 0) + 1,
        place: place < 0 ? NOT_IN_LEAD : place,
      });
    }
    return found;
  },
);
