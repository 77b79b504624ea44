import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from "react";
import { kindVariable } from "../../chart/theme.ts";
import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import { firstWhere } from "../../model/firstWhere.ts";
import { at, item } from "../../model/tables/columns.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { statesStandings } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, showsHours } from "../../model/tables/times.ts";
import { type EpochDay, type EventRow, epochDay } from "../../model/units.ts";
import { repliesTo } from "../../query/replyChain.ts";
import { matchingRows, placeOf } from "../../query/time/eventOrder.ts";
import { setWindow } from "../../state/actions.ts";
import { isFiltered } from "../../state/address/viewState.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { memoLast } from "../../state/memoLast.ts";
import {
  selectEventRow,
  selectHasRows,
  selectMask,
  selectSelection,
  selectTotals,
  useTables,
} from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import { type AppState, store, useApp } from "../../state/store.ts";
import { selectTurningPoints } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { ActorNames, DataBlock, Lines } from "../../widgets/DataText.tsx";
import { EventStanding, KindDot, KindName, StandingMark } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { useFirst } from "../../widgets/LongList.tsx";
import { RowLink, useData } from "../../widgets/Reference.tsx";
import { SortableTable, useTableOrder } from "../../widgets/SortableTable.tsx";
import { repliersInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { belowDay, formatDay, formatMonth, formatYear, inMonth, nameOfZone } from "../../words/formatDate.ts";
import { dateWords, exploringWords, readingWords } from "../../words/laterWords.ts";
import { actorsOfEvent } from "../../words/members.ts";
import type { Words } from "../../words/words.ts";
import styles from "./EventList.module.css";
import {
  COLUMNS,
  type Column,
  FIRST_ITEMS,
  firstRange,
  type ListMonth,
  type ListYear,
  listScene,
  type Order,
  sortEvents,
} from "./listScene.ts";
import { NothingMatches } from "./NothingMatches.tsx";
import { PairsTable } from "./PairsTable.tsx";

/** Events as text: by month, as a table, or as pairs of actors. With `gutter`, the list has marks beside the text. */
export function EventList({ gutter = false }: { readonly gutter?: boolean }) {
  const look = useApp(({ view }) => view.view);
  const hasRows = useDerived(selectHasRows);
  if (!hasRows) return <OnlyCounts />;
  const isTable = look === "table" && !gutter;
  return (
    <InApp>{look === "pairs" ? <PairsTable /> : isTable ? <EventTable /> : <Months gutter={gutter} />}</InApp>
  );
}

/** A narrow embed with more events than this begins with the turning points. */
const FEW = 12;

const hasFilters = ({ view }: AppState): boolean => isFiltered(view);

function Months({ gutter }: { readonly gutter: boolean }) {
  const words = useWords();
  const { list, filters } = words.messages;
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  const selected = useDerived(selectEventRow);
  const isByClock = useDerived(hasWindowOfHours);
  const isFilteredList = useDerived(hasFilters, "details");
  const points = useDerived(selectTurningPoints, "details").within;
  const all = useMemo(() => matchingRows(mask), [mask]);
  const [isAll, setAll] = useState(false);
  const isShort = appEntry === "embed" && gutter && points.length > 0 && all.length > FEW && !isAll;
  const rows = useMemo(() => (isShort ? Uint32Array.from(points) : all), [isShort, points, all]);
  const [shown, setShown] = useState({ rows, range: firstRange(rows.length, undefined) });

  // A new list starts if the events change, or if an event outside the listed part was selected elsewhere.
  const place = selected === null ? undefined : placeOf(rows, selected);
  const [followed, setFollowed] = useState<number | undefined>(undefined);
  const isOutside = place !== undefined && (place < shown.range.start || place >= shown.range.end);
  let current = shown;
  if (shown.rows !== rows || (isOutside && place !== followed)) {
    current = { rows, range: firstRange(rows.length, place) };
    setShown(current);
    setFollowed(place);
  }
  const { range } = current;
  const scene = useMemo(
    () => listScene(tables, current.rows, current.range, isByClock),
    [tables, current, isByClock],
  );

  if (rows.length === 0) return <NothingMatches />;
  const earlier = Math.min(FIRST_ITEMS, range.start);
  const later = Math.min(FIRST_ITEMS, rows.length - range.end);
  const more = (text: string, wider: typeof range) => (
    <Button className={styles.more} onClick={() => setShown({ rows, range: wider })}>
      {text}
    </Button>
  );
  return (
    <div
      className={styles.list}
      data-gutter={gutter || undefined}
      data-short={isShort || undefined}
      data-filtered={isFilteredList || undefined}
    >
      {isShort && (
        <p className={styles.points} data-quiet="">
          {readingWords(words).detail.turningPoints}
        </p>
      )}
      {earlier > 0 && more(list.earlier(earlier), { ...range, start: range.start - earlier })}
      {scene.flatMap((year) =>
        year.months.map((month) => (
          <MonthSection
            key={`${year.day} ${year.lastDay} ${month.day}`}
            year={year}
            month={month}
            isByClock={isByClock}
            isFirst={month === scene[0]?.months[0]}
            selected={selected}
            gutter={gutter}
          />
        )),
      )}
      {later > 0 && more(list.more(later), { ...range, end: range.end + later })}
      {isShort && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {filters.show(all.length)}
        </Button>
      )}
    </div>
  );
}

