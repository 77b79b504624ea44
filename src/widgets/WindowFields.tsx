import { useId, useState } from "react";
import { dayFromCivil } from "../model/dates/calendar.ts";
import { clockOfMinute } from "../model/dates/isoTime.ts";
import {
  type DayRange,
  lastOf,
  MINUTES_PER_DAY,
  minuteOf,
  spanOfDays,
  type TimeSpan,
  windowOf,
} from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { daysTouched, shortestSpan } from "../model/tables/times.ts";
import { epochDay } from "../model/units.ts";
import { setCompare, setWindow } from "../state/actions.ts";
import type { ViewState } from "../state/address/viewState.ts";
import { daysToName, openEnds, storySpan, windowDays } from "../state/address/windowDays.ts";
import { useTables } from "../state/selectors.ts";
import { store } from "../state/store.ts";
import { useDerived, useWords } from "../state/useDerived.ts";
import { formatDay, formatDayRange, formatMonth, formatTime, formatYear } from "../words/formatDate.ts";
import { formatFields } from "../words/formatDay.ts";
import { readingWords } from "../words/laterWords.ts";
import { parseDays } from "../words/parseDay.ts";
import type { Words } from "../words/words.ts";
import styles from "./WindowFields.module.css";

type Edge = "first" | "last";

/** Fields for the window, or with `isOther` for the compared window. At an end of the story, a field is empty. */
export function WindowFields({ isOther = false }: { readonly isOther?: boolean }) {
  const { timeline } = useWords().messages;
  return (
    <div className={styles.fields}>
      <DayField edge="first" label={timeline.from} isOther={isOther} />
      <span aria-hidden="true">–</span>
      <DayField edge="last" label={timeline.to} isOther={isOther} />
    </div>
  );
}

function DayField(props: { readonly edge: Edge; readonly label: string; readonly isOther: boolean }) {
  const { edge, label, isOther } = props;
  const id = useId();
  const daysOf = (open: Tables, view: ViewState): DayRange =>
    (isOther && view.compare) || windowDays(open, view);
  const words = useWords();
  const tables = useTables();
  const bound = useDerived((state, open) => boundOf(daysOf(open, state.view), edge));
  const isOpen = useDerived((state, open) => openEnds(open, daysOf(open, state.view))[edge]);
  const text = isOpen ? "" : timeInWords(words, bound);
  /** `text` is what the reader types. `of` is what the field showed before. `problem` says why `text` is no use. */
  const [draft, setDraft] = useState<{ text: string; of: string; problem: string } | null>(null);
  // If the window has moved since typing began, the field shows the window.
  const current = draft?.of === text ? draft : null;

  const apply = () => {
    if (!current || current.text === text) return setDraft(null);
    const problem = problemOf(current.text);
    setDraft(problem === "" ? null : { ...current, problem });
  };

  /** Moves an edge of the window to the typed time. Returns a sentence if that is impossible, otherwise "". */
  const problemOf = (typed: string): string => {
    const now = spanOfDays(daysOf(tables, store.getState().view));
    const story = storySpan(tables);
    const shown = isOpen && edge === "last" ? now.start : bound;
    let asked = typed.trim() === "" ? story : parseTime(words, typed, shown);
    if (!asked) return noDate(words);
    // A time after midnight continues a night: 00:30 after 23:00 is on the next day.
    const isNext = edge === "last" && CLOCK_ALONE.test(typed) && asked.end <= now.start;
    if (isNext && asked.end + 1 <= story.end) asked = { start: asked.start + 1, end: asked.end + 1 };
    if (asked.end < story.start || asked.start >= story.end) {
      const { first, last } = daysToName(tables, ALL_TIME);
      return readingWords(words).timeWindow.outsideStory(formatDayRange(words, first, last));
    }
    const inside = { start: Math.max(story.start, asked.start), end: Math.min(story.end, asked.end) };
    const asMoved = daysTouched(tables, moved(now, edge, inside, shortestSpan(tables)));
    if (isOther) setCompare(windowOf(asMoved));
    else setWindow(tables, asMoved);
    return "";
  };

  return (
    <span className={styles.field}>
      <input
        type="text"
        aria-label={label}
        placeholder={timeInWords(words, daysToName(tables, windowOf(storySpan(tables)))[edge])}
        title={Number.isInteger(bound) || isOpen ? undefined : formatTime(words, bound, "short")}
        autoComplete="off"
        spellCheck={false}
        value={current?.text ?? text}
        aria-invalid={current?.problem ? true : undefined}
        aria-describedby={current?.problem ? id : undefined}
        onChange={(event) => setDraft({ text: event.target.value, of: text, problem: "" })}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
          // Escape first takes back what is typed, before it closes the menu or the dialog around the field.
          if (event.key === "Escape" && current) {
            event.preventDefault();
            setDraft(null);
          }
        }}
      />
      <span id={id} role="status" data-raised="" className={styles.problem}>
        {current?.problem}
      </span>
    </span>
  );
}

/** Moves one edge of the window to the typed time. If the edges would cross, the other edge moves too. */
function moved(now: TimeSpan, edge: Edge, { start, end }: TimeSpan, shortest: number): TimeSpan {
  const least = start === end ? shortest : 1;
  return edge === "first"
    ? { start, end: now.end > start ? now.end : start + least }
    : { start: now.start < end ? now.start : end - least, end };
}

/** More days than any story has. `daysToName` cuts them to the days of the story. */
const ALL_TIME: DayRange = { first: epochDay(-1e9), last: epochDay(1e9) };

/** An edge of a window, in days since 1970. A whole number is a whole day of the window, a fraction is a minute. */
const boundOf = (days: DayRange, edge: Edge): number => {
  const { start, end } = spanOfDays(days);
  return edge === "first" ? start : lastOf(end);
};

/** A day with a time has no year, because the field has no space for both. */
const timeInWords = (words: Words, time: number): string =>
  Number.isInteger(time)
    ? formatDay(words, epochDay(time), "short")
    : words.messages.dates.atTime(
        formatFields(words, epochDay(Math.floor(time)), "dayAndMonth", "short"),
        clockOfMinute(minuteOf(time)),
      );

/** A typed minute has an equal start and end. A missing year or day is taken from `bound`. */
function parseTime(words: Words, typed: string, bound: number): TimeSpan | undefined {
  const [, date = typed, hours, minutes] =
    /^(|.+?[\s,،T]+)([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(typed.trim()) ?? [];
  const shown = epochDay(Math.floor(bound));
  const written = date.replace(/[\s,،T]+$/, "");
  const ofYear = (): DayRange | undefined =>
    hours === undefined ? undefined : parseDays(words, `${written} ${formatYear(words, shown)}`);
  const isShown = written === "" && hours !== undefined;
  const days = isShown ? { first: shown, last: shown } : (parseDays(words, written) ?? ofYear());
  if (!days) return undefined;
  if (hours === undefined) return spanOfDays(days);
  if (days.first !== days.last) return undefined;
  const time = days.first + (Number(hours) * 60 + Number(minutes)) / MINUTES_PER_DAY;
  return { start: time, end: time };
}

const CLOCK_ALONE = /^\s*\d{1,2}:\d\d\s*$/;

function noDate(words: Words): string {
  const day = epochDay(dayFromCivil(2019, 10, 2));
  return readingWords(words).timeWindow.noDate(
    formatDay(words, day, "short"),
    formatMonth(words, day, "short"),
    formatYear(words, day),
  );
}
