import { type Box, boxAbout } from "../../chart/box.ts";
import { drawLines, type Font, type Pen, type TextStyle } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import type { Theme } from "../../chart/theme.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { memoByKey, oncePer } from "../../model/memo.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Annotation } from "../../query/tours.ts";
import { visibleText } from "../../words/isolate.ts";
import { FOOT, HALF_DOT } from "./laneRows.ts";
import { labelRect, leaderBoxes } from "./placeLabels.ts";
import { ANNOTATION, type TimelineScene } from "./timelineScene.ts";

type StemPart = { readonly top: CssPx; readonly bottom: CssPx };

/** An annotation as drawn: words at the foot of the picture, below their days or their mark. */
export type PlacedAnnotation = {
  readonly lines: readonly string[];
  readonly left: CssPx;
  readonly width: CssPx;
  readonly top: CssPx;
  /** A line sideways from words to their days. Null for words below their days, where it would look like a bar. */
  readonly rule: { readonly left: CssPx; readonly right: CssPx } | null;
  readonly bar: { readonly left: CssPx; readonly right: CssPx } | null;
  /** The line from mark or stack to annotation: its parts that cross no words. Null if no event is meant or drawn. */
  readonly leader: { readonly x: CssPx; readonly parts: readonly StemPart[] } | null;
};

type Block = {
  readonly annotation: Annotation;
  readonly mark: AnnotatedScene["marks"][number] | undefined;
  readonly x: CssPx;
  readonly lines: readonly string[];
  readonly width: CssPx;
};

const GAP: CssPx = 14;
/** The longest annotation (`TEXT_LIMITS`: 120 letters) has about this width in two lines. */
const WIDEST: CssPx = 480;
const NARROWEST: CssPx = 96;
const STEP: CssPx = 8;
const LEAST_BAR: CssPx = 6;

/** Places the annotations that fit, each as near to its days as its neighbours allow. */
export function placeAnnotations(
  scene: AnnotatedScene,
  shows: (row: EventRow) => boolean,
  floating: readonly Box[],
  measure: (text: string) => CssPx,
): readonly PlacedAnnotation[] {
  if (scene.foot === 0) return [];
  const { scale } = scene;
  const inSight = scene.annotations.filter(
    (one) => isAnnotationInSight(one, scale.span) && (one.event === null || shows(one.event)),
  );
  for (let shown = inSight; shown.length > 0; ) {
    const blocks = shown.map((annotation) => blockOf(annotation, scene, measure)).sort((a, b) => a.x - b.x);
    const lefts = packed(blocks, scale.left, scale.right);
    if (lefts === null) {
      shown = shown.slice(0, -1);
      continue;
    }
    const all = blocks.map((block, index) => placed(block, lefts[index] ?? 0, scene, floating));
    const misleading = all.findIndex((one) => isOverWords(one, all));
    if (misleading < 0) return all;
    shown = shown.filter((annotation) => annotation !== blocks[misleading]?.annotation);
  }
  return [];
}

/** Whether a bar is above the words of another annotation. The words would seem to be about the days of the bar. */
const isOverWords = ({ bar }: PlacedAnnotation, all: readonly PlacedAnnotation[]): boolean =>
  bar !== null &&
  all.some((other) => other.bar !== bar && bar.left < other.left + other.width && bar.right > other.left);

function blockOf(
  annotation: Annotation,
  { scale, marks }: AnnotatedScene,
  measure: (text: string) => CssPx,
): Block {
  const { text, event, span } = annotation;
  const mark = marks.find(({ row }) => row === event);
  const x = mark ? mark.x : (scale.xOf(span.start) + scale.xOf(span.end)) / 2;
  return { annotation, mark, x, ...setText(measure)(text) };
}

/** The narrowest lines that hold a text. Cached, because each frame of a gesture needs them. */
const setText = oncePer((measure: (text: string) => CssPx) =>
  memoByKey((text: string): Pick<Block, "lines" | "width"> => {
    const said = visibleText(text);
    let lines = setInLines(said, ANNOTATION.lines + 1, NARROWEST, measure);
    for (let width = NARROWEST; lines.length > ANNOTATION.lines && width < WIDEST; width += STEP)
      lines = setInLines(said, ANNOTATION.lines + 1, width, measure);
    return { lines: lines.slice(0, ANNOTATION.lines), width: Math.max(...lines.map(measure)) };
  }),
);

