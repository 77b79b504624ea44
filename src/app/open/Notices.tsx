import { differsFromPublished } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { Trouble } from "../../widgets/Notice.tsx";
import { useOpenQuestion } from "../opening/opening.ts";
import { notices } from "../rooms.ts";

const FailureReport = notices.later(({ FailureReport }) => FailureReport);
const LinkNotice = notices.later(({ LinkNotice }) => LinkNotice);
const FolderNotice = notices.later(({ FolderNotice }) => FolderNotice);
const LoadingBar = notices.later(({ LoadingBar }) => LoadingBar);
const OpenedNotices = notices.later(({ OpenedNotices }) => OpenedNotices);
const QuestionDialog = notices.later(({ QuestionDialog }) => QuestionDialog);

/** Notices about a link or a file, above the pictures, until they are dismissed. */
export function Notices() {
  const refused = useApp(({ session }) => session.asking.refused);
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
      {question && <QuestionDialog question={question} />}
      <Trouble />
      {isOpen && (
        <>
          {isToldOf && <OpenedNotices />}
          {isLoading && <LoadingBar />}
          {refused && <FolderNotice refused={refused} />}
          {failure && <FailureReport failure={failure} />}
          {notice && <LinkNotice notice={notice} />}
        </>
      )}
    </>
  );
}
