import { type CSSProperties, memo, useEffect, useRef } from "react";
import { kindVariable } from "../../chart/theme.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import type { EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { ActorNames, DataBlock } from "../../widgets/DataText.tsx";
import { EventStanding, KindDot, KindName, StandingMark } from "../../widgets/EventFacts.tsx";
import { type DataContext, RowLink } from "../../widgets/Reference.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatMonth, formatYear } from "../../words/formatDate.ts";
import { directionOf } from "../../words/isolate.ts";
import { actorsOfEvent } from "../../words/namedActors.ts";
import type { Words } from "../../words/words.ts";
import type { ListMonth, ListYear } from "./listScene.ts";
import styles from "./MonthSection.module.css";

/**
 * The mark of an event where time runs down, as the timeline draws it: a day is a dot; what has no day has none, but a
 * stretch whose ends say how the date lies and whose sides say the standing.
 *
 *     day  ●    lasted  █    somewhere  ┊    by  ┊    since  ─
 *                       █               ║        ║           ║
 *                       █               ┊        ─           ┊
 */
function GutterMark(props: {
  readonly extent: DateExtent;
  readonly status: Standing;
  readonly hue: number;
  readonly contested: boolean;
}) {
  const { extent, status, hue, contested } = props;
  return (
    <span
      className={styles.gutter}
      data-contested={contested || undefined}
      style={{ color: kindVariable(hue) }}
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

/**
 * One event in two lines. The whole item answers to a press.
 *
 *     2 Nov 2019   Minister says the government uses Borg Labs
 *                  ◌ Alleged · contested   4 sources   Mamata Minister, Borg Labs        ● Statement
 */
export const EventItem = memo(function EventItem(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  readonly selected: boolean;
  readonly gutter: boolean;
}) {
  const { context, row, selected, gutter } = props;
  const { tables, words } = context;
  const event = describeEvent(words, tables, row);
  const hue = item(context.hues, event.kind);
  const actors = actorsOfEvent(tables, row);

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
      data-day={at(tables.events.first, row)}
    >
      {gutter && (
        <GutterMark
          extent={item(DATE_EXTENTS, at(tables.events.extent, row))}
          status={event.status}
          contested={at(tables.events.contested, row) === 1}
          hue={hue}
        />
      )}
      <p className={styles.date}>{event.shortDate}</p>
      <p className={styles.headline}>
        <RowLink to={context.to({ kind: "event", row })} aria-current={selected ? "true" : undefined}>
          <DataBlock context={context} text={event.record.headline} beside />
        </RowLink>
      </p>
      <p className={styles.facts}>
        {event.standing === "" ? null : (
          <span className={styles.fact}>
            <EventStanding event={event} />
          </span>
        )}
        {event.sourceCount !== "" && <span className={styles.fact}>{event.sourceCount}</span>}
        {actors.length === 0 ? null : (
          <span className={styles.actors} dir={directionOf(textAt(tables.actors.names, item(actors, 0)))}>
            <ActorNames context={context} actors={actors} row={row} />
          </span>
        )}
      </p>
      <p className={styles.kind}>
        <KindDot hue={hue} />
        <KindName context={context} kind={event.kind} />
      </p>
    </li>
  );
});

const MONTHS_A_YEAR = 12;
/** Longer gaps are said in years. */
const MOST_MONTHS = 24;

/** The events that begin in one month, or in a year of which no month is known, and how long nothing follows. */
export const MonthSection = memo(function MonthSection(props: {
  readonly year: ListYear;
  readonly month: ListMonth;
  readonly selected: EventRow | null;
  readonly gutter: boolean;
}) {
  const { year, month, selected, gutter } = props;
  const context = useDataContext();
  const { words } = context;
  const { list } = words.messages;
  const gap = month.gapAfter;
  const size: CSSProperties & { readonly "--items": number } = { "--items": month.rows.length };
  return (
    <div className={styles.month} style={size}>
      <h2 className={styles.name}>
        {month.day === null ? yearsInWords(words, year) : formatMonth(words, month.day)}
      </h2>
      <ol className={styles.events}>
        {month.rows.map((row) => (
          <EventItem key={row} context={context} row={row} selected={row === selected} gutter={gutter} />
        ))}
      </ol>
      {gap > 0 ? (
        <p className={styles.gap}>
          {gap < MOST_MONTHS ? list.gapMonths(gap) : list.gapYears(Math.floor(gap / MONTHS_A_YEAR))}
        </p>
      ) : null}
    </div>
  );
});

function yearsInWords(words: Words, { day, lastDay }: ListYear): string {
  const [first, last] = [formatYear(words, day), formatYear(words, lastDay)];
  return first === last ? first : words.messages.dates.range(first, last);
}
