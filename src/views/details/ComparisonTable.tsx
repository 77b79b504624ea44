import { type CSSProperties, type ReactNode, useId } from "react";
import { lengthOfSpan, spanOfDays, windowOf } from "../../model/dates/timeSpan.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import {
  CHANGES,
  type Change,
  type ComparedRow,
  changedMost,
  type InBoth,
} from "../../query/compareWindows.ts";
import type { Comparison } from "../../state/comparison.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { useFirst } from "../../widgets/LongList.tsx";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { pairInWords } from "../../words/describeAct.ts";
import { formatWindow } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { readingWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import styles from "./ComparisonTable.module.css";

/** The table first shows this many actors and ties. A button shows the others. */
const FIRST_ACTORS = 8;
const FIRST_TIES = 12;
const CHANGED = 10;

export function ComparisonTable(props: { readonly comparison: Comparison }) {
  const { words, to } = useData();
  const { comparison } = props;
  const says = readingWords(words).play.comparison;
  const { filters, panes, standing } = words.messages;
  const title = useId();
  const { days, shown, events, actors, byStanding, byActor, ties } = comparison;
  const isStated = byStanding.some(
    (counts, index) => STANDINGS[index] !== "unstated" && counts.earlier + counts.later > 0,
  );
  const [earlier, later] = [spanOfDays(days.earlier), spanOfDays(days.later)];
  const rate = rateOf(days);
  const shared = { start: later.start, end: Math.min(earlier.end, later.end) };
  return (
    <>
      <h2 id={title} className={styles.title}>
        {says.title}
      </h2>
      {shared.start < shared.end && (
        <p className={styles.shared}>{says.both(formatWindow(words, windowOf(shared)))}</p>
      )}
      <ActorsInBoth comparison={comparison} />
      <table className={styles.table} aria-labelledby={title}>
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" data-shown={side === shown || undefined}>
                <WindowName comparison={comparison} side={side} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row counts={events}>{panes.events}</Row>
          {rate && (
            <Row counts={rate.of(events)}>{readingWords(words).summary.charts.periods[rate.unit]}</Row>
          )}
          {LISTED_STANDINGS.map((status) => {
            const counts = item(byStanding, STANDINGS.indexOf(status));
            const isSilent = status === "unstated" && !isStated;
            return isSilent || counts.earlier + counts.later === 0 ? null : (
              <Row key={status} counts={counts}>
                <span className={styles.standing}>
                  <StandingMark status={status} />
                  {standing[status].label}
                </span>
              </Row>
            );
          })}
          <Row counts={actors}>{filters.actors}</Row>
        </tbody>
        <Group name={says.byActor} rows={byActor} first={FIRST_ACTORS}>
          {({ row }) => (
            <Reference to={to({ kind: "actor", row: actorRow(row) })} className={styles.name}>
              <ActorName row={row} />
            </Reference>
          )}
        </Group>
        {ties &&
          CHANGES.map((change) => (
            <Group
              key={change}
              name={says[change](ties[change].length)}
              rows={ties[change]}
              first={FIRST_TIES}
            >
              {({ row }) => <TieName row={row} change={change} />}
            </Group>
          ))}
      </table>
    </>
  );
}

const DAYS = { day: 1, month: 365.25 / 12 } as const;
/** Windows whose lengths differ by at most this share count as equally long, such as April and May. */
const AS_LONG = 0.05;
/** If a window is shorter than a February, rates are by day instead of by month. */
const LEAST_OF_MONTHS = 28;

/** The unit and the events per unit for windows of different lengths. Null for equal lengths. */
export function rateOf({ earlier, later }: Comparison["days"]) {
  const lengths = [earlier, later].map((days) => lengthOfSpan(spanOfDays(days)));
  const [before = 1, after = 1] = lengths;
  if (Math.abs(Math.log(before / after)) <= AS_LONG) return null;
  const unit = Math.min(before, after) < LEAST_OF_MONTHS ? "day" : "month";
  const inUnit = (count: number, days: number): number => {
    const rate = (count * DAYS[unit]) / days;
    return rate < 1 ? Number(rate.toPrecision(1)) : Math.round(10 * rate) / 10;
  };
  const of = (counts: InBoth): InBoth => ({
    earlier: inUnit(counts.earlier, before),
    later: inUnit(counts.later, after),
  });
  return { unit, of } as const;
}

/**
 * The actors whose bars differ most come first. Bars show numbers of events, or rates if the windows differ in length
 * (`rateOf`). The thin bar is for the earlier window.
 */
function ActorsInBoth({ comparison }: { readonly comparison: Comparison }) {
  const { tables, words, to: leadTo } = useData();
  const { days, byActor } = comparison;
  const says = readingWords(words).play.comparison;
  const rate = rateOf(days);
  const changed = changedMost(
    byActor.map((counts) => ({ ...counts, drawn: rate ? rate.of(counts) : counts })),
    CHANGED,
  );
  const drawn = changed.flatMap((one) => SIDES.map((side) => one.drawn[side]));
  const most = Math.max(...drawn);
  const longest = Math.max(...drawn.map((count) => formatNumber(words, count).length));
  if (changed.length === 0) return null;
  return (
    <figure className={styles.changed} aria-label={says.changed}>
      <p className={styles.unit}>{says.changed}</p>
      <figcaption className={styles.heads}>
        {rate ? readingWords(words).summary.charts.periods[rate.unit] : words.messages.panes.events}
        {SIDES.map((side) => (
          <WindowName key={side} comparison={comparison} side={side} />
        ))}
      </figcaption>
      <ul>
        {changed.map(({ row, earlier, later, drawn }) => (
          <li key={row}>
            <Reference
              to={leadTo({ kind: "actor", row: actorRow(row) })}
              className={styles.name}
              aria-label={says.change(actorName(tables, row), earlier, later)}
            >
              <ActorName row={row} />
            </Reference>
            <span aria-hidden="true">
              {SIDES.map((side) => (
                <span
                  key={side}
                  className={styles.side}
                  data-side={side}
                  style={lengthOf(drawn[side] / most, longest)}
                >
                  {formatNumber(words, drawn[side])}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The bar leaves space at its end for the longest number. */
const lengthOf = (share: number, longest: number): CSSProperties & { readonly "--length": string } => ({
  "--length": `calc(${share} * (100% - ${longest + 1}ch))`,
});

function WindowName(props: { readonly comparison: Comparison; readonly side: (typeof SIDES)[number] }) {
  const { words } = useData();
  const { comparison, side } = props;
  return (
    <span className={styles.side} data-side={side}>
      <span>
        {formatWindow(words, comparison.days[side])}
        {side === comparison.shown && <small> {readingWords(words).play.comparison.shown}</small>}
      </span>
    </span>
  );
}

const SIDES = ["earlier", "later"] as const;

function Group(props: {
  readonly name: string;
  readonly rows: readonly ComparedRow[];
  readonly first: number;
  readonly children: (row: ComparedRow) => ReactNode;
}) {
  const { name, rows, first, children } = props;
  const { shown, more } = useFirst(rows, first);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.group}>
          {name}
        </th>
      </tr>
      {shown.map((row) => (
        <Row key={row.row} counts={row}>
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

function Row(props: { readonly counts: InBoth; readonly children: ReactNode }) {
  const { words } = useData();
  const { earlier, later } = props.counts;
  return (
    <tr>
      <th scope="row">{props.children}</th>
      <td>{formatNumber(words, earlier)}</td>
      <td>{formatNumber(words, later)}</td>
    </tr>
  );
}

const ActorName = ({ row }: { readonly row: number }) => (
  <DataText text={textAt(useData().tables.actors.names, row)} />
);

const SIGNS: Readonly<Record<Change, string>> = { came: "+", went: "−", stayed: "" };

/** "+ Acme Ltd → Borg Labs". Without a doer in the file, a dash replaces the arrow. */
function TieName(props: { readonly row: number; readonly change: Change }) {
  const context = useData();
  const { row, change } = props;
  const { words, tables } = context;
  const pair = pairOfTie(tables, row);
  const [from, to] = pair.ends;
  return (
    <Reference
      to={context.to({ kind: "tie", from, to })}
      className={styles.name}
      aria-label={
        pair.undirected
          ? pairInWords(words, tables, pair)
          : readingWords(words).play.comparison.tie(actorName(tables, from), actorName(tables, to))
      }
    >
      <span aria-hidden="true">
        {SIGNS[change]} <ActorName row={from} />{" "}
        <span className={styles.arrow}>{pair.undirected ? "–" : "→"}</span> <ActorName row={to} />
      </span>
    </Reference>
  );
}
