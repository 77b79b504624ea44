import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { LegendItems, pageTheme } from "../../chart/PenDrawing.tsx";
import { useTheme } from "../../chart/useTheme.ts";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import type { ActorRow } from "../../model/units.ts";
import type { ActsMatrix } from "../../query/network/actsMatrix.ts";
import { selectActor, selectTie } from "../../state/actions.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { selectMask, selectSelection, useTables } from "../../state/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { formatNumber } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import { matrixEntries } from "./drawMatrix.ts";
import { measureOfNetwork } from "./drawNetwork.ts";
import styles from "./Matrix.module.css";
import {
  cellInWords,
  cellStandings,
  DARK,
  type FittedMatrix,
  fittedMatrix,
  isEdge,
  mostDarkening,
  type NameInLines,
  NO_STANDING,
  numberInCell,
  shade,
} from "./matrixScene.ts";
import { focusOf } from "./networkInputs.ts";

/** The matrix is a table, so that keyboard and screen reader can use it. Doers have rows, targets have columns. */
export function Matrix({ form }: { readonly form: ReactNode }) {
  const tables = useTables();
  const words = useWords();
  const network = exploringWords(words).network;
  const counts = useDerived(selectNetwork, "network");
  const chosen = focusOf(useDerived(selectSelection));
  const box = useRef<HTMLDivElement>(null);
  const mask = useDerived(selectMask, "network");
  const [size, setSize] = useState<Size | null>(null);
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
    () => size && fittedMatrix(tables, counts, withoutFrame(size), measureOfNetwork(theme)),
    [tables, counts, size, theme],
  );
  const matrix = fitted?.matrix;
  const said = useMemo(() => cellStandings(tables, mask), [tables, mask]);
  return (
    <div ref={box} className={styles.pane} style={fitted ? roomStyle(fitted) : {}}>
      <div className={styles.head}>
        <h2 data-quiet="">{network.matrix.name}</h2>
        {matrix && matrix.all > matrix.shown && (
          <span data-quiet="">
            {network.matrix.shown(matrix.shown, matrix.all)} (
            {[matrix.rows, matrix.columns].map(({ length }) => formatNumber(words, length)).join(" × ")})
          </span>
        )}
        {form}
      </div>
      {matrix && matrix.shown === 0 && <p className={styles.none}>{network.noTies}</p>}
      {fitted && fitted.matrix.shown > 0 && (
        <>
          <Cells {...fitted} chosen={chosen} standingOf={said} />
          <ul className={styles.legend} aria-label={network.legend}>
            <LegendItems entries={matrixEntries({ tables, words, theme: pageTheme }, fitted.matrix, said)} />
          </ul>
        </>
      )}
    </div>
  );
}

/** The pixels around the table in its pane. Title, legend, and lines between groups need them. */
const FRAME = { width: 40, height: 84 } as const;
/** In panes narrower than `below`, title and legend break into more lines and need `height` more pixels. */
const MORE_LINES = [
  { below: 360, height: 62 },
  { below: 560, height: 36 },
] as const;
const withoutFrame = ({ width, height }: Size): Size => {
  const more = MORE_LINES.find(({ below }) => width < below)?.height ?? 0;
  return { width: width - FRAME.width, height: height - FRAME.height - more };
};

function roomStyle({ heads, names, cell }: FittedMatrix): CSSProperties {
  const lengths = { heads, names, "cell-width": cell.width, "cell-height": cell.height };
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [`--${name}`, `${length}px`]));
}

function Cells(
  props: FittedMatrix & {
    readonly chosen: readonly ActorRow[];
    readonly standingOf: ReturnType<typeof cellStandings>;
  },
) {
  const tables = useTables();
  const { matrix, rows, columns, chosen, standingOf } = props;
  const { cells } = matrix;
  const most = mostDarkening(matrix, standingOf);
  const words = useWords();
  const say = exploringWords(words).network.matrix;
  /** The row and column of the cell that Tab leads to. If it is null, Tab leads to the first cell with a number. */
  const [stop, setStop] = useState<readonly [number, number] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const first = firstCell(cells);
  const [stopRow, stopColumn] = stop && cells[stop[0]]?.[stop[1]] ? stop : first;
  const onKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = cellAfter(cells, stopRow, stopColumn, event.key, isRightToLeft);
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
            {matrix.columns.map((actor, column) => (
              <th key={actor} scope="col" className={styles.column} data-chosen={isChosen(actor)}>
                <NameLines of={columns[column]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((from, row) => (
            <tr key={from} data-edge={isEdge(tables, matrix.rows, row) || undefined}>
              <th scope="row" className={styles.row} data-chosen={isChosen(from)}>
                <Button
                  data-bare=""
                  tabIndex={-1}
                  title={actorName(tables, from)}
                  onClick={() => selectActor(actorIdOf(tables, from))}
                >
                  <NameLines of={rows[row]} />
                </Button>
              </th>
              {matrix.columns.map((to, column) => {
                const cell = cells[row]?.[column];
                const standing = cell ? standingOf(cell) : NO_STANDING;
                const said = cell && cellInWords(words, tables, [from, to], cell, standing);
                return (
                  <td
                    key={to}
                    className={styles.cell}
                    data-edge={isEdge(tables, matrix.columns, column) || undefined}
                    data-self={from === to || undefined}
                    data-chosen={isChosen(from) || isChosen(to)}
                  >
                    {cell && (
                      <Button
                        data-cell={`${row},${column}`}
                        data-undirected={cell.undirected || undefined}
                        data-line={standing.line}
                        data-contested={standing.contested || undefined}
                        data-long={cell.events >= 100 || undefined}
                        data-dark={shade(standing.darkening, most) > DARK || undefined}
                        tabIndex={row === stopRow && column === stopColumn ? 0 : -1}
                        aria-label={said ?? undefined}
                        title={said ?? undefined}
                        style={{ "--shade": `${shade(standing.darkening, most)}%` } as CSSProperties}
                        onFocus={() => setStop([row, column])}
                        onClick={() => selectTie(actorIdOf(tables, from), actorIdOf(tables, to))}
                      >
                        {numberInCell(words, cell.events, props.cell.width)}
                      </Button>
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
  <span dir="auto" className={styles.name} data-two={(of?.length ?? 0) > 1 || undefined}>
    {of?.map((line) => (
      <span key={line}>{line} </span>
    ))}
  </span>
);

function firstCell(cells: ActsMatrix["cells"]): readonly [number, number] {
  for (const [row, ofRow] of cells.entries())
    for (const [column, cell] of ofRow.entries()) if (cell) return [row, column];
  return [0, 0];
}

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
  for (let distance = 1; distance < Math.max(cells.length, cells[0]?.length ?? 0); distance++) {
    const [nextRow, nextColumn] = [row + distance * step[0], column + distance * step[1]];
    if (!cells[nextRow]?.[nextColumn]) continue;
    found = [nextRow, nextColumn];
    if (!isFar) break;
  }
  return found;
}
