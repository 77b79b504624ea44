/** The functions that open data from a host. */
export { openFolder } from "../../large/door.ts";
export { openForeign } from "./openForeign.ts";
