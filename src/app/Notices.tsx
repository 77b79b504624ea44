import { Suspense } from "react";
import { differsFromPublished } from "../state/publication.ts";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { FailureReport } from "./FailureReport.tsx";
import { LoadingBar } from "./LoadingBar.tsx";
import { LinkNotice, QuestionDialog } from "./laterParts.ts";
import styles from "./Notices.module.css";
import { OriginBanner } from "./OriginBanner.tsx";
import { useOpenQuestion } from "./openQuestion.ts";
import { SetAsideList } from "./SetAsideList.tsx";

/** What the page has to say about a link or a file, above the pictures, until it is dismissed. */
export function Notices() {
  const { states, counts, data } = useWords().messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const failure = useApp(({ session }) => session.failure);
  const warnings = useApp(({ session }) => session.warnings);
  const warningTotal = useApp(({ session }) => session.warningTotal);
  const notice = useApp((state) => state.notice);
  const differs = useApp(({ session }) => differsFromPublished(session));
  const question = useOpenQuestion();
  const questionDialog = question && (
    <Suspense>
      <QuestionDialog question={question} />
    </Suspense>
  );
  if (!isOpen) return questionDialog;
  return (
    <>
      {questionDialog}
      <OriginBanner />
      <LoadingBar />
      {failure && <FailureReport failure={failure} />}
      {differs && (
        <p className={styles.notice} role="status">
          {data.differs}
        </p>
      )}
      {notice && (
        <Suspense>
          <LinkNotice notice={notice} />
        </Suspense>
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
