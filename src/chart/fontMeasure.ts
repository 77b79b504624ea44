import type { CssPx } from "../model/units.ts";
import type { Font } from "./pen.ts";

export type MeasureText = (text: string, font: Font) => CssPx;

/** Measures each text once, with the width that it has in a document. Make a new measure when fonts have loaded. */
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
