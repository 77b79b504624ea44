import { MARK_LINE, MARK_RADIUS, markOutlines } from "../chart/markOutline.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { at, item } from "../model/columns.ts";
import type { CssPx } from "../model/units.ts";
import { MARK_HEIGHTS } from "../views/timeline/drawMark.ts";
import {
  LAYOUT,
  type TimelineMark,
  type TimelineScene,
  type TimelineStack,
} from "../views/timeline/timelineScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { isolated } from "../words/isolate.ts";
import { visibleText } from "../words/visibleText.ts";
import { element, escapeXml } from "./markup.ts";
import {
  familyOf,
  kindLegend,
  outlineMark,
  type PictureContext,
  pictureFrame,
  standingLegend,
} from "./pictureFrame.ts";

/** The timeline as drawn on screen, with its title, what its marks mean, and where it comes from. */
export function timelineSvg(scene: TimelineScene, context: PictureContext): string {
  const { theme, tables } = context;
  const kinds = kindsIn(scene, context);
  const picture = [
    softEnds(scene, theme),
    ...grid(scene, theme),
    ...bandTitles(scene, context),
    ...density(scene, theme),
    ...scene.marks.map((mark) => dropLine(mark, theme)),
    ...scene.marks.map((mark) => element("g", {}, titleOf(mark, context), drawnMark(mark, theme))),
    ...scene.stacks.map((stack) => drawnStack(stack, theme)),
    ...scene.marks.map((mark) => label(mark, theme)),
    ...axis(scene, theme),
  ].join("\n");
  const legend = [kindLegend({ ...context, tables }, scene.hues, (kind) => kinds.has(kind))];
  if (scene.density === null) legend.push(standingLegend(context));
  return pictureFrame(scene.size, picture, legend, context);
}

/** Places of the kinds that are drawn. */
function kindsIn(
  { marks, stacks, density: columns, hues }: TimelineScene,
  { tables }: PictureContext,
): Set<number> {
  const rows = [...marks.map(({ row }) => row), ...stacks.flatMap((stack) => stack.rows)];
  const kinds = new Set(rows.map((row) => at(tables.events.kind, row)));
  columns?.counts.forEach((count, place) => {
    if (count > 0) kinds.add(place % hues.length);
  });
  return kinds;
}

function grid({ axis: { lower }, size }: TimelineScene, theme: Theme): string[] {
  return lower.map(({ x }) =>
    element("rect", {
      x: Math.round(x),
      y: LAYOUT.axisHeight,
      width: 1,
      height: size.height - LAYOUT.axisHeight,
      fill: theme.line,
    }),
  );
}

function bandTitles({ bands, size }: TimelineScene, { tables, theme }: PictureContext): string[] {
  return bands.flatMap(({ kind, y }) => {
    if (kind === null) return [];
    const title = visibleText(item(tables.kinds, kind).label);
    return [
      element("rect", { x: 0, y: Math.round(y), width: size.width, height: 1, fill: theme.line }),
      textElement(LAYOUT.padding, y + LAYOUT.bandTitleHeight / 2 + 5, title, {
        "font-size": 11,
        "font-weight": 600,
        fill: theme.ink2,
      }),
    ];
  });
}

function textElement(
  x: CssPx,
  y: CssPx,
  text: string,
  attributes: Readonly<Record<string, string | number | null>>,
): string {
  return element("text", { x, y, ...attributes }, escapeXml(isolated(text)));
}

