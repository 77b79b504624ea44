import type { RefObject } from "react";
import type { Drag, Point } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
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
  const before = moved.current.get(hit.row) ?? { x: 0, y: 0 };
  return {
    move: (to) => {
      const drawn = chart.drawn();
      if (!drawn) return;
      const { scaleX, scaleY, transposed } = cameraOf(drawn.inputs);
      const across = (to.x - from.x) / scaleX;
      const down = (to.y - from.y) / scaleY;
      const offset = transposed ? { x: down, y: across } : { x: across, y: down };
      moved.current = new Map(moved.current).set(node.actor, {
        x: before.x + offset.x,
        y: before.y + offset.y,
      });
      chart.hold(true);
    },
    end: () => chart.hold(false),
  };
}
