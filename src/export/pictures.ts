import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import type { LegendEntry } from "../chart/PenDrawing.tsx";
import type { Line, Pen } from "../chart/pen.ts";
import { svgPen } from "../chart/svgPen.ts";
import { kindColour, NO_HUE, smallText } from "../chart/theme.ts";
import { lineEntry } from "../chart/tieLine.ts";
import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import { pairOfTie } from "../model/tables/acts.ts";
import { at, item } from "../model/tables/columns.ts";
import type { Contest } from "../model/tables/contest.ts";
import type { Tables } from "../model/tables/tables.ts";
import { showsHours } from "../model/tables/times.ts";
import type { CssPx, EventRow } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { MOST_IN_MATRIX } from "../query/network/actsMatrix.ts";
import { tieSources, tieStanding } from "../query/network/tieStanding.ts";
import { drawMatrix, type MatrixScene, matrixEntries } from "../views/network/drawMatrix.ts";
import { drawNetwork, type NetworkNames } from "../views/network/drawNetwork.ts";
import type { cellStandings } from "../views/network/matrixScene.ts";
import { legendLines, networkLegend, nodeInWords, repliesInNetwork } from "../views/network/networkLegend.ts";
import { isCut, type NetworkInput, type NetworkScene } from "../views/network/networkScene.ts";
import { drawLanes, type LanesOverlay, lanesEntries } from "../views/timeline/actorLanes/drawLanes.ts";
import { actsInNumbers, type LanesScene } from "../views/timeline/actorLanes/lanesScene.ts";
import { buildClockScene, type ClockInput } from "../views/timeline/clockScene.ts";
import { drawClocks } from "../views/timeline/drawClocks.ts";
import { contestEntries, dateEntries, drawMarkSign, standingEntries } from "../views/timeline/drawSigns.ts";
import { drawTimeline, type TimelineOverlay } from "../views/timeline/drawTimeline.ts";
import { ALL_NAMED, MOST_MOMENTS, type TimelineScene } from "../views/timeline/timelineScene.ts";
import { pairInWords, tieRestsOn } from "../words/describeAct.ts";
import { contestOfSign, describeEvent, standingOutside } from "../words/describeEvent.ts";
import { filesWords } from "../words/fileWords.ts";
import { nameOfZone } from "../words/formatDate.ts";
import { joinPresent } from "../words/formatNumber.ts";
import { visibleText } from "../words/isolate.ts";
import { exploringWords, readingWords } from "../words/laterWords.ts";
import { kindLabel } from "../words/names.ts";
import { REPLIES_IN_FILE } from "../words/replyNote.ts";
import type { Words } from "../words/words.ts";
import type { Frame, FramedPicture, LegendGroup, Picture } from "./framedPicture.ts";

export type PictureContext = Frame & { readonly tables: Tables };

export function timelinePicture(
  scene: TimelineScene,
  over: TimelineOverlay,
  context: PictureContext,
): Picture {
  const { tables, words, theme } = context;
  const { marks, stacks, rest, density } = scene;
  const overlay: TimelineOverlay = {
    ...over,
    // The tooltip of a mark includes date and standing, so that a headline never appears without them.
    nameOf: (row) => describeEvent(words, tables, row).spoken,
  };
  const nameless = namelessMoments(scene, tables);
  const hasSelected = marks.some(({ row }) => over.emphasisOf(row) === "selected");
  const legend = [
    kindLegend(context, scene),
    standingLegend(context, scene, hasSelected),
    dateLegend(context, scene),
  ];
  return {
    size: scene.size,
    draw: (pen) => drawTimeline(pen, scene, theme, overlay),
    legend: legend.filter(isNeeded),
    units: [
      ...(density ? [filesWords(words).picture.bars(density.unit, density.most)] : [markMeaning(context)]),
      ...(density?.bars.some(({ isPartial }) => isPartial)
        ? [readingWords(words).summary.charts.partial]
        : []),
      ...zoneWithoutRoom(context, scene),
    ],
    needs: scene.contentHeight,
    // Bars and annotations reach down to the lower edge, so the picture then keeps its whole height.
    ends: density || scene.foot > 0 ? scene.size.height : endOf(scene),
    unnamed: [...stacks, ...(rest ? [rest] : [])].reduce((sum, { rows }) => sum + rows.length, 0) + nameless,
    isCut: false,
    cramped: nameless,
  };
}

