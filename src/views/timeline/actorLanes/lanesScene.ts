import { boundingBox } from "../../../chart/boundingBox.ts";
import { type Box, grown } from "../../../chart/box.ts";
import { clockUnits } from "../../../chart/clockUnits.ts";
import { type AxisTick, timeTicks } from "../../../chart/timeTicks.ts";
import { CONTESTS, type Contest } from "../../../model/tables/contest.ts";
import { showsHours } from "../../../model/tables/times.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { listedStandings, type Standing } from "../../../model/vocabulary.ts";
import { repliesOnRecord } from "../../../query/repliesOnRecord.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { REPLIES_IN_FILE, replyNote } from "../../../words/replyNote.ts";
import type { Words } from "../../../words/words.ts";
import type { AxisScene } from "../drawAxis.ts";
import { timeOfEvent } from "../timelineItems.ts";
import { gutterOf, LAYOUT, scaleOf, type TimelineInput, UPPER_SIZE } from "../timelineScene.ts";
import { type ActVerb, isOfTwo, linesWithWords, placeVerbs, VERB } from "./actWords.ts";
import {
  columnScale,
  columnTicks,
  type Room,
  type Stretch,
  skipsOf,
  stretches,
  tickOfEnd,
} from "./columnScale.ts";
import type { LaneBins } from "./laneDensity.ts";
import { chosenIn, drawnIn, LANES, type Lane, type LanesInput, lanesOf } from "./lanesLayout.ts";
import { type AskedActs, type EventActs, heightsOfLine, isImprecise, isLoop, ringOf } from "./placeActs.ts";

/** The scale of bars from the row `lane` on. `most` is the count of the highest bar. */
type LaneUnit = { readonly lane: number; readonly most: number; readonly text: string };

/**
 * Left-out acts that share one sign. `days` is the part of the axis with all days of these acts. If `isInDay`,
 * these days are under one heading, and the part of the axis under it is at least as wide as the sign.
 */
export type LeftOut = {
  readonly x: CssPx;
  readonly acts: number;
  /** The number of acts in words, if there are too many for ticks. Otherwise empty. */
  readonly text: string;
  readonly width: CssPx;
  readonly rows: readonly EventRow[];
  readonly days: Room;
  readonly isInDay: boolean;
};

export type LanesScene = AxisScene & {
  /** If this is more than the height of the picture, the rows scroll. */
  readonly contentHeight: CssPx;
  readonly lanes: readonly Lane[];
  readonly laneHeight: CssPx;
  /** The names of groups above their rows. A heading without lines is a rule between groups whose names do not fit. */
  readonly headings: readonly { readonly lines: readonly string[]; readonly y: CssPx }[];
  readonly events: readonly EventActs[];
  readonly verbs: readonly ActVerb[];
  readonly rowsEnd: CssPx;
  readonly annotations: TimelineInput["annotations"];
  /** The height for annotations. 0 if there are none in the window, or no space. */
  readonly foot: CssPx;
  /** Null if there are few enough events to draw each act as a line. */
  readonly density: LaneBins | null;
  /** The scales of the bars: for chosen actors, for other actors with a row, and for the row of all others. */
  readonly units: readonly LaneUnit[];
  /**
   * How many acts are drawn, how many the window has for the picture, and how many of its events have none of these.
   * `without` is 0 for a pair of actors. Null for bars.
   */
  readonly acts: { readonly drawn: number; readonly all: number; readonly without: number } | null;
  readonly hues: readonly number[];
  /** Null if the picture is not of a tour's step. */
  readonly stepEvent: EventRow | null;
  readonly total: number;
  /** The acts that do not fit, in time order. */
  readonly leftOut: readonly LeftOut[];
  /** Says beside the axis that it is not to scale. Empty for bars. */
  readonly inOrder: string;
  /** The parts of the axis over the acts of each day, or of another unit in its lower row. */
  readonly days: readonly Room[];
  /** The x of each break of the axis, which leaves out time without acts. */
  readonly skips: readonly CssPx[];
  /** The end of the window. Null if it does not fit, or adds nothing to the last heading (see `tickOfEnd`). */
  readonly end: AxisTick | null;
  /** The note about acts with replies. Empty if there are none. */
  readonly replied: string;
};

/**
 * Makes the picture as values. Rows are actors, columns are events in time order, and each act is a line in its column:
 *
 *     Borg Labs  ───●─────────┬───      ● the doer, with the standing of the act
 *                   │ attacked │
 *     Acme Ltd   ───▼─────────┼───      ▼ the target
 *     CERT-In    ─────────────┴───      ┬┴ between two: the file names no doer
 */
export function buildLanesScene(input: LanesInput): LanesScene {
  return input.bars ? barsScene(input, input.bars) : actsScene(input);
}

