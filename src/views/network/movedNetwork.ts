import type { ZoomTransform } from "d3";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { canvasPen } from "../../chart/canvasPen.ts";
import type { Pen } from "../../chart/pen.ts";
import { type Drawn, sameBut } from "../../chart/sceneSequence.ts";
import type { Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";
import { drawNetwork } from "./drawNetwork.ts";
import type { MovedScene, NetworkScene } from "./networkScene.ts";

/** Fewer actors are placed, named and drawn anew within a frame. */
const MANY = 600;
/** So much around the pane is painted for the way, as a share of its sides. */
const MARGIN = 0.4;
/** Farther from its own size a picture is painted anew: larger it would be blurred, smaller it would leave gaps. */
const SCALES = { least: 0.6, most: 1.8 } as const;

const marginOf = ({ width, height }: Size): CssPx => Math.round(MARGIN * Math.max(width, height));

type MovedInputs = {
  readonly transform: ZoomTransform;
  readonly size: Size;
  /** Whether the reader is moving the camera at this moment. */
  readonly isMoving: boolean;
};

/**
 * The picture of thousands of nodes while the camera moves: the one before, shifted and scaled with the camera. `null` where a
 * new one has to be made: when the camera rests, or has moved beyond what that picture holds.
 */
export function movedNetwork<Inputs extends MovedInputs>(
  inputs: Inputs,
  before: Drawn<Inputs, NetworkScene> | null,
): NetworkScene | null {
  if (!before || !inputs.isMoving || before.scene.nodes.length < MANY) return null;
  if (!sameBut(before.inputs, inputs, ["transform", "isMoving"])) return null;
  const from = before.scene.moved?.from ?? before.inputs.transform;
  const scene = before.scene.moved?.scene ?? before.scene;
  const moved = moveBetween(from, inputs.transform);
  return isCovered(moved, inputs.size) ? { ...scene, moved: { ...moved, from, scene } } : null;
}

type Move = Pick<MovedScene, "scale" | "x" | "y">;

/** Where a point of the one lies in the other: `scale` times as far from (x, y). */
function moveBetween(from: ZoomTransform, to: ZoomTransform): Move {
  const scale = to.k / from.k;
  return { scale, x: to.x - from.x * scale, y: to.y - from.y * scale };
}

/** Whether the picture with its margin still fills the pane, at about its own size. */
function isCovered({ scale, x, y }: Move, size: Size): boolean {
  const margin = marginOf(size) * scale;
  return (
    scale >= SCALES.least &&
    scale <= SCALES.most &&
    x - margin <= 0 &&
    y - margin <= 0 &&
    x + size.width * scale + margin >= size.width &&
    y + size.height * scale + margin >= size.height
  );
}

type Painted = { readonly theme: Theme; readonly ratio: number; readonly picture: HTMLCanvasElement };
const painted = new WeakMap<NetworkScene, Painted>();

/** Draws a scene where the camera has taken it. */
export function drawMovedNetwork(
  pen: Pen,
  { scene, scale, x, y }: MovedScene,
  theme: Theme,
  size: Size,
): void {
  const { canvas } = pen;
  if (!canvas) return;
  const known = painted.get(scene);
  const isSame = known?.theme === theme && known.ratio === canvas.ratio;
  const picture = isSame ? known.picture : paint(scene, theme, size, canvas.ratio);
  if (!isSame) painted.set(scene, { theme, ratio: canvas.ratio, picture });
  const margin = marginOf(size) * scale;
  pen.alpha(1);
  canvas.put(picture, x - margin, y - margin, scale);
}

function paint(scene: NetworkScene, theme: Theme, size: Size, ratio: number): HTMLCanvasElement {
  const margin = marginOf(size);
  const picture = document.createElement("canvas");
  picture.width = Math.round((size.width + 2 * margin) * ratio);
  picture.height = Math.round((size.height + 2 * margin) * ratio);
  const context = picture.getContext("2d");
  if (context) drawNetwork(canvasPen(context, ratio, margin, margin), scene, theme, size, null, margin);
  return picture;
}
