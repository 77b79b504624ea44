import { type Box, grown, overlaps } from "../../../chart/box.ts";
import { clockUnits } from "../../../chart/clockUnits.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import type { Act } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind, LISTED_STANDINGS, type Standing } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import type { LaneActors } from "../../../query/laneActors.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { actInWords, toldAct } from "../../../words/describeAct.ts";
import { dateInWords } from "../../../words/describeEvent.ts";
import { formatDate } from "../../../words/formatDate.ts";
import { visibleText } from "../../../words/isolate.ts";
import { densityWords, laneWords } from "../../../words/laterWords.ts";
import { verbWithPeople } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import type { AxisScene } from "../drawAxis.ts";
import { foldedSilence } from "../foldedSilences.ts";
import { footOf, gutterOf, LAYOUT, scaleOf, type TimelineInput, UPPER_SIZE } from "../timelineScene.ts";
import { type LaneBins, type LaneDensity, laneDensity } from "./laneDensity.ts";
import {
  ACT,
  type ActCrowd,
  type ActLine,
  actsOfEvent,
  type EventActs,
  eventLanes,
  heightsOfLine,
  isLoop,
  lanesByActor,
  placeActs,
} from "./placeActs.ts";

/** Geometry of the rows, in CSS pixels. */
export const LANES = {
  /**
   * The height of a row: the least, in which a name has two lines; the one without tooltips; the most.
   */
  least: 22,
  paper: 34,
  most: 120,
  /** The same for the rows of two actors, which are all of their picture. */
  mostOfPair: 320,
  /** The name of a group over its rows, if there is room for it: its lines, and the space around them. */
  headingLine: 13,
  heading: 7,
  /** Room under the last row. */
  foot: 10,
  /** The most line height of a name in two lines; in a low row it is half of the row. */
  nameLine: 14,
  nameStart: 26,
  /** Free space around a mark at the end of an act. */
  end: 5,
} as const;

/** The least and the most rows, whatever the height of the picture. Chosen actors get the most. */
const ROWS = { least: 8, most: 40 } as const;

/** The number of rows in a picture of some height. */
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

/** A row of the picture: of one actor, or, without an actor, of all that have no row. */
export type Lane = {
  readonly actor: { readonly row: ActorRow; readonly name: string; readonly kind: ActorKind } | null;
  readonly name: string;
  /** Its name, in lines that fit. */
  readonly title: readonly string[];
  /** Its middle, where acts begin and end. */
  readonly y: CssPx;
};

export type WordsBeside = {
  /** One line, or two. */
  readonly lines: readonly string[];
  readonly x: CssPx;
  /** Middle of the lines. */
  readonly y: CssPx;
  readonly width: CssPx;
  readonly align: "left" | "right";
  /** How much larger its letters are than usual. */
  readonly scale: number;
};

/** The act of an actor, written beside its end. */
export type ActVerb = WordsBeside & { readonly row: EventRow };

/** A crowd with its number, "5 acts"; `null` without room for it. */
export type CountedActs = ActCrowd & { readonly number: WordsBeside | null };

