import { canvasPen } from "../../chart/canvasPen.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Emphasis } from "./drawTimeline.ts";
import type { TimelineMark, TimelineScene } from "./timelineScene.ts";

/** Width of a tile, and how far marks may reach out of it: their radius, a ring and its line. */
const TILE: CssPx = 64;
const OVERHANG: CssPx = MARK_RADIUS + 6;
/** Fewer marks are drawn faster one by one. */
const LEAST_MARKS = 400;
/** Most tiles painted in one frame, so that no frame takes longer than drawing all marks one by one. */
const MOST_NEW = 6;

type Tile = { sum: number; picture: HTMLCanvasElement | null; marks: TimelineMark[] };
type Tiles = { key: readonly unknown[]; byNumber: Map<number, Tile> };

/** The tiles of each canvas. */
const known = new WeakMap<object, Tiles>();

const CODES: { readonly [E in Emphasis]: number } = { normal: 0, selected: 1, lit: 2, hovered: 3, dimmed: 4 };

/**
 * Draws marks by tiles, pictures that each hold the marks of some days, and answers the marks that are in no tile and still to
 * be drawn. While a reader drags time, a tile of which only the place has changed is not painted anew:
 *
 *     ┆ tile 7   ┆ tile 8   ┆ tile 9   ┆        days; x of all of them moves by whole dots of the screen
 */
export function drawMarkTiles(
  pen: Pen,
  scene: TimelineScene,
  theme: Theme,
  emphasisOf: (row: EventRow) => Emphasis,
  drawOne: (pen: Pen, mark: TimelineMark) => void,
): readonly TimelineMark[] {
  const { canvas } = pen;
  const { scale, marks, contentHeight, hues } = scene;
  if (!canvas || marks.length < LEAST_MARKS || scale.breaks.length > 0) return marks;
  const { ratio } = canvas;
  const tiles = tilesOf(canvas.element, [
    Math.fround(scale.perDay),
    scale.left,
    contentHeight,
    ratio,
    theme,
    hues,
  ]);
  const origin = scale.xOf(0);
  const rest: TimelineMark[] = [];
  const now = new Map<number, { sum: number; readonly marks: TimelineMark[] }>();
  for (const mark of marks) {
    if (mark.x0 !== mark.x1 || mark.alpha !== 1) {
      rest.push(mark);
      continue;
    }
    const number = Math.floor((mark.x - origin) / TILE);
    const tile = now.get(number) ?? { sum: 0, marks: [] };
    if (tile.marks.push(mark) === 1) now.set(number, tile);
    tile.sum = (Math.imul(tile.sum, 31) + mark.row * 8191 + mark.y * 64 + CODES[emphasisOf(mark.row)]) | 0;
  }
  let left = MOST_NEW;
  pen.alpha(1);
  const next = new Map<number, Tile>();
  for (const [number, { sum, marks: inTile }] of now) {
    const before = tiles.byNumber.get(number);
    const isSame = before?.sum === sum && before.marks.length === inTile.length;
    let picture = isSame ? before.picture : null;
    const x = origin + number * TILE - OVERHANG;
    if (isSame && !picture && left-- > 0) picture = pictureOf(inTile, x, contentHeight, ratio, drawOne);
    if (picture) canvas.put(picture, x, 0);
    else rest.push(...inTile);
    next.set(number, { sum, picture, marks: inTile });
  }
  tiles.byNumber = next;
  return rest;
}

function tilesOf(element: object, key: readonly unknown[]): Tiles {
  const before = known.get(element);
  if (before?.key.every((part, index) => Object.is(part, key[index]))) return before;
  const tiles: Tiles = { key, byNumber: new Map() };
  known.set(element, tiles);
  return tiles;
}

/** The marks of a tile whose picture begins at `x`. */
function pictureOf(
  marks: readonly TimelineMark[],
  x: CssPx,
  height: CssPx,
  ratio: number,
  drawOne: (pen: Pen, mark: TimelineMark) => void,
): HTMLCanvasElement | null {
  const picture = document.createElement("canvas");
  picture.width = Math.ceil((TILE + 2 * OVERHANG) * ratio);
  picture.height = Math.ceil(height * ratio);
  const context = picture.getContext("2d");
  if (!context) return null;
  const pen = canvasPen(context, ratio, -x, 0);
  for (const mark of marks) drawOne(pen, mark);
  return picture;
}
