import type { Box } from "../../chart/box.ts";
import { cutAfter } from "../../chart/setInLines.ts";
import type { CssPx } from "../../model/units.ts";

/** Faces of the picture's words; names keep room for the bold one, so that they can be emphasised where they stand. */
export type Face = "name" | "boldName" | "verb";

/** Width of a text at the size its face is measured in: `NAME_SIZE` or `VERB_SIZE`. It should know what it has measured. */
export type Measure = (text: string, face: Face) => CssPx;

export const NAME_SIZE: CssPx = 12.5;
/** Names of the smallest nodes are set smaller. */
export const SMALL_NAME_SIZE: CssPx = 12;
export const VERB_SIZE: CssPx = 13.5;
/** Line height over size. */
export const LEADING = 1.17;

/** A name set in one to three lines. */
export type LabelText = {
  readonly lines: readonly string[];
  readonly fontSize: CssPx;
  readonly width: CssPx;
  readonly height: CssPx;
};

/** Widest line of a name in one line, in two, and in three, at `NAME_SIZE`. */
const WIDEST: readonly CssPx[] = [118, 150, 150];
/** Longer names are cut before they are measured. */
const MOST_CHARACTERS = 90;

const setTexts = new WeakMap<Measure, Map<string, LabelText>>();

/**
 * A name set for the picture: in one line if it is short, else in two or three of about the same length, cut with “…”
 * when even they are too long.
 */
export function setLabel(name: string, small: boolean, measure: Measure): LabelText {
  let known = setTexts.get(measure);
  if (!known) {
    known = new Map();
    setTexts.set(measure, known);
  }
  const key = small ? `small ${name}` : `large ${name}`;
  let label = known.get(key);
  if (!label) {
    const lines = setLines(name, measure);
    const fontSize = small ? SMALL_NAME_SIZE : NAME_SIZE;
    label = {
      lines,
      fontSize,
      width: (Math.max(...lines.map((line) => measure(line, "boldName"))) * fontSize) / NAME_SIZE,
      height: lines.length * fontSize * LEADING,
    };
    known.set(key, label);
  }
  return label;
}

function setLines(name: string, measure: Measure): string[] {
  const width = (line: string) => measure(line, "boldName");
  const words = cutAfter(name, MOST_CHARACTERS).split(" ");
  for (const [index, widest] of WIDEST.entries()) {
    const lines = balance(words, index + 1, width);
    if (lines.every((line) => width(line) <= widest)) return lines;
  }
  return balance(words, WIDEST.length, width).map((line) => shorten(line, width));
}

/** The words in `count` lines (fewer, if they are fewer), the widest of which is as narrow as can be. */
function balance(words: readonly string[], count: number, width: (line: string) => CssPx): string[] {
  const whole = [words.join(" ")];
  if (count === 1 || words.length === 1) return whole;
  let best = whole;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let first = 1; first < words.length; first++) {
    const line = words.slice(0, first).join(" ");
    if (width(line) >= narrowest) break;
    const lines = [line, ...balance(words.slice(first), count - 1, width)];
    const widest = Math.max(...lines.map(width));
    if (widest < narrowest) {
      narrowest = widest;
      best = lines;
    }
  }
  return best;
}

function shorten(line: string, width: (line: string) => CssPx): string {
  const widest = Math.max(...WIDEST);
  if (width(line) <= widest) return line;
  // Halving: the longest beginning that fits with the dots.
  let fits = 0;
  let tooLong = line.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (width(cutAfter(line, middle)) <= widest) fits = middle;
    else tooLong = middle;
  }
  return cutAfter(line, fits);
}

export type LabelAlign = "start" | "middle" | "end";
export type PlacedLabel = Pick<LabelText, "lines" | "fontSize"> & {
  readonly align: LabelAlign;
  readonly box: Box;
};

/** From node to name; the wider ones only for names that must be there. */
const GAPS: readonly CssPx[] = [3, 12, 24];
/** Sideways moves tried, as shares of what keeps the name over its node. */
const SLIDES = [-0.4, 0.4, -0.8, 0.8, -1, 1];

export type LabelledBox = {
  readonly x: CssPx;
  readonly y: CssPx;
  readonly halfWidth: CssPx;
  readonly halfHeight: CssPx;
};

/**
 * The places where a name may stand, the best first: below, above, to the sides. Above and below it may slide sideways as
 * long as it stays over its node, and it does so to stay in the pane.
 */
export function labelPlaces(
  node: LabelledBox,
  text: LabelText,
  paneWidth: CssPx,
  insist: boolean,
): PlacedLabel[] {
  return (insist ? GAPS : GAPS.slice(0, 1)).flatMap((gap) => placesAt(gap, node, text, paneWidth));
}

function placesAt(gap: CssPx, node: LabelledBox, text: LabelText, paneWidth: CssPx): PlacedLabel[] {
  const { x, y, halfWidth, halfHeight } = node;
  const { lines, fontSize, width, height } = text;
  const slack = Math.max(0, width / 2 - halfWidth);
  const overNode = (middle: CssPx) => Math.max(x - slack, Math.min(x + slack, middle));
  const inPane = overNode(Math.max(width / 2 + 2, Math.min(paneWidth - width / 2 - 2, x)));
  const below = y + halfHeight + gap;
  const above = y - halfHeight - gap - height;
  const right = x + halfWidth + gap + 2;
  const left = x - halfWidth - gap - 2 - width;
  const place = (align: LabelAlign, boxLeft: CssPx, top: CssPx): PlacedLabel => ({
    lines,
    fontSize,
    align,
    box: { left: boxLeft, top, right: boxLeft + width, bottom: top + height },
  });
  const slid = (share: number, top: CssPx) =>
    place("middle", overNode(inPane + share * slack) - width / 2, top);
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
