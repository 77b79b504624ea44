import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../chart/markOutline.ts";
import { KIND_HUES } from "../chart/theme.ts";
import { at, item } from "../model/columns.ts";
import { lengthOfSpan, spanOfDays } from "../model/timeSpan.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import type { Status } from "../model/vocabulary.ts";
import { createMaskCache } from "../query/filterMask.ts";
import { storySpan } from "../query/storyExtent.ts";
import { binUnitFor, timeBins } from "../query/timeBins.ts";
import { buildOverviewScene, OVERVIEW, type OverviewScene } from "../views/timeline/overviewScene.ts";
import { capitalised } from "../words/capitalised.ts";
import { versionInWords } from "../words/describeData.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Page } from "./pageContext.ts";
import { PICTURE_SIZE } from "./pageTags.ts";
import { box, drawing, type PictureElement, shape } from "./pictureElement.ts";

export type Colours = (token: string) => string;
type Story = Pick<Page, "story" | "words">;

const MARGIN = 64;
const WIDTH = PICTURE_SIZE.width - 2 * MARGIN;
/** The strip is drawn at half its size and enlarged, so that its bars and years have the weight of the rest. */
const STRIP = { scale: 2, width: WIDTH / 2, height: 72 } as const;

const INTERFACE = "Inter, Inter Ext";
const TEXT = "Newsreader, Newsreader Ext, Inter, Inter Ext";

/**
 * What a chat program shows of a link to an event:
 *
 *     ◌ Alleged   ● Statement
 *     Banerjee says the government uses …
 *     Saturday 2 November 2019 · 4 sources
 *     ▁▂█▃▁ ▂│▁        the whole story, this event marked
 *     WhatsApp, NSO Group and India …       DATELINE
 */
export function eventPicture(
  { story, words }: Story,
  colours: Colours,
  scene: OverviewScene,
  row: EventRow,
): PictureElement {
  const event = describeEvent(words, story.tables, row);
  const hue = colours(`kind-${item(story.hues, event.kind) % KIND_HUES}`);
  const chip = { alignItems: "center", gap: 14 };
  return frame(
    story,
    colours,
    box(
      { gap: 36, fontSize: 30, fontWeight: 600 },
      box(chip, mark(event.status, hue, 34), event.standing),
      box({ ...chip, color: colours("ink-2"), fontWeight: 400 }, dot(hue, 26), event.kindLabel),
    ),
    box(
      { flexDirection: "column", gap: 22 },
      headline(event.headline),
      box({ fontSize: 30 }, `${capitalised(words, event.date)} · ${event.sourceCount}`),
    ),
    strip(scene, colours, marker(story, scene, colours, row)),
    words.messages.page.name,
  );
}

/** What a chat program shows of a link to the story. */
export function storyPicture(
  { story, words }: Story,
  colours: Colours,
  scene: OverviewScene,
): PictureElement {
  const { about, events, actors } = story.tables;
  const { counts } = words.messages;
  const facts = [counts.events(events.count), counts.actors(actors.count), versionInWords(words, about)];
  return frame(
    story,
    colours,
    box(
      { color: colours("accent"), fontSize: 28, fontWeight: 600, letterSpacing: 3 },
      words.messages.page.name.toUpperCase(),
    ),
    box(
      { flexDirection: "column", gap: 22 },
      headline(visibleText(about.title)),
      box({ fontSize: 30 }, facts.filter((fact) => fact !== "").join(" · ")),
    ),
    strip(scene, colours, []),
    null,
  );
}

