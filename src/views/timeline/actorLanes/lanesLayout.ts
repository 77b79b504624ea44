import { nameInLines } from "../../../chart/nameInLines.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../../model/vocabulary.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import type { LaneActors } from "../../../query/laneActors.ts";
import { isOfLead, isProminent } from "../../../query/network/chooseTies.ts";
import { visibleText } from "../../../words/isolate.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { actorName } from "../../../words/names.ts";
import { isAnnotationInSight } from "../annotationLayout.ts";
import type { DensityBins } from "../density.ts";
import { AIR_IN_STEP, footOf, gutterOf, LAYOUT, type TimelineInput } from "../timelineScene.ts";
import {
  type ActVerb,
  boxOfWords,
  isAcross,
  linesWithWords,
  placeVerbs,
  scaleOfWords,
  widthOfTurned,
  widthOfVerb,
} from "./actWords.ts";
import { COLUMN, columnTicks, type Naming, type Room } from "./columnScale.ts";
import type { LaneDensity } from "./laneDensity.ts";
import {
  type AskedActs,
  actKey,
  askedActs,
  chooseActs,
  type EventActs,
  eventsOfStep,
  placeActs,
  sumOf,
  withoutActs,
} from "./placeActs.ts";

/** In CSS pixels. */
export const LANES = {
  /** The height of a row: the least on screen (a name of two lines), the least in files and on paper, the most. */
  least: 25,
  paper: 30,
  most: 120,
  /** The line height of a group's name, and the space around the name, usually and in a low picture. */
  headingLine: 13,
  heading: 7,
  lowHeading: 3,
  /** The space around the rule above a group whose name does not fit. */
  groupGap: 6,
  /** The space below chosen actors, so that words along their acts are not on rows of other actors. */
  wordsGap: 80,
  foot: 10,
  /** The line height of a name, the least gap to the next name, and the space around a name of several lines. */
  nameLine: 14,
  nameGap: 1,
  nameAir: 4,
  nameStart: 26,
} as const;

/**
 * `least` and `most` are the fewest and the most rows at any height. If actors are chosen, only their own rows are the
 * fewest. Groups are not named if their names would leave space for fewer than `withHeadings` rows. In a file, which
 * does not scroll, the limit is `ofFile`. The estimate of this space assumes that the share `first` of all rows begins
 * a group.
 */
const ROWS = { least: 6, most: 40, withHeadings: 10, ofFile: 12, first: 0.6 } as const;

type Page = Pick<LanesInput, "tables" | "size" | "annotations" | "span" | "isTakenAway" | "chosen">;

/** The most rows of a picture: as many as fit, but at least one for each chosen actor. Rows that do not fit scroll. */
export function mostLanes(page: Page): number {
  const { tables, size, isTakenAway, chosen } = page;
  const { length } = chosen.actors;
  const room = size.height - AROUND_ROWS - footFor(page) - wordsGap(chosen);
  const least = isTakenAway ? LANES.paper : LANES.least;
  const { length: groups } = tables.groups;
  /** How many rows fit into a height with a space above each group. There are at most as many groups as rows. */
  const rowsIn = (height: CssPx, space: CssPx): number =>
    Math.floor(Math.max((height - groups * space) / least, height / (least + space)));
  const [line, height] = [LANES.headingLine, LANES.headingLine + LANES.lowHeading];
  // One group name may take a second line.
  const below = Math.max(
    rowsIn(room - line, line + LANES.heading),
    Math.floor((room - line) / (least + ROWS.first * height)),
  );
  const most = below < (isTakenAway ? ROWS.ofFile : ROWS.withHeadings) ? rowsIn(room, LANES.groupGap) : below;
  return Math.max(length || ROWS.least, Math.min(ROWS.most, most));
}
/** The height below the axis for ticks and numbers of acts that do not fit. The first row reaches 5 px into it. */
export const LEFT_OUT: CssPx = 13;
const ROWS_TOP: CssPx = LAYOUT.axisHeight + LEFT_OUT - 5;
const AROUND_ROWS: CssPx = ROWS_TOP + LANES.foot;

/** The row of one actor. If `actor` is null, the row of all actors without their own. */
export type Lane = {
  readonly actor: { readonly row: ActorRow; readonly name: string; readonly kind: ActorKind } | null;
  readonly name: string;
  readonly title: readonly string[];
  /** The middle of the row, where acts begin and end. */
  readonly y: CssPx;
};

export type LanesInput = Pick<
  TimelineInput,
  "tables" | "words" | "rows" | "total" | "span" | "size" | "annotations" | "stepEvent" | "hues" | "measure"
