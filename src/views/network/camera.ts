import type { Size } from "../../chart/ChartCanvas.tsx";
import { at, item } from "../../model/tables/columns.ts";
import type { CssPx } from "../../model/units.ts";
import { LAYOUT_ASPECT, type LayoutPositions } from "./layout/layoutInput.ts";

/**
 * How world units lie on the pane. Tall panes show the drawing transposed, and each direction has its own scale, so that
 * a drawing of 2.4 : 1 fills any pane: only the places of nodes stretch, never shapes or letters.
 *
 *     screen x = across × scaleX + x      across, down = world x, y    (transposed: world y, x)
 *     screen y = down   × scaleY + y
 */
export type Camera = {
  readonly scaleX: number;
  readonly scaleY: number;
  /** Where the world's 0, 0 stands. */
  readonly x: CssPx;
  readonly y: CssPx;
  readonly transposed: boolean;
};

export type Padding = {
  readonly top: CssPx;
  readonly right: CssPx;
  readonly bottom: CssPx;
  readonly left: CssPx;
};

/** The world as it is, a unit a pixel. */
export const PLAIN_CAMERA: Camera = { scaleX: 1, scaleY: 1, x: 0, y: 0, transposed: false };

type Point = { readonly x: number; readonly y: number };

export const screenX = (camera: Camera, worldX: number, worldY: number): CssPx =>
  (camera.transposed ? worldY : worldX) * camera.scaleX + camera.x;

export const screenY = (camera: Camera, worldX: number, worldY: number): CssPx =>
  (camera.transposed ? worldX : worldY) * camera.scaleY + camera.y;

type Bounds = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Room for labels around the outermost nodes. */
export const FIT_PADDING: Padding = { top: 38, right: 56, bottom: 30, left: 56 };
/** Nodes of a small network need not fly apart to fill a large pane. */
const LARGEST_FIT = 3;

/** The camera that shows the whole layout, whatever is filtered, so that filters move nothing. */
export function fitCamera(positions: LayoutPositions, size: Size, padding: Padding = FIT_PADDING): Camera {
  const transposed = size.width < size.height;
  const world = boundsOf(
    positions.x.length,
    (row) => at(positions.x, row),
    (row) => at(positions.y, row),
  );
  const bounds = transposed
    ? { left: world.top, right: world.bottom, top: world.left, bottom: world.right }
    : world;
  const roomX = Math.max(1, size.width - padding.left - padding.right);
  const roomY = Math.max(1, size.height - padding.top - padding.bottom);
  const fitX = roomX / Math.max(1, bounds.right - bounds.left);
  const fitY = roomY / Math.max(1, bounds.bottom - bounds.top);
  // No direction is stretched more than a square pane needs.
  const scaleX = Math.min(fitX, fitY * LAYOUT_ASPECT, LARGEST_FIT);
  const scaleY = Math.min(fitY, fitX * LAYOUT_ASPECT, LARGEST_FIT);
  return {
    scaleX,
    scaleY,
    x: padding.left + roomX / 2 - ((bounds.left + bounds.right) / 2) * scaleX,
    y: padding.top + roomY / 2 - ((bounds.top + bounds.bottom) / 2) * scaleY,
    transposed,
  };
}

/** Closer than this a network is no picture any more. */
export const CLOSEST = 8;

/** Coming nearer by less than this is not worth a move. */
const LEAST_APPROACH = 1.2;

/** How a camera is moved: every place of the pane times `k`, then by `x` and `y`. */
export type CameraMove = { readonly k: number; readonly x: CssPx; readonly y: CssPx };

/** The fitted camera as wheel, pinch and drag have moved it. */
export const movedCamera = (fit: Camera, { k, x, y }: CameraMove): Camera => ({
  scaleX: fit.scaleX * k,
  scaleY: fit.scaleY * k,
  x: fit.x * k + x,
  y: fit.y * k + y,
  transposed: fit.transposed,
});

/**
 * What moves a camera that shows all so near to some points, which it shows at these places, that they fill the pane;
 * never farther than it is.
 */
export function moveToPoints(
  points: readonly Point[],
  size: Size,
  padding: Padding = FIT_PADDING,
): CameraMove {
  if (points.length === 0) return { k: 1, x: 0, y: 0 };
  const { left, right, top, bottom } = boundsOf(
    points.length,
    (index) => item(points, index).x,
    (index) => item(points, index).y,
  );
  const roomX = Math.max(1, size.width - padding.left - padding.right);
  const roomY = Math.max(1, size.height - padding.top - padding.bottom);
  const k = Math.min(roomX / Math.max(1, right - left), roomY / Math.max(1, bottom - top), CLOSEST);
  if (k < LEAST_APPROACH) return { k: 1, x: 0, y: 0 };
  return {
    k,
    x: padding.left + roomX / 2 - ((left + right) / 2) * k,
    y: padding.top + roomY / 2 - ((top + bottom) / 2) * k,
  };
}

function boundsOf(count: number, xOf: (place: number) => number, yOf: (place: number) => number): Bounds {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place++) {
    const x = xOf(place);
    const y = yOf(place);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { left, right, top, bottom } : { left: 0, right: 0, top: 0, bottom: 0 };
}
