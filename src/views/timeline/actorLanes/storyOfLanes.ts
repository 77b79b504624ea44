import type { Pen } from "../../../chart/pen.ts";
import type { Theme } from "../../../chart/theme.ts";
import type { CssPx } from "../../../model/units.ts";
import type { AppState } from "../../../state/store.ts";
import { FOOT } from "../laneRows.ts";
import { drawStoryOver } from "../story/StoryLayer.tsx";
import { BELOW, type StoryScene } from "../story/storyScene.ts";
import { LABEL } from "../timelineScene.ts";
import type { LanesOverlay } from "./drawLanes.ts";
import { boxOfStem, type LaneStem, reachOfStem } from "./fitStems.ts";
import type { LanesInputs } from "./lanesInputs.ts";
import type { LanesScene } from "./lanesScene.ts";

/**
 * What annotations and links need to know of lanes. An event stands on the lane of the actor who leads it; `raised` are events
 * that were taken out of a crowd to be shown.
 */
export function storyOfLanes(scene: LanesScene, raised: readonly LaneStem[]): StoryScene {
  const yOf = (lane: number): CssPx => scene.lanes[lane]?.y ?? 0;
  const stems = [...raised, ...scene.stems];
  return {
    ...scene,
    marks: stems.map((stem) => ({
      row: stem.row,
      x: stem.x,
      y: yOf(stem.lead.lane),
      bottom: yOf(reachOfStem(stem)[1]) + BELOW,
    })),
    stacks: scene.crowds.map(({ rows, x }) => ({ rows, x, y: scene.footY })),
    words: [
      ...scene.verbs.map(({ x, y, width, align }) => {
        const left = align === "left" ? x : x - width;
        return { left, right: left + width, top: y - LABEL.line / 2, bottom: y + LABEL.line / 2 };
      }),
      ...scene.crowds.map(({ x }) => ({
        left: x - FOOT.half,
        right: x + FOOT.half,
        top: scene.footY - FOOT.height / 2,
        bottom: scene.footY + FOOT.height / 2,
      })),
    ],
    signs: stems.map((stem) => boxOfStem(stem, yOf)),
  };
}

/** An overlay with annotations and links beneath its stems. */
export const withStory = (
  overlay: LanesOverlay,
  state: AppState,
  { tables, measure }: LanesInputs,
  scene: LanesScene,
  theme: Theme,
): LanesOverlay => ({
  ...overlay,
  beneath: (pen: Pen) => {
    const story = storyOfLanes(
      scene,
      overlay.raised.map(({ stem }) => stem),
    );
    drawStoryOver(pen, state, tables, story, [], theme, measure);
  },
});
