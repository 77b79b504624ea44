import { isoDay } from "../model/dates/calendar.ts";
import { namedActsOf } from "../model/tables/acts.ts";
import { at, item } from "../model/tables/columns.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { headerOf, ownCell } from "../model/tables/ownValues.ts";
import { actorRecord, eventRecord, sourceRecord, type Tables } from "../model/tables/tables.ts";
import { type ActorRow, type EventRow, epochDay } from "../model/units.ts";
import { writtenStanding } from "../model/vocabulary.ts";
import { EDGE_VALUES, takenNetwork } from "./takenNetwork.ts";

const ACT_COLUMNS = [
  ...["event", "date", "first day", "last day", "actor", "act", "target", "undirected"],
  ...["standing", "kind", "headline", "place", "sources", "actor id", "target id"],
];

/**
 * A row for each act with one value in each cell, for programs that count: who did what to whom, and when. Events
 * without an act have no row. The order of two actors has no meaning if `undirected` is "yes".
 */
export function* actLines(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent: () => void = () => {},
): Generator<readonly string[]> {
  const { columns, first, last, kind } = tables.events;
  const nameOf = (actor: ActorRow) => actorRecord(tables, actor);
  yield [...ACT_COLUMNS, ...columns.map(headerOf)];
  for (const row of rows) {
    onEvent();
    const event = eventRecord(tables, row);
    const own = columns.map(({ id }) => ownCell(event, id));
    const ofEvent = (event.sources ?? []).map(({ id }) => id);
    for (const act of namedActsOf(tables, row)) {
      const [from, to] = [nameOf(act.ends[0]), nameOf(act.ends[1])];
      const sources = act.sources.length > 0 ? act.sources : ofEvent;
      yield [
        event.id,
        event.date,
        isoDay(epochDay(at(first, row))),
        isoDay(epochDay(at(last, row))),
        from.name,
        act.verb,
        to.name,
        act.undirected ? "yes" : "no",
        writtenStanding(act.status),
        item(tables.kinds, at(kind, row)).label,
        event.headline,
        event.place ?? "",
        sources.map((id) => titleOf(tables, id)).join("; "),
        from.id,
        to.id,
        ...own,
      ];
    }
  }
}

function titleOf(tables: Tables, id: string): string {
  const row = sourceRowOf(tables, id);
  return row === undefined ? id : sourceRecord(tables, row).title;
}

/** The ties as a list of edges, a row for each. The ids follow the names. */
export function* tieLines(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent: () => void = () => {},
): Generator<readonly string[]> {
  const { edges } = takenNetwork(tables, rows, onEvent);
  yield ["source", "target", "undirected", "weight", ...EDGE_VALUES, "source id", "target id"];
  for (const { source, target, undirected, weight, values } of edges)
    yield [
      source.name,
      target.name,
      undirected ? "yes" : "no",
      String(weight),
      ...EDGE_VALUES.map((name) => String(values[name] ?? "")),
      source.id,
      target.id,
    ];
}
