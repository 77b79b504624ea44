import { type Box, grown, overlaps } from "../../../chart/box.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { minutesTouched } from "../../../model/dates/spanMath.ts";
import type { Act } from "../../../model/tables/acts.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { beginOf, endOf, showsHours } from "../../../model/tables/times.ts";
import { type CssPx, type EventRow, epochDay } from "../../../model/units.ts";
import { compareImportance } from "../../../query/network/chooseTies.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { actInWords, toldAct } from "../../../words/describeAct.ts";
import { dateInWords } from "../../../words/describeEvent.ts";
import { formatDate, formatDayRange } from "../../../words/formatDate.ts";
import { formatWindow } from "../../../words/formatTime.ts";
import { directionOf, isolateIn, visibleText } from "../../../words/isolate.ts";
import { laneWords } from "../../../words/laterWords.ts";
import { verbWithPeople } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { gutterOf, LAYOUT, type TimelineInput } from "../timelineScene.ts";
import {
  ACT,
  type ActCrowd,
  type ActLine,
  type EventActs,
  heightsOfLine,
  isBracket,
  isLoop,
  isOverview,
  lanesWithDays,
  type PlaceInput,
} from "./placeActs.ts";

export type WordsBeside = {
  /** One line or more. */
  readonly lines: readonly string[];
  readonly x: CssPx;
  /** The middle of the lines. */
  readonly y: CssPx;
  readonly width: CssPx;
  readonly align: "left" | "right";
  /** The size of its letters relative to the usual one. */
  readonly scale: number;
};

/** The act of an actor, written beside an end of its line. */
export type ActVerb = WordsBeside & { readonly row: EventRow };

/** A crowd with its number, "5 acts"; the number is `null` if there is no room. */
export type CountedActs = ActCrowd & { readonly number: WordsBeside | null };

/** The most lines for which verbs are tried, those of the most important events first. There is never room for more. */
const MOST_VERBS = 200;
/** This many events are told first in an overview. */
const IMPORTANT = 12;
/** From this width on, a picture of two actors has room for larger letters. */
const WIDE: CssPx = 600;
const LARGER = 1.25;
/** The most actors without a row that are named at one line. */
const MOST_NAMED = 2;
/** The widest verb. Longer verbs are read in the details. */
const WIDEST: CssPx = 170;
/**
 * Distances of a verb: from a line, from a ring, and from its own end; half of a line of text, and the line height;
 * from other verbs; from the lines of other acts; from these in a picture of two actors, whose acts may be 4 px apart; from
 * a crowd; and the free space around a mark at the end of an act.
 */
export const VERB = {
  beside: 6,
  ring: 2,
  half: 6,
  line: 12,
  inwards: 11,
  apart: 14,
  others: 10,
  near: 7,
  over: 3,
  end: 5,
} as const;

/** The parts of a picture that decide its words. */
type WordsInput = Pick<TimelineInput, "tables" | "words" | "measure" | "size" | "stepEvent"> &
  Pick<PlaceInput, "chosen" | "laneOf">;
type Lanes = readonly { readonly y: CssPx }[];
type Base = {
  readonly lanes: Lanes;
  readonly laneHeight: CssPx;
  /** The words of folded silences. */
  readonly silences: readonly Box[];
};
type Around = { readonly events: readonly EventActs[]; readonly crowds: readonly CountedActs[] };

/** Whether the picture belongs to a step of a tour about two actors. */
export const isOfTwo = ({ stepEvent, chosen }: Pick<WordsInput, "stepEvent" | "chosen">): boolean =>
  stepEvent !== null && chosen.isPair;

/**
 * Verbs beside the ends of their lines, each whole or left out: at a target, else at the source, else beyond one of them,
 * else farther along the line. A verb is at most 8 px from its own line, 10 px from the lines of other acts, 14 px from
 * other verbs, and on nothing of `around`. In an overview an event is drawn if all its acts have room for their words,
 * the important events first, and else as ticks at its day:
 *
 *     Acme     ●──────▪──    ● told Borg, with its words    ▪ an act of Acme without room for them
 *              │ told
 *     Borg     ▼─────────
 */