const hasWindowOfHours = (...[{ view }, tables]: Parameters<typeof selectEventRow>): boolean =>
  showsHours(tables, spanOfDays(windowDays(tables, view)));

/** Stands in for the list while a prepared folder's events are loading, or if they are too many to list. */
function OnlyCounts() {
  const say = exploringWords(useWords()).folder;
  const tables = useTables();
  const { events } = useDerived(selectTotals);
  const isAsking = useApp(({ session }) => session.asking.isAsking);
  if (isAsking) return <p className={styles.counts}>{say.askingRows}</p>;
  const most = tables.coverage.mostRows;
  const zoom = () => {
    const days = middleDays(tables, windowDays(tables, store.getState().view), most);
    setWindow(tables, spanOfDays(days), "push");
  };
  return (
    <div className={styles.counts}>
      <p>{say.counted(events, most)}</p>
      <Button onClick={zoom}>{say.zoom}</Button>
    </div>
  );
}

/** The longest part around the middle of the window that has at most `most` events. */
function middleDays({ events }: Tables, window: DayRange, most: number): DayRange {
  const middle = Math.round((window.first + window.last) / 2);
  const about = (reach: number): DayRange => ({
    first: epochDay(middle - reach),
    last: epochDay(middle + reach),
  });
  const eventsIn = ({ first, last }: DayRange): number => {
    let count = 0;
    for (let row = 0; row < events.count; row++) {
      if ((events.first[row] ?? 0) > last) break;
      if ((events.last[row] ?? 0) >= first) count += events.weights?.[row] ?? 1;
    }
    return count;
  };
  const longest = Math.floor((window.last - window.first) / 2);
  return about(firstWhere(1, longest + 1, (reach) => eventsIn(about(reach)) > most) - 1);
}

const IN_TIME: Order = { by: "date", isDescending: false };

/** A table for readers who compare, sort, or use a screen reader. */
function EventTable() {
  const { tables, words } = useData();
  const mask = useDerived(selectMask, "details");
  const selection = useDerived(selectSelection);
  const { order, onSort } = useTableOrder(COLUMNS, IN_TIME);
  const rows = useMemo(
    () => sortEvents(words, tables, matchingRows(mask), order),
    [words, tables, mask, order],
  );
  const { shown, more } = useFirst(rows, FIRST_ITEMS);
  if (rows.length === 0) return <NothingMatches />;
  const { date, headline } = exploringWords(words).table;
  const { standing, kind, actors, sources } = words.messages.filters;
  const names = { date, headline, standing, kind, actors, sources };
  return (
    <SortableTable
      caption={words.messages.panes.events}
      headings={columnsOf(tables).map((column) => ({ sorts: true, column, name: names[column] }))}
      order={order}
      onSort={onSort}
      more={more}
    >
      {shown.map((row) => (
        <TableRow key={row} row={row} selected={selection?.kind === "event" && selection.row === row} />
      ))}
    </SortableTable>
  );
}

/**
 * A file without standings and contested events has no column for standings. If it also has no sources, it has no
 * column for sources.
 */
