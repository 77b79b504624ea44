import { canvasPen } from "../../chart/canvasPen.ts";
import { textMeasure } from "../../chart/measureText.ts";
import { readTheme } from "../../chart/theme.ts";
import type { FramedPicture } from "../../export/framedPicture.ts";
import { networkPicture, type PictureContext, svgOf, timelinePicture } from "../../export/pictures.ts";
import { MS_PER_DAY } from "../../model/dates/calendar.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { matches } from "../../query/filterMask.ts";
import { activeFilters } from "../../state/activeFilters.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { selectFolds, selectHues, selectMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { networkMeasure } from "../../views/network/drawNetwork.ts";
import { networkLayout } from "../../views/network/layout/layoutClient.ts";
import { timelineLabelFont } from "../../views/timeline/drawAxis.ts";
import { createLabelForms } from "../../views/timeline/layout/labelTexts.ts";
import { timelineContents } from "../../views/timeline/timelineContents.ts";
import { timelineOverlay } from "../../views/timeline/timelineOverlay.ts";
import { buildTimelineScene } from "../../views/timeline/timelineScene.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { originInWords } from "../open/originInWords.ts";
import { wholeNetwork } from "./wholeNetwork.ts";

/** A picture to take away is drawn for this frame, whatever the screen: the same link gives the same picture. */
const SIZE = { timeline: { width: 1200, height: 520 }, network: { width: 1200, height: 680 } } as const;
/** Dots to a pixel of a PNG. */
const SHARPNESS = 2;

/**
 * The timeline or the network of what is on screen as a file, with title, legend, filters, day and address; `null` where
 * the browser makes none.
 */
export async function exportPicture(
  which: "timeline" | "network",
  format: "svg" | "png",
  state: AppState,
  tables: Tables,
  status: string,
): Promise<Blob | null> {
  const context = contextOf(state, tables, status);
  const picture = which === "timeline" ? timelineOf(state, context) : await networkOf(state, context);
  return format === "png"
    ? pngOf(picture)
    : new Blob([svgOf(picture, context)], { type: "image/svg+xml;charset=utf-8" });
}

function contextOf({ words, view, session }: AppState, tables: Tables, status: string): PictureContext {
  return {
    tables,
    words,
    theme: readTheme(document.body),
    notes: {
      title: visibleText(tables.about.title),
      filters: [
        status,
        ...activeFilters(words, tables, view).map(({ label }) => label),
        ...originInWords(words, session),
      ],
      made: formatDay(words, epochDay(Math.floor(Date.now() / MS_PER_DAY)), "long"),
      address: hrefOf(view),
    },
  };
}

function timelineOf(state: AppState, context: PictureContext): FramedPicture {
  const { tables, words, theme } = context;
  const size = SIZE.timeline;
  const measure = textMeasure(timelineLabelFont(theme));
  const scene = buildTimelineScene({
    tables,
    words,
    ...timelineContents(state, tables, size.width),
    span: state.span,
    size,
    lanes: state.view.lanes === "kind" ? "kind" : "none",
    hues: selectHues(tables),
    breaks: selectFolds(state, tables),
    measure,
    labelForms: createLabelForms(measure),
  });
  // What the pointer rests on is not taken away.
  const overlay = timelineOverlay({ ...state, hover: null }, tables, scene, null, 0, measure);
  return timelinePicture(scene, overlay, context);
}

async function networkOf(state: AppState, context: PictureContext): Promise<FramedPicture> {
  const { tables, theme } = context;
  const size = SIZE.network;
  const layout = await networkLayout(tables);
  const canvas = document.createElement("canvas").getContext("2d");
  const measure = canvas ? networkMeasure(canvas, theme) : () => 0;
  const scene = wholeNetwork(state, tables, layout, size, measure);
  const mask = selectMask(state, tables);
  const doesCount = (row: number) => matches(mask, row);
  return networkPicture(scene, size, selectHues(tables), doesCount, context);
}

function pngOf({ size, drawFrame, at, picture }: FramedPicture): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = size.width * SHARPNESS;
  canvas.height = size.height * SHARPNESS;
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  drawFrame(canvasPen(context, SHARPNESS));
  const pen = canvasPen(context, SHARPNESS, at.x, at.y);
  context.beginPath();
  context.rect(0, 0, picture.size.width, picture.size.height);
  context.clip();
  picture.draw(pen);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
