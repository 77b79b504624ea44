/** What opens data that lie on a host. */
export { openFolder } from "../../large/door.ts";
export { openForeign } from "./openForeign.ts";
