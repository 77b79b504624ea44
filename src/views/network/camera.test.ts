import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actorRow } from "../../model/units.ts";
import { arbitrarySize } from "./arbitraryNetwork.ts";
import { FIT_PADDING, fitCamera, screenX, screenY, toWorld } from "./camera.ts";

const coordinate = fc.double({ min: -600, max: 600, noNaN: true });
const arbitraryPositions = fc
  .array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 })
  .map((points) => ({
    x: Float32Array.from(points, ({ x }) => x),
    y: Float32Array.from(points, ({ y }) => y),
    bend: new Float32Array(0),
  }));

describe("fitCamera", () => {
  it("shows every node of the layout, with room around for names", () => {
    fc.assert(
      fc.property(arbitraryPositions, arbitrarySize, (positions, size) => {
        const camera = fitCamera(positions, size);
        positions.x.forEach((x, row) => {
          const y = positions.y[row] ?? 0;
          expect(screenX(camera, x, y)).toBeGreaterThanOrEqual(FIT_PADDING.left - 0.01);
          expect(screenX(camera, x, y)).toBeLessThanOrEqual(size.width - FIT_PADDING.right + 0.01);
          expect(screenY(camera, x, y)).toBeGreaterThanOrEqual(FIT_PADDING.top - 0.01);
          expect(screenY(camera, x, y)).toBeLessThanOrEqual(size.height - FIT_PADDING.bottom + 0.01);
        });
      }),
    );
  });

  it("turns the drawing in a tall pane, and only there", () => {
    const positions = { x: Float32Array.of(-100, 100), y: Float32Array.of(0, 0), bend: new Float32Array(0) };
    expect(fitCamera(positions, { width: 390, height: 600 }).transposed).toBe(true);
    expect(fitCamera(positions, { width: 830, height: 760 }).transposed).toBe(false);
  });

  it("fits only the rows it is asked for", () => {
    const positions = {
      x: Float32Array.of(0, 50, 5000),
      y: Float32Array.of(0, 50, 5000),
      bend: new Float32Array(0),
    };
    const near = fitCamera(positions, { width: 830, height: 330 }, FIT_PADDING, [actorRow(0), actorRow(1)]);
    const all = fitCamera(positions, { width: 830, height: 330 });
    expect(near.scaleX).toBeGreaterThan(all.scaleX);
  });

  it("is finite for no node, for one, and for a pane without room", () => {
    const none = { x: new Float32Array(0), y: new Float32Array(0), bend: new Float32Array(0) };
    const one = { x: Float32Array.of(3), y: Float32Array.of(4), bend: new Float32Array(0) };
    for (const positions of [none, one]) {
      for (const size of [
        { width: 830, height: 330 },
        { width: 10, height: 10 },
      ]) {
        const { scaleX, scaleY, x, y } = fitCamera(positions, size);
        expect([scaleX, scaleY, x, y].every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe("toWorld", () => {
  it("undoes the camera", () => {
    fc.assert(
      fc.property(arbitraryPositions, arbitrarySize, coordinate, coordinate, (positions, size, x, y) => {
        const camera = fitCamera(positions, size);
        const back = toWorld(camera, screenX(camera, x, y), screenY(camera, x, y));
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(y, 4);
      }),
    );
  });
});
