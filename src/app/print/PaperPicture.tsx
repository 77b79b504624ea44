import { useLayoutEffect, useRef } from "react";
import { fontMeasure } from "../../chart/measureText.ts";
import { readTheme } from "../../chart/theme.ts";
import { type Draft, drawOnCanvas, framePicture } from "../../export/framedPicture.ts";
import type { PictureContext } from "../../export/pictures.ts";
import type { CssPx } from "../../model/units.ts";
import type { DataContext } from "../../widgets/Reference.tsx";
import { picture as english } from "../../words/en/takeAway.ts";

/** Of the page, in pixels of a picture: a label of 12 of them comes to 7 pt. */
const PAGE: CssPx = 840;
/** Dots of a canvas to such a pixel: 840 of them are nearly the width of A4 between margins of 15 mm. */
const SHARPNESS = 3.2;
/** Chromium replays a canvas on paper by whole parts of its size: at any other share it is drawn smaller than its box. */
const DOTS_PER_PX = 4;

/**
 * A picture on paper with its legend, in light colours whatever the screen has: the draft that is saved as SVG and PNG. It
 * is drawn at once, since the browser waits for nothing.
 */
export function PaperPicture(props: {
  readonly context: DataContext;
  readonly width?: CssPx;
  /** The most that picture and legend may take. */
  readonly height: CssPx;
  /** Stays the same as long as the picture does. */
  readonly draft: (context: PictureContext) => Draft;
}) {
  const { context, width = PAGE, height, draft } = props;
  const { tables, words } = context;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const drawing = element?.getContext("2d");
    if (!element?.parentElement || !drawing) return;
    const theme = readTheme(element.parentElement);
    const pictureWords = words.later.takeAway?.picture ?? english;
    const frame = { tables, words, pictureWords, theme, measure: fontMeasure(), notes: null };
    const framed = framePicture(draft(frame), { width, height, zoom: 1 }, frame);
    const dotsOf = (length: CssPx) => Math.ceil((length * SHARPNESS) / DOTS_PER_PX) * DOTS_PER_PX;
    element.width = dotsOf(width);
    element.height = dotsOf(framed.size.height);
    element.style.inlineSize = `${element.width / DOTS_PER_PX}px`;
    element.style.blockSize = `${element.height / DOTS_PER_PX}px`;
    drawOnCanvas(drawing, framed, SHARPNESS);
  }, [tables, words, width, height, draft]);
  return <canvas ref={canvas} />;
}
