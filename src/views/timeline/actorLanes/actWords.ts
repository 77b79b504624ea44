import { type Box, BoxRows, boxAbout, grown, overlaps } from "../../../chart/box.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { memoByKey } from "../../../model/memo.ts";
import { item } from "../../../model/tables/columns.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { compareImportance } from "../../../query/network/chooseTies.ts";
import { repliesOnRecord } from "../../../query/repliesOnRecord.ts";
import { memoLast } from "../../../state/memoLast.ts";
import { shortDateInWords } from "../../../words/describeEvent.ts";
import { directionOf, isolateIn } from "../../../words/isolate.ts";
import { verbWithContent, verbWithStanding } from "../../../words/members.ts";
import { actorName } from "../../../words/names.ts";
import { REPLIED } from "../../../words/replyNote.ts";
import type { Words } from "../../../words/words.ts";
import { gutterOf, LAYOUT, type TimelineInput } from "../timelineScene.ts";
import {
  type ActLine,
  asideOf,
  type EventActs,
  heightsOfLine,
  isLoop,
  lanesOfLine,
  sideOf,
} from "./placeActs.ts";

export type PlacedWords = {
  readonly lines: readonly string[];
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
  readonly align: "left" | "right";
  readonly scale: number;
  /** Whether the text is one line that runs upwards along its act. `y` is then the middle of the text's length. */
  readonly isTurned?: true | undefined;
};

export type ActVerb = PlacedWords & { readonly row: EventRow; readonly line: ActLine };

/** At most this many lines get a verb, those of the most important events. No picture has space for more. */
const MOST_VERBS = 200;
/** The relative letter sizes in a step of a tour: in pictures of at least the width `WIDE`, and in narrower ones. */
const LARGER = { wide: 1.25, narrow: 13 / 12 } as const;
const WIDE: CssPx = 560;
/** Words that are not turned are at most this wide at the usual letter size, except those of a highlighted event. */
const WIDEST: CssPx = 170;
/** Sizes of verbs, and distances from them, in pixels. */
export const VERB = {
  /** The distance from a verb to its own line. Beside a ring it is `ring` more. */
  gap: 6,
  ring: 2,
  /** Half the height of a line of text, and the height of each further line. */
  half: 6,
  line: 12,
  /** The least distance to a verb on the left or right. */
  apart: 14,
  /** The least distance to the lines of other acts: usually (`others`), and in a tour step of two actors (`near`). */
  others: 10,
  near: 7,
  /** The least distance to the doer of another act, above or below. */
  doer: 12,
  /** A verb between two bystanders that is at least this far from every doer begins with the doers' names. */
  far: 64,
  /** The least distance to a verb above or below. */
  over: 3,
  /** The least distance to the mark at an end of an act. It replaces `apart` between two verbs if one is turned. */
  end: 5,
} as const;

type WordsInput = Pick<TimelineInput, "tables" | "words" | "measure" | "size" | "stepEvent"> & {
  /** Whether verbs say standings, because the picture has no legend: "used servers of (disputed)". */
  readonly saysStandings?: boolean | undefined;
  readonly chosen: ChosenActors;
};
type Rows = {
  readonly lanes: readonly { readonly y: CssPx }[];
  readonly laneHeight: CssPx;
  /** The x of each line between years, or between other units of the upper headings. */
  readonly years?: readonly CssPx[];
};

export const isOfTwo = ({ stepEvent, chosen }: Pick<WordsInput, "stepEvent" | "chosen">): boolean =>
  stepEvent !== null && chosen.isPair;

/** The relative letter size. Words in a step of a tour are as large as its text. */
export const scaleOfWords = ({ stepEvent, size }: Pick<WordsInput, "stepEvent" | "size">): number =>
  stepEvent === null ? 1 : LARGER[size.width < WIDE ? "narrow" : "wide"];

/**
 * Places words beside the lines of acts. Words are never cut: those that do not fit are left out. The step's event
 * comes first, then events by importance. Words lie between neighbouring rows. The best place is near the doer, and on
 * no line between years. No words may cover the lines and marks of the drawn events (`around`). For a highlighted
 * event `around` is empty: its words may be anywhere along the line or beyond an end.
 */