> & {
  readonly isTakenAway: boolean;
  readonly saysStandings?: boolean | undefined;
  readonly chosen: ChosenActors;
  readonly selected: EventRow | null;
  /** For each actor, its place in the order of rows, which is the same in all pictures with these filters. */
  readonly places: Float64Array;
  readonly mostRows: number;
  /** The bars and their rows, if there are too many events for lines. */
  readonly bars: {
    readonly density: DensityBins;
    readonly actors: LaneActors;
    readonly byLane: LaneDensity;
  } | null;
};

/** One try at a picture: the acts, the most columns, and the width of words by the first act of their line. */
type Try = {
  readonly asked: AskedActs;
  readonly columns: number;
  readonly wordWidths: ReadonlyMap<Act, CssPx>;
  readonly levelFirst: boolean;
};

/**
 * The picture with as many acts as fit, each with its verb. Acts whose words do not fit are left out and counted,
 * because a denial without words would say nothing beside an accusation with words. Each try makes a whole picture.
 */
export function chosenIn(input: LanesInput, naming: Naming, room: Room) {
  const { tables, rows, chosen, stepEvent } = input;
  const isOverview = chosen.actors.length === 0;
  const told = stepEvent === null || isOverview ? rows : eventsOfStep(tables, rows, chosen, stepEvent);
  const width = room.right - room.left;
  const first: Try = {
    asked: askedActs(tables, told, chosen, input.selected ?? stepEvent),
    columns:
      stepEvent === null
        ? Math.floor(width / (isOverview ? COLUMNS.usual : COLUMN.pitch))
        : Math.min(COLUMNS.ofStep, Math.floor(width / COLUMNS.wide)),
    wordWidths: new Map(),
    levelFirst: false,
  };
  const places = new Map(first.asked.byImportance.flat().map(({ row }, place) => [row, place]));
  /** How much the verbs of a picture tell. Verbs of important events count more. */
  const worth = ({ verbs }: { readonly verbs: readonly ActVerb[] }): number =>
    sumOf(verbs.map(({ row }) => 1 / Math.sqrt(1 + (places.get(row) ?? 0))));
  const step = (picture: Picture, mayWiden: boolean): Picture | null => {
    const next = nextTry(input, picture, mayWiden);
    if (next === null) return null;
    const other = pictureOf(input, naming, room, next);
    // Wider columns may lose verbs. The picture with fewer acts is then tried too.
    const fewer = mayWiden && worth(other) < worth(picture) ? nextTry(input, picture, false) : null;
    const without = fewer && pictureOf(input, naming, room, fewer);
    return without && worth(without) > worth(other) ? without : other;
  };
  /** Repeats `step` until every drawn act has its words or must stay. The first `wider` steps may widen columns. */
  const finish = (picture: Picture, wider: number): Picture => {
    const next = step(picture, wider > 0);
    return next ? finish(next, wider - 1) : picture;
  };
  const placeOf = (unit: AskedActs["byImportance"][number]): number => places.get(item(unit, 0).row) ?? 0;
  /** Tries left-out units (events that belong together) again, because later steps may have made space for them. */
  const withMore = (whole: Picture): Picture => {
    let best = whole;
    let tries = 0;
    const missing = new Set<string>();
    for (const unit of first.asked.byImportance) {
      const drawn = rowsOf(best);
      const keys = unit.flatMap(({ acts }) => acts.map(actKey));
      if (unit.some(({ row }) => drawn.has(row))) continue;
      // A unit waits for earlier missing units with the same act. A repeat must not look like the first time.
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
      // The unit may only replace less important units, and no more acts than the unit brings.
      const left = [...drawn].filter((row) => !rowsOf(other).has(row));
      const isLess = (row: EventRow): boolean => (places.get(row) ?? 0) > placeOf(unit);
      if (isMute(other) || worth(other) <= worth(best) || !left.every(isLess)) continue;
      if (drawnIn(other.placed) < drawnIn(best.placed)) continue;
      best = other;
      for (const key of keys) missing.delete(key);
    }
    return best;
  };
  const pictureFor = (asked: AskedActs): Picture => {
    const whole = finish(pictureOf(input, naming, room, { ...first, asked }), COLUMNS.wider);
    return stepEvent === null ? withMore(whole) : whole;
  };
  const isMain = (unit: AskedActs["byImportance"][number]): boolean =>
    unit.some(({ row }) => row === first.asked.selected || isProminent(tables)(row));
  const drawnMain = (picture: Picture): readonly [number, number] => {
    const drawn = rowsOf(picture);
    const units = first.asked.byImportance.filter((unit) => unit.some(({ row }) => drawn.has(row)));
    const { length } = units.filter(isMain);
    return [length, units.length - length];
  };
  /** If a picture of prominent units alone has more of them than the usual picture, it is drawn instead. */
  const prominentFirst = (): Picture => {
    const usual = pictureFor(first.asked);
    const main = first.asked.byImportance.filter(isMain);
    const [some, others] = drawnMain(usual);
    if (others === 0 || some === main.length) return usual;
    const other = pictureFor({ ...first.asked, byImportance: main });
    return drawnMain(other)[0] > some ? other : usual;
  };
  /**
   * Tries level words first. Then widens, one at a time, columns whose words are turned or on a line between years. A
   * try is kept only if no acts (or words) are lost by it.
   */
  const wellSet = (whole: Picture): Picture => {
    let best = whole;
    const level = pictureOf(input, naming, room, { ...whole.tried, levelFirst: true });
    if (level.verbs.length >= whole.verbs.length && faultsOf(level) <= faultsOf(whole)) best = level;
    for (const { row, line, isTurned } of badlySet(best).slice(0, COLUMNS.apart)) {
      const event = best.placed.events.find((one) => one.row === row);
      if (!event) continue;
      const widths = [
        widthOfVerb(input, best.spaces, event, line),
        ...(isTurned ? [] : [widthOfTurned(input, line)]),
      ];
      for (const width of widths) {
        const wordWidths = new Map([...best.tried.wordWidths, [item(line.acts, 0), width] as const]);
        const other = pictureOf(input, naming, room, { ...best.tried, wordWidths });
        if (isMute(other) || drawnIn(other.placed) < drawnIn(best.placed)) continue;
        if (faultsOf(other) >= faultsOf(best)) continue;
        best = other;
        break;
      }
    }
    return best;
  };
  /** In a low picture, perhaps the words of no act fit. The most important unit is then drawn, even without words. */
  const withAnAct = (picture: Picture): Picture => {
    if (rowsOf(picture).size > 0) return picture;
    const byImportance = first.asked.byImportance.slice(0, 1);
    return pictureOf(input, naming, room, { ...first, asked: { ...first.asked, byImportance } });
  };
  return { ...withAnAct(wellSet(prominentFirst())), asked: first.asked };
}

