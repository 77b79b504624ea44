import type { CssPx } from "../../model/units.ts";
import type { Box } from "./boxIndex.ts";

export type FontWeight = "medium" | "bold";

/** Width of a text in the label font (`LABEL_FONT_SIZE`), or of a verb's. The caller keeps what it has measured. */
export type Measure = (text: string, font: FontWeight | "verb") => CssPx;

export const LABEL_FONT_SIZE: CssPx = 12;
export const LABEL_LINE_HEIGHT: CssPx = 14;
export const VERB_FONT_SIZE: CssPx = 13.5;

/** A label set in one or two lines. */
export type LabelText = { readonly lines: readonly string[]; readonly width: CssPx; readonly height: CssPx };

const WIDEST_SINGLE_LINE: CssPx = 118;
const WIDEST_LINE: CssPx = 150;

const setTexts = new WeakMap<Measure, Map<string, LabelText>>();

/**
 * A name set for the picture: in one line if it is short, else in two of about the same length, cut with “…” when even
 * they are too long. The width is that of the bold face, so that a name can be emphasised where it stands.
 */
export function setLabel(name: string, measure: Measure): LabelText {
  let known = setTexts.get(measure);
  if (!known) {
    known = new Map();
    setTexts.set(measure, known);
  }
  let label = known.get(name);
  if (!label) {
    const lines = breakLines(name, measure).map((line) => shorten(line, measure));
    label = {
      lines,
      width: Math.max(...lines.map((line) => measure(line, "bold"))),
      height: lines.length * LABEL_LINE_HEIGHT,
    };
    known.set(name, label);
  }
  return label;
}

function breakLines(name: string, measure: Measure): string[] {
  if (measure(name, "bold") <= WIDEST_SINGLE_LINE) return [name];
  let best = [name];
  let narrowest = Number.POSITIVE_INFINITY;
  for (let space = name.indexOf(" "); space >= 0; space = name.indexOf(" ", space + 1)) {
    const lines = [name.slice(0, space), name.slice(space + 1)];
    const width = Math.max(...lines.map((line) => measure(line, "bold")));
    if (width < narrowest) {
      narrowest = width;
      best = lines;
    }
  }
  return best;
}

function shorten(line: string, measure: Measure): string {
  if (measure(line, "bold") <= WIDEST_LINE) return line;
  const letters = [...line];
  // Halving: the longest beginning that fits with the dots.
  let fits = 0;
  let tooLong = letters.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(`${letters.slice(0, middle).join("")}…`, "bold") <= WIDEST_LINE) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`;
}

export type LabelAlign = "start" | "middle" | "end";
export type PlacedLabel = {
  readonly lines: readonly string[];
  readonly align: LabelAlign;
  readonly box: Box;
};

const GAP: CssPx = 3;

/**
 * The places where a label may stand, the best first. Above and below it may slide sideways as long as it stays over its
 * node, and it does so to stay in the pane.
 */
export function labelPlaces(
  node: { readonly x: CssPx; readonly y: CssPx; readonly halfWidth: CssPx; readonly halfHeight: CssPx },
  text: LabelText,
  paneWidth: CssPx,
): PlacedLabel[] {
  const { x, y, halfWidth, halfHeight } = node;
  const { lines, width, height } = text;
  const slack = Math.max(0, width / 2 - halfWidth);
  const inPane = Math.max(width / 2 + 2, Math.min(paneWidth - width / 2 - 2, x));
  const middle = Math.max(x - slack, Math.min(x + slack, inPane));
  const below = y + halfHeight + GAP;
  const above = y - halfHeight - GAP - height;
  const right = x + halfWidth + GAP + 2;
  const left = x - halfWidth - GAP - 2 - width;
  const place = (align: LabelAlign, boxLeft: CssPx, top: CssPx): PlacedLabel => ({
    lines,
    align,
    box: { left: boxLeft, top, right: boxLeft + width, bottom: top + height },
  });
  const slid = (share: number, top: CssPx) => place("middle", middle - width / 2 + share * slack, top);
  const beside = (drop: number) => [
    place("start", right, y - height / 2 + drop * (halfHeight + 4)),
    place("end", left, y - height / 2 + drop * (halfHeight + 4)),
  ];
  return [
    slid(0, below),
    slid(0, above),
    ...beside(0),
    ...SLIDES.flatMap((share) => [slid(share, below), slid(share, above)]),
    ...beside(1),
    ...beside(-1),
  ];
}

/** Sideways moves tried, as shares of what keeps the label over its node. */
const SLIDES = [-0.4, 0.4, -0.8, 0.8, -1, 1];
