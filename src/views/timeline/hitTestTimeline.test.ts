import fc from "fast-check";
import { expect, test } from "vitest";
import { item } from "../../model/columns.ts";
import { arbitraryPicture, type Picture, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { hitTestTimeline, reachOf } from "./hitTestTimeline.ts";
import { LAYOUT } from "./timelineScene.ts";

const arbitraryScene = arbitraryPicture.map((picture) => sceneOf(picture));

test("every mark is hit at its own middle, and at both ends of its label", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const mark of scene.marks) {
        expect(hitTestTimeline(scene, mark.x, mark.y)).toEqual({ kind: "event", mark });
        if (!mark.label) continue;
        const { x, width, align } = mark.label;
        for (const place of align === "left" ? [x + 1, x + width - 1] : [x - 1, x - width + 1]) {
          expect(hitTestTimeline(scene, place, mark.y)).toEqual({ kind: "event", mark });
        }
      }
    }),
  );
});

test("every stack is hit at its middle and near its edges", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const stack of scene.stacks) {
        for (const aside of [0, LAYOUT.stackWidth / 2 - 1, 1 - LAYOUT.stackWidth / 2]) {
          expect(hitTestTimeline(scene, stack.x + aside, stack.y)).toEqual({ kind: "stack", stack });
        }
      }
    }),
  );
});

test("of two marks side by side the nearer one is hit", () => {
  const picture: Picture = { span: wholeStory, size: item(SIZES, 0), lanes: "none", selected: null };
  const scene = sceneOf(picture);
  const one = { ...item(scene.marks, 0), x: 100, x0: 100, x1: 100, y: 80, label: null };
  const other = { ...item(scene.marks, 1), x: 112, x0: 112, x1: 112, y: 80, label: null };
  const rowAt = (x: number) => {
    const hit = hitTestTimeline({ ...scene, marks: [one, other], stacks: [] }, x, 80);
    return hit?.kind === "event" ? hit.mark : null;
  };
  expect([rowAt(104), rowAt(105), rowAt(107), rowAt(108)]).toEqual([one, one, other, other]);
  expect(rowAt(130)).toBeNull();
});

test("whatever is hit is near, and nothing is on the axis", () => {
  fc.assert(
    fc.property(
      arbitraryScene,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(420),
      (scene, share, y) => {
        const x = share * scene.size.width;
        const hit = hitTestTimeline(scene, x, y);
        if (y < LAYOUT.axisHeight - 10) expect(hit).toBeNull();
        if (hit?.kind !== "event") return;
        const [from, to] = reachOf(hit.mark);
        expect(x >= from - 4 && x <= to + 4 && Math.abs(y - hit.mark.y) <= LAYOUT.laneHeight / 2).toBe(true);
      },
    ),
  );
});

test("the reach of a mark holds its stretch and its label", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const mark of scene.marks) {
        const [from, to] = reachOf(mark);
        const { x = mark.x, width = 0, align = "left" } = mark.label ?? {};
        const [left, right] = align === "left" ? [x, x + width] : [x - width, x];
        expect(from).toBeLessThanOrEqual(Math.min(mark.x0, mark.x, left));
        expect(to).toBeGreaterThanOrEqual(Math.max(mark.x1, mark.x, right));
      }
    }),
  );
});
