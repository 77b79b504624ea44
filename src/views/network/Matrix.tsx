import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type ActorRow, actorId } from "../../model/units.ts";
import { type ActsMatrix, actsMatrix, MOST_IN_MATRIX } from "../../query/network/actsMatrix.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { selectActor, selectTie } from "../../state/actions.ts";
import { selectNetwork } from "../../state/selectors/networkSelectors.ts";
import { selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { networkWords } from "../../words/laterWords.ts";
import { groupsOf } from "./columnOrder.ts";
import styles from "./Matrix.module.css";
import { nameOf } from "./networkScene.ts";

/** Side of a cell, width of the names before the rows, most height of those above the columns, and of the line of the title. */
const CELL = 18;
const NAMES = 208;
const HEADS = 156;
const HEADS_SHARE = 0.27;
const TITLE = 64;
const LEAST_SHOWN = 10;

/** How often each actor acted on each other: a table that a keyboard and a screen reader walk. */
export function Matrix({ form }: { readonly form: ReactNode }) {
  const tables = useTables();
  const words = useWords();
  const network = networkWords(words);
  const counts = useDerived(selectNetwork, "network");
  const selection = useDerived(selectSelection);
  const box = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const heads = Math.min(HEADS, HEADS_SHARE * clientHeight);
      element.style.setProperty("--heads", `${heads}px`);
      const side = Math.min((clientWidth - NAMES) / CELL, (clientHeight - heads - TITLE) / CELL);
      setFits(Math.max(LEAST_SHOWN, Math.min(MOST_IN_MATRIX, Math.floor(side))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const matrix = useMemo(
    () => (fits === null ? null : matrixOf(tables, counts, fits)),
    [tables, counts, fits],
  );
  const chosen =
    selection?.kind === "actor"
      ? [selection.row]
      : selection?.kind === "tie"
        ? [selection.one, selection.other]
        : [];
  return (
    <div ref={box} className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.title}>{network.matrix.name}</h2>
        {matrix && matrix.all > matrix.actors.length && (
          <span className={styles.said}>{network.matrix.shown(matrix.actors.length, matrix.all)}</span>
        )}
        {form}
      </div>
      {matrix && matrix.actors.length === 0 && <p className={styles.none}>{network.noTies}</p>}
      {matrix && matrix.actors.length > 0 && <Cells tables={tables} matrix={matrix} chosen={chosen} />}
    </div>
  );
}

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
  readonly chosen: readonly ActorRow[];
}) {
  const { tables, matrix, chosen } = props;
  const { actors, cells, most } = matrix;
  const words = useWords();
  const say = networkWords(words).matrix;
  /** The cell that the key Tab leads to; arrows lead from cell to cell. */
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
            {actors.map((actor) => (
              <th key={actor} scope="col" className={styles.column} data-chosen={isChosen(actor)}>
                <span dir="auto">{nameOf(tables, actor)}</span>
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
                  dir="auto"
                  title={nameOf(tables, from)}
                  onClick={() => selectActor(idOf(from))}
                >
                  {nameOf(tables, from)}
                </button>
              </th>
              {actors.map((to, column) => {
                const cell = cells[row]?.[column];
                const said =
                  cell &&
                  (cell.undirected ? say.between : say.cell)(
                    nameOf(tables, from),
                    nameOf(tables, to),
                    cell.events,
                  );
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
                        data-dark={shade(cell.events, most) > DARK || undefined}
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

/**
 * How dark a cell is, in percent: by the root, so that one large number does not leave all others white. Shades on which
 * neither dark nor light numbers can be read are left out.
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
