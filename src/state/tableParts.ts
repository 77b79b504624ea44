import { laterModule } from "./laterPart.ts";

/** What only prepared folders need. */
export const folderPart = laterModule(() => import("./selectors/folderSelectors.ts"), {
  isNeeded: ({ prepared }) => prepared !== null,
});
export type FolderPart = typeof import("./selectors/folderSelectors.ts");

/** What only files with columns of their own need, and views that ask for such columns. */
export const ownPart = laterModule(() => import("./selectors/ownColumns.ts"), {
  isNeeded: ({ events }, { where, measure, lanes, clock }) =>
    events.columns.length > 0 ||
    where.length > 0 ||
    measure !== "" ||
    `${lanes} ${clock}`.includes("column:"),
});
export type OwnPart = typeof import("./selectors/ownColumns.ts");
