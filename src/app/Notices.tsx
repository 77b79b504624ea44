import { Suspense } from "react";
import { dismissNotice } from "../state/actions.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { formatList } from "../words/formatNumber.ts";
import { visibleText } from "../words/visibleText.ts";
import { FailureReport } from "./FailureReport.tsx";
import { LoadingBar } from "./LoadingBar.tsx";
import { QuestionDialog } from "./laterParts.ts";
import styles from "./Notices.module.css";
import { OriginBanner } from "./OriginBanner.tsx";
import { useOpenQuestion } from "./openQuestion.ts";
import { SetAsideList } from "./SetAsideList.tsx";

/** What the page has to say about a link or a file, above the pictures, until it is dismissed. */
export function Notices() {
  const words = useWords();
  const { states, counts } = words.messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const failure = useApp(({ session }) => session.failure);
  const warnings = useApp(({ session }) => session.warnings);
  const warningTotal = useApp(({ session }) => session.warningTotal);
  const notice = useApp((state) => state.notice);
  const question = useOpenQuestion();
  const questionDialog = question && (
    <Suspense>
      <QuestionDialog question={question} />
    </Suspense>
  );
  if (!isOpen) return questionDialog;
  const ignored = notice?.ignored.map(({ key, text }) =>
    states.ignoredPart(states.ignoredKeys[key] ?? key, visibleText(text)),
  );
  return (
    <>
      {questionDialog}
      <OriginBanner />
      <LoadingBar />
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
      <SetAsideList />
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>
            <span role="status">{counts.warnings(warningTotal)}</span>
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
