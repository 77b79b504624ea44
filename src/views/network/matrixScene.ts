import type { Size } from "../../chart/ChartCanvas.tsx";
import { balanced } from "../../chart/setInLines.ts";
import { hasStandings } from "../../model/tables/acts.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import {
  type ActsMatrix,
  actsMatrix,
  type MatrixCell,
  MOST_IN_MATRIX,
} from "../../query/network/actsMatrix.ts";
import { MANY_ACTORS } from "../../query/network/chooseTies.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { type TieStanding, tieStanding } from "../../query/network/tieStanding.ts";
import { memoLast, memoOfTables } from "../../state/memoLast.ts";
import { standingsInWords } from "../../words/describeAct.ts";
import { formatNumber, joinPresent } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { groupsOf } from "./columnOrder.ts";
import type { Measure } from "./networkScene.ts";

/** The smallest side of a cell (a name of two lines fits in it), and the free space around a name. */
export const MATRIX = { cell: 22, aroundName: 12 } as const;
/** The most space for names, as shares of width and height, and never below `least` pixels. Longer names are cut. */
const MOST_OF = { width: 0.3, height: 0.26, least: 150 } as const;
const LEAST_SHOWN = 4;
const EDGE: CssPx = 2;

/** The lines of a name. */
export type NameInLines = readonly string[];

export type FittedMatrix = {
  readonly matrix: ActsMatrix;
  /** The names of the rows and of the columns, and the space for them (left of the rows, above the columns). */
  readonly rows: readonly NameInLines[];
  readonly columns: readonly NameInLines[];
  readonly names: CssPx;
  readonly heads: CssPx;
  readonly cell: Size;
};

/** The matrix of as many of the busiest actors as fit into the size, but of at least `LEAST_SHOWN`. */
export function fittedMatrix(
  tables: Tables,
  counts: NetworkCounts,
  { width, height }: Size,
  measure: Measure,
): FittedMatrix {
  const most = {
    rows: Math.max(MOST_OF.width * width, MOST_OF.least),
    columns: Math.max(MOST_OF.height * height, MOST_OF.least),
  };
  // Actors are chosen as if names took the space `most`. A second choice for the real space would double the time.
  const side = Math.min(
    (width - most.rows - MATRIX.aroundName - EDGE) / MATRIX.cell,
    (height - most.columns - MATRIX.aroundName - EDGE) / MATRIX.cell,
  );
  const shown = Math.max(LEAST_SHOWN, Math.min(MOST_IN_MATRIX, Math.floor(side)));
  const matrix = matrixOf(tables, counts, shown);
  const widthOf = (text: string) => measure(text, "boldName");
  const inLines = (actors: readonly ActorRow[], limit: CssPx) =>
    actors.map((actor): NameInLines => {
      const name = actorName(tables, actor);
      return widthOf(name) <= limit ? [name] : balanced(name, widthOf);
    });
  const [rows, columns] = [inLines(matrix.rows, most.rows), inLines(matrix.columns, most.columns)];
  const roomOf = (names: readonly NameInLines[], limit: CssPx): CssPx =>
    MATRIX.aroundName + Math.min(limit, Math.max(0, ...names.flat().map(widthOf)));
  const [names, heads] = [roomOf(rows, most.rows), roomOf(columns, most.columns)];
  const fitted = { matrix, rows, columns, names, heads };
  return { ...fitted, cell: cellSize(fitted, { width, height }) };
}

/** The largest cell. A wider one would look like a bar. */
const LARGEST: Size = { width: 60, height: 36 };

/** The largest cells that fit into `size` with the names: at most `LARGEST`, and never too small for a number. */
function cellSize({ matrix, names, heads }: Omit<FittedMatrix, "cell">, size: Size): Size {
  const within = (room: CssPx, most: CssPx, count: number): CssPx =>
    Math.max(MATRIX.cell, Math.min(most, Math.floor(room / Math.max(1, count))));
  return {
    width: within(size.width - names - 1, LARGEST.width, matrix.columns.length),
    height: within(size.height - heads - 1, LARGEST.height, matrix.rows.length),
  };
}

/** A number from 1000 on needs a wide cell. A narrow cell has "…" instead, and its accessible name has the number. */
export const numberInCell = (words: Words, events: number, width: CssPx): string =>
  events < 1000 || width > 2 * MATRIX.cell ? formatNumber(words, events) : "…";

/** The line below a number. There is no space for a dash pattern of each standing, so there are three kinds. */
export type CellLine = "whole" | (typeof UNSURE_LINES)[number];
const UNSURE_LINES = ["onRecord", "alleged"] as const;

const lineBelow = (weakest: Standing): CellLine =>
  weakest === "confirmed" ? "whole" : weakest === "onRecord" ? "onRecord" : "alleged";

