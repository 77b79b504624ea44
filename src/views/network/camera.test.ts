import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../../model/columns.ts";
import { actorRow } from "../../model/units.ts";
import { arbitrarySize } from "./arbitraryNetwork.ts";
import { CLOSEST, FIT_PADDING, fitCamera, moveToRows, screenX, screenY, toWorld } from "./camera.ts";

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

describe("moveToRows", () => {
  it("brings some actors as near as they all fit, and never farther than the whole", () => {
    fc.assert(
      fc.property(arbitraryPositions, arbitrarySize, fc.nat(), (positions, size, seed) => {
        const all = [...positions.x.keys()].map(actorRow);
        const rows = all.filter((row) => (row + seed) % 3 === 0);
        const fit = fitCamera(positions, size);
        const { k, x, y } = moveToRows(fit, positions, rows, size);
        expect(k).toBeGreaterThanOrEqual(1);
        expect(k).toBeLessThanOrEqual(CLOSEST);
        for (const row of rows) {
          const [worldX, worldY] = [at(positions.x, row), at(positions.y, row)];
          const left = screenX(fit, worldX, worldY) * k + x;
          const top = screenY(fit, worldX, worldY) * k + y;
          expect(left).toBeGreaterThanOrEqual(FIT_PADDING.left - 0.01);
          expect(left).toBeLessThanOrEqual(size.width - FIT_PADDING.right + 0.01);
          expect(top).toBeGreaterThanOrEqual(FIT_PADDING.top - 0.01);
          expect(top).toBeLessThanOrEqual(size.height - FIT_PADDING.bottom + 0.01);
        }
        expect(moveToRows(fit, positions, [], size)).toEqual({ k: 1, x: 0, y: 0 });
      }),
    );
  });

  it("goes near to two of many", () => {
    const positions = {
      x: Float32Array.of(0, 50, 5000),
      y: Float32Array.of(0, 50, 5000),
      bend: new Float32Array(0),
    };
    const size = { width: 830, height: 330 };
    const { k } = moveToRows(fitCamera(positions, size), positions, [actorRow(0), actorRow(1)], size);
    expect(k).toBe(CLOSEST);
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
