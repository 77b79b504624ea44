/**
 * The guests of D3 on the timeline, in a chunk of their own: pictures and texts come first, the hand a moment later.
 */
export { attachTimeZoom } from "./attachTimeZoom.ts";
export { attachWindowBrush } from "./attachWindowBrush.ts";
