import type { Size } from "../chart/ChartCanvas.tsx";
import type { EnlargedPen } from "../chart/enlargedPen.ts";
import { drawStandingMark, MARK_LINE, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import type { Point } from "../chart/pen.ts";
import { fontParts } from "../chart/svgPen.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { BEFORE_FOOT_NAME, FOOT_NAME, LOGO, logoSize } from "../export/previewLogo.ts";
import {
  drawStripBars,
  drawStripLabel,
  drawStripMark,
  type PreviewStrip,
  STRIP,
} from "../export/previewStrip.ts";
import { item } from "../model/tables/columns.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import type { Page, Site } from "../site/pageContext.ts";
import { PICTURE_SIZE } from "../site/pageTags.ts";
import { versionInWords } from "../words/describeData.ts";
import { capitalised, describeEvent, reserveOf } from "../words/describeEvent.ts";
import { nameIn } from "../words/eventName.ts";
import { visibleText } from "../words/visibleText.ts";

export const STRIP_SIZE = { width: STRIP.width * STRIP.scale, height: STRIP.height * STRIP.scale } as const;

/** Bars of the whole story over its years. They are drawn once and used in each picture of the story. */
export type StoryStrip = PreviewStrip & { readonly image: string };

export const drawStrip = (strip: PreviewStrip, theme: Theme): PictureElement =>
  box(
    { ...STRIP_SIZE, backgroundColor: theme.paper },
    drawing(STRIP, STRIP.scale, (pen) => drawStripBars(pen, strip, theme)),
  );

/** The strip without a mark. */
const plainStrip = (strip: StoryStrip, theme: Theme): PictureElement =>
  overStrip(strip, (pen) => drawStripLabel(pen, strip, theme));

/** The strip on which the event is marked. */
const markedStrip = (
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

/** The logo of the site as a `data:` address. */
export type PictureLogo = { readonly size: Size; readonly image: string };

type Story = Pick<Page, "story" | "words"> & { readonly logo: PictureLogo | null };

const MARGIN = (PICTURE_SIZE.width - STRIP_SIZE.width) / 2;

/**
 * What a chat program shows of a link to an event:
 *
 *     ◌ Alleged   ● Statement
 *     Minister says the government uses …
 *     Saturday 2 November 2019 · 4 sources        which wrap as a whole
 *     Before  ● 1 Nov 2019  Reuters says …        its neighbours in time, with their standings
 *     After   ◌ 3 Nov 2019 · Alleged  Congress …
 *     ▁▂█▃▁ ▂│▁        the whole story, this event marked
 *     Acme Ltd, Borg Labs and India …       DATELINE
 */
export function eventPicture(
  { story, words, logo }: Story,
  theme: Theme,
  strip: StoryStrip,
  row: EventRow,
): PictureElement {
  const event = describeEvent(words, story.tables, row);
  const colour = kindColour(theme, item(story.hues, event.kind));
  const chip = { alignItems: "center", gap: 14 };
  return frame(
    story,
    theme,
    box(
      { gap: 36, fontSize: 30, fontWeight: 600 },
      ...(event.standing === "" ? [] : [box(chip, standingMark(event.status, theme), event.standing)]),
      box({ ...chip, color: theme.ink2, fontWeight: 400 }, kindDot(colour), event.kindLabel),
    ),
    box(
      { flexDirection: "column", gap: 16 },
      headline(
        nameIn(event, ({ length }) => length <= LONGEST_WHOLE),
        theme,
      ),
      box(
        { fontSize: 28 },
        `${capitalised(words, event.date)} · ${event.sourceCount.replaceAll(" ", "\u00a0")}`,
      ),
    ),
    box(
      { flexDirection: "column", gap: 20 },
      neighbours({ story, words, logo }, theme, row),
      markedStrip(strip, { story }, theme, row),
    ),
    siteName({ words, logo }, theme, "foot"),
  );
}

/** Logo and name of the site. */
function siteName({ words, logo }: Pick<Story, "words" | "logo">, { accent }: Theme, where: "top" | "foot") {
  const size = logo && logoSize(logo.size, LOGO[where]);
  const name = line(words.messages.page.name.toUpperCase(), where === "foot" ? FOOT_NAME : "100%");
  return box(
    { alignItems: "center", gap: LOGO[where].gap, flexShrink: where === "foot" ? 0 : 1 },
    ...(logo && size
      ? [{ type: "img", key: null, props: { ...size, src: logo.image, style: { flexShrink: 0 } } }]
      : []),
    box(
      {
        color: accent,
        fontSize: where === "top" ? 28 : 22,
        fontWeight: 600,
        letterSpacing: where === "top" ? 3 : 2.5,
        minWidth: 0,
      },
      name,
    ),
  );
}

/** What came before and after, each in a line. */
function neighbours({ story, words }: Story, theme: Theme, row: EventRow): PictureElement {
  const { before, after } = words.pages.preview;
  const lines = [
    { title: before, other: row - 1 },
    { title: after, other: row + 1 },
  ].flatMap(({ title, other }) => {
    if (other < 0 || other >= story.tables.events.count) return [];
    const event = describeEvent(words, story.tables, eventRow(other));
    const sayWith = (name: string): string =>
      [event.shortDate, reserveOf(event), name].filter((part) => part !== "").join(" · ");
    const text = sayWith(nameIn(event, (name) => sayWith(name).length <= NEIGHBOUR.letters));
    return [
      box(
        { alignItems: "center", gap: 10 },
        box({ width: NEIGHBOUR.title, color: theme.ink2 }, title),
        standingMark(event.status, theme, NEIGHBOUR.mark),
        line(text, NEIGHBOUR.width),
      ),
    ];
  });
  return box({ flexDirection: "column", gap: 6, fontSize: NEIGHBOUR.size }, ...lines);
}

/** `letters` is a number of letters that always fits into the width. */
const NEIGHBOUR = { size: 23, title: 78, mark: 24, width: 940, letters: 72 } as const;

/** What a chat program shows of a link to the story. */
export function storyPicture({ story, words, logo }: Story, theme: Theme, strip: StoryStrip): PictureElement {
  const { about, events, actors } = story.tables;
  const { counts } = words.messages;
  const facts = [counts.events(events.count), counts.actors(actors.count), versionInWords(words, about)];
  return frame(
    story,
    theme,
    siteName({ words, logo }, theme, "top"),
    box(
      { flexDirection: "column", gap: 22 },
      headline(visibleText(about.title), theme),
      box({ fontSize: 30 }, facts.filter((fact) => fact !== "").join(" · ")),
    ),
    plainStrip(strip, theme),
    null,
  );
}

/** The picture without any text of the data, for texts with letters that no font here has. */
export function wordlessPicture(
  { story, words }: Pick<Page, "story" | "words">,
  theme: Theme,
  strip: StoryStrip,
  row: EventRow | null,
): PictureElement {
  const { events } = story.tables;
  if (row === null)
    return frame(
      story,
      theme,
      box({}),
      headline(words.messages.counts.events(events.count), theme),
      plainStrip(strip, theme),
      null,
    );
  const event = describeEvent(words, story.tables, row);
  return frame(
    story,
    theme,
    box(
      { gap: 14, alignItems: "center", fontSize: 30, fontWeight: 600 },
      ...(event.standing === "" ? [] : [standingMark(event.status, theme), event.standing]),
    ),
    box(
      { flexDirection: "column", gap: 16 },
      headline(capitalised(words, event.date), theme),
      box({ fontSize: 28 }, event.sourceCount),
    ),
    markedStrip(strip, { story }, theme, row),
    null,
  );
}

function frame(
  story: Page["story"],
  theme: Theme,
  top: PictureElement,
  middle: PictureElement,
  bottom: PictureElement,
  name: PictureElement | null,
): PictureElement {
  const foot =
    name === null
      ? []
      : [
          box(
            {
              alignItems: "center",
              justifyContent: "space-between",
              gap: BEFORE_FOOT_NAME,
              marginTop: 14,
              color: theme.ink2,
              fontSize: 22,
            },
            box({ flexShrink: 1, minWidth: 0 }, line(visibleText(story.tables.about.title), "100%")),
            name,
          ),
        ];
  return box(
    {
      ...PICTURE_SIZE,
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `44px ${MARGIN}px 36px`,
      backgroundColor: theme.paper,
      color: theme.ink,
      fontFamily: theme.interfaceFont,
    },
    top,
    middle,
    box({ flexDirection: "column" }, bottom, ...foot),
  );
}

/** So many letters fit into four lines. */
const LONGEST_WHOLE = 160;

/** The font size by length: the text takes at most four lines. */
function headline(text: string, { textFont }: Theme): PictureElement {
  const fontSize = text.length <= 60 ? 68 : text.length <= 100 ? 54 : 42;
  return {
    type: "div",
    key: null,
    props: {
      style: {
        display: "block",
        lineClamp: 4,
        // A text that is cut fills every line.
        textWrap: text.length <= LONGEST_WHOLE ? "balance" : "wrap",
        wordBreak: "break-word",
        fontFamily: textFont,
        fontWeight: 600,
        fontSize,
        lineHeight: 1.14,
        letterSpacing: -0.4,
      },
      children: text,
    },
  };
}

const line = (text: string, maxWidth: number | string): PictureElement => ({
  type: "div",
  key: null,
  props: {
    style: {
      display: "block",
      maxWidth,
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
    children: text,
  },
});

/** The mark of a standing, as on the timeline, but in ink: the hue beside it is that of the kind. */
const standingMark = (status: Standing, { ink, paper }: Theme, size = 34): PictureElement =>
  drawing(SIGN, size / SIGN.width, (pen) =>
    drawStandingMark(pen, status, SIGN.width / 2, SIGN.height / 2, ink, paper),
  );

const DOT = outlinePath("circle", 0, 0, MARK_RADIUS + MARK_LINE / 2);
const kindDot = (colour: string): PictureElement =>
  drawing(SIGN, 26 / SIGN.width, (pen) => pen.fillShape(DOT, SIGN.width / 2, SIGN.height / 2, 1, colour));

const SIGN = { width: 16, height: 16 } as const;

/** An element of a picture: what satori lays out. Styles are CSS; every box with several children is a flex box. */
export type PictureElement = {
  readonly type: string;
  /** Elements are React's by shape; they are never in a list that changes. */
  readonly key: null;
  readonly props: {
    readonly style?: PictureStyle;
    readonly children?: PictureChild | readonly PictureChild[];
    readonly [attribute: string]: unknown;
  };
};
type PictureChild = PictureElement | string;
type PictureStyle = Readonly<Record<string, string | number>>;

const box = (style: PictureStyle, ...children: readonly PictureChild[]): PictureElement => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

/** The distance from the top of a line to its baseline, as a share of the font size. */
const ASCENT = 0.86;

/** A drawing by `draw` at this size, scaled by `scale`: shapes as SVG, and texts over it, set by satori. */
function drawing(size: Size, scale: number, draw: (pen: EnlargedPen) => void): PictureElement {
  const shapes: PictureElement[] = [];
  const texts: PictureElement[] = [];
  let alpha = 1;
  const add = (type: string, attributes: Readonly<Record<string, string | number>>) =>
    shapes.push({ type, key: null, props: attributes });
  const placed = (path: string, x: number, y: number, enlarged: number) => ({
    d: path,
    transform: `translate(${rounded(x)} ${rounded(y)}) scale(${enlarged})`,
  });
  draw({
    alpha: (share) => {
      alpha = share;
    },
    fillRect: (x, y, width, height, fill, corner = 0) => {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      add("rect", { ...box, rx: corner, fill, "fill-opacity": alpha });
    },
    fillShape: (path, x, y, enlarged, fill) => {
      add("path", { ...placed(path, x, y, enlarged), fill, "fill-opacity": alpha });
    },
    strokeShape: (path, x, y, enlarged, stroke, { width, dash = [] }) => {
      add("path", {
        ...placed(path, x, y, enlarged),
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width / enlarged,
        ...(dash.length > 0 && { "stroke-dasharray": dash.map((piece) => piece / enlarged).join(" ") }),
      });
    },
    curve: (start, bends, stroke, { width, dash = [] }) => {
      const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
      const pieces = bends.map(({ control, end }) => `Q${point(control)} ${point(end)}`);
      add("path", {
        d: `M${point(start)}${pieces.join("")}`,
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width,
        ...(dash.length > 0 && { "stroke-dasharray": dash.join(" ") }),
      });
    },
    text: (words, x, y, { font, colour, align }) => {
      const { size: fontSize, weight, family } = fontParts(font);
      const style = {
        position: "absolute",
        ...(align === "right" ? { right: rounded((size.width - x) * scale) } : { left: rounded(x * scale) }),
        top: rounded((y - ASCENT * fontSize) * scale),
        color: colour,
        fontFamily: family,
        fontSize: fontSize * scale,
        fontWeight: weight,
        lineHeight: 1,
        whiteSpace: "nowrap",
      };
      texts.push(box(style, words));
    },
  });
  const { width, height } = size;
  const svg: PictureElement = {
    type: "svg",
    key: null,
    props: {
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      children: shapes,
    },
  };
  return texts.length === 0
    ? svg
    : box({ position: "relative", width: width * scale, height: height * scale }, svg, ...texts);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
