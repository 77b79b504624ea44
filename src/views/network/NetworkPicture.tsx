import { useEffect, useMemo, useRef, useState } from "react";
import type { Box } from "../../chart/box.ts";
import { ChartCanvas, type Size } from "../../chart/ChartCanvas.tsx";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { actorId, type CssPx } from "../../model/units.ts";
import type { StrongestTies } from "../../query/network/strongestTies.ts";
import { selectActor, selectTie, setHover, setLeastTie } from "../../state/actions.ts";
import { askInTasks } from "../../state/askInTasks.ts";
import { reportLostPart } from "../../state/room.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { networkAhead } from "../../state/selectors/networkSelectors.ts";
import { selectIsSettled, selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { onChangeOf, store } from "../../state/store.ts";
import { atTurn, countAhead } from "../../state/takeTurns.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { networkWords, pairsWords } from "../../words/laterWords.ts";
import { buildNetworkScene } from "./buildNetworkScene.ts";
import { moveToPoints } from "./camera.ts";
import { drawNetwork, networkMeasure } from "./drawNetwork.ts";
import { type NetworkLayout, networkLayout, settledLayout } from "./layout/layoutClient.ts";
import { drawMovedNetwork } from "./movedNetwork.ts";
import { NetworkLegend } from "./NetworkLegend.tsx";
import styles from "./NetworkPicture.module.css";
import { NetworkTools, type ZoomStep } from "./NetworkTools.tsx";
import { type NetworkHit, nothingSelected } from "./networkEmphasis.ts";
import { fitOf, networkInputs, networkRules } from "./networkInputs.ts";
import type { NetworkInput } from "./networkScene.ts";
import { hitAt, onPress } from "./nodeDrag.ts";
import { hasAllTies } from "./otherWindow.ts";
import { NetworkTree } from "./tree/NetworkTree.tsx";
import { useNetworkCamera } from "./useNetworkCamera.ts";

/** One press of a button or key, as a factor. */
const ZOOM_STEP = 1.5;

const onChange = onChangeOf("span", "hover", "shown", "played", "parts");

/** The actors and ties of the window: a canvas for the eye, a tree of real elements on the nodes for everyone else. */
export function NetworkPicture(props: {
  /** Which of two windows that are compared it shows, and what its days are in words. */
  readonly compared?: { readonly side: "earlier" | "later"; readonly days: string };
}) {
  const { compared } = props;
  const tables = useTables();
  const words = useWords();
  const network = networkWords(words);
  const theme = useTheme();
  const surface = useRef<HTMLDivElement>(null);
  const progress = useNetworkLayout(tables);
  const layout = progress.kind === "done" ? progress.layout : null;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [showsAllTies, setShowsAllTies] = useState(false);
  /** How far the reader has dragged nodes, in world units: a link carries who is meant, not pixels. */
  const moved = useRef<NetworkInput["moved"]>(new Map());
  const measure = useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    return context ? networkMeasure(context, theme) : () => 0;
  }, [theme]);
  const taken = useMemo(() => memoLast(takenBoxes), []);
  const camera = useNetworkCamera(surface, layout?.kind ?? "columns", {
    isHeld: (point) => hitAt(chart, point)?.kind === "actor",
    onMove: (moves) => chart.hold(moves),
  });
  const chart = useScene({
    rules: networkRules,
    read: (size, isMoving) =>
      layout
        ? networkInputs(
            atTurn(store.getState(), "network"),
            {
              isMoving,
              tables,
              words,
              layout,
              transform: camera.transform(),
              moved: moved.current,
              open,
              showsAllTies,
              margin: compared ? MARGIN_COMPARED : marginOf(size),
              taken: taken(surface.current, size, measure, words),
              size,
              measure,
            },
            compared?.side ?? null,
          )
        : null,
    draw: (pen, scene, { size }) =>
      scene.moved ? drawMovedNetwork(pen, scene.moved, theme, size) : drawNetwork(pen, scene, theme, size),
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { rest, isDrawn } = chart;
  useEffect(() => countAhead("network", networkAhead), []);
  const hasEvents = useDerived(selectTotals, "network").events > 0;

  const zoom = (step: ZoomStep, about?: Parameters<typeof camera.zoomBy>[1]) => {
    if (step !== 0) return camera.zoomBy(ZOOM_STEP ** step, about);
    const drawn = chart.drawn();
    if (!drawn) return;
    moved.current = new Map();
    const { inputs } = drawn;
    const fit = { ...inputs, camera: fitOf(inputs.layout, inputs.size), moved: moved.current };
    camera.moveTo(moveToPoints(buildNetworkScene({ ...fit, selection: nothingSelected }).nodes, inputs.size));
    chart.requestFrame();
  };
  const putBack = (hit: NetworkHit | null) => {
    if (hit?.kind !== "actor") return;
    moved.current = new Map([...moved.current].filter(([row]) => row !== hit.row));
    chart.requestFrame();
  };

  return (
    <>
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
          onDoubleClick: (point) => putBack(hitAt(chart, point)),
          onPress: (point) => onPress(chart, moved, point),
        }}
      >
        <h2 className={styles.title}>{compared?.days ?? network.title}</h2>
        {!isDrawn && progress.kind !== "failed" && <Busy />}
        {progress.kind === "slow" && <p className={styles.note}>{network.layingOut}</p>}
        {rest && (
          <NetworkTree
            drawn={rest}
            of={compared?.days}
            onSelect={(hit) => select(tables, hit)}
            onFold={(group) => setOpen((keys) => toggled(keys, group))}
            onZoom={zoom}
            // Where the camera has moved since, a place of this scene says nothing: another one follows.
            onReveal={(point) => camera.transform() === rest.inputs.transform && camera.reveal(point)}
          />
        )}
        {rest && hasEvents && !rest.inputs.counts.tieEvents.some((events) => events > 0) && (
          <p className={styles.note}>{rest.scene.nodes.length > 0 ? network.noTies : network.noActors}</p>
        )}
        {rest && rest.scene.ties.length > 0 && !compared && (
          <NetworkLegend scene={rest.scene} isOverPicture />
        )}
        {rest?.inputs.strongest && rest.inputs.strongest.steps.length > 1 && (
          <TieSlider strongest={rest.inputs.strongest} />
        )}
        <NetworkTools
          onZoom={zoom}
          allTies={
            layout?.kind === "columns" && rest && !hasAllTies(rest.inputs.counts, rest.inputs.other)
              ? { isOn: showsAllTies, onToggle: () => setShowsAllTies(!showsAllTies) }
              : null
          }
        />
      </ChartCanvas>
      {compared?.side === "later" && rest && <NetworkLegend scene={rest.scene} />}
    </>
  );
}