/** The strip of a story, the same in all of its pictures. */
export function pictureScene({ story, words }: Story): OverviewScene {
  const { tables, hues } = story;
  const limits = storySpan(tables);
  const rejects = createMaskCache(tables).rejects(NO_FILTER, null);
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

const NO_FILTER = {
  actors: [],
  match: "any",
  kinds: [],
  statuses: [],
  sources: [],
  contested: false,
  words: "",
} as const;

function frame(
  story: Page["story"],
  colours: Colours,
  top: PictureElement,
  middle: PictureElement,
  bottom: PictureElement,
  name: string | null,
): PictureElement {
  const foot =
    name === null
      ? []
      : [
          box(
            {
              justifyContent: "space-between",
              gap: 40,
              marginTop: 14,
              color: colours("ink-2"),
              fontSize: 22,
            },
            line(visibleText(story.tables.about.title)),
            box({ color: colours("accent"), fontWeight: 600, letterSpacing: 2.5 }, name.toUpperCase()),
          ),
        ];
  return box(
    {
      ...PICTURE_SIZE,
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `52px ${MARGIN}px 40px`,
      backgroundColor: colours("paper"),
      color: colours("ink"),
      fontFamily: INTERFACE,
    },
    top,
    middle,
    box({ flexDirection: "column" }, bottom, ...foot),
  );
}

/** The longer the smaller, and never more than four lines. */
function headline(text: string): PictureElement {
  const fontSize = text.length <= 60 ? 68 : text.length <= 100 ? 60 : text.length <= 160 ? 50 : 42;
  return {
    type: "div",
    key: null,
    props: {
      style: {
        display: "block",
        lineClamp: 4,
        textWrap: "balance",
        fontFamily: TEXT,
        fontWeight: 600,
        fontSize,
        lineHeight: 1.14,
        letterSpacing: -0.4,
      },
      children: text,
    },
  };
}

const line = (text: string): PictureElement => ({
  type: "div",
  key: null,
  props: {
    style: {
      display: "block",
      maxWidth: 880,
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
    children: text,
  },
});

/** The mark of a standing, as on the timeline. */
function mark(status: Status, colour: string, size: number): PictureElement {
  const outline = markOutlines[status];
  const dashes = dashPattern(outline, MARK_RADIUS);
  return drawing(16, 16, size / 16, [
    shape("path", {
      d: outlinePath(outline.shape, 8, 8, MARK_RADIUS),
      fill: outline.filled ? colour : "none",
      stroke: colour,
      "stroke-width": MARK_LINE,
      ...(dashes === null ? {} : { "stroke-dasharray": dashes.join(" ") }),
    }),
  ]);
}

const dot = (colour: string, size: number): PictureElement =>
  drawing(16, 16, size / 16, [shape("circle", { cx: 8, cy: 8, r: 6, fill: colour })]);

/** The bars of the whole story over its years. */
function strip(scene: OverviewScene, colours: Colours, marked: readonly PictureElement[]): PictureElement {
  const { scale } = STRIP;
  const floor = STRIP.height - OVERVIEW.axisHeight;
  const bars = scene.bars.map(({ x, y, width, height, hue }) =>
    shape("rect", {
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
      fill: colours(`kind-${hue % KIND_HUES}`),
    }),
  );
  const ground = shape("rect", { x: 0, y: floor, width: STRIP.width, height: 1, fill: colours("edge") });
  // A label that would run over the edge is left out, as on screen.
  const ticks = scene.ticks.filter(({ x }) => x < STRIP.width - LABEL_ROOM);
  return box(
    { position: "relative", width: WIDTH, height: STRIP.height * scale },
    drawing(STRIP.width, STRIP.height, scale, [...bars, ground, ...marked]),
    ...ticks.map(({ x, label }) =>
      box(
        {
          position: "absolute",
          left: Math.round(x * scale),
          top: floor * scale + 7,
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

/**
 * Where the event lies, in the colour of what is selected: a line with a head on its day, or a band over its days with
 * the head above their middle, since no day of them is the one.
 */
function marker(
  story: Page["story"],
  scene: OverviewScene,
  colours: Colours,
  row: EventRow,
): readonly PictureElement[] {
  const { first, last } = story.tables.events;
  const span = spanOfDays({ first: epochDay(at(first, row)), last: epochDay(at(last, row)) });
  const xOf = (day: number) => ((day - scene.limits.start) / lengthOfSpan(scene.limits)) * STRIP.width;
  const floor = STRIP.height - OVERVIEW.axisHeight;
  const [start, end] = [xOf(span.start), xOf(span.end)];
  const middle = rounded((start + end) / 2);
  const accent = colours("accent");
  const days =
    end - start < LEAST_BAND
      ? { x: rounded(middle - 0.75), width: 1.5, height: floor + 1 }
      : { x: rounded(start), width: rounded(end - start), height: floor - 5, "fill-opacity": 0.2 };
  return [
    shape("rect", { y: 5, fill: accent, ...days }),
    shape("circle", { cx: middle, cy: 4, r: 4, fill: accent }),
  ];
}

/** Narrower than this, the days of an event are its line. */
const LEAST_BAND = 3;

const rounded = (value: number): number => Math.round(value * 100) / 100;
