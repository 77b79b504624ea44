import type { Box } from "../../../chart/box.ts";
import { clockUnits } from "../../../chart/clockUnits.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { SMALL_TEXT } from "../../../chart/theme.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { CONTESTS, type Contest } from "../../../model/tables/contest.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind, LISTED_STANDINGS, type Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import type { LaneActors } from "../../../query/laneActors.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { visibleText } from "../../../words/isolate.ts";
import { densityWords, laneWords } from "../../../words/laterWords.ts";
import { type AxisScene, FONT_SIZE } from "../drawAxis.ts";
import { foldedSilence } from "../foldedSilences.ts";
import { footOf, gutterOf, LAYOUT, scaleOf, type TimelineInput, UPPER_SIZE } from "../timelineScene.ts";
import { type ActVerb, type CountedActs, isOfTwo, placeNumbers, placeVerbs, VERB } from "./actWords.ts";
import { type LaneBins, type LaneDensity, laneDensity } from "./laneDensity.ts";
import { amongOthers } from "./passNobody.ts";
import {
  type ActCrowd,
  type EventActs,
  eventLanes,
  heightsOfLine,
  isBracket,
  isLoop,
  isOverview,
  lanesByActor,
  lanesOfLine,
  pairOfStems,
  placeActs,
  ringOf,
  stemOfEvent,
} from "./placeActs.ts";

/** Measures of the rows, in CSS pixels. */
export const LANES = {
  /** The height of a row: the least, in which a name has two lines; the one on paper; the most. */
  least: 28,
  paper: 34,
  most: 120,
  /** The most height of a row if the picture shows only two actors. */
  mostOfPair: 320,
  /** The name of a group above its rows, if there is room for it: its line height, and the space around it. */
  headingLine: 13,
  heading: 7,
  /** The room below the last row. */
  foot: 10,
  /** The most line height of a name in two lines, which are smaller than one; in a low row it is half of the row less a gap. */
  nameLine: 14,
  nameGap: 3,
  nameStart: 26,
} as const;

/** The least and the most rows, whatever the height of the picture. Chosen actors get the most. */
const ROWS = { least: 8, most: 40 } as const;

/** The most rows in a picture of this height. */
export function mostLanes(
  height: CssPx,
  { actors }: ChosenActors,
  groups: number,
  isTakenAway: boolean,
): number {
  if (actors.length > 0) return ROWS.most;
  const room = height - AROUND_ROWS - groups * (LANES.headingLine + LANES.heading);
  const least = isTakenAway ? LANES.paper : LANES.least;
  return Math.max(ROWS.least, Math.min(ROWS.most, Math.floor(room / least) - 1));
}
const ROWS_TOP: CssPx = LAYOUT.axisHeight + LAYOUT.padding / 2;
const AROUND_ROWS: CssPx = ROWS_TOP + LANES.foot;

/** A row of the picture: of one actor, or without an actor of all actors that have no row. */
export type Lane = {
  readonly actor: { readonly row: ActorRow; readonly name: string; readonly kind: ActorKind } | null;
  readonly name: string;
  /** Its name, in lines that fit. */
  readonly title: readonly string[];
  /** Its middle, where acts begin and end. */
  readonly y: CssPx;
};

/** The scale of bars from a row on: the count of the highest bar, and the scale in words. */
type LaneUnit = { readonly lane: number; readonly most: number; readonly text: string };

export type LanesScene = AxisScene & {
  /** The height of all rows. If it is more than the height of the picture, the rows scroll. */
  readonly contentHeight: CssPx;
  readonly lanes: readonly Lane[];
  readonly laneHeight: CssPx;
  /** The names of groups above their rows. */
  readonly headings: readonly { readonly lines: readonly string[]; readonly y: CssPx }[];
  readonly events: readonly EventActs[];
  readonly crowds: readonly CountedActs[];
  readonly verbs: readonly ActVerb[];
  /** The lower edge of the last row. */
  readonly rowsEnd: CssPx;
  readonly annotations: TimelineInput["annotations"];
  /** The height of the room for annotations; 0 if none is in sight, or if the rows scroll. */
  readonly foot: CssPx;
  /** The bars, if there are too many events for acts. */
  readonly density: LaneBins | null;
  /** The scales of the bars: of the chosen actors, of all others with a row, and of those without one. */
  readonly units: readonly LaneUnit[];
  /** The number of acts in the same events that the reader did not ask for, and that are not drawn. */
  readonly aside: number;
  readonly hues: readonly number[];
  /** The event of a tour step whose picture this is; null for any other picture. */
  readonly stepEvent: EventRow | null;
  /** The number of events in the window: those that are drawn and those in crowds, or those of the bars. */
  readonly total: number;
};