export type LanesScene = AxisScene & {
  /** More than the height of the picture if rows do not fit. They scroll then. */
  readonly contentHeight: CssPx;
  readonly lanes: readonly Lane[];
  readonly laneHeight: CssPx;
  /** Names of groups over their rows. */
  readonly headings: readonly { readonly lines: readonly string[]; readonly y: CssPx }[];
  readonly events: readonly EventActs[];
  readonly crowds: readonly CountedActs[];
  readonly verbs: readonly ActVerb[];
  /** The lower edge of the last row. */
  readonly rowsEnd: CssPx;
  readonly annotations: TimelineInput["annotations"];
  /** Height of the room for them; 0 if none is in sight, or the rows scroll. */
  readonly foot: CssPx;
  /** Set instead of acts if there are too many events. */
  readonly density: LaneBins | null;
  /** The common scale of the bars in words, and that of the row of others; "" without bars. */
  readonly unit: string;
  readonly othersUnit: string;
  /** Acts in the same events that the reader did not ask for, and that are not drawn. */
  readonly aside: number;
  readonly hues: readonly number[];
  /** The event of the step of a tour, which has this picture to itself. */
  readonly stepEvent: EventRow | null;
  /** Events in the window: those drawn and those in crowds, or all events of the bars. */
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
  /** Whether the picture is on its own, as a file or on paper. */
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

/** The whole picture as values: rows are actors by group, and each act is a line at its day:
 *
 *     Borg Labs  ───●─────────┬───      ● who did it, with the standing of the act
 *                   │ attacked │
 *     Acme Ltd   ───▼──╷──────┼───      ▼ to whom    ╷ takes part without an act
 *     CERT-In    ──────╷──────┴───      ┬┴ between two: who acted is not said
 */
export function buildLanesScene(input: LanesInput): LanesScene {
  const { size, words, measure, hues, total, rows, tables } = input;
  const scale = scaleOf({ ...input, lanes: "actor" });
  const density = input.density && input.byLane.within(input.density.bins);
  const lanes = lanesOf(input, density);
  const low = size.height - lanes.foot - LAYOUT.padding;
  const base = {
    size,
    gutter: gutterOf("actor", size.width),
    scale,
    axis: timeTicks(words, scale, measure, storyDays(tables), UPPER_SIZE, clockUnits(tables, scale.span)),
    silences: scale.breaks.map((silence) =>
      foldedSilence(input, scale, silence, Math.min(low, lanes.bottom)),
    ),
    annotations: input.annotations,
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
    const units = {
      unit: ownScale(counted, density.most),
      othersUnit: base.lanes.at(-1)?.actor ? "" : ownScale(counted, density.mostOfOthers),
    };
    return { ...base, events: [], verbs: [], crowds: [], density, ...units, aside: 0 };
  }
  const placing = placeInput(input, base);
  // A step about two actors is about what they did to each other, not about where both took part.
  const shown = isOfTwo(input) ? rows.filter((row) => eventLanes(placing, row).lines.length > 0) : rows;
  const { events, crowds } = placeActs(placing, shown);
  const aside = isOfTwo(input) ? 0 : rows.reduce((sum, row) => sum + eventLanes(placing, row).aside, 0);
  const isOnSign = signIndex({ events, crowds }, base);
  const counted = placeNumbers(input, base, crowds, isOnSign);
  const verbs = placeVerbs(input, base, events, { events, crowds: counted, isOnSign });
  return { ...base, events, crowds: counted, verbs, density: null, unit: "", othersUnit: "", aside };
}

/** Whether the picture is that of a step of a tour about two actors. */
const isOfTwo = ({ stepEvent, chosen }: Pick<LanesInput, "stepEvent" | "chosen">): boolean =>
  stepEvent !== null && chosen.isPair;

type Base = Pick<LanesScene, "scale" | "lanes" | "laneHeight">;

const placeInput = ({ tables, chosen, laneOf, actors }: LanesInput, { scale, lanes }: Base) => ({
  ...{ tables, chosen, laneOf, scale },
  others: lanes.length > actors.rows.length ? actors.rows.length : -1,
});

/** The acts of a highlighted event with all its verbs, whatever is under them. */
export function standingOut(
  input: LanesInput,
  scene: LanesScene,
  row: EventRow,
): { readonly event: EventActs; readonly verbs: readonly ActVerb[] } | null {
  const isCrowded = scene.crowds.some(({ rows }) => rows.includes(row));
  const event = isCrowded
    ? actsOfEvent(placeInput(input, scene), row)
    : scene.events.find((one) => one.row === row);
  const around = isOfTwo(input) ? scene : { events: [], crowds: [] };
  const isOnSign = signIndex(around, scene);
  return event ? { event, verbs: placeVerbs(input, scene, [event], { ...around, isOnSign }) } : null;
}

/** The place of an event: where its first line begins, else its first tick. */
export function placeOfEvent(
  { lines: [line], ticks, x }: EventActs,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  return line ? { x: line.x, y: heightsOfLine(line, yOf).start } : { x, y: yOf(ticks[0] ?? 0) };
}

/** The middle of the first stem of a crowd. */
export function placeOfCrowd(
  { stems: [stem] }: ActCrowd,
  { lanes }: Pick<LanesScene, "lanes">,
): { readonly x: CssPx; readonly y: CssPx } {
  const yOf = (lane: number | undefined): CssPx => lanes[lane ?? 0]?.y ?? 0;
  return { x: stem?.x ?? 0, y: (yOf(stem?.top) + yOf(stem?.bottom)) / 2 };
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
    left: Math.min(...xs) - LANES.end,
    right: Math.max(...xs) + LANES.end,
    top: Math.min(...ys) - LANES.end,
    bottom: Math.max(...ys) + LANES.end,
  };
}

