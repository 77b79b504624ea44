import type { Size } from "../chart/ChartCanvas.tsx";
import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import { nodeShapes } from "../chart/nodeShapes.ts";
import type { Pen } from "../chart/pen.ts";
import { svgPen } from "../chart/svgPen.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { at, item } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { STATUSES, type Status } from "../model/vocabulary.ts";
import { tieSources, tieStanding } from "../query/tieStanding.ts";
import { drawNetwork, type NetworkNames } from "../views/network/drawNetwork.ts";
import { type NetworkLegend, networkLegend, widthInWords } from "../views/network/networkLegend.ts";
import type { NetworkScene } from "../views/network/networkScene.ts";
import { drawContestRing, tieStrokes, tieWidth } from "../views/network/tieLine.ts";
import { drawTimeline, type TimelineOverlay } from "../views/timeline/drawTimeline.ts";
import type { TimelineScene } from "../views/timeline/timelineScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { tieRestsOn } from "../words/describeTie.ts";
import { element, escapeMarkup } from "../words/escapeMarkup.ts";
import { kindLabel } from "../words/kindLabel.ts";
import { networkWords } from "../words/networkWords.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Words } from "../words/words.ts";
import {
  type FramedPicture,
  framePicture,
  type LegendGroup,
  type Picture,
  type PictureNotes,
} from "./framedPicture.ts";

export type PictureContext = {
  readonly tables: Tables;
  readonly words: Words;
  readonly theme: Theme;
  readonly notes: PictureNotes;
};

/** The timeline as drawn on screen, with its title, what its marks mean, and where it comes from. */
export function timelinePicture(
  scene: TimelineScene,
  over: TimelineOverlay,
  context: PictureContext,
): FramedPicture {
  const { tables, words, theme } = context;
  const overlay: TimelineOverlay = {
    ...over,
    // Date and standing never without each other.
    nameOf: (row) => describeEvent(words, tables, row).spoken,
  };
  const kinds = kindsIn(scene, tables);
  const legend = [kindLegend(context, scene.hues, (kind) => kinds.has(kind))];
  if (scene.density === null) legend.push(standingLegend(context));
  const draw: Picture["draw"] = (pen) => drawTimeline(pen, scene, theme, overlay);
  return framePicture({ size: scene.size, draw, legend }, context);
}

/**
 * The network as drawn on screen. `hues` are those of the kinds, by `kindHues`; `doesCount` says which events count, for
 * what ties rest on.
 */
export function networkPicture(
  scene: NetworkScene,
  size: Size,
  hues: readonly number[],
  doesCount: (row: number) => boolean,
  context: PictureContext,
): FramedPicture {
  const drawnHues = new Set(scene.ties.map(({ hue }) => hue));
  const shown = networkLegend(scene);
  const legend = [
    actorLegend(context, shown),
    tieLegend(context, shown),
    kindLegend(context, hues, (kind) => drawnHues.has(item(hues, kind))),
  ].filter(({ entries }) => entries.length > 0);
  const names = namesOf(context, doesCount);
  const draw: Picture["draw"] = (pen) => drawNetwork(pen, scene, context.theme, size, names);
  return framePicture({ size, draw, legend }, context);
}

