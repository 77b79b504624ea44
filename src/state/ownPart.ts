import { laterModule } from "./laterPart.ts";

/** What only files with columns of their own need; it has come before such a file is opened. */
export const ownPart = laterModule(() => import("./ownColumns.ts"));
