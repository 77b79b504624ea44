import type { Size } from "../chart/ChartCanvas.tsx";
import { clockUnits } from "../chart/clockUnits.ts";
import type { TourRecord } from "../model/dataset.ts";
import { spanOfDays } from "../model/dates/timeSpan.ts";
import { type Filter, NOBODY_CHOSEN, noFilter } from "../query/filter/filter.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { rowPlaces } from "../query/laneActors.ts";
import { windowRows } from "../query/time/windowRows.ts";
import { actorsOfStep, type TourStep, tourStep } from "../query/tours.ts";
import type { LanesOverlay } from "../views/timeline/actorLanes/drawLanes.ts";
import { type LanesInput, mostLanes } from "../views/timeline/actorLanes/lanesLayout.ts";
import { buildLanesScene, standingOut } from "../views/timeline/actorLanes/lanesScene.ts";
import { clockFont, clocksOf } from "../views/timeline/clockScene.ts";
import { timelineLabelFont } from "../views/timeline/drawAxis.ts";
import { momentFont, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { stepMarks } from "../views/timeline/stepScene.ts";
import { buildTimelineScene } from "../views/timeline/timelineScene.ts";
import type { Picture } from "./framedPicture.ts";
import { clocksPicture, lanesPicture, type PictureContext, timelinePicture } from "./pictures.ts";

export type StepPictureInputs = Omit<PictureContext, "notes"> & Pick<LanesInput, "saysStandings">;

/** Null if the tour lacks the step, or if its timeline or acts would show more than `MOST_EVENTS` events. */
export function stepPicture(
  inputs: StepPictureInputs,
  tour: TourRecord,
  number: number,
  size: Size,
): Picture | null {
  const { tables, words, theme, measure } = inputs;
  const context = { ...inputs, notes: null };
  const step = tourStep(tables, tour, number);
  if (step === undefined) return null;
  const span = spanOfDays(step.days);
  const mask = new Uint32Array(tables.events.count);
  if (step.picture === "clocks") {
    const clocks = clocksOf({ tables, words, span, mask, step }, size, (text, sort, width) =>
      measure(text, clockFont(theme, sort, width)),
    );
    // Lines are not cut at the edges, so only lines within the window are drawn, besides the line of the step's event.
    const disclosures = clocks.disclosures.filter(
      ({ row, happened, known }) => row === step.event || (happened >= span.start && known < span.end),
    );
    return clocksPicture({ ...clocks, disclosures }, step.event, context);
  }
  if (step.picture !== "timeline") return actsPicture(context, step, size);
  const rows = windowRows(tables, mask, step.days, MOST_EVENTS);
  if (rows === null) return null;
  const scene = buildTimelineScene({
    ...{ tables, words, rows, total: rows.length, density: null, crowded: null, span, breaks: [], size },
    clock: clockUnits(words, tables, span),
    ...{ lanes: "none", annotations: [], hues: kindHues(tables), labelTexts: () => [] },
    ...{ stepEvent: step.event, tour: tour.id, stepMarks },
    measure: (text) => measure(text, timelineLabelFont(theme)),
    measureLabel: (text) => measure(text, momentFont(theme)),
  });
  const overlay = plainOverlay((row) => (row === step.event ? "selected" : "normal"));
  const picture = timelinePicture(scene, overlay, context);
  const { kind } = words.messages.filters;
  // The marks of a step have no colours of kinds, so the legend of kinds is not needed.
  return { ...picture, legend: picture.legend.filter(({ title }) => title !== kind) };
}

function actsPicture(
  context: PictureContext & StepPictureInputs,
  step: TourStep,
  size: Size,
): Picture | null {
  const { tables, words, theme, measure, saysStandings } = context;
  const chosen = actorsOfStep(step) ?? NOBODY_CHOSEN;
  const { actors, isPair } = chosen;
  const filter: Filter = { ...noFilter, actors, match: isPair ? "all" : "any" };
  const mask = createMaskCache(tables).mask(filter, step.days);
  const rows = windowRows(tables, mask, step.days, MOST_EVENTS);
  if (rows === null) return null;
  const span = spanOfDays(step.days);
  const page = { tables, size, span, annotations: [], isTakenAway: true, chosen, stepEvent: step.event };
  const inputs: LanesInput = {
    ...{ ...page, words, rows, total: rows.length, bars: null },
    ...{ selected: step.event, hues: kindHues(tables), saysStandings },
    measure: (text) => measure(text, timelineLabelFont(theme)),
    places: rowPlaces(tables, mask, chosen),
    mostRows: Math.max(LEAST_ROWS, mostLanes(page)),
  };
  const scene = buildLanesScene(inputs);
  const overlay: LanesOverlay = {
    emphasisOf: (row) => (row === step.event ? "selected" : "normal"),
    raised: [standingOut(inputs, scene, step.event) ?? []].flat(),
    ...{ litActor: null, cursor: null, scrolled: 0 },
  };
  return lanesPicture(scene, overlay, context);
}

const MOST_EVENTS = 400;
/** Two actors often give a picture of a single act. A third actor adds the acts before and after it. */
const LEAST_ROWS = 3;
