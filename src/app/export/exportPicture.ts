import { canvasPen } from "../../chart/canvasPen.ts";
import { fontMeasure, SET_AS_DOCUMENTS, textMeasure } from "../../chart/measureText.ts";
import { movedPen } from "../../chart/movedPen.ts";
import type { Pen } from "../../chart/pen.ts";
import { smallText, type Theme } from "../../chart/theme.ts";
import type { PictureWords } from "../../export/frame.ts";
import {
  type Draft,
  type FramedPicture,
  framePicture,
  type PictureFormat,
} from "../../export/framedPicture.ts";
import { lanesPicture } from "../../export/lanesPicture.ts";
import { networkPicture, type PictureContext, svgOf, timelinePicture } from "../../export/pictures.ts";
import { MS_PER_DAY, parseIsoDay } from "../../model/dates/calendar.ts";
import { forEachIn } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type CssPx, epochDay, eventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { publicHrefOf } from "../../state/address/addressSync.ts";
import { selectAnnotations } from "../../state/address/tourView.ts";
import { activeFilters } from "../../state/selectors/activeFilters.ts";
import { selectNetworkNow } from "../../state/selectors/networkSelectors.ts";
import { selectFolds, selectHues, selectMask } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { networkMeasure } from "../../views/network/drawNetwork.ts";
import { lanesInputs, lanesOverlay, lanesRules } from "../../views/timeline/actorLanes/lanesInputs.ts";
import { withStory } from "../../views/timeline/actorLanes/storyOfLanes.ts";
import { clockInputs, clockNames } from "../../views/timeline/clocks/clockInputs.ts";
import { buildClockScene, STRIP } from "../../views/timeline/clocks/clockScene.ts";
import { drawClocks } from "../../views/timeline/clocks/drawClocks.ts";
import { timelineLabelFont } from "../../views/timeline/drawAxis.ts";
import { createLabelForms } from "../../views/timeline/layout/labelTexts.ts";
import { drawStory } from "../../views/timeline/story/StoryLayer.tsx";
import { timelineContents } from "../../views/timeline/timelineContents.ts";
import { timelineOverlay } from "../../views/timeline/timelineOverlay.ts";
import { buildTimelineScene } from "../../views/timeline/timelineScene.ts";
import { formatDay } from "../../words/formatDate.ts";
import { clockWords } from "../../words/laterWords.ts";
import { allFoldedInWords } from "../../words/members.ts";
import { visibleText } from "../../words/visibleText.ts";
import { originInWords } from "../opening/originInWords.ts";
import { facesAsCss, facesLoaded, lettersIn } from "./pictureFaces.ts";
import { wholeNetwork } from "./wholeNetwork.ts";

/** Sizes to choose from, whatever the screen: the same link gives the same picture. */
export const PICTURE_FORMATS = {
  wide: { width: 1200, height: 675, zoom: 1.2 },
  tall: { width: 1080, height: 1350, zoom: 1.4 },
  whole: { width: 1600, height: null, zoom: 1 },
} as const satisfies Record<string, PictureFormat>;

/** Dots to a pixel of a PNG. */
const SHARPNESS = 2;

/** Free room after every label: on paper nobody can hover over what reads on into its neighbour. */
const BESIDE_LABEL: CssPx = 6;

/** What is asked for: which picture, how large, under which headline, in which colours, and the counts of the view in words. */
export type PictureWish = {
  readonly which: "timeline" | "network";
  readonly file: "svg" | "png";
  readonly format: keyof typeof PICTURE_FORMATS;
  readonly headline: string;
  readonly status: string;
  readonly pictureWords: PictureWords;
  readonly theme: Theme;
};

/**
 * The timeline or the network of what is on screen as a file that stands alone; `null` where the browser makes none. It
 * is laid out twice: faces that only its words need come between, and only they say how wide these are.
 */
export async function exportPicture(
  wish: PictureWish,
  state: AppState,
  tables: Tables,
): Promise<Blob | null> {
  const frame = () => {
    const context = contextOf(wish, state, tables);
    const draft = wish.which === "network" ? networkDraft(state, context) : timelineDraft(state, context);
    return { context, picture: framePicture(draft, PICTURE_FORMATS[wish.format], context) };
  };
  await facesLoaded(lettersIn(drawAll(frame().picture)));
  const { context, picture } = frame();
  if (wish.file === "png") return pngOf(picture);
  const svg = svgOf(picture, context, await facesAsCss(lettersIn(drawAll(picture))));
  return new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
}

const drawAll =
  ({ drawFrame, picture }: FramedPicture) =>
  (pen: Pen): void => {
    drawFrame(pen);
    picture.draw(pen);
  };

