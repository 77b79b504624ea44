import { useId, useState } from "react";
import { isoDay, parseIsoDay } from "../../model/calendar.ts";
import { setWindow } from "../../state/actions.ts";
import { useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { storySpan, windowDays } from "../../state/windowDays.ts";
import styles from "./WindowFields.module.css";

/** First and last day of the window as two date fields: the brush for those who type. */
export function WindowFields() {
  const tables = useTables();
  const { messages } = useWords();
  const first = useDerived((state, open) => windowDays(open, state.view).first);
  const last = useDerived((state, open) => windowDays(open, state.view).last);
  const limits = storySpan(tables);
  const least = isoDay(windowDays(tables, { from: null, to: null }).first);
  const most = isoDay(windowDays(tables, { from: null, to: null }).last);

  const change = (edge: "first" | "last", text: string) => {
    const day = parseIsoDay(text);
    // A half-typed date is no date yet; the field keeps it and the window waits.
    if (day === undefined || day < limits.start || day >= limits.end) return;
    const start = edge === "first" ? day : Math.min(first, day);
    const end = edge === "last" ? day : Math.max(last, day);
    setWindow(tables, { start, end: end + 1 });
  };

  return (
    <div className={styles.fields}>
      <DayField
        label={messages.timeline.from}
        day={isoDay(first)}
        least={least}
        most={most}
        onDay={(text) => change("first", text)}
      />
      <DayField
        label={messages.timeline.to}
        day={isoDay(last)}
        least={least}
        most={most}
        onDay={(text) => change("last", text)}
      />
    </div>
  );
}

function DayField(props: {
  readonly label: string;
  readonly day: string;
  readonly least: string;
  readonly most: string;
  readonly onDay: (text: string) => void;
}) {
  const { label, day, least, most, onDay } = props;
  const id = useId();
  // While one types the field shows what was typed, then again what is.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={draft ?? day}
        min={least}
        max={most}
        onChange={(event) => {
          setDraft(event.target.value);
          onDay(event.target.value);
        }}
        onBlur={() => setDraft(null)}
      />
    </span>
  );
}
