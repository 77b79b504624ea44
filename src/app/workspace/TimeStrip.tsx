import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { CONTEST_PATHS, markShapes } from "../../chart/markOutline.ts";
import { DIMMED, kindVariable } from "../../chart/theme.ts";
import { civilFromDay, dayFromCivil } from "../../model/dates/calendar.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { lengthOfSpan, minuteOf, spanOfDays, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at, item } from "../../model/tables/columns.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { standingOf } from "../../model/tables/standing.ts";
import { beginOf, endOf, showsHours } from "../../model/tables/times.ts";
import { epochDay, eventRow } from "../../model/units.ts";
import { matches, passingRows } from "../../query/filter/filterMask.ts";
import { kindsInOrder } from "../../query/kindsAndLanes.ts";
import { isWholeStory, storySpan, windowDays } from "../../state/address/windowDays.ts";
import { selectHues, selectMask, selectTimelessMask, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { formatMonth, formatTime, formatYear } from "../../words/formatDate.ts";
import { OverviewRegion } from "./Panes.tsx";
import styles from "./TimeStrip.module.css";

/** The height of the picture without its years, and the most height of a lane, in CSS px. */
const HEIGHT = 96;
const MOST_LANE = 14;
/** The size of marks relative to the timeline. All lanes of the strip together are as high as four lanes of the timeline. */
const SCALE = 0.75;
/** With more kinds or more events, the overview replaces the strip: colours would look alike, or marks would overlap. */
const MOST_KINDS = 12;
const MOST_MARKS = 600;
const MOST_YEARS = 9;
const MOST_HOURS = 7;
/** The longest event in days that is drawn as a dot: in a story of days, and in a story of hours. */
const MOST_OF_DOT = { days: 46, hours: 1.5 / 24 } as const;
/** Half the width of a year's name, as a share of the picture. A year closer to an end than this is not named. */
const NEAR_END = 0.045;

/** The step of an arrow key, as a share of the story. */
const STEP_SHARE = 0.04;

/**
 * A picture of time for a column with no room for the timeline: each event that passes the filters at its day, in a
 * lane for its kind, and the window. Below it are the years, which stay in sight, and a bar over the days on screen. A
 * press, a finger that moves sideways, or the arrow keys scroll the list to another time.
 */
export function TimeStrip({ column }: { readonly column: RefObject<HTMLElement | null> }) {
  const tables = useTables();
  const words = useWords();
  const rows = passingRows(useDerived(selectTimelessMask));
  const mask = useDerived(selectMask);
  const view = useApp((state) => state.view);
  const story = storySpan(tables);
  const isInHours = showsHours(tables, story);
  const strip = useRef<HTMLDivElement>(null);
  const { kinds, events } = tables;
  const isDrawn = kinds.length <= MOST_KINDS && rows.length <= MOST_MARKS && !tables.prepared;

  useEffect(() => {
    const page = column.current;
    if (!isDrawn || page === null) return;
    const place = (day: number): string => `${(shareOf(day, story) * 100).toFixed(2)}%`;
    // Scrolling writes these attributes directly, since rendering by React would be too slow.
    const show = (): void => {
      const seen = scrolledDays(page);
      const slider = strip.current;
      if (seen === null || slider === null) return;
      const end = seen.last + (isInHours ? 0 : 1);
      slider.style.setProperty("--seen-start", place(seen.first));
      slider.style.setProperty("--seen-size", place(story.start + end - seen.first));
      slider.setAttribute("aria-valuenow", String(seen.first));
      slider.setAttribute(
        "aria-valuetext",
        isInHours ? formatTime(words, seen.first, "long") : formatMonth(words, epochDay(seen.first)),
      );
    };
    show();
    window.addEventListener("scroll", show, { passive: true });
    // The list renders later than the strip, and filters shorten it.
    const grown = new ResizeObserver(show);
    grown.observe(page);
    return () => {
      window.removeEventListener("scroll", show);
      grown.disconnect();
    };
  }, [column, isDrawn, isInHours, story, words]);

  if (!isDrawn) return <OverviewRegion className={styles.strip} />;
  const { start, end } = story;
  const days = windowDays(tables, view);
  const hues = selectHues(tables);
  const order = kindsInOrder(tables);
  const percent = (day: number) => `${(shareOf(day, story) * 100).toFixed(2)}%`;
  const lane = Math.min(MOST_LANE, HEIGHT / kinds.length);
  const top = (HEIGHT - lane * (kinds.length - 1)) / 2;
  const goTo = ({ currentTarget, clientX }: { currentTarget: HTMLElement; clientX: number }): void => {
    const { left = 0, width = 1 } = currentTarget.firstElementChild?.getBoundingClientRect() ?? {};
    const share = Math.min(Math.max((clientX - left) / width, 0), 1);
    scrollToDay(column.current, start + share * lengthOfSpan(story));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const edge = event.key === "Home" ? start : event.key === "End" ? end : null;
    if (direction === 0 && edge === null) return;
    event.preventDefault();
    if (edge !== null) scrollToDay(column.current, edge);
    else scrollBy(column.current, direction * STEP_SHARE * lengthOfSpan(story));
  };
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label={words.messages.panes.strip}
      aria-valuemin={start}
      aria-valuemax={end}
      aria-valuenow={start}
      className={styles.strip}
      dir="ltr"
      data-strip=""
      onClick={goTo}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    >
      <svg className={styles.picture} aria-hidden="true">
        {!isWholeStory(tables, view) && (
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
          const contest = contestOf(tables, eventRow(row));
          const [begin, until] = [beginOf(events, row), endOf(events, row)];
          const y = top + order.indexOf(kind) * lane;
          const opacity = matches(mask, row) ? undefined : DIMMED;
          // A dot in the middle of a long event would look like a day or an hour that no source gave.
          if (until - begin > (isInHours ? MOST_OF_DOT.hours : MOST_OF_DOT.days)) {
            const [x, width] = [percent(begin), percent(start + until - begin)];
            return (
              <g key={row} opacity={opacity}>
                <rect className={styles.stretch} x={x} width={width} y={y - 1.5} height="3" fill={fill} />
                {contest === "facts" && (
                  <rect
                    className={styles.contest}
                    x={x}
                    width={width}
                    y={y - 4}
                    height="8"
                    data-contest={contest}
                  />
                )}
                {contest === "date" && (
                  <g data-contest={contest}>
                    {[x, percent(until)].map((end) => (
                      <line key={end} className={styles.contest} x1={end} x2={end} y1={y - 4} y2={y + 4} />
                    ))}
                  </g>
                )}
              </g>
            );
          }
          return (
            <svg
              key={row}
              role="presentation"
              x={percent((begin + until) / 2)}
              {...{ y, opacity }}
              overflow="visible"
            >
              <path
                d={markShapes[standingOf(tables, eventRow(row))].line}
                transform={`scale(${SCALE})`}
                fill={fill}
              />
              {contest && (
                <path
                  data-contest={contest}
                  className={styles.contest}
                  d={CONTEST_PATHS[contest]}
                  transform={`scale(${SCALE})`}
                />
              )}
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

const shareOf = (day: number, story: TimeSpan): number => (day - story.start) / lengthOfSpan(story);

/** First days of years within a span, spread evenly. A year whose name would be cut is left out. */
function yearsOf(start: number, end: number): readonly number[] {
  const [first, last] = [civilFromDay(epochDay(start)).year + 1, civilFromDay(epochDay(end)).year];
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => (last - first) / one < MOST_YEARS) ?? 2000;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) =>
    dayFromCivil(Math.ceil(first / step) * step + index * step, 1, 1),
  );
  return years.filter((day) => Math.abs((day - start) / (end - start) - 0.5) < 0.5 - NEAR_END);
}

/** Full hours within a span at equal steps. Hours near its ends are left out. */
function hoursOf(start: number, end: number): readonly number[] {
  const step = [1, 2, 3, 6, 12].find((one) => ((end - start) * 24) / one < MOST_HOURS) ?? 24;
  const first = Math.ceil((start * 24) / step);
  const hours = Array.from({ length: MOST_HOURS }, (_, index) => ((first + index) * step) / 24);
  return hours.filter((time) => Math.abs((time - start) / (end - start) - 0.5) < 0.5 - NEAR_END);
}

/** The height of a heading of the list, in CSS px. */
const HEADING = 28;

type ScrolledDays = { readonly first: number; readonly last: number };

const dayOf = (element: Element): number => Number(element.getAttribute("data-day"));

/** The items of the list in time order. Each has the first day of its event in `data-day`. */
function items(column: HTMLElement | null): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>("[data-day]")] : [];
}

