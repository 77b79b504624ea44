import { outlinePath } from "../chart/markOutline.ts";
import type { Font, Line, Pen, Point } from "../chart/pen.ts";
import { fontParts } from "../chart/svgPen.ts";
import { smallText, type Theme } from "../chart/theme.ts";
import { lengthOfSpan, spanOfDays } from "../model/dates/timeSpan.ts";
import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type CssPx, type EventRow, epochDay } from "../model/units.ts";
import { noFilter } from "../query/filter/filter.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { kindsInOrder } from "../query/kindsAndLanes.ts";
import { storyDays, storyExtent } from "../query/time/storyExtent.ts";
import { binUnitFor, type TimeBins, timeBins } from "../query/time/timeBins.ts";
import {
  buildOverviewScene,
  drawOverview,
  OVERVIEW,
  type OverviewScene,
} from "../views/timeline/overviewScene.ts";
import type { PageWords } from "../words/en/pages.ts";
import { readingWords } from "../words/laterWords.ts";

/** Width and height in pixels, before `scale` enlarges the strip to the size of the other texts of a preview. */
export const STRIP = { scale: 2, width: 536, height: 58 } as const;
/** The height of the strip in previews that show no other picture. */
export const TALL_STRIP = 76;
const DIGIT = 7;
const LETTER = 6;

export type PreviewStrip = {
  readonly scene: OverviewScene;
  /** Says what the bars count, and how much the highest bar counts. */
  readonly label: string;
  readonly height: CssPx;
};

export function previewStrip(
  tables: Tables,
  hues: readonly number[],
  words: PageWords,
  height: CssPx = STRIP.height,
): PreviewStrip {
  const limits = storyExtent(tables);
  const mask = createMaskCache(tables).mask(noFilter, null);
  const unit = binUnitFor(lengthOfSpan(limits), STRIP.width);
  const days = { first: epochDay(limits.start), last: epochDay(limits.end - 1) };
  const bins = timeBins(tables, mask, days, unit);
  const scene = buildOverviewScene({
    bins,
    hues,
    order: kindsInOrder(tables),
    days: storyDays(tables),
    limits,
    size: { width: STRIP.width, height },
    ...{ left: 0, right: STRIP.width },
    words,
    // Years have only digits, which have about the same width in every font.
    measure: (text) => text.length * DIGIT,
  });
  // `drawLabel` draws the label instead of the scene, because the label must avoid the marks of each picture.
  const label = words.pages.preview.strip(
    readingWords(words).summary.charts.periods[unit],
    highestOf(bins, hues.length),
  );
  return { scene: { ...scene, note: null }, label, height };
}

function highestOf({ starts, counts }: TimeBins, kinds: number): number {
  const totals = Array.from({ length: starts.length - 1 }, (_, bin) =>
    counts.subarray(bin * kinds, (bin + 1) * kinds).reduce((sum, count) => sum + count, 0),
  );
  return Math.max(0, ...totals);
}

/** The space that the label of a year needs. A year too near to the right edge is not drawn. */
const LABEL_ROOM = 30;

export function drawStrip(
  pen: Pen,
  strip: PreviewStrip,
  tables: Tables,
  theme: Theme,
  rows: readonly EventRow[],
): void {
  const ticks = strip.scene.ticks.filter(({ x }) => x < STRIP.width - LABEL_ROOM);
  drawOverview(pen, { ...strip.scene, ticks }, theme);
  const marks = rows.map((row) => markedDays(strip, tables, row));
  drawLabel(pen, strip, theme, marks);
  drawMarks(pen, strip, theme, marks);
}

/** The x of the start of an event's first day, and of the end of its last day. */
type Marked = readonly [start: CssPx, end: CssPx];
function markedDays({ scene }: PreviewStrip, { events }: Tables, row: EventRow): Marked {
  const [first, last] = [epochDay(at(events.first, row)), epochDay(at(events.last, row))];
  const span = spanOfDays({ first, last });
  return [scene.scale.xOf(span.start), scene.scale.xOf(span.end)];
}

