import type { Size } from "../../chart/ChartCanvas.tsx";
import { at } from "../../model/columns.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { LAYOUT_ASPECT, type LayoutPositions } from "./forceLayout.ts";

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

type Point = { readonly x: number; readonly y: number };

export const screenX = (camera: Camera, worldX: number, worldY: number): CssPx =>
  (camera.transposed ? worldY : worldX) * camera.scaleX + camera.x;

export const screenY = (camera: Camera, worldX: number, worldY: number): CssPx =>
  (camera.transposed ? worldX : worldY) * camera.scaleY + camera.y;

/** The world's point under a point of the screen. */
export function toWorld(camera: Camera, x: CssPx, y: CssPx): Point {
  const across = (x - camera.x) / camera.scaleX;
  const down = (y - camera.y) / camera.scaleY;
  return camera.transposed ? { x: down, y: across } : { x: across, y: down };
}

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

/**
 * The camera that shows the whole layout, or only `rows`. The default shows the whole, whatever is filtered, so that
 * filters move nothing.
 */
export function fitCamera(
  positions: LayoutPositions,
  size: Size,
  padding: Padding = FIT_PADDING,
  rows?: readonly ActorRow[],
): Camera {
  const transposed = size.width < size.height;
  const world = boundsOf(positions, rows);
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

function boundsOf(positions: LayoutPositions, rows: readonly ActorRow[] | undefined): Bounds {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const count = rows ? rows.length : positions.x.length;
  for (let i = 0; i < count; i++) {
    const row = rows?.[i] ?? i;
    const x = at(positions.x, row);
    const y = at(positions.y, row);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left <= right ? { left, right, top, bottom } : { left: 0, right: 0, top: 0, bottom: 0 };
}

/** Scales about a point of the screen; `factor` above 1 comes nearer. */
export function zoomCamera(camera: Camera, factor: number, about: Point): Camera {
  return {
    ...camera,
    scaleX: camera.scaleX * factor,
    scaleY: camera.scaleY * factor,
    x: about.x + (camera.x - about.x) * factor,
    y: about.y + (camera.y - about.y) * factor,
  };
}

export const panCamera = (camera: Camera, dx: CssPx, dy: CssPx): Camera => ({
  ...camera,
  x: camera.x + dx,
  y: camera.y + dy,
});

/** How far one can come nearer than `fit`, and how far step back. */
const NEAREST = 12;
const FARTHEST = 0.7;

/**
 * The camera kept between the zoom limits, and so that the middle of the pane stays over the drawing that `fit` shows
 * whole.
 */
export function clampCamera(camera: Camera, fit: Camera, size: Size): Camera {
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = camera.scaleX / fit.scaleX;
  const allowed = Math.min(NEAREST, Math.max(FARTHEST, zoom));
  const zoomed = allowed === zoom ? camera : zoomCamera(camera, allowed / zoom, middle);
  // Where the middle would stand on the fitted pane must be on that pane.
  const fitX = ((middle.x - zoomed.x) / zoomed.scaleX) * fit.scaleX + fit.x;
  const fitY = ((middle.y - zoomed.y) / zoomed.scaleY) * fit.scaleY + fit.y;
  const insideX = Math.min(size.width, Math.max(0, fitX));
  const insideY = Math.min(size.height, Math.max(0, fitY));
  return panCamera(
    zoomed,
    ((fitX - insideX) / fit.scaleX) * zoomed.scaleX,
    ((fitY - insideY) / fit.scaleY) * zoomed.scaleY,
  );
}
