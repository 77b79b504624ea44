import type { RefObject } from "react";
import type { ChartPointer, Point } from "../../../chart/usePress.ts";
import type { Chart } from "../../../chart/useScene.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { actorId, type CssPx, type EventRow } from "../../../model/units.ts";
import { selectActor, selectEvent, setHover } from "../../../state/actions.ts";
import { moveLane } from "../../../state/selectors/laneSelectors.ts";
import { useTables } from "../../../state/selectors/selectors.ts";
import type { Hover } from "../../../state/store.ts";
import { LAYOUT } from "../timelineScene.ts";
import { type Told, useTip } from "../useTip.ts";
import { hitTestLanes, type LanesHit, placeAt } from "./hitTestLanes.ts";
import type { LanesInputs, LanesPointer } from "./lanesInputs.ts";
import type { LanesScene } from "./lanesScene.ts";

/** What mouse, pen and finger do on the lanes: point, choose, and drag a lane by its name. */
export function useLanesPointer(
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
