import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { differsFromPublished } from "../../state/publication.ts";
import { useApp } from "../../state/store.ts";
import { Trouble } from "../../widgets/Trouble.tsx";
import { useOpenQuestion } from "../opening/opening.ts";
import { FailureReport } from "./LoadScreen.tsx";

const LinkNotice = laterPart(async () => (await import("./LinkNotice.tsx")).LinkNotice);
const FolderNotice = laterPart(async () => (await import("./FolderNotice.tsx")).FolderNotice);
const LoadingBar = laterPart(async () => (await import("./LoadingBar.tsx")).LoadingBar);
const OpenedNotices = laterPart(async () => (await import("./OpenedNotices.tsx")).OpenedNotices);
const QuestionDialog = laterPart(async () => (await import("./question/QuestionDialog.tsx")).QuestionDialog);

/** What the page has to say about a link or a file, above the pictures, until it is dismissed. */
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