/** Signs that need a word, beside those of standings. */
const LANE_SIGNS = ["act", "between", "self", "outside", "lasted", "imprecise", "part", "counted"] as const;
export type LaneSign = (typeof LANE_SIGNS)[number];

/** The signs of a picture that need an explanation: only those that occur. */
export function lanesLegend({ events, crowds }: Pick<LanesScene, "events" | "crowds">): {
  readonly signs: readonly LaneSign[];
  readonly standings: readonly Standing[];
  readonly contested: boolean;
} {
  const lines = events.flatMap((event) => event.lines);
  const occurs: Readonly<Record<LaneSign, boolean>> = {
    act: lines.some((line) => !line.undirected && !isLoop(line)),
    between: lines.some(({ undirected }) => undirected),
    self: lines.some(isLoop),
    outside: lines.some(({ from, targets }) => [from, ...targets].includes(-1)),
    lasted: events.some(({ extent }) => extent === "lasted"),
    imprecise: events.some(({ extent }) => extent !== "day" && extent !== "lasted"),
    part: events.some(({ ticks }) => ticks.length > 0),
    counted: crowds.length > 0,
  };
  const standings = new Set(lines.map(({ status }) => status));
  return {
    signs: LANE_SIGNS.filter((sign) => occurs[sign]),
    standings: LISTED_STANDINGS.filter((status) => standings.has(status)),
    contested: events.some(({ contested, lines: own }) => contested && own.length > 0),
  };
}

const widthOfNames = (gutter: CssPx): CssPx => gutter - LANES.nameStart - LAYOUT.padding;

/** The rows from the top down, below the names of their groups if there is room for these too. */
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
  // Rows that scroll end at the lower edge of the picture: none is cut before a hand moves them.
  const inSight = size.height - ROWS_TOP;
  const height = isScrolled
    ? inSight / Math.max(1, Math.floor(inSight / least))
    : Math.min(chosen.isPair ? LANES.mostOfPair : LANES.most, room / Math.max(1, count));
  const width = widthOfNames(gutter);
  const titleOf = (name: string) => setInLines(name, 2, width, measure);
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

/**
 * Verbs are tried for this many lines, those of the most important events, since there is never room for more. Of more
 * lines only those that stand alone are tried.
 */
const MOST_VERBS = 200;
/** In a wide picture of two actors there is room for larger letters. */
const WIDE: CssPx = 600;
const LARGER = 1.25;
/** Longer verbs are read in the details. */
const WIDEST: CssPx = 170;
/**
 * Distances of a verb: beside a line, more beside a ring, and from its end; half of a line of text, and its line height; between two verbs;
 * from the lines of other acts.
 */
export const VERB = {
  beside: 6,
  ring: 2,
  half: 6,
  line: 12,
  inwards: 11,
  apart: 14,
  others: 10,
  over: 3,
} as const;

/**
 * Verbs beside the ends of their lines, each whole or left out: at a target, else at the source, else beyond one of them,
 * else between the two. A verb is at most 8 px from its own line, 10 px from
 * the lines of other acts, 14 px from other verbs, and on nothing of `around`.
 */
