import type { CssPx } from "../model/units.ts";
import type { Font } from "./pen.ts";

let context: CanvasRenderingContext2D | null | undefined;

/** Measures texts in one CSS font and remembers them; make a new one when fonts have loaded. */
export function textMeasure(font: string): (text: string) => CssPx {
  const widths = new Map<string, CssPx>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    context ??= document.createElement("canvas").getContext("2d");
    if (!context) return text.length * 7;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  };
}

export type MeasureText = (text: string, font: Font) => CssPx;

/**
 * Measures texts in any font, each once. Widths are those of documents, which kern letters around blanks; canvases do
 * so only on request. Make a new one when fonts have loaded.
 */
export function fontMeasure(): MeasureText {
  const fonts = new Map<Font, Map<string, CssPx>>();
  const precise = document.createElement("canvas").getContext("2d");
  if (precise) precise.textRendering = SET_AS_DOCUMENTS;
  return (text, font) => {
    const known = fonts.get(font) ?? new Map<string, CssPx>();
    fonts.set(font, known);
    let width = known.get(text);
    if (width === undefined) {
      if (precise) precise.font = font;
      width = precise ? precise.measureText(text).width : text.length * 7;
      known.set(text, width);
    }
    return width;
  };
}

/** The `textRendering` of a canvas whose texts must be as wide as those of a document. */
export const SET_AS_DOCUMENTS = "optimizeLegibility";
