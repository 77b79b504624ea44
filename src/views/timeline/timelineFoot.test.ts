import { describe, expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { silencesBetween, silencesWithin } from "../../query/time/silences.ts";
import { measure, sceneOf, wholeStory } from "./affairScene.node.ts";
import { FOOT, PITCH } from "./layout/layoutItem.ts";
import { labelRect, markRect } from "./layout/placedLabel.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

const boxesOf = ({ marks }: TimelineScene) =>
  marks.flatMap((mark) => [
    { row: mark.row, box: markRect(mark, mark.y) },
    ...(mark.label ? [{ row: mark.row, box: labelRect(mark.label) }] : []),
  ]);

test("a mark at the foot of the picture has its name beside it where nothing else stands there", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const span = { start: day("2019-10-28"), end: day("2019-11-04") };
  let seen = 0;
  for (let height = 200; height <= 420; height += 4) {
    const { marks, stacks, foot } = sceneOf({ span, size: { width: 818, height }, lanes: "none" });
    // Warned in October, on some day: a bracket over half of the window.
    const bracket = marks.find(({ cut }) => cut.left);
    if (!bracket) continue;
    const isAtFoot = bracket.y >= height - foot - LAYOUT.padding - FOOT.height;
    const isAlone = marks.every(({ row, y }) => row === bracket.row || y < bracket.y - PITCH);
    if (!isAtFoot || !isAlone || stacks.length > 0) continue;
    seen++;
    expect(bracket.label?.lines.join(" "), `${height} px`).toMatch(/^Citizen Lab (?:calls|warns)/);
  }
  expect(seen).toBeGreaterThan(0);
});

describe("a folded silence says how long it was", () => {
  const passing = createMaskCache(affairTables).mask(noFilter, null);
  const breaks = silencesWithin(silencesBetween(affairTables, passing), wholeStory);

  test.each(["none", "kind"] as const)(
    "under no label and above what is pinned to the foot, in lanes by %s",
    (lanes) => {
      for (const height of [250, 300, 330, 420]) {
        for (const width of [486, 600, 800, 1200]) {
          const scene = sceneOf({ span: wholeStory, size: { width, height }, lanes, breaks });
          expect(scene.silences).toHaveLength(breaks.length);
          for (const { left, right, lines, top, bottom } of scene.silences) {
            const [middle, half] = [(left + right) / 2, Math.max(...lines.map(measure)) / 2];
            const words = { left: middle - half, right: middle + half, top, bottom };
            expect(bottom).toBeLessThanOrEqual(height - scene.foot);
            expect(boxesOf(scene).filter(({ box }) => overlaps(box, words))).toEqual([]);
          }
        }
      }
    },
  );
});