/** The least height of a picture of both clocks (happened, became known), unless it has the sentence of a tour step. */
const LEAST_CLOCKS: CssPx = 320;

export function clocksPicture(inputs: ClockInput, lit: EventRow | null, context: PictureContext): Picture {
  const { words, theme } = context;
  const scene = buildClockScene(inputs);
  return {
    size: inputs.size,
    draw: (pen) => drawClocks(pen, scene, theme, lit),
    legend: [standingLegend(context, { marks: scene.threads, stacks: [] }, false)].filter(isNeeded),
    units: [exploringWords(words).clocks.meaning],
    needs: inputs.finding === null ? LEAST_CLOCKS : 0,
    ends: inputs.size.height,
    unnamed: inputs.finding === null ? inputs.disclosures.length - scene.threads.length : 0,
    isCut: false,
    cramped: 0,
  };
}

/** `drawn` says how many actors and ties are drawn ("" for all). Tooltips of ties count what `doesCount` accepts. */
export function networkPicture(
  scene: NetworkScene,
  { size, doesCount }: Pick<NetworkInput, "size" | "doesCount">,
  drawn: string,
  context: PictureContext,
): Picture {
  const { tables, words, theme, measure } = context;
  const { nodes } = scene;
  const { font } = smallText(theme, 500, theme.ink2, "left");
  const most = REPLIES_IN_FILE * size.width;
  const replied = repliesInNetwork(words, tables, scene, (note) => measure(note, font) <= most);
  const names = namesOf(context, doesCount);
  const cut = nodes.some(({ label }) => isCut(label));
  const entries = legendLines(words, networkLegend(scene)).map((line) => lineEntry(line.text, line, theme));
  return {
    size,
    draw: (pen) => drawNetwork(pen, scene, theme, names),
    legend: [{ title: readingWords(words).detail.whoDidWhat, entries }].filter(isNeeded),
    units: [drawn, replied].filter((text) => text !== ""),
    needs: scene.least,
    ends: scene.bottom,
    unnamed: scene.leftOut,
    isCut: cut,
    cramped: scene.leftOut + Number(cut),
    ties: new Set(scene.ties.map(({ tie }) => tie)),
  };
}

export function matrixPicture(
  scene: MatrixScene,
  standingOf: ReturnType<typeof cellStandings>,
  context: PictureContext,
): Picture {
  const { words } = context;
  const { matrix, size, bottom, isCut } = scene;
  const { shown, all } = matrix;
  return {
    size,
    draw: (pen) => drawMatrix(pen, scene, context, standingOf),
    legend: [
      {
        title: exploringWords(words).network.matrix.name,
        entries: matrixEntries(context, matrix, standingOf),
      },
    ],
    units: shown < all ? [exploringWords(words).lanes.shown(shown, all)] : [],
    needs: bottom,
    ends: bottom,
    // `asNeeded` tries a greater height until the matrix has all actors, or `MOST_IN_MATRIX` of them.
    unnamed: Math.min(all, MOST_IN_MATRIX) - shown,
    isCut,
    cramped: 0,
    ties: new Set(matrix.cells.flatMap((row) => row.flatMap((cell) => cell?.ties ?? []))),
  };
}

/**
 * Counts the moments (most prominent events) whose name is not drawn. If only some moments had names, they would look
 * like the only ones. In a picture of few events, every event counts as a moment.
 */
function namelessMoments({ marks, stacks }: TimelineScene, { events }: Tables): number {
  const rows = [...marks.map(({ row }) => row), ...stacks.flatMap((stack) => stack.rows)];
  const [lowest, most] = rows.length > ALL_NAMED ? [1, MOST_MOMENTS] : [Number.POSITIVE_INFINITY, ALL_NAMED];
  const isMoment = (row: EventRow): boolean => at(events.prominence, row) <= lowest;
  const named = marks.filter(({ row, label }) => label && isMoment(row)).length;
  return Math.max(0, Math.min(rows.filter(isMoment).length, most) - named);
}

