import type { Size } from "../chart/ChartCanvas.tsx";
import type { MeasureText } from "../chart/measureText.ts";
import type { Pen } from "../chart/pen.ts";
import type { Theme } from "../chart/theme.ts";
import type { StoryRecord } from "../model/dataset.ts";
import { spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { windowRows } from "../query/time/windowRows.ts";
import { tourStep } from "../query/tours.ts";
import { buildClockScene, clockFont, clocksOf, drawClocks } from "../views/timeline/clockScene.ts";
import { timelineLabelFont } from "../views/timeline/drawAxis.ts";
import { drawTimeline, momentFont, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { stepMarks } from "../views/timeline/stepScene.ts";
import { buildTimelineScene } from "../views/timeline/timelineScene.ts";
import type { Words } from "../words/words.ts";

export type StepPictureInputs = {
  readonly tables: Tables;
  readonly words: Words;
  readonly theme: Theme;
  readonly measure: MeasureText;
};

/**
 * The picture of a step of a tour for who has no app: pages without scripts, previews. Steps with acts have their timeline.
 * Null where there is no such step, or more events than marks have room for.
 */
export function stepPicture(
  { tables, words, theme, measure }: StepPictureInputs,
  tour: StoryRecord,
  number: number,
  size: Size,
): ((pen: Pen) => void) | null {
  const step = tourStep(tables, tour, number);
  if (step === undefined) return null;
  const span = spanOfDays(step.days);
  const mask = new Uint8Array(tables.events.count);
  if (step.picture === "clocks") {
    const inputs = clocksOf({ tables, words, span, mask, step }, size, (text, sort, width) =>
      measure(text, clockFont(theme, sort, width)),
    );
    // Lines are not cut at the edge here.
    const disclosures = inputs.disclosures.filter(
      ({ row, happened, known }) => row === step.event || (happened >= span.start && known < span.end),
    );
    const scene = buildClockScene({ ...inputs, disclosures });
    return (pen) => drawClocks(pen, scene, theme, step.event);
  }
  const rows = windowRows(tables, mask, step.days, MOST_EVENTS);
  if (rows === null) return null;
  const scene = buildTimelineScene({
    ...{ tables, words, rows, total: rows.length, density: null, crowded: null, span, breaks: [], size },
    ...{ lanes: "none", annotations: [], hues: kindHues(tables), labelTexts: () => [] },
    ...{ stepEvent: step.event, tour: tour.id, stepMarks },
    measure: (text) => measure(text, timelineLabelFont(theme)),
    measureLabel: (text) => measure(text, momentFont(theme)),
  });
  const overlay = plainOverlay((row) => (row === step.event ? "selected" : "normal"));
  return (pen) => drawTimeline(pen, scene, theme, overlay);
}

/** More are no picture of single events. */
const MOST_EVENTS = 400;
