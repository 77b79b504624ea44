import { kindVariable } from "../../../chart/theme.ts";
import { DATE_EXTENTS } from "../../../model/dates/dateExtent.ts";
import { MINUTES_PER_DAY } from "../../../model/dates/timeSpan.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { isEvent } from "../../../model/tables/coverage.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { beginOf, endOf } from "../../../model/tables/times.ts";
import { type CssPx, type EventRow, eventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { EventFacts, StandingMark } from "../../../widgets/EventFacts.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import { describeEvent, shortDateInWords } from "../../../words/describeEvent.ts";
import { directionOf } from "../../../words/isolate.ts";
import { readingWords } from "../../../words/laterWords.ts";
import { nameIn } from "../../../words/names.ts";
import { DetailSection } from "../DetailSection.tsx";
import { ToursToTake } from "../Opening.tsx";
import styles from "./Neighbours.module.css";

const PITCH: CssPx = 12;
/** The space above the marks, for the day of the shown event. */
const ROOM: CssPx = 26;
/** The baseline of the day of the shown event, from the upper edge. */
const OWN: CssPx = 14;
const STRETCH: CssPx = 6;
const TINT = 0.35;
/** The least length of a bar, as a share of the strip. */
const LEAST_STRETCH = 0.012;

/**
 * The place of an event in its story, for screens without a timeline: the events around it on a strip, and links to the
 * events before and after.
 *
 *               29 Oct 2019
 *               ●  ◇
 *     ●      ○  ●  ●       ━━━       ●
 *     18 Oct 2019              9 Nov 2019
 *     Before              After
 *     28 Oct 2019         29 Oct 2019
 *     What came before    What came after
 */
export function Neighbours({ row, level }: { readonly row: EventRow; readonly level: 2 | 3 }) {
  const { tables, words } = useData();
  const { marks, levels } = neighbourStrip(tables, row);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 2) return null;
  const dayOf = (mark: StripMark) => describeEvent(words, tables, mark.row).shortDate;
  const foot = levels * PITCH + ROOM;
  const says = readingWords(words).summary;
  const shown = marks.find((mark) => mark.row === row) ?? first;
  const anchor = shown.start < 1 / 3 ? "start" : shown.start > 2 / 3 ? "end" : "middle";
  const own = shortDateInWords(words, eventRecord(tables, row).date);
  return (
    <div className={styles.narrow}>
      <DetailSection level={level} title={readingWords(words).opening.neighbours}>
        <div className={styles.strip} dir="ltr" aria-hidden="true">
          <svg className={styles.marks} width="100%" height={foot} aria-hidden="true">
            <text className={styles.own} x={percent(shown.start)} y={OWN} textAnchor={anchor}>
              {own}
            </text>
            {/* The shown event comes last, so that it is drawn over the others. */}
            {[...marks.filter((mark) => mark.row !== row), ...marks.filter((mark) => mark.row === row)].map(
              (mark) => (
                <Mark key={mark.row} mark={mark} foot={foot} isShown={mark.row === row} />
              ),
            )}
          </svg>
          <div className={styles.axis} data-quiet="">
            <span>{dayOf(first)}</span>
            <span>{dayOf(last)}</span>
          </div>
        </div>
        <div className={styles.ways}>
          <Way row={row - 1} name={says.before} />
          <Way row={row + 1} name={says.after} />
        </div>
      </DetailSection>
    </div>
  );
}

/** The dashes of the bar's outline, in pixels. Bars with other standings have a whole outline, or none. */
const DASHES: Partial<Record<Standing, string>> = { alleged: "3 2", disputed: "4 1.5 1 1.5" };

/**
 * An event that is not on a single day, as a bar about `y`. The whole bar is filled if the event is confirmed, and its
 * lower half if the event is on record or has no standing. A bar without a standing has no outline.
 */
export function StandingBar(props: {
  readonly status: Standing;
  readonly x: string;
  readonly width: string;
  readonly y: CssPx;
  readonly height: CssPx;
  readonly colour: string;
  readonly fillOpacity: number;
}) {
  const { status, x, width, y, height, colour, fillOpacity } = props;
  const isHalf = status === "onRecord" || status === "unstated";
  const top = y - height / 2;
  return (
    <g data-standing={status}>
      {(isHalf || status === "confirmed") && (
        <rect
          {...{ x, width, fill: colour, fillOpacity }}
          y={isHalf ? y : top}
          height={isHalf ? height / 2 : height}
        />
      )}
      {status !== "unstated" && (
        <rect
          {...{ x, width, height, fill: "none", stroke: colour }}
          y={top}
          strokeDasharray={DASHES[status]}
        />
      )}
    </g>
  );
}