type Picture = ReturnType<typeof pictureOf>;

const rowsOf = ({ placed }: Picture): Set<EventRow> => new Set(placed.events.map(({ row }) => row));

export const drawnIn = ({ events }: { readonly events: readonly EventActs[] }): number =>
  sumOf(events.flatMap(({ lines }) => lines.map(({ acts }) => acts.length)));

const isMute = ({ placed: { events }, verbs }: Picture): boolean => {
  const said = new Set(verbs.map(({ line }) => line));
  return events.some(({ lines }) => linesWithWords(lines).some((line) => !said.has(line)));
};

const isAcrossYears = (verb: ActVerb, { spaces: { years } }: Picture): boolean =>
  isAcross(boxOfWords(verb), years);

const badlySet = (picture: Picture): readonly ActVerb[] =>
  picture.verbs.filter((verb) => verb.isTurned || isAcrossYears(verb, picture));

/** Words on a line between years are worse than turned words. */
const faultsOf = (picture: Picture): number =>
  sumOf(badlySet(picture).map((verb) => (isAcrossYears(verb, picture) ? 2 : 1)));

/** The picture of a try, with fewer columns if lines would be too close. */
function pictureOf(input: LanesInput, naming: Naming, room: Room, tried: Try) {
  const { asked, columns, wordWidths } = tried;
  const most = { rows: input.mostRows, columns: Math.max(1, columns) };
  const chosenActs = chooseActs({ ...input, asked, most });
  const placed = placeActs(input, naming, chosenActs, room, wordWidths);
  const { pitch, events } = placed;
  if (pitch < COLUMN.pitch && columns > COLUMNS.least) {
    const fewer = Math.min(columns - 1, Math.floor(columns * Math.max(COLUMNS.fewer, pitch / COLUMN.pitch)));
    return pictureOf(input, naming, room, { ...tried, columns: Math.max(COLUMNS.least, fewer) });
  }
  const isOwn = ({ undirected, ends }: Act): boolean => undirected || input.chosen.actors.includes(ends[0]);
  // Only acts by chosen actors have words beside the rows of these actors, and need the space below these rows.
  const hasWords = chosenActs.told.some(({ acts }) => acts.some(isOwn));
  const lanes = lanesOf(input, chosenActs.actors, null, hasWords ? wordsGap(input.chosen) : 0);
  const { upper } = columnTicks(naming, placed.columns, room);
  const spaces = { lanes: lanes.list, laneHeight: lanes.height, years: upper.map(({ x }) => x) };
  const verbs = placeVerbs(input, spaces, events, events, tried.levelFirst);
  return { tried, placed, lanes, spaces, verbs };
}

