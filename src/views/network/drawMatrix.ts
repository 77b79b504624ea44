import type { Size } from "../../chart/ChartCanvas.tsx";
import { outlinePath } from "../../chart/markOutline.ts";
import { nameInLines } from "../../chart/nameInLines.ts";
import type { LegendEntry } from "../../chart/PenDrawing.tsx";
import {
  baselineAbout,
  type Font,
  HAIRLINE,
  type Line,
  type Pen,
  type Point,
  type TextStyle,
} from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import type { MatrixCell } from "../../query/network/actsMatrix.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import {
  type CellLine,
  type CellStanding,
  cellInWords,
  type cellStandings,
  DARK,
  type FittedMatrix,
  isEdge,
  MATRIX,
  matrixSigns,
  mostDarkening,
  type NameInLines,
  numberInCell,
  shade,
} from "./matrixScene.ts";
import type { Measure } from "./networkScene.ts";

export type MatrixScene = FittedMatrix & {
  readonly size: Size;
  readonly left: CssPx;
  readonly bottom: CssPx;
  readonly isCut: boolean;
};

export function matrixScene(fitted: FittedMatrix, size: Size, measure: Measure): MatrixScene {
  const { matrix, names, heads, cell } = fitted;
  const widthOf = (line: string) => measure(line, "boldName");
  /** If a line of a name is too wide, the name breaks into more lines. `side` is the space across the lines. */
  const named = (name: NameInLines, room: CssPx, side: CssPx): NameInLines => {
    const limit = room - MATRIX.aroundName;
    if (name.every((line) => widthOf(line) <= limit)) return name;
    const most = Math.max(name.length, Math.floor(side / LINE));
    return nameInLines(name.join(" "), most, limit, widthOf);
  };
  const rows = fitted.rows.map((name) => named(name, names, cell.height));
  const columns = fitted.columns.map((name) => named(name, heads, cell.width));
  const left =
    Math.max(0, Math.floor((size.width - names - matrix.columns.length * cell.width) / 2)) + Math.ceil(names);
  const bottom = Math.ceil(heads) + matrix.rows.length * cell.height + 1;
  const isCut = [...rows, ...columns].flat().some((line) => line.endsWith("…"));
  return { ...fitted, rows, columns, size, left, bottom, isCut };
}

type Say = { readonly tables: Tables; readonly words: Words; readonly theme: Theme };

/** In a language that runs from right to left, the matrix begins at the right. */
export function drawMatrix(
  pen: Pen,
  scene: MatrixScene,
  { tables, words, theme }: Say,
  standingOf: (cell: MatrixCell) => CellStanding,
): void {
  const { matrix, rows, columns, size, left, cell } = scene;
  const { cells } = matrix;
  const most = mostDarkening(matrix, standingOf);
  const isRightToLeft = words.direction === "rtl";
  const xOf = (x: CssPx, width: CssPx): CssPx => (isRightToLeft ? size.width - x - width : x);
  const top = Math.ceil(scene.heads);
  const [width, height] = [columns.length * cell.width, rows.length * cell.height];
  const style = (font: Font, colour: string, align: TextStyle["align"]): TextStyle => ({
    ...{ font, colour, align },
  });
  const before = xOf(left - GAP, 0);
  const beforeNames = isRightToLeft ? "left" : "right";
  const corner = style(`400 12px ${theme.interfaceFont}`, theme.ink2, beforeNames);
  pen.text(exploringWords(words).network.matrix.corner, before, top - GAP, corner);
  for (const [place, name] of rows.entries()) {
    const middle = top + (place + 0.5) * cell.height;
    drawName(name, cell.height, (line, from, font) =>
      pen.text(line, before, middle + from, style(font, theme.ink, beforeNames)),
    );
  }
  for (const [place, name] of columns.entries()) {
    const middle = xOf(left + (place + 0.5) * cell.width, 0);
    drawName(name, cell.width, (line, from, font) =>
      pen.text(line, middle + from, top - GAP, { ...style(font, theme.ink, "left"), isTurned: true }),
    );
  }
  for (const [row, ofRow] of cells.entries())
    for (const [column, one] of ofRow.entries()) {
      const [x, y] = [xOf(left + column * cell.width, cell.width), top + row * cell.height];
      const [from, to] = [matrix.rows[row], matrix.columns[column]];
      if (from === undefined || to === undefined) continue;
      if (from === to) strike(pen, { x, y }, { x: x + cell.width, y: y + cell.height }, theme);
      if (!one) continue;
      const standing = standingOf(one);
      pen.beginGroup(cellInWords(words, tables, [from, to], one, standing));
      drawCell(pen, { x, y }, cell, { ...one, most, ...standing, words, theme });
      pen.endGroup();
    }
  const [start, end] = [xOf(left, width), top + height];
  const edge = (actors: readonly ActorRow[], place: number): string =>
    isEdge(tables, actors, place) ? theme.ink2 : theme.line;
  for (let place = 0; place <= columns.length; place++)
    pen.fillRect(xOf(left + place * cell.width, 1), top, 1, height, edge(matrix.columns, place));
  for (let place = 0; place <= rows.length; place++)
    pen.fillRect(start, Math.min(end, top + place * cell.height), width, 1, edge(matrix.rows, place));

  function drawName(
    lines: NameInLines,
    room: CssPx,
    draw: (line: string, from: CssPx, font: Font) => void,
  ): void {
    const textSize = lines.length > 1 && lines.length * LINE > room ? TWO_LINES : ONE_LINE;
    for (const [index, line] of lines.entries()) {
      const middle = (index - (lines.length - 1) / 2) * textSize;
      draw(line, baselineAbout(middle, textSize), `500 ${textSize}px ${theme.interfaceFont}`);
    }
  }
}

