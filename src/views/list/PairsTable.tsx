import ListFilter from "lucide-react/icons/list-filter";
import { memo, useId, useMemo } from "react";
import { isoDay } from "../../model/dates/calendar.ts";
import { memoByKey } from "../../model/memo.ts";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { hasStandings, pairOfTie } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import { verbKey } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type EpochDay, epochDay, eventRow } from "../../model/units.ts";
import { type FilterMask, matches, passesBut, REJECT_BIT } from "../../query/filter/filterMask.ts";
import { verbsOfTie } from "../../query/network/actorTies.ts";
import { hasLead } from "../../query/network/chooseTies.ts";
import {
  countDirections,
  type DirectedCounts,
  directionsOf,
  PAIR_COLUMNS,
  type PairColumn,
  type PairOrder,
  pairTrend,
  rankPairs,
  reverseOf,
  turnsOf,
} from "../../query/network/rankPairs.ts";
import { textReplies, tieSources, tieStanding } from "../../query/network/tieStanding.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { setLeastTie, toggleFacet } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { selectOtherMask } from "../../state/comparison.ts";
import { filterByPair } from "../../state/filterActions.ts";
import { selectFilter, selectMask } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { useFirst } from "../../widgets/LongList.tsx";
import { type DataContext, RowLink, useData } from "../../widgets/Reference.tsx";
import { SortableTable, useTableOrder } from "../../widgets/SortableTable.tsx";
import { TakeTable } from "../../widgets/TakeTable.tsx";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { pairInWords, tieRestsOn } from "../../words/describeAct.ts";
import { shortDateInWords } from "../../words/describeEvent.ts";
import { formatDay, formatYear } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { verbTimes, verbWithContent } from "../../words/members.ts";
import { actorName } from "../../words/names.ts";
import { NothingMatches } from "./NothingMatches.tsx";
import styles from "./PairsTable.module.css";

const FIRST = 100;
const MOST_EVENTS: PairOrder = { by: "events", isDescending: true };
const FIRST_DESCENDS: { readonly [C in PairColumn]: boolean } = {
  from: false,
  to: false,
  events: true,
  back: true,
  share: true,
  first: false,
  last: true,
  turn: true,
};