function endOf({ bands, marks, stacks }: TimelineScene): number {
  const lanes = bands.filter(({ lane }) => lane !== null).map(({ y, height }) => y + height);
  const labels = marks.flatMap(({ label }) => (label ? [label.y + label.lines.length * HALF_LINE] : []));
  const ends = [...marks, ...stacks].map(({ y }) => y + MARK_END);
  return Math.max(LEAST_TIMELINE, ...lanes, ...labels, ...ends);
}

const MARK_END = 12;
const HALF_LINE = 8;
const LEAST_TIMELINE = 120;

const isNeeded = ({ entries }: LegendGroup): boolean => entries.length > 0;

/** The SVG loads no other file. `faces` is a style sheet with the fonts inside. */
export function svgOf(
  { size, zoom, drawFrame, at, scale, picture }: FramedPicture,
  { words, notes, measure }: PictureContext,
  faces: string,
): string {
  const pen = svgPen({ measure });
  drawFrame(pen);
  pen.within(at, scale, picture.size, () => picture.draw(pen));
  const said = [visibleText(notes?.filters.join(". ") ?? ""), notes?.folded ?? ""];
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
    element("title", {}, escapeMarkup(visibleText(notes?.headline ?? ""))),
    element("desc", {}, escapeMarkup(joinPresent(said, ". "))),
    ...(faces === "" ? [] : [element("style", {}, escapeMarkup(faces))]),
    pen.markup(),
  )}\n`;
}

function kindsIn({ marks, density }: TimelineScene, tables: Tables): Set<number> {
  const coloured = marks.filter(({ hue }) => hue !== NO_HUE);
  const kinds = new Set(coloured.map(({ row }) => at(tables.events.kind, row)));
  for (const { kind } of density?.bars ?? []) if (kind !== null) kinds.add(kind);
  return kinds;
}

function namesOf({ tables, words }: PictureContext, doesCount: (row: number) => boolean): NetworkNames {
  const network = exploringWords(words).network;
  return {
    node: (node) => nodeInWords(words, tables, node),
    tie: ({ tie, from, to }) =>
      tie < 0
        ? `${pairInWords(words, tables, { ends: [from, to], undirected: true })}: ${network.namedTogether}`
        : `${pairInWords(words, tables, pairOfTie(tables, tie))}: ${tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}`,
  };
}

type Context = Pick<Frame, "words" | "theme">;

const DOT = outlinePath("circle", 0, 0, MARK_RADIUS);

function kindLegend({ tables, words, theme }: PictureContext, scene: TimelineScene): LegendGroup {
  const kinds = kindsIn(scene, tables);
  const entries = tables.kinds.flatMap((record, kind): LegendEntry[] => {
    if (!kinds.has(kind)) return [];
    const colour = kindColour(theme, item(scene.hues, kind));
    return [{ drawSign: (pen, x, y) => pen.fillShape(DOT, x, y, 1, colour), text: kindLabel(words, record) }];
  });
  return { title: words.messages.filters.kind, entries };
}

function standingLegend(
  { words, theme }: Context,
  {
    marks,
    stacks,
  }: {
    readonly marks: readonly { readonly status: Standing; readonly contested: Contest | null }[];
    readonly stacks: readonly unknown[];
  },
  hasSelected: boolean,
): LegendGroup {
  const others: readonly (LegendEntry | false)[] = [
    hasSelected && {
      drawSign: (pen, x, y) => {
        drawStandingMark(pen, "confirmed", x, y, theme.ink2, theme.paper);
        pen.strokeShape(RING, x, y, 1, theme.accent, RING_LINE);
      },
      text: filesWords(words).picture.selected,
    },
    stacks.length > 0 && {
      drawSign: (pen, x, y) => pen.fillRect(x - 7, y - 1, 14, 2, theme.ink2),
      text: readingWords(words).about.stack,
    },
  ];
  return {
    title: words.messages.filters.standing,
    entries: [
      ...standingEntries(
        new Set(marks.map(({ status }) => status)),
        (status) => standingInKey(words, status),
        theme,
      ),
      ...contestEntries(
        new Set(marks.map(({ contested }) => contested)),
        (contest) => contestInKey(words, contest),
        theme,
      ),
      ...others.filter((entry) => entry !== false),
    ],
  };
}

/** Only "on record", "disputed" and "contested" get meanings in the legend, because readers may confuse them. */
const standingInKey = (words: Words, status: Standing): string => {
  const { standing, standingInFull } = words.messages;
  return status === "disputed"
    ? standingInFull(standing.disputed.label, standing.disputed.meaning)
    : standingOutside(words, status);
};
const contestInKey = (words: Words, contest: Contest): string =>
  contest === "date"
    ? contestOfSign(words, contest)
    : words.messages.standingInFull(contestOfSign(words, contest), filesWords(words).picture.contested);

const RING = outlinePath("circle", 0, 0, MARK_RADIUS + 3);
const RING_LINE: Line = { width: 1.75 };

/** Explains the signs of dates that are not a single day, if they occur in the picture. */
function dateLegend({ words, theme }: Context, { marks }: Pick<TimelineScene, "marks">): LegendGroup {
  const { goesOn: text, dates: title } = filesWords(words).picture;
  const extents = new Set(marks.map(({ extent }) => extent));
  const onward = marks.find(({ cut }) => cut.left || cut.right);
  const goesOn = onward && {
    drawSign: (pen: Pen, x: number, y: number) =>
      drawMarkSign(pen, { extent: onward.extent, cut: onward.cut }, x, y, theme),
    text,
  };
  const entries = dateEntries(extents, readingWords(words).about, theme);
  return { title, entries: goesOn ? [...entries, goesOn] : entries };
}

/** Says by which date marks are placed: when events happened, when they became known, or a column of the file. */
function markMeaning({ tables: { clock }, words }: PictureContext): string {
  const { marks, marksKnown, marksOf } = filesWords(words).picture;
  if (typeof clock === "object") return marksOf(visibleText(clock.label));
  return clock === "known" ? marksKnown : marks;
}

/** The time zone, if the axis shows hours and has no space for the name of the zone. */
function zoneWithoutRoom(
  { tables, words }: PictureContext,
  { axis, scale }: Pick<TimelineScene | LanesScene, "axis" | "scale">,
): readonly string[] {
  const { zone } = tables.about;
  const name = nameOfZone(words, zone);
  if (name === "" || !showsHours(tables, scale.span)) return [];
  return axis.upper.some(({ label }) => label.includes(name))
    ? []
    : [readingWords(words).timeWindow.ofZone(name, zone)];
}

export function lanesPicture(scene: LanesScene, over: LanesOverlay, context: PictureContext): Picture {
  const { tables, words, theme } = context;
  const { density, lanes, acts } = scene;
  const leftOut = acts ? acts.all - acts.drawn : 0;
  const overlay: LanesOverlay = { ...over, nameOf: (row) => describeEvent(words, tables, row).spoken };
  return {
    size: scene.size,
    draw: (pen) => drawLanes(pen, scene, theme, overlay),
    legend: lanesLegends(scene, context).filter(isNeeded),
    units: [
      ...(density && hasPartialBar(density) ? [readingWords(words).summary.charts.partial] : []),
      ...actsInNumbers(words, scene),
      ...zoneWithoutRoom(context, scene),
    ],
    needs: scene.contentHeight,
    ends: scene.foot > 0 ? scene.size.height : scene.rowsEnd + FOOT_END,
    // If acts do not fit, `asNeeded` first tries a greater height.
    unnamed: acts ? leftOut : lanes.at(-1)?.actor ? 0 : 1,
    isCut: lanes.some(({ title }) => title.some((line) => line.endsWith("…"))),
    cramped: leftOut,
  };
}

const hasPartialBar = ({ bins, counts }: NonNullable<LanesScene["density"]>): boolean =>
  counts.some((count, bar) => count > 0 && item(bins, bar % bins.length).isPartial);

const FOOT_END: CssPx = 12;

function lanesLegends(scene: LanesScene, { words, theme }: PictureContext): LegendGroup[] {
  const { legend, signs: inWords } = exploringWords(words).lanes;
  const { signs, standings, contests } = lanesEntries(scene, theme, {
    signs: inWords,
    standing: (status) => standingInKey(words, status),
    contest: (contest) => contestInKey(words, contest),
  });
  return [
    { title: legend, entries: signs },
    { title: words.messages.filters.standing, entries: [...standings, ...contests] },
  ];
}
