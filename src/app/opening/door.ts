export { openLarge } from "../../large/door.ts";
export { openForeign } from "./openForeign.ts";
