import { laterModule } from "./laterPart.ts";

/** What only prepared folders need; it has come before one is opened. */
export const folderPart = laterModule(() => import("./selectors/folderSelectors.ts"));

/** What only files with columns of their own need; it has come before such a file is opened. */
export const ownPart = laterModule(() => import("./selectors/ownColumns.ts"));
