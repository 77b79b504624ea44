import { enlargedPen } from "../chart/enlargedPen.ts";
import { drawStandingMark, MARK_LINE, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import type { MeasureText } from "../chart/measureText.ts";
import { baselineAbout, type Font, type Pen } from "../chart/pen.ts";
import { setInLines } from "../chart/setInLines.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { item } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type CssPx, type EventRow, eventRow } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { versionInWords } from "../words/describeData.ts";
import { capitalised, describeEvent, reserveOf } from "../words/describeEvent.ts";
import type { PageWords } from "../words/en/pages.ts";
import { type EventName, isWhole, nameIn } from "../words/eventName.ts";
import { directionOf } from "../words/isolate.ts";
import { visibleText } from "../words/visibleText.ts";
import { BEFORE_FOOT_NAME, FOOT_NAME, LOGO, logoSize, type PreviewLogo } from "./previewLogo.ts";
import { drawStripBars, drawStripLabel, drawStripMark, type PreviewStrip, STRIP } from "./previewStrip.ts";

/** What all pictures of one story are drawn from. */
export type PreviewInputs = {
  readonly tables: Tables;
  readonly hues: readonly number[];
  readonly words: PageWords;
  readonly theme: Theme;
  readonly measure: MeasureText;
  readonly strip: PreviewStrip;
  /** Null where the site has none, or it cannot be shown. */
  readonly logo: PreviewLogo | null;
};

/** Of every preview, in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MARGIN: CssPx = (PREVIEW.width - STRIP.width * STRIP.scale) / 2;
const WIDTH: CssPx = PREVIEW.width - 2 * MARGIN;
const TOP: CssPx = 44;
const FOOT: CssPx = 36;

/** What is drawn from `top` on, and how high it is. */
type Part = { readonly height: CssPx; readonly draw: (pen: Pen, top: CssPx) => void };

/**
 * What a chat program shows of a link to an event, drawn by a pen: the same that `build/eventPicture.ts` has laid out by
 * satori, for a page that publishes by itself.
 */
export function drawEventPreview(pen: Pen, inputs: PreviewInputs, row: EventRow): void {
  const { tables, words, theme, strip } = inputs;
  const event = describeEvent(words, tables, row);
  const { status, standing, kindLabel } = event;
  const colour = kindColour(theme, item(inputs.hues, event.kind));
  const date = `${capitalised(words, event.date)} · ${event.sourceCount.replaceAll(" ", "\u00a0")}`;
  drawFrame(pen, inputs, {
    top: signs(inputs, status, standing, colour, kindLabel),
    middle: [headline(inputs, event), paragraph(inputs, date, 28)],
    bottom: [
      ...neighbours(inputs, row),
      stripPart((on) => {
        drawStripBars(on, strip, theme);
        drawStripMark(on, strip, tables, theme, row);
      }),
      foot(inputs),
    ],
  });
}

/** What a chat program shows of a link to the story. */
export function drawStoryPreview(pen: Pen, inputs: PreviewInputs): void {
  const { tables, words, theme, strip } = inputs;
  const { about, events, actors } = tables;
  const { counts } = words.messages;
  const facts = [counts.events(events.count), counts.actors(actors.count), versionInWords(words, about)];
  drawFrame(pen, inputs, {
    top: siteName(inputs),
    middle: [
      headline(inputs, { headline: visibleText(about.title) }),
      paragraph(inputs, facts.filter((fact) => fact !== "").join(" · "), 30),
    ],
    bottom: [
      stripPart((on) => {
        drawStripBars(on, strip, theme);
        drawStripLabel(on, strip, theme);
      }),
    ],
  });
}

/** Top and bottom at the edges, the middle with as much room above it as below. */
function drawFrame(
  pen: Pen,
  { theme }: PreviewInputs,
  parts: { readonly top: Part; readonly middle: readonly Part[]; readonly bottom: readonly Part[] },
): void {
  const heightOf = (some: readonly Part[]): CssPx => some.reduce((sum, { height }) => sum + height, 0);
  const drawAll = (some: readonly Part[], from: CssPx): void => {
    let top = from;
    for (const part of some) {
      part.draw(pen, top);
      top += part.height;
    }
  };
  pen.fillRect(0, 0, PREVIEW.width, PREVIEW.height, theme.paper);
  const bottom = PREVIEW.height - FOOT - heightOf(parts.bottom);
  parts.top.draw(pen, TOP);
  const above = TOP + parts.top.height;
  drawAll(parts.middle, above + (bottom - above - heightOf(parts.middle)) / 2);
  drawAll(parts.bottom, bottom);
}

const fontOf = (theme: Theme, weight: 400 | 600, size: CssPx): Font =>
  `${weight} ${size}px ${theme.interfaceFont}`;

/** Logo and name at the top. */
function siteName({ words, theme, measure, logo }: PreviewInputs): Part {
  const font = fontOf(theme, 600, 28);
  const size = logo && logoSize(logo.size, LOGO.top);
  const left = MARGIN + (size ? size.width + LOGO.top.gap : 0);
  const height = Math.max(36, size?.height ?? 0);
  const name = words.messages.page.name.toUpperCase();
  const [shown = ""] = setInLines(name, 1, PREVIEW.width - MARGIN - left, (line) => measure(line, font));
  return {
    height,
    draw: (pen, top) => {
      if (logo && size) logo.draw(MARGIN, top + (height - size.height) / 2, size);
      const baseline = baselineAbout(top + height / 2, 36);
      pen.text(shown, left, baseline, { font, colour: theme.accent, align: "left" });
    },
  };
}

const SIGN = 16;
const DOT = outlinePath("circle", 0, 0, MARK_RADIUS + MARK_LINE / 2);

const drawSign = (pen: Pen, status: Standing, theme: Theme, left: CssPx, middle: CssPx, size: CssPx): void =>
  drawStandingMark(
    enlargedPen(pen, left, middle - size / 2, size / SIGN),
    status,
    SIGN / 2,
    SIGN / 2,
    theme.ink,
    theme.paper,
  );

const SIGNS = { height: 36, mark: 34, dot: 26, gap: 14, between: 36, size: 30 } as const;

/** ◌ Alleged   ● Statement */
function signs(
  { theme, measure }: PreviewInputs,
  status: Standing,
  standing: string,
  colour: string,
  kind: string,
): Part {
  const { height, mark, dot, gap, between, size } = SIGNS;
  const [bold, plain] = [fontOf(theme, 600, size), fontOf(theme, 400, size)];
  const draw = (pen: Pen, top: CssPx): void => {
    const middle = top + height / 2;
    const baseline = baselineAbout(middle, size + 4);
    let next: CssPx = MARGIN;
    if (standing !== "") {
      drawSign(pen, status, theme, MARGIN, middle, mark);
      const left = MARGIN + mark + gap;
      pen.text(standing, left, baseline, { font: bold, colour: theme.ink, align: "left" });
      next = left + measure(standing, bold) + between;
    }
    pen.fillShape(DOT, next + dot / 2, middle, dot / SIGN, colour);
    const [shown = ""] = setInLines(kind, 1, PREVIEW.width - MARGIN - next - dot - gap, (text) =>
      measure(text, plain),
    );
    pen.text(shown, next + dot + gap, baseline, { font: plain, colour: theme.ink2, align: "left" });
  };
  return { height, draw };
}

const HEADLINE_LINE = 1.14;
const MOST_LINES = 4;
/** Of a text that is cut, every line is full. */
const LONGEST_BALANCED = 160;

/** The longer the smaller, and never more than four lines, which are about as long. */
function headline({ theme, measure }: PreviewInputs, name: EventName): Part {
  const sizeOf = ({ length }: string): CssPx => (length <= 60 ? 68 : length <= 100 ? 54 : 42);
  const fontFor = (one: string): Font => `600 ${sizeOf(one)}px ${theme.textFont}`;
  const setIn = (one: string, width: CssPx): readonly string[] =>
    setInLines(one, MOST_LINES, width, (line) => measure(line, fontFor(one)));
  const text = nameIn(name, (one) => isWhole(setIn(one, WIDTH), one));
  const within = (width: CssPx): readonly string[] => setIn(text, width);
  let lines = within(WIDTH);
  for (let [narrow, wide] = [WIDTH / 2, WIDTH]; text.length <= LONGEST_BALANCED && wide - narrow > SIGN; ) {
    const width = (narrow + wide) / 2;
    const tried = within(width);
    const isWhole = tried.length === lines.length && tried.join(" ") === lines.join(" ");
    if (isWhole) lines = tried;
    if (isWhole) wide = width;
    else narrow = width;
  }
  const size = sizeOf(text);
  const set = { font: fontFor(text), lineHeight: size * HEADLINE_LINE, size, colour: theme.ink };
  return linesPart(lines, set, measure);
}

const ABOVE_PARAGRAPH: CssPx = 18;

function paragraph({ theme, measure }: PreviewInputs, text: string, size: CssPx): Part {
  const font = fontOf(theme, 400, size);
  const lines = setInLines(text, 2, WIDTH, (line) => measure(line, font));
  const set = { font, lineHeight: size * 1.25, size, colour: theme.ink };
  const { height, draw } = linesPart(lines, set, measure);
  return {
    height: height + ABOVE_PARAGRAPH,
    draw: (pen, top) => draw(pen, top + ABOVE_PARAGRAPH),
  };
}

/** Lines that begin below each other, as those of the page do; from right to left, where the longest of them begins. */
function linesPart(
  lines: readonly string[],
  {
    font,
    lineHeight,
    size,
    colour,
  }: { readonly font: Font; readonly lineHeight: CssPx; readonly size: CssPx; readonly colour: string },
  measure: MeasureText,
): Part {
  const isTurned = directionOf(lines[0] ?? "") === "rtl";
  const right = MARGIN + Math.max(0, ...lines.map((line) => measure(line, font)));
  return {
    height: lines.length * lineHeight,
    draw: (pen, top) => {
      for (const [index, line] of lines.entries()) {
        const baseline = baselineAbout(top + (index + 0.5) * lineHeight, size);
        pen.text(line, isTurned ? right : MARGIN, baseline, {
          font,
          colour,
          align: isTurned ? "right" : "left",
        });
      }
    },
  };
}

const NEIGHBOUR = { size: 23, height: 34, title: 88, mark: 24, gap: 10, width: 940 } as const;

/** What came before and after, each in a line with its standing. */
function neighbours({ tables, words, theme, measure }: PreviewInputs, row: EventRow): readonly Part[] {
  const { before, after } = words.pages.preview;
  const font = fontOf(theme, 400, NEIGHBOUR.size);
  return [
    { title: before, other: row - 1 },
    { title: after, other: row + 1 },
  ].flatMap(({ title, other }): readonly Part[] => {
    if (other < 0 || other >= tables.events.count) return [];
    const event = describeEvent(words, tables, eventRow(other));
    const sayWith = (name: string): string =>
      [event.shortDate, reserveOf(event), name].filter((part) => part !== "").join(" · ");
    const setIn = (name: string) =>
      setInLines(sayWith(name), 1, NEIGHBOUR.width, (line) => measure(line, font));
    const name = nameIn(event, (one) => isWhole(setIn(one), sayWith(one)));
    const [shown = ""] = setIn(name);
    const draw = (pen: Pen, top: CssPx): void => {
      const middle = top + NEIGHBOUR.height / 2;
      const baseline = baselineAbout(middle, NEIGHBOUR.size);
      const mark = MARGIN + NEIGHBOUR.title;
      pen.text(title, MARGIN, baseline, { font, colour: theme.ink2, align: "left" });
      drawSign(pen, event.status, theme, mark, middle, NEIGHBOUR.mark);
      pen.text(shown, mark + NEIGHBOUR.mark + NEIGHBOUR.gap, baseline, {
        font,
        colour: theme.ink,
        align: "left",
      });
    };
    return [{ height: NEIGHBOUR.height, draw }];
  });
}

const ABOVE_STRIP: CssPx = 20;

const stripPart = (draw: (pen: ReturnType<typeof enlargedPen>) => void): Part => ({
  height: ABOVE_STRIP + STRIP.height * STRIP.scale,
  draw: (pen, top) => draw(enlargedPen(pen, MARGIN, top + ABOVE_STRIP, STRIP.scale)),
});

const FOOTLINE = { size: 22, height: 41, above: 14 } as const;

/** Whose story it is, and logo and name of the site. */
function foot({ tables, words, theme, measure, logo }: PreviewInputs): Part {
  const font = fontOf(theme, 400, FOOTLINE.size);
  const bold = fontOf(theme, 600, FOOTLINE.size);
  const name = words.messages.page.name.toUpperCase();
  const [shownName = ""] = setInLines(name, 1, FOOT_NAME, (line) => measure(line, bold));
  const size = logo && logoSize(logo.size, LOGO.foot);
  const right = PREVIEW.width - MARGIN - measure(shownName, bold);
  const logoLeft = size ? right - LOGO.foot.gap - size.width : right;
  const title = visibleText(tables.about.title);
  const [shown = ""] = setInLines(title, 1, logoLeft - BEFORE_FOOT_NAME - MARGIN, (line) =>
    measure(line, font),
  );
  return {
    height: FOOTLINE.height,
    draw: (pen, top) => {
      const middle = top + FOOTLINE.above + (FOOTLINE.height - FOOTLINE.above) / 2;
      const baseline = baselineAbout(middle, FOOTLINE.size);
      pen.text(shown, MARGIN, baseline, { font, colour: theme.ink2, align: "left" });
      if (logo && size) logo.draw(logoLeft, middle - size.height / 2, size);
      pen.text(shownName, right, baseline, { font: bold, colour: theme.accent, align: "left" });
    },
  };
}
