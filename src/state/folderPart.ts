import { laterModule } from "./laterPart.ts";

/** What only prepared folders need; it has come before one is opened. */
export const folderPart = laterModule(() => import("./folderSelectors.ts"));
