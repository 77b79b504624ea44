import type { Pen } from "./pen.ts";

const ignore = (): void => {};
/** A pen that draws nothing, for who only listens to some of what is drawn. */
export const silentPen: Pen = {
  alpha: ignore,
  fillRect: ignore,
  strokeRect: ignore,
  fadeRect: ignore,
  fillShape: ignore,
  strokeShape: ignore,
  curve: ignore,
  triangle: ignore,
  text: ignore,
  beginGroup: ignore,
  endGroup: ignore,
};
