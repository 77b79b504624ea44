import ListFilter from "lucide-react/icons/list-filter";
import { memo } from "react";
import { pairOfTie } from "../../../model/tables/acts.ts";
import { at } from "../../../model/tables/columns.ts";
import { verbKey } from "../../../model/tables/findRow.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { actorId, type EpochDay, epochDay } from "../../../model/units.ts";
import { type FilterMask, matches } from "../../../query/filter/filterMask.ts";
import { verbsOfTie } from "../../../query/network/actorTies.ts";
import { type PairCounts, pairTrend } from "../../../query/network/rankPairs.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { filterByAll, toggleFacet } from "../../../state/actions.ts";
import { useApp } from "../../../state/store.ts";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { RowLink } from "../../../widgets/RowLink.tsx";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatDay } from "../../../words/formatDay.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { pairsWords } from "../../../words/laterWords.ts";
import { verbWithPeople } from "../../../words/members.ts";
import { visibleText } from "../../../words/visibleText.ts";
import styles from "./PairRow.module.css";

const MOST_VERBS = 3;
/** Parts of the window in the little picture, and its size. */
const PARTS = 24;
const PART = 4;
const HEIGHT = 20;

/** One pair: it leads to all there is between the two; its verbs and its end are filters. */
export const PairRow = memo(function PairRow(props: {
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
  const { ends, undirected } = pairOfTie(tables, tie);
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
            aria-label={say.only(nameOf(from), nameOf(to))}
            title={say.only(nameOf(from), nameOf(to))}
            onClick={() => filterByAll([...new Set([idOf(from), idOf(to)])])}
          >
            <ListFilter size={14} aria-hidden="true" />
          </button>
        </span>
      </td>
    </tr>
  );
});
