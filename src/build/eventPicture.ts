import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../chart/markOutline.ts";
import { KIND_HUES } from "../chart/theme.ts";
import { item } from "../model/columns.ts";
import type { EventRow } from "../model/units.ts";
import type { Status } from "../model/vocabulary.ts";
import { versionInWords } from "../words/describeData.ts";
import { capitalised } from "../words/describeEvent.ts";
import { visibleText } from "../words/visibleText.ts";
import { eventInWords, type Page } from "./pageContext.ts";
import { PICTURE_SIZE } from "./pageTags.ts";
import { box, drawing, type PictureElement, shape } from "./pictureElement.ts";
import { markedStrip, plainStrip, STRIP_SIZE, type StoryStrip } from "./storyStrip.ts";
import type { Colours } from "./tokenColours.ts";

type Story = Pick<Page, "story" | "words">;

const MARGIN = (PICTURE_SIZE.width - STRIP_SIZE.width) / 2;

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
  strip: StoryStrip,
  row: EventRow,
): PictureElement {
  const event = eventInWords({ story, words }, row);
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
    markedStrip(strip, { story }, colours, row),
    words.messages.page.name,
  );
}

/** What a chat program shows of a link to the story. */
export function storyPicture({ story, words }: Story, colours: Colours, strip: StoryStrip): PictureElement {
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
    plainStrip(strip),
    null,
  );
}

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
        // Of a text that is cut, every line is full.
        textWrap: text.length <= 160 ? "balance" : "wrap",
        wordBreak: "break-word",
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