/** A bar has the full colour only if the event lasted all its days. */
function Mark(props: {
  readonly mark: StripMark;
  /** The height of the axis, from the upper edge. */
  readonly foot: CssPx;
  readonly isShown: boolean;
}) {
  const { mark, foot, isShown } = props;
  const { tables, words, hues } = useData();
  const event = describeEvent(words, tables, mark.row);
  const colour = isShown ? "var(--accent)" : kindVariable(item(hues, event.kind));
  const extent = item(DATE_EXTENTS, at(tables.events.extent, mark.row));
  const y = foot - (mark.level + 0.5) * PITCH - 2;
  const start = percent(mark.start);
  if (extent !== "day")
    return (
      <StandingBar
        {...{ status: event.status, x: start, y, height: STRETCH, colour }}
        width={percent(Math.max(mark.end - mark.start, LEAST_STRETCH))}
        fillOpacity={extent === "lasted" ? 1 : TINT}
      />
    );
  return (
    <svg x={start} y={y} overflow="visible" aria-hidden="true">
      <g transform={isShown ? "scale(1.3) translate(-8 -8)" : "translate(-8 -8)"}>
        <StandingMark status={event.status} colour={colour} />
      </g>
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** This many letters fit in three lines of half a phone's width. */
const LONGEST_WAY = 48;

export function Way({ row, name }: { readonly row: number; readonly name: string }) {
  const { tables, words, to } = useData();
  if (row < 0 || row >= tables.events.count || !isEvent(tables, row)) return <span />;
  const other = eventRow(row);
  const event = describeEvent(words, tables, other);
  return (
    <Reference to={to({ kind: "event", row: other })} className={styles.way}>
      <span className={styles.name}>{name}</span>
      <span className={styles.date} data-quiet="">
        <EventFacts event={event} date={event.shortDate} />
      </span>
      <span className={styles.headline} dir={directionOf(event.record.headline)}>
        <DataText text={nameIn(event.record, ({ length }) => length <= LONGEST_WAY)} />
      </span>
    </Reference>
  );
}

export function WaysIn({ level }: { readonly level: 2 | 3 }) {
  const { tables, words } = useData();
  const says = readingWords(words).opening;
  const tours = tables.tours.filter(({ steps }) => steps.length > 0);
  if (tours.length === 0) return null;
  return (
    <div className={styles.narrow}>
      <DetailSection level={level} title={says.start}>
        <ToursToTake tours={tours} />
      </DetailSection>
    </div>
  );
}

/** Events on the strip: the shown one and four on either side, or more on one side at an end of the story. */
const MOST = 9;
/** Marks closer than this share of the strip (12 px on the narrowest) are in different rows. */
const LEAST_GAP = 0.045;

/** Start and end as shares of the strip, and the number of the row above the axis. */
type StripMark = {
  readonly row: EventRow;
  readonly start: number;
  readonly end: number;
  readonly level: number;
};

const MINUTE = 1 / MINUTES_PER_DAY;

export function neighbourStrip(
  tables: Tables,
  row: EventRow,
): { readonly marks: readonly StripMark[]; readonly levels: number } {
  const { events } = tables;
  const from = Math.max(0, Math.min(row - Math.floor(MOST / 2), events.count - MOST));
  const near = Array.from({ length: Math.min(MOST, events.count) }, (_, index) => eventRow(from + index));
  // A row of a prepared folder that only counts events is no neighbour.
  const rows = near.filter((one) => isEvent(tables, one));
  const first = Math.min(...rows.map((one) => beginOf(events, one)));
  // A day without a time has its mark at the beginning of the day.
  const lastOf = (one: EventRow): number => endOf(events, one) - (events.times?.ends[one] ? 0 : 1);
  const length = Math.max(MINUTE, Math.max(...rows.map(lastOf)) - first);
  const shareOf = (time: number) => (time - first) / length;
  const ends: number[] = [];
  const marks = rows.map((one): StripMark => {
    const start = shareOf(beginOf(events, one));
    const end = shareOf(lastOf(one));
    const free = ends.findIndex((taken) => start - taken >= LEAST_GAP);
    const level = free < 0 ? ends.length : free;
    ends[level] = end;
    return { row: one, start, end, level };
  });
  return { marks, levels: ends.length };
}
