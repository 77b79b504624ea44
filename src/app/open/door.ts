export { openEmbedded } from "../opening/embeddedData.ts";
export { openOwnFile } from "../opening/openOwnFile.ts";
export { FailureReport } from "./FailureReport.tsx";
export { OpenDialog, OpenFile } from "./OpenDialog.tsx";
export { Notices } from "./OpenedNotices.tsx";
