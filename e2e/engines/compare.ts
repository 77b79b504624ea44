import { pixelsOf, sizeOfPng } from "../../src/build/pngPixels.node.ts";
import type { Named } from "./inPage.ts";
import type { Pane } from "./visit.ts";

/** The pixels in the side of a square. Two engines never draw letters on the same pixels, but squares have the same mean grey. */
const CELL = 16;

/** The mean difference in colour between the squares of two panes, from 0 to 1. */
export function differenceOf(one: Pane, other: Pane): number {
  const [some, others] = [coloursOf(one), coloursOf(other)];
  const sum = some.reduce((all, part, index) => all + Math.abs(part - (others[index] ?? 0)), 0);
  return sum / some.length / 255;
}

/** A cache of pixels, since one picture has several panes, and each pane is compared with those of several engines. */
const unpacked = new WeakMap<Buffer, Buffer>();

function unpack(picture: Buffer): Buffer {
  const pixels = unpacked.get(picture) ?? pixelsOf(picture);
  unpacked.set(picture, pixels);
  return pixels;
}

/** The mean colours of the squares, three numbers each. Only whole visible squares count. */
function coloursOf({ picture, box }: Pane): number[] {
  const [width, height] = sizeOfPng(picture);
  const pixels = unpack(picture);
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const across = Math.floor(Math.min(box.width, width - left) / CELL);
  const down = Math.floor(Math.min(box.height, height - top) / CELL);
  const colours = new Array<number>(3 * across * down).fill(0);
  for (let y = 0; y < down * CELL; y++) {
    for (let x = 0; x < across * CELL; x++) {
      const cell = 3 * (Math.floor(y / CELL) * across + Math.floor(x / CELL));
      const pixel = 4 * ((top + y) * width + left + x);
      for (const part of [0, 1, 2])
        colours[cell + part] = (colours[cell + part] ?? 0) + (pixels[pixel + part] ?? 0) / CELL ** 2;
    }
  }
  return colours;
}

/**
 * The names of elements that are more than `most` pixels apart, since engines round the heights of lines above them. For an
 * element with a headline, only the side with its mark must agree.
 */
export function misplaced(some: readonly Named[], others: readonly Named[], most = 1.5): readonly string[] {
  return some.flatMap(({ name, left, right, y }, index) => {
    // Compared by name, since one engine may have another number of stacks.
    const other = others.find((one) => one.name === name) ?? others[index];
    const apart = other
      ? Math.max(Math.min(Math.abs(left - other.left), Math.abs(right - other.right)), Math.abs(y - other.y))
      : Number.POSITIVE_INFINITY;
    return apart > most ? [name] : [];
  });
}