export type LanesInput = Pick<
  TimelineInput,
  | "tables"
  | "words"
  | "rows"
  | "total"
  | "density"
  | "span"
  | "breaks"
  | "size"
  | "annotations"
  | "stepEvent"
  | "hues"
  | "measure"
> & {
  /** Whether the picture is alone, as a file or on paper. */
  readonly isTakenAway: boolean;
  readonly chosen: ChosenActors;
  readonly actors: LaneActors;
  readonly laneOf: Int16Array;
  readonly byLane: LaneDensity;
};

/** The rows of these actors, for a picture that is made once. */
export function lanesForActors(
  tables: Tables,
  mask: FilterMask,
  actors: LaneActors,
): Pick<LanesInput, "actors" | "laneOf" | "byLane"> {
  const laneOf = lanesByActor(tables, actors.rows);
  return { actors, laneOf, byLane: laneDensity(tables, mask, laneOf, actors.rows.length) };
}

/**
 * Makes the picture as values. Rows are actors by group, and each act is a line at its day:
 *
 *     Borg Labs  ───●─────────┬───      ● who did it, with the standing of the act
 *                   │ attacked │
 *     Acme Ltd   ───▼──╷──────┼───      ▼ to whom    ╷ takes part without an act
 *     CERT-In    ──────╷──────┴───      ┬┴ between two: the file names no doer
 */
export function buildLanesScene(input: LanesInput): LanesScene {
  const { size, words, measure, hues, total, rows, tables } = input;
  const scale = scaleOf({ ...input, lanes: "actor" });
  const density = input.density && input.byLane.within(input.density.bins, input.density.unit === "bar");
  const annotations = input.annotations.filter(
    ({ span }) => !scale.breaks.some(({ start, end }) => span.start >= start && span.end <= end),
  );
  const lanes = lanesOf({ ...input, annotations }, density);
  const low = size.height - lanes.foot - LAYOUT.padding;
  const base = {
    size,
    gutter: gutterOf("actor", size.width),
    scale,
    axis: timeTicks(
      words,
      scale,
      measure,
      storyDays(tables),
      UPPER_SIZE,
      clockUnits(words, tables, scale.span),
    ),
    silences: scale.breaks.map((silence) =>
      foldedSilence(input, scale, silence, Math.min(low, lanes.bottom)),
    ),
    annotations,
    foot: lanes.foot,
    lanes: lanes.list,
    laneHeight: lanes.height,
    headings: lanes.headings,
    contentHeight: Math.max(size.height, Math.round(lanes.bottom + LANES.foot + lanes.foot)),
    rowsEnd: lanes.bottom,
    hues,
    stepEvent: input.stepEvent,
    total,
  };
  if (density && input.density) {
    const { unit, ownScale } = densityWords(words);
    const counted = unit(input.density.unit, null);
    const { mosts } = density;
    const { length: first } = input.chosen.actors;
    const starts = [...new Set([0, first, input.actors.rows.length])].filter(
      (lane) => lane < lanes.list.length,
    );
    const units = starts.map((lane, index) => {
      const most = Math.max(...mosts.slice(lane, starts[index + 1]));
      return { lane, most, text: ownScale(counted, most) };
    });
    return { ...base, events: [], verbs: [], crowds: [], density, units, aside: 0 };
  }
  const placing = placeInput(input, base);
  // A step about two actors shows what they did to each other, not where both only took part.
  const shown = isOfTwo(input) ? rows.filter((row) => eventLanes(placing, row).lines.length > 0) : rows;
  const placed = placeActs(placing, shown);
  const aside = isOfTwo(input) ? 0 : rows.reduce((sum, row) => sum + eventLanes(placing, row).aside, 0);
  const rest = { density: null, units: [], aside };
  if (isOverview(input)) {
    const stems = amongOthers(
      shown.map((row) => pairOfStems(stemOfEvent(placing, row), scale)),
      [],
    );
    const verbs = placeVerbs(input, base, stems, { events: stems, crowds: [] });
    const { events, crowds } = toldAmong(stems, verbs, placed.crowds);
    const all = amongOthers(events, crowds);
    return { ...base, events: all, crowds: placeNumbers(input, base, all, crowds, verbs), verbs, ...rest };
  }
  const events = amongOthers(placed.events, placed.crowds);
  const crowds = placeNumbers(input, base, events, placed.crowds, []);
  const verbs = placeVerbs(input, base, events, { events, crowds });
  if (isOfTwo(input)) return { ...base, crowds, ...rest, ...toldOfTwo(input, base, events, crowds, verbs) };
  return { ...base, events, crowds, verbs, ...rest };
}

/**
 * A step about two actors: an arrow without words between two persons would be an accusation, so events without room for
 * theirs are ticks. The event of the step has its words, if need be in the place of all others.
 */
