import { type ReactNode, useId } from "react";
import { pairOfTie } from "../../model/tables/acts.ts";
import { item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorRow, type CssPx } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import {
  CHANGES,
  type Change,
  type ComparedRow,
  changedMost,
  type InBoth,
} from "../../query/compareWindows.ts";
import type { Comparison } from "../../state/selectors/comparison.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { useFirst } from "../../widgets/LongList.tsx";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { pairInWords } from "../../words/describeTie.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { formatWindow } from "../../words/formatTime.ts";
import { visibleText } from "../../words/isolate.ts";
import { playWords } from "../../words/laterWords.ts";
import styles from "./ComparisonTable.module.css";

/** The numbers of actors and of ties that are shown until the reader asks for more. */
const FIRST_ACTORS = 8;
const FIRST_TIES = 12;
/** The number of actors in the picture. */
const CHANGED = 10;

/**
 * Compares two windows, the earlier first: a picture of the actors whose number of events changed most; then a table of
 * events, standings, the most active actors, and the ties that came, went and stayed.
 */
export function ComparisonTable(props: { readonly comparison: Comparison }) {
  const { words, to } = useData();
  const { comparison } = props;
  const says = playWords(words).comparison;
  const { standing } = words.messages;
  const title = useId();
  const { days, shown, events, actors, byStanding, byActor, ties } = comparison;
  return (
    <>
      <h2 id={title} className={styles.title}>
        {says.title}
      </h2>
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
          <Row counts={events}>{says.events}</Row>
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
          <Row counts={actors}>{says.actors}</Row>
        </tbody>
        <Group name={says.byActor} rows={byActor} first={FIRST_ACTORS}>
          {({ row }) => (
            <Reference to={to({ kind: "actor", row: actorRow(row) })} className={styles.name}>
              <ActorName row={row} />
            </Reference>
          )}
        </Group>
        {CHANGES.map((change) => (
          <Group key={change} name={says[change](ties[change].length)} rows={ties[change]} first={FIRST_TIES}>
            {({ row }) => <TieName row={row} change={change} />}
          </Group>
        ))}
      </table>
    </>
  );
}

/**
 * Where parts of a slope begin, in percent of the picture's width. Numbers and names are beside the lines, which fill
 * the space between them.
 */
const ACROSS = { leader: 12, dot: 3, all: 100 } as const;

/**
 * The actors whose number of events changed most, as lines from the earlier window to the later one:
 *
 *     2 ╲   ╱ 36 Borg Labs
 *     1 ─╲─╱   7 Acme Ltd
 */