/** A picture as an SVG document, which needs nothing from elsewhere. */
export function svgOf(
  { size, drawFrame, at, picture }: FramedPicture,
  { words, notes }: PictureContext,
): string {
  const pen = svgPen();
  drawFrame(pen);
  pen.within(at.x, at.y, picture.size, () => picture.draw(pen));
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: "img",
    lang: words.language,
    direction: "ltr",
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "svg",
    root,
    element("title", {}, escapeMarkup(visibleText(notes.title))),
    element("desc", {}, escapeMarkup(visibleText(notes.filters.join(". ")))),
    pen.markup(),
  )}\n`;
}

/** Indices of the kinds that are drawn. */
function kindsIn({ marks, stacks, density, hues }: TimelineScene, tables: Tables): Set<number> {
  const rows = [...marks.map(({ row }) => row), ...stacks.flatMap((stack) => stack.rows)];
  const kinds = new Set(rows.map((row) => at(tables.events.kind, row)));
  density?.counts.forEach((count, index) => {
    if (count > 0) kinds.add(index % hues.length);
  });
  return kinds;
}

/** What a pointer over a node or tie is told. */
function namesOf({ tables, words }: PictureContext, doesCount: (row: number) => boolean): NetworkNames {
  const { actorKinds, details } = words.messages;
  const network = networkWords(words);
  const nameAt = (row: number): string => visibleText(textAt(tables.actors.names, row));
  return {
    node: ({ name, kind, events }) => network.node(name, actorKinds[kind].one, events),
    tie: ({ from, to, tie }) =>
      `${details.direction(nameAt(from), nameAt(to))}: ${tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}`,
  };
}

const DOT = outlinePath("circle", 0, 0, MARK_RADIUS);

function kindLegend(
  { tables, words, theme }: PictureContext,
  hues: readonly number[],
  isShown: (kind: number) => boolean,
): LegendGroup {
  const entries = tables.kinds.flatMap((record, kind) => {
    if (!isShown(kind)) return [];
    const colour = kindColour(theme, item(hues, kind));
    const drawSign: LegendGroup["entries"][number]["drawSign"] = (pen, x, y) =>
      pen.fillShape(DOT, x, y, 1, colour);
    return [{ drawSign, text: kindLabel(words, record) }];
  });
  return { title: words.messages.filters.kind, entries };
}

function standingLegend({ words, theme }: PictureContext): LegendGroup {
  const { filters, standing } = words.messages;
  return {
    title: filters.standing,
    entries: STATUSES.map((status) => ({
      drawSign: (pen, x, y) => drawStandingMark(pen, status, x, y, theme.ink2, theme.paper),
      text: standing[status].label,
    })),
  };
}

const NODE_SIGN = 6;

function actorLegend({ words, theme }: PictureContext, { kinds }: NetworkLegend): LegendGroup {
  const { filters, actorKinds } = words.messages;
  return {
    title: filters.actors,
    entries: kinds.map((kind) => ({
      drawSign: (pen, x, y) => pen.fillShape(nodeShapes[kind].shape, x, y, NODE_SIGN, theme.node),
      text: actorKinds[kind].many,
    })),
  };
}

/** Half the length of the line that stands for a tie. */
const TIE_SIGN = 8;
const STANDING_WIDTH = 4;

function tieLegend(
  { words, theme }: PictureContext,
  { widths, standings, contested }: NetworkLegend,
): LegendGroup {
  const { standing, details } = words.messages;
  const network = networkWords(words);
  const drawLine = (pen: Pen, x: number, y: number, status: Status, width: number): void => {
    const [start, middle, end] = [-TIE_SIGN, 0, TIE_SIGN].map((dx) => ({ x: x + dx, y }));
    if (!start || !middle || !end) return;
    for (const { isPaper, ...line } of tieStrokes(status, width)) {
      pen.curve(start, middle, end, isPaper ? theme.paper : theme.ink2, line);
    }
  };
  const ofWidths: LegendGroup["entries"] = widths.map((step) => ({
    drawSign: (pen, x, y) => drawLine(pen, x, y, "confirmed", tieWidth(step)),
    text: widthInWords(words, step, step === widths.at(-1)),
  }));
  const ofStandings: LegendGroup["entries"] = standings.map((status) => ({
    drawSign: (pen, x, y) => drawLine(pen, x, y, status, STANDING_WIDTH),
    text: standing[status].label,
  }));
  const ofContest: LegendGroup["entries"] = [
    {
      drawSign: (pen, x, y) => {
        drawLine(pen, x, y, "confirmed", 1);
        drawContestRing(pen, x, y, theme.ink2, theme.paper);
      },
      text: network.contested,
    },
  ];
  return {
    title: details.whoDidWhat,
    entries: [...ofWidths, ...ofStandings, ...(contested ? ofContest : [])],
  };
}
