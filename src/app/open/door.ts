/** Dialogs and notices about opening data. */

export { openOwnFile } from "../opening/openOwnFile.ts";
export { FailureReport } from "./FailureReport.tsx";
export { FolderNotice } from "./FolderNotice.tsx";
export { OpenDialog, OpenFile } from "./OpenDialog.tsx";
export { LinkNotice, LoadingBar, OpenedNotices } from "./OpenedNotices.tsx";
export { QuestionDialog } from "./QuestionDialog.tsx";
