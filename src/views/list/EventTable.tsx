import { memo, useMemo } from "react";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectMask, selectSelection } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { ActorNames, DataBlock } from "../../widgets/DataText.tsx";
import { EventStanding, KindDot, KindName } from "../../widgets/EventFacts.tsx";
import { useFirst } from "../../widgets/LongList.tsx";
import { type DataContext, RowLink } from "../../widgets/Reference.tsx";
import { SortableTable, useTableOrder } from "../../widgets/SortableTable.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { table as english } from "../../words/en/exploring.ts";
import { actorsOfEvent } from "../../words/namedActors.ts";
import type { Words } from "../../words/words.ts";
import styles from "./EventTable.module.css";
import { NothingMatches } from "./NothingMatches.tsx";
import { COLUMNS, type Column, type Order, sortEvents } from "./sortEvents.ts";

const FIRST = 200;

const IN_TIME: Order = { by: "date", isDescending: false };

/** Every event that counts as a row: for who compares, sorts, or reads by ear. */
export function EventTable() {
  const context = useDataContext();
  const { tables, words } = context;
  const mask = useDerived(selectMask, "details");
  const selection = useDerived(selectSelection);
  const { order, onSort } = useTableOrder(COLUMNS, IN_TIME);
  const rows = useMemo(
    () => sortEvents(words, tables, matchingRows(mask), order),
    [words, tables, mask, order],
  );
  const { shown, more } = useFirst(context, rows, FIRST);
  if (rows.length === 0) return <NothingMatches />;
  const names = columnNames(words);
  const columns = columnsOf(tables);
  return (
    <SortableTable
      caption={words.messages.panes.events}
      headings={columns.map((column) => ({ sorts: true, column, name: names[column] }))}
      order={order}
      onSort={onSort}
      more={more}
    >
      {shown.map((row) => (
        <TableRow
          key={row}
          context={context}
          row={row}
          columns={columns}
          selected={selection?.kind === "event" && selection.row === row}
        />
      ))}
    </SortableTable>
  );
}

/** Without standing and sources where the file states none of any event. */
const columnsOf = memoLast((tables: Tables): readonly Column[] => {
  const unstated = STANDINGS.indexOf("unstated");
  const hasStandings =
    tables.events.standing.some((one) => one !== unstated) || tables.events.contested.includes(1);
  const hasSources = tables.sources.count > 0;
  return COLUMNS.filter((column) =>
    column === "standing" ? hasStandings : column === "sources" ? hasStandings || hasSources : true,
  );
});

function columnNames(words: Words): Readonly<Record<Column, string>> {
  const { date, headline } = words.later.exploring?.table ?? english;
  const { standing, kind, actors, sources } = words.messages.filters;
  return { date, headline, standing, kind, actors, sources };
}

export const TableRow = memo(function TableRow(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  /** All of them unless given. */
  readonly columns?: readonly Column[];
  readonly selected: boolean;
}) {
  const { context, row, columns = COLUMNS, selected } = props;
  const { tables, words } = context;
  const event = describeEvent(words, tables, row);
  return (
    <tr className={styles.row} data-selected={selected ? "" : undefined}>
      <td className={styles.date}>{event.shortDate}</td>
      <th scope="row" className={styles.headline}>
        <RowLink to={context.to({ kind: "event", row })} aria-current={selected ? "true" : undefined}>
          <DataBlock context={context} text={event.record.headline} beside />
        </RowLink>
      </th>
      {columns.includes("standing") && (
        <td>
          <span className={styles.pair}>
            <EventStanding event={event} />
          </span>
        </td>
      )}
      <td>
        <span className={styles.pair}>
          <KindDot hue={item(context.hues, event.kind)} />
          <KindName context={context} kind={event.kind} />
        </span>
      </td>
      <td>
        <ActorNames context={context} actors={actorsOfEvent(tables, row)} row={row} />
      </td>
      {columns.includes("sources") && <td>{event.sourceCount}</td>}
    </tr>
  );
});
