/** Data larger than memory. */
export { type AskedFolder, openFolder } from "./openFolder.ts";