function placeVerbs(
  { tables, words, measure, chosen, size, stepEvent }: LanesInput,
  { lanes, laneHeight }: Base,
  events: readonly EventActs[],
  { isOnSign, ...around }: Pick<LanesScene, "events" | "crowds"> & { readonly isOnSign: IsOnSign },
): readonly ActVerb[] {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const isAlone = around.events.length === 0;
  const linesNear = boxIndex(
    [...new Set([...around.events, ...events])].flatMap((event) => actBoxes(event, yOf)),
  );
  const written: Box[] = around.crowds.flatMap(({ number }) => (number ? [boxOfWords(number)] : []));
  const isFree = (box: Box, line: ActLine): boolean =>
    box.left >= gutterOf("actor", size.width) + 2 &&
    box.right <= size.width - 2 &&
    box.top >= LAYOUT.axisHeight + 2 &&
    !isOnSign(box) &&
    !linesNear(grown(box, VERB.others), line) &&
    !isOnWords(box);
  const isOnWords = ({ left, right, top, bottom }: Box): boolean => {
    const room = { left: left - VERB.apart, right: right + VERB.apart, top, bottom };
    return written.some((other) => overlaps(room, other));
  };
  const chosenYs = new Set(chosen.actors.map((_, lane) => yOf(lane)));
  const isChosen = (y: CssPx): boolean => chosenYs.has(y);
  const { prominence } = tables.events;
  const all = events.flatMap((event) => event.lines.map((line) => ({ event, row: event.row, line })));
  const lines = all
    .filter(({ line }) => all.length <= MOST_VERBS || line.room === ACT.roomy)
    .sort((a, b) => at(prominence, a.row) - at(prominence, b.row) || a.row - b.row)
    .slice(0, MOST_VERBS);
  const verbs: ActVerb[] = [];
  for (const { event, row, line } of lines) {
    const verb = verbOf(line.acts, (act) => verbWithPeople(words, tables, act));
    const hasDay = isOfTwo({ stepEvent, chosen });
    const texts = hasDay ? [`${dayInWords(words, tables, row)}: ${verb}`, verb] : [verb];
    if (measure(verb) > WIDEST && !isAlone) continue;
    const scale = hasDay && size.width >= WIDE ? LARGER : 1;
    const beside = VERB.beside + (event.contested ? VERB.ring : 0);
    const placeFor = ({ lines: form, width: usual }: Form): ActVerb | null => {
      const width = usual * scale;
      const half = (VERB.half + ((form.length - 1) * VERB.line) / 2) * scale;
      const places = heightsBeside(line, yOf, laneHeight, isChosen, half).flatMap(
        (y): readonly VerbPlace[] => [
          { y, x: line.x + beside, align: "left" },
          { y, x: line.x - beside, align: "right" },
        ],
      );
      for (const { x, y, align } of places) {
        const placed = { row, lines: form, x, y, width, align, scale };
        if (isFree(boxOfWords(placed), line)) return placed;
      }
      return null;
    };
    for (const form of texts.flatMap(formsOf(measure))) {
      const found = placeFor(form);
      if (!found) continue;
      written.push(boxOfWords(found));
      verbs.push(found);
      break;
    }
  }
  return verbs;
}

const dayInWords = (words: Words, tables: Tables, row: EventRow): string =>
  dateInWords(words, eventRecord(tables, row).date, (_, date) => formatDate(words, date, "short"));

type VerbPlace = Pick<ActVerb, "x" | "y" | "align">;