export function placeVerbs(
  input: WordsInput,
  rows: Rows,
  events: readonly EventActs[],
  around: readonly EventActs[],
  /** Whether words that fit near their doers without a turn are placed first, before other words take their space. */
  levelFirst = false,
): readonly ActVerb[] {
  const { tables, words, measure, chosen, size, stepEvent } = input;
  const { lanes, laneHeight, years = [] } = rows;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const isAlone = around.length === 0;
  const linesNear = new BoxRows(
    [...new Set([...around, ...events])].flatMap((event) => actBoxes(event, yOf)),
  );
  const signs = new BoxRows(around.flatMap((event) => boxesOf(event, yOf)));
  const doersNear = new BoxRows(around.flatMap((event) => doerBoxes(event, yOf)));
  const written: (Box & Pick<PlacedWords, "isTurned">)[] = [];
  const rowsEnd: CssPx = yOf(lanes.length - 1) + laneHeight / 2;
  const hasDay = isOfTwo({ stepEvent, chosen });
  const isFree = (said: PlacedWords, line: ActLine, box: Box): boolean =>
    box.left >= gutterOf("actor", size.width) + 2 &&
    box.right <= size.width - 2 &&
    box.top >= LAYOUT.axisHeight + 2 &&
    box.bottom <= rowsEnd &&
    !isCut(box, size) &&
    !signs.overlap(box, null) &&
    !linesNear.overlap(grown(box, hasDay ? VERB.near : VERB.others), null, isOfOther(line)) &&
    // In narrow columns, words just above or below another act would be read as words of that act.
    !(hasDay && linesNear.overlap(grown(box, 0, VERB.apart), null, isOfOther(line))) &&
    !written.some((other) => {
      const apart = said.isTurned || other.isTurned ? VERB.end : VERB.apart;
      return overlaps(grown(box, apart, VERB.over), other);
    });
  const scale = scaleOfWords(input);
  type Wordless = { readonly event: EventActs; readonly line: ActLine; readonly spots: Spots };
  const withSpots = (event: EventActs, line: ActLine): Wordless => {
    const spots = spotsOfWords(event, line, rows, (lane) => lane < chosen.actors.length);
    // If nothing else fits, words of a highlighted event may cover rows of actors who have no part in it.
    const { top, bottom } = heightsOfLine(line, yOf);
    if (isAlone)
      spots.near.push({ top, bottom, at: "middle", hasLine: true, rank: Number.POSITIVE_INFINITY });
    return { event, line, spots };
  };
  const placeFor = (one: Wordless, isLevel: boolean): ActVerb | null =>
    placeVerb(one, verbOf(input, one.line), isLevel) ??
    // The event of a step cannot leave the picture, so words without standings are better than no words.
    (one.event.row === stepEvent
      ? placeVerb(one, verbOf({ ...input, saysStandings: false }, one.line), isLevel)
      : null);
  const placeVerb = ({ event, line, spots }: Wordless, verb: string, isLevel: boolean): ActVerb | null => {
    const { row } = event;
    const { near, far } = spots;
    const texts = hasDay ? [`${dayInWords(words, tables, row)}: ${verb}`, verb] : [verb];
    const isRead = (box: Box): boolean => !doersNear.overlap(box, null, isOfOther(line));
    const isClear = (box: Box): boolean => isRead(box) && !isAcross(box, years);
    const gap = gapOf(line);
    const letters = 2 * VERB.half * scale;
    const { top, bottom } = heightsOfLine(line, yOf);
    const placeIn = (
      spots: readonly Spot[],
      texts: readonly string[],
      isGood = isAnywhere,
    ): ActVerb | null => {
      const at = (place: PlacedWords): ActVerb | null => {
        const box = boxOfWords(place);
        return isGood(box) && isFree(place, line, box) ? { ...place, row, line } : null;
      };
      for (const { lines, width: usual } of texts.flatMap(formsOf(measure))) {
        if (usual > WIDEST && !isAlone) continue;
        const width = usual * scale;
        for (const y of heightsIn(spots, halfOf(lines) * scale)) {
          const found =
            at({ lines, x: line.x + gap, y, width, align: "left", scale }) ??
            at({ lines, x: line.x - gap, y, width, align: "right", scale });
          if (found) return found;
        }
      }
      for (const text of isLevel ? [] : texts) {
        const width = measure(text) * scale;
        const half = VERB.end + width / 2;
        const upright = { lines: [text], width, align: "left", scale, isTurned: true } as const;
        for (const y of heightsIn(spots, half)) {
          const found =
            at({ ...upright, x: line.x + gap, y }) ?? at({ ...upright, x: line.x - gap - letters, y });
          if (found) return found;
        }
        if (!isAlone || hasDay) continue;
        const [x, beyond] = [line.x - letters / 2, half + VERB.over];
        const found = at({ ...upright, x, y: bottom + beyond }) ?? at({ ...upright, x, y: top - beyond });
        if (found) return found;
      }
      return null;
    };
    const placed = placeIn(near, texts, isClear) ?? (isLevel ? null : placeIn(near, texts, isRead));
    if (placed || isLevel) return placed;
    const named = [withDoer(input, event, line, verb)];
    return placeIn(far, named) ?? placeIn(near, named);
  };
  const compare = compareImportance(tables);
  const isFirst = ({ row }: EventActs): number => Number(row === stepEvent);
  const lines = events
    .toSorted((a, b) => isFirst(b) - isFirst(a) || compare(a.row, b.row))
    .flatMap((event) => linesWithWords(event.lines).map((line) => ({ event, line })));
  const all = lines.slice(0, MOST_VERBS).map(({ event, line }) => withSpots(event, line));
  /** Each round places words for lines still without words. With `isLevel`, words are near doers and not turned. */
  const placedIn = (rounds: readonly boolean[]): readonly ActVerb[] => {
    written.length = 0;
    const found = new Map<ActLine, ActVerb>();
    for (const isLevel of rounds)
      for (const one of all) {
        const verb = found.has(one.line) ? null : placeFor(one, isLevel);
        if (!verb) continue;
        written.push({ ...boxOfWords(verb), isTurned: verb.isTurned });
        found.set(one.line, verb);
      }
    return all.flatMap(({ line }) => found.get(line) ?? []);
  };
  return placedIn(levelFirst ? [true, false] : [false]);
}

