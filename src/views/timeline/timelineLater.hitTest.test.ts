import fc from "fast-check";
import { expect, test } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { arbitraryPicture, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { FOOT, PITCH } from "./laneRows.ts";
import { reachOf } from "./markOptions.ts";
import { distanceToBox, labelRect } from "./placeLabels.ts";
import { hitTestTimeline } from "./timelineLater.ts";

const arbitraryScene = arbitraryPicture.map((picture) => sceneOf(picture));

test("every mark is hit at its own middle, and at both ends of its label", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const mark of scene.marks) {
        expect(hitTestTimeline(scene, mark.x, mark.y)).toEqual({ kind: "event", event: mark });
        if (!mark.label) continue;
        const { left, right } = labelRect(mark.label);
        for (const x of [left + 1, right - 1]) {
          const hit = hitTestTimeline(scene, x, mark.label.y);
          // A mark may be so near to words that it is hit instead.
          if (hit?.kind === "event" && hit.event !== mark)
            expect(distanceToBox(reachOf({ ...hit.event, label: null }), x, mark.label.y)).toBeLessThan(
              PITCH,
            );
          expect(hit).not.toBeNull();
        }
      }
    }),
  );
});

test("every count is hit at its middle and near its edges", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const stack of scene.stacks) {
        for (const aside of [0, FOOT.half - 1, 1 - FOOT.half]) {
          expect(hitTestTimeline(scene, stack.x + aside, stack.y)?.kind).toBe("stack");
        }
      }
    }),
  );
});

test("of two marks side by side the nearer one is hit", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const one = { ...item(scene.marks, 0), x: 100, x0: 100, x1: 100, y: 80, label: null };
  const other = { ...item(scene.marks, 1), x: 112, x0: 112, x1: 112, y: 80, label: null };
  const markAt = (x: number) => {
    const hit = hitTestTimeline({ ...scene, marks: [one, other], stacks: [] }, x, 80);
    return hit?.kind === "event" ? hit.event : null;
  };
  expect([markAt(104), markAt(105), markAt(107), markAt(108)]).toEqual([one, one, other, other]);
  expect(markAt(130)).toBeNull();
});

test("whatever is hit is near", () => {
  fc.assert(
    fc.property(
      arbitraryScene,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(420),
      (scene, share, y) => {
        const x = share * scene.size.width;
        const hit = hitTestTimeline(scene, x, y);
        if (hit?.kind !== "event") return;
        const { label } = hit.event;
        const boxes = [reachOf(hit.event), ...(label ? [labelRect(label)] : [])];
        expect(Math.min(...boxes.map((box) => distanceToBox(box, x, y)))).toBeLessThan(PITCH);
      },
    ),
  );
});

test("the reach of a mark holds its stretch and its label", () => {
  fc.assert(
    fc.property(arbitraryScene, (scene) => {
      for (const mark of scene.marks) {
        const reach = reachOf(mark);
        const words = mark.label && mark.label.leader.length === 0 ? labelRect(mark.label) : reach;
        expect(reach.left).toBeLessThanOrEqual(Math.min(mark.x0, mark.x, words.left));
        expect(reach.right).toBeGreaterThanOrEqual(Math.max(mark.x1, mark.x, words.right));
        expect(reach.top <= words.top && reach.bottom >= words.bottom).toBe(true);
      }
    }),
  );
});
