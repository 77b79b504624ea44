import type { Size } from "../chart/ChartCanvas.tsx";
import { svgPen } from "../chart/svgPen.ts";
import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import { pairOfTie } from "../model/tables/acts.ts";
import { at, item } from "../model/tables/columns.ts";
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
import {
  actorLegend,
  dateLegend,
  kindLegend,
  markMeaning,
  standingLegend,
  tieLegend,
} from "./pictureLegend.ts";

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
    // Few events have names by intention; what is only counted asks for a higher picture.
    unnamed: stacks.reduce((sum, { rows }) => sum + rows.length, 0),
    isCut: false,
    isCramped: false,
  };
}

/** What a picture of the network needs to know of the view, beside its scene. */
export type NetworkView = {
  /** The hue of each kind, by `kindHues`. */
  readonly hues: readonly number[];
  /** Whether the event of a row counts: ties are named with the events behind them. */
  readonly doesCount: (row: number) => boolean;
  /** How many there are, drawn or not. */
  readonly actors: number;
  readonly ties: number;
};

/** The network as drawn on screen, and what its shapes and lines mean. */
export function networkPicture(
  scene: NetworkScene,
  size: Size,
  view: NetworkView,
  context: PictureContext,
): Picture {
  const { tables, pictureWords, theme } = context;
  const { nodes, ties, groups } = scene;
  const drawnHues = new Set(ties.map(({ hue }) => hue));
  const shown = networkLegend(scene);
  const legend = [
    actorLegend(context, shown),
    tieLegend(context, shown),
    kindLegend(context, tables, view.hues, (kind) => drawnHues.has(item(view.hues, kind))),
  ];
  const names = namesOf(context, view.doesCount);
  const hidden = view.actors - nodes.length;
  const left = view.ties - ties.length;
  const cut = nodes.filter(({ label }) => isCut(label));
  return {
    size,
    draw: (pen) => drawNetwork(pen, scene, theme, size, names),
    legend: legend.filter(isNeeded),
    units: [
      pictureWords.actors,
      ...(hidden > 0 ? [pictureWords.actorsLeftOut(hidden)] : []),
      ...(left > 0 ? [pictureWords.tiesLeftOut(left)] : []),
    ],
    needs: bottomOf(scene),
    ends: groups.length > 0 ? bottomOf(scene) : size.height,
    // Laid out by forces, a network that is higher than this shows no more names: more height is of no use.
    unnamed: groups.length > 0 ? hidden : size.height < FORCES_ASPECT * size.width ? 1 : 0,
    isCut: cut.length > 0,
    // In columns every name can be whole, so that none may be cut; otherwise a few may.
    isCramped: cut.length > (groups.length > 0 ? 0 : MOST_CUT * nodes.length),
  };
}

/** Where the lowest mark, label, stack or lane ends. */
function endOf({ bands, marks, stacks }: TimelineScene): number {
  const lanes = bands.filter(({ lane }) => lane !== null).map(({ y, height }) => y + height);
  const labels = marks.flatMap(({ label }) => (label ? [label.y + label.lines.length * HALF_LINE] : []));
  const ends = [...marks, ...stacks].map(({ y }) => y + MARK_END);
  return Math.max(LEAST_TIMELINE, ...lanes, ...labels, ...ends);
}

const MARK_END = 12;
const HALF_LINE = 8;
const LEAST_TIMELINE = 120;

/** Where forces lay out the network: the share of names that may be cut. */
const MOST_CUT = 0.15;
const isCut = (label: { readonly lines: readonly string[] } | null): boolean =>
  label?.lines.some((line) => line.endsWith("…")) ?? false;

const FORCES_ASPECT = 0.6;
const isNeeded = ({ entries }: LegendGroup): boolean => entries.length > 0;

/** Where the lowest thing in columns ends; 0 for a network laid out by forces, which fills any frame. */
function bottomOf({ nodes, groups }: NetworkScene): number {
  if (groups.length === 0) return 0;
  const ends = nodes.map(({ y, radius, label }) => Math.max(y + radius, label?.box.bottom ?? 0));
  return Math.max(0, ...ends, ...groups.map(({ fold }) => fold?.box.bottom ?? 0));
}

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
