import type { Size } from "../../chart/ChartCanvas.tsx";
import { fontMeasure, textMeasure } from "../../chart/measureText.ts";
import { movedPen } from "../../chart/movedPen.ts";
import { baselineAbout, type Pen } from "../../chart/pen.ts";
import { SMALL_TEXT, smallText } from "../../chart/theme.ts";
import type { Draft, LegendGroup, Picture } from "../../export/framedPicture.ts";
import { lanesPicture, networkPicture, type PictureContext, timelinePicture } from "../../export/pictures.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { type Comparison, selectComparison } from "../../state/selectors/comparison.ts";
import { selectNetwork, selectNetworkOf, selectStrongest } from "../../state/selectors/networkSelectors.ts";
import { type Selection, selectHues, selectMask, selectSelection } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { buildNetworkScene } from "../../views/network/buildNetworkScene.ts";
import { networkMeasure } from "../../views/network/drawNetwork.ts";
import type { NetworkLayout } from "../../views/network/layout/layoutClient.ts";
import { type NetworkSelection, nothingSelected } from "../../views/network/networkEmphasis.ts";
import { fitOf } from "../../views/network/networkInputs.ts";
import { type NetworkScene, networkOrder } from "../../views/network/networkScene.ts";
import type { Measure } from "../../views/network/nodeLabel.ts";
import { countsOfBoth, hasAllTies, toldApart } from "../../views/network/otherWindow.ts";
import {
  lanesInputs,
  lanesOverlay,
  lanesRules,
  withStory,
} from "../../views/timeline/actorLanes/lanesInputs.ts";
import { clockInputs, clockNames } from "../../views/timeline/clockInputs.ts";
import { buildClockScene, drawClocks, STRIP } from "../../views/timeline/clockScene.ts";
import { timelineLabelFont } from "../../views/timeline/drawAxis.ts";
import { timelineTexts } from "../../views/timeline/drawTimeline.ts";
import { drawStory } from "../../views/timeline/story/StoryLayer.tsx";
import { timelineInputs } from "../../views/timeline/timelineInputs.ts";
import { timelineOverlay } from "../../views/timeline/timelineOverlay.ts";
import { buildTimelineScene } from "../../views/timeline/timelineScene.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { clockWords, playWords } from "../../words/laterWords.ts";

/*
 * The pictures of what is on screen in any size: one draft each, which becomes SVG or PNG (`exportPicture.ts`) or stands on
 * paper (`PaperPicture`).
 */

/** Free room after every label: nobody can hover over what reads on into its neighbour. */
const BESIDE_LABEL: CssPx = 6;
const GAP: CssPx = 12;

/** Acts over time, with the rows in the order that they have on screen. */
export function actsDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  const bare = textMeasure(timelineLabelFont(theme));
  const measure = (text: string) => bare(text) + BESIDE_LABEL;
  return (size) => {
    const inputs = lanesInputs(state, tables, size, measure, true);
    const scene = lanesRules.build(inputs, null, 0);
    const overlay = lanesOverlay({ ...state, hover: null }, inputs, scene, null, 0);
    return lanesPicture(scene, withStory(overlay, state, inputs, scene, theme), context);
  };
}

/** The timeline as it is on screen, with both clocks below it where they are shown. */
export const timelineDraft = (state: AppState, context: PictureContext): Draft => {
  const draft = state.view.lanes === "actor" ? actsDraft(state, context) : marksDraft(state, context);
  return state.view.clock === "both" ? withClocks(draft, state, context) : draft;
};

function marksDraft(state: AppState, context: PictureContext): Draft {
  const { tables, theme } = context;
  const texts = timelineTexts(theme);
  return (size) => {
    const inputs = timelineInputs(state, tables, size, texts);
    const scene = buildTimelineScene({ ...inputs, ...inputs.contents });
    // What the pointer rests on is not taken away.
    const overlay = timelineOverlay({ ...state, hover: null }, tables, scene, null, 0, texts);
    const beneath = (pen: Pen) => drawStory(pen, state, tables, scene, overlay, theme, texts.measure);
    return timelinePicture(scene, { ...overlay, beneath }, context);
  };
}

export function networkDraft(state: AppState, context: PictureContext, layout: NetworkLayout): Draft {
  const { tables, theme } = context;
  const canvas = document.createElement("canvas").getContext("2d");
  const measure = canvas ? networkMeasure(canvas, theme) : () => 0;
  const pictureOf = (size: Size, side: "earlier" | "later" | null) => {
    const { counts, doesCount } = selectNetworkOf(state, tables, side);
    const { actors, ties } = networkOrder(counts);
    const view = { hues: selectHues(tables), doesCount, actors: actors.length, ties: ties.length };
    return networkPicture(wholeNetwork(state, tables, layout, size, measure, side), size, view, context);
  };
  const comparison = selectComparison(state, tables);
  return comparison ? comparedDraft(pictureOf, comparison, context) : (size) => pictureOf(size, null);
}

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

