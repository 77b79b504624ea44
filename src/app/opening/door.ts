/** The functions that open data from a host. */
export { openLarge } from "../../large/door.ts";
export { openForeign } from "./openForeign.ts";
