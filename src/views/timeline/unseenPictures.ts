import { canvasPen } from "../../chart/canvasPen.ts";
import type { Drawn } from "../../chart/sceneSequence.ts";
import type { Theme } from "../../chart/theme.ts";
import type { Question } from "../../state/askInTasks.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { drawTimeline } from "./drawTimeline.ts";
import { type TimelineInputs, timelineInputs } from "./timelineInputs.ts";
import { drawMarkTiles, tweenTimeline } from "./timelineLater.ts";
import { timelineOverlay } from "./timelineOverlay.ts";
import { buildTimelineScene, type TimelineScene } from "./timelineScene.ts";

/** A click shows at most this many names of events in its first frames. */
const NAMES = 200;

/**
 * Draws the picture of a state on a canvas that nobody sees, as the click that leads there would: its events, their places
 * and labels, the picture halfway, and the names of its marks. Each is a question of its own, since each takes some milliseconds.
 */
export function unseenPictures(
  from: Pick<Drawn<TimelineInputs, TimelineScene>, "scene" | "inputs">,
  theme: Theme,
): readonly Question[] {
  const { size, measure, measureLabel, labelTexts } = from.inputs;
  const texts = { measure, measureLabel, labelTexts };
  let scene = from.scene;
  return [
    (state, tables) => timelineInputs(state, tables, size, texts),
    (state, tables) => {
      const inputs = timelineInputs(state, tables, size, texts);
      scene = buildTimelineScene({ ...inputs, ...inputs.contents });
    },
    (state, tables) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return;
      const overlay = timelineOverlay(state, tables, scene, null, 0, texts);
      const options = { ...overlay, heads: "shown", beneath: () => {}, drawMany: drawMarkTiles } as const;
      drawTimeline(canvasPen(context, 1), tweenTimeline(from.scene, scene, 0.5), theme, options);
    },
    ({ words }, tables) => {
      for (const { row } of scene.marks.slice(0, NAMES)) describeEvent(words, tables, row);
    },
  ];
}
