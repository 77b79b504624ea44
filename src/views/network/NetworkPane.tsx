import { useMemo, useRef } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { at } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { actorId } from "../../model/units.ts";
import { selectActor, selectTie, setHover } from "../../state/actions.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectIsSettled, useTables } from "../../state/selectors.ts";
import { onChangeOf, store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Busy } from "../../widgets/Busy.tsx";
import type { Box } from "./boxIndex.ts";
import { fitCamera, moveToRows } from "./camera.ts";
import { drawNetwork, networkMeasure } from "./drawNetwork.ts";
import { useNetworkLayout } from "./layout/useNetworkLayout.ts";
import styles from "./NetworkPane.module.css";
import { NetworkTools, type ZoomStep } from "./NetworkTools.tsx";
import { NetworkTree } from "./NetworkTree.tsx";
import type { NetworkHit } from "./networkEmphasis.ts";
import { networkInputs, networkRules } from "./networkInputs.ts";
import type { NetworkInput } from "./networkScene.ts";
import { hitAt, onPress } from "./nodeDrag.ts";
import { useNetworkCamera } from "./useNetworkCamera.ts";

/** One press of a button or key, as a factor. */
const ZOOM_STEP = 1.5;

const onChange = onChangeOf("span", "hover", "view");

/** The actors and ties of the window: a canvas for the eye, a tree of real elements on the nodes for everyone else. */
export function NetworkPane() {
  const tables = useTables();
  const words = useWords();
  const { network } = words.messages;
  const theme = useTheme();
  const surface = useRef<HTMLDivElement>(null);
  const layout = useNetworkLayout(tables);
  /** Nodes that the reader has dragged, in world units: a link carries who is meant, not pixels. */
  const moved = useRef<NetworkInput["moved"]>(new Map());
  const measure = useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    return context ? networkMeasure(context, theme) : () => 0;
  }, [theme]);
  const taken = useMemo(() => memoLast(takenBoxes), []);
  const camera = useNetworkCamera(surface, {
    isHeld: (point) => hitAt(chart, point)?.kind === "actor",
    onMove: (moves) => chart.hold(moves),
  });
  const chart = useScene({
    rules: networkRules,
    read: (size) =>
      layout.kind === "done"
        ? networkInputs(store.getState(), {
            tables,
            positions: layout.positions,
            transform: camera.transform(),
            moved: moved.current,
            taken: taken(surface.current, size, measure, words),
            size,
            measure,
          })
        : null,
    draw: (pen, scene, { size }) => drawNetwork(pen, scene, theme, size),
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { rest, isDrawn } = chart;

  const zoom = (step: ZoomStep, about?: Parameters<typeof camera.zoomBy>[1]) => {
    if (step !== 0) return camera.zoomBy(ZOOM_STEP ** step, about);
    const drawn = chart.drawn();
    if (!drawn) return;
    moved.current = new Map();
    const { positions, size } = drawn.inputs;
    const rows = drawn.scene.nodes.map(({ actor }) => actor);
    camera.moveTo(moveToRows(fitCamera(positions, size), positions, rows, size));
  };

  return (
    <ChartCanvas
      {...chart.canvas}
      surface={surface}
      className={styles.surface}
      pointer={{
        onHover: (point) => {
          const hit = point && hitAt(chart, point);
          setHover(hit);
          return hit !== null;
        },
        onClick: (point) => select(tables, hitAt(chart, point)),
        onPress: (point) => onPress(chart, moved, point),
      }}
    >
      <h2 className={styles.title}>{network.title}</h2>
      {!isDrawn && layout.kind !== "failed" && <Busy />}
      {layout.kind === "slow" && <p className={styles.note}>{network.layingOut}</p>}
      {rest && (
        <NetworkTree
          drawn={rest}
          onSelect={(hit) => select(tables, hit)}
          onZoom={zoom}
          onReveal={camera.reveal}
        />
      )}
      {rest && rest.scene.nodes.length > 0 && rest.scene.ties.length === 0 && (
        <p className={styles.note}>{network.noTies}</p>
      )}
      <NetworkTools onZoom={zoom} />
    </ChartCanvas>
  );
}

function select(tables: Tables, hit: NetworkHit | null): void {
  if (!hit) return;
  const idOf = (row: number) => actorId(textAt(tables.actors.ids, row));
  if (hit.kind === "actor") selectActor(idOf(hit.row));
  else selectTie(idOf(at(tables.ties.from, hit.tie)), idOf(at(tables.ties.to, hit.tie)));
}

/**
 * Where the title and the buttons of the pane stand: no label may go there. Measured anew when any of `reasons` changes,
 * by whoever remembers the answer.
 */
function takenBoxes(surface: HTMLElement | null, ..._reasons: readonly unknown[]): readonly Box[] {
  if (!surface) return [];
  return [...surface.children].filter(isFurniture).map((element) => ({
    left: element.offsetLeft,
    top: element.offsetTop,
    right: element.offsetLeft + element.offsetWidth,
    bottom: element.offsetTop + element.offsetHeight,
  }));
}

const isFurniture = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches("h2, [data-tools]");
