import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { balanced } from "../../chart/setInLines.ts";
import type { Theme } from "../../chart/theme.ts";
import { useTheme } from "../../chart/useTheme.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type ActorRow, actorId, type CssPx } from "../../model/units.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import {
  type ActsMatrix,
  actsMatrix,
  type MatrixCell,
  MOST_IN_MATRIX,
} from "../../query/network/actsMatrix.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { hasStandings, tieLine, tieStanding } from "../../query/network/tieStanding.ts";
import { selectActor, selectTie } from "../../state/actions.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectNetwork } from "../../state/selectors/networkSelectors.ts";
import { selectMask, selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { standingsInWords } from "../../words/describeTie.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { networkWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { groupsOf } from "./columnOrder.ts";
import { networkMeasure } from "./drawNetwork.ts";
import styles from "./Matrix.module.css";
import { nameOf } from "./networkScene.ts";

/** Side of a cell; least width of the names before the rows; free space at both sides of the table. */
const CELL = 18;
const ASIDE = 40;
/** Height of the line of the title, with the lines between groups. */
const TITLE = 84;
/** Free space before and after a name. */
const AROUND_NAME = 12;
/** The most of the width and of the height that names get, in two lines if needed. A longer name is cut. */
const MOST_OF = { width: 0.4, height: 0.32 } as const;
const LEAST_SHOWN = 4;

/** How often each actor acted on each other: a table that can be walked by keyboard and screen reader. */
export function Matrix({ form }: { readonly form: ReactNode }) {
  const tables = useTables();
  const words = useWords();
  const network = networkWords(words);
  const counts = useDerived(selectNetwork, "network");
  const selection = useDerived(selectSelection);
  const box = useRef<HTMLDivElement>(null);
  const mask = useDerived(selectMask, "network");
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const theme = useTheme();
  const fitted = useMemo(
    () => size && fittedMatrix(tables, counts, size, theme),
    [tables, counts, size, theme],
  );
  const matrix = fitted?.matrix;
  const said = useMemo(() => cellStandings(tables, mask), [tables, mask]);
  const chosen =
    selection?.kind === "actor"
      ? [selection.row]
      : selection?.kind === "tie"
        ? [selection.one, selection.other]
        : [];
  return (
    <div ref={box} className={styles.pane} style={fitted ? roomStyle(fitted) : {}}>
      <div className={styles.head}>
        <h2 className={styles.title}>{network.matrix.name}</h2>
        {matrix && matrix.all > matrix.actors.length && (
          <span className={styles.said}>{network.matrix.shown(matrix.actors.length, matrix.all)}</span>
        )}
        {form}
      </div>
      {matrix && matrix.actors.length === 0 && <p className={styles.none}>{network.noTies}</p>}
      {fitted && fitted.matrix.actors.length > 0 && (
        <>
          <Cells tables={tables} {...fitted} chosen={chosen} standingOf={said} />
          <MatrixLegend matrix={fitted.matrix} standingOf={said} />
        </>
      )}
    </div>
  );
}

/** The meaning of the numbers, shades, frames and rings that occur, in one row. */
function MatrixLegend(props: {
  readonly matrix: ActsMatrix;
  readonly standingOf: ReturnType<typeof cellStandings>;
}) {
  const { most, cells } = props.matrix;
  const words = useWords();
  const standings = cells.flat().flatMap((cell) => (cell ? props.standingOf(words, cell) : []));
  const { noneConfirmed, contested, legend } = networkWords(words);
  const steps = [...new Set([1, Math.ceil(most / 2), most])];
  return (
    <ul className={styles.legend} aria-label={legend}>
      <li>
        {steps.map((events) => (
          <span
            key={events}
            className={styles.swatch}
            data-dark={shade(events, most) > DARK || undefined}
            style={{ "--shade": `${shade(events, most)}%` } as CSSProperties}
          >
            {formatNumber(words, events)}
          </span>
        ))}
        {words.messages.panes.events}
      </li>
      {standings.some(({ isHollow }) => isHollow) && (
        <li>
          <span className={styles.swatch} data-hollow="" />
          {noneConfirmed}
        </li>
      )}
      {standings.some((standing) => standing.contested) && (
        <li>
          <span className={styles.swatch} data-contested="" />
          {contested}
        </li>
      )}
    </ul>
  );
}

type Size = { readonly width: number; readonly height: number };

/** The busiest actors that fit with their whole names, and the room for these names. */
function fittedMatrix(tables: Tables, counts: NetworkCounts, { width, height }: Size, theme: Theme) {
  const context = document.createElement("canvas").getContext("2d");
  const measure = context ? networkMeasure(context, theme) : () => 0;
  const most = { rows: MOST_OF.width * width, columns: MOST_OF.height * height };
  // Room for the longest names: a second choice of actors would cost as much as the first.
  const side = Math.min(
    (width - most.rows - AROUND_NAME - ASIDE) / CELL,
    (height - most.columns - AROUND_NAME - TITLE) / CELL,
  );
  const shown = Math.max(LEAST_SHOWN, Math.min(MOST_IN_MATRIX, Math.floor(side)));
  const matrix = matrixOf(tables, counts, shown);
  const widthOf = (text: string) => measure(text, "boldName");
  const inLines = (limit: CssPx) =>
    matrix.actors.map((actor): NameInLines => {
      const name = nameOf(tables, actor);
      const lines = widthOf(name) <= limit ? [name] : balanced(name, widthOf);
      return { lines, width: Math.min(limit, Math.max(...lines.map(widthOf))) };
    });
  const [rows, columns] = [inLines(most.rows), inLines(most.columns)];
  const roomOf = (names: readonly NameInLines[]): CssPx =>
    AROUND_NAME + Math.max(0, ...names.map((name) => name.width));
  return { matrix, rows, columns, names: roomOf(rows), heads: roomOf(columns) };
}

const roomStyle = ({ names, heads }: { readonly names: CssPx; readonly heads: CssPx }) =>
  ({ "--heads": `${heads}px`, "--names": `${names}px` }) as CSSProperties;

/** A name in one line or two, and the width of the wider line. */
type NameInLines = { readonly lines: readonly string[]; readonly width: CssPx };

type CellStanding = { readonly isHollow: boolean; readonly contested: boolean; readonly said: string };
const NO_STANDING: CellStanding = { isHollow: false, contested: false, said: "" };

/** The sureness of the acts in a cell, as ties are drawn: hollow if no act is confirmed. */
const cellStandings =
  (tables: Tables, mask: FilterMask) =>
  (words: Words, { ties }: MatrixCell): CellStanding => {
    if (!hasStandings(tables)) return NO_STANDING;
    const all = ties.map((tie) => tieStanding(tables, countsIn(mask), tie));
    return {
      isHollow: all.every(({ strongest }) => tieLine(tables, strongest) !== "whole"),
      contested: all.some(({ contested }) => contested),
      said: all.map((standing) => standingsInWords(words, standing)).join("; "),
    };
  };
/** The same function for the same mask, since standings are remembered by it. */
const countsIn = memoLast((mask: FilterMask) => (row: number) => matches(mask, row));

const matrixOf = (tables: Tables, counts: NetworkCounts, most: number): ActsMatrix =>
  actsMatrix(
    tables,
    counts,
    groupsOf(tables).flatMap(({ actors }) => actors),
    most,
  );

function Cells(props: {
  readonly tables: Tables;
  readonly matrix: ActsMatrix;
  /** The names before the rows and above the columns. */
  readonly rows: readonly NameInLines[];
  readonly columns: readonly NameInLines[];
  readonly chosen: readonly ActorRow[];
  readonly standingOf: ReturnType<typeof cellStandings>;
}) {
  const { tables, matrix, rows, columns, chosen, standingOf } = props;
  const { actors, cells, most } = matrix;
  const words = useWords();
  const say = networkWords(words).matrix;
  /** The cell that Tab leads to. Arrow keys lead from cell to cell. */
  const [stop, setStop] = useState<readonly [number, number] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const first = firstCell(cells);
  const [stopRow, stopColumn] = stop && cells[stop[0]]?.[stop[1]] ? stop : first;
  const idOf = (row: ActorRow) => actorId(textAt(tables.actors.ids, row));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellAfter(
      cells,
      stopRow,
      stopColumn,
      event.key,
      getComputedStyle(event.currentTarget).direction === "rtl",
    );
    if (!next) return;
    event.preventDefault();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  };
  const isChosen = (actor: ActorRow) => chosen.includes(actor) || undefined;
  return (
    <div className={styles.scroller}>
      <table ref={table} className={styles.matrix} aria-label={say.name} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td className={styles.corner}>{say.corner}</td>
            {actors.map((actor, column) => (
              <th key={actor} scope="col" className={styles.column} data-chosen={isChosen(actor)}>
                <NameLines of={columns[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actors.map((from, row) => (
            <tr key={from} data-edge={isEdge(tables, actors, row) || undefined}>
              <th scope="row" className={styles.row} data-chosen={isChosen(from)}>
                <button
                  type="button"
                  tabIndex={-1}
                  title={nameOf(tables, from)}
                  onClick={() => selectActor(idOf(from))}
                >
                  <NameLines of={rows[row]} />
                </button>
              </th>
              {actors.map((to, column) => {
                const cell = cells[row]?.[column];
                const standing = cell ? standingOf(words, cell) : NO_STANDING;
                const said =
                  cell &&
                  [
                    (cell.undirected ? say.between : say.cell)(
                      nameOf(tables, from),
                      nameOf(tables, to),
                      cell.events,
                    ),
                    standing.said,
                  ]
                    .filter((text) => text !== "")
                    .join(": ");
                return (
                  <td
                    key={to}
                    className={styles.cell}
                    data-edge={isEdge(tables, actors, column) || undefined}
                    data-self={row === column || undefined}
                    data-chosen={isChosen(from) || isChosen(to)}
                  >
                    {cell && (
                      <button
                        type="button"
                        data-cell={`${row},${column}`}
                        data-undirected={cell.undirected || undefined}
                        data-hollow={standing.isHollow || undefined}
                        data-contested={standing.contested || undefined}
                        data-long={cell.events >= 100 || undefined}
                        data-dark={(!standing.isHollow && shade(cell.events, most) > DARK) || undefined}
                        tabIndex={row === stopRow && column === stopColumn ? 0 : -1}
                        aria-label={said ?? undefined}
                        title={said ?? undefined}
                        style={{ "--shade": `${shade(cell.events, most)}%` } as CSSProperties}
                        onFocus={() => setStop([row, column])}
                        onClick={() => selectTie(idOf(from), idOf(to))}
                      >
                        {cell.events < 1000 ? formatNumber(words, cell.events) : "…"}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NameLines = ({ of }: { readonly of: NameInLines | undefined }) => (
  <span dir="auto" className={styles.name} data-two={(of?.lines.length ?? 0) > 1 || undefined}>
    {of?.lines.map((line) => (
      <span key={line}>{line} </span>
    ))}
  </span>
);

/**
 * How dark a cell is, in percent. It grows by the square root, so that one large number does not leave all others white.
 * Shades on which neither dark nor light numbers can be read are left out.
 */
function shade(events: number, most: number): number {
  const share = Math.sqrt(events / Math.max(1, most));
  return Math.round(share <= 0.6 ? 8 + 65 * share : 64 + 60 * (share - 0.6));
}
/** Darker cells have light numbers. */
const DARK = 60;

/** Whether another group begins at this place. */
function isEdge(tables: Tables, actors: readonly ActorRow[], place: number): boolean {
  const [before, here] = [actors[place - 1], actors[place]];
  if (before === undefined || here === undefined || tables.groups.length === 0) return false;
  return tables.actors.group[before] !== tables.actors.group[here];
}

function firstCell(cells: ActsMatrix["cells"]): readonly [number, number] {
  for (const [row, ofRow] of cells.entries())
    for (const [column, cell] of ofRow.entries()) if (cell) return [row, column];
  return [0, 0];
}

/** The next cell with a number in the direction of a key. */
function cellAfter(
  cells: ActsMatrix["cells"],
  row: number,
  column: number,
  key: string,
  isRightToLeft: boolean,
): readonly [number, number] | null {
  const onward = isRightToLeft ? -1 : 1;
  const steps: { readonly [key: string]: readonly [number, number] } = {
    ArrowRight: [0, onward],
    ArrowLeft: [0, -onward],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    Home: [0, -1],
    End: [0, 1],
  };
  const step = steps[key];
  if (!step) return null;
  const isFar = key === "Home" || key === "End";
  let found: readonly [number, number] | null = null;
  for (let distance = 1; distance < cells.length; distance++) {
    const [nextRow, nextColumn] = [row + distance * step[0], column + distance * step[1]];
    if (!cells[nextRow]?.[nextColumn]) continue;
    found = [nextRow, nextColumn];
    if (!isFar) break;
  }
  return found;
}