const columnsOf = memoLast((tables: Tables): readonly Column[] => {
  const hasStandings = statesStandings(tables) || tables.events.contested.includes(1);
  const hasSources = tables.sources.count > 0;
  return COLUMNS.filter((column) =>
    column === "standing" ? hasStandings : column === "sources" ? hasStandings || hasSources : true,
  );
});

export const TableRow = memo(function TableRow(props: {
  readonly row: EventRow;
  readonly selected: boolean;
}) {
  const { tables, words, hues, to } = useData();
  const { row, selected } = props;
  const columns = columnsOf(tables);
  const event = describeEvent(words, tables, row);
  return (
    <tr className={styles.row} data-selected={selected ? "" : undefined}>
      <td className={styles.date}>{event.shortDate}</td>
      <th scope="row" className={styles.headline}>
        <RowLink to={to({ kind: "event", row })} aria-current={selected ? "true" : undefined}>
          <DataBlock text={event.record.headline} />
        </RowLink>
      </th>
      {columns.includes("standing") && (
        <td>
          <span className={styles.pair}>
            <EventStanding event={event} />
          </span>
          {repliersInWords(words, tables, event.record, repliesTo(tables, row))}
        </td>
      )}
      <td>
        <span className={styles.pair}>
          <KindDot hue={item(hues, event.kind)} />
          <KindName kind={event.kind} />
        </span>
      </td>
      <td>
        <ActorNames actors={actorsOfEvent(tables, row)} row={row} />
      </td>
      {columns.includes("sources") && <td>{event.sourceCount}</td>}
    </tr>
  );
});

/**
 * The mark of an event in the list where time runs down, as the timeline draws it. A day is a dot. A date that is not a
 * single day is a bar. The ends of the bar show the kind of date, and its sides show the standing.
 *
 *     day  ●    lasted  █    somewhere  ┊    by  ┊    since  ─
 *                       █               ║        ║           ║
 *                       █               ┊        ─           ┊
 */
function GutterMark({ row }: { readonly row: EventRow }) {
  const { tables, words, hues } = useData();
  const { status, kind } = describeEvent(words, tables, row);
  const extent = item(DATE_EXTENTS, at(tables.events.extent, row));
  return (
    <span
      className={styles.gutter}
      data-contested={contestOf(tables, row) ?? undefined}
      style={{ color: kindVariable(item(hues, kind)) }}
      aria-hidden="true"
    >
      {extent === "day" ? (
        <StandingMark status={status} />
      ) : (
        <span className={styles.stretch} data-extent={extent} data-status={status} />
      )}
    </span>
  );
}

/** The letters of standing, sources, actors and kind that fit in a line of a list between filters and details. */
const LINE = 78;
/** If a line has fewer letters than this left for the names of actors, the names get a line of their own. */
const LEAST_LEFT = 28;

/**
 * One event in two lines. The whole item can be pressed.
 *
 *     2 Nov         Minister says the government uses Borg Labs
 *     ● Statement   ◌ Alleged · contested   4 sources   Mamata Minister, Borg Labs
 *
 * In an embed the full replies follow, since an embed has no details that could show them.
 */