/** The standing of the acts in a cell. The least sure act decides the line below the number. */
export type CellStanding = {
  readonly line: CellLine;
  readonly contested: boolean;
  /**
   * The number of confirmed events, or of all events in a file without standings. Only these events darken a cell,
   * because many charges must not look darker than a fact.
   */
  readonly darkening: number;
  readonly ofTies: readonly TieStanding[];
};
export const NO_STANDING: CellStanding = { line: "whole", contested: false, darkening: 0, ofTies: [] };

export const cellStandings =
  (tables: Tables, mask: FilterMask) =>
  ({ ties, events: all }: MatrixCell): CellStanding => {
    if (!hasStandings(tables)) return { ...NO_STANDING, darkening: all };
    const ofTies = ties.map((tie) => tieStanding(tables, countsIn(mask), tie));
    const lines = ofTies.map(({ weakest }) => lineBelow(weakest));
    return {
      line: UNSURE_LINES.findLast((line) => lines.includes(line)) ?? "whole",
      contested: ofTies.some(({ events }) => events.some(({ contested }) => contested)),
      darkening: ofTies
        .flatMap(({ events }) => events)
        .reduce((sum, { status, count }) => sum + (status === "confirmed" ? count : 0), 0),
      ofTies,
    };
  };

export const mostDarkening = ({ cells }: ActsMatrix, standingOf: ReturnType<typeof cellStandings>): number =>
  Math.max(0, ...cells.flat().map((cell) => (cell ? standingOf(cell).darkening : 0)));

/** The same mask gives the same function, because `tieStanding` caches its results by this function. */
const countsIn = memoLast((mask: FilterMask) => (row: number) => matches(mask, row));

/** Cached, so that a reader who comes back to the matrix of a million events does not wait again. */
const matrixOf = memoOfTables((tables, counts: NetworkCounts, most: number) =>
  actsMatrix(
    tables,
    counts,
    // `actsMatrix` orders many actors itself and ignores this order, so the list is empty then.
    tables.actors.count > MANY_ACTORS ? [] : groupsOf(tables).flatMap(({ actors }) => actors),
    most,
  ),
);

/** If no cell counts more events than this, the legend has every number. Otherwise three numbers stand for all. */
const MOST_STEPS = 5;

export function matrixSigns(
  words: Words,
  tables: Tables,
  matrix: ActsMatrix,
  standingOf: ReturnType<typeof cellStandings>,
) {
  const { cells } = matrix;
  const most = mostDarkening(matrix, standingOf);
  const standings = cells.flat().flatMap((cell) => (cell ? standingOf(cell) : []));
  const { standing, panes } = words.messages;
  const network = exploringWords(words).network;
  const least = standings.some(({ darkening }) => darkening === 0) ? 0 : 1;
  return {
    saidOf: { onRecord: standing.onRecord.label, alleged: network.notAllConfirmed },
    counted: hasStandings(tables) ? network.matrix.darkness : panes.events,
    most,
    steps:
      most <= MOST_STEPS
        ? Array.from({ length: most + 1 - least }, (_, index) => index + least)
        : [least, Math.ceil(most / 2), most],
    lines: UNSURE_LINES.filter((one) => standings.some(({ line }) => line === one)),
    contested: standings.some((standing) => standing.contested),
    undirected: cells.some((row) => row.some((cell) => cell?.undirected)),
  };
}

export const cellInWords = (
  words: Words,
  tables: Tables,
  [from, to]: readonly [ActorRow, ActorRow],
  { undirected, events }: MatrixCell,
  { ofTies }: CellStanding,
): string => {
  const said = ofTies.map((standing) => standingsInWords(words, standing)).join("; ");
  const { between, cell } = exploringWords(words).network.matrix;
  const named = (undirected ? between : cell)(actorName(tables, from), actorName(tables, to), events);
  return joinPresent([named, said], ": ");
};

/**
 * The darkness of a cell in percent. It grows with the square root of the events from 1 on. The shades between 48
 * and 64 are left out, because no number is legible on them.
 */
export function shade(events: number, most: number): number {
  if (events === 0) return NONE;
  const share = most > 1 ? (Math.sqrt(events) - 1) / (Math.sqrt(most) - 1) : 0;
  return Math.round(share <= 0.6 ? 14 + 56 * share : 64 + 60 * (share - 0.6));
}
/** A cell without confirmed events is a little darker than paper, so that it differs from a cell without acts. */
const NONE = 4;
/** Cells darker than this have light numbers. */
export const DARK = 60;

/** A line separates an actor from the actor before if their groups differ. */
export function isEdge(tables: Tables, actors: readonly ActorRow[], place: number): boolean {
  const [before, actor] = [actors[place - 1], actors[place]];
  if (before === undefined || actor === undefined || tables.groups.length === 0) return false;
  return tables.actors.group[before] !== tables.actors.group[actor];
}
