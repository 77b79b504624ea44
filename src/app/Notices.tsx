import { dismissNotice } from "../state/actions.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { formatList } from "../words/formatNumber.ts";
import { visibleText } from "../words/visibleText.ts";
import { FailureReport } from "./FailureReport.tsx";
import styles from "./Notices.module.css";

/** What the page has to say about a link or a file, above the pictures, until it is dismissed. */
export function Notices() {
  const words = useWords();
  const { states, counts } = words.messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const failure = useApp(({ session }) => session.failure);
  const warnings = useApp(({ session }) => session.warnings);
  const notice = useApp((state) => state.notice);
  if (!isOpen) return null;
  const ignored = notice?.ignored.map(({ key, text }) =>
    states.ignoredPart(states.ignoredKeys[key] ?? key, visibleText(text)),
  );
  return (
    <>
      {failure && <FailureReport failure={failure} />}
      {notice && (
        <div className={styles.notice} role="status">
          <p>
            {notice.newerVersion && states.newerLink}{" "}
            {ignored && ignored.length > 0 && states.ignored(formatList(words, ignored))}
          </p>
          <button type="button" onClick={dismissNotice}>
            {states.dismiss}
          </button>
        </div>
      )}
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>
            <span role="status">{counts.warnings(warnings.length)}</span>
          </summary>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.path} ${warning.expected}`}>
                {states.fault(warning.path, warning.found, warning.expected)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