/** Room for the title and the buttons above, and for the legend below, which takes more lines where there is less width. */
const marginOf = ({ width }: Size) => (width < NARROW_LEGEND ? MARGINS.narrow : MARGINS.wide);
/** The same objects whenever they are asked for: else every frame would have another scene. */
const MARGINS = { narrow: { top: 36, bottom: 54 }, wide: { top: 36, bottom: 38 } } as const;
/** Where two windows are compared the legend stands below both. */
const MARGIN_COMPARED = { top: 40, bottom: 20 } as const;
const NARROW_LEGEND: CssPx = 780;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
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
  element instanceof HTMLElement && element.matches("h2, [data-tools], [data-legend]");

/** How many ties are drawn, the strongest first, and what that hides: a network of thousands would be a carpet. */
function TieSlider({ strongest }: { readonly strongest: StrongestTies }) {
  const say = pairsWords(useWords());
  const { least, usual, steps, shownTies, allTies, hiddenActors } = strongest;
  // To the right there are more ties.
  const place =
    steps.length -
    1 -
    Math.max(
      0,
      steps.findLastIndex((step) => step <= least),
    );
  const text = say.shown(shownTies, allTies, least);
  return (
    <div className={styles.slider} data-tools="" onPointerDown={(event) => event.stopPropagation()}>
      <label>
        <span className={styles.name}>{say.strongest}</span>
        <input
          type="range"
          min={0}
          max={steps.length - 1}
          value={place}
          aria-valuetext={text}
          onChange={({ target }) => {
            const next = steps[steps.length - 1 - Number(target.value)] ?? 1;
            setLeastTie(next === usual ? 0 : next);
          }}
        />
      </label>
      <p role="status" className={styles.said}>
        {text}
        {allTies > shownTies && (
          <>
            <br />
            {say.hidden(allTies - shownTies, hiddenActors)}
          </>
        )}
      </p>
    </div>
  );
}

/** `slow`: it takes so long that the reader is told. */
type LayoutProgress =
  | { readonly kind: "pending" | "slow" | "failed" }
  | { readonly kind: "done"; readonly layout: NetworkLayout };

/** A network that takes longer is not simply there: its pane says what is going on. */
const SLOW_AFTER_MS = 300;

/** Where the actors of a dataset stand, as soon as that is known. */
function useNetworkLayout(tables: Tables): LayoutProgress {
  const [progress, setProgress] = useState<LayoutProgress>({ kind: "pending" });
  const here = settledLayout(tables);
  useEffect(() => {
    if (settledLayout(tables)) return;
    let isCurrent = true;
    const timer = window.setTimeout(() => setProgress({ kind: "slow" }), SLOW_AFTER_MS);
    const settle = (next: LayoutProgress) => {
      window.clearTimeout(timer);
      if (isCurrent) setProgress(next);
    };
    networkLayout(tables).then(
      (layout) => {
        askInTasks(
          networkAhead,
          () => atTurn(store.getState(), "network"),
          () => settle({ kind: "done", layout }),
        );
      },
      () => {
        settle({ kind: "failed" });
        reportLostPart();
      },
    );
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [tables]);
  return useMemo(() => (here ? { kind: "done", layout: here } : progress), [here, progress]);
}
