import { outlinePath } from "../chart/markOutline.ts";
import type { Theme } from "../chart/theme.ts";
import { lengthOfSpan, spanOfDays } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import { noFilter } from "../query/filter.ts";
import { createMaskCache } from "../query/filterMask.ts";
import { storyExtent } from "../query/storyExtent.ts";
import { binUnitFor, timeBins } from "../query/timeBins.ts";
import { drawOverview } from "../views/timeline/overview/drawOverview.ts";
import {
  buildOverviewScene,
  OVERVIEW,
  type OverviewScene,
} from "../views/timeline/overview/overviewScene.ts";
import type { Site } from "./pageContext.ts";
import { box, drawing, type PictureElement } from "./pictureElement.ts";

/** Drawn at half its size and enlarged, so that its bars and years have the weight of the rest of a picture. */
const STRIP = { scale: 2, width: 536, height: 72 } as const;
const DIGIT = 7;
const GROUND = STRIP.height - OVERVIEW.axisHeight;
export const STRIP_SIZE = { width: STRIP.width * STRIP.scale, height: STRIP.height * STRIP.scale } as const;

/** The whole story in bars over its years: drawn once, and laid into each of its pictures. */
export type StoryStrip = { readonly scene: OverviewScene; readonly image: string };

/** The same bars as in the overview of the page. */
export function stripScene({ story, words }: Pick<Site, "story" | "words">): OverviewScene {
  const { tables, hues } = story;
  const limits = storyExtent(tables);
  const mask = createMaskCache(tables).mask(noFilter, null);
  const unit = binUnitFor(lengthOfSpan(limits), STRIP.width);
  const days = { first: epochDay(limits.start), last: epochDay(limits.end - 1) };
  const bins = timeBins(tables, mask, days, unit);
  return buildOverviewScene({
    bins,
    hues,
    limits,
    size: { width: STRIP.width, height: STRIP.height },
    inset: 0,
    words,
    // Years are digits, and those are about as wide in every face.
    measure: (text) => text.length * DIGIT,
  });
}

/** A label that would run over the edge is left out. */
const LABEL_ROOM = 30;

export function drawStrip(scene: OverviewScene, theme: Theme): PictureElement {
  const ticks = scene.ticks.filter(({ x }) => x < STRIP.width - LABEL_ROOM);
  return box(
    { ...STRIP_SIZE, backgroundColor: theme.paper },
    drawing(STRIP, STRIP.scale, (pen) => drawOverview(pen, { ...scene, ticks }, theme)),
  );
}

/** The strip without a mark. */
export const plainStrip = ({ image }: StoryStrip): PictureElement => ({
  type: "img",
  key: null,
  props: { ...STRIP_SIZE, src: image },
});

/**
 * Where the event lies, in the colour of what is selected: a line with a head on its day, or a band over its days with
 * the head above their middle, since no day of them is the one.
 */
export function markedStrip(
  strip: StoryStrip,
  { story }: Pick<Site, "story">,
  { accent }: Theme,
  row: EventRow,
): PictureElement {
  const { xOf } = strip.scene.scale;
  const { first, last } = story.tables.events;
  const span = spanOfDays({ first: epochDay(at(first, row)), last: epochDay(at(last, row)) });
  const [start, end] = [xOf(span.start), xOf(span.end)];
  const middle = (start + end) / 2;
  const mark = drawing(STRIP, STRIP.scale, (pen) => {
    if (end - start < LEAST_BAND) {
      pen.fillRect(middle - LINE / 2, HEAD, LINE, GROUND + 1, accent);
    } else {
      pen.alpha(BAND_ALPHA);
      pen.fillRect(start, HEAD, end - start, GROUND - HEAD, accent);
      pen.alpha(1);
    }
    pen.fillShape(HEAD_PATH, middle, HEAD - 1, 1, accent);
  });
  return box(
    { position: "relative", ...STRIP_SIZE },
    plainStrip(strip),
    box({ position: "absolute", left: 0, top: 0 }, mark),
  );
}

/** Narrower than this, the days of an event are its line. */
const LEAST_BAND = 3;
const LINE = 1.5;
const BAND_ALPHA = 0.2;
/** Where line and band begin; the head on them is a little higher. */
const HEAD = 5;
const HEAD_PATH = outlinePath("circle", 0, 0, 4);
