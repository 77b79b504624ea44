import type { Size } from "../../chart/ChartCanvas.tsx";
import { fontMeasure, textMeasure } from "../../chart/measureText.ts";
import type { Pen } from "../../chart/pen.ts";
import type { Draft } from "../../export/framedPicture.ts";
import {
  clocksPicture,
  lanesPicture,
  matrixPicture,
  networkPicture,
  type PictureContext,
  timelinePicture,
} from "../../export/pictures.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { selectPicture } from "../../state/address/tourView.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { selectMask, showsActs } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { matrixScene } from "../../views/network/drawMatrix.ts";
import { measureOfNetwork } from "../../views/network/drawNetwork.ts";
import { cellStandings, fittedMatrix } from "../../views/network/matrixScene.ts";
import {
  type NetworkInputs,
  networkInputs,
  sceneOfInputs,
  showsMatrix,
} from "../../views/network/networkInputs.ts";
import { drawnInNumbers } from "../../views/network/networkLegend.ts";
import type { Measure } from "../../views/network/networkScene.ts";
import { drawBeneath } from "../../views/timeline/AnnotationLayer.tsx";
import { lanesInputs, lanesOverlay, lanesRules } from "../../views/timeline/actorLanes/lanesInputs.ts";
import { datingEntry, needDatingEntry } from "../../views/timeline/arcsAndDatings.ts";
import { clockInputs } from "../../views/timeline/clockInputs.ts";
import { clockFont } from "../../views/timeline/clockScene.ts";
import { timelineLabelFont } from "../../views/timeline/drawAxis.ts";
import { timelineTexts } from "../../views/timeline/drawTimeline.ts";
import { timelineInputs } from "../../views/timeline/timelineInputs.ts";
import { timelineOverlay } from "../../views/timeline/timelineOverlay.ts";
import { ALL_NAMED, buildTimelineScene } from "../../views/timeline/timelineScene.ts";

/* The pictures on screen, for paper and for files (`exportPicture.ts`). A `Draft` lays out its picture for any size. */

/** Lays out the acts over time. The acts and the order of the rows are the same as on screen. */
function actsDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme, notes } = context;
  const measure = textMeasure(timelineLabelFont(theme));
  return (size) => {
    const inputs = lanesInputs(state, tables, size, measure, notes !== null);
    const scene = lanesRules.build(inputs, null, 0);
    const overlay = lanesOverlay({ ...state, hover: null }, inputs, scene, theme, null, 0);
    return lanesPicture(scene, overlay, context);
  };
}

export function timelineDraft(state: AppState, context: PictureContext): Draft {
  const picture = selectPicture(state, context.tables);
  const draftOf = { clocks: clocksDraft, acts: actsDraft, timeline: marksDraft }[picture];
  return draftOf(state, context);
}

function marksDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  const texts = timelineTexts(theme);
  return (size) => {
    const inputs = timelineInputs(state, tables, size, texts);
    const { rows } = inputs.contents;
    const few = rows.length > 0 && rows.length <= ALL_NAMED ? rows : null;
    const scene = buildTimelineScene({ ...inputs, ...inputs.contents, few, isTakenAway: true });
    const overlay = timelineOverlay({ ...state, hover: null }, tables, scene, null, 0, texts);
    const beneath = (pen: Pen) => drawBeneath(pen, state, tables, scene, overlay, theme, texts.measure);
    const picture = timelinePicture(scene, { ...overlay, beneath }, context);
    const { kind } = context.words.messages.filters;
    const isDated = needDatingEntry(state, tables, scene);
    return {
      ...picture,
      // Lanes by kind already name the kinds.
      legend: [
        ...picture.legend.filter(({ title }) => inputs.lanes !== "kind" || title !== kind),
        ...(isDated ? [{ title: "", entries: [datingEntry(context.words, theme)] }] : []),
      ],
    };
  };
}

function networkDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  if (showsActs(state, tables)) return actsDraft(state, context);
  const measure = measureOfNetwork(theme);
  const mask = selectMask(state, tables);
  const counts = selectNetwork(state, tables);
  if (showsMatrix(state, tables)) {
    return (size) => {
      const scene = matrixScene(fittedMatrix(tables, counts, size, measure), size, measure);
      return matrixPicture(scene, cellStandings(tables, mask), context);
    };
  }
  return (size) => {
    const inputs = wholeNetwork(state, tables, size, measure);
    const scene = sceneOfInputs(inputs);
    return networkPicture(scene, inputs, drawnInNumbers(scene, inputs, true), context);
  };
}

const clocksDraft =
  (state: AppState, context: PictureContext): Draft =>
  (size) => {
    const bare = fontMeasure();
    const inputs = clockInputs(state, context.tables, size, (text, sort, width) =>
      bare(text, clockFont(context.theme, sort, width)),
    );
    return clocksPicture(inputs, inputs.finding?.row ?? null, context);
  };

export const DRAFTS = { timeline: timelineDraft, network: networkDraft };

/** The most lines of a name. Paper has no tooltip with the whole name, so a name gets all the lines that it needs. */
const WHOLE_NAME = 5;

const NETWORK_MARGIN = { top: 8, bottom: 8 } as const;

/** The network on screen, laid out for a frame of its own on paper or in a file, without hover. */
export function wholeNetwork(state: AppState, tables: Tables, size: Size, measure: Measure): NetworkInputs {
  const page = { isPage: true, margin: NETWORK_MARGIN, nameLines: WHOLE_NAME };
  const pane = { tables, words: state.words, size, measure, ...page };
  const mask = selectMask(state, tables);
  return {
    ...networkInputs(state, pane),
    counts: selectNetwork(state, tables),
    doesCount: (row) => matches(mask, row),
    hover: null,
  };
}
