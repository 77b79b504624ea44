import ListFilter from "lucide-react/icons/list-filter";
import { memo, useMemo } from "react";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import { verbKey } from "../../model/tables/findRow.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, type EpochDay, epochDay } from "../../model/units.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import { verbsOfTie } from "../../query/network/actorTies.ts";
import {
  countPairs,
  PAIR_COLUMNS,
  type PairColumn,
  type PairCounts,
  type PairOrder,
  pairTrend,
  rankPairs,
} from "../../query/network/rankPairs.ts";
import { tieSources, tieStanding } from "../../query/network/tieStanding.ts";
import { toggleFacet } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { filterByPair } from "../../state/filterActions.ts";
import { selectFilter, selectMask } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useFirst } from "../../widgets/LongList.tsx";
import { type DataContext, RowLink } from "../../widgets/Reference.tsx";
import { SortableTable, useTableOrder } from "../../widgets/SortableTable.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { pairInWords, tieRestsOn } from "../../words/describeTie.ts";
import { formatDay } from "../../words/formatDay.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { pairsWords } from "../../words/laterWords.ts";
import { verbWithPeople } from "../../words/members.ts";
import { NothingMatches } from "./NothingMatches.tsx";
import styles from "./PairsTable.module.css";

const FIRST = 100;
const MOST_EVENTS: PairOrder = { by: "events", isDescending: true };
/** The first press on a heading sorts names and days upwards, numbers downwards. */
const FIRST_DESCENDS: { readonly [C in PairColumn]: boolean } = {
  from: false,
  to: false,
  events: true,
  first: false,
  last: true,
};

/** Who did what to whom in the events that count, as a ranked table: the ties of the network without the picture. */
export function PairsTable(props: {
  /** Paper has a table of its own. */
  readonly context?: DataContext;
}) {
  const inApp = useDataContext();
  const context = props.context ?? inApp;
  const { tables, words } = context;
  const say = pairsWords(words);
  const mask = useDerived(selectMask, "details");
  const { verbs } = useDerived(selectFilter);
  const view = useApp((state) => state.view);
  const days = windowDays(tables, view);
  const { order, onSort } = useTableOrder(PAIR_COLUMNS, MOST_EVENTS, FIRST_DESCENDS);
  const counts = useMemo(() => countPairs(tables, mask, verbs), [tables, mask, verbs]);
  const ranked = useMemo(
    () => [...rankPairs(tables, counts, order, words.locale)],
    [tables, counts, order, words.locale],
  );
  const { shown, more } = useFirst(context, ranked, FIRST);
  if (!mask.includes(0)) return <NothingMatches />;
  if (ranked.length === 0) return <p className={styles.none}>{say.none}</p>;
  const heading = (column: PairColumn) => ({
    sorts: true as const,
    column,
    name: say[column],
    isNumber: column === "events",
  });
  const [from, to, events, ...ends] = PAIR_COLUMNS;
  return (
    <SortableTable
      className={styles.pairs}
      caption={say.title}
      headings={[
        ...[from, to, events].map(heading),
        { sorts: false, name: say.verbs },
        ...ends.map(heading),
        { sorts: false, name: say.trend },
      ]}
      order={order}
      onSort={context.medium === "paper" ? undefined : onSort}
      more={more}
    >
      {shown.map((tie) => (
        <PairRow key={tie} context={context} tie={tie} counts={counts} mask={mask} {...days} />
      ))}
    </SortableTable>
  );
}

const MOST_VERBS = 2;
/** Number of parts of the window in the small chart, and its size. */
const PARTS = 24;
const PART = 4;
const HEIGHT = 20;

/** One pair. It links to everything between the two; its verbs and its other end are filters. */
const PairRow = memo(function PairRow(props: {
  readonly context: DataContext;
  readonly tie: number;
  readonly counts: PairCounts;
  readonly mask: FilterMask;
  /** The window. */
  readonly first: EpochDay;
  readonly last: EpochDay;
}) {
  const { context, tie, counts, mask, first, last } = props;
  const { tables, words } = context;
  const say = pairsWords(words);
  const chosen = useApp(({ view }) => view.action);
  const pair = pairOfTie(tables, tie);
  const { ends, undirected } = pair;
  const [from, to] = ends;
  const nameOf = (row: number) => visibleText(textAt(tables.actors.names, row));
  const idOf = (row: number) => actorId(textAt(tables.actors.ids, row));
  const doesCount = (row: number): boolean => matches(mask, row);
  const verbs = verbsOfTie(tables, doesCount, tie);
  const day = (column: Int32Array) => formatDay(words, epochDay(at(column, tie)), "short");
  const trend = pairTrend(tables, mask, tie, { first, last }, PARTS);
  const highest = Math.max(...trend);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <RowLink to={context.to({ kind: "tie", from, to })}>
          <bdi>{nameOf(from)}</bdi>
        </RowLink>
      </th>
      <td className={styles.name}>
        <span aria-hidden="true" className={styles.arrow}>
          {undirected ? "–" : words.direction === "rtl" ? "←" : "→"}
        </span>{" "}
        {undirected && <VisuallyHidden>{say.between} </VisuallyHidden>}
        <bdi>{nameOf(to)}</bdi>
      </td>
      <td data-number="">{formatNumber(words, at(counts.events, tie))}</td>
      <td>
        <ul className={styles.verbs}>
          {verbs.slice(0, MOST_VERBS).map((done) => (
            <li key={`${done.verb} ${done.named.join(" ")}`}>
              <button
                type="button"
                className={styles.verb}
                aria-pressed={chosen.includes(verbKey(done.verb))}
                title={say.onlyDone(visibleText(done.verb))}
                onClick={() => toggleFacet("action", verbKey(done.verb))}
              >
                {say.times(verbWithPeople(words, tables, done), done.count)}
              </button>
            </li>
          ))}
          {verbs.length > MOST_VERBS ? (
            <li className={styles.more}>+{formatNumber(words, verbs.length - MOST_VERBS)}</li>
          ) : null}
        </ul>
        <span className={styles.rests}>
          {tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}
        </span>
      </td>
      <td className={styles.day}>{day(counts.first)}</td>
      <td className={styles.day}>{day(counts.last)}</td>
      <td>
        <span className={styles.end}>
          <svg width={PARTS * PART} height={HEIGHT} aria-hidden="true" className={styles.trend}>
            {[...trend].map((events, part) => {
              const height = events === 0 ? 0 : Math.max(1.5, (events / highest) * HEIGHT);
              const x = (words.direction === "rtl" ? PARTS - 1 - part : part) * PART;
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of the window is its place.
              return <rect key={part} x={x} y={HEIGHT - height} width={PART - 1} height={height} />;
            })}
          </svg>
          <button
            type="button"
            className={styles.only}
            aria-label={say.only(pairInWords(words, tables, pair))}
            title={say.only(pairInWords(words, tables, pair))}
            onClick={() => filterByPair(idOf(from), idOf(to), undirected)}
          >
            <ListFilter size={14} aria-hidden="true" />
          </button>
        </span>
      </td>
    </tr>
  );
});
