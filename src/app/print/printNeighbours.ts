import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { nextMatching } from "../../query/time/eventOrder.ts";

/** On either side. */
const MOST_NEIGHBOURS = 4;
/** Days of room at both ends, at least, and as a share of the days between. */
const ROOM = { days: 3, share: 0.06 } as const;

/** An event among those that come before and after it, in time order, and the days on which they lie, with room. */
export type Neighbours = { readonly rows: readonly EventRow[]; readonly span: TimeSpan };

/** Of the events that pass the filters; where these leave the event itself out, it stands between them all the same. */
export function printNeighbours(tables: Tables, mask: FilterMask, row: EventRow): Neighbours {
  const rows = [...onSide(mask, row, -1).reverse(), row, ...onSide(mask, row, 1)];
  const { first, last } = tables.events;
  const start = Math.min(...rows.map((one) => at(first, one)));
  const end = Math.max(...rows.map((one) => at(last, one))) + 1;
  const room = Math.max(ROOM.days, Math.ceil((end - start) * ROOM.share));
  return { rows, span: { start: start - room, end: end + room } };
}

function onSide(mask: FilterMask, row: EventRow, step: 1 | -1): EventRow[] {
  const found: EventRow[] = [];
  let next = nextMatching(mask, row, step);
  while (next !== undefined && found.length < MOST_NEIGHBOURS) {
    found.push(next);
    next = nextMatching(mask, next, step);
  }
  return found;
}
