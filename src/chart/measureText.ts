import { memoByKey } from "../model/memo.ts";
import type { CssPx } from "../model/units.ts";
import { type Font, fontFor } from "./pen.ts";

export type MeasureText = (text: string, font: Font) => CssPx;

/** With this `textRendering`, a canvas gives a text the width that it has in a document. */
export const SET_AS_DOCUMENTS = "optimizeLegibility";

const contextOf = memoByKey((textRendering: CanvasTextRendering) => {
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.textRendering = textRendering;
  return context;
});

/** Keeps each width, so make a new measure after fonts have loaded. By default widths are those in a document. */
export function fontMeasure(rendering: CanvasTextRendering = SET_AS_DOCUMENTS): MeasureText {
  const widthsOf = memoByKey((font: Font) =>
    memoByKey((text: string): CssPx => {
      const context = contextOf(rendering);
      if (!context) return text.length * 7;
      context.font = fontFor(text, font);
      return context.measureText(text).width;
    }),
  );
  return (text, font) => widthsOf(font)(text);
}

/** The width is that of the text on a canvas, not in a document. */
export function textMeasure(font: Font): (text: string) => CssPx {
  const measure = fontMeasure("auto");
  return (text) => measure(text, font);
}