/** Draws the label at the end (left or right) with lower bars and without marks. No label if both ends have marks. */
function drawLabel(
  pen: Pick<Pen, "text">,
  { scene, label, height }: PreviewStrip,
  theme: Theme,
  marks: readonly Marked[],
): void {
  const width = label.length * LETTER;
  const roomAt = (left: CssPx): number => {
    if (marks.some(([start, end]) => start - LABEL_GAP < left + width && end + LABEL_GAP > left)) return -1;
    const below = scene.bars.filter((bar) => bar.x < left + width && bar.x + bar.width > left);
    return Math.min(groundOf({ height }), ...below.map(({ y }) => y));
  };
  const right = STRIP.width - width;
  if (roomAt(right) < 0 && roomAt(0) < 0) return;
  const [align, x] = roomAt(right) > roomAt(0) ? (["right", STRIP.width] as const) : (["left", 0] as const);
  pen.text(label, x, LABEL_BASELINE, smallText(theme, 500, theme.ink2, align));
}

const groundOf = ({ height }: Pick<PreviewStrip, "height">): CssPx => height - OVERVIEW.axisHeight;

const LABEL_GAP: CssPx = 8;
const LABEL_BASELINE: CssPx = 13;

/**
 * One event is a line with a head. Several events are dots on the axis, because lines as high as bars would look like
 * counts. An event of several days is a band or a bar without a dot, because a dot would look like one day.
 */
function drawMarks(pen: Pen, strip: PreviewStrip, theme: Theme, marks: readonly Marked[]): void {
  const { accent } = theme;
  const ground = groundOf(strip);
  for (const [start, end] of marks) {
    const middle = (start + end) / 2;
    const [isOne, isBand] = [marks.length === 1, end - start >= LEAST_BAND];
    if (isBand) {
      pen.alpha(BAND_ALPHA);
      if (isOne) pen.fillRect(start, HEAD, end - start, ground - HEAD, accent);
      pen.alpha(1);
      pen.fillRect(start, (isOne ? HEAD : ground) - LINE, end - start, 2 * LINE, accent);
    } else {
      if (isOne) pen.fillRect(middle - LINE / 2, HEAD, LINE, ground - HEAD + 1, accent);
      pen.fillShape(HEAD_PATH, middle, isOne ? HEAD - 1 : ground, 1, accent);
    }
  }
}

/** A band has at least this width in pixels. A narrower period is drawn like a single day. */
const LEAST_BAND = 3;
const LINE = 1.5;
const BAND_ALPHA = 0.2;
/** The y at which a line or band begins. The head reaches a little higher. */
const HEAD = 5;
const HEAD_PATH = outlinePath("circle", 0, 0, 4);

/** Must define every function of `Pen`, because a function of `pen` itself would draw in the wrong place. */
export function enlargedPen(pen: Pen, left: CssPx, top: CssPx, scale: number): Pen {
  const [toX, toY] = [(x: CssPx) => left + x * scale, (y: CssPx) => top + y * scale];
  const to = ({ x, y }: Point): Point => ({ x: toX(x), y: toY(y) });
  const wide = ({ width, dash = [] }: Line): Line => ({
    width: width * scale,
    dash: dash.map((piece) => piece * scale),
  });
  const { alpha, beginGroup, endGroup } = pen;
  return {
    ...{ alpha, beginGroup, endGroup },
    fillRect: (x, y, width, height, colour, corner = 0) =>
      pen.fillRect(toX(x), toY(y), width * scale, height * scale, colour, corner * scale),
    strokeRect: (x, y, width, height, colour, line) =>
      pen.strokeRect(toX(x), toY(y), width * scale, height * scale, colour, wide(line)),
    fadeRect: (x, y, width, height, colour, fade) =>
      pen.fadeRect(toX(x), toY(y), width * scale, height * scale, colour, fade),
    fillShape: (path, x, y, size, colour) => pen.fillShape(path, toX(x), toY(y), size * scale, colour),
    strokeShape: (path, x, y, size, colour, line) =>
      pen.strokeShape(path, toX(x), toY(y), size * scale, colour, wide(line)),
    curve: (start, bends, colour, line) =>
      pen.curve(
        to(start),
        bends.map(({ control, end }) => ({ control: to(control), end: to(end) })),
        colour,
        wide(line),
      ),
    triangle: (a, b, c, colour) => pen.triangle(to(a), to(b), to(c), colour),
    text: (words, x, y, { font: of, halo, ...style }) => {
      const { isItalic, weight, size, family } = fontParts(of);
      const font: Font = `${isItalic ? "italic " : ""}${weight} ${size * scale}px ${family}`;
      const around = halo ? { halo: { ...halo, width: halo.width * scale } } : {};
      pen.text(words, toX(x), toY(y), { ...style, ...around, font });
    },
  };
}
