/** What the page has to say of what is opened, and the ways to open something else. */
export { FailureReport } from "./FailureReport.tsx";
export { FolderNotice } from "./FolderNotice.tsx";
export { LinkNotice } from "./LinkNotice.tsx";
export { LoadingBar } from "./LoadingBar.tsx";
export { OpenDialog } from "./OpenDialog.tsx";
export { OpenedNotices } from "./OpenedNotices.tsx";
export { OpenFile } from "./OpenFile.tsx";
export { QuestionDialog } from "./question/QuestionDialog.tsx";