/** The days on screen now; `null` if there is no list. Two binary searches find them among the items. */
export function scrolledDays(column: HTMLElement | null): ScrolledDays | null {
  const all = items(column);
  if (all.length === 0) return null;
  const edge = topOfList();
  const top = firstWhere(all, (item) => item.getBoundingClientRect().bottom > edge);
  const end = firstWhere(all, (item) => item.getBoundingClientRect().top > window.innerHeight);
  const first = all[Math.min(top, all.length - 1)];
  const last = all[Math.max(0, Math.min(end, all.length) - 1)];
  return first && last ? { first: dayOf(first), last: Math.max(dayOf(first), dayOf(last)) } : null;
}

/** The height of the bars and the heading that stay in sight. An item that is scrolled to begins below them. */
const topOfList = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) + HEADING;

/** Scrolls the first event of `day` or later to the top. */
export function scrollToDay(column: HTMLElement | null, day: number): void {
  const all = items(column);
  const index = firstWhere(all, (item) => dayOf(item) >= epochDay(day));
  all[Math.min(index, all.length - 1)]?.scrollIntoView({ block: "start" });
}

/** Scrolls by a number of days, and by at least one event. */
function scrollBy(column: HTMLElement | null, days: number): void {
  const all = items(column);
  const now = scrolledDays(column)?.first;
  if (now === undefined) return;
  const current = firstWhere(all, (item) => dayOf(item) >= now);
  const next = firstWhere(all, (item) => dayOf(item) >= now + days);
  const index = days < 0 ? Math.min(next, current - 1) : Math.max(next, current + 1);
  all[Math.max(0, Math.min(index, all.length - 1))]?.scrollIntoView({ block: "start" });
}

/** The first index whose item passes a test that is false before it and true after it. */
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