/**
 * The next try, if acts in the picture have no words. Null if all have words or must stay. Wider columns come first:
 * the more important half of the acts without words get the width for words. After that, the least important quarter
 * of the acts without words is left out. If an act in that quarter is needed (see `isNeeded`), the least important
 * drawn unit is left out instead. A needed event that is not drawn may take its place.
 */
function nextTry(
  input: LanesInput,
  { tried, placed: { events }, spaces, verbs }: Picture,
  mayWiden: boolean,
): Try | null {
  const { asked, wordWidths } = tried;
  const said = new Set(verbs.map(({ line }) => line));
  const drawn = new Map(events.map((event) => [event.row, event]));
  const mute = asked.byImportance
    .flatMap((unit) => unit.flatMap(({ row }) => drawn.get(row) ?? []))
    .flatMap((event) =>
      linesWithWords(event.lines).map((line) => ({ event, line, first: item(line.acts, 0) })),
    )
    .filter(({ line }) => !said.has(line));
  const narrow = mayWiden ? mute.filter(({ first }) => !wordWidths.has(first)) : [];
  if (narrow.length > 0) {
    const wider = narrow.slice(0, Math.ceil(narrow.length / 2));
    const widths = wider.map(
      ({ event, line, first }) => [first, widthOfVerb(input, spaces, event, line)] as const,
    );
    return { ...tried, wordWidths: new Map([...wordWidths, ...widths]) };
  }
  const mayGo = mute.filter(({ event }) => event.row !== asked.selected);
  const goes = mayGo.slice(Math.floor(mayGo.length * 0.75));
  /** For each act (by `actKey`), the last drawn event with that act that the first paragraph of the opening names. */
  const ofLead = new Map(
    [...drawn.keys()]
      .filter((row) => isOfLead(input.tables, row))
      .sort((a, b) => a - b)
      .flatMap((row) => actsOf(input.tables, row).map((act) => [actKey(act), row] as const)),
  );
  // The same act in an earlier event is needed too. A repeat must not look like the first time.
  const isNeeded = (row: EventRow): boolean =>
    row === asked.selected ||
    asked.ends.has(row) ||
    isOfLead(input.tables, row) ||
    actsOf(input.tables, row).some((act) => (ofLead.get(actKey(act)) ?? row) > row);
  const isDrawn = (unit: AskedActs["byImportance"][number]) => unit.every(({ row }) => drawn.has(row));
  // If the words of the step's event do not fit, other acts leave the picture instead of the event.
  const isOwnMute = input.stepEvent !== null && mute.length > 0 && mayGo.length === 0;
  const least =
    isOwnMute || goes.some(({ event }) => isNeeded(event.row))
      ? asked.byImportance.findLast(
          (unit) => isDrawn(unit) && !unit.some(({ row }) => row === asked.selected),
        )
      : undefined;
  const lost = (least ?? goes.map(({ line }) => line)).flatMap(({ acts }) => acts);
  if (lost.length === 0) return null;
  const byImportance = asked.byImportance.filter(
    (unit) => isDrawn(unit) || unit.some(({ row }) => isNeeded(row)),
  );
  return { ...tried, asked: withoutActs(input, { ...asked, byImportance }, new Set(lost)) };
}

/**
 * `usual` is the width of a column if no actor is chosen. `wide` is the width in a step of a tour, which has at most
 * `ofStep` columns. If lines are too close, the next try has about the share `fewer` of the columns or more, and never
 * fewer than `least`. At most `wider` steps widen columns, `withMore` tries at most `again` units, and `wellSet` moves
 * at most `apart` words.
 */
const COLUMNS = {
  usual: 28,
  wide: 44,
  fewer: 0.95,
  wider: 4,
  again: 12,
  apart: 6,
  least: 3,
  ofStep: 9,
} as const;

/** The space below chosen actors. Two actors alone need none, because their rows are far apart. */
const wordsGap = ({ isPair, actors }: ChosenActors): CssPx =>
  isPair || actors.length === 0 ? 0 : LANES.wordsGap;

/** The height for annotations. 0 if the window has none. */
const footFor = ({ annotations, span, size }: Pick<LanesInput, "annotations" | "span" | "size">): CssPx =>
  footOf({ size, annotations: annotations.filter((one) => isAnnotationInSight(one, span)) });

const MOST_OF_NAME = 4;

const widthOfNames = (gutter: CssPx): CssPx => gutter - LANES.nameStart - LAYOUT.padding;

