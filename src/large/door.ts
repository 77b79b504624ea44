export { type AskedFolder, openFolder } from "./openFolder.ts";
