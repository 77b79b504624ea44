import type { Size } from "../chart/ChartCanvas.tsx";
import { baselineAbout, type Pen, type TextStyle } from "../chart/pen.ts";
import type { Theme } from "../chart/theme.ts";
import type { CssPx } from "../model/units.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Words } from "../words/words.ts";

/** What stands around a picture, so that it can be understood where it comes to stand. */
export type PictureNotes = {
  readonly title: string;
  /** The window and the filters in force, in words. */
  readonly filters: readonly string[];
  /** The day it was made, in words. */
  readonly made: string;
  readonly address: string;
};

/** One entry of a legend: a sign of 16 × 16 pixels about (x, y), and what it means. */
type LegendEntry = { readonly drawSign: (pen: Pen, x: CssPx, y: CssPx) => void; readonly text: string };
export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

/** A picture of some size, and what its signs mean. */
export type Picture = {
  readonly size: Size;
  readonly draw: (pen: Pen) => void;
  readonly legend: readonly LegendGroup[];
};

/** A picture and all that stands around it. Marks at its edges belong to what lies beyond: they are to be cut off. */
export type FramedPicture = {
  /** Of the whole. */
  readonly size: Size;
  readonly drawFrame: (pen: Pen) => void;
  readonly picture: Pick<Picture, "size" | "draw">;
  readonly at: { readonly x: CssPx; readonly y: CssPx };
};

type Frame = { readonly words: Words; readonly theme: Theme; readonly notes: PictureNotes };

const MARGIN: CssPx = 24;
const LINE: CssPx = 18;
const TITLE_SIZE: CssPx = 22;
const NOTE_SIZE: CssPx = 12;
/** Narrower frames would break every line of the notes. */
const LEAST_WIDTH: CssPx = 420;
/** From the left of a sign to its text, and to its middle. */
const SIGN = { width: 20, middle: 8 } as const;
const GAP: CssPx = 18;
/** Average width of a letter, as a share of its size; of one of the wide scripts. */
const LETTER = 0.56;
const WIDE_LETTER = 1.02;
const WIDE_LETTERS = /[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/;

/**
 * Lays out what stands around a picture, in a language that runs from the right mirrored:
 *
 *     Title
 *     filters in force
 *     ┌ picture ┐
 *     └─────────┘
 *     Kind  ● … ● …   Standing  ● … ○ …
 *     made on, address
 */
export function framePicture(picture: Picture, { words, theme, notes }: Frame): FramedPicture {
  const inner = Math.max(picture.size.width, LEAST_WIDTH);
  const styles = frameStyles(theme, words);
  const parts: ((pen: Pen) => void)[] = [];
  const put = (text: string, y: CssPx, style: TextStyle): void => {
    const x = style.align === "right" ? MARGIN + inner : MARGIN;
    parts.push((pen) => pen.text(visibleText(text), x, y, style));
  };

  let y = MARGIN + TITLE_SIZE;
  put(notes.title, y, styles.title);
  for (const line of wrap(notes.filters.join(" · "), inner)) {
    y += LINE;
    put(line, y, styles.note);
  }
  const top = Math.round(y + MARGIN / 2);
  y = top + picture.size.height + LINE;
  for (const group of picture.legend) {
    y = layLegend(group, { inner, top: y, isRightToLeft: words.direction === "rtl" }, styles, parts);
  }
  for (const line of wrap([notes.made, notes.address].filter((part) => part !== "").join(" · "), inner)) {
    put(line, y, styles.note);
    y += LINE;
  }

  const size = { width: inner + 2 * MARGIN, height: Math.ceil(y + MARGIN / 2) };
  return {
    size,
    drawFrame: (pen) => {
      pen.fillRect(0, 0, size.width, size.height, theme.paper);
      for (const part of parts) part(pen);
    },
    picture,
    at: { x: MARGIN, y: top },
  };
}

function frameStyles({ interfaceFont, textFont, ink, ink2 }: Theme, words: Words) {
  const align = words.direction === "rtl" ? "right" : "left";
  return {
    title: { font: `500 ${TITLE_SIZE}px ${textFont}`, colour: ink, align },
    note: { font: `400 ${NOTE_SIZE}px ${interfaceFont}`, colour: ink2, align },
    legendTitle: { font: `600 ${NOTE_SIZE}px ${interfaceFont}`, colour: ink, align: "left" },
    legend: { font: `400 ${NOTE_SIZE}px ${interfaceFont}`, colour: ink, align: "left" },
  } as const satisfies Record<string, TextStyle>;
}

type LegendBox = { readonly inner: CssPx; readonly top: CssPx; readonly isRightToLeft: boolean };

/** Adds one group, which takes as many lines as it needs; answers where the next one begins. */
function layLegend(
  { title, entries }: LegendGroup,
  { inner, top, isRightToLeft }: LegendBox,
  styles: ReturnType<typeof frameStyles>,
  parts: ((pen: Pen) => void)[],
): CssPx {
  let x = 0;
  let y = top;
  /** Finds room for a piece; answers its left edge and the middle of its line. */
  const roomFor = (width: CssPx): { readonly left: CssPx; readonly middle: CssPx } => {
    if (x > 0 && x + width > inner) {
      x = 0;
      y += LINE;
    }
    const left = isRightToLeft ? MARGIN + inner - x - width : MARGIN + x;
    x += width + GAP;
    return { left, middle: y };
  };
  const heading = roomFor(widthOf(title));
  parts.push((pen) =>
    pen.text(title, heading.left, baselineAbout(heading.middle, NOTE_SIZE), styles.legendTitle),
  );
  for (const { drawSign, text } of entries) {
    const { left, middle } = roomFor(SIGN.width + widthOf(text));
    parts.push((pen) => {
      drawSign(pen, Math.round(left + SIGN.middle), Math.round(middle));
      pen.text(text, left + SIGN.width, baselineAbout(middle, NOTE_SIZE), styles.legend);
    });
  }
  return y + LINE * 1.4;
}

/** About how wide a note will be: nobody can measure a font that will be found elsewhere. */
function widthOf(text: string): CssPx {
  let width = 0;
  for (const letter of text) width += (WIDE_LETTERS.test(letter) ? WIDE_LETTER : LETTER) * NOTE_SIZE;
  return width;
}

function wrap(text: string, width: CssPx): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