function actsScene(input: LanesInput): LanesScene {
  const { tables, words, measure, size, span, rows, chosen, stepEvent } = input;
  const { last } = storyDays(tables);
  const gutter = gutterOf("actor", size.width);
  const room = { left: gutter + LAYOUT.inset, right: size.width - LAYOUT.inset };
  const naming = { words, measure, isByClock: showsHours(tables, span) };
  const { asked, placed, lanes, verbs } = chosenIn(input, naming, room);
  const { events, columns } = placed;
  const axis = columnTicks(naming, columns, room);
  return {
    ...frameOf(input, lanes),
    scale: columnScale(span, room, columns, naming.isByClock),
    ...{ axis, days: axis.lower.map(({ over }) => over) },
    skips: skipsOf(columns, naming.isByClock),
    inOrder: exploringWords(words).lanes.inOrder,
    leftOut: leftOutOf(input, asked, events, stretches(naming, columns, room, axis, gutter)),
    end: stepEvent === null ? tickOfEnd(naming, Math.min(span.end, last + 1), columns, room, axis) : null,
    ...{ events, verbs, density: null, units: [] },
    acts: { drawn: drawnIn(placed), all: asked.acts, without: chosen.isPair ? 0 : asked.without },
    replied: repliedIn(input, verbs),
    total: rows.length,
  };
}

/** The acts without a line. Their signs stand between drawn events, in the parts of the axis of their days. */
function leftOutOf(
  { tables, span, words, measure }: LanesInput,
  asked: AskedActs,
  events: readonly EventActs[],
  stretchOf: (time: number) => Stretch,
): readonly LeftOut[] {
  /**
   * Puts a sign into the part of the axis of its own day. A sign wider than its days reaches to their left, so that it
   * is not under the name of the next day. Its middle stays within its days.
   */
  const signOf = (sign: Omit<Sign, "isInDay" | "text" | "width">): Sign => {
    const { acts, own, days, x } = sign;
    const text = acts > TICKS.most ? exploringWords(words).network.moreVerbs(acts) : "";
    const width = text === "" ? (acts + 1) * TICKS.apart : measure(text) + 2 * TICKS.apart;
    const isInDay = own?.isNamed === true && own.right - own.left >= width;
    const { left, right } = isInDay ? own : days;
    const least = left + Math.min(isInDay ? width / 2 : LEAST_OVER, (right - left) / 2);
    return { ...sign, text, width, isInDay, x: Math.max(least, Math.min(right - width / 2, x)) };
  };
  const drawn = new Set(events.flatMap(({ lines }) => lines.flatMap(({ acts }) => acts)));
  const missing = asked.byImportance
    .flat()
    .map(({ row, acts }) => ({ row, acts: acts.filter((act) => !drawn.has(act)).length }))
    .filter(({ acts }) => acts > 0)
    .sort((a, b) => a.row - b.row);
  const apart: Sign[] = [];
  for (const { row, acts } of missing) {
    // An act whose day is not known stands at its first possible day, as a drawn act does.
    const own = stretchOf(Math.max(span.start, timeOfEvent(tables, row, span).begin));
    const before = events.findLast((event) => event.row <= row)?.lines.at(-1);
    const after = events.find((event) => event.row > row)?.lines[0];
    const left = Math.max(own.left, before?.x ?? own.left);
    const right = Math.max(left, Math.min(own.right, after?.x ?? own.right));
    let sign = signOf({ x: (left + right) / 2, acts, rows: [row], days: { left, right }, own });
    // Signs that would overlap become one sign.
    for (
      let other = apart.at(-1);
      other && sign.x - other.x < (other.width + sign.width) / 2;
      other = apart.at(-1)
    ) {
      apart.pop();
      sign = signOf(joined(other, sign));
    }
    apart.push(sign);
  }
  return apart;
}

/** `own` is the part of the axis that has all days of the sign, or null if they are in more than one part. */
type Sign = LeftOut & { readonly own: Stretch | null };

const LEAST_OVER: CssPx = 2;

const joined = (one: Sign, other: Sign) => ({
  x: (one.x + other.x) / 2,
  acts: one.acts + other.acts,
  rows: [...one.rows, ...other.rows],
  days: {
    left: Math.min(one.days.left, other.days.left),
    right: Math.max(one.days.right, other.days.right),
  },
  own: one.own === other.own ? one.own : null,
});

/** Up to `most` acts that do not fit are ticks, `apart` pixels from each other. More acts are a number. */
export const TICKS = { most: 6, apart: 3, height: 5 } as const;

/** The note about acts with replies, on screen in one line. In a step it names no reply, because the text does. */
function repliedIn(
  { tables, words, measure, size, stepEvent, isTakenAway }: LanesInput,
  verbs: readonly ActVerb[],
): string {
  const acts = verbs.toSorted((a, b) => a.line.x - b.line.x).flatMap(({ line }) => line.acts);
  const answered = acts
    .map((act) => ({
      act,
      doer: act.undirected ? null : act.ends[0],
      replies: repliesOnRecord(tables, act),
    }))
    .filter(({ replies }) => replies.length > 0);
  const line = stepEvent === null ? size.width - 2 * LAYOUT.padding - 8 : 0;
  const most = isTakenAway ? REPLIES_IN_FILE * line : line;
  return replyNote(words, tables, answered, (note) => measure(note) <= most);
}

