import type { Size } from "../chart/ChartCanvas.tsx";
import { svgPen } from "../chart/svgPen.ts";
import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import { pairOfTie } from "../model/tables/acts.ts";
import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { tieSources, tieStanding } from "../query/network/tieStanding.ts";
import { drawNetwork, type NetworkNames } from "../views/network/drawNetwork.ts";
import { networkLegend } from "../views/network/networkLegend.ts";
import type { NetworkScene } from "../views/network/networkScene.ts";
import { drawTimeline, type TimelineOverlay } from "../views/timeline/drawTimeline.ts";
import type { TimelineScene } from "../views/timeline/timelineScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { pairInWords, tieRestsOn } from "../words/describeTie.ts";
import { networkWords } from "../words/laterWords.ts";
import { peopleOfBody } from "../words/members.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Frame } from "./frame.ts";
import type { FramedPicture, Picture } from "./framedPicture.ts";
import type { LegendGroup } from "./legend.ts";
import { dateLegend, kindLegend, markMeaning, standingLegend, tieLegend } from "./pictureLegend.ts";

export type PictureContext = Frame & { readonly tables: Tables };

/** The timeline as drawn on screen, and what its marks mean. */
export function timelinePicture(
  scene: TimelineScene,
  over: TimelineOverlay,
  context: PictureContext,
): Picture {
  const { tables, words, pictureWords, theme } = context;
  const { marks, stacks, density } = scene;
  const overlay: TimelineOverlay = {
    ...over,
    // A name says date and standing together: neither is ever shown without the other.
    nameOf: (row) => describeEvent(words, tables, row).spoken,
  };
  const kinds = kindsIn(scene, tables);
  const hasSelected = marks.some(({ row }) => over.emphasisOf(row) === "selected");
  const legend = [
    kindLegend(context, tables, scene.hues, (kind) => kinds.has(kind)),
    standingLegend(context, scene, hasSelected),
    dateLegend(context, scene),
  ];
  return {
    size: scene.size,
    draw: (pen) => drawTimeline(pen, scene, theme, overlay),
    legend: legend.filter(isNeeded),
    units: density
      ? [
          pictureWords.bars(density.unit, density.most),
          ...(density.bars.some(({ isPartial }) => isPartial) ? [pictureWords.partial] : []),
        ]
      : [markMeaning(context)],
    needs: scene.contentHeight,
    // Sentences of the editors stand at its very foot.
    ends: density || scene.foot > 0 ? scene.size.height : endOf(scene),
    unnamed:
      marks.filter(({ label }) => label === null).length +
      stacks.reduce((sum, { rows }) => sum + rows.length, 0),
    isCut: marks.some(({ label }) => isCut(label)),
    // Cut headlines are no reason for a larger picture: their beginning says enough.
    isCramped: false,
  };
}

/** What a picture of the network needs to know of the view, beside its scene. */
export type NetworkView = {
  /** Whether the event of a row counts: ties are named with the events behind them. */
  readonly doesCount: (row: number) => boolean;
  /** How many there are, drawn or not. */
  readonly actors: number;
  readonly ties: number;
};

/** The network as drawn on screen, and what its lines mean. */
export function networkPicture(
  scene: NetworkScene,
  size: Size,
  view: NetworkView,
  context: PictureContext,
): Picture {
  const { pictureWords, theme } = context;
  const { nodes, ties } = scene;
  const names = namesOf(context, view.doesCount);
  const hidden = view.actors - nodes.length;
  const left = view.ties - ties.length;
  const cut = nodes.some(({ label }) => isCut(label));
  return {
    size,
    draw: (pen) => drawNetwork(pen, scene, theme, names),
    legend: [tieLegend(context, networkLegend(scene))].filter(isNeeded),
    units: [
      pictureWords.actors,
      ...(hidden > 0 ? [pictureWords.actorsLeftOut(hidden)] : []),
      ...(left > 0 ? [pictureWords.tiesLeftOut(left)] : []),
    ],
    needs: scene.needs,
    ends: scene.bottom,
    // More height helps as long as ties that were chosen have no room.
    unnamed: scene.needs > size.height ? 1 : 0,
    isCut: cut,
    isCramped: cut,
  };
}

/** Where the lowest mark, label, stack or lane ends. */
function endOf({ bands, marks, stacks }: TimelineScene): number {
  const lanes = bands.filter(({ kind }) => kind !== null).map(({ y, height }) => y + height);
  const labels = marks.flatMap(({ label }) => (label ? [label.y + label.lines.length * HALF_LINE] : []));
  const ends = [...marks, ...stacks].map(({ y }) => y + MARK_END);
  return Math.max(LEAST_TIMELINE, ...lanes, ...labels, ...ends);
}

const MARK_END = 12;
const HALF_LINE = 8;
const LEAST_TIMELINE = 120;

const isCut = (label: { readonly lines: readonly string[] } | null): boolean =>
  label?.lines.some((line) => line.endsWith("…")) ?? false;

const isNeeded = ({ entries }: LegendGroup): boolean => entries.length > 0;

/** A picture as an SVG document, which needs nothing from elsewhere: `faces` is the style sheet that brings its faces. */
export function svgOf(
  { size, zoom, drawFrame, at, scale, picture }: FramedPicture,
  { words, notes, measure }: PictureContext,
  faces: string,
): string {
  const pen = svgPen(measure);
  drawFrame(pen);
  pen.within(at, scale, picture.size, () => picture.draw(pen));
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width: size.width * zoom,
    height: size.height * zoom,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: "img",
    lang: words.language,
    direction: "ltr",
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "svg",
    root,
    element("title", {}, escapeMarkup(visibleText(notes.headline))),
    element(
      "desc",
      {},
      escapeMarkup(
        [visibleText(notes.filters.join(". ")), notes.folded].filter((text) => text !== "").join(". "),
      ),
    ),
    ...(faces === "" ? [] : [element("style", {}, escapeMarkup(faces))]),
    pen.markup(),
  )}\n`;
}

/** Indices of the kinds that are drawn. */
function kindsIn({ marks, density }: TimelineScene, tables: Tables): Set<number> {
  const kinds = new Set(marks.map(({ row }) => at(tables.events.kind, row)));
  for (const { kind } of density?.bars ?? []) if (kind !== null) kinds.add(kind);
  return kinds;
}

/** What a pointer over a node or tie is told. */
function namesOf({ tables, words }: PictureContext, doesCount: (row: number) => boolean): NetworkNames {
  const { actorKinds } = words.messages;
  const network = networkWords(words);
  return {
    node: ({ actor, name, kind, events }) =>
      [network.node(name, actorKinds[kind].one, events), peopleOfBody(words, tables, actor)]
        .filter((text) => text !== "")
        .join(", "),
    tie: ({ tie }) =>
      `${pairInWords(words, tables, pairOfTie(tables, tie))}: ${tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}`,
  };
}
