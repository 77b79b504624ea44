import type { RefObject } from "react";
import type { Drag, Point } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import { toWorld } from "./camera.ts";
import { hitTestNetwork } from "./hitTestNetwork.ts";
import type { NetworkHit } from "./networkEmphasis.ts";
import { cameraOf, type NetworkInputs } from "./networkInputs.ts";
import type { NetworkInput, NetworkScene } from "./networkScene.ts";

type NetworkChart = Chart<NetworkInputs, NetworkScene>;

/** What lies at a point of what is drawn. */
export function hitAt(chart: NetworkChart, { x, y }: Point): NetworkHit | null {
  const drawn = chart.drawn();
  return drawn && hitTestNetwork(drawn.scene, x, y);
}

/** The node under a press goes with the pointer, held where it was taken, by its name too. */
export function onPress(
  chart: NetworkChart,
  moved: RefObject<NetworkInput["moved"]>,
  from: Point,
): Drag | null {
  const hit = hitAt(chart, from);
  if (hit?.kind !== "actor") return null;
  const node = chart.drawn()?.scene.nodes.find(({ actor }) => actor === hit.row);
  if (!node) return null;
  return {
    move: (to) => {
      const drawn = chart.drawn();
      if (!drawn) return;
      const place = toWorld(cameraOf(drawn.inputs), node.x + to.x - from.x, node.y + to.y - from.y);
      moved.current = new Map(moved.current).set(node.actor, place);
      chart.hold(true);
    },
    end: () => chart.hold(false),
  };
}