const GAP: CssPx = 6;
const ONE_LINE = 12;
/** The text size of a name whose lines would otherwise be higher than its row, or wider than its column. */
const TWO_LINES = 10.5;
const LINE: CssPx = 13;

/** A line marks the cell of an actor with itself. A shade would look like a number of events. */
const strike = (pen: Pen, start: Point, end: Point, { line }: Theme): void =>
  pen.curve(start, [{ control: start, end }], line, HAIRLINE);

/** The line below a number if not all of its acts are confirmed. `onRecord` is dashed, `alleged` is dotted. */
const UNDERLINE: { readonly [L in CellLine]?: Line } = {
  onRecord: { width: 1.5, dash: [4, 2] },
  alleged: { width: 1.5, dash: [1.5, 1.5] },
};
const FROM_EDGE = { side: 4, foot: 3.25 } as const;

type DrawnCell = Pick<CellStanding, "line" | "contested" | "darkening"> & {
  /** Null for a sign of the legend, which has no number. */
  readonly events: number | null;
  readonly undirected: boolean;
  readonly most: number;
  readonly words: Words;
  readonly theme: Theme;
};

/**
 * Draws a number on its shade. A line below the number shows the standing, a ring shows a contest, and two bars show
 * that the file names no doer.
 */
function drawCell(
  pen: Pen,
  { x, y }: { readonly x: CssPx; readonly y: CssPx },
  { width, height }: Size,
  cell: DrawnCell,
): void {
  const { events, darkening, most, line, contested, undirected, words, theme } = cell;
  const dark = events === null ? 0 : shade(darkening, most);
  pen.alpha(dark / 100);
  pen.fillRect(x + 1, y + 1, width - 1, height - 1, theme.ink);
  pen.alpha(1);
  if (events === null) pen.strokeRect(x + 0.5, y + 0.5, width, height, theme.line, HAIRLINE);
  const colour = dark > DARK ? theme.paper : theme.ink;
  const below = UNDERLINE[line];
  if (below) {
    const start = { x: x + FROM_EDGE.side, y: y + height - FROM_EDGE.foot };
    pen.curve(
      start,
      [{ control: start, end: { ...start, x: x + width - FROM_EDGE.side + 1 } }],
      colour,
      below,
    );
  }
  if (contested) pen.strokeShape(RING, x + 5.5, y + 5.5, 1, colour, { width: 1 });
  if (undirected)
    for (const bar of [x + 2, x + width - BARS.width - 1])
      pen.fillRect(bar, y + BARS.from, BARS.width, height - 2 * BARS.from, colour);
  if (events === null) return;
  const text = numberInCell(words, events, width);
  const size = events >= 100 && width < 1.5 * MATRIX.cell ? 10 : 12;
  const font: Font = `${undirected ? "italic " : ""}400 ${size}px ${theme.interfaceFont}`;
  pen.text(text, x + (width + 1) / 2 + (contested ? 3 : 0), baselineAbout(y + (height + 1) / 2, size) + 0.5, {
    ...{ font, colour, align: "center" },
  });
}

const RING = outlinePath("circle", 0, 0, 2);
const BARS = { width: 2, from: 4 } as const;

const CELL_SIGN: CssPx = 15;
/** The distance from one cell of a sign to the next. */
const CELL_STEP: CssPx = CELL_SIGN + 1;

export function matrixEntries(
  { tables, words, theme }: Say,
  matrix: FittedMatrix["matrix"],
  standingOf: ReturnType<typeof cellStandings>,
): readonly LegendEntry[] {
  const signs = matrixSigns(words, tables, matrix, standingOf);
  const { contested, undirected } = exploringWords(words).network;
  const plain: DrawnCell = {
    ...{ events: null, darkening: 0, most: signs.most, line: "whole", contested: false, undirected: false },
    ...{ words, theme },
  };
  const entry = (text: string, cells: readonly Partial<DrawnCell>[]): LegendEntry => ({
    text,
    signWidth: cells.length * CELL_STEP,
    drawSign: (pen, x, y) => {
      const left = x - (cells.length * CELL_STEP) / 2;
      for (const [index, cell] of cells.entries()) {
        const corner = { x: left + index * CELL_STEP, y: y - CELL_STEP / 2 };
        drawCell(pen, corner, { width: CELL_SIGN, height: CELL_SIGN }, { ...plain, ...cell });
      }
    },
  });
  return [
    entry(
      signs.counted,
      signs.steps.map((events) => ({ events, darkening: events })),
    ),
    ...signs.lines.map((line) => entry(signs.saidOf[line], [{ line }])),
    ...(signs.contested ? [entry(contested, [{ contested: true }])] : []),
    ...(signs.undirected ? [entry(undirected, [{ undirected: true }])] : []),
  ];
}