/**
 * The rows from top to bottom, chosen actors first. The other rows have group names if these fit. A step of a tour has
 * no group names, because its text introduces the actors. `others` is the number of actors in the last row of bars, or
 * null if there is no such row. `below` is the space below chosen actors.
 */
export function lanesOf(input: LanesInput, actors: readonly ActorRow[], others: number | null, below: CssPx) {
  const { tables, words, chosen, size, measure, isTakenAway, stepEvent } = input;
  const count = actors.length + (others === null ? 0 : 1);
  const whole = size.height - AROUND_ROWS;
  const least = isTakenAway ? LANES.paper : LANES.least;
  const groups = actors.map((row, lane) =>
    lane < chosen.actors.length || stepEvent !== null
      ? null
      : (tables.groups[tables.actors.group[row] ?? -1]?.label ?? null),
  );
  const gutter = gutterOf("actor", size.width);
  const titles = groups.map((group, lane) =>
    group !== null && group !== groups[lane - 1]
      ? setInLines(visibleText(group), 2, gutter - 2 * LAYOUT.padding, measure)
      : [],
  );
  const { length: ofChosen } = chosen.actors;
  /** The rows at which a new scale of bars begins. */
  const scales = input.bars ? [...new Set([0, ofChosen, actors.length])].filter((lane) => lane < count) : [];
  /** The space above each row. `around` is the space around the name of a group, or null without names. */
  const above = (around: CssPx | null): readonly CssPx[] =>
    Array.from({ length: count }, (_, lane) => {
      const { length } = titles[lane] ?? [];
      const gap = lane > 0 && lane === ofChosen ? below : 0;
      const name = around === null ? (lane > 0 ? LANES.groupGap : 0) : length * LANES.headingLine + around;
      return gap + Math.max(length > 0 ? name : 0, scales.includes(lane) ? LANES.headingLine : 0);
    });
  const fits = (around: CssPx | null, foot: CssPx): boolean =>
    count * least + sumOf(above(around)) <= whole - foot;
  const wished = input.bars ? 0 : footFor(input);
  const foot = fits(null, wished) ? wished : 0;
  const around = [LANES.heading, LANES.lowHeading].find((one) => fits(one, foot)) ?? null;
  const isScrolled = count * least > whole - foot;
  const spaces = fits(null, foot) ? above(around) : [];
  const room = whole - foot - sumOf(spaces);
  const each = room / Math.max(1, count);
  /** Whether the rows spread over the whole height. */
  const fills = stepEvent !== null || chosen.isPair;
  const spread = Math.max(each, ((1 - 2 * AIR_IN_STEP) * room) / Math.max(1, count - 1));
  const width = widthOfNames(gutter) / scaleOfWords(input);
  const nameLine = LANES.nameLine * scaleOfWords(input);
  const heightOf = (lines: readonly string[]): CssPx => lines.length * nameLine + LANES.nameAir;
  const names = Array.from({ length: count }, (_, lane) => {
    const row = actors[lane];
    if (row !== undefined) return actorName(tables, row);
    return others ? words.messages.timeline.rest(others) : exploringWords(words).lanes.nobody;
  });
  const inLines = (most: number) => names.map((name) => nameInLines(name, most, width, measure));
  /** For each row, the height that a name of several lines needs beyond `each`. All rows become lower to give it. */
  const wantedBy = (some: readonly (readonly string[])[]): readonly CssPx[] =>
    some.map((lines) => (isScrolled || lines.length < 2 ? 0 : Math.max(0, heightOf(lines) - each)));
  /** In a step or a picture of two actors, a row may be as low as a name of one line, so that other names are whole. */
  const lowest = fills ? Math.min(least, heightOf([""])) : least;
  let most = isScrolled ? 2 : MOST_OF_NAME;
  while (most > 2 && sumOf(wantedBy(inLines(most))) > room - count * lowest) most--;
  const nameLines = inLines(most);
  const wanted = wantedBy(nameLines);
  const missing = sumOf(wanted);
  const share = missing === 0 ? 0 : Math.min(1, (room - count * lowest) / missing);
  // The visible height is a whole number of scrolling rows, so that the lower edge cuts no row before scrolling.
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
    const lines = titles[lane] ?? [];
    top += spaces[lane] ?? 0;
    if (lines.length > 0 && around !== null)
      headings.push({ lines, y: top - 2 - (lines.length - 0.5) * LANES.headingLine });
    else if (lines.length > 0 && (spaces[lane] ?? 0) > 0)
      headings.push({ lines: [], y: top - LANES.groupGap / 2 });
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