/** Whether words lie on a line between years. A part of the words would seem to belong to the other year. */
export const isAcross = ({ left, right }: Box, years: readonly CssPx[]): boolean =>
  years.some((x) => left < x && x < right);

const isAnywhere = (_: Box): boolean => true;
const STROKE: CssPx = 2;
const gapOf = ({ contested }: ActLine): CssPx => VERB.gap + (contested ? VERB.ring : 0);

/**
 * The width that a verb needs right of its line, with its text in the narrowest lines that fit. A verb that is too high
 * for every space gets this width too, because rows may become higher.
 */
export function widthOfVerb(input: WordsInput, rows: Rows, event: EventActs, line: ActLine): CssPx {
  const { near, far } = spotsOfWords(event, line, rows);
  const scale = scaleOfWords(input);
  const verb = verbOf(input, line);
  const formsIn = (text: string, spots: readonly Spot[]) =>
    formsOf(input.measure)(text).filter(({ lines }) => heightsIn(spots, halfOf(lines) * scale).length > 0);
  const inPlace = formsIn(verb, near);
  const fitting = inPlace.length > 0 ? inPlace : formsIn(withDoer(input, event, line, verb), far);
  const forms = fitting.length > 0 ? fitting : formsOf(input.measure)(verb);
  const widths = forms.map(({ width }) => width * scale);
  return gapOf(line) + Math.min(...widths) + VERB.others + STROKE;
}

/** The width that a verb turned upwards needs right of its line. */
export const widthOfTurned = (input: WordsInput, line: ActLine): CssPx =>
  gapOf(line) + 2 * VERB.half * scaleOfWords(input) + VERB.others + STROKE;

/** The lines of an event that get words: at each x, one line for each direction (up, down, or back to its own row). */
export const linesWithWords = (lines: readonly ActLine[]): readonly ActLine[] =>
  lines.filter((line, index) => lines.findIndex(isOfStem(line)) === index);

const isCut = ({ top, bottom }: Box, { height }: WordsInput["size"]): boolean =>
  top < height && bottom > height;

