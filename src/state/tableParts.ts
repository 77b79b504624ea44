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

/** What only views need that ask for words, or for what was kept from the public. */
export const searchPart = laterModule(() => import("./searchAhead.ts"), {
  isNeeded: (_tables, { q, kept }) => q !== "" || kept,
});
export type SearchPart = typeof import("./searchAhead.ts");

/** What says an event in full: its date, standing and sources. The first picture has names alone. */
export const describingPart = laterModule(() => import("../words/describeEvent.ts"), {
  isNeeded: (_tables, { event }) => event !== null,
});
