import { type ReactNode, useId } from "react";
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
import { actorName } from "../../words/actorName.ts";
import { pairInWords } from "../../words/describeAct.ts";
import { summaryWords } from "../../words/describeStory.ts";
import { formatWindow } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { readingWords } from "../../words/laterWords.ts";
import styles from "./ComparisonTable.module.css";

/** The numbers of actors and of ties in the table until the reader asks for more. */
const FIRST_ACTORS = 8;
const FIRST_TIES = 12;
const CHANGED = 10;
/** The number of lines in ink. Ten lines of one weight would be hard to tell apart. */
const STRESSED = 3;

/** Compares two windows: a picture of actors, then a table of events, standings, actors and ties. */
export function ComparisonTable(props: { readonly comparison: Comparison }) {
  const { words, to } = useData();
  const { comparison } = props;
  const says = readingWords(words).play.comparison;
  const { filters, panes, standing } = words.messages;
  const title = useId();
  const { days, shown, events, actors, byStanding, byActor, ties } = comparison;
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
      <SlopeOfActors comparison={comparison} />
      <table className={styles.table} aria-labelledby={title}>
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" data-shown={side === shown || undefined}>
                {formatWindow(words, days[side])}
                {side === shown && <small>{says.shown}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row counts={events}>{panes.events}</Row>
          {rate && <Row counts={rate.of(events)}>{summaryWords(words).charts.periods[rate.unit]}</Row>}
          {LISTED_STANDINGS.map((status) => {
            const counts = item(byStanding, STANDINGS.indexOf(status));
            return counts.earlier + counts.later === 0 ? null : (
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
/** Windows whose lengths differ by no more than this share count as equally long, such as April and May. */
const AS_LONG = 0.05;
/** Windows compare by month only if both have at least the days of a February, else by day. */
const LEAST_OF_MONTHS = 28;

/** The unit (day or month) by which windows of different lengths compare, and their events per unit; null for equal lengths. */
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

/** Positions in percent of the width: the dots of both windows, and the ends of leaders at the names. */
const ACROSS = { earlier: "44%", later: "90%", name: "100%" } as const;

/**
 * The actors whose number of events changed most, as lines from the earlier window to the later one:
 *
 *     2 ●─── 36 Borg Labs
 *     7 ●─╱─ 1 Acme Ltd
 */
function SlopeOfActors({ comparison }: { readonly comparison: Comparison }) {
  const { tables, words, to: leadTo } = useData();
  const { days } = comparison;
  const says = readingWords(words).play.comparison;
  const rate = rateOf(days);
  const rows = rate
    ? comparison.byActor.map((one) => ({ row: one.row, ...rate.of(one) }))
    : comparison.byActor;
  const countsOf = new Map(comparison.byActor.map((one) => [one.row, one]));
  const changed = changedMost(rows, CHANGED);
  const stressed = new Set(changed.slice(0, STRESSED).map(({ row }) => row));
  const { lines, numbers } = slopeOf(changed);
  if (lines.length === 0) return null;
  return (
    <figure className={styles.slope} aria-label={says.changed}>
      {rate && <p className={styles.unit}>{summaryWords(words).charts.periods[rate.unit]}</p>}
      <figcaption className={styles.heads}>
        {SIDES.map((side) => (
          <span key={side} dir="auto">
            {formatWindow(words, days[side])}
          </span>
        ))}
      </figcaption>
      <div className={styles.picture}>
        <svg className={styles.lines} aria-hidden="true">
          {SIDES.map((side) => (
            <line key={side} className={styles.axis} x1={ACROSS[side]} y1="0" x2={ACROSS[side]} y2="100%" />
          ))}
          {numbers.map(({ least, most, y }) => (
            <text key={least} x={ACROSS.earlier} y={`${y}%`} dx={-8}>
              {[...new Set([least, most])].map((count) => formatNumber(words, count)).join("–")}
            </text>
          ))}
          {/* A leader connects a label and its dot. Only the line between both dots means a change. */}
          {lines.map(({ row, name, later }) => (
            <line
              key={row}
              className={styles.leader}
              x1={ACROSS.later}
              y1={`${later}%`}
              x2={ACROSS.name}
              y2={`${name}%`}
            />
          ))}
          {lines.map(({ row, earlier, later }) => (
            <g key={row} data-stressed={stressed.has(row) || undefined}>
              <line x1={ACROSS.earlier} y1={`${earlier}%`} x2={ACROSS.later} y2={`${later}%`} />
              <circle cx={ACROSS.earlier} cy={`${earlier}%`} r={3} />
              <circle cx={ACROSS.later} cy={`${later}%`} r={3} />
            </g>
          ))}
        </svg>
        <ul className={styles.names}>
          {lines.map(({ row, count }) => (
            <li key={row}>
              <Reference
                to={leadTo({ kind: "actor", row: actorRow(row) })}
                className={styles.name}
                aria-label={says.change(
                  actorName(tables, row),
                  countsOf.get(row)?.earlier ?? 0,
                  countsOf.get(row)?.later ?? 0,
                )}
              >
                <b>{formatNumber(words, count)}</b> <ActorName row={row} />
              </Reference>
            </li>
          ))}
        </ul>
      </div>
    </figure>
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

/** "+ Acme Ltd → Borg Labs"; with a dash instead of the arrow if the file names no doer. */
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
        {SIGNS[change]} <ActorName row={from} />
        <span className={styles.arrow}> {pair.undirected ? "–" : "→"} </span>
        <ActorName row={to} />
      </span>
    </Reference>
  );
}

/** The line of one actor. The heights of its dots and of its name count in percent from the top; `count` is the later number. */
type SlopeLine = InBoth & { readonly row: number; readonly name: number; readonly count: number };

type Slope = {
  /** From the top down. */
  readonly lines: readonly SlopeLine[];
  /** The earlier numbers from the top down, at their dots. Dots too near for a line each share a range from least to most. */
  readonly numbers: readonly { readonly least: number; readonly most: number; readonly y: number }[];
};

/** The least space above the highest dot and below the lowest one, in percent of the height. */
const LEAST_EDGE = 12;

/** The lines from earlier to later numbers, on a scale from 0. Names are at equal distances, so that none is cut. */
export function slopeOf(rows: readonly ComparedRow[]): Slope {
  const most = Math.max(1, ...rows.flatMap(({ earlier, later }) => [earlier, later]));
  const edge = Math.min(LEAST_EDGE, 50 / rows.length);
  const heightOf = (count: number): number => 100 - edge - (count / most) * (100 - 2 * edge);
  const each = 100 / rows.length;
  const lines = rows
    .toSorted((a, b) => b.later - a.later || b.earlier - a.earlier || a.row - b.row)
    .map(
      ({ row, earlier, later }, index): SlopeLine => ({
        ...{ row, count: later, name: (index + 0.5) * each },
        ...{ earlier: heightOf(earlier), later: heightOf(later) },
      }),
    );
  // A number has one line of text and a name up to two, so numbers may be half as far apart.
  const numbers: { least: number; most: number; y: number }[] = [];
  for (const count of [...new Set(rows.map(({ earlier }) => earlier))].sort((a, b) => b - a)) {
    let group = { least: count, most: count, y: heightOf(count) };
    for (let above = numbers.at(-1); above && group.y - above.y < each / 2; above = numbers.at(-1)) {
      numbers.pop();
      group = { least: count, most: above.most, y: heightOf((count + above.most) / 2) };
    }
    numbers.push(group);
  }
  return { lines, numbers };
}
