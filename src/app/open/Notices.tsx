import { Suspense } from "react";
import { differsFromPublished } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { Trouble } from "../../widgets/Trouble.tsx";
import { useOpenQuestion } from "../opening/opening.ts";
import { notices } from "../rooms.ts";

const FailureReport = notices.part(({ FailureReport }) => FailureReport);
const LinkNotice = notices.part(({ LinkNotice }) => LinkNotice);
const FolderNotice = notices.part(({ FolderNotice }) => FolderNotice);
const LoadingBar = notices.part(({ LoadingBar }) => LoadingBar);
const OpenedNotices = notices.part(({ OpenedNotices }) => OpenedNotices);
const QuestionDialog = notices.part(({ QuestionDialog }) => QuestionDialog);

/** Notices about a link or a file, above the pictures, until they are dismissed. */
export function Notices() {
  const refused = useApp(({ session }) => session.folder?.refused);
  const failure = useApp(({ session }) => session.failure);
  const isLoading = useApp(({ session }) => session.loading !== null);
  const isToldOf = useApp(
    ({ session }) =>
      session.origin.kind !== "shipped" ||
      session.warningTotal + session.setAsideTotal > 0 ||
      differsFromPublished(session),
  );
  const notice = useApp((state) => state.notice);
  const question = useOpenQuestion();
  const isOpen = useApp(({ session }) => session.tables !== null);
  return (
    <>
      <Suspense>{question && <QuestionDialog question={question} />}</Suspense>
      <Trouble />
      {isOpen && (
        <>
          <Suspense>
            {isToldOf && <OpenedNotices />}
            {isLoading && <LoadingBar />}
            {refused && <FolderNotice refused={refused} />}
          </Suspense>
          <Suspense>
            {failure && <FailureReport failure={failure} />}
            {notice && <LinkNotice notice={notice} />}
          </Suspense>
        </>
      )}
    </>
  );
}
