import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitrarySize } from "./arbitraryNetwork.ts";
import { CLOSEST, FIT_PADDING, fitCamera, moveToPoints, screenX, screenY } from "./camera.ts";

const coordinate = fc.double({ min: -600, max: 600, noNaN: true });
const arbitraryPositions = fc
  .array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 })
  .map((points) => ({
    x: Float32Array.from(points, ({ x }) => x),
    y: Float32Array.from(points, ({ y }) => y),
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
    const positions = { x: Float32Array.of(-100, 100), y: Float32Array.of(0, 0) };
    expect(fitCamera(positions, { width: 390, height: 600 }).transposed).toBe(true);
    expect(fitCamera(positions, { width: 830, height: 760 }).transposed).toBe(false);
  });

  it("is finite for no node, for one, and for a pane without room", () => {
    const none = { x: new Float32Array(0), y: new Float32Array(0) };
    const one = { x: Float32Array.of(3), y: Float32Array.of(4) };
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

describe("moveToPoints", () => {
  it("brings some places as near as they all fit, and never farther than the whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 12 }),
        arbitrarySize,
        (points, size) => {
          const { k, x, y } = moveToPoints(points, size);
          expect(k).toBeGreaterThanOrEqual(1);
          expect(k).toBeLessThanOrEqual(CLOSEST);
          if (k === 1) return;
          for (const point of points) {
            const left = point.x * k + x;
            const top = point.y * k + y;
            expect(left).toBeGreaterThanOrEqual(FIT_PADDING.left - 0.01);
            expect(left).toBeLessThanOrEqual(size.width - FIT_PADDING.right + 0.01);
            expect(top).toBeGreaterThanOrEqual(FIT_PADDING.top - 0.01);
            expect(top).toBeLessThanOrEqual(size.height - FIT_PADDING.bottom + 0.01);
          }
        },
      ),
    );
    expect(moveToPoints([], { width: 830, height: 330 })).toEqual({ k: 1, x: 0, y: 0 });
  });

  it("goes near to two that are close, and no nearer than a network is a picture", () => {
    const { k } = moveToPoints(
      [
        { x: 400, y: 160 },
        { x: 402, y: 161 },
      ],
      { width: 830, height: 330 },
    );
    expect(k).toBe(CLOSEST);
  });
});
