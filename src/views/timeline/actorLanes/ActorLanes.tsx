import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { textMeasure } from "../../../chart/measureText.ts";
import type { ChartPointer, Point } from "../../../chart/usePress.ts";
import { type Chart, useScene } from "../../../chart/useScene.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { item } from "../../../model/tables/columns.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId, type CssPx, type EventRow } from "../../../model/units.ts";
import { MOST_LANES } from "../../../query/laneActors.ts";
import { clearSelection, selectActor, selectEvent, setHover } from "../../../state/actions.ts";
import {
  moveLane,
  selectActorEvents,
  selectLanes,
  stepLanes,
} from "../../../state/selectors/laneSelectors.ts";
import { selectIsSettled, selectSelection, useTables } from "../../../state/selectors/selectors.ts";
import { selectDensity } from "../../../state/selectors/storySelectors.ts";
import { type Hover, onChangeOf, store } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useWords } from "../../../state/useWords.ts";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { laneWords } from "../../../words/laterWords.ts";
import { timelineLabelFont } from "../drawAxis.ts";
import { useTimeGestures } from "../gestures/useTimeGestures.ts";
import { MarkList } from "../marks/MarkList.tsx";
import { clusterOptions, clusterWidth } from "../marks/markOptions.ts";
import { StoryLayer } from "../story/StoryLayer.tsx";
import { TimelineFrame } from "../TimelineFrame.tsx";
import { LAYOUT } from "../timelineScene.ts";
import { type Told, useTip } from "../useTip.ts";
import styles from "./ActorLanes.module.css";
import { drawLanes } from "./drawLanes.ts";
import { hitTestLanes, type LanesHit, placeAt } from "./hitTestLanes.ts";
import { LanesLegendList } from "./LanesLegendList.tsx";
import { actsInWords, laneOptions, needsLaneClusters } from "./laneOptions.ts";
import { type LanesInputs, type LanesPointer, lanesInputs, lanesOverlay, lanesRules } from "./lanesInputs.ts";
import type { LanesScene } from "./lanesScene.ts";
import { withStory } from "./storyOfLanes.ts";

const onChange = onChangeOf("span", "hover", "view", "words", "laneChoice", "parts");

