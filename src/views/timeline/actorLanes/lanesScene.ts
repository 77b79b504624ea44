import type { Box } from "../../../chart/box.ts";
import { clockUnits } from "../../../chart/clockUnits.ts";
import { nameInLines } from "../../../chart/nameInLines.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { type AxisTick, timeTicks } from "../../../chart/timeTicks.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { CONTESTS, type Contest } from "../../../model/tables/contest.ts";
import { showsHours } from "../../../model/tables/times.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind, LISTED_STANDINGS, type Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import type { LaneActors } from "../../../query/laneActors.ts";
import { isOfLead } from "../../../query/network/chooseTies.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { actorName } from "../../../words/actorName.ts";
import { visibleText } from "../../../words/isolate.ts";
import { densityWords, laneWords } from "../../../words/laterWords.ts";
import type { Words } from "../../../words/words.ts";
import type { DensityBins } from "../density.ts";
import type { AxisScene } from "../drawAxis.ts";
import {
  AIR_IN_STEP,
  footOf,
  gutterOf,
  LAYOUT,
  scaleOf,
  type TimelineInput,
  UPPER_SIZE,
} from "../timelineScene.ts";
import {
  type ActVerb,
  isOfTwo,
  linesWithWords,
  placeVerbs,
  REPLIED,
  scaleOfWords,
  VERB,
  widthOfVerb,
} from "./actWords.ts";
import { columnScale, columnTicks, type Naming, type Room, tickOfEnd } from "./columnScale.ts";
import type { LaneBins, LaneDensity } from "./laneDensity.ts";
import {
  ACT,
  type AskedActs,
  actKey,
  askedActs,
  chooseActs,
  type EventActs,
  eventsOfStep,
  heightsOfLine,
  isImprecise,
  isLoop,
  placeActs,
  ringOf,
  sumOf,
  withoutActs,
} from "./placeActs.ts";

/** Measures of the rows, in CSS pixels. */
export const LANES = {
  /** The height of a row: the least, in which a name has two lines; the one on paper; the most. */
  least: 25,
  paper: 30,
  most: 120,
  /** The name of a group above its rows, if there is room for it: its line height, and the space around it. */
  headingLine: 13,
  heading: 7,
  /** The space above a group without room for its name. */
  groupGap: 6,
  /** The space below chosen actors. The words along their acts lie there, on no row of others. */
  wordsGap: 80,
  /** The room below the last row. */
  foot: 10,
  /** The most line height of a name; in a low row, two lines share the row less a gap. The space around a name of more lines. */
  nameLine: 14,
  nameGap: 1,
  nameAir: 4,
  nameStart: 26,
} as const;

/**
 * The least and the most rows, whatever the height of the picture. If names of groups leave room for fewer rows than
 * `withHeadings`, the rows get their room.
 */
const ROWS = { least: 6, most: 40, withHeadings: 12 } as const;

type Page = Pick<LanesInput, "tables" | "size" | "annotations" | "isTakenAway" | "chosen">;