export const EventItem = memo(function EventItem(props: {
  readonly row: EventRow;
  /** The day in the heading above. Null if the heading is a month or a year. */
  readonly headed?: EpochDay | null;
  readonly selected: boolean;
  readonly gutter: boolean;
}) {
  const { tables, words, hues, to } = useData();
  const { row, headed = null, selected, gutter } = props;
  const event = describeEvent(words, tables, row);
  const actors = actorsOfEvent(tables, row);
  const repliers =
    appEntry === "embed" ? "" : repliersInWords(words, tables, event.record, repliesTo(tables, row));
  const left = LINE - event.standing.length - event.sourceCount.length - event.kindLabel.length;
  const room = left < LEAST_LEFT ? LINE : left;
  const begin = beginOf(tables.events, row);
  // Beside the heading of its month a date needs no year. Screen readers and narrow rows get the whole date.
  const [below, others] =
    headed === null ? inMonth(words, event.shortDate, epochDay(Math.floor(begin))) : ["", ""];

  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!selected || !place.current) return;
    const { top, bottom } = place.current.getBoundingClientRect();
    const isNear = bottom > 0 && top < window.innerHeight;
    place.current.scrollIntoView({ block: isNear ? "nearest" : "center" });
  }, [selected]);

  return (
    <li
      ref={place}
      className={styles.item}
      data-selected={selected ? "" : undefined}
      data-gutter={gutter || undefined}
      data-day={begin}
    >
      {gutter && <GutterMark row={row} />}
      <div className={styles.when}>
        <p className={styles.monthSectionDate} data-quiet="">
          <span className={below && styles.whole}>
            {headed === null ? event.shortDate : belowDay(words, event.shortDate, headed)}
          </span>
          <span aria-hidden="true" className={styles.below}>
            {below}
          </span>
        </p>
        <p className={styles.kind} data-quiet="">
          <KindDot hue={item(hues, event.kind)} />
          <KindName kind={event.kind} />
        </p>
      </div>
      <p className={styles.monthSectionHeadline}>
        <RowLink to={to({ kind: "event", row })} aria-current={selected ? "true" : undefined}>
          <DataBlock text={event.record.headline} />
        </RowLink>
      </p>
      <p className={styles.facts} data-quiet="">
        {event.standing === "" ? null : (
          <span className={styles.fact}>
            <EventStanding event={event} />
          </span>
        )}
        {event.sourceCount !== "" && <span className={styles.fact}>{event.sourceCount}</span>}
        {repliers !== "" && <span className={styles.fact}>{repliers}</span>}
        {actors.length === 0 ? null : (
          <span className={styles.actors}>
            <ActorNames actors={actors} row={row} room={gutter ? Infinity : room} />
          </span>
        )}
        <span aria-hidden="true" className={styles.below}>
          {others}
        </span>
      </p>
      {appEntry === "embed" && (
        <div className={styles.replies} data-quiet="">
          {repliesInWords(words, tables, event.record, repliesTo(tables, row)).map((line) => (
            <p key={line} dir="auto">
              <Lines text={line} />
            </p>
          ))}
        </div>
      )}
    </li>
  );
});

function dayInZone(words: Words, day: EpochDay, zone: string): string {
  const name = formatDay(words, day, "long");
  return zone === "" ? name : dateWords(words).inZone(name, zone);
}

const MONTHS_A_YEAR = 12;
/** A gap of this many months or more is given in years. */
const MOST_MONTHS = 24;

/** The events under one heading (a month, a day, or years, see `ListScene`), and the gap after them. */
const MonthSection = memo(function MonthSection(props: {
  readonly year: ListYear;
  readonly month: ListMonth;
  readonly isByClock: boolean;
  readonly isFirst: boolean;
  readonly selected: EventRow | null;
  readonly gutter: boolean;
}) {
  const { year, month, isByClock, isFirst, selected, gutter } = props;
  const { tables, words } = useData();
  const without = exploringWords(words).nothing;
  // This list has no axis that names the zone of the clock, so its first day does.
  const zone = gutter && isFirst ? nameOfZone(words, tables.about.zone) : "";
  const gap = month.gapAfter;
  const size: CSSProperties & { readonly "--items": number } = { "--items": month.rows.length };
  return (
    <div className={styles.month} style={size}>
      {/* A narrow list hides headings of months, because each of its events shows its whole date. */}
      <h2 className={styles.name} data-said={isByClock ? undefined : ""}>
        {month.day === null
          ? yearsInWords(words, year)
          : isByClock
            ? dayInZone(words, month.day, zone)
            : formatMonth(words, month.day)}
      </h2>
      <ol className={styles.events}>
        {month.rows.map((row) => (
          <EventItem
            key={row}
            row={row}
            headed={isByClock ? month.day : null}
            selected={row === selected}
            gutter={gutter}
          />
        ))}
      </ol>
      {gap > 0 ? (
        <p className={styles.gap}>
          {gap < MOST_MONTHS ? without.months(gap) : without.years(Math.floor(gap / MONTHS_A_YEAR))}
        </p>
      ) : null}
    </div>
  );
});

function yearsInWords(words: Words, { day, lastDay }: ListYear): string {
  const [first, last] = [formatYear(words, day), formatYear(words, lastDay)];
  return first === last ? first : words.messages.dates.range(first, last);
}