function toldOfTwo(
  input: LanesInput,
  base: Parameters<typeof placeVerbs>[1],
  all: readonly EventActs[],
  crowds: readonly CountedActs[],
  verbs: readonly ActVerb[],
): Pick<LanesScene, "events" | "verbs"> {
  const told = new Set(verbs.map(({ row }) => row));
  const isOwn = ({ row }: EventActs) => row === input.stepEvent;
  const isOwnTold = !all.some((event) => isOwn(event) && !told.has(event.row));
  const events = all.map((event) =>
    isOwn(event) || (isOwnTold && told.has(event.row)) ? event : { ...event, isQuiet: true },
  );
  return {
    events,
    verbs: isOwnTold ? verbs : placeVerbs(input, base, events.filter(isOwn), { events, crowds }),
  };
}

/**
 * An overview: events whose acts all have their words are drawn, also in the days of a crowd, which counts them too. In them
 * an actor who only takes part has no tick. All others are ticks at their days.
 */
function toldAmong(
  stems: readonly EventActs[],
  verbs: readonly ActVerb[],
  all: readonly ActCrowd[],
): { readonly events: readonly EventActs[]; readonly crowds: readonly ActCrowd[] } {
  const told = new Set(verbs.map(({ row }) => row));
  const crowds = all.flatMap((crowd) => {
    const events = crowd.events.filter(({ row }) => !told.has(row));
    return events.length > 1 ? [{ ...crowd, events, rows: crowd.rows.filter((row) => !told.has(row)) }] : [];
  });
  const counted = new Set(crowds.flatMap(({ rows }) => rows));
  const events = stems.flatMap((event): readonly EventActs[] => {
    if (counted.has(event.row)) return [];
    if (event.lines.length === 0) return [event];
    const lanes = [...new Set([...event.lines.flatMap(lanesOfLine), ...event.far])];
    return [{ ...event, ticks: [], lanes, isQuiet: !told.has(event.row) }];
  });
  return { events: events.sort((a, b) => a.x - b.x || a.row - b.row), crowds };
}

type Base = Pick<LanesScene, "scale" | "lanes">;

const placeInput = ({ tables, chosen, laneOf, actors }: LanesInput, { scale, lanes }: Base) => ({
  ...{ tables, chosen, laneOf, scale },
  others: lanes.length > actors.rows.length ? actors.rows.length : -1,
});

/** A highlighted event with all its verbs, whatever they cover. */
export function standingOut(
  input: LanesInput,
  scene: LanesScene,
  row: EventRow,
): { readonly event: EventActs; readonly verbs: readonly ActVerb[] } | null {
  const isCrowded = scene.crowds.some(({ rows }) => rows.includes(row));
  const drawn = scene.events.find((one) => one.row === row);
  if (!drawn && !isCrowded) return null;
  const whole = stemOfEvent(placeInput(input, scene), row);
  const [event = whole] = drawn
    ? [{ ...whole, lines: drawn.lines, far: drawn.far }]
    : amongOthers([whole, ...scene.events], scene.crowds);
  const own = isOfTwo(input) ? scene.verbs.filter((verb) => verb.row === row) : [];
  return {
    event,
    verbs: own.length > 0 ? own : placeVerbs(input, scene, [event], { events: [], crowds: [] }),
  };
}

/** The position of an event: where its first line begins, else its first tick. */
export function placeOfEvent(
  { lines: [line], ticks, far, x }: EventActs,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  return line ? { x: line.x, y: heightsOfLine(line, yOf).start } : { x, y: yOf(ticks[0] ?? far[0] ?? 0) };
}