/** The timeline with a lane for each of the most active actors: who did what to whom, when. */
export function ActorLanes() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);
  const surface = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** What the pointer is over; the line of the day follows it without rendering. */
  const over = useRef<LanesPointer>(null);
  const [opened, setOpened] = useState<readonly EventRow[] | null>(null);
  const scrolled = (): CssPx => scroller.current?.scrollTop ?? 0;
  const chart = useScene({
    rules: lanesRules,
    read: (size) => lanesInputs(store.getState(), tables, size, measure),
    draw: (pen, scene, inputs) => {
      const state = store.getState();
      const overlay = lanesOverlay(state, inputs, scene, over.current, scrolled());
      drawLanes(pen, scene, theme, withStory(overlay, state, inputs, scene, theme));
    },
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { drawn } = chart;
  const { tip, pointer, isGesture, onGesture } = useLanesPointer(chart, over, scrolled, setOpened);
  useTimeGestures(
    useCallback(
      ({ attachTimeZoom }) => {
        const scene = () => drawn()?.scene;
        return surface.current ? attachTimeZoom(surface.current, tables, scene, onGesture) : undefined;
      },
      [tables, drawn, onGesture],
    ),
  );
  const scene = chart.rest?.scene;
  const selection = useDerived(selectSelection);
  const selected = selection?.kind === "event" ? selection.row : null;
  const stem = scene?.stems.find(({ row }) => row === selected);
  const options = useMemo(() => {
    if (!scene) return [];
    if (!needsLaneClusters(scene)) return laneOptions(scene);
    const width = scene.scale.right - scene.scale.left;
    const ofCluster = clusterWidth(width);
    const density = selectDensity(store.getState(), tables);
    return clusterOptions(scene, density.columns(scene.scale.span, width, ofCluster), ofCluster);
  }, [scene, tables]);

  return (
    <div className={styles.column}>
      <div className={styles.picture}>
        <TimelineFrame
          {...{ chart, surface, scroller, tip, pointer, isGesture, opened }}
          selectedY={scene && stem && item(scene.lanes, stem.lead.lane).y}
          onClose={() => setOpened(null)}
          beside={
            scene && (
              <>
                <LaneNumber shown={scene.lanes.filter(({ actor }) => actor).length} width={scene.gutter} />
                <StoryLayer />
              </>
            )
          }
        >
          {scene && (
            <>
              <LaneNames scene={scene} />
              <MarkList
                options={options}
                scale={scene.scale}
                total={scene.total}
                sayMore={(row) => actsInWords(words, tables, row)}
                onOpenStack={setOpened}
              />
            </>
          )}
        </TimelineFrame>
      </div>
      {scene && <LanesLegendList scene={scene} />}
    </div>
  );
}

/** A button on the name of each lane: it selects the actor, and Alt with an arrow key moves the lane. */
function LaneNames({ scene }: { readonly scene: LanesScene }) {
  const tables = useTables();
  const words = useWords();
  const { list, lane, moved, hint } = laneWords(words);
  const { actorKinds } = words.messages;
  const events = useDerived(selectActorEvents);
  const selection = useDerived(selectSelection);
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<ActorRow | null>(null);
  const [said, setSaid] = useState("");
  const actors = scene.lanes.flatMap(({ actor, y }) => (actor ? [{ ...actor, y }] : []));
  const tabStop = actors.find(({ row }) => row === current)?.row ?? actors[0]?.row;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const actor = actors.find(({ row }) => row === tabStop);
    if (!actor) return;
    // Keys may come faster than scenes.
    const order = selectLanes(store.getState(), tables);
    const target = placeAfterKey(event.key, order.indexOf(actor.row), order.length);
    if (target !== null && event.altKey) {
      moveLane(tables, actor.row, target);
      setSaid(moved(actor.name, target + 1, order.length));
    } else if (target !== null) {
      box.current?.querySelector<HTMLElement>(`[data-row="${order[target]}"]`)?.focus();
    } else if (event.key === "Escape") clearSelection();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={box}
        role="toolbar"
        aria-label={list}
        aria-orientation="vertical"
        className={styles.names}
        style={{ inlineSize: scene.gutter }}
        onKeyDown={onKeyDown}
      >
        {actors.map(({ row, name, kind, y }, index) => (
          <button
            key={row}
            type="button"
            data-row={row}
            className={styles.name}
            style={{ top: y - scene.laneHeight / 2 - LAYOUT.axisHeight, blockSize: scene.laneHeight }}
            title={hint}
            aria-label={lane(name, actorKinds[kind].one, events[row] ?? 0, index + 1, actors.length)}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            aria-pressed={selection?.kind === "actor" && selection.row === row}
            tabIndex={row === tabStop ? 0 : -1}
            onFocus={() => {
              setCurrent(row);
              setHover({ kind: "actor", row });
            }}
            onBlur={() => setHover(null)}
            onClick={(event) => {
              event.stopPropagation();
              selectActor(actorId(textAt(tables.actors.ids, row)));
            }}
          />
        ))}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** The place that a key leads to from another; `null` for other keys. At the ends a key leads nowhere else. */
function placeAfterKey(key: string, place: number, count: number): number | null {
  switch (key) {
    case "ArrowUp":
      return Math.max(0, place - 1);
    case "ArrowDown":
      return Math.min(count - 1, place + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** How many lanes there are, of how many actors, and the ways to more and fewer; in the corner of axis and names. */
function LaneNumber({ shown, width }: { readonly shown: number; readonly width: number }) {
  const words = useWords();
  const text = laneWords(words);
  const events = useDerived(selectActorEvents);
  const all = events.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const canHaveFewer = store.getState().laneChoice.step > 0;
  return (
    <div className={styles.number} style={{ inlineSize: width, blockSize: LAYOUT.axisHeight }}>
      <span>{text.shown(shown, all)}</span>
      <button
        type="button"
        aria-label={text.fewer}
        title={text.fewer}
        disabled={!canHaveFewer}
        onClick={() => stepLanes(-1)}
      >
        −
      </button>
      <button
        type="button"
        aria-label={text.more}
        title={text.more}
        disabled={shown >= Math.min(MOST_LANES, all)}
        onClick={() => stepLanes(1)}
      >
        +
      </button>
    </div>
  );
}

/** What mouse, pen and finger do on the lanes: point, choose, and drag a lane by its name. */
function useLanesPointer(
  chart: Chart<LanesInputs, LanesScene>,
  over: RefObject<LanesPointer>,
  scrolled: () => CssPx,
  onOpenCrowd: (rows: readonly EventRow[]) => void,
) {
  const tables = useTables();
  const { drawn } = chart;
  const { tip, isGesture, onGesture, showTip } = useTip(chart.hold);
  const hitAt = ({ x, y }: Point): LanesHit => {
    const scene = drawn()?.scene;
    return scene && y > LAYOUT.axisHeight ? hitTestLanes(scene, x, y + scrolled()) : null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const hit = point && hitAt(point);
      over.current = point && { ...point, hit };
      chart.requestFrame();
      setHover(hoverOf(hit));
      showTip(toldOf(hit), point);
      return hit !== null && hit.kind !== "bin";
    },
    onClick: (point) => {
      const hit = hitAt(point);
      if (hit?.kind === "event") selectEvent(tables, hit.stem.row);
      if (hit?.kind === "crowd") onOpenCrowd(hit.crowd.rows);
      if (hit?.kind === "lane" && hit.lane.actor)
        selectActor(actorId(textAt(tables.actors.ids, hit.lane.actor.row)));
    },
    onPress: (from) => {
      const hit = hitAt(from);
      if (hit?.kind !== "lane" || !hit.lane.actor) return null;
      const { row } = hit.lane.actor;
      return {
        move: ({ y }) => {
          onGesture(true);
          const scene = drawn()?.scene;
          if (scene) moveLane(tables, row, placeAt(scene, y + scrolled()));
        },
        end: () => onGesture(false),
      };
    },
  };
  return { tip, pointer, isGesture, onGesture };
}

function hoverOf(hit: LanesHit): Hover {
  if (hit?.kind === "event") return { kind: "event", row: hit.stem.row };
  if (hit?.kind === "lane" && hit.lane.actor) return { kind: "actor", row: hit.lane.actor.row };
  return null;
}

function toldOf(hit: LanesHit): Told | null {
  if (hit === null || hit.kind === "lane") return null;
  if (hit.kind === "bin") return hit;
  return { kind: "events", rows: hit.kind === "event" ? [hit.stem.row] : hit.crowd.rows };
}
