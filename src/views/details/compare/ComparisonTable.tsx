import type { ReactNode } from "react";
import { pairOfTie } from "../../../model/tables/acts.ts";
import { item } from "../../../model/tables/columns.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { actorRow } from "../../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../../model/vocabulary.ts";
import { CHANGES, type Change, type ComparedRow, type InBoth } from "../../../query/compareWindows.ts";
import type { Comparison } from "../../../state/selectors/comparison.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { useFirst } from "../../../widgets/LongList.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { pairInWords } from "../../../words/describeTie.ts";
import { formatDayRange } from "../../../words/formatDate.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { playWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import styles from "./ComparisonTable.module.css";

/** Of actors and of ties so many stand there until one asks for more. */
const FIRST_ACTORS = 8;
const FIRST_TIES = 12;

/**
 * What two windows hold, the earlier first: events, how sure they are, who is most active, and which ties came, went and
 * stayed.
 */
export function ComparisonTable(props: { readonly context: DataContext; readonly comparison: Comparison }) {
  const { context, comparison } = props;
  const { words } = context;
  const says = playWords(words).comparison;
  const { standing } = words.messages;
  const { days, shown, events, actors, byStanding, byActor, ties } = comparison;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{says.title}</caption>
      <thead>
        <tr>
          <td />
          {SIDES.map((side) => (
            <th key={side} scope="col" data-shown={side === shown || undefined}>
              {formatDayRange(words, days[side].first, days[side].last)}
              {side === shown && <small>{says.shown}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row context={context} counts={events}>
          {says.events}
        </Row>
        {LISTED_STANDINGS.map((status) => {
          const counts = item(byStanding, STANDINGS.indexOf(status));
          return counts.earlier + counts.later === 0 ? null : (
            <Row key={status} context={context} counts={counts}>
              <span className={styles.standing}>
                <StandingMark status={status} />
                {standing[status].label}
              </span>
            </Row>
          );
        })}
        <Row context={context} counts={actors}>
          {says.actors}
        </Row>
      </tbody>
      <Group context={context} name={says.byActor} rows={byActor} first={FIRST_ACTORS}>
        {({ row }) => (
          <Reference to={context.to({ kind: "actor", row: actorRow(row) })} className={styles.name}>
            <ActorName context={context} row={row} />
          </Reference>
        )}
      </Group>
      {CHANGES.map((change) => (
        <Group
          key={change}
          context={context}
          name={says[change](ties[change].length)}
          rows={ties[change]}
          first={FIRST_TIES}
        >
          {({ row }) => <TieName context={context} row={row} change={change} />}
        </Group>
      ))}
    </table>
  );
}

const SIDES = ["earlier", "later"] as const;

/** Rows under a name of their own. */
function Group(props: {
  readonly context: DataContext;
  readonly name: string;
  readonly rows: readonly ComparedRow[];
  readonly first: number;
  readonly children: (row: ComparedRow) => ReactNode;
}) {
  const { context, name, rows, first, children } = props;
  const { shown, more } = useFirst(context, rows, first);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.group}>
          {name}
        </th>
      </tr>
      {shown.map((row) => (
        <Row key={row.row} context={context} counts={row}>
          {children(row)}
        </Row>
      ))}
      {more && (
        <tr className={styles.more}>
          <td colSpan={3}>{more}</td>
        </tr>
      )}
    </tbody>
  );
}

function Row(props: {
  readonly context: DataContext;
  readonly counts: InBoth;
  readonly children: ReactNode;
}) {
  const { words } = props.context;
  const { earlier, later } = props.counts;
  return (
    <tr>
      <th scope="row">{props.children}</th>
      <td>{formatNumber(words, earlier)}</td>
      <td>{formatNumber(words, later)}</td>
    </tr>
  );
}

const ActorName = ({ context, row }: { readonly context: DataContext; readonly row: number }) => (
  <DataText context={context} text={textAt(context.tables.actors.names, row)} />
);

const SIGNS: Readonly<Record<Change, string>> = { came: "+", went: "−", stayed: "" };

/** "+ Acme Ltd → Borg Labs"; "+ Acme Ltd – Borg Labs" where it is not said who acted. */
function TieName(props: { readonly context: DataContext; readonly row: number; readonly change: Change }) {
  const { context, row, change } = props;
  const { words, tables } = context;
  const pair = pairOfTie(tables, row);
  const [from, to] = pair.ends;
  const nameOf = (actor: number): string => visibleText(textAt(tables.actors.names, actor));
  return (
    <Reference
      to={context.to({ kind: "tie", from, to })}
      className={styles.name}
      aria-label={
        pair.undirected
          ? pairInWords(words, tables, pair)
          : playWords(words).comparison.tie(nameOf(from), nameOf(to))
      }
    >
      <span aria-hidden="true">
        {SIGNS[change]} <ActorName context={context} row={from} />
        <span className={styles.arrow}> {pair.undirected ? "–" : "→"} </span>
        <ActorName context={context} row={to} />
      </span>
    </Reference>
  );
}