/** The middle of a crowd. */
export function placeOfCrowd(
  { x0, x1, events }: ActCrowd,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  const ys = events.flatMap((event) => event.lanes.map((lane) => lanes[lane]?.y ?? 0));
  return { x: (x0 + x1) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}

/** The box around the drawn parts of an event. */
export function boxOfEvent(event: EventActs, { lanes }: Pick<LanesScene, "lanes">): Box {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const ys = [
    ...event.lines.flatMap((line) => {
      const { top, bottom } = heightsOfLine(line, yOf);
      return [top, bottom];
    }),
    ...event.ticks.map(yOf),
  ];
  const xs = [
    ...event.lines.map(({ x }) => x),
    ...(event.ticks.length > 0 ? [event.x] : []),
    ...(event.isLong ? [event.x0, event.x1] : []),
  ];
  return {
    left: Math.min(...xs) - VERB.end,
    right: Math.max(...xs) + VERB.end,
    top: Math.min(...ys) - VERB.end,
    bottom: Math.max(...ys) + VERB.end,
  };
}

/** The signs that need a word, besides those of standings. */
const LANE_SIGNS = ["act", "between", "self", "outside", "lasted", "imprecise", "part", "counted"] as const;
export type LaneSign = (typeof LANE_SIGNS)[number];

/** The signs of a picture that need an explanation: only those that occur. */
export function lanesLegend({ events, crowds }: Pick<LanesScene, "events" | "crowds">): {
  readonly signs: readonly LaneSign[];
  readonly standings: readonly Standing[];
  readonly contests: readonly Contest[];
} {
  const drawn = events.filter(({ isQuiet }) => !isQuiet);
  const lines = drawn.flatMap((event) => event.lines);
  const occurs: Readonly<Record<LaneSign, boolean>> = {
    act: lines.some((line) => !line.undirected && !isLoop(line)),
    between: lines.some(({ undirected }) => undirected),
    self: lines.some(isLoop),
    outside: lines.some(({ from, targets }) => [from, ...targets].includes(-1)),
    lasted: events.some(({ extent }) => extent === "lasted"),
    imprecise: events.some(({ extent }) => extent !== "day" && extent !== "lasted"),
    part: events.some((event) => event.ticks.length > 0 && !isBracket(event)),
    counted: crowds.length > 0 || drawn.length < events.length,
  };
  const standings = new Set(lines.map(({ status }) => status));
  return {
    signs: LANE_SIGNS.filter((sign) => occurs[sign]),
    standings: LISTED_STANDINGS.filter((status) => standings.has(status)),
    contests: CONTESTS.filter((contest) =>
      drawn.some(({ lines, extent }) => lines.some((line) => ringOf(line, extent) === contest)),
    ),
  };
}

const widthOfNames = (gutter: CssPx): CssPx => gutter - LANES.nameStart - LAYOUT.padding;

/** The rows from the top down, below the names of their groups if there is room for these. */
function lanesOf(input: LanesInput, density: LaneBins | null) {
  const { tables, words, actors, chosen, byLane, size, measure, isTakenAway } = input;
  const hasOthers = actors.others > 0 || byLane.hasOthers;
  const count = actors.rows.length + (hasOthers ? 1 : 0);
  const whole = size.height - AROUND_ROWS;
  const least = isTakenAway ? LANES.paper : LANES.least;
  const wished = density ? 0 : footOf(input);
  const foot = count * least <= whole - wished ? wished : 0;
  const groups = actors.rows.map((row, lane) =>
    lane < chosen.actors.length ? null : (tables.groups[tables.actors.group[row] ?? -1]?.label ?? null),
  );
  const isFirst = (lane: number) => groups[lane] !== null && groups[lane] !== groups[lane - 1];
  const gutter = gutterOf("actor", size.width);
  const titles = groups.map((group, lane) =>
    group !== null && isFirst(lane)
      ? setInLines(visibleText(group), 2, gutter - 2 * LAYOUT.padding, measure)
      : [],
  );
  const heightOf = (lines: readonly string[]): CssPx =>
    lines.length === 0 ? 0 : lines.length * LANES.headingLine + LANES.heading;
  const ofHeadings = titles.reduce((sum, lines) => sum + heightOf(lines), 0);
  const hasHeadings = ofHeadings > 0 && count * least + ofHeadings <= whole - foot;
  const room = whole - foot - (hasHeadings ? ofHeadings : 0);
  const isScrolled = count * least > room;
  // Rows that scroll end at the lower edge of the picture, so that none is cut before the reader scrolls.
  const inSight = size.height - ROWS_TOP;
  const height = isScrolled
    ? inSight / Math.max(1, Math.floor(inSight / least))
    : Math.min(chosen.isPair ? LANES.mostOfPair : LANES.most, room / Math.max(1, count));
  const width = widthOfNames(gutter);
  const titleOf = (name: string) =>
    measure(name) <= width ? [name] : setInLines(name, 2, (width * FONT_SIZE.label) / SMALL_TEXT, measure);
  const headings: { readonly lines: readonly string[]; readonly y: CssPx }[] = [];
  let top: CssPx = ROWS_TOP;
  const list = Array.from({ length: count }, (_, lane): Lane => {
    const lines = hasHeadings ? (titles[lane] ?? []) : [];
    if (lines.length > 0) headings.push({ lines, y: top + LANES.heading - 2 + LANES.headingLine / 2 });
    top += heightOf(lines);
    const y = top + height / 2;
    top += height;
    const row = actors.rows[lane];
    if (row === undefined) {
      const name = actors.others > 0 ? words.messages.timeline.rest(actors.others) : laneWords(words).nobody;
      return { actor: null, name, title: titleOf(name), y };
    }
    const name = visibleText(textAt(tables.actors.names, row));
    const actor = { row, name, kind: item(ACTOR_KINDS, at(tables.actors.kind, row)) };
    return { actor, name, title: titleOf(name), y };
  });
  return { list, headings, height, foot, bottom: top };
}