/** Who did what to whom: the ties of the network, ranked. On paper, only the ties of a picture (`only`) are listed. */
export function PairsTable({ only }: { readonly only?: ReadonlySet<number> | undefined }) {
  const context = useData();
  const { tables, words } = context;
  const say = exploringWords(words).pairs;
  const mask = useDerived(selectMask, "details");
  const { verbs } = useDerived(selectFilter);
  const view = useApp((state) => state.view);
  const days = windowDays(tables, view);
  const { order, onSort } = useTableOrder(PAIR_COLUMNS, MOST_EVENTS, FIRST_DESCENDS);
  const otherMask = useDerived(selectOtherMask, "details");
  const counts = useMemo(() => {
    const now = countDirections(tables, mask, verbs);
    const other = otherMask && countDirections(tables, otherMask, verbs);
    return { ...now, other, turn: other ? turnsOf(now, other) : new Float64Array() };
  }, [tables, mask, otherMask, verbs]);
  const least = Math.max(1, view.ties);
  const ranked = useMemo(
    () => [...rankPairs(tables, counts, order, words.locale, least)].filter((tie) => only?.has(tie) ?? true),
    [tables, counts, order, words.locale, least, only],
  );
  const { shown, more } = useFirst(ranked, FIRST);
  const id = useId();
  if (!mask.includes(0)) return <NothingMatches />;
  if (tables.ties.count === 0) return <p className={styles.none}>{exploringWords(words).network.noTies}</p>;
  const heading = (column: PairColumn) => ({
    sorts: true as const,
    column,
    name: say[column],
    isNumber: ["events", "back", "share"].includes(column),
  });
  const numbers = directionsOf(tables, counts, counts.turn, least);
  const isPaper = context.medium === "paper";
  const story = storyDays(tables);
  const ends = [Math.max(days.first, story.first), Math.min(days.last, story.last)];
  const years = [...new Set(ends.map((day) => formatYear(words, epochDay(day))))];
  return (
    <>
      <div className={styles.summary}>
        <span>
          {[
            ranked.length < numbers.ties && only
              ? exploringWords(words).network.chosen(ranked.length, numbers.ties, hasLead(tables))
              : say.summary(numbers.ties, numbers.oneWay, numbers.bothWays, numbers.undirected),
            counts.other && say.turned(numbers.turned),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {!isPaper && (
          <div className={styles.tools}>
            <label htmlFor={id}>{say.least}</label>
            <input
              id={id}
              type="number"
              min={1}
              max={9999}
              value={least}
              onChange={({ target }) => {
                const number = Math.floor(target.valueAsNumber);
                setLeastTie(number > 1 ? Math.min(number, 9999) : 0);
              }}
            />
            <TakeTable name="pairs" rows={() => rowsOfPairs(context, counts, ranked, mask)} />
          </div>
        )}
      </div>
      <SortableTable
        className={styles.pairs}
        caption={say.title}
        headings={[
          ...(["from", "to", "events", "back", "share"] as const).map(heading),
          ...(counts.other ? (["turn"] as const) : (["first", "last"] as const)).map(heading),
          {
            sorts: false,
            name: say.trend,
            below: (
              <span className={styles.ends}>
                {years.map((year) => (
                  <span key={year}>{year}</span>
                ))}
              </span>
            ),
          },
          { sorts: false, name: say.verbs },
        ]}
        order={order}
        onSort={isPaper ? undefined : onSort}
        more={more}
      >
        {shown.map((tie) => (
          <PairRow key={tie} tie={tie} counts={counts} mask={mask} {...days} />
        ))}
      </SortableTable>
    </>
  );
}

type Counts = DirectedCounts & { readonly other: DirectedCounts | null; readonly turn: Float64Array };

/** A share as text for programs. Empty if there is no share (NaN). */
const shareOf = (share: number): string => (Number.isNaN(share) ? "" : share.toFixed(4));
/** The change of a share, from −1 to 1. If the other actor now acts more, `turn` is this change, 2 farther from 0. */
const changeOf = (turn: number): number => (Math.abs(turn) > 2 ? turn - 2 * Math.sign(turn) : turn);

/** The date as written, because a day of "July to September" would be invented. Null if `clock` is not "happened". */
const writtenDate = (tables: Tables, row: number): string | null =>
  tables.clock === "happened" ? eventRecord(tables, eventRow(row)).date : null;

function rowsOfPairs(
  { tables, words }: DataContext,
  { events, back, share, first, last, firstEvent, lastEvent, other, turn }: Counts,
  ties: readonly number[],
  mask: FilterMask,
): readonly (readonly string[])[] {
  const say = exploringWords(words).pairs;
  const doesCount = (row: number): boolean => matches(mask, row);
  const day = (event: Uint32Array, column: Int32Array, tie: number) =>
    writtenDate(tables, at(event, tie)) ?? isoDay(epochDay(at(column, tie)));
  const ofOther = [say.events, say.back, say.share].map((name) => `${say.other}: ${name}`);
  const { replies } = readingWords(words).detail;
  const head = [say.from, say.to, say.events, say.back, replies, say.share, say.first, say.last];
  return [
    [...head, ...(other ? [...ofOther, say.turn] : [])],
    ...ties.map((tie) => [
      ...pairOfTie(tables, tie).ends.map((row) => textAt(tables.actors.names, row)),
      ...[at(events, tie), at(back, tie), textReplies(tables, doesCount, tie)].map(String),
      ...[shareOf(at(share, tie))],
      ...[day(firstEvent, first, tie), day(lastEvent, last, tie)],
      ...(other
        ? [
            String(at(other.events, tie)),
            String(at(other.back, tie)),
            shareOf(at(other.share, tie)),
            shareOf(changeOf(at(turn, tie))),
          ]
        : []),
    ]),
  ];
}

const MOST_VERBS = 4;
/** A share of fewer events is not shown on screen, because 100 % of two says nothing. A saved table has all shares. */
const LEAST_OF_SHARE = 5;
const percentIn = memoByKey((locale: string) => new Intl.NumberFormat(locale, { style: "percent" }));
/** The small chart has `PARTS` parts of `PART` pixels. Bars of one direction are at most `HEIGHT` pixels high. */
const PARTS = 24;
const PART = 3;
const HEIGHT = 14;

/** One pair, with a link to all events between the two actors. Verbs and the button are filters. */
const PairRow = memo(function PairRow(props: {
  readonly tie: number;
  readonly counts: Counts;
  readonly mask: FilterMask;
  readonly first: EpochDay;
  readonly last: EpochDay;
}) {
  const context = useData();
  const { tie, counts, mask, first, last } = props;
  const { tables, words } = context;
  const say = exploringWords(words).pairs;
  const chosen = useApp(({ view }) => view.action);
  const pair = pairOfTie(tables, tie);
  const { ends, undirected } = pair;
  const [from, to] = ends;
  const doesCount = (row: number): boolean => matches(mask, row);
  const doesCountEither = (row: number): boolean => passesBut(mask, row, REJECT_BIT.ends);
  const verbs = verbsOfTie(tables, doesCount, tie);
  const dateOf = (event: Uint32Array, day: Int32Array): string => {
    const text = writtenDate(tables, at(event, tie));
    return text === null ? formatDay(words, epochDay(at(day, tie)), "short") : shortDateInWords(words, text);
  };
  const { other, turn } = counts;
  const { label, replies } = readingWords(words).detail;
  // A reply is not an act. Without the number of replies, "0 in return" would say that nobody answered.
  const answers = textReplies(tables, doesCount, tie);
  const share = at(counts.share, tie);
  const back = reverseOf(tables, tie);
  const trendOf = (one: number) => [...pairTrend(tables, doesCountEither, one, { first, last }, PARTS)];
  // The bars of the other direction are below the line, even if the filter leaves out the events of that direction.
  const trends = [trendOf(tie), back === null ? [] : trendOf(back)] as const;
  const highest = Math.max(1, ...trends.flat());
  const fromTo = (before: number, now: number) =>
    `${formatNumber(words, before)} → ${formatNumber(words, now)}`;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <RowLink to={context.to({ kind: "tie", from, to })}>
          <bdi>{actorName(tables, from)}</bdi>
        </RowLink>
      </th>
      <td className={styles.name}>
        <span aria-hidden="true" className={styles.arrow}>
          {undirected ? "–" : words.direction === "rtl" ? "←" : "→"}
        </span>{" "}
        {undirected && <VisuallyHidden>{say.between} </VisuallyHidden>}
        <bdi>{actorName(tables, to)}</bdi>
      </td>
      <td data-number="">{formatNumber(words, at(counts.events, tie))}</td>
      <td data-number="" className={styles.other}>
        {formatNumber(words, at(counts.back, tie))}
      </td>
      <td data-number="" className={styles.other}>
        {Number.isNaN(share) || at(counts.events, tie) + at(counts.back, tie) < LEAST_OF_SHARE
          ? null
          : percentIn(words.locale).format(share === 1 ? 1 : Math.min(0.99, Math.max(0.01, share)))}
      </td>
      {other ? (
        <td className={styles.day} data-turned={Math.abs(at(turn, tie)) > 2 ? "" : undefined}>
          {fromTo(at(other.events, tie), at(counts.events, tie))}
          <br />
          {say.back}: {fromTo(at(other.back, tie), at(counts.back, tie))}
        </td>
      ) : (
        <>
          <td className={styles.day}>{dateOf(counts.firstEvent, counts.first)}</td>
          <td className={styles.day}>{dateOf(counts.lastEvent, counts.last)}</td>
        </>
      )}
      <td className={styles.other}>
        <span className={styles.end}>
          <svg width={PARTS * PART} height={2 * HEIGHT + 1} aria-hidden="true" className={styles.trend}>
            <rect className={styles.middle} y={HEIGHT} width={PARTS * PART} height={1} />
            {trends.map((trend, isBack) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: the two directions keep their order.
                key={isBack}
                opacity={isBack ? 0.5 : 1}
                d={trend
                  .map((events, part) => {
                    const height = events === 0 ? 0 : Math.max(1.5, (events / highest) * HEIGHT);
                    const x = (words.direction === "rtl" ? PARTS - 1 - part : part) * PART;
                    return `M${x} ${isBack ? HEIGHT + 1 : HEIGHT}v${isBack ? height : -height}h${PART - 1}V${isBack ? HEIGHT + 1 : HEIGHT}z`;
                  })
                  .join("")}
              />
            ))}
          </svg>
          <Button
            className={styles.only}
            aria-label={say.only(pairInWords(words, tables, pair))}
            title={say.only(pairInWords(words, tables, pair))}
            onClick={() => filterByPair(actorIdOf(tables, from), actorIdOf(tables, to), undirected)}
          >
            <ListFilter size={14} aria-hidden="true" />
          </Button>
        </span>
      </td>
      <td className={styles.what}>
        <ul className={styles.verbs}>
          {verbs.slice(0, MOST_VERBS).map((done) => (
            <li key={`${done.event} ${done.verb} ${done.status} ${done.named.join(" ")}`}>
              <Button
                className={styles.verb}
                aria-pressed={chosen.includes(verbKey(done.verb))}
                title={say.onlyDone(visibleText(done.verb))}
                onClick={() => toggleFacet("action", verbKey(done.verb))}
              >
                {hasStandings(tables) && (
                  <span role="img" aria-label={words.messages.standing[done.status].label}>
                    <StandingMark status={done.status} />
                  </span>
                )}
                {verbTimes(words, verbWithContent(words, tables, done), done.count)}
              </Button>
            </li>
          ))}
          {verbs.length > MOST_VERBS ? (
            <li className={styles.more}>+{formatNumber(words, verbs.length - MOST_VERBS)}</li>
          ) : null}
        </ul>
        <span data-quiet="">
          {[
            tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie)),
            ...(answers > 0 ? [`${label(replies)} ${formatNumber(words, answers)}`] : []),
          ].join(" · ")}
        </span>
      </td>
    </tr>
  );
});