function SlopeOfActors({ comparison }: { readonly comparison: Comparison }) {
  const { tables, words, to: leadTo } = useData();
  const { days, byActor } = comparison;
  const says = playWords(words).comparison;
  const { height, named, lines, numbers } = slopeOf(changedMost(byActor, CHANGED));
  if (lines.length === 0) return null;
  // Leaves room for a dot beside the numbers.
  const [begin, end] =
    named === "later" ? [ACROSS.dot, ACROSS.all - ACROSS.leader] : [ACROSS.leader, ACROSS.all - ACROSS.dot];
  return (
    <figure className={styles.slope} aria-label={says.changed}>
      <figcaption className={styles.heads}>
        {SIDES.map((side) => (
          <span key={side} dir="auto">
            {formatWindow(words, days[side])}
          </span>
        ))}
      </figcaption>
      <div className={styles.picture} data-named={named} style={{ blockSize: height }}>
        {numbers.map(({ count, y }) => (
          <span key={count} className={styles.number} style={{ top: y }} aria-hidden="true">
            {formatNumber(words, count)}
          </span>
        ))}
        <svg
          className={styles.lines}
          viewBox={`0 0 ${ACROSS.all} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {/* A leader connects a name and its number, so that only the line between the windows is read as a change. */}
          {lines.map(({ row, from, to, name }) => (
            <path
              key={row}
              className={styles.leader}
              d={named === "later" ? `M${end} ${to}L${ACROSS.all} ${name}` : `M0 ${name}L${begin} ${from}`}
            />
          ))}
          {lines.map(({ row, from, to, earlier, later }) => (
            <g key={row} data-more={later > earlier || undefined}>
              <path d={`M${begin} ${from}L${end} ${to}`} />
              <path className={styles.dot} d={`M${begin} ${from}h0M${end} ${to}h0`} />
            </g>
          ))}
        </svg>
        <ul className={styles.names}>
          {lines.map(({ row, name, earlier, later }) => (
            <li key={row} style={{ top: name }}>
              <Reference
                to={leadTo({ kind: "actor", row: actorRow(row) })}
                className={styles.name}
                title={visibleText(textAt(tables.actors.names, row))}
                aria-label={says.change(visibleText(textAt(tables.actors.names, row)), earlier, later)}
              >
                <span>
                  <b>{formatNumber(words, named === "later" ? later : earlier)}</b> <ActorName row={row} />
                </span>
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

/** "+ Acme Ltd → Borg Labs"; "+ Acme Ltd – Borg Labs" if the file names no doer. */
function TieName(props: { readonly row: number; readonly change: Change }) {
  const context = useData();
  const { row, change } = props;
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
        {SIGNS[change]} <ActorName row={from} />
        <span className={styles.arrow}> {pair.undirected ? "–" : "→"} </span>
        <ActorName row={to} />
      </span>
    </Reference>
  );
}

/** Distance between the middles of two names. It is enough for a finger. */
const LINE: CssPx = 27;
/** Distance between two numbers at one edge. */
const APART: CssPx = 10;
const LEAST_HEIGHT: CssPx = 120;
const PADDING: CssPx = 10;

/** One actor: the height of its number in both windows, and the height of the middle of its name. */
type SlopeLine = ComparedRow & {
  readonly from: CssPx;
  readonly to: CssPx;
  readonly name: CssPx;
};

/**
 * Lines from the number of events in the earlier window to the number in the later one, on one scale that begins at 0.
 */
type Slope = {
  readonly height: CssPx;
  /** The window beside which names stand. It is the one whose numbers differ more, where names have more room. */
  readonly named: keyof InBoth;
  /** The lines in order from the top down. */
  readonly lines: readonly SlopeLine[];
  /** The numbers at the other edge for which there is room, each once. */
  readonly numbers: readonly { readonly count: number; readonly y: CssPx }[];
};

export function slopeOf(rows: readonly ComparedRow[]): Slope {
  const height = Math.max(LEAST_HEIGHT, rows.length * LINE + PADDING);
  const most = Math.max(1, ...rows.flatMap(({ earlier, later }) => [earlier, later]));
  const yOf = (count: number): CssPx => height - PADDING - (count / most) * (height - 2 * PADDING);
  const differentIn = (side: keyof InBoth): number => new Set(rows.map((row) => row[side])).size;
  const [named, other] =
    differentIn("earlier") > differentIn("later")
      ? (["earlier", "later"] as const)
      : (["later", "earlier"] as const);
  const ordered = rows.toSorted((a, b) => b[named] - a[named] || b[other] - a[other] || a.row - b.row);
  const names = spread(
    ordered.map((row) => yOf(row[named])),
    height,
  );
  const lines = ordered.map(
    (row, index): SlopeLine => ({
      ...row,
      ...{ from: yOf(row.earlier), to: yOf(row.later), name: names[index] ?? 0 },
    }),
  );
  const numbers = numbersOf(
    rows.map((row) => row[other]),
    yOf,
  );
  return { height, named, lines, numbers };
}

/** The wished heights, from the top down, moved as little as lines of text need. */
function spread(wished: readonly CssPx[], height: CssPx): readonly CssPx[] {
  const placed: CssPx[] = [];
  for (const y of wished) placed.push(Math.max(y, (placed.at(-1) ?? -LINE / 2) + LINE));
  // If the last ones were moved out of the picture, all move up again from the bottom.
  let below = height + LINE / 2;
  for (let index = placed.length - 1; index >= 0; index--) {
    below = Math.min(placed[index] ?? 0, below - LINE);
    placed[index] = below;
  }
  return placed;
}

function numbersOf(counts: readonly number[], yOf: (count: number) => CssPx): Slope["numbers"] {
  const numbers: { count: number; y: CssPx }[] = [];
  for (const count of [...new Set(counts)].sort((a, b) => b - a)) {
    const y = yOf(count);
    const above = numbers.at(-1);
    if (!above || y - above.y >= APART) numbers.push({ count, y });
  }
  return numbers;
}