/** The day of an event. In a right-to-left language it does not break, because its year could join an English verb. */
function dayInWords(words: Words, tables: Tables, row: EventRow): string {
  const day = shortDateInWords(words, eventRecord(tables, row).date);
  return words.direction === "rtl" ? day.replaceAll(" ", "\u00a0") : day;
}

export function boxOfWords({ lines, x, y, width, align, scale, isTurned }: PlacedWords): Box {
  const height = (2 * VERB.half + (lines.length - 1) * VERB.line) * scale;
  const [across, down] = isTurned ? [height, width] : [width, height];
  const left = align === "left" ? x : x - across;
  return { left, right: left + across, top: y - down / 2, bottom: y + down / 2 };
}

type Form = { readonly lines: readonly string[]; readonly width: CssPx };

/** A verb in one, two and three lines of nearly equal length. */
const formsOf = memoLast((measureWhole: (text: string) => CssPx) => {
  // The sign of a reply is not counted, because it may reach into the free space beside the words.
  const measure = (text: string): CssPx => measureWhole(text.replace(REPLIED, ""));
  return memoByKey((text: string) => makeForms(text, measure));
});

function makeForms(text: string, measure: (text: string) => CssPx): readonly Form[] {
  const width = measure(text);
  const inLines = (most: number, shares: readonly number[]): readonly Form[] => {
    const lines = shares
      .map((share) => setInLines(text, most, share * width, measure))
      .find((set) => set.length === most && !set.some((line) => line.endsWith("…")));
    return lines ? [{ lines, width: Math.max(...lines.map(measure)) }] : [];
  };
  return [{ lines: [text], width }, ...inLines(2, [0.55, 0.65, 0.75]), ...inLines(3, [0.36, 0.42, 0.5])];
}

/** The verb of a line. Its acts have the same verb, but may have different people in brackets. */
function verbOf({ tables, words, saysStandings }: WordsInput, { acts }: ActLine): string {
  const told = saysStandings ? verbWithStanding : verbWithContent;
  const verb = [...new Set(acts.map((act) => told(words, tables, act)))].join(" · ");
  return acts.some((act) => repliesOnRecord(tables, act).length > 0) ? verb + REPLIED : verb;
}

const halfOf = ({ length }: readonly string[]): CssPx => VERB.half + ((length - 1) * VERB.line) / 2;

/** The names of the doers and then the verb, for words that are not near the doers. */
function withDoer({ tables }: WordsInput, event: EventActs, line: ActLine, verb: string): string {
  const doers = stemOf(event, line).flatMap(({ acts }) => acts.map(({ ends }) => actorName(tables, ends[0])));
  return [...[...new Set(doers)].map(isolateIn(directionOf(verb))), verb].join(" ");
}

const stemOf = ({ lines }: EventActs, line: ActLine): readonly ActLine[] => lines.filter(isOfStem(line));

const isOfStem =
  (line: ActLine) =>
  (other: ActLine): boolean =>
    line.x === other.x && sideOf(line) === sideOf(other);

/**
 * A space between two rows. `at` is the edge of the space where the act has an end, or `middle` if it has none there.
 * An act on oneself has no line (`hasLine`), so its words stay next to its row. The lowest `rank` is best.
 */
type Spot = {
  readonly top: CssPx;
  readonly bottom: CssPx;
  readonly at: "top" | "middle" | "bottom";
  readonly hasLine: boolean;
  readonly rank: number;
};
type Spots = { readonly near: Spot[]; readonly far: Spot[] };

/**
 * The spaces for the words of an act, the best first. Words elsewhere would seem to belong to other acts. `near` spaces
 * are close to a doer. Words in a `far` space must name the doer. Rows of chosen actors are crowded, so spaces at these
 * rows come after spaces at other rows with an end of the act. If the act has several doers, they come before them. An
 * act on oneself has the spaces above and below its row.
 */