/** Nobody can ask paper for the rest of a name: so many lines hold any that is a name. */
const WHOLE_NAME = 5;

/**
 * The network of what is on screen, whole, for a frame of its own: on paper or to take away. `side`: of one of two windows
 * that are compared.
 */
export function wholeNetwork(
  state: AppState,
  tables: Tables,
  layout: NetworkLayout,
  size: Size,
  measure: Measure,
  side: "earlier" | "later" | null = null,
): NetworkScene {
  const mask = selectMask(state, tables);
  const drawn =
    layout.kind === "columns" ? selectNetwork(state, tables) : selectStrongest(state, tables).counts;
  const own = { counts: drawn, doesCount: (row: number) => matches(mask, row) };
  const { counts, doesCount, other } =
    side === null ? { ...own, other: null } : selectNetworkOf(state, tables, side);
  const scene = buildNetworkScene({
    tables,
    counts: other ? countsOfBoth(counts, other.counts) : counts,
    doesCount,
    hues: selectHues(tables),
    words: state.words,
    layout,
    camera: fitOf(layout, size),
    size,
    selection: standingOut(selectSelection(state, tables)),
    moved: new Map(),
    open: new Set(),
    showsAllTies: other !== null && hasAllTies(counts, other),
    taken: [],
    margin: { top: 8, bottom: 8 },
    measure,
    nameLines: WHOLE_NAME,
  });
  return other ? toldApart(scene, tables, counts, other) : scene;
}

/** What the view says that stands out; no pointer is on a picture that leaves the page. */
function standingOut(selection: Selection): NetworkSelection {
  switch (selection?.kind) {
    case "event":
      return { event: selection.row, focus: [], hover: null };
    case "actor":
      return { event: null, focus: [selection.row], hover: null };
    case "tie":
      return { event: null, focus: [selection.one, selection.other], hover: null };
    case undefined:
      return nothingSelected;
  }
}

const TITLE: CssPx = 24;
const GAP_BETWEEN: CssPx = 16;
/** Each of two pictures side by side has at least this width; else they stand below each other. */
const LEAST_HALF: CssPx = 560;

/** Two windows as two pictures under their days, side by side or below each other, with the signs of both explained once. */
const comparedDraft =
  (
    pictureOf: (size: Size, side: "earlier" | "later") => Picture,
    { days }: Comparison,
    { theme, words }: PictureContext,
  ): Draft =>
  (size) => {
    const isBeside = size.width >= 2 * LEAST_HALF + GAP_BETWEEN;
    const half: Size = isBeside
      ? { width: (size.width - GAP_BETWEEN) / 2, height: size.height - TITLE }
      : { width: size.width, height: (size.height - GAP_BETWEEN) / 2 - TITLE };
    const sides = (["earlier", "later"] as const).map((side) => {
      const { first, last } = days[side];
      return { picture: pictureOf(half, side), title: formatDayRange(words, first, last) };
    });
    const pictures = sides.map(({ picture }) => picture);
    const most = (of: (picture: Picture) => number): number => Math.max(...pictures.map(of));
    const place = (of: (picture: Picture) => number): CssPx =>
      isBeside ? TITLE + most(of) : 2 * (TITLE + most(of)) + GAP_BETWEEN;
    // Below each other the second begins where the first ends.
    const step = isBeside
      ? { x: half.width + GAP_BETWEEN, y: 0 }
      : { x: 0, y: TITLE + most(({ ends }) => ends) + GAP_BETWEEN };
    return {
      size,
      draw: (pen: Pen) => {
        for (const [index, { picture, title }] of sides.entries()) {
          const [x, y] = [index * step.x, index * step.y];
          pen.text(
            title,
            x,
            baselineAbout(y + TITLE / 2, SMALL_TEXT),
            smallText(theme, 600, theme.ink, "left"),
          );
          picture.draw(movedPen(pen, x, y + TITLE));
        }
      },
      legend: mergedLegend(pictures.flatMap(({ legend }) => legend)),
      units: [...new Set(pictures.flatMap(({ units }) => units)), playWords(words).comparison.marks],
      needs: place(({ needs }) => needs),
      ends: place(({ ends }) => ends),
      unnamed: most(({ unnamed }) => unnamed),
      isCut: pictures.some(({ isCut }) => isCut),
      isCramped: pictures.some(({ isCramped }) => isCramped),
    };
  };

/** Each sign once, under its title. */
export function mergedLegend(groups: readonly LegendGroup[]): readonly LegendGroup[] {
  const merged = new Map<string, Map<string, LegendGroup["entries"][number]>>();
  for (const { title, entries } of groups) {
    const known = merged.get(title) ?? new Map();
    for (const entry of entries) known.set(entry.text, entry);
    merged.set(title, known);
  }
  return [...merged].map(([title, entries]) => ({ title, entries: [...entries.values()] }));
}
