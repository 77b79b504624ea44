import { baselineAbout, type Font, type Pen } from "../chart/pen.ts";
import { setInLines } from "../chart/setInLines.ts";
import type { CssPx } from "../model/units.ts";
import { type Block, FRAME, type Frame } from "./frame.ts";

/** One entry of a legend: a sign of 16 × 16 pixels about (x, y), and what it means. */
export type LegendEntry = {
  readonly drawSign: (pen: Pen, x: CssPx, y: CssPx) => void;
  readonly text: string;
};
export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

/** From the left of a sign to its text, and to its middle. */
const SIGN = { width: 20, middle: 8 } as const;
const GAP: CssPx = 18;
/** What "on record" means is longer than most, and cut it would say another thing. */
const WIDEST_TEXT: CssPx = 480;
const MOST_LINES = 4;

type Piece = { readonly text: string; readonly width: CssPx; readonly sign: LegendEntry["drawSign"] | null };

/** One group, in as many lines as it needs; a legend of hundreds ends with how many there are more. */
export function layLegend(group: LegendGroup, frame: Frame, inner: CssPx): Block {
  const { theme, words, pictureWords, measure } = frame;
  const fonts: Readonly<Record<"title" | "text", Font>> = {
    title: `600 ${FRAME.size}px ${theme.interfaceFont}`,
    text: `400 ${FRAME.size}px ${theme.interfaceFont}`,
  };
  const pieceOf = (text: string, sign: Piece["sign"]): Piece => {
    const widest = Math.min(WIDEST_TEXT, inner - SIGN.width);
    const [shown = ""] = setInLines(text, 1, widest, (line) => measure(line, fonts.text));
    return { text: shown, width: (sign ? SIGN.width : 0) + measure(shown, fonts.text), sign };
  };
  const title: Piece = { text: group.title, width: measure(group.title, fonts.title), sign: null };
  const entries = group.entries.map(({ text, drawSign }) => pieceOf(text, drawSign));
  const rows = rowsOf([title, ...entries], inner, (left) => pieceOf(pictureWords.more(left), null));
  const isRightToLeft = words.direction === "rtl";
  return {
    height: rows.length * FRAME.line,
    draw: (pen, top) => {
      for (const [index, row] of rows.entries()) {
        let x = 0;
        const middle = top + index * FRAME.line + FRAME.size * 0.7;
        for (const { text, width, sign } of row) {
          const left = isRightToLeft ? FRAME.margin + inner - x - width : FRAME.margin + x;
          const isTitle = index === 0 && x === 0;
          const signX = isRightToLeft ? left + width - SIGN.middle : left + SIGN.middle;
          sign?.(pen, Math.round(signX), Math.round(middle));
          pen.text(
            text,
            left + (sign && !isRightToLeft ? SIGN.width : 0),
            baselineAbout(middle, FRAME.size),
            {
              font: isTitle ? fonts.title : fonts.text,
              colour: theme.ink,
              align: "left",
            },
          );
          x += width + GAP;
        }
      }
    },
  };
}

function rowsOf(pieces: readonly Piece[], inner: CssPx, more: (left: number) => Piece): readonly Piece[][] {
  const rows: Piece[][] = [[]];
  let x = 0;
  for (const [index, piece] of pieces.entries()) {
    const left = pieces.length - index;
    const isLastRow = rows.length === MOST_LINES;
    // What says how many are left out needs room itself.
    const room = isLastRow && left > 1 ? inner - more(left).width - GAP : inner;
    if (x > 0 && x + piece.width > room) {
      if (isLastRow) {
        rows.at(-1)?.push(more(left));
        break;
      }
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(piece);
    x += piece.width + GAP;
  }
  return rows;
}
