import { zoomIdentity } from "d3";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas, type ChartHandle, type Paint, type Size } from "../../chart/ChartCanvas.tsx";
import { prefersReducedMotion } from "../../chart/reducedMotion.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { at } from "../../model/columns.ts";
import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorId, type CssPx } from "../../model/units.ts";
import { selectActor, selectTie, setHover } from "../../state/actions.ts";
import { reportLostPart } from "../../state/laterPart.ts";
import {
  selectDoesShow,
  selectDrawnNetwork,
  selectHues,
  selectIsSettled,
  selectSelection,
  useTables,
} from "../../state/selectors.ts";
import { type AppState, store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import type { Box } from "./boxIndex.ts";
import { fitCamera, moveToRows, toWorld } from "./camera.ts";
import { drawNetwork, networkMeasure } from "./drawNetwork.ts";
import { FADE_MS, fadeNetwork } from "./fadeNetwork.ts";
import { hitTestNetwork } from "./hitTestNetwork.ts";
import { networkLayout } from "./layoutClient.ts";
import type { LayoutPositions } from "./layoutPositions.ts";
import styles from "./NetworkPane.module.css";
import { NetworkTools, type ZoomStep } from "./NetworkTools.tsx";
import { NetworkTree } from "./NetworkTree.tsx";
import type { NetworkHit } from "./networkEmphasis.ts";
import { buildNetworkScene, type NetworkScene } from "./networkScene.ts";
import { movedCamera, useNetworkCamera } from "./useNetworkCamera.ts";

/** The canvas draws anew when its size changes; nothing else here depends on it. */
const ignoreSize = () => {};

/** One press of a button or key, as a factor. */
const ZOOM_STEP = 1.5;

/**
 * The actors and ties of the window: a canvas for the eye, a tree of real elements on the nodes for everyone else. Like
 * the timeline it listens to the store by itself; React renders only the tree, when things rest.
 */
export function NetworkPane() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const surface = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle>(null);
  const [positions, setPositions] = useState<LayoutPositions | null>(null);
  const moved = useRef(new Map<ActorRow, { x: number; y: number }>());
  const shown = useRef<NetworkScene | null>(null);
  const fade = useRef<{ from: NetworkScene; start: number; key: unknown } | null>(null);
  const lastCounts = useRef<unknown>(null);
  /** Counts the moves of dragged nodes, so that a scene knows whether it is still true. */
  const moves = useRef(0);
  const lastMade = useRef<{ readonly inputs: readonly unknown[]; readonly scene: NetworkScene } | null>(null);
  const held = useRef<ActorRow | null>(null);
  const [scene, setScene] = useState<NetworkScene | null>(null);

  useEffect(() => {
    let current = true;
    moved.current.clear();
    networkLayout(tables).then((layout) => {
      if (current) setPositions(layout);
    }, reportLostPart);
    return () => {
      current = false;
    };
  }, [tables]);

  const measure = useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    return context ? networkMeasure(context, theme) : () => 0;
  }, [theme]);

  const isHeld = useCallback((x: number, y: number) => {
    const hit = shown.current && hitTestNetwork(shown.current, x, y);
    return hit?.kind === "actor";
  }, []);
  const isMoving = useRef(false);
  const onCamera = useCallback((ends: boolean) => {
    isMoving.current = !ends;
    chart.current?.requestFrame();
  }, []);
  const camera = useNetworkCamera(surface, isHeld, onCamera);

  /** The scene of the state as it is now; the last one again when nothing that it shows has changed. */
  const sceneNow = useCallback(
    (state: AppState, size: Size): NetworkScene | null => {
      if (!positions) return null;
      const counts = selectDrawnNetwork(state, tables);
      const hover = state.hover?.kind === "event" ? null : state.hover;
      const made = [
        counts,
        state.view,
        hover,
        camera.transform(),
        size,
        measure,
        positions,
        moves.current,
      ] as const;
      if (lastMade.current?.inputs.every((input, index) => input === made[index]))
        return lastMade.current.scene;
      const selection = selectSelection(state, tables);
      const focus =
        selection?.kind === "tie"
          ? [selection.one, selection.other]
          : selection?.kind === "actor"
            ? [selection.row]
            : [];
      const scene = buildNetworkScene({
        tables,
        counts,
        doesCount: selectDoesShow(state, tables),
        hues: selectHues(tables),
        positions,
        camera: movedCamera(fitCamera(positions, size), camera.transform()),
        size,
        selection: { event: selection?.kind === "event" ? selection.row : null, focus, hover },
        moved: moved.current,
        taken: takenBoxes(surface.current),
        measure,
      });
      lastMade.current = { inputs: made, scene };
      return scene;
    },
    [tables, positions, camera, measure],
  );

  const paint: Paint = useCallback(
    (pen, size, now) => {
      const state = store.getState();
      const next = sceneNow(state, size);
      if (!next) return false;
      // Only what counts fades in and out; a moved camera or a hover is shown at once.
      const counts = selectDrawnNetwork(state, tables);
      if (shown.current && lastCounts.current !== counts && !prefersReducedMotion()) {
        fade.current = { from: shown.current, start: now, key: counts };
      }
      lastCounts.current = counts;
      const progress = fade.current ? (now - fade.current.start) / FADE_MS : 1;
      drawNetwork(pen, fade.current ? fadeNetwork(fade.current.from, next, progress) : next, theme, size);
      if (progress >= 1) fade.current = null;
      shown.current = next;
      // The real elements follow what was drawn, after the frame, and not while a hand moves it or the window.
      if (!isMoving.current && held.current === null && selectIsSettled(state, tables))
        window.setTimeout(() => setScene(shown.current), 0);
      return fade.current !== null;
    },
    [sceneNow, tables, theme],
  );

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.span !== before.span || state.hover !== before.hover || state.view !== before.view) {
          chart.current?.requestFrame();
        }
      }),
    [],
  );
  const select = useCallback(
    (hit: NetworkHit | null) => {
      if (!hit) return;
      const idOf = (row: number) => actorId(textAt(tables.actors.ids, row));
      if (hit.kind === "actor") selectActor(idOf(hit.row));
      else selectTie(idOf(at(tables.ties.from, hit.tie)), idOf(at(tables.ties.to, hit.tie)));
    },
    [tables],
  );

  const zoom = useCallback(
    (step: ZoomStep, about?: readonly [CssPx, CssPx]) => {
      if (step !== 0) {
        camera.zoomBy(ZOOM_STEP ** step, about);
        return;
      }
      const pane = surface.current;
      if (!positions || !pane || !shown.current) return;
      moved.current.clear();
      moves.current += 1;
      const size = { width: pane.clientWidth, height: pane.clientHeight };
      const rows = shown.current.nodes.map(({ actor }) => actor);
      const { k, x, y } = moveToRows(fitCamera(positions, size), positions, rows, size);
      camera.moveTo(zoomIdentity.translate(x, y).scale(k));
    },
    [camera, positions],
  );
  /** Brings a point that the camera has left outside to the middle: what has the focus can be seen. */
  const reveal = useCallback(
    (x: CssPx, y: CssPx) => {
      const pane = surface.current;
      if (!pane) return true;
      const { clientWidth, clientHeight } = pane;
      if (x >= 0 && x <= clientWidth && y >= 0 && y <= clientHeight) return true;
      const to = camera.transform();
      camera.moveTo(
        zoomIdentity.translate(to.x + clientWidth / 2 - x, to.y + clientHeight / 2 - y).scale(to.k),
      );
      return false;
    },
    [camera],
  );

  const pointIn = (event: React.PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
      size: { width: box.width, height: box.height },
    };
  };
  const hitAt = (event: React.PointerEvent | React.MouseEvent): NetworkHit | null => {
    const { x, y } = pointIn(event);
    return shown.current ? hitTestNetwork(shown.current, x, y) : null;
  };
  const onPointerMove = (event: React.PointerEvent) => {
    if (held.current !== null && positions) {
      const { x, y, size } = pointIn(event);
      moves.current += 1;
      moved.current.set(
        held.current,
        toWorld(movedCamera(fitCamera(positions, size), camera.transform()), x, y),
      );
      chart.current?.requestFrame();
      return;
    }
    if (event.pointerType === "touch") return;
    const hit = hitAt(event);
    setHover(hit);
    if (surface.current) surface.current.style.cursor = hit ? "pointer" : "";
  };
  const onPointerDown = (event: React.PointerEvent<HTMLElement>) => {
    const hit = hitAt(event);
    if (hit?.kind !== "actor" || event.button !== 0) return;
    held.current = hit.row;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerUp = () => {
    held.current = null;
    chart.current?.requestFrame();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer twin of the tree within.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree within hears the keys.
    <div
      ref={surface}
      className={styles.surface}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => select(hitAt(event))}
    >
      <ChartCanvas paint={paint} onResize={ignoreSize} handle={chart} />
      <h2 className={styles.title}>{words.messages.network.title}</h2>
      {scene && <NetworkTree scene={scene} onSelect={select} onZoom={zoom} onReveal={reveal} />}
      {scene && scene.nodes.length > 0 && scene.ties.length === 0 && (
        <p className={styles.noTies}>{words.messages.network.noTies}</p>
      )}
      <NetworkTools onZoom={zoom} />
    </div>
  );
}

/** Where the title and the button of the pane stand: no label may go there. */
function takenBoxes(surface: HTMLElement | null): readonly Box[] {
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
