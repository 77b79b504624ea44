export { type AskedFolder, openLarge } from "./openLarge.ts";
