/** What opens anything but the story of this site. */
export { openFolder } from "./folder/openFolder.ts";
export { openForeign } from "./openForeign.ts";
export { openOwnFile } from "./openOwnFile.ts";