function contextOf(
  { status, headline, pictureWords, theme }: PictureWish,
  state: AppState,
  tables: Tables,
): PictureContext {
  const { words, view, session } = state;
  const title = visibleText(tables.about.title);
  const updated = parseIsoDay(tables.about.updated);
  const today = epochDay(Math.floor(Date.now() / MS_PER_DAY));
  const asked = headline.trim() === "" ? title : visibleText(headline.trim());
  const rows = Array.from(matchingRows(selectMask(state, tables)), eventRow);
  const sources = countSources(tables, rows);
  // A file of the reader's own has no address where others could find it.
  const isOwnFile = session.origin.kind === "file";
  return {
    tables,
    words,
    pictureWords,
    theme,
    measure: fontMeasure(),
    notes: {
      headline: asked,
      filters: [
        ...(asked === title ? [] : [pictureWords.story(title)]),
        status,
        ...activeFilters(words, tables, state).map(({ label }) => label),
        ...(isOwnFile ? [pictureWords.ownFile] : originInWords(words, session)),
      ],
      folded: allFoldedInWords(words, tables, rows),
      sources: [
        isOwnFile ? pictureWords.sourcesInFile(sources) : pictureWords.sources(sources),
        ...(updated === undefined ? [] : [pictureWords.asOf(formatDay(words, updated, "long"))]),
        pictureWords.made(formatDay(words, today, "long")),
      ],
      address: publicHrefOf(view),
    },
  };
}

function countSources({ events }: Tables, rows: Iterable<number>): number {
  const sources = new Set<number>();
  for (const row of rows) forEachIn(events.sources, row, (source) => sources.add(source));
  return sources.size;
}

/** The lanes of actors, in the order that they have on screen. */
function lanesDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  const bare = textMeasure(timelineLabelFont(theme));
  const measure = (text: string) => bare(text) + BESIDE_LABEL;
  return (size) => {
    const inputs = lanesInputs(state, tables, size, measure);
    const scene = lanesRules.build(inputs, null, 0);
    const overlay = lanesOverlay({ ...state, hover: null }, inputs, scene, null, 0);
    return lanesPicture(scene, withStory(overlay, state, inputs, scene, theme), context);
  };
}

/** The timeline as it is on screen, with both clocks below it where they are shown. */
const timelineDraft = (state: AppState, context: PictureContext): Draft => {
  const draft = state.view.lanes === "actor" ? lanesDraft(state, context) : marksDraft(state, context);
  return state.view.clock === "both" ? withClocks(draft, state, context) : draft;
};

function marksDraft(state: AppState, context: PictureContext): Draft {
  const { tables, words, theme } = context;
  const bare = textMeasure(timelineLabelFont(theme));
  const measure = (text: string) => bare(text) + BESIDE_LABEL;
  const labelForms = createLabelForms(measure);
  return (size) => {
    const scene = buildTimelineScene({
      tables,
      words,
      ...timelineContents(state, tables, size.width),
      span: state.span,
      size,
      lanes: state.view.lanes,
      annotations: selectAnnotations(state, tables),
      hues: selectHues(tables),
      breaks: selectFolds(state, tables),
      measure,
      labelForms,
    });
    // What the pointer rests on is not taken away.
    const overlay = timelineOverlay({ ...state, hover: null }, tables, scene, null, 0, measure);
    const beneath = (pen: Pen) => drawStory(pen, state, tables, scene, overlay, theme, measure);
    return timelinePicture(scene, { ...overlay, beneath }, context);
  };
}

function networkDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  const canvas = document.createElement("canvas").getContext("2d");
  const measure = canvas ? networkMeasure(canvas, theme) : () => 0;
  const { counts, doesCount } = selectNetworkNow(state, tables);
  const view = {
    doesCount,
    actors: counts.nodeEvents.filter((events) => events > 0).length,
    ties: counts.tieEvents.filter((events) => events > 0).length,
  };
  return (size) => networkPicture(wholeNetwork(state, tables, size, measure), size, view, context);
}

function pngOf({ size, zoom, drawFrame, at, scale, picture }: FramedPicture): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const dots = SHARPNESS * zoom;
  canvas.width = Math.round(size.width * dots);
  canvas.height = Math.round(size.height * dots);
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.textRendering = SET_AS_DOCUMENTS;
  drawFrame(canvasPen(context, dots));
  const pen = canvasPen(context, dots * scale, at.x / scale, at.y / scale);
  // A pen moves the canvas when it draws, and has not yet: what is cut off is where the picture will be.
  context.setTransform(dots * scale, 0, 0, dots * scale, dots * at.x, dots * at.y);
  context.beginPath();
  context.rect(0, 0, picture.size.width, picture.size.height);
  context.clip();
  picture.draw(pen);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

const GAP: CssPx = 12;

/** A picture of the timeline with both clocks on its days below it, as on screen. */
const withClocks =
  (draft: Draft, state: AppState, { tables, theme, words }: PictureContext): Draft =>
  (size) => {
    const picture = draft({ ...size, height: size.height - STRIP.height - GAP });
    const { font } = smallText(theme, 600, theme.ink, "center");
    const bare = fontMeasure();
    const inputs = clockInputs(state, tables, { width: size.width, height: STRIP.height }, (text) =>
      bare(text, font),
    );
    const clocks = buildClockScene(inputs);
    const top = Math.min(picture.size.height, Math.ceil(picture.ends)) + GAP;
    return {
      ...picture,
      size,
      draw: (pen) => {
        picture.draw(pen);
        drawClocks(movedPen(pen, 0, top), clocks, theme, clockNames({ words }, inputs), null);
      },
      units: [...picture.units, clockWords(words).meaning],
      needs: picture.needs + STRIP.height + GAP,
      ends: top + STRIP.height,
    };
  };
