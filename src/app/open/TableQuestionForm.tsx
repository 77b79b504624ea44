import { useId, useState } from "react";
import {
  type Answers,
  COLUMN_ROLES,
  type ColumnRole,
  type DayOrder,
  type TableQuestion,
} from "../../load/loadOutcome.ts";
import { useWords } from "../../state/useWords.ts";
import { DialogActions } from "../../widgets/Dialog.tsx";
import { dateInWords } from "../../words/describeEvent.ts";
import { formatList } from "../../words/formatNumber.ts";
import { questionWords } from "../../words/questionWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./TableQuestionForm.module.css";

const MOST_TWO_WAYS = 3;
/** More columns are shown than any table of events has, and fewer than would stop a browser. */
const MOST_COLUMNS = 60;

/** What each column of a table means, and in which order its days and months stand: the guesses, to be corrected. */
export function TableQuestionForm(props: {
  readonly question: TableQuestion;
  readonly onAnswer: (answers: Answers) => void;
  readonly onCancel: () => void;
}) {
  const { question, onAnswer, onCancel } = props;
  const words = useWords();
  const { open } = words.messages;
  const asks = questionWords(words);
  const id = useId();
  const [columns, setColumns] = useState<readonly (ColumnRole | null)[]>(question.guess);
  const [order, setOrder] = useState<DayOrder | null>(null);
  const missing = missingRoles(columns).map((role) => asks.missing[role]);
  const inWords = (date: string | null) => (date === null ? "–" : dateInWords(words, date));
  const isAnswered = missing.length === 0 && (!question.asks.dayOrder || order !== null);

  /** A role stands once: taking it for one column leaves the other one out. */
  const setRole = (index: number, role: ColumnRole | null) =>
    setColumns(columns.map((other, column) => (column === index ? role : other === role ? null : other)));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered) onAnswer({ columns, ...(order ? { dayOrder: order } : {}) });
      }}
    >
      <p>{asks.hint(question.rowTotal)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {question.header.slice(0, MOST_COLUMNS).map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name.
                <th key={index} scope="col">
                  <label htmlFor={`${id}-${index}`}>
                    <bdi>{visibleText(name)}</bdi>
                  </label>
                  <br />
                  <select
                    id={`${id}-${index}`}
                    value={columns[index] ?? ""}
                    onChange={(event) =>
                      setRole(index, COLUMN_ROLES.find((role) => role === event.target.value) ?? null)
                    }
                  >
                    <option value="">{asks.leaveOut}</option>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {asks.roles[role] ?? role}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {question.sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample have no other name.
              <tr key={row}>
                {cells.slice(0, MOST_COLUMNS).map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={index} dir="auto" title={visibleText(cell)}>
                    {visibleText(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {question.asks.dayOrder && (
        <fieldset className={styles.order}>
          <legend>{asks.dayOrder}</legend>
          {(["day-first", "month-first"] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-order`}
                checked={order === value}
                onChange={() => setOrder(value)}
              />
              {value === "day-first" ? asks.dayFirst : asks.monthFirst}
            </label>
          ))}
          <ul>
            {question.twoWays.slice(0, MOST_TWO_WAYS).map((date) => (
              <li key={`${date.row} ${date.column}`}>
                {asks.twoWays(visibleText(date.value), inWords(date.dayFirst), inWords(date.monthFirst))}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {missing.length > 0 && (
        <p className={styles.missing} role="status">
          {asks.stillNeeded(formatList(words, missing))}
        </p>
      )}
      <DialogActions>
        <button type="button" onClick={onCancel}>
          {open.cancel}
        </button>
        <button type="submit" data-primary="" disabled={!isAnswered}>
          {open.open}
        </button>
      </DialogActions>
    </form>
  );
}

/** What a table must have and no column is taken for. */
function missingRoles(columns: readonly (ColumnRole | null)[]): readonly ("date" | "headline")[] {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => columns.includes(role));
  return [
    ...(has("date", "start") ? [] : (["date"] as const)),
    ...(has("headline", "action") ? [] : (["headline"] as const)),
  ];
}
