import type { CssPx } from "../model/units.ts";

let context: CanvasRenderingContext2D | null | undefined;

/** Measures each text once, in one CSS font. Make a new measure when fonts have loaded. */
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
