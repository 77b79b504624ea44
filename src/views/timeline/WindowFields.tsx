import { useId, useState } from "react";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { setWindow } from "../../state/actions.ts";
import { openEnds, storySpan, windowDays } from "../../state/address/windowDays.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { formatDay, formatDayRange, formatMonth, formatYear } from "../../words/formatDate.ts";
import { timeWindowWords } from "../../words/laterWords.ts";
import { parseDays } from "../../words/parseDay.ts";
import type { Words } from "../../words/words.ts";
import styles from "./WindowFields.module.css";

type Edge = "first" | "last";

/**
 * First and last day of the window as two fields, which do by keys what the brush does. A field is empty at an end of the
 * story.
 */
export function WindowFields() {
  const { timeline } = useWords().messages;
  return (
    <div className={styles.fields}>
      <DayField edge="first" label={timeline.from} />
      <span aria-hidden="true">–</span>
      <DayField edge="last" label={timeline.to} />
    </div>
  );
}

function DayField(props: { readonly edge: Edge; readonly label: string }) {
  const { edge, label } = props;
  const id = useId();
  const words = useWords();
  const tables = useTables();
  const day = useDerived((state, open) => windowDays(open, state.view)[edge]);
  const isOpen = useDerived((state, open) => openEnds(open, windowDays(open, state.view))[edge]);
  const text = isOpen ? "" : formatDay(words, day, "short");
  /** The text that is being typed, for which day of the window, and why it cannot be used. */
  const [draft, setDraft] = useState<{ text: string; of: string; problem: string } | null>(null);
  // If the window has moved meanwhile, the field shows it.
  const current = draft?.of === text ? draft : null;

  const apply = () => {
    if (!current || current.text === text) return setDraft(null);
    const problem = problemOf(current.text);
    setDraft(problem === "" ? null : { ...current, problem });
  };

  /** Moves the edge of the window to the typed day, or says why that cannot be. */
  const problemOf = (typed: string): string => {
    const now = windowDays(tables, store.getState().view);
    const limits = storySpan(tables);
    const story = { first: epochDay(limits.start), last: epochDay(limits.end - 1) };
    const days = typed.trim() === "" ? story : parseDays(words, typed);
    if (!days) return noDate(words);
    if (days.last < story.first || days.first > story.last) {
      const { first, last } = storyDays(tables);
      return timeWindowWords(words).outsideStory(formatDayRange(words, first, last));
    }
    const inside = {
      first: epochDay(Math.max(story.first, days.first)),
      last: epochDay(Math.min(story.last, days.last)),
    };
    setWindow(tables, spanOfDays(moved(now, edge, inside)));
    return "";
  };

  return (
    <span className={styles.field}>
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={current?.text ?? text}
        aria-invalid={current?.problem ? true : undefined}
        aria-describedby={current?.problem ? id : undefined}
        onChange={(event) => setDraft({ text: event.target.value, of: text, problem: "" })}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      <span id={id} role="status" className={styles.problem}>
        {current?.problem}
      </span>
    </span>
  );
}

/**
 * The window with one edge at the typed date: at the first day of a month or year, or at its last. If the edges would
 * cross, the other one moves along.
 */
function moved(now: DayRange, edge: Edge, typed: DayRange): DayRange {
  return edge === "first"
    ? { first: typed.first, last: epochDay(Math.max(now.last, typed.first)) }
    : { first: epochDay(Math.min(now.first, typed.last)), last: typed.last };
}

/** Gives three examples of dates that are read. */
function noDate(words: Words): string {
  const day = epochDay(dayFromCivil(2019, 10, 2));
  return timeWindowWords(words).noDate(
    formatDay(words, day, "short"),
    formatMonth(words, day, "short"),
    formatYear(words, day),
  );
}