function barsScene(
  input: LanesInput,
  { density: { bins, unit }, actors, byLane }: NonNullable<LanesInput["bars"]>,
): LanesScene {
  const { tables, words, measure, total } = input;
  const density = byLane.within(bins, unit === "bar");
  const lanes = lanesOf(input, actors.rows, actors.others > 0 || byLane.hasOthers ? actors.others : null, 0);
  const scale = scaleOf({ ...input, lanes: "actor", density: null, breaks: [] });
  const say = exploringWords(words).density;
  const counted = say.per[unit](say.counted);
  const units = lanes.scales.map((lane, index, starts) => {
    const most = Math.max(...density.mosts.slice(lane, starts[index + 1]));
    return { lane, most, text: say.ownScale(counted, most) };
  });
  const clock = clockUnits(words, tables, scale.span);
  return {
    ...frameOf(input, lanes),
    ...{ scale, axis: timeTicks(words, scale, measure, storyDays(tables), UPPER_SIZE, clock) },
    ...{ events: [], verbs: [], acts: null, density, units, total, end: null, replied: "" },
    ...{ leftOut: [], skips: [], days: [], inOrder: "" },
  };
}

const frameOf = (
  { size, annotations, hues, stepEvent }: LanesInput,
  { list, height, headings, bottom, foot }: ReturnType<typeof lanesOf>,
) => ({
  ...{ size, annotations, hues, stepEvent, headings, foot, silences: [] },
  gutter: gutterOf("actor", size.width),
  ...{ lanes: list, laneHeight: height, rowsEnd: bottom },
  contentHeight: Math.max(size.height, Math.round(bottom + LANES.foot + foot)),
});

/**
 * A highlighted event with its words. If some have no place in the picture, all are placed again and may cover other
 * words, except in a step of two actors. Null if the event is not drawn.
 */
export function standingOut(
  input: LanesInput,
  scene: LanesScene,
  row: EventRow,
): { readonly event: EventActs; readonly verbs: readonly ActVerb[] } | null {
  const event = scene.events.find((one) => one.row === row);
  if (!event) return null;
  const own = scene.verbs.filter((verb) => verb.row === row);
  const isWhole = own.length === linesWithWords(event.lines).length;
  return { event, verbs: isWhole || isOfTwo(input) ? own : placeVerbs(input, scene, [event], []) };
}

export function actsInNumbers(
  words: Words,
  { acts, stepEvent, replied }: Pick<LanesScene, "acts" | "stepEvent" | "replied">,
): readonly string[] {
  const { some, without } = exploringWords(words).lanes;
  if (!acts) return [];
  const isCounted = stepEvent === null;
  return [
    ...(isCounted && acts.drawn < acts.all ? [some(acts.drawn, acts.all)] : []),
    ...(isCounted && acts.without > 0 ? [without(acts.without)] : []),
    ...(replied === "" ? [] : [replied]),
  ];
}

export function placeOfEvent(
  { lines: [line], x }: EventActs,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  return line ? { x: line.x, y: lanes[line.from]?.y ?? 0 } : { x, y: 0 };
}

export function boxOfEvent({ lines }: EventActs, { lanes }: Pick<LanesScene, "lanes">): Box {
  const boxes = lines.map((line) => {
    const { top, bottom } = heightsOfLine(line, (lane) => lanes[lane]?.y ?? 0);
    return { left: line.x, right: line.x, top, bottom };
  });
  return grown(boundingBox(boxes), VERB.end);
}

const LANE_SIGNS = ["act", "between", "self", "imprecise"] as const;
export type LaneSign = (typeof LANE_SIGNS)[number];

export function lanesLegend({ events }: Pick<LanesScene, "events">): {
  readonly signs: readonly LaneSign[];
  readonly standings: readonly Standing[];
  readonly contests: readonly Contest[];
} {
  const lines = events.flatMap((event) => event.lines);
  const occurs: Readonly<Record<LaneSign, boolean>> = {
    act: lines.some((line) => !line.undirected && !isLoop(line)),
    between: lines.some(({ undirected }) => undirected),
    self: lines.some(isLoop),
    imprecise: events.some(({ extent }) => isImprecise(extent)),
  };
  const standings = new Set(lines.map(({ status }) => status));
  return {
    signs: LANE_SIGNS.filter((sign) => occurs[sign]),
    standings: listedStandings((status) => standings.has(status)),
    contests: CONTESTS.filter((contest) =>
      events.some(({ lines, extent }) => lines.some((line) => ringOf(line, extent) === contest)),
    ),
  };
}
