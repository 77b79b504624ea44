import { Resvg } from "@resvg/resvg-js";

/** Test support: width and height of a PNG. */
export const sizeOfPng = (png: Buffer): readonly [number, number] => [
  png.readUInt32BE(16),
  png.readUInt32BE(20),
];

/** The share of pixels that differ in red, green or blue by more than `seen` of 255. Both PNGs must have one size. */
export function shareOfDifferent(some: Buffer, others: Buffer, seen: number): number {
  if (sizeOfPng(some).join() !== sizeOfPng(others).join()) {
    throw new Error(`${sizeOfPng(some)} is not ${sizeOfPng(others)}`);
  }
  const [one, other] = [pixelsOf(some), pixelsOf(others)];
  let different = 0;
  for (let pixel = 0; pixel < one.length; pixel += 4) {
    const apart = (part: number) => Math.abs((one[pixel + part] ?? 0) - (other[pixel + part] ?? 0));
    if (apart(0) > seen || apart(1) > seen || apart(2) > seen) different++;
  }
  return different / (one.length / 4);
}

/** Red, green, blue and opacity of every pixel, row by row. */
export function pixelsOf(png: Buffer): Buffer {
  const [width, height] = sizeOfPng(png);
  const href = `data:image/png;base64,${png.toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}
