import { Suspense } from "react";
import { differsFromPublished } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { LinkNotice, OpenedNotices, QuestionDialog } from "../laterParts.ts";
import { FailureReport } from "./FailureReport.tsx";
import { LoadingBar } from "./LoadingBar.tsx";
import styles from "./Notices.module.css";
import { useOpenQuestion } from "./openQuestion.ts";

/** What the page has to say about a link or a file, above the pictures, until it is dismissed. */
export function Notices() {
  const { data, states } = useWords().messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const failure = useApp(({ session }) => session.failure);
  const isForeign = useApp(({ session }) => session.origin.kind !== "shipped");
  const notice = useApp((state) => state.notice);
  const lostPart = useApp((state) => state.lostPart);
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
      {isForeign && (
        <Suspense>
          <OpenedNotices />
        </Suspense>
      )}
      <LoadingBar />
      {lostPart && (
        <div className={styles.notice} role="alert">
          <p>{states.lostPart}</p>
          <button type="button" onClick={() => location.reload()}>
            {states.reload}
          </button>
        </div>
      )}
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
    </>
  );
}