/** The room of words. */
export function boxOfWords({ lines, x, y, width, align, scale }: WordsBeside): Box {
  const half = (VERB.half + ((lines.length - 1) * VERB.line) / 2) * scale;
  const left = align === "left" ? x : x - width;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** How many acts of a crowd are said, if actors are chosen, and the widths in which that is tried. */
const MOST_SAID = 5;
const WIDTHS_SAID: readonly CssPx[] = [260, 140, 90];

/** An act in at most three lines of each width; `null` where it has more. */
const linesOfAct = memoLast((words: Words, tables: Tables, measure: (text: string) => CssPx) => {
  const known = new Map<Act, readonly (readonly string[] | null)[]>();
  return (act: Act) => {
    const found = known.get(act);
    if (found) return found;
    const text = visibleText(actInWords(words, tables, toldAct(act)));
    const forms = WIDTHS_SAID.map((width) => {
      const lines = setInLines(text, 3, width, measure);
      return lines.some((line) => line.endsWith("…")) ? null : lines;
    });
    known.set(act, forms);
    return forms;
  };
});

/**
 * The number of each crowd beside its first or last stem, between two rows, on no sign and no line; the largest crowds
 * first. The acts of chosen actors are said below it, as many as have room.
 */
function placeNumbers(
  { tables, words, measure, size, chosen }: LanesInput,
  { lanes, laneHeight }: Base,
  crowds: readonly ActCrowd[],
  isOnSign: IsOnSign,
): readonly CountedActs[] {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const written: Box[] = [];
  const inLines = linesOfAct(words, tables, measure);
  const actsIn = (all: readonly EventActs[]): readonly Act[] =>
    all
      .toSorted((a, b) => at(tables.events.prominence, a.row) - at(tables.events.prominence, b.row))
      .flatMap(({ lines }) => lines.flatMap(({ acts }) => acts));
  /** The first acts that are whole in one of the widths. */
  const saidIn = (acts: readonly Act[], width: number): readonly (readonly string[])[] => {
    const said: (readonly string[])[] = [];
    for (const act of acts) {
      const lines = inLines(act)[width];
      if (lines && said.push(lines) === MOST_SAID) break;
    }
    return said;
  };
  const numberOf = ({ events: all, acts, stems }: ActCrowd): WordsBeside | null => {
    const counted = laneWords(words).acts(acts);
    const toSay = chosen.actors.length === 0 ? [] : actsIn(all);
    const forms = WIDTHS_SAID.map((_, width) => saidIn(toSay, width));
    for (let count = MOST_SAID; count > 0; count--)
      for (const said of forms) {
        if (said.length < count) continue;
        const number = placeFor([counted, ...said.slice(0, count).flat()], stems);
        if (number) return number;
      }
    return placeFor([counted], stems);
  };
  const placeFor = (lines: readonly string[], stems: ActCrowd["stems"]): WordsBeside | null => {
    const width = Math.max(...lines.map(measure));
    const top = yOf(Math.min(...stems.map((stem) => stem.top)));
    const bottom = yOf(Math.max(...stems.map((stem) => stem.bottom)));
    const xs = stems.map(({ x }) => x);
    const sides = [
      { x: Math.max(...xs) + VERB.beside, align: "left" as const },
      { x: Math.min(...xs) - VERB.beside, align: "right" as const },
    ];
    for (let y = top + laneHeight / 2; y <= Math.max(bottom, top + laneHeight); y += laneHeight / 2)
      for (const side of sides) {
        const number = { ...side, y, lines, width, scale: 1 };
        const box = boxOfWords(number);
        const isIn = box.left >= gutterOf("actor", size.width) + 2 && box.right <= size.width - 2;
        if (
          !isIn ||
          box.top < LAYOUT.axisHeight + 2 ||
          isOnSign(box) ||
          written.some((other) => overlaps(grown(other, VERB.beside), box))
        )
          continue;
        written.push(box);
        return number;
      }
    return null;
  };
  const numbers = new Map(
    crowds.toSorted((a, b) => b.acts - a.acts).map((crowd) => [crowd, numberOf(crowd)] as const),
  );
  return crowds.map((crowd) => ({ ...crowd, number: numbers.get(crowd) ?? null }));
}

type Form = { readonly lines: readonly string[]; readonly width: CssPx };

/** A verb on one line, and on two that are nearly equal. */
const formsOf = memoLast((measure: (text: string) => CssPx) => {
  const known = new Map<string, readonly Form[]>();
  return (text: string): readonly Form[] => {
    const forms = known.get(text) ?? makeForms(text, measure);
    known.set(text, forms);
    return forms;
  };
});

function makeForms(text: string, measure: (text: string) => CssPx): readonly Form[] {
  const width = measure(text);
  const inTwo = [0.55, 0.65, 0.75]
    .map((share) => setInLines(text, 2, share * width, measure))
    .find((lines) => lines.length === 2 && !lines.some((line) => line.endsWith("…")));
  const one = { lines: [text], width };
  return inTwo ? [one, { lines: inTwo, width: Math.max(...inTwo.map(measure)) }] : [one];
}

/** All acts of a line have one verb. Its words about folded people may differ. */
const verbOf = (acts: readonly Act[], say: (act: Act) => string): string =>
  [...new Set(acts.map(say))].join(" · ");

/**
 * Places for a verb: at each end of a line, on the inner side; beyond the ends; half way. Rows of chosen actors are
 * crowded, so they come last.
 */
function heightsBeside(
  line: ActLine,
  yOf: (lane: number) => CssPx,
  laneHeight: CssPx,
  isChosen: (y: CssPx) => boolean,
  half: CssPx,
): readonly CssPx[] {
  const { start, tips } = heightsOfLine(line, yOf);
  const inwards = half - VERB.half + Math.min(VERB.inwards, laneHeight / 2);
  if (isLoop(line)) return [start - inwards, start + inwards];
  const targets = [...new Set(tips)].sort((a, b) => Math.abs(b - start) - Math.abs(a - start));
  const farthest = targets[0] ?? start;
  const ends = [...targets.map((end) => ({ end, other: start })), { end: start, other: farthest }].sort(
    (one, other) => Number(isChosen(one.end)) - Number(isChosen(other.end)),
  );
  return [
    ...ends.map(({ end, other }) => end + Math.sign(other - end) * inwards),
    ...ends.map(({ end, other }) => end - Math.sign(other - end) * inwards),
    (start + farthest) / 2,
  ];
}

type OwnedBox = Box & { readonly line?: ActLine };

/** The lines of the acts of an event. */
const actBoxes = ({ lines }: EventActs, yOf: (lane: number) => CssPx): readonly OwnedBox[] =>
  lines.map((line) => {
    const { top, bottom } = heightsOfLine(line, yOf);
    return { left: line.x - 0.75, right: line.x + 0.75, top, bottom, line };
  });

/** The drawn parts of an event as boxes on which no word may be. */
function boxesOf(event: EventActs, yOf: (lane: number) => CssPx): readonly Box[] {
  const { lines, ticks, x, x0, x1, extent } = event;
  const around = (x: CssPx, y: CssPx, half: CssPx): Box => ({
    ...{ left: x - half, right: x + half },
    ...{ top: y - LANES.end, bottom: y + LANES.end },
  });
  const days = new Set(extent === "day" ? [] : lines.flatMap(({ from }) => (from < 0 ? [] : [from])));
  return [
    ...actBoxes(event, yOf).map(({ left, right, top, bottom }) => ({
      left: left - 0.75,
      right: right + 0.75,
      top,
      bottom,
    })),
    ...lines.flatMap((line): Box[] => {
      const { start, tips } = heightsOfLine(line, yOf);
      const half = Math.min(LANES.end, line.room / 2);
      return [start, ...tips].map((y) => around(line.x, y, half));
    }),
    ...ticks.map((lane) => around(x, yOf(lane), 1.5)),
    ...[...days].map((lane) => ({ ...around(x0, yOf(lane), 0), right: x1 })),
  ];
}

type IsOnSign = (box: Box) => boolean;

/** Whether a box is on something that is drawn of these events and crowds. */
const signIndex = (
  drawn: { readonly events: readonly EventActs[]; readonly crowds: readonly ActCrowd[] },
  { lanes }: Pick<Base, "lanes">,
): IsOnSign => boxIndex(signsOf(drawn, (lane) => lanes[lane]?.y ?? 0));

/** All that is drawn of events and crowds. */
const signsOf = (
  { events, crowds }: { readonly events: readonly EventActs[]; readonly crowds: readonly ActCrowd[] },
  yOf: (lane: number) => CssPx,
): readonly Box[] => [
  ...events.flatMap((event) => boxesOf(event, yOf)),
  ...crowds.flatMap(({ events: all, stems }) => [
    // With the ticks beside them.
    ...stems.map(({ x, top, bottom }) =>
      grown({ left: x - ACT.beside, right: x + ACT.beside, top: yOf(top), bottom: yOf(bottom) }, VERB.over),
    ),
    ...all.flatMap(({ x, lanes }) =>
      lanes
        .filter((lane) => !stems.some(({ top, bottom }) => top <= lane && lane <= bottom))
        .map((lane) => grown({ left: x, right: x, top: yOf(lane), bottom: yOf(lane) }, VERB.over)),
    ),
  ]),
];

const COLUMN: CssPx = 32;

/** Whether a box overlaps any of many others, without the line `but`. */
function boxIndex(boxes: readonly OwnedBox[]): (box: Box, but?: ActLine) => boolean {
  const columns = new Map<number, OwnedBox[]>();
  const columnOf = (x: CssPx): number => Math.floor(x / COLUMN);
  for (const box of boxes) {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++) {
      const known = columns.get(column);
      if (known) known.push(box);
      else columns.set(column, [box]);
    }
  }
  return (box, but) => {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++)
      if (columns.get(column)?.some((other) => !isOf(other, but) && overlaps(other, box))) return true;
    return false;
  };
}

/** Whether a box is of this line, or of another one on its stem. */
const isOf = ({ line }: OwnedBox, own: ActLine | undefined): boolean =>
  own !== undefined && line?.x === own.x;