export function placeVerbs(
  input: WordsInput,
  { lanes, laneHeight, silences }: Base,
  events: readonly EventActs[],
  around: Around,
): readonly ActVerb[] {
  const { tables, words, measure, chosen, size, stepEvent } = input;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const isAlone = around.events.length === 0;
  const drawsTold = isOverview(input) && !isAlone;
  const all = [...new Set([...around.events, ...events])];
  const linesNear = boxIndex(
    drawsTold ? [] : all.flatMap((event) => (event.isQuiet ? [] : actBoxes(event, yOf))),
  );
  const signs = boxIndex([
    ...silences,
    ...(drawsTold
      ? events.flatMap((event) => ticksOf(event, yOf))
      : around.events.flatMap((event) => (event.isQuiet ? ticksOf(event, yOf) : boxesOf(event, yOf)))),
    ...around.crowds.flatMap((crowd) => boxesOfCrowd(crowd, { lanes, laneHeight })),
  ]);
  const written: Box[] = around.crowds.flatMap(({ number }) => (number ? [boxOfWords(number)] : []));
  const isOnWords = ({ left, right, top, bottom }: Box, apart: CssPx): boolean => {
    const room = {
      left: left - apart,
      right: right + apart,
      top: top - VERB.over,
      bottom: bottom + VERB.over,
    };
    return written.some((other) => overlaps(room, other));
  };
  const isFree = (box: Box, line: ActLine): boolean =>
    box.left >= gutterOf("actor", size.width) + 2 &&
    box.right <= size.width - 2 &&
    box.top >= LAYOUT.axisHeight + 2 &&
    !isCut(box, size) &&
    !signs.meets(box) &&
    !linesNear.meets(grown(box, hasDay ? VERB.near : VERB.others), line) &&
    !isOnWords(box, VERB.apart);
  const chosenYs = new Set(chosen.actors.map((_, lane) => yOf(lane)));
  const isChosen = (y: CssPx): boolean => chosenYs.has(y);
  const hasDay = isOfTwo({ stepEvent, chosen });
  const scale = hasDay && size.width >= WIDE ? LARGER : 1;
  const hasLines = events.filter(({ lines }) => lines.length > 0).sort(compareBy(tables));
  /** Words of an overview stand over the line of an important event only where there is no other place. */
  const important = boxIndex(
    drawsTold ? hasLines.slice(0, IMPORTANT).flatMap((event) => actBoxes(event, yOf)) : [],
  );
  const placeFor = (
    event: EventActs,
    line: ActLine,
    own: readonly OwnedBox[],
    isKept: boolean,
  ): ActVerb | null => {
    const verb = verbOf(input, line);
    const texts = hasDay ? [`${dayInWords(words, tables, event.row)}: ${verb}`, verb] : [verb];
    const beside = VERB.beside + (line.contested ? VERB.ring : 0);
    for (const { lines: form, width: usual } of texts.flatMap(formsOf(measure))) {
      if (usual > WIDEST && !isAlone) continue;
      const width = usual * scale;
      const half = (VERB.half + ((form.length - 1) * VERB.line) / 2) * scale;
      for (const y of heightsBeside(line, lanes, laneHeight, isChosen, half))
        for (const align of ["left", "right"] as const) {
          const x = line.x + (align === "left" ? beside : -beside);
          const placed = { row: event.row, lines: form, x, y, width, align, scale };
          const box = boxOfWords(placed);
          const isOnOwn = own.some((other) => !isOf(other, line) && overlaps(grown(box, VERB.over), other));
          const isInWay = isKept && important.meets(grown(box, VERB.others), line);
          if (isFree(box, line) && !isOnOwn && !isInWay) return placed;
        }
    }
    return null;
  };
  const count = hasLines.reduce((sum, { lines }) => sum + lines.length, 0);
  /** The lines that have words, or have none, together. */
  const tried = hasLines.flatMap((event) => {
    if (drawsTold) return [{ event, lines: linesWithWords(input, event) }];
    const roomy = event.lines.filter(({ room }) => count <= MOST_VERBS || room === ACT.roomy);
    return roomy.map((line) => ({ event, lines: [line] }));
  });
  const verbs: ActVerb[] = [];
  for (const { event, lines } of tried.slice(0, MOST_VERBS)) {
    const own = actBoxes(event, yOf);
    if (
      drawsTold &&
      own.some((box) => linesNear.meets(grown(box, VERB.others)) || isOnWords(grown(box, VERB.others), 0))
    )
      continue;
    const before = written.length;
    const placed: ActVerb[] = [];
    for (const line of lines) {
      const found =
        (drawsTold ? placeFor(event, line, own, true) : null) ?? placeFor(event, line, own, false);
      if (!found) break;
      placed.push(found);
      written.push(boxOfWords(found));
    }
    if (placed.length < lines.length) {
      written.length = before;
      continue;
    }
    verbs.push(...placed);
    if (!drawsTold) continue;
    linesNear.add(own);
    signs.add(boxesOf(event, yOf));
  }
  return verbs;
}

