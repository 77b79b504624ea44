import type { Size } from "../chart/ChartCanvas.tsx";
import { drawStandingMark, MARK_LINE, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import type { MeasureText } from "../chart/measureText.ts";
import { baselineAbout, drawLines, type Font, type Pen } from "../chart/pen.ts";
import { setInLines } from "../chart/setInLines.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import type { TourRecord } from "../model/dataset.ts";
import { withoutFigures } from "../model/raisedFigures.ts";
import { at, item } from "../model/tables/columns.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type CssPx, type EventRow, epochDay, eventRow } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { repliesTo } from "../query/replyChain.ts";
import { tourStep } from "../query/tours.ts";
import { versionInWords } from "../words/describeData.ts";
import { repliersInWords, repliesInWords } from "../words/describeDisputes.ts";
import {
  capitalised,
  describeEvent,
  type EventDescription,
  reserveOf,
  shortDateInWords,
} from "../words/describeEvent.ts";
import type { PageWords } from "../words/en/pages.ts";
import { formatDayRange } from "../words/formatDate.ts";
import { joinPresent } from "../words/formatNumber.ts";
import { directionOf, visibleText } from "../words/isolate.ts";
import { readingWords } from "../words/laterWords.ts";
import { type EventName, isWhole, nameIn } from "../words/names.ts";
import { REPLIED, replySign } from "../words/replyNote.ts";
import { firstSentence, sentencesOf } from "../words/sentences.ts";
import { type Block, evenLines, stacked } from "./framedPicture.ts";
import {
  drawStrip,
  enlargedPen,
  type PreviewStrip,
  previewStrip,
  STRIP,
  TALL_STRIP,
} from "./previewStrip.ts";
import { stepPicture } from "./stepPicture.ts";

export type PreviewInputs = {
  readonly tables: Tables;
  readonly hues: readonly number[];
  readonly words: PageWords;
  readonly theme: Theme;
  readonly measure: MeasureText;
  /** Whether the fonts have all letters of a text. If not, the text is left out, or a date or a count replaces it. */
  readonly canDraw: (text: string) => boolean;
  readonly strip: PreviewStrip;
  /** Null if the site has no logo that can be drawn. */
  readonly logo: PreviewLogo | null;
};

export const PREVIEW = { width: 1200, height: 630 } as const;

const MARGIN: CssPx = (PREVIEW.width - STRIP.width * STRIP.scale) / 2;
const WIDTH: CssPx = PREVIEW.width - 2 * MARGIN;
const TOP: CssPx = 44;
const FOOT: CssPx = 36;

export function drawEventPreview(pen: Pen, inputs: PreviewInputs, row: EventRow): void {
  const { words, tables, strip } = inputs;
  const event = describeEvent(words, tables, row);
  const date = capitalised(words, event.date);
  const facts = joinPresent([date, event.sourceCount.replaceAll(" ", "\u00a0")], " · ");
  const said = inputs.canDraw(event.headline)
    ? [headline(inputs, event), paragraph(inputs, facts, 28)]
    : [headline(inputs, { headline: date }), paragraph(inputs, event.sourceCount, 28)];
  const answered = answers(inputs, row);
  drawFrame(pen, inputs, {
    top: signs(inputs, event),
    middle: said,
    bottom: [
      ...(answered.length > 0 ? answered : neighbours(inputs, row)),
      markedStrip(inputs, strip, [row]),
      foot(inputs),
    ],
  });
}

export function drawStoryPreview(pen: Pen, inputs: PreviewInputs): void {
  const { tables, words, hues } = inputs;
  const { about, events, actors, opening } = tables;
  const { counts } = words.messages;
  const count = counts.events(events.count);
  const facts = [count, counts.actors(actors.count), versionInWords(words, about)];
  const said = withoutFigures(opening?.lead?.text ?? opening?.question?.text ?? about.description);
  // The central question and its answer tell more than the number of events.
  const { text = "", answer = "" } = (opening?.lead && opening.question) || {};
  const asked =
    answer === ""
      ? []
      : [
          ...sentences(inputs, visibleText(withoutFigures(text)), 27, 2, "question"),
          ...sentences(inputs, visibleText(withoutFigures(answer)), 26, 1),
        ];
  drawFrame(pen, inputs, {
    top: siteName(inputs),
    middle: [
      headline(inputs, { headline: drawnOr(inputs, visibleText(about.title), count) }),
      ...sentences(inputs, visibleText(said), 30, asked.length > 0 ? 2 : 3),
    ],
    bottom: [
      markedStrip(inputs, previewStrip(tables, hues, words, TALL_STRIP), []),
      ...(asked.length > 0 ? asked : [paragraph(inputs, joinPresent(facts, " · "), FOOTLINE.size)]),
    ],
  });
}

export function drawTourPreview(pen: Pen, inputs: PreviewInputs, tour: TourRecord): void {
  const { tables, words, hues } = inputs;
  const steps = words.pages.preview.steps(tour.steps.length);
  const title = visibleText(tour.title);
  const rows = tour.steps.flatMap(({ event }) => eventRowOf(tables, event) ?? []);
  drawFrame(pen, inputs, {
    top: inputs.canDraw(title) ? tourLine(inputs, steps) : siteName(inputs),
    middle: [
      headline(inputs, { headline: drawnOr(inputs, title, steps) }),
      ...sentences(inputs, visibleText(tour.intro ?? ""), 30, 3),
    ],
    bottom: [markedStrip(inputs, previewStrip(tables, hues, words, TALL_STRIP), rows), foot(inputs)],
  });
}

export function drawStepPreview(pen: Pen, inputs: PreviewInputs, tour: TourRecord, number: number): void {
  const { tables, words } = inputs;
  const step = tourStep(tables, tour, number);
  if (step === undefined) return;
  const event = describeEvent(words, tables, step.event);
  const place = [visibleText(tour.title), readingWords(words).tour.step(number, tour.steps.length)];
  // Signs are explained below the picture. Beside the standing, a sign would seem to belong to the step's event.
  const end = (signs: readonly string[] = []): Block =>
    foot(inputs, [...signs, ...place].filter(inputs.canDraw).join(" · "));
  const text = drawnOr(inputs, visibleText(step.text), capitalised(words, event.date));
  const replies = repliersInWords(words, tables, event.record, repliesTo(tables, step.event));
  const facts = joinPresent([event.standing, event.sourceCount, replies], " · ");
  const standing = paragraph(inputs, capitalised(words, facts), FACTS);
  // All sentences are tried first, in smaller and smaller letters, then fewer sentences, until the picture fits.
  const ways = beginningsOf(inputs, text).flatMap((beginning) =>
    SENTENCE_SIZES.map((size) => {
      const said = sentences(inputs, beginning, size, STEP_LINES, "head");
      const taken = [...said, standing, end()].reduce((sum, { height }) => sum + height, TOP + FOOT);
      const room = PREVIEW.height - taken - STEP_AIR;
      const inside = { width: WIDTH / STEP_SCALE, height: room / STEP_SCALE };
      return { said, room, picture: stepPicture({ ...inputs, saysStandings: true }, tour, number, inside) };
    }),
  );
  const fits = ({ picture }: (typeof ways)[number]): boolean =>
    !picture || Math.max(STEP_LEAST, picture.needs) <= picture.size.height;
  const { said, room, picture } = ways.find(fits) ?? item(ways, ways.length - 1);
  const part: Block = {
    height: room,
    draw: (to, height) => picture?.draw(enlargedPen(to, MARGIN, height, STEP_SCALE)),
  };
  const signs = picture?.units.some((unit) => unit.startsWith(REPLIED)) ? [replySign(words)] : [];
  drawFrame(pen, inputs, { top: nothing, middle: said, bottom: [standing, part, end(signs)] });
}

const STEP_LINES = 3;
const FACTS: CssPx = 23;
const STEP_AIR: CssPx = 30;
/** Letters of 12 px become 22 px, because previews are usually seen small. At a larger scale, fewer names would fit. */
const STEP_SCALE = 1.85;
/** The least height of a step's picture before `STEP_SCALE` enlarges it, so that an axis and a few rows fit. */
const STEP_LEAST: CssPx = 166;

const nothing: Block = { height: 0, draw: () => {} };

const drawnOr = ({ canDraw }: PreviewInputs, text: string, other: string): string =>
  canDraw(text) ? text : other;

function drawFrame(
  pen: Pen,
  { theme }: PreviewInputs,
  parts: { readonly top: Block; readonly middle: readonly Block[]; readonly bottom: readonly Block[] },
): void {
  const middle = stacked(parts.middle);
  const low = stacked(parts.bottom);
  pen.fillRect(0, 0, PREVIEW.width, PREVIEW.height, theme.paper);
  const bottom = PREVIEW.height - FOOT - low.height;
  parts.top.draw(pen, TOP);
  const above = TOP + parts.top.height;
  middle.draw(pen, above + (bottom - above - middle.height) / 2);
  low.draw(pen, bottom);
}

const fontOf = (theme: Theme, weight: 400 | 600, size: CssPx): Font =>
  `${weight} ${size}px ${theme.interfaceFont}`;

const oneLine = (text: string, width: CssPx, measure: MeasureText, font: Font): string =>
  setInLines(text, 1, width, (line) => measure(line, font))[0] ?? "";

function siteName(inputs: PreviewInputs): Block {
  const { words, theme, measure, logo } = inputs;
  const font = fontOf(theme, 600, 28);
  const size = logo && logoSize(logo.size, LOGO.top);
  const left = MARGIN + (size ? size.width + LOGO.top.gap : 0);
  const height = Math.max(36, size?.height ?? 0);
  const name = drawnOr(inputs, words.messages.page.name.toUpperCase(), "");
  const shown = oneLine(name, PREVIEW.width - MARGIN - left, measure, font);
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

/** Standing and kind with their signs: "◌ Alleged   ● Statement". */
function signs(
  { theme, measure, hues, canDraw }: PreviewInputs,
  { status, standing, kind, kindLabel }: Pick<EventDescription, "status" | "standing" | "kind" | "kindLabel">,
): Block {
  const colour = kindColour(theme, item(hues, kind));
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
    if (kindLabel === "" || !canDraw(kindLabel)) return;
    pen.fillShape(DOT, next + dot / 2, middle, dot / SIGN, colour);
    const shown = oneLine(kindLabel, PREVIEW.width - MARGIN - next - dot - gap, measure, plain);
    pen.text(shown, next + dot + gap, baseline, { font: plain, colour: theme.ink2, align: "left" });
  };
  return { height, draw };
}

function tourLine({ theme, measure }: PreviewInputs, steps: string): Block {
  const { height, size } = SIGNS;
  const font = fontOf(theme, 600, size);
  const shown = oneLine(steps, WIDTH, measure, font);
  return {
    height,
    draw: (pen, top) => {
      const baseline = baselineAbout(top + height / 2, size + 4);
      pen.text(shown, MARGIN, baseline, { font, colour: theme.accent, align: "left" });
    },
  };
}

const HEADLINE_LINE = 1.14;
const MOST_LINES = 4;
/** Headlines of up to this many letters are set in lines of about equal length. A longer headline fills its lines. */
const LONGEST_BALANCED = 160;

function headline(inputs: PreviewInputs, name: EventName): Block {
  const { theme, measure } = inputs;
  const sizeOf = ({ length }: string): CssPx => (length <= 60 ? 68 : length <= 100 ? 54 : 42);
  const fontFor = (one: string): Font => `600 ${sizeOf(one)}px ${theme.textFont}`;
  const setIn = (one: string, width: CssPx): readonly string[] =>
    setInLines(one, MOST_LINES, width, (line) => measure(line, fontFor(one)));
  const text = nameIn(name, (one) => isWhole(setIn(one, WIDTH), one));
  const lines =
    text.length <= LONGEST_BALANCED ? evenLines(WIDTH, (width) => setIn(text, width)) : setIn(text, WIDTH);
  const size = sizeOf(text);
  return linesPart(inputs, lines, { font: fontFor(text), size, lineHeight: size * HEADLINE_LINE });
}

const ABOVE_PARAGRAPH: CssPx = 18;
const SENTENCE_SIZES = [50, 44, 40, 36, 34] as const;

/** The beginnings of a text, longest first: all sentences, all but the last, down to the first alone. */
function beginningsOf({ tables }: PreviewInputs, text: string): readonly string[] {
  const parts = sentencesOf(text, tables.about.language);
  return parts.map((_, index) =>
    parts
      .slice(0, parts.length - index)
      .join("")
      .trim(),
  );
}

/**
 * Sets the longest beginning of the text that fits into `most` lines. If none fits, the first sentence is cut. With the
 * look "head", the letters are the largest that fit, up to `size`. Empty if the fonts lack a letter of the text.
 */
function sentences(
  inputs: PreviewInputs,
  text: string,
  size: CssPx,
  most: number,
  look: "head" | "question" | "text" = "text",
): readonly Block[] {
  const { theme, measure, canDraw } = inputs;
  if (text === "" || !canDraw(text)) return [];
  const isHead = look === "head";
  const fontFor = (of: CssPx): Font =>
    isHead ? `600 ${of}px ${theme.textFont}` : fontOf(theme, look === "text" ? 400 : 600, of);
  const setIn = (one: string, of: CssPx, width: CssPx = WIDTH) =>
    setInLines(one, most, width, (line) => measure(line, fontFor(of)));
  const beginnings = beginningsOf(inputs, text);
  const smallest = isHead ? item(SENTENCE_SIZES, SENTENCE_SIZES.length - 1) : size;
  const shown = beginnings.find((one) => isWhole(setIn(one, smallest), one)) ?? beginnings.at(-1) ?? "";
  const chosen = isHead
    ? (SENTENCE_SIZES.find((one) => one <= size && isWhole(setIn(shown, one), shown)) ?? smallest)
    : size;
  const lines = isHead ? evenLines(WIDTH, (width) => setIn(shown, chosen, width)) : setIn(shown, chosen);
  const above = isHead ? 0 : ABOVE_PARAGRAPH;
  return [
    linesPart(inputs, lines, { font: fontFor(chosen), size: chosen, lineHeight: chosen * 1.22, above }),
  ];
}

function paragraph(inputs: PreviewInputs, text: string, size: CssPx): Block {
  if (text === "") return nothing;
  const font = fontOf(inputs.theme, 400, size);
  const lines = setInLines(text, 2, WIDTH, (line) => inputs.measure(line, font));
  return linesPart(inputs, lines, { font, size, lineHeight: size * 1.25, above: ABOVE_PARAGRAPH });
}

type LinesLook = {
  readonly font: Font;
  readonly size: CssPx;
  readonly lineHeight: CssPx;
  readonly above?: CssPx;
};

/** If the first line runs from right to left, all lines are aligned at the right end of the longest line. */
function linesPart(
  { theme, measure }: PreviewInputs,
  lines: readonly string[],
  { font, size, lineHeight, above = 0 }: LinesLook,
): Block {
  const isTurned = directionOf(lines[0] ?? "") === "rtl";
  const right = MARGIN + Math.max(0, ...lines.map((line) => measure(line, font)));
  return {
    height: lines.length * lineHeight + above,
    draw: (pen, top) => {
      const middle = top + above + (lines.length * lineHeight) / 2;
      const style = { font, colour: theme.ink, align: isTurned ? "right" : "left" } as const;
      drawLines(pen, lines, isTurned ? right : MARGIN, middle, { size, apart: lineHeight }, style);
    },
  };
}

const ANSWER = { size: 24, lines: 2 } as const;

/** Replies, or a note that no reply was found, so that no claim stands alone. Empty if the event needs no answer. */
function answers(inputs: PreviewInputs, row: EventRow): readonly Block[] {
  const { tables, words, theme, measure } = inputs;
  const { record } = describeEvent(words, tables, row);
  const others = repliesTo(tables, row);
  const [first, ...more] = repliesInWords(words, tables, record, others).map((reply) =>
    reply.replace("\n", " "),
  );
  if (first === undefined) return [];
  const begin = firstSentence(first, tables.about.language);
  const font = fontOf(theme, 400, ANSWER.size);
  // A cut reply could mislead. If the reply does not fit, only the names of those who replied are drawn.
  const fits = isWhole(
    setInLines(begin, ANSWER.lines, WIDTH, (line) => measure(line, font)),
    begin,
  );
  return [
    ...(fits ? sentences(inputs, first, ANSWER.size, ANSWER.lines) : []),
    ...(fits && more.length === 0
      ? []
      : [paragraph(inputs, repliersInWords(words, tables, record, others), ANSWER.size)]),
  ];
}

const NEIGHBOUR = { size: 23, height: 34, title: 88, mark: 24, gap: 10, width: 950 } as const;

function neighbours(
  { tables, words, theme, measure, canDraw }: PreviewInputs,
  row: EventRow,
): readonly Block[] {
  const { before, after } = words.pages.preview;
  const font = fontOf(theme, 400, NEIGHBOUR.size);
  return [
    { title: before, other: row - 1 },
    { title: after, other: row + 1 },
  ].flatMap(({ title, other }): readonly Block[] => {
    if (other < 0 || other >= tables.events.count) return [];
    const event = describeEvent(words, tables, eventRow(other));
    if (!canDraw(event.headline)) return [];
    const { standing, contest } = words.messages;
    const plain = `${standing[event.status].label} · ${contest.plain}`;
    const setIn = (date: string, name: string, reserve = reserveOf(event)) => {
      const said = joinPresent([date, reserve, name], " · ");
      const lines = setInLines(said, 1, NEIGHBOUR.width, (line) => measure(line, font));
      return { lines, isWhole: isWhole(lines, said) };
    };
    const { shortDate, short = event.headline } = event;
    // If not all dates fit, only the date that the file uses is drawn. The standing still says "date contested".
    const chosen = setIn(shortDate, short).isWhole ? shortDate : shortDateInWords(words, event.record.date);
    const { first, last } = tables.events;
    const days = formatDayRange(words, epochDay(at(first, other)), epochDay(at(last, other)));
    // If the name still does not fit, the minutes are not drawn.
    const date = event.record.date.includes("T") && !setIn(chosen, short).isWhole ? days : chosen;
    // A cut name could mislead, so the note on what is contested is shortened before the name is cut.
    const isLong = event.contest !== null && !setIn(date, short).isWhole;
    const reserve = isLong ? plain : reserveOf(event);
    const [shown = ""] = setIn(
      date,
      nameIn(event, (one) => setIn(date, one, reserve).isWhole),
      reserve,
    ).lines;
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

const markedStrip = (
  { tables, theme }: PreviewInputs,
  strip: PreviewStrip,
  rows: readonly EventRow[],
): Block => ({
  height: ABOVE_STRIP + strip.height * STRIP.scale,
  draw: (pen, top) =>
    drawStrip(enlargedPen(pen, MARGIN, top + ABOVE_STRIP, STRIP.scale), strip, tables, theme, rows),
});

const FOOTLINE = { size: 22, height: 41, above: 14 } as const;

/** `of` is the text at the left: the title of the story, or the step of a tour. */
function foot(inputs: PreviewInputs, of = visibleText(inputs.tables.about.title)): Block {
  const { words, theme, measure, logo } = inputs;
  const font = fontOf(theme, 400, FOOTLINE.size);
  const bold = fontOf(theme, 600, FOOTLINE.size);
  const name = drawnOr(inputs, words.messages.page.name.toUpperCase(), "");
  const shownName = oneLine(name, FOOT_NAME, measure, bold);
  const size = logo && logoSize(logo.size, LOGO.foot);
  const right = PREVIEW.width - MARGIN - measure(shownName, bold);
  const logoLeft = size ? right - LOGO.foot.gap - size.width : right;
  const shown = oneLine(drawnOr(inputs, of, ""), logoLeft - BEFORE_FOOT_NAME - MARGIN, measure, font);
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

type PreviewLogo = {
  readonly size: Size;
  readonly draw: (left: CssPx, top: CssPx, size: Size) => void;
};

/** The most space for a logo at the top and at the foot, and the gap to the name of the site. */
const LOGO = {
  top: { width: 300, height: 44, gap: 16 },
  foot: { width: 150, height: 30, gap: 12 },
} as const;
const FOOT_NAME: CssPx = 420;
const BEFORE_FOOT_NAME: CssPx = 40;

function logoSize({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
