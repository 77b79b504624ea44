import { markShapes } from "../../chart/markOutline.ts";
import { kindVariable } from "../../chart/theme.ts";
import { civilFromDay, dayFromCivil } from "../../model/dates/calendar.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { lengthOfSpan, minuteOf, spanOfDays } from "../../model/dates/timeSpan.ts";
import { at, item } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import { beginOf, endOf, showsHours } from "../../model/tables/times.ts";
import { epochDay, eventRow } from "../../model/units.ts";
import { passingRows } from "../../query/filter/filterMask.ts";
import { kindsInOrder } from "../../query/kindsAndLanes.ts";
import { openEnds, storySpan, windowDays } from "../../state/address/windowDays.ts";
import { selectHues, selectTimelessMask, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { formatYear } from "../../words/formatDate.ts";
import { OverviewRegion } from "./Panes.tsx";
import styles from "./TimeStrip.module.css";

/** The height of the picture without its years, and the greatest height of a lane, in CSS px. */
const HEIGHT = 104;
const MOST_LANE = 14;
/** More kinds than this get no lanes, since these could not be told apart. More events than `MOST_MARKS` get no dots. */
const MOST_KINDS = 12;
const MOST_MARKS = 600;
const MOST_YEARS = 9;
const MOST_HOURS = 7;
/** The days of a longer stretch are wider than a dot. */
const MOST_OF_DOT = { days: 46, hours: 1.5 / 24 } as const;
/** Half the width of a year's name, as a share of the picture. A year closer to an end than this is not named. */
const NEAR_END = 0.045;

/**
 * A picture of time for a column with no room for the timeline: each event that passes the filters at its day, in a lane
 * for its kind, and the window. A press scrolls the list to that day; for keys the rail beside the list does the same.
 */
export function TimeStrip({ onDay }: { readonly onDay: (day: number) => void }) {
  const tables = useTables();
  const words = useWords();
  const rows = passingRows(useDerived(selectTimelessMask));
  const view = useApp((state) => state.view);
  const days = windowDays(tables, view);
  const open = openEnds(tables, days);
  const { kinds, events } = tables;
  if (kinds.length > MOST_KINDS || rows.length > MOST_MARKS || tables.prepared) {
    return <OverviewRegion className={styles.strip} />;
  }
  const hues = selectHues(tables);
  const story = storySpan(tables);
  const { start, end } = story;
  const order = kindsInOrder(tables);
  const isInHours = showsHours(tables, story);
  const percent = (day: number) => `${(((day - start) / (end - start)) * 100).toFixed(2)}%`;
  const lane = Math.min(MOST_LANE, HEIGHT / kinds.length);
  const top = (HEIGHT - lane * (kinds.length - 1)) / 2;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the rail does the same for keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same.
    <div
      className={styles.strip}
      dir="ltr"
      data-strip=""
      onClick={({ currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        onDay(start + ((clientX - left) / width) * lengthOfSpan({ start, end }));
      }}
    >
      <svg className={styles.picture} aria-hidden="true">
        {!(open.first && open.last) && (
          <rect
            className={styles.window}
            x={percent(spanOfDays(days).start)}
            width={percent(start + lengthOfSpan(spanOfDays(days)))}
            y="0.5"
            height={HEIGHT}
          />
        )}
        {[...rows].map((row) => {
          const kind = at(events.kind, row);
          const fill = kindVariable(item(hues, kind));
          const [begin, until] = [beginOf(events, row), endOf(events, row)];
          const y = top + order.indexOf(kind) * lane;
          // A dot in the middle of months would be a day that nobody named, as one at noon would be an hour.
          if (until - begin > (isInHours ? MOST_OF_DOT.hours : MOST_OF_DOT.days))
            return (
              <rect
                key={row}
                className={styles.stretch}
                x={percent(begin)}
                width={percent(start + until - begin)}
                y={y - 1.5}
                height="3"
                fill={fill}
              />
            );
          return (
            <svg key={row} role="presentation" x={percent((begin + until) / 2)} y={y} overflow="visible">
              <path
                d={markShapes[standingOf(tables, eventRow(row))].line}
                transform="scale(0.75)"
                fill={fill}
              />
            </svg>
          );
        })}
      </svg>
      <span className={styles.years} aria-hidden="true">
        {(isInHours ? hoursOf(start, end) : yearsOf(start, end)).map((day) => (
          <span key={day} style={{ insetInlineStart: percent(day) }}>
            {isInHours ? clockOfMinute(minuteOf(day)) : formatYear(words, epochDay(day))}
          </span>
        ))}
      </span>
    </div>
  );
}

/**
 * First days of some years within a span, as evenly spread as possible, without those whose names would be cut at its ends.
 */
function yearsOf(start: number, end: number): readonly number[] {
  const [first, last] = [civilFromDay(epochDay(start)).year + 1, civilFromDay(epochDay(end)).year];
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => (last - first) / one < MOST_YEARS) ?? 2000;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) =>
    dayFromCivil(Math.ceil(first / step) * step + index * step, 1, 1),
  );
  return years.filter((day) => Math.abs((day - start) / (end - start) - 0.5) < 0.5 - NEAR_END);
}

/** The same of full hours. */
function hoursOf(start: number, end: number): readonly number[] {
  const step = [1, 2, 3, 6, 12].find((one) => ((end - start) * 24) / one < MOST_HOURS) ?? 24;
  const first = Math.ceil((start * 24) / step);
  const hours = Array.from({ length: MOST_HOURS }, (_, index) => ((first + index) * step) / 24);
  return hours.filter((time) => Math.abs((time - start) / (end - start) - 0.5) < 0.5 - NEAR_END);
}

/** The days of the first and last event on screen. */
export type ScrolledDays = { readonly first: number; readonly last: number };

const dayOf = (element: Element): number => Number(element.getAttribute("data-day"));

/** Items of the list carry the first day of their event in `data-day`, and are in time order. */
function items(column: HTMLElement | null): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>("[data-day]")] : [];
}

/** The stretch of time that is on screen now; `null` where no list is. Takes two binary searches in the items. */
export function scrolledDays(column: HTMLElement | null): ScrolledDays | null {
  const all = items(column);
  if (all.length === 0) return null;
  const top = firstWhere(all, (item) => item.getBoundingClientRect().bottom > 0);
  const end = firstWhere(all, (item) => item.getBoundingClientRect().top > window.innerHeight);
  const first = all[Math.min(top, all.length - 1)];
  const last = all[Math.max(0, Math.min(end, all.length) - 1)];
  return first && last ? { first: dayOf(first), last: Math.max(dayOf(first), dayOf(last)) } : null;
}

/** Brings the first event of `day` or later to the top. */
export function scrollToDay(column: HTMLElement | null, day: number): void {
  const all = items(column);
  const index = firstWhere(all, (item) => dayOf(item) >= epochDay(day));
  all[Math.min(index, all.length - 1)]?.scrollIntoView({ block: "start" });
}

/** First index whose item passes a test that is false before it and true after it. */
function firstWhere(list: readonly HTMLElement[], passes: (item: HTMLElement) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