/** Whether words begin in sight and end out of it, in rows that scroll. */
const isCut = ({ top, bottom }: Box, { height }: WordsInput["size"]): boolean =>
  top < height && bottom > height;

/** One line of each verb of an event. */
function linesWithWords(input: WordsInput, { lines }: EventActs): readonly ActLine[] {
  const byVerb = new Map<string, ActLine>();
  for (const line of lines) {
    const verb = verbOf(input, line);
    if (!byVerb.has(verb)) byVerb.set(verb, line);
  }
  return [...byVerb.values()];
}

const compareBy = (tables: Tables) => {
  const compare = compareImportance(tables);
  return (a: EventActs, b: EventActs): number => compare(a.row, b.row);
};

const dayInWords = (words: Words, tables: Tables, row: EventRow): string =>
  dateInWords(words, eventRecord(tables, row).date, (_, date) => formatDate(words, date, "short"));

/** The box that words take. */
export function boxOfWords({ lines, x, y, width, align, scale }: WordsBeside): Box {
  const half = (VERB.half + ((lines.length - 1) * VERB.line) / 2) * scale;
  const left = align === "left" ? x : x - width;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

/** If actors are chosen: the most acts of a crowd that are written out, and the widths that are tried for them. */
const MOST_SAID = 5;
const WIDTHS_SAID: readonly CssPx[] = [260, 140, 90];

/** By width, the lines of an act; `null` if it has more than three. */
const linesOfAct = memoLast((words: Words, tables: Tables, measure: (text: string) => CssPx) => {
  const known = new Map<Act, readonly (readonly string[] | null)[]>();
  return (act: Act) => {
    const found = known.get(act);
    if (found) return found;
    const said = actInWords(words, tables, toldAct(act));
    // A list has no dashes that say how sure an act is.
    const { label } = words.messages.standing[act.status];
    const isPlain = act.status === "confirmed" || act.status === "unstated";
    const text = isPlain ? said : `${label.toLocaleLowerCase(words.locale)}: ${said}`;
    const forms = WIDTHS_SAID.map((width) => {
      const lines = setInLines(text, 3, width, measure);
      return lines.some((line) => line.endsWith("…")) ? null : lines;
    });
    known.set(act, forms);
    return forms;
  };
});

/**
 * Places the number of each crowd next to its days, "46 acts, 29 Oct – 3 Dec 2019", between two rows, on no sign and no
 * line. The largest crowds come first. Below the number, acts of chosen actors are written out, as many as have room.
 */
export function placeNumbers(
  input: WordsInput,
  { lanes, laneHeight, silences }: Base,
  events: readonly EventActs[],
  crowds: readonly ActCrowd[],
  verbs: readonly ActVerb[],
): readonly CountedActs[] {
  const { tables, words, measure, size } = input;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const isAll = isOverview(input);
  const written: Box[] = verbs.map(boxOfWords);
  const signs = boxIndex([
    ...silences,
    ...events.flatMap((event) => (event.isQuiet ? ticksOf(event, yOf) : boxesOf(event, yOf))),
    ...crowds.flatMap((crowd) => boxesOfCrowd(crowd, { lanes, laneHeight })),
  ]);
  /** Names are as far from lines as those of verbs. */
  const linesNear = boxIndex(isAll ? [] : events.flatMap((event) => actBoxes(event, yOf)));
  const inLines = linesOfAct(words, tables, measure);
  const actsIn = (all: readonly EventActs[]): readonly Act[] =>
    all.toSorted(compareBy(tables)).flatMap(({ lines }) => lines.flatMap(({ acts }) => acts));
  /** The first acts that fit whole in this width. */
  const saidIn = (acts: readonly Act[], width: number): readonly (readonly string[])[] => {
    const said: (readonly string[])[] = [];
    for (const act of acts) {
      const lines = inLines(act)[width];
      if (lines && said.push(lines) === MOST_SAID) break;
    }
    return said;
  };
  const numberOf = (crowd: ActCrowd): WordsBeside | null => {
    if (!crowd.isBand) return null;
    const counted = laneWords(words).acts(crowd.acts);
    const toSay = isAll ? [] : actsIn(crowd.events);
    const forms = WIDTHS_SAID.map((_, width) => saidIn(toSay, width));
    for (let count = MOST_SAID; count > 0; count--)
      for (const said of forms) {
        if (said.length < count) continue;
        const number = placeFor([counted, ...said.slice(0, count).flat()], crowd);
        if (number) return number;
      }
    const withDays = isAll ? placeFor([counted, daysOf(words, tables, crowd)], crowd) : null;
    return withDays ?? placeFor([counted], crowd);
  };
  const placeFor = (lines: readonly string[], { x0, x1 }: ActCrowd): WordsBeside | null => {
    const width = Math.max(...lines.map(measure));
    const sides = [
      { x: x1 + VERB.beside, align: "left" as const },
      { x: x0 - VERB.beside, align: "right" as const },
    ];
    for (let y = yOf(0) + laneHeight / 2; y <= yOf(lanes.length - 1); y += laneHeight / 2)
      for (const side of sides) {
        const number = { ...side, y, lines, width, scale: 1 };
        const box = boxOfWords(number);
        const isIn = box.left >= gutterOf("actor", size.width) + 2 && box.right <= size.width - 2;
        const isOn = written.some((other) => overlaps(grown(other, VERB.beside), box));
        if (!isIn || isCut(box, size) || box.top < LAYOUT.axisHeight + 2 || signs.meets(box) || isOn)
          continue;
        if (linesNear.meets(grown(box, VERB.others))) continue;
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
/** The days of a crowd in words, "29 Oct – 3 Dec 2019", or its minutes, "13 Apr 1970, 21:05 – 21:12". */
function daysOf(words: Words, tables: Tables, { rows }: ActCrowd): string {
  const { events } = tables;
  const start = Math.min(...rows.map((row) => beginOf(events, row)));
  const end = Math.max(...rows.map((row) => endOf(events, row)));
  if (!showsHours(tables, { start, end }) || (Number.isInteger(start) && Number.isInteger(end)))
    return formatDayRange(words, epochDay(Math.floor(start)), epochDay(Math.ceil(end) - 1));
  const hours = minutesTouched({ start, end });
  return formatWindow(words, {
    first: epochDay(Math.floor(start)),
    last: epochDay(Math.floor(hours.end)),
    hours,
  });
}

type Form = { readonly lines: readonly string[]; readonly width: CssPx };

/** A verb in one line, and in two lines of nearly equal length. */
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

/**
 * The verb of a line, with the name of the other actor if the line does not reach it: "Amnesty International accused",
 * "told Acme Ltd". All acts of a line have one verb, but its words about folded people may differ.
 */
function verbOf({ tables, words }: WordsInput, { acts, from: lane, targets, undirected }: ActLine): string {
  const withName = (act: Act, index: number): string => {
    const verb = verbWithPeople(words, tables, act);
    const [from, to] = act.ends;
    const isIn = lane < 0;
    if (!isIn && (targets[index] ?? -1) >= 0) return verb;
    const name = isolateIn(directionOf(act.verb))(visibleText(textAt(tables.actors.names, isIn ? from : to)));
    return isIn && !undirected ? `${name} ${verb}` : `${verb} ${name}`;
  };
  const said = new Set(acts.map(withName));
  const bare = new Set(acts.map((act) => verbWithPeople(words, tables, act)));
  // A verb that stands for an arrow to a row stands for the others too.
  const isShort = said.size > MOST_NAMED || [...bare].some((verb) => said.has(verb));
  return [...(isShort ? bare : said)].join(" · ");
}

/**
 * The heights that are tried for a verb: at each end of a line, on the inner side; beyond the ends; between two rows
 * that the line passes. Rows of chosen actors are crowded, so they come last.
 */
function heightsBeside(
  line: ActLine,
  lanes: Lanes,
  laneHeight: CssPx,
  isChosen: (y: CssPx) => boolean,
  half: CssPx,
): readonly CssPx[] {
  const { start, tips, top, bottom } = heightsOfLine(line, (lane) => lanes[lane]?.y ?? 0);
  const inwards = half - VERB.half + Math.min(VERB.inwards, laneHeight / 2);
  if (isLoop(line)) return [start - inwards, start + inwards];
  const targets = [...new Set(tips)].sort((a, b) => Math.abs(b - start) - Math.abs(a - start));
  const farthest = targets[0] ?? start;
  const ends = [...targets.map((end) => ({ end, other: start })), { end: start, other: farthest }].sort(
    (one, other) => Number(isChosen(one.end)) - Number(isChosen(other.end)),
  );
  return [
    ...ends.map(({ end, other }) => end + Math.sign(other - end) * inwards),
    // Two lines of words, one on each side of an end, are apart.
    ...ends.map(({ end, other }) => end - Math.sign(other - end) * (inwards + VERB.over)),
    ...lanes.flatMap(({ y }, lane) => {
      const next = lanes[lane + 1]?.y ?? y;
      return y >= top && next <= bottom && next > y ? [(y + next) / 2] : [];
    }),
  ];
}

type OwnedBox = Box & { readonly line?: ActLine };

/** By line of an event, the box of the line. */
const actBoxes = ({ lines }: EventActs, yOf: (lane: number) => CssPx): readonly OwnedBox[] =>
  lines.map((line) => {
    const { top, bottom } = heightsOfLine(line, yOf);
    return { left: line.x - 0.75, right: line.x + 0.75, top, bottom, line };
  });

/** The boxes of the drawn parts of an event. No word may be on them. */
export function boxesOf(event: EventActs, yOf: (lane: number) => CssPx): readonly Box[] {
  const { lines, ticks, far, x, x0, x1 } = event;
  const around = (x: CssPx, y: CssPx, half: CssPx): Box => ({
    ...{ left: x - half, right: x + half },
    ...{ top: y - VERB.end, bottom: y + VERB.end },
  });
  return [
    ...actBoxes(event, yOf).map(({ left, right, top, bottom }) => ({
      left: left - 0.75,
      right: right + 0.75,
      top,
      bottom,
    })),
    ...lines.flatMap((line): Box[] => {
      const { start, tips } = heightsOfLine(line, yOf);
      const half = Math.min(VERB.end, line.room / 2);
      return [start, ...tips].map((y) => around(line.x, y, half));
    }),
    ...(isBracket(event) ? [] : [...ticks, ...far]).map((lane) => around(x, yOf(lane), 1.5)),
    ...[...lanesWithDays(event)].map((lane) => ({ ...around(x0, yOf(lane), 0), right: x1 })),
  ];
}

/** The boxes of an event that is drawn as ticks, one in each of its rows. */
const ticksOf = ({ lanes, x, x0, x1, extent }: EventActs, yOf: (lane: number) => CssPx): readonly Box[] =>
  lanes.map((lane) => {
    const [left, right] = extent === "day" ? [x, x] : [Math.min(x, x0), Math.max(x, x1)];
    return grown({ left, right, top: yOf(lane), bottom: yOf(lane) }, VERB.over);
  });

/** The boxes of a crowd: its band over all rows, or its ticks. */
export function boxesOfCrowd(
  { isBand, events, x0, x1 }: ActCrowd,
  { lanes, laneHeight }: Pick<Base, "lanes" | "laneHeight">,
): readonly Box[] {
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  if (!isBand) return events.flatMap((event) => ticksOf(event, yOf));
  const [top, bottom] = [yOf(0) - laneHeight / 2, yOf(lanes.length - 1) + laneHeight / 2];
  return [{ left: x0 - VERB.over, right: x1 + VERB.over, top, bottom }];
}

const COLUMN: CssPx = 32;

/** An index of boxes. It tells whether another box overlaps any of them, apart from those of the line `but`. */
function boxIndex(first: readonly OwnedBox[]) {
  const columns = new Map<number, OwnedBox[]>();
  const columnOf = (x: CssPx): number => Math.floor(x / COLUMN);
  const add = (boxes: readonly OwnedBox[]): void => {
    for (const box of boxes)
      for (let column = columnOf(box.left); column <= columnOf(box.right); column++) {
        const known = columns.get(column);
        if (known) known.push(box);
        else columns.set(column, [box]);
      }
  };
  add(first);
  const meets = (box: Box, but?: ActLine): boolean => {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++)
      if (columns.get(column)?.some((other) => !isOf(other, but) && overlaps(other, box))) return true;
    return false;
  };
  return { add, meets };
}

/** Whether a box belongs to this line, or to another line on its stem. */
const isOf = ({ line }: OwnedBox, own: ActLine | undefined): boolean =>
  own !== undefined && line?.x === own.x;