/** The left edges of blocks, as near to their days as possible (isotonic regression). Null if not all blocks fit. */
function packed(blocks: readonly Block[], left: CssPx, right: CssPx): readonly CssPx[] | null {
  const before: CssPx[] = [];
  let needed = 0;
  for (const { width } of blocks) {
    before.push(needed);
    needed += width + GAP;
  }
  const spare = right - left - needed + GAP;
  if (spare < 0) return null;
  const pools: { sum: number; count: number }[] = [];
  const meanOf = ({ sum, count }: { sum: number; count: number }): number => sum / count;
  blocks.forEach(({ x, width }, index) => {
    let pool = { sum: x - width / 2 - (before[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && meanOf(last) >= meanOf(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const wished = pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
  return wished.map((edge, index) => Math.min(Math.max(edge, left), left + spare) + (before[index] ?? 0));
}

function placed(
  { annotation, mark, x, lines, width }: Block,
  left: CssPx,
  { scale, stacks, words, size, foot }: AnnotatedScene,
  floating: readonly Box[],
): PlacedAnnotation {
  const top = size.height - foot + ANNOTATION.above;
  const { event, span } = annotation;
  const stack = stacks.find(({ rows }) => event !== null && rows.includes(event));
  const from = mark?.bottom ?? stack?.bottom ?? (stack && stack.y + FOOT.height / 2 + 2);
  const [start, end] = [scale.xOf(span.start), scale.xOf(span.end)];
  const half = Math.max(LEAST_BAR, end - start) / 2;
  return {
    lines,
    left,
    width,
    top,
    rule: x < left ? { left: x, right: left } : x > left + width ? { left: left + width, right: x } : null,
    bar:
      event === null
        ? { left: Math.max(scale.left, x - half), right: Math.min(scale.right, x + half) }
        : null,
    leader:
      event === null || from === undefined
        ? null
        : { x, parts: stemParts(x, from, top, [...words, ...floating]) },
  };
}

/** The space between a line and the words that interrupt it. */
export const CLEAR: CssPx = 3;
/** A shorter part of a line would look like dirt. */
const LEAST: CssPx = 6;

function stemParts(x: CssPx, top: CssPx, bottom: CssPx, words: readonly Box[]): readonly StemPart[] {
  const across = words
    .filter(
      (word) => x > word.left - CLEAR && x < word.right + CLEAR && word.bottom > top && word.top < bottom,
    )
    .sort((a, b) => a.top - b.top);
  const parts: StemPart[] = [];
  let from = top;
  for (const word of across) {
    parts.push({ top: from, bottom: word.top - CLEAR });
    from = Math.max(from, word.bottom + CLEAR);
  }
  parts.push({ top: from, bottom });
  return parts.filter((part) => part.bottom - part.top >= LEAST);
}

const SIZE = 13;
const BAR = 3;
export const annotationFont = (theme: Theme): Font => `500 ${SIZE}px ${theme.textFont}`;

/** Annotations are the editors' own words, so they have the font of running text. Headlines have another font. */
export function drawAnnotations(pen: Pen, annotations: readonly PlacedAnnotation[], theme: Theme): void {
  const style: TextStyle = { font: annotationFont(theme), colour: theme.ink, align: "left" };
  for (const { lines, left, top, rule, bar, leader } of annotations) {
    if (rule) pen.fillRect(rule.left, top, rule.right - rule.left, 1, theme.ink2);
    if (bar) pen.fillRect(bar.left, top - 1, bar.right - bar.left, BAR, theme.ink);
    if (leader)
      for (const { top: from, bottom } of leader.parts)
        pen.fillRect(Math.round(leader.x - 0.5), from, 1, bottom - from, theme.ink2);
    const middle = top + ANNOTATION.gap + (lines.length * ANNOTATION.line) / 2;
    drawLines(pen, lines, left, middle, { size: SIZE, apart: ANNOTATION.line }, style);
  }
}

/** What annotations and links need from a picture of events. */
export type AnnotatedScene = Pick<TimelineScene, "size" | "scale" | "gutter" | "foot" | "annotations"> & {
  readonly marks: readonly {
    readonly row: EventRow;
    readonly x: CssPx;
    readonly y: CssPx;
    /** The y at which a line from the mark down to its annotation begins. */
    readonly bottom: CssPx;
  }[];
  readonly stacks: readonly {
    readonly rows: readonly EventRow[];
    readonly x: CssPx;
    readonly y: CssPx;
    readonly bottom?: CssPx;
  }[];
  /** Boxes of words, which no line of an annotation or a link crosses. */
  readonly words: readonly Box[];
  /** Boxes of marks, which no word on a link covers. */
  readonly signs: readonly Box[];
};

const BELOW: CssPx = HALF_DOT + 2;

export function annotatedTimeline(scene: TimelineScene): AnnotatedScene {
  const { marks } = scene;
  return {
    ...scene,
    marks: marks.map(({ row, x0, x1, y }) => ({ row, x: (x0 + x1) / 2, y, bottom: y + BELOW })),
    words: marks.flatMap(({ label }) => (label ? [labelRect(label), ...leaderBoxes(label.leader)] : [])),
    signs: marks.map(({ x0, x1, y }) => boxAbout(x0 - HALF_DOT, x1 + HALF_DOT, y, HALF_DOT)),
  };
}

export const isAnnotationInSight = ({ span }: Pick<Annotation, "span">, { start, end }: TimeSpan): boolean =>
  span.start + span.end >= 2 * start && span.start + span.end <= 2 * end;