/** Columns that grow from the bottom, stacked by kind. */
function density({ density: columns, hues, size }: TimelineScene, theme: Theme): string[] {
  if (columns === null) return [];
  const { counts } = columns;
  const room = size.height - LAYOUT.axisHeight - LAYOUT.padding;
  const sums = Array.from({ length: counts.length / hues.length }, (_, column) =>
    counts.subarray(column * hues.length, (column + 1) * hues.length).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(1, ...sums);
  return sums.flatMap((_, column) => {
    let y = size.height;
    return hues.flatMap((hue, kind) => {
      const height = (at(counts, column * hues.length + kind) / most) * room;
      if (height === 0) return [];
      y -= height;
      const width = LAYOUT.densityColumn - 1;
      return [
        element("rect", { x: column * LAYOUT.densityColumn, y, width, height, fill: kindColour(theme, hue) }),
      ];
    });
  });
}

function dropLine(mark: TimelineMark, theme: Theme): string {
  if (mark.label === null) return "";
  return element("rect", {
    x: Math.round(mark.x),
    y: LAYOUT.axisHeight,
    width: 1,
    height: Math.max(0, mark.y - MARK_RADIUS - LAYOUT.axisHeight),
    fill: kindColour(theme, mark.hue),
    opacity: 0.28,
  });
}

/** What a pointer over the mark is told, date and standing never without each other. */
function titleOf({ row }: TimelineMark, { tables, words }: PictureContext): string {
  return element("title", {}, escapeXml(describeEvent(words, tables, row).spoken));
}

function drawnMark(mark: TimelineMark, theme: Theme): string {
  const colour = kindColour(theme, mark.hue);
  const { x0, x1, y } = mark;
  const outline = outlineMark(mark.x, y, mark.status, colour, theme.paper);
  switch (mark.extent) {
    case "day":
      return outline;
    case "somewhere":
      return stretch(x0, x1, y, MARK_HEIGHTS.bracket, `url(#soft-${mark.hue})`) + outline;
    case "by":
      return stretch(x0, x1, y, MARK_HEIGHTS.fade, `url(#by-${mark.hue})`) + outline;
    case "since":
      return stretch(x0, x1, y, MARK_HEIGHTS.fade, `url(#since-${mark.hue})`) + outline;
    case "lasted": {
      const { filled, dashes, shape } = markOutlines[mark.status];
      const bar = element("rect", {
        x: x0 + MARK_LINE / 2,
        y: y - MARK_HEIGHTS.bar / 2 + MARK_LINE / 2,
        width: Math.max(0, x1 - x0 - MARK_LINE),
        height: MARK_HEIGHTS.bar - MARK_LINE,
        fill: filled ? colour : theme.paper,
        stroke: colour,
        "stroke-width": MARK_LINE,
        "stroke-dasharray": dashes === null ? null : "4 3",
      });
      return shape === "diamond" ? bar + outline : bar;
    }
  }
}

const stretch = (x0: CssPx, x1: CssPx, y: CssPx, height: CssPx, fill: string): string =>
  element("rect", { x: x0, y: y - height / 2, width: x1 - x0, height, fill });

/** Gradients for what is not known exactly, one set for each hue that is drawn. */
function softEnds({ marks }: TimelineScene, theme: Theme): string {
  const stop = (colour: string, offset: number, opacity: number): string =>
    element("stop", { offset, "stop-color": colour, "stop-opacity": opacity });
  const hues = [...new Set(marks.map(({ hue }) => hue))];
  return element(
    "defs",
    {},
    ...hues.flatMap((hue) => {
      const colour = kindColour(theme, hue);
      const from = stop(colour, 0, 0.8);
      return [
        element(
          "linearGradient",
          { id: `soft-${hue}` },
          stop(colour, 0, 0),
          stop(colour, 0.3, 0.4),
          stop(colour, 0.7, 0.4),
          stop(colour, 1, 0),
        ),
        element("linearGradient", { id: `since-${hue}` }, from, stop(colour, 1, 0)),
        element("linearGradient", { id: `by-${hue}` }, stop(colour, 0, 0), stop(colour, 1, 0.8)),
      ];
    }),
  );
}

function drawnStack({ x, y, rows }: TimelineStack, theme: Theme): string {
  const width = LAYOUT.stackWidth - 4;
  return (
    element("rect", {
      x: x - width / 2,
      y: y - 9,
      width,
      height: 18,
      rx: 9,
      fill: theme.panel,
      stroke: theme.ink2,
    }) +
    textElement(x, y + 4, `+${rows.length}`, {
      "font-size": 11,
      "font-weight": 600,
      "text-anchor": "middle",
      fill: theme.ink,
    })
  );
}

/** Words on a halo of paper, so that no line runs through them. */
function label({ label: words, y }: TimelineMark, theme: Theme): string {
  if (words === null) return "";
  return textElement(words.x, y + 4.5, words.text, {
    "font-size": 13,
    "font-weight": 500,
    "text-anchor": words.align === "left" ? "start" : "end",
    fill: theme.ink,
    stroke: theme.paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
}

function axis({ axis: { upper, lower }, size }: TimelineScene, theme: Theme): string[] {
  return [
    element("rect", { x: 0, y: 0, width: size.width, height: LAYOUT.axisHeight, fill: theme.paper }),
    ...upper.map(({ x, label: text }) =>
      textElement(x + LAYOUT.padding, 24, text, {
        "font-size": 19,
        "font-weight": 500,
        "font-family": familyOf(theme.textFont),
        fill: theme.ink,
      }),
    ),
    ...lower.map(({ x, label: text }) =>
      textElement(x + 5, LAYOUT.axisHeight - 8, text, {
        "font-size": 11.5,
        "font-weight": 500,
        fill: theme.ink2,
      }),
    ),
    element("rect", { x: 0, y: LAYOUT.axisHeight - 1, width: size.width, height: 1, fill: theme.ink2 }),
  ];
}
