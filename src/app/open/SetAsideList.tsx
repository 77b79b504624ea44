import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { downloadText } from "../export/downloadBlob.ts";
import styles from "./Notices.module.css";
import { setAsideCsv } from "./setAsideCsv.ts";

const MOST_SHOWN = 100;

/** Rows of a table that could not become events: how many, which, and why; nothing disappears silently. */
export function SetAsideList() {
  const { open } = useWords().messages;
  const setAside = useApp(({ session }) => session.setAside);
  const total = useApp(({ session }) => session.setAsideTotal);
  if (total === 0) return null;
  const shown = setAside.slice(0, MOST_SHOWN);
  return (
    <details className={styles.warnings}>
      <summary>
        <span role="status">{open.setAside(total)}</span>
      </summary>
      <button type="button" onClick={() => downloadText("set-aside.csv", "text/csv", setAsideCsv(setAside))}>
        {open.setAsideDownload}
      </button>
      <ul>
        {shown.map(({ row, column, value, reason }) => (
          <li key={`${row} ${column} ${reason}`} dir="auto">
            {open.setAsideRow(row, visibleText(column), visibleText(value), reason)}
          </li>
        ))}
        {total > shown.length && <li>{open.setAsideMore(total - shown.length)}</li>}
      </ul>
    </details>
  );
}
