import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import { clockUnits } from "../../chart/clockUnits.ts";
import { BRACKETS, CONTEST_PATHS, markShapes } from "../../chart/markOutline.ts";
import { DIMMED, kindVariable } from "../../chart/theme.ts";
import { timeScale } from "../../chart/timeScale.ts";
import { type AxisTick, timeTicks } from "../../chart/timeTicks.ts";
import { civilFromDay, dayFromCivil } from "../../model/dates/calendar.ts";
import { lengthOfSpan, spanOfDays, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { firstWhere } from "../../model/firstWhere.ts";
import { at, item } from "../../model/tables/columns.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf, showsHours } from "../../model/tables/times.ts";
import { type EpochDay, epochDay, eventRow } from "../../model/units.ts";
import { matches, passingRows } from "../../query/filter/filterMask.ts";
import { kindsInOrder } from "../../query/kindsAndLanes.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { isWholeStory, storySpan, windowDays } from "../../state/address/windowDays.ts";
import { selectHues, selectMask, selectTimelessMask, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { StandingBar } from "../../views/details/event/Neighbours.tsx";
import { stretchOfEvent } from "../../views/timeline/timelineItems.ts";
import { type DateStyle, formatDay, formatMonth, formatTime, formatYear } from "../../words/formatDate.ts";
import type { Words } from "../../words/words.ts";
import { OverviewRegion } from "./Panes.tsx";
import styles from "./TimeStrip.module.css";

/** The height of the picture without its years, in CSS px. */
const HEIGHT = 88;
const MOST_LANE = 14;
/** The size of marks, compared with the timeline. */
const SCALE = 0.75;
/** With more kinds or events, the overview replaces the strip: colours would look alike, or marks overlap. */
const MOST_KINDS = 12;
const MOST_MARKS = 600;
const MOST_OF_DOT = 6;
/** The width of a dot in CSS px. Closer dots become ticks, because they would merge into a dot that means confirmed. */
const DOT = 8;
/** The least space between a bar and other marks of its lane, in CSS px. */
const APART = 1;
/** If the window is a smaller share of the story, the strip shows only the window and the time around it. */
const LEAST_SHARE = 1 / 6;
/**
 * A strip of a part of the story shows at least this many days before and after the window, unless the story ends
 * sooner. In a strip of less than three days, each event without a time would be a bar as long as its day.
 */
const LEAST_AROUND = 7;

const STEP_SHARE = 0.04;

/**
 * A picture of time for a column that is too narrow for the timeline. Each event that passes the filters stands at its
 * day, in a lane for its kind. A tint marks the days of the list that are on screen, and a handle names their months. A
 * press, a finger that moves sideways, or the arrow keys scroll the list to another time.
 */
export function TimeStrip({ column }: { readonly column: RefObject<HTMLElement | null> }) {
  const tables = useTables();
  const words = useWords();
  const rows = passingRows(useDerived(selectTimelessMask));
  const mask = useDerived(selectMask);
  const view = useApp((state) => state.view);
  const days = windowDays(tables, view);
  const part = spanOfDays(days);
  const { start, end } = spanOfStrip(tables, part);
  const span = useMemo(() => ({ start, end }), [start, end]);
  const isInHours = showsHours(tables, span);
  const strip = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLSpanElement>(null);
  const { kinds, events } = tables;
  const isDrawn = kinds.length <= MOST_KINDS && rows.length <= MOST_MARKS && tables.coverage.isWhole;

  useEffect(() => {
    const page = column.current;
    if (!isDrawn || page === null) return;
    // Scrolling writes the attributes of the slider directly, because rendering by React would be too slow.
    const show = (): void => {
      const seen = scrolledDays(page);
      const slider = strip.current;
      const line = axis.current;
      if (seen === null || slider === null || line === null) return;
      const { left, width } = line.getBoundingClientRect();
      const labels = [...line.children].map((label) => ({ label, box: label.getBoundingClientRect() }));
      const first = Math.max(seen.first, span.start);
      const end = Math.min(seen.last + (isInHours ? 0 : 1), span.end);
      slider.toggleAttribute("data-away", !seen.isInSight);
      slider.style.setProperty("--seen-start", percentOf(first, span));
      slider.style.setProperty("--seen-size", percentOf(span.start + end - first, span));
      slider.style.setProperty("--seen-at", percentOf((first + end) / 2, span));
      slider.setAttribute("aria-valuenow", String(seen.first));
      const said = (day: number, style: DateStyle): string =>
        isInHours ? formatTime(words, day, style) : formatMonth(words, epochDay(day), style);
      slider.setAttribute("aria-valuetext", said(seen.first, "long"));
      const ends = isInHours ? [seen.first] : [seen.first, seen.last];
      const shown = new Set(ends.map((day) => said(day, "short")));
      const named = [...shown].join(" – ");
      line.setAttribute("data-seen", named);
      // Marks the labels that the handle would cover in part. The styles hide marked labels.
      const size = measure(named) + 6 * LETTER;
      const from = left + shareOf((first + end) / 2, span) * (width - size);
      for (const { label, box } of labels)
        label.toggleAttribute("data-covered", box.right > from && box.left < from + size);
    };
    show();
    window.addEventListener("scroll", show, { passive: true });
    // The list renders later than the strip, and filters make it shorter.
    const grown = new ResizeObserver(show);
    grown.observe(page);
    // If a filter swaps events for as many others, the height of the list stays, and only its nodes tell of the change.
    const filled = new MutationObserver(show);
    filled.observe(page, { childList: true, subtree: true });
    return () => {
      window.removeEventListener("scroll", show);
      grown.disconnect();
      filled.disconnect();
    };
  }, [column, isDrawn, isInHours, span, words]);

  if (!isDrawn) return <OverviewRegion className={styles.strip} />;
  const hues = selectHues(tables);
  const marks = marksOf(tables, rows, span);
  const lane = Math.min(MOST_LANE, HEIGHT / marks.lanes);
  const top = (HEIGHT - lane * (marks.lanes - 1)) / 2;
  const goTo = ({ currentTarget, clientX }: { currentTarget: HTMLElement; clientX: number }): void => {
    const { left = 0, width = 1 } = currentTarget.firstElementChild?.getBoundingClientRect() ?? {};
    const share = Math.min(Math.max((clientX - left) / width, 0), 1);
    scrollToDay(column.current, start + share * lengthOfSpan(span));
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
    else scrollBy(column.current, direction * STEP_SHARE * lengthOfSpan(span));
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
            x={percentOf(part.start, span)}
            width={percentOf(start + lengthOfSpan(part), span)}
            y="0.5"
            height={HEIGHT}
          />
        )}
        {marks.placed.map(({ row, x: middle, x0, x1, extent, cut, isDot, isPiled, lane: number }) => {
          const fill = kindVariable(item(hues, at(events.kind, row)));
          const contest = contestOf(tables, row);
          const y = top + number * lane;
          const opacity = matches(mask, row) ? undefined : DIMMED;
          const standing = standingOf(tables, row);
          // A dot in the middle of a long or inexact date would look like an exact day that no source gave.
          if (!isDot) {
            const [x, width] = [share(x0), share(x1 - x0)];
            const ends = [
              ...(extent === "by" || cut.left ? [] : [{ at: x, d: BRACKETS.left }]),
              ...(extent === "since" || cut.right ? [] : [{ at: share(x1), d: BRACKETS.right }]),
            ];
            return (
              <g key={row} opacity={opacity}>
                <StandingBar
                  {...{ status: standing, x, width, y }}
                  height={4}
                  colour={fill}
                  fillOpacity={0.5}
                />
                {extent !== "lasted" &&
                  ends.map(({ at, d }) => (
                    <svg key={d} role="presentation" x={at} y={y} overflow="visible">
                      <path fill="none" stroke={fill} d={d} transform={`scale(${SCALE})`} />
                    </svg>
                  ))}
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
                    {[x, share(x1)].map((end) => (
                      <line key={end} className={styles.contest} x1={end} x2={end} y1={y - 4} y2={y + 4} />
                    ))}
                  </g>
                )}
              </g>
            );
          }
          return (
            <svg key={row} role="presentation" x={share(middle)} {...{ y, opacity }} overflow="visible">
              {isPiled ? (
                <path className={styles.piled} fill={fill} d="M-1 -4.5H1V4.5H-1Z" />
              ) : (
                <path d={markShapes[standing].line} transform={`scale(${SCALE})`} fill={fill} />
              )}
              {contest && !isPiled && (
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
      <span ref={axis} className={styles.years} aria-hidden="true">
        {axisOf(words, tables, span, isInHours).map(({ x, label }, index, { length }) => (
          <span
            key={x}
            data-edge={x === 0 || x === TYPICAL_WIDTH || undefined}
            style={{
              insetInlineStart: x === TYPICAL_WIDTH ? undefined : share(x),
              // The last label ends where the strip ends, so that enlarged letters do not reach beyond the strip.
              insetInlineEnd: index === length - 1 ? 0 : undefined,
            }}
          >
            <bdi>{label}</bdi>
          </span>
        ))}
      </span>
    </div>
  );
}

const share = (x: number): string => `${((x / TYPICAL_WIDTH) * 100).toFixed(2)}%`;

/** The marks in lanes of their kinds. A bar that would touch another mark of its kind is in another lane below. */
function marksOf(tables: Tables, rows: Iterable<number>, span: TimeSpan) {
  const { events } = tables;
  const scale = timeScale(span, { left: 0, right: TYPICAL_WIDTH });
  const all = Array.from(rows, eventRow)
    .filter((row) => endOf(events, row) > span.start && beginOf(events, row) < span.end)
    .map((row) => {
      const { x, x0, x1, cut, extent } = stretchOfEvent(tables, row, scale);
      const isDot =
        extent === "day" ||
        (scale.xOf(endOf(events, row)) - scale.xOf(beginOf(events, row)) <= MOST_OF_DOT && x1 - x0 <= DOT);
      return { row, x, cut, extent, isDot, ...(isDot ? { x0: x - DOT / 2, x1: x + DOT / 2 } : { x0, x1 }) };
    });
  let lanes = 0;
  const placed = kindsInOrder(tables).flatMap((kind) => {
    const ofKind = all.filter(({ row }) => at(events.kind, row) === kind);
    const bars = ofKind.filter(({ isDot }) => !isDot);
    const dots = ofKind.filter(({ isDot }) => isDot);
    const own = [dots];
    const isPiled = (mark: (typeof dots)[number]): boolean =>
      dots.some((other) => other !== mark && Math.abs(other.x - mark.x) < DOT);
    for (const bar of bars) {
      const free = own.find((lane) => lane.every(({ x0, x1 }) => x1 + APART < bar.x0 || bar.x1 + APART < x0));
      if (free) free.push(bar);
      else own.push([bar]);
    }
    return own.flatMap((lane) => {
      const number = lanes++;
      return lane.map((mark) => ({ ...mark, isPiled: mark.isDot && isPiled(mark), lane: number }));
    });
  });
  return { lanes, placed };
}

const shareOf = (day: number, span: TimeSpan): number => (day - span.start) / lengthOfSpan(span);
const percentOf = (day: number, span: TimeSpan): string => `${(shareOf(day, span) * 100).toFixed(2)}%`;

/** The width of the picture on a phone, in CSS px. It decides which days of the axis have space for a name. */
const TYPICAL_WIDTH = 358;
const LETTER = 7;

const measure = (text: string): number => text.length * LETTER;

/** An axis of more than this many days names only years. */
const NAMED_BY_YEARS = 2 * 366;

function axisOf(
  words: Words,
  tables: Tables,
  span: TimeSpan,
  isInHours: boolean,
): readonly Pick<AxisTick, "x" | "label">[] {
  const ticks = ticksOf(words, tables, span);
  if (isInHours) return ticks;
  const isByYears = lengthOfSpan(span) > NAMED_BY_YEARS;
  const nameOf = (day: EpochDay): string =>
    isByYears ? formatYear(words, day) : formatDay(words, day, "short");
  // The strip is longer than the story, so its ends are named by the days of the first and the last event.
  const story = storyDays(tables);
  const first = nameOf(epochDay(Math.max(span.start, story.first)));
  const lastDay = epochDay(Math.min(Math.ceil(span.end) - 1, story.last));
  const label = nameOf(lastDay);
  const start = measure(first) + LETTER;
  // The last year has its name where it begins, like other years. If it is too short, its name is at the end.
  const begin = isByYears
    ? shareOf(dayFromCivil(civilFromDay(lastDay).year, 1, 1), span) * TYPICAL_WIDTH
    : TYPICAL_WIDTH;
  const isTick = begin >= start && begin + measure(label) + LETTER <= TYPICAL_WIDTH;
  const end = isTick ? begin : TYPICAL_WIDTH - measure(label);
  const isBetween = (tick: AxisTick): boolean =>
    tick.x >= start && tick.x + measure(tick.label) + LETTER <= end;
  return [{ x: 0, label: first }, ...ticks.filter(isBetween), { x: isTick ? begin : TYPICAL_WIDTH, label }];
}

/** The ticks with a name, at their places on a typical phone: hours, or months, years and finer times. */
function ticksOf(words: Words, tables: Tables, span: TimeSpan): readonly AxisTick[] {
  const scale = timeScale(span, { left: 0, right: TYPICAL_WIDTH });
  const clock = clockUnits(words, tables, span);
  const { dated, lower } = timeTicks(words, scale, measure, storyDays(tables), 1, clock);
  const named = clock.length > 0 ? [] : dated.filter(({ label }) => label !== "");
  const others = lower.filter(
    ({ x, label }) =>
      label !== "" &&
      named.every((one) => x + measure(label) + LETTER < one.x || x > one.labelX + measure(one.label)),
  );
  return [...named, ...others];
}

/**
 * The time of the strip: the whole story. For a small window, it is the window and the time on each side: half the
 * length of the window, but at least `LEAST_AROUND` days. The strip never reaches beyond the story.
 */
function spanOfStrip(tables: Tables, window: TimeSpan): TimeSpan {
  const story = storySpan(tables);
  if (lengthOfSpan(window) > lengthOfSpan(story) * LEAST_SHARE) return story;
  const room = Math.max(lengthOfSpan(window) / 2, LEAST_AROUND);
  return { start: Math.max(story.start, window.start - room), end: Math.min(story.end, window.end + room) };
}

const HEADING = 28;

/**
 * The days of the first and the last item on screen. If a picture fills the screen above the list, `isInSight` is
 * false, and both days are the day of the first item.
 */
type ScrolledDays = { readonly first: number; readonly last: number; readonly isInSight: boolean };

const dayOf = (element: Element): number => Number(element.getAttribute("data-day"));

/** The items of the list, in time order. `data-day` of an item is the first day of its event. */
function items(column: HTMLElement | null): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>("[data-day]")] : [];
}

/** Null if there is no list. Two binary searches find the first and the last item on screen. */
export function scrolledDays(column: HTMLElement | null): ScrolledDays | null {
  const all = items(column);
  if (all.length === 0) return null;
  const edge = topOfList();
  const top = firstItem(all, (item) => item.getBoundingClientRect().bottom > edge);
  const end = firstItem(all, (item) => item.getBoundingClientRect().top > window.innerHeight);
  const first = all[Math.min(top, all.length - 1)];
  const last = all[Math.max(0, Math.min(end, all.length) - 1)];
  return first && last
    ? { first: dayOf(first), last: Math.max(dayOf(first), dayOf(last)), isInSight: end > 0 }
    : null;
}

/** The height of the bars and the heading that stay visible. Items scroll to the place below them. */
const topOfList = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) + HEADING;

export function scrollToDay(column: HTMLElement | null, day: number): void {
  const all = items(column);
  const index = firstItem(all, (item) => dayOf(item) >= epochDay(day));
  all[Math.min(index, all.length - 1)]?.scrollIntoView({ block: "start" });
}

function scrollBy(column: HTMLElement | null, days: number): void {
  const all = items(column);
  const now = scrolledDays(column)?.first;
  if (now === undefined) return;
  const current = firstItem(all, (item) => dayOf(item) >= now);
  const next = firstItem(all, (item) => dayOf(item) >= now + days);
  const index = days < 0 ? Math.min(next, current - 1) : Math.max(next, current + 1);
  all[Math.max(0, Math.min(index, all.length - 1))]?.scrollIntoView({ block: "start" });
}

/** The index of the first item that passes a test. All later items must pass the test too. */
const firstItem = (list: readonly HTMLElement[], passes: (item: HTMLElement) => boolean): number =>
  firstWhere(0, list.length, (index) => {
    const item = list[index];
    return item !== undefined && passes(item);
  });
