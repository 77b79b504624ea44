import { describe, expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { silencesBetween, silencesWithin } from "../../query/time/silences.ts";
import { measure, sceneOf, wholeStory } from "./affairScene.node.ts";
import { labelRect } from "./placeLabels.ts";
import type { TimelineScene } from "./timelineScene.ts";

const boxesOf = ({ marks }: TimelineScene) =>
  marks.flatMap((mark) => {
    const { x, x0, x1, y, dot = 1, label } = mark;
    // In crowded lanes marks are drawn smaller.
    const half = 5 * dot;
    const box = {
      left: Math.min(x0, x - half),
      right: Math.max(x1, x + half),
      top: y - half,
      bottom: y + half,
    };
    return [box, ...(label ? [labelRect(label)] : [])];
  });

describe("a folded silence says how long it was", () => {
  const passing = createMaskCache(affairTables).mask(noFilter, null);
  const breaks = silencesWithin(silencesBetween(affairTables, passing), wholeStory);

  test.each(["none", "kind"] as const)("over no mark and no label, in lanes by %s", (lanes) => {
    for (const height of [250, 300, 330, 420]) {
      for (const width of [486, 600, 800, 1200]) {
        const scene = sceneOf({ span: wholeStory, size: { width, height }, lanes, breaks });
        expect(scene.silences).toHaveLength(breaks.length);
        for (const { left, right, lines, top, bottom } of scene.silences) {
          const [middle, half] = [(left + right) / 2, Math.max(...lines.map(measure)) / 2];
          const words = { left: middle - half, right: middle + half, top, bottom };
          expect(bottom).toBeLessThanOrEqual(height - scene.foot);
          expect(boxesOf(scene).filter((box) => overlaps(box, words))).toEqual([]);
        }
      }
    }
  });
});
