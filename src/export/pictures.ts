import type { Size } from "../chart/ChartCanvas.tsx";
import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import { svgPen } from "../chart/svgPen.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { at, item } from "../model/columns.ts";
import type { Tables } from "../model/tables.ts";
import { textAt } from "../model/textColumn.ts";
import { type ActorKind, STATUSES } from "../model/vocabulary.ts";
import { drawNetwork, type NetworkNames } from "../views/network/drawNetwork.ts";
import type { NetworkScene } from "../views/network/networkScene.ts";
import { nodeShapes } from "../views/network/nodeShapes.ts";
import { drawTimeline, type TimelineOverlay } from "../views/timeline/drawTimeline.ts";
import type { TimelineScene } from "../views/timeline/timelineScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { element, escapeMarkup } from "../words/escapeMarkup.ts";
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

/** The network as drawn on screen. `hues` are those of the kinds, by `kindHues`. */
export function networkPicture(
  scene: NetworkScene,
  size: Size,
  hues: readonly number[],
  context: PictureContext,
): FramedPicture {
  const drawnHues = new Set(scene.ties.map(({ hue }) => hue));
  const legend = [
    actorLegend(context, new Set(scene.nodes.map(({ kind }) => kind))),
    kindLegend(context, hues, (kind) => drawnHues.has(item(hues, kind))),
  ];
  const names = namesOf(context);
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
function namesOf({ tables, words }: PictureContext): NetworkNames {
  const { actorKinds, network, details, counts } = words.messages;
  const nameAt = (row: number): string => visibleText(textAt(tables.actors.names, row));
  return {
    node: ({ name, kind, events }) => network.node(name, actorKinds[kind].one, events),
    tie: ({ from, to, events }) => `${details.direction(nameAt(from), nameAt(to))}: ${counts.events(events)}`,
  };
}

const DOT = outlinePath("circle", 0, 0, MARK_RADIUS);

function kindLegend(
  { tables, words, theme }: PictureContext,
  hues: readonly number[],
  isShown: (kind: number) => boolean,
): LegendGroup {
  const entries = tables.kinds.flatMap(({ label }, kind) => {
    if (!isShown(kind)) return [];
    const colour = kindColour(theme, item(hues, kind));
    const drawSign: LegendGroup["entries"][number]["drawSign"] = (pen, x, y) =>
      pen.fillShape(DOT, x, y, 1, colour);
    return [{ drawSign, text: visibleText(label) }];
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

function actorLegend({ words, theme }: PictureContext, kinds: ReadonlySet<ActorKind>): LegendGroup {
  const { filters, actorKinds } = words.messages;
  return {
    title: filters.actors,
    entries: [...kinds].sort().map((kind) => ({
      drawSign: (pen, x, y) => pen.fillShape(nodeShapes[kind].shape, x, y, NODE_SIGN, theme.node),
      text: actorKinds[kind].many,
    })),
  };
}