/** The most rows of a picture that fit into its height; more, which scroll, if more actors are chosen. */
export function mostLanes({ tables, size, annotations, isTakenAway, chosen }: Page): number {
  const { length } = chosen.actors;
  const room = size.height - AROUND_ROWS - footOf({ size, annotations }) - wordsGap(chosen);
  const least = isTakenAway ? LANES.paper : LANES.least;
  const { length: groups } = tables.groups;
  /** The rows for which there is room with such a space above each group, of which there are no more than rows. */
  const rowsIn = (height: CssPx, space: CssPx): number =>
    Math.floor(Math.max((height - groups * space) / least, height / (least + space)));
  // One of the names may have a second line.
  const below = rowsIn(room - LANES.headingLine, LANES.headingLine + LANES.heading);
  const most = below < ROWS.withHeadings ? rowsIn(room, LANES.groupGap) : below;
  return Math.max(length || ROWS.least, Math.min(ROWS.most, most));
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

/** The scale of bars from a row on: the count of the highest bar, and the scale in words, which are above the row. */
type LaneUnit = { readonly lane: number; readonly most: number; readonly text: string };

export type LanesScene = AxisScene & {
  /** The height of all rows. If it is more than the height of the picture, the rows scroll. */
  readonly contentHeight: CssPx;
  readonly lanes: readonly Lane[];
  readonly laneHeight: CssPx;
  /** The names of groups above their rows. */
  readonly headings: readonly { readonly lines: readonly string[]; readonly y: CssPx }[];
  readonly events: readonly EventActs[];
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
  /** The acts that are drawn, those of the window, and its events in which nobody acts on another; null for bars. */
  readonly acts: { readonly drawn: number; readonly all: number; readonly without: number } | null;
  readonly hues: readonly number[];
  /** The event of a tour step whose picture this is; null for any other picture. */
  readonly stepEvent: EventRow | null;
  /** The number of events in the window. */
  readonly total: number;
  /** The end of the window, in the upper row of headings, if the last act is of an earlier day or month. */
  readonly end: AxisTick | null;
};

export type LanesInput = Pick<
  TimelineInput,
  "tables" | "words" | "rows" | "total" | "span" | "size" | "annotations" | "stepEvent" | "hues" | "measure"
> & {
  /** Whether the picture is alone, as a file or on paper. */
  readonly isTakenAway: boolean;
  readonly chosen: ChosenActors;
  readonly selected: EventRow | null;
  /** By actor, its place among the rows of all pictures of these filters. */
  readonly places: Float64Array;
  readonly mostRows: number;
  /** If there are too many events for acts: the bars and their rows. */
  readonly bars: {
    readonly density: DensityBins;
    readonly actors: LaneActors;
    readonly byLane: LaneDensity;
  } | null;
};

/**
 * Makes the picture as values. Rows are actors, columns are events in the order of time, at equal distances, and each act
 * is a line in its column:
 *
 *     Borg Labs  ───●─────────┬───      ● who did it, with the standing of the act
 *                   │ attacked │
 *     Acme Ltd   ───▼─────────┼───      ▼ to whom
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
  const { chosenActs, placed, lanes, verbs } = chosenIn(input, naming, room);
  const { events } = placed;
  return {
    ...frameOf(input, lanes),
    scale: columnScale(span, room, placed.columns, naming.isByClock),
    axis: columnTicks(naming, placed.columns, room),
    end: stepEvent === null ? tickOfEnd(naming, Math.min(span.end, last + 1), placed.columns, room) : null,
    ...{ events, verbs, density: null, units: [] },
    acts: { drawn: drawnIn(placed), all: chosenActs.acts, without: chosen.isPair ? 0 : chosenActs.without },
    total: rows.length,
  };
}

/** What a picture may show: the acts, the most columns, and by the first act of a line the width beside it for its words. */
type Try = {
  readonly asked: AskedActs;
  readonly columns: number;
  readonly wordsBeside: ReadonlyMap<Act, CssPx>;
};

/**
 * As many acts as have room beside each other, each with its verb: a denial without words beside an accusation with words
 * would be no denial. Acts whose words have no room are left out and counted. Each try is a whole picture.
 */
function chosenIn(input: LanesInput, naming: Naming, room: Room) {
  const { tables, rows, chosen, stepEvent } = input;
  const isOverview = chosen.actors.length === 0;
  const told = stepEvent === null || isOverview ? rows : eventsOfStep(tables, rows, chosen, stepEvent);
  const width = room.right - room.left;
  const first: Try = {
    asked: askedActs(tables, told, chosen, input.selected ?? stepEvent),
    columns:
      stepEvent === null
        ? Math.floor(width / (isOverview ? COLUMNS.usual : ACT.pitch))
        : Math.min(COLUMNS.ofStep, Math.floor(width / COLUMNS.wide)),
    wordsBeside: new Map(),
  };
  const places = new Map(first.asked.byImportance.flat().map(({ row }, place) => [row, place]));
  /** The words of a picture, in which those of important events count more. */
  const worth = ({ verbs }: { readonly verbs: readonly ActVerb[] }): number =>
    sumOf(verbs.map(({ row }) => 1 / Math.sqrt(1 + (places.get(row) ?? 0))));
  const step = (picture: Picture, mayWiden: boolean): Picture | null => {
    const next = nextTry(input, picture, mayWiden);
    if (next === null) return null;
    const other = pictureOf(input, naming, room, next);
    // Wider columns may cost more words than acts that leave.
    const fewer = mayWiden && worth(other) < worth(picture) ? nextTry(input, picture, false) : null;
    const without = fewer && pictureOf(input, naming, room, fewer);
    return without && worth(without) > worth(other) ? without : other;
  };
  /** The picture without acts whose words have no room, after at most so many steps that may widen columns. */
  const finish = (picture: Picture, wider: number): Picture => {
    const next = step(picture, wider > 0);
    return next ? finish(next, wider - 1) : picture;
  };
  const placeOf = (unit: AskedActs["byImportance"][number]): number => places.get(item(unit, 0).row) ?? 0;
  /** The picture with the first units that had no room among others, and have it now that these have left. */
  const withMore = (whole: Picture): Picture => {
    let best = whole;
    let tries = 0;
    const missing = new Set<string>();
    for (const unit of first.asked.byImportance) {
      const drawn = rowsOf(best);
      const keys = unit.flatMap(({ acts }) => acts.map(actKey));
      if (unit.some(({ row }) => drawn.has(row))) continue;
      // Without an earlier same act, this one would seem to be the first.
      const isLater = keys.some((key) => missing.has(key));
      for (const key of keys) missing.add(key);
      if (isLater || tries++ >= COLUMNS.again) continue;
      const { tried } = best;
      const others = tried.asked.byImportance.filter((other) => other.every(({ row }) => drawn.has(row)));
      const byImportance = [...others, unit].sort((a, b) => placeOf(a) - placeOf(b));
      const columns = tried.columns + unit.length;
      const more = pictureOf(input, naming, room, {
        ...tried,
        columns,
        asked: { ...tried.asked, byImportance },
      });
      const other = isMute(more) ? (step(more, true) ?? more) : more;
      // Less important ones may leave for it, but no more acts than come.
      const left = [...drawn].filter((row) => !rowsOf(other).has(row));
      const isLess = (row: EventRow): boolean => (places.get(row) ?? 0) > placeOf(unit);
      if (isMute(other) || worth(other) <= worth(best) || !left.every(isLess)) continue;
      if (drawnIn(other.placed) < drawnIn(best.placed)) continue;
      best = other;
      for (const key of keys) missing.delete(key);
    }
    return best;
  };
  const whole = finish(pictureOf(input, naming, room, first), COLUMNS.wider);
  return stepEvent === null ? withMore(whole) : whole;
}

type Picture = ReturnType<typeof pictureOf>;

const rowsOf = ({ placed }: Picture): Set<EventRow> => new Set(placed.events.map(({ row }) => row));

const drawnIn = ({ events }: Pick<LanesScene, "events">): number =>
  sumOf(events.flatMap(({ lines }) => lines.map(({ acts }) => acts.length)));

const isMute = ({ placed: { events }, verbs }: Picture): boolean => {
  const said = new Set(verbs.map(({ line }) => line));
  return events.some(({ lines }) => linesWithWords(lines).some((line) => !said.has(line)));
};

/** The picture of a try, with fewer columns if its lines are too near. */
function pictureOf(input: LanesInput, naming: Naming, room: Room, tried: Try) {
  const { asked, columns, wordsBeside } = tried;
  const most = { rows: input.mostRows, columns: Math.max(1, columns) };
  const chosenActs = chooseActs({ ...input, asked, most });
  const placed = placeActs(input, naming, chosenActs, room, wordsBeside);
  const { pitch, events } = placed;
  if (pitch < ACT.pitch && columns > COLUMNS.least) {
    const fewer = Math.min(columns - 1, Math.floor(columns * Math.max(COLUMNS.fewer, pitch / ACT.pitch)));
    return pictureOf(input, naming, room, { ...tried, columns: Math.max(COLUMNS.least, fewer) });
  }
  const isOwn = ({ undirected, ends }: Act): boolean => undirected || input.chosen.actors.includes(ends[0]);
  // Words far from the chosen actors are beside others, and need no space of their own.
  const hasWords = chosenActs.told.some(({ acts }) => acts.some(isOwn));
  const lanes = lanesOf(input, chosenActs.actors, null, hasWords ? wordsGap(input.chosen) : 0);
  const spaces = { lanes: lanes.list, laneHeight: lanes.height };
  const verbs = placeVerbs(input, spaces, events, events);
  return { tried, chosenActs, placed, lanes, spaces, verbs };
}

/**
 * The next try if a picture has acts without words. Half of these get the width for them: wider columns leave room for the words of
 * others. Where that is no help, the least important quarter is left out, and no other comes in their place. For words of the lead
 * the least important act of all leaves, with its words or without, and an act of the lead may come in its place.
 */
function nextTry(
  input: LanesInput,
  { tried, placed: { events }, spaces, verbs }: Picture,
  mayWiden: boolean,
): Try | null {
  const { asked, wordsBeside } = tried;
  const said = new Set(verbs.map(({ line }) => line));
  const drawn = new Map(events.map((event) => [event.row, event]));
  const mute = asked.byImportance
    .flatMap((unit) => unit.flatMap(({ row }) => drawn.get(row) ?? []))
    .flatMap((event) =>
      linesWithWords(event.lines).map((line) => ({ event, line, first: item(line.acts, 0) })),
    )
    .filter(({ line }) => !said.has(line));
  const narrow = mayWiden ? mute.filter(({ first }) => !wordsBeside.has(first)) : [];
  if (narrow.length > 0) {
    const wider = narrow.slice(0, Math.ceil(narrow.length / 2));
    const widths = wider.map(
      ({ event, line, first }) => [first, widthOfVerb(input, spaces, event, line)] as const,
    );
    return { ...tried, wordsBeside: new Map([...wordsBeside, ...widths]) };
  }
  const mayGo = mute.filter(({ event }) => event.row !== asked.selected);
  const goes = mayGo.slice(Math.floor(mayGo.length * 0.75));
  /** By act, the last event of the lead that has it. */
  const ofLead = new Map(
    [...drawn.keys()]
      .filter((row) => isOfLead(input.tables, row))
      .sort((a, b) => a - b)
      .flatMap((row) => actsOf(input.tables, row).map((act) => [actKey(act), row] as const)),
  );
  // Without an earlier same act, one of the lead would seem to be the first.
  const isNeeded = (row: EventRow): boolean =>
    row === asked.selected ||
    isOfLead(input.tables, row) ||
    actsOf(input.tables, row).some((act) => (ofLead.get(actKey(act)) ?? row) > row);
  const isDrawn = (unit: AskedActs["byImportance"][number]) => unit.every(({ row }) => drawn.has(row));
  const least = goes.some(({ event }) => isNeeded(event.row))
    ? asked.byImportance.findLast((unit) => isDrawn(unit) && !unit.some(({ row }) => row === asked.selected))
    : undefined;
  const lost = (least ?? goes.map(({ line }) => line)).flatMap(({ acts }) => acts);
  if (lost.length === 0) return null;
  const byImportance = asked.byImportance.filter(
    (unit) => isDrawn(unit) || unit.some(({ row }) => isNeeded(row)),
  );
  return { ...tried, asked: withoutActs(input, { ...asked, byImportance }, new Set(lost)) };
}

/**
 * The width of a column: usual, and of a step of a tour, which has at most `ofStep` of them; the share of the columns that the
 * next picture has if lines are too near, down to `least`; the steps that may widen columns; and the most units that are
 * tried again at the end.
 */
const COLUMNS = {
  usual: 28,
  wide: 44,
  fewer: 0.95,
  wider: 4,
  muchWider: 2,
  again: 12,
  least: 3,
  ofStep: 9,
} as const;

function barsScene(
  input: LanesInput,
  { density: { bins, unit }, actors, byLane }: NonNullable<LanesInput["bars"]>,
): LanesScene {
  const { tables, words, measure, total } = input;
  const density = byLane.within(bins, unit === "bar");
  const lanes = lanesOf(input, actors.rows, actors.others > 0 || byLane.hasOthers ? actors.others : null, 0);
  const scale = scaleOf({ ...input, lanes: "actor", density: null, breaks: [] });
  const say = densityWords(words);
  const counted = say.per[unit](say.counted);
  const units = lanes.scales.map((lane, index, starts) => {
    const most = Math.max(...density.mosts.slice(lane, starts[index + 1]));
    return { lane, most, text: say.ownScale(counted, most) };
  });
  const clock = clockUnits(words, tables, scale.span);
  return {
    ...frameOf(input, lanes),
    ...{ scale, axis: timeTicks(words, scale, measure, storyDays(tables), UPPER_SIZE, clock) },
    ...{ events: [], verbs: [], acts: null, density, units, total, end: null },
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

/** A highlighted event with all its verbs. If some had no room, they cover others. */
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

/** Whether words say how time runs in the picture, and which of its acts it shows. */
export function actsInNumbers(
  words: Words,
  { acts, stepEvent, verbs }: Pick<LanesScene, "acts" | "stepEvent" | "verbs">,
): readonly string[] {
  const { inOrder, some, without } = laneWords(words);
  if (!acts) return [];
  const isReplied = verbs.some(({ lines }) => lines.at(-1)?.endsWith(REPLIED));
  const replied = isReplied ? [replySign(words)] : [];
  // Nobody counts along a tour.
  if (stepEvent !== null) return [inOrder, ...replied];
  return [
    inOrder,
    ...(acts.drawn < acts.all ? [some(acts.drawn, acts.all)] : []),
    ...(acts.without > 0 ? [without(acts.without)] : []),
    ...replied,
  ];
}

/** The sign at an act that was answered in a text on record, and its meaning. */
export const replySign = (words: Words): string => `${REPLIED} ${laneWords(words).replied}`;

/** The position of an event: where its first line begins. */
export function placeOfEvent(
  { lines: [line], x }: EventActs,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  return line ? { x: line.x, y: lanes[line.from]?.y ?? 0 } : { x, y: 0 };
}

/** The box around the drawn parts of an event. */
export function boxOfEvent({ lines }: EventActs, { lanes }: Pick<LanesScene, "lanes">): Box {
  const ys = lines.map((line) => heightsOfLine(line, (lane) => lanes[lane]?.y ?? 0));
  const xs = lines.map(({ x }) => x);
  return {
    left: Math.min(...xs) - VERB.end,
    right: Math.max(...xs) + VERB.end,
    top: Math.min(...ys.map(({ top }) => top)) - VERB.end,
    bottom: Math.max(...ys.map(({ bottom }) => bottom)) + VERB.end,
  };
}

/** The signs that need a word, besides those of standings. */
const LANE_SIGNS = ["act", "between", "self", "imprecise"] as const;
export type LaneSign = (typeof LANE_SIGNS)[number];

/** The signs of a picture that need an explanation: only those that occur. */
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
    standings: LISTED_STANDINGS.filter((status) => standings.has(status)),
    contests: CONTESTS.filter((contest) =>
      events.some(({ lines, extent }) => lines.some((line) => ringOf(line, extent) === contest)),
    ),
  };
}

/** The space below chosen actors in a picture of acts. Two actors alone are far from each other. */
const wordsGap = ({ isPair, actors }: ChosenActors): CssPx =>
  isPair || actors.length === 0 ? 0 : LANES.wordsGap;

/** Whether any annotation is in the window. */
const isAnnotated = ({ annotations, span }: Pick<LanesInput, "annotations" | "span">): boolean =>
  annotations.some((one) => one.span.start < span.end && one.span.end > span.start);

/** The most lines of a name. */
const MOST_OF_NAME = 4;

const widthOfNames = (gutter: CssPx): CssPx => gutter - LANES.nameStart - LAYOUT.padding;

/**
 * The rows from the top down. Below chosen actors they are below the names of their groups if there is room for these, but not
 * in a step of a tour, whose text says who is who. `others` is the number of actors in the last row of bars; null without such a row.
 * `below` is the space below chosen actors.
 */
function lanesOf(input: LanesInput, actors: readonly ActorRow[], others: number | null, below: CssPx) {
  const { tables, words, chosen, size, measure, isTakenAway, stepEvent } = input;
  const count = actors.length + (others === null ? 0 : 1);
  const whole = size.height - AROUND_ROWS;
  const least = isTakenAway ? LANES.paper : LANES.least;
  const groups = actors.map((row, lane) =>
    lane < chosen.actors.length || stepEvent !== null
      ? null
      : (tables.groups[tables.actors.group[row] ?? -1]?.label ?? null),
  );
  const isFirst = (lane: number) => groups[lane] !== null && groups[lane] !== groups[lane - 1];
  const gutter = gutterOf("actor", size.width);
  const titles = groups.map((group, lane) =>
    group !== null && isFirst(lane)
      ? setInLines(visibleText(group), 2, gutter - 2 * LAYOUT.padding, measure)
      : [],
  );
  const withName = titles.map((lines) =>
    lines.length === 0 ? 0 : lines.length * LANES.headingLine + LANES.heading,
  );
  const { length: ofChosen } = chosen.actors;
  /** The rows at which a scale of bars begins. */
  const scales = input.bars ? [...new Set([0, ofChosen, actors.length])].filter((lane) => lane < count) : [];
  /** By row, the space above it. */
  const above = (hasNames: boolean): readonly CssPx[] =>
    Array.from({ length: count }, (_, lane) => {
      const name = withName[lane] ?? 0;
      const gap = lane > 0 && lane === ofChosen ? below : 0;
      const ofGroup = hasNames ? name : name > 0 && lane > 0 ? LANES.groupGap : 0;
      return gap + Math.max(ofGroup, scales.includes(lane) ? LANES.headingLine : 0);
    });
  const fits = (hasNames: boolean, foot: CssPx): boolean =>
    count * least + sumOf(above(hasNames)) <= whole - foot;
  const wished = input.bars || !isAnnotated(input) ? 0 : footOf(input);
  const foot = fits(false, wished) ? wished : 0;
  const hasHeadings = withName.some((name) => name > 0) && fits(true, foot);
  const isScrolled = count * least > whole - foot;
  const spaces = fits(false, foot) ? above(hasHeadings) : [];
  const room = whole - foot - sumOf(spaces);
  const each = room / Math.max(1, count);
  /** A few rows of a step, or of two actors, are as far from each other as the picture has room. */
  const fills = stepEvent !== null || chosen.isPair;
  const spread = Math.max(each, ((1 - 2 * AIR_IN_STEP) * room) / Math.max(1, count - 1));
  const width = widthOfNames(gutter) / scaleOfWords(input);
  const nameLine = LANES.nameLine * scaleOfWords(input);
  const heightOf = (lines: readonly string[]): CssPx => lines.length * nameLine + LANES.nameAir;
  const names = Array.from({ length: count }, (_, lane) => {
    const row = actors[lane];
    if (row !== undefined) return actorName(tables, row);
    return others ? words.messages.timeline.rest(others) : laneWords(words).nobody;
  });
  const inLines = (most: number) => names.map((name) => nameInLines(name, most, width, measure));
  /** By row, the height that a name of more lines takes from all rows, as far as they have it. */
  const wantedBy = (some: readonly (readonly string[])[]): readonly CssPx[] =>
    some.map((lines) => (isScrolled || lines.length < 2 ? 0 : Math.max(0, heightOf(lines) - each)));
  /** In a step whole names matter more than even rows, so a row may be as low as a name of one line. */
  const lowest = fills ? Math.min(least, heightOf([""])) : least;
  let most = isScrolled ? 2 : MOST_OF_NAME;
  while (most > 2 && sumOf(wantedBy(inLines(most))) > room - count * lowest) most--;
  const nameLines = inLines(most);
  const wanted = wantedBy(nameLines);
  const missing = sumOf(wanted);
  const share = missing === 0 ? 0 : Math.min(1, (room - count * lowest) / missing);
  // Rows that scroll end at the lower edge of the picture, so that none is cut before the reader scrolls.
  const inSight = size.height - ROWS_TOP;
  const height = isScrolled
    ? inSight / Math.max(1, Math.floor(inSight / least))
    : missing > 0
      ? each - (share * missing) / count
      : fills
        ? spread
        : Math.min(LANES.most, each);
  const headings: { readonly lines: readonly string[]; readonly y: CssPx }[] = [];
  const used = count * height + share * missing;
  let top: CssPx = ROWS_TOP + (fills && !isScrolled ? (room - used) / 2 : 0);
  const list = Array.from({ length: count }, (_, lane): Lane => {
    const lines = hasHeadings ? (titles[lane] ?? []) : [];
    top += spaces[lane] ?? 0;
    if (lines.length > 0)
      headings.push({
        lines,
        y: top - (withName[lane] ?? 0) + LANES.heading - 2 + LANES.headingLine / 2,
      });
    const space = height + share * item(wanted, lane);
    const y = top + space / 2;
    top += space;
    const row = actors[lane];
    const [name, title] = [item(names, lane), item(nameLines, lane)];
    const actor =
      row === undefined ? null : { row, name, kind: item(ACTOR_KINDS, at(tables.actors.kind, row)) };
    return { actor, name, title, y };
  });
  return {
    list,
    headings,
    scales,
    height,
    foot,
    bottom: isScrolled ? top : Math.min(top, ROWS_TOP + whole - foot),
  };
}
