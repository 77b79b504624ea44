import { KIND_HUES } from "../chart/theme.ts";
import { at } from "../model/columns.ts";
import { lengthOfSpan, spanOfDays } from "../model/timeSpan.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import { noFilter } from "../query/filter.ts";
import { createMaskCache } from "../query/filterMask.ts";
import { storyExtent } from "../query/storyExtent.ts";
import { binUnitFor, timeBins } from "../query/timeBins.ts";
import { buildOverviewScene, OVERVIEW, type OverviewScene } from "../views/timeline/overviewScene.ts";
import type { Site } from "./pageContext.ts";
import { box, drawing, type PictureElement, shape } from "./pictureElement.ts";
import type { Colours } from "./tokenColours.ts";

/** Drawn at half its size and enlarged, so that its bars and years have the weight of the rest of a picture. */
const STRIP = { scale: 2, width: 536, height: 72 } as const;
const FLOOR = STRIP.height - OVERVIEW.axisHeight;
export const STRIP_SIZE = { width: STRIP.width * STRIP.scale, height: STRIP.height * STRIP.scale } as const;

/** The whole story in bars over its years: drawn once, and laid into each of its pictures. */
export type StoryStrip = { readonly scene: OverviewScene; readonly image: string };

/** The same bars as in the overview of the page. */
export function stripScene({ story, words }: Pick<Site, "story" | "words">): OverviewScene {
  const { tables, hues } = story;
  const limits = storyExtent(tables);
  const rejects = createMaskCache(tables).rejects(noFilter, null);
  const unit = binUnitFor(lengthOfSpan(limits), STRIP.width);
  const days = { first: epochDay(limits.start), last: epochDay(limits.end - 1) };
  const bins = timeBins(tables, rejects, days, unit);
  return buildOverviewScene({
    bins,
    hues,
    limits,
    size: { width: STRIP.width, height: STRIP.height },
    words,
  });
}

export function drawStrip(scene: OverviewScene, colours: Colours): PictureElement {
  const { scale } = STRIP;
  const bars = scene.bars.map(({ x, y, width, height, hue }) =>
    shape("rect", {
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
      fill: colours(`kind-${hue % KIND_HUES}`),
    }),
  );
  const ground = shape("rect", { x: 0, y: FLOOR, width: STRIP.width, height: 1, fill: colours("edge") });
  // A label that would run over the edge is left out, as on screen.
  const ticks = scene.ticks.filter(({ x }) => x < STRIP.width - LABEL_ROOM);
  return box(
    {
      position: "relative",
      ...STRIP_SIZE,
      backgroundColor: colours("paper"),
      fontFamily: "Inter, Inter Ext",
    },
    drawing(STRIP.width, STRIP.height, scale, [...bars, ground]),
    ...ticks.map(({ x, label }) =>
      box(
        {
          position: "absolute",
          left: Math.round(x * scale),
          top: FLOOR * scale + 7,
          paddingLeft: 7,
          borderLeft: `2px solid ${colours("line")}`,
          color: colours("ink-2"),
          fontSize: 22,
          lineHeight: 1.2,
        },
        label,
      ),
    ),
  );
}

const LABEL_ROOM = 30;

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
  colours: Colours,
  row: EventRow,
): PictureElement {
  const { limits } = strip.scene;
  const { first, last } = story.tables.events;
  const span = spanOfDays({ first: epochDay(at(first, row)), last: epochDay(at(last, row)) });
  const xOf = (day: number) => ((day - limits.start) / lengthOfSpan(limits)) * STRIP.width;
  const [start, end] = [xOf(span.start), xOf(span.end)];
  const middle = rounded((start + end) / 2);
  const accent = colours("accent");
  const days =
    end - start < LEAST_BAND
      ? { x: rounded(middle - 0.75), width: 1.5, height: FLOOR + 1 }
      : { x: rounded(start), width: rounded(end - start), height: FLOOR - 5, "fill-opacity": 0.2 };
  const shapes = [
    shape("rect", { y: 5, fill: accent, ...days }),
    shape("circle", { cx: middle, cy: 4, r: 4, fill: accent }),
  ];
  return box(
    { position: "relative", ...STRIP_SIZE },
    plainStrip(strip),
    box({ position: "absolute", left: 0, top: 0 }, drawing(STRIP.width, STRIP.height, STRIP.scale, shapes)),
  );
}

/** Narrower than this, the days of an event are its line. */
const LEAST_BAND = 3;

const rounded = (value: number): number => Math.round(value * 100) / 100;
