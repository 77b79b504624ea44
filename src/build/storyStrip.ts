import type { EnlargedPen } from "../chart/enlargedPen.ts";
import type { Theme } from "../chart/theme.ts";
import {
  drawStripBars,
  drawStripLabel,
  drawStripMark,
  type PreviewStrip,
  STRIP,
} from "../export/previewStrip.ts";
import type { EventRow } from "../model/units.ts";
import type { Site } from "../site/pageContext.ts";
import { box, drawing, type PictureElement } from "./pictureElement.ts";

export const STRIP_SIZE = { width: STRIP.width * STRIP.scale, height: STRIP.height * STRIP.scale } as const;

/** The whole story in bars over its years: drawn once, and laid into each of its pictures. */
export type StoryStrip = PreviewStrip & { readonly image: string };

export const drawStrip = (strip: PreviewStrip, theme: Theme): PictureElement =>
  box(
    { ...STRIP_SIZE, backgroundColor: theme.paper },
    drawing(STRIP, STRIP.scale, (pen) => drawStripBars(pen, strip, theme)),
  );

/** The strip without a mark. */
export const plainStrip = (strip: StoryStrip, theme: Theme): PictureElement =>
  overStrip(strip, (pen) => drawStripLabel(pen, strip, theme));

/** The strip on which the event is marked. */
export const markedStrip = (
  strip: StoryStrip,
  { story }: Pick<Site, "story">,
  theme: Theme,
  row: EventRow,
): PictureElement => overStrip(strip, (pen) => drawStripMark(pen, strip, story.tables, theme, row));

const overStrip = ({ image }: StoryStrip, draw: (pen: EnlargedPen) => void): PictureElement =>
  box(
    { position: "relative", ...STRIP_SIZE },
    { type: "img", key: null, props: { ...STRIP_SIZE, src: image } },
    box({ position: "absolute", left: 0, top: 0 }, drawing(STRIP, STRIP.scale, draw)),
  );