function spotsOfWords(
  event: EventActs,
  line: ActLine,
  { lanes, laneHeight }: Rows,
  isChosen: (lane: number) => boolean = () => false,
): Spots {
  const stem = stemOf(event, line);
  const ends = new Set(stem.flatMap(lanesOfLine));
  const doers = new Set(stem.flatMap((one) => (one.undirected ? lanesOfLine(one) : one.from)));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const hasLine = first < last || !isLoop(line);
  const around = hasLine ? 0 : 1;
  const yOf = (lane: number): CssPx =>
    lanes[lane]?.y ?? item(lanes, line.from).y + (lane - line.from) * laneHeight;
  const rankOf = (end: number): number => (!isChosen(end) ? 0 : doers.size > 1 ? -1 : 2);
  const clear = VERB.over - 1;
  const [near, far]: [Spot[], Spot[]] = [[], []];
  for (let lane = first - around; lane < last + around; lane++) {
    const [isAbove, isBelow] = [ends.has(lane), ends.has(lane + 1)];
    const top = yOf(lane) + (isAbove ? 0 : clear);
    const bottom = yOf(lane + 1) - (isBelow ? 0 : clear);
    if (isAbove) (doers.has(lane) ? near : far).push({ top, bottom, at: "top", hasLine, rank: rankOf(lane) });
    if (isBelow)
      (doers.has(lane + 1) ? near : far).push({ top, bottom, at: "bottom", hasLine, rank: rankOf(lane + 1) });
    if (isAbove || isBelow) continue;
    const middle = (yOf(lane) + yOf(lane + 1)) / 2;
    let [ofDoers, ofOthers] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const end of ends) {
      const away = Math.abs(yOf(end) - middle);
      if (doers.has(end)) ofDoers = Math.min(ofDoers, away);
      else ofOthers = Math.min(ofOthers, away);
    }
    const isNext = doers.has(lane - 1) || doers.has(lane + 2);
    const isNear = isNext && ofDoers < Math.min(VERB.far, ofOthers - 0.01);
    (isNear ? near : far).push({ top, bottom, at: "middle", hasLine, rank: 4 + ofDoers });
  }
  return { near: near.sort((a, b) => a.rank - b.rank), far: far.sort((a, b) => a.rank - b.rank) };
}

/** The middles to try for words of this half height in each space: from beside the row to the middle of the space. */
const heightsIn = (spots: readonly Spot[], half: CssPx): readonly CssPx[] =>
  spots.flatMap(({ top, bottom, at, hasLine }) => {
    const [first, last] = [top + half, bottom - half];
    if (first > last + 0.01) return [];
    const middle = (first + last) / 2;
    if (at === "middle") return [middle];
    const away = Math.min(last - first, VERB.end);
    const steps = hasLine ? Math.max(0, Math.floor((middle - first - away) / VERB.line)) : 0;
    return Array.from({ length: steps + 1 }, (_, step) => {
      const from = away + step * VERB.line;
      return at === "top" ? first + from : last - from;
    });
  });

type OwnedBox = Box & { readonly line: ActLine };

const actBoxes = ({ lines }: EventActs, yOf: (lane: number) => CssPx): readonly OwnedBox[] =>
  lines.map((line) => {
    const { top, bottom } = heightsOfLine(line, yOf);
    return { left: line.x - 0.75, right: line.x + 0.75, top, bottom, line };
  });

/** The boxes around the doers of an event. Other words there would be read as acts of these doers. */
const doerBoxes = ({ lines }: EventActs, yOf: (lane: number) => CssPx): readonly OwnedBox[] =>
  lines.map((line) => {
    const { start } = heightsOfLine(line, yOf);
    const right = line.x + asideOf(line, line.from) + VERB.apart;
    return { ...boxAbout(line.x - VERB.apart, right, start, VERB.doer), line };
  });

/** The boxes of the lines and marks of an event. Words are placed so that they do not cover them. */
export function boxesOf(event: EventActs, yOf: (lane: number) => CssPx): readonly Box[] {
  return [
    ...actBoxes(event, yOf).map((box) => grown(box, 0.75)),
    ...event.lines.flatMap((line): readonly Box[] => {
      return lanesOfLine(line).map((lane) => {
        const [x, y] = [line.x + asideOf(line, lane), yOf(lane)];
        return boxAbout(x - VERB.end, x + VERB.end, y, VERB.end);
      });
    }),
  ];
}

/** Whether a box belongs to a line at another x than the line `own`. */
const isOfOther =
  (own: ActLine) =>
  ({ line }: OwnedBox): boolean =>
    line.x !== own.x;
