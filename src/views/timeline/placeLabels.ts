import { type Box, BoxRows, boxAbout, grown, overlaps } from "../../chart/box.ts";
import type { Point } from "../../chart/pen.ts";
import { balanced } from "../../chart/setInLines.ts";
import { memoByKey } from "../../model/memo.ts";
import type { CssPx } from "../../model/units.ts";
import type { EventName } from "../../words/names.ts";
import { HALF_DOT, NAMES } from "./laneRows.ts";

export const MOMENT = { size: 15, line: 19 } as const;
/** The most names in a window of more than `FEW` events. If any are important there, only these get a name. */
export const MOST_MOMENTS = 12;
/** In a window of up to this number of events, any event may get a name. */
export const FEW = 48;
/** The most names in a window of up to `FEW` events. With no more events than this, lanes leave space for all names. */
export const ALL_NAMED = 40;
export const LABELS_APART: CssPx = 14;
/** Distances of a label in pixels. A leader is a line from the mark to the label. */
export const FROM_MARK = {
  /** The distance from a mark to its label if no leader joins them. */
  beside: 6,
  /** The least distance from words to other marks and the leaders of these marks. */
  others: 10,
  /** The least distance from words at a bent leader to marks at that height. Nearer words would seem to name them. */
  end: 24,
  /** A longer leader keeps the distance `end` from all marks of other rows. */
  long: 64,
  /** The end of a leader is at most this many times as far from its own mark as from another. */
  nearer: 2,
} as const;

/** The words of a label in lines, and the width of the widest line. */
export type LabelText = {
  readonly lines: readonly string[];
  readonly width: CssPx;
  /** The letter size relative to other labels. 1 if undefined. */
  readonly scale?: number;
};

/** `y` is the middle of the lines, and `x` is the edge of the text on the side `align`. */
export type PlacedLabel = LabelText & {
  readonly x: CssPx;
  readonly align: "left" | "right";
  readonly y: CssPx;
  /** The corners of a leader, a hairline from the mark to the label. Empty for a label beside or along its mark. */
  readonly leader: readonly Point[];
  readonly alpha: number;
};

export type LabelledMark = {
  readonly key: number;
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
  readonly rank: number;
  /** How often the opening and tours name the event. Of equal rank, events named more often come first. */
  readonly told?: number;
  readonly lane: { readonly top: CssPx; readonly bottom: CssPx };
};

type Room = {
  readonly left: CssPx;
  readonly right: CssPx;
  /** The boxes of counts and of the words of folded silences, which no label covers. */
  readonly taken: readonly Box[];
  readonly dot?: number;
};

/** The greatest width of a name in one line. A wider text may be set in two lines. */
const LONGEST_LINE: CssPx = 300;
/** The greatest width of a name in two lines. A text whose longer line is wider than this gets no label. */
const LONGEST_OF_TWO: CssPx = 340;

/** The texts to try for a name, best first: the short headline in one line, then in two lines. No text is cut. */
export function createLabelTexts(
  measure: (text: string) => CssPx,
): (name: EventName) => readonly LabelText[] {
  const waysOf = memoByKey((text: string): readonly LabelText[] => {
    const set = (lines: readonly string[]): LabelText => ({ lines, width: Math.max(...lines.map(measure)) });
    const one = set([text]);
    const two = set(balanced(text, measure));
    return [
      ...(one.width <= LONGEST_LINE ? [one] : []),
      ...(two.lines.length > 1 && two.width <= LONGEST_OF_TWO ? [two] : []),
    ];
  });
  return ({ headline, short }) => waysOf(short ?? headline);
}

type Side = "right" | "left";
const signOf = (side: Side): 1 | -1 => (side === "right" ? 1 : -1);

/** A height for a label: from the mark (`dy`), from the lane's top (`top`), or along a bar: 1 below it, −1 above it. */
type Height = { readonly dy: CssPx } | { readonly top: CssPx } | { readonly along: 1 | -1 };

export type Place = {
  readonly side: Side;
  /** The index of its height in `HEIGHTS`. */
  readonly height: number;
  /** The form of the leader. A label `beside` its mark or `along` its bar has none. */
  readonly way: "beside" | "along" | "straight" | "near" | "bent";
  /** The end of the label that faces the mark is `offset` to the right of this edge of the mark. */
  readonly edge: Side;
  readonly offset: CssPx;
  readonly cost: number;
};

const BEND: CssPx = 7;
const GAPS: readonly CssPx[] = [12, 18, 26, 36, 48, 62];
const BENT_GAPS: readonly CssPx[] = [12, 18, 26, 44];
const RISES: readonly CssPx[] = [5, 8, 12, 15, 17, 19, 21, 23, 26, 30, 36, 44];
/** The free space within the line height above and below letters. */
const LEADING: CssPx = 2;
/** The free space around `words`, between two `labels` above each other, and between a `leader` and anything else. */
const CLEAR = { words: 2, labels: NAMES.apart - MOMENT.line + 2 * LEADING, leader: 2.5 } as const;

const TOPS: readonly CssPx[] = [0, 1, 2, 3, 4].map((line) => CLEAR.words + line * NAMES.apart);

/**
 * A label at `top` in its lane costs as much as a label this many pixels above or below its mark. The upper edge of the
 * lane costs most, because it is farthest from the lowest rows, where most marks are.
 */
const riseOfTop = (top: CssPx): CssPx => Math.max(8, 24 - top / 4);

/** The cost of a name along a bar, so high that a name is there only if no other place is free. */
const ALONG_COST = 150;

/** All heights. The first is the mark's own. */
const HEIGHTS: readonly Height[] = [
  { dy: 0 },
  ...TOPS.map((top) => ({ top })),
  ...RISES.flatMap((rise) => [{ dy: -rise }, { dy: rise }]),
  { along: -1 },
  { along: 1 },
];

/** All positions, the cheapest first: beside the mark, then as near as possible, and right before left. */
const PLACES: readonly Place[] = (["right", "left"] as const)
  .flatMap((side): readonly Place[] => {
    const sign = signOf(side);
    const other = side === "right" ? "left" : "right";
    return HEIGHTS.flatMap((at, height): readonly Place[] => {
      const place = (way: Place["way"], cost: number, offset: CssPx, edge: Side = side): Place => ({
        side,
        height,
        way,
        edge,
        offset,
        cost: cost + (side === "left" ? 9 : 0),
      });
      // The edge of a bar is 1 px outside its end (`endOf`). This offset of 1 px lets words begin at the end itself.
      if ("along" in at) return [place("along", ALONG_COST, sign, other)];
      if (height === 0) {
        const straight = GAPS.map((gap) => place("straight", gap, sign * gap));
        return [place("beside", FROM_MARK.beside, sign * FROM_MARK.beside), ...straight];
      }
      const cost = 14 + 1.4 * ("top" in at ? riseOfTop(at.top) : Math.abs(at.dy));
      return [
        place("near", cost, sign * (BEND - HALF_DOT)),
        // A leader begins at the near edge of its mark or, to need less room, at the far one.
        ...BENT_GAPS.flatMap((gap): readonly Place[] => [
          place("bent", cost + 2 + gap, sign * gap),
          place("bent", cost + 12 + gap, sign * (BEND - gap), other),
        ]),
      ];
    });
  })
  .sort((a, b) => a.cost - b.cost);

/** Places of at least this cost are far. A name in two lines near its mark is better than one line far away. */
const FAR_COST = 75;
const NEAR_AND_FAR = [
  PLACES.filter(({ cost }) => cost < FAR_COST),
  PLACES.filter(({ cost }) => cost >= FAR_COST),
];

/**
 * Names the most important marks, each whole or not at all:
 *
 *     ● Jury finds Acme liable        beside its mark, with no other mark within 10 px of it
 *
 *     ●──── Acme discloses the flaw   or at the end of a line from its mark
 *     ○  ┌─ Ministry asks Acme
 *     ●──┘
 *     Officials meet Acme
 *     [━━━━━━━━━━━━━━━━━━━━━━━━━━━]   or along a bar with no room at its ends
 *
 * `textsOf` gives the texts to try for a name. `most` is the highest number of names. If a mark gets no name, marks two
 * ranks less important get none, because a name makes a mark seem important. With `inFull`, marks of the next rank get
 * none either. A label stays where it was (`stood`) while that place is free and not much worse, so that names follow
 * their marks while a reader zooms and drags.
 */
export function placeLabels<Mark extends LabelledMark>(
  marks: readonly Mark[],
  room: Room,
  textsOf: (mark: Mark) => readonly LabelText[],
  most: number,
  inFull: boolean,
  stood?: Stood,
): ReadonlyMap<number, PlacedLabel> {
  const halfDot = HALF_DOT * (room.dot ?? 1);
  const boxes = new Map(marks.map((mark) => [mark.key, boxOfMark(mark, halfDot)]));
  const rows = new BoxRows([...boxes.values()]);
  const isNew = (mark: Mark): number => (stood?.has(mark) ? 0 : 1);
  const inOrder = marks.toSorted((a, b) => a.rank - b.rank || isNew(a) - isNew(b) || a.key - b.key);
  let labels: ReadonlyMap<number, PlacedLabel> = new Map();
  // The most important rank with a mark that could have a name but has none.
  let short = Infinity;
  let tried = 0;
  for (const rank of new Set(inOrder.map((mark) => mark.rank))) {
    if (labels.size >= most || rank - short >= (inFull ? 1 : 2)) break;
    const ofRank = inOrder.filter((mark) => mark.rank === rank);
    // Takes one mark more than `ALL_NAMED`, to see whether the rank has more marks than that.
    const few = [...named(ofRank, ALL_NAMED + 1)];
    // If the rank has more, only these are tried: marks that had a label, and `share` other marks at even distances.
    const share = Math.min(most, MOST_TRIED);
    const some = () =>
      ofRank.filter((mark, index) => (index * share) % ofRank.length < share || !isNew(mark));
    labels =
      few.length <= ALL_NAMED ? placeFew(few, labels) : placeInOrder(named(some(), MOST_TRIED), labels);
    const lacks = (mark: Mark): boolean => !labels.has(mark.key) && (inFull || !candidates(mark).next().done);
    if (few.some(lacks)) short = Math.min(short, rank);
  }
  return labels;

  /** Yields marks with a name one by one, because a name is measured only when it is tried. */
  function* named(group: readonly Mark[], atMost: number): Generator<Mark> {
    let count = 0;
    for (const mark of group) {
      if (count === atMost) return;
      if (textsOf(mark).length === 0) continue;
      count++;
      yield mark;
    }
  }

  /** Names a few marks. If not all get a name at their first free places, other places are tried for all together. */
  function placeFew(
    group: readonly Mark[],
    before: ReadonlyMap<number, PlacedLabel>,
  ): ReadonlyMap<number, PlacedLabel> {
    // Usually the first free places are enough. While time moves, labels keep their places and need no better ones.
    const firstPlaces = placeInOrder(group, before);
    if (stood || group.every(({ key }) => firstPlaces.has(key))) return firstPlaces;
    const placed = new Map(before);
    const [words, leaders] = boxesOf(before);
    const byWeight = group.toSorted((a, b) => (b.told ?? 0) - (a.told ?? 0) || a.key - b.key);
    for (const top of new Set(group.map(({ lane }) => lane.top))) {
      // The mark that is `told` most often comes first. A further mark gets a name if all marks together have places.
      const chosen: Open[] = [];
      let found: ReadonlyMap<number, Candidate> = new Map();
      for (const mark of byWeight) {
        if (mark.lane.top !== top || placed.size + chosen.length >= most) continue;
        const places = [...candidates(mark)].filter((place) => isFree(place, words, leaders));
        const all = chooseTogether([...chosen, { key: mark.key, places }]);
        if (!all) continue;
        chosen.push({ key: mark.key, places });
        found = all;
      }
      for (const [key, { label, aside, lines }] of found) {
        placed.set(key, label);
        words.push(aside);
        leaders.push(...lines);
      }
    }
    return placed;
  }

  function boxesOf(
    placed: ReadonlyMap<number, PlacedLabel>,
  ): readonly [words: Box[], leaders: LeaderPiece[]] {
    return [
      Array.from(placed.values(), (label) => asideOf(labelRect(label))),
      Array.from(placed.values(), ({ leader }) => leaderBoxes(leader)).flat(),
    ];
  }

  function placeInOrder(
    order: Iterable<Mark>,
    before: ReadonlyMap<number, PlacedLabel>,
  ): ReadonlyMap<number, PlacedLabel> {
    const placed = new Map(before);
    const [words, leaders] = boxesOf(before);
    for (const mark of order) {
      if (placed.size >= most) break;
      // Each mark gets its first free place. Moving earlier labels for it would be slow with many marks.
      for (const one of candidates(mark, words)) {
        if (!isFree(one, words, leaders)) continue;
        placed.set(mark.key, one.label);
        words.push(one.aside);
        leaders.push(...one.lines);
        break;
      }
    }
    return placed;
  }

  function* candidates(mark: Mark, words: readonly Box[] = []): Generator<Candidate> {
    const own = boxes.get(mark.key) ?? boxOfMark(mark, halfDot);
    const texts = textsOf(mark);
    const ways = (stood ? [PLACES] : NEAR_AND_FAR).flatMap((places) =>
      (stood?.textsFor(mark, texts) ?? texts).map((text) => ({ places, text })),
    );
    // Most places are refused, so what many of them share is computed once.
    const edges = { left: endOf(mark, halfDot, -1), right: endOf(mark, halfDot, 1) };
    for (const { places, text } of ways) {
      const half = halfHeight(text);
      // Words at the top of a lane may be above it by a rounding error.
      const highest = mark.lane.top + CLEAR.words + half - 1e-6;
      const lowest = mark.lane.bottom - half;
      /** For each of `HEIGHTS`, the y of the middle of the words. */
      const middles = HEIGHTS.map((height) => middleAt(height, mark, half));
      const begin = ({ edge, offset, height }: Place): Point => ({
        x: edges[edge] + offset,
        y: middles[height] ?? mark.y,
      });
      // A mark beside the second line would seem to belong to the words, so two lines keep twice the distance.
      const aside = FROM_MARK.others * text.lines.length;
      let count = 0;
      for (const place of stood?.placesFor(mark, places, begin) ?? places) {
        if (count >= MOST_PLACES) break;
        const y = middles[place.height] ?? mark.y;
        if (y < highest || y > lowest) continue;
        if (place.way === "along" && text.width > mark.x1 - mark.x0) continue;
        const x = edges[place.edge] + place.offset;
        const left = place.side === "right" ? x : x - text.width;
        const right = left + text.width;
        if (left < room.left || right > room.right) continue;
        const rect = boxAbout(left, right, y, half);
        if (rows.overlap(grown(rect, aside, FROM_MARK.others), own)) continue;
        const apart = grown(rect, WORDS_APART, CLEAR.labels - CLEAR.words);
        if (words.some((one) => overlaps(apart, one))) continue;
        const label = labelAt(mark, text, place, { x, y }, halfDot);
        const lines = leaderBoxes(label.leader);
        const wide = lines.map((line) => grown(line, CLEAR.leader));
        const clear = grown(rect, CLEAR.words);
        const one = { number: ++tried, met: [], label, apart, lines, wide, clear, aside: asideOf(rect) };
        if (!isClear(one, own)) continue;
        count++;
        yield one;
      }
    }
  }

  function middleAt(height: Height, { lane, y }: Mark, half: CssPx): CssPx {
    if ("dy" in height) return y + height.dy;
    if ("top" in height) return lane.top + half + height.top;
    return y + height.along * (halfDot + CLEAR.words + half);
  }

  /** Whether a label is clear of counts, and its leader clear of marks. */
  function isClear({ label: { leader }, lines, wide, clear }: Candidate, own: Box): boolean {
    const isOver = (box: Box): boolean => room.taken.some((one) => overlaps(box, one));
    const isNearMark = ({ x, y }: Point, by: CssPx = FROM_MARK.others): boolean =>
      rows.overlap(boxAbout(x - by, x + by, y, by), own, (other) => distanceToBox(other, x, y) < by);
    const isOnLine = ({ x, y }: Point): boolean =>
      rows.overlap(boxAbout(x - FROM_CORNER, x + FROM_CORNER, y, LEADING), own);
    const corners = leader.slice(1, -1);
    if (isOver(clear) || corners.some((one) => isNearMark(one)) || corners.slice(-1).some(isOnLine))
      return false;
    const end = leader.at(-1);
    if (end && (overlaps(clear, own) || isNearMark(end, distanceToBox(own, end.x, end.y) / FROM_MARK.nearer)))
      return false;
    const length = lines.reduce((sum, { left, right, top, bottom }) => sum + right - left + bottom - top, 0);
    const isOff = ({ top }: Box): boolean => top !== own.top;
    if (length > FROM_MARK.long && lines.some((line) => rows.overlap(grown(line, FROM_MARK.end), own, isOff)))
      return false;
    return wide.every((line) => !rows.overlap(line, own) && !isOver(line));
  }
}

/** The labels of the previous picture, which stay beside their marks while time moves. */
export type Stood = {
  readonly has: (mark: LabelledMark) => boolean;
  /** The texts to try for a name. The text of the previous picture is first. */
  readonly textsFor: (mark: LabelledMark, texts: readonly LabelText[]) => readonly LabelText[];
  /** All positions, the best first. The previous position has a bonus: a label moves only to a much better position. */
  readonly placesFor: (
    mark: LabelledMark,
    places: readonly Place[],
    begin: (place: Place) => Point,
  ) => readonly Place[];
};

type Candidate = {
  /** Its number among all candidates of one picture. */
  readonly number: number;
  /** A cache: by number of another candidate, whether both can be chosen together. */
  readonly met: boolean[];
  readonly label: PlacedLabel;
  /** The words, and the space around them that other labels and leaders must leave free. */
  readonly aside: Box;
  /** No `aside` of another label may overlap this box, because two names would read as one. */
  readonly apart: Box;
  readonly lines: readonly LeaderPiece[];
  /** The boxes around the lines of the leader. No marks, counts or other leaders may be in them. */
  readonly wide: readonly Box[];
  readonly clear: Box;
};

type Open = { readonly key: number; readonly places: readonly Candidate[] };

const isFree = (
  { apart, wide, aside, lines }: Candidate,
  words: readonly Box[],
  leaders: readonly LeaderPiece[],
): boolean =>
  !words.some((one) => overlaps(apart, one) || lines.some((line) => overlaps(line, one))) &&
  !leaders.some((line) => overlaps(aside, line) || lines.some((own) => passesBy(own, line))) &&
  wide.every((line) => !leaders.some((one) => overlaps(line, one)));

const asideOf = (words: Box): Box => grown(words, FROM_MARK.others, CLEAR.words);
/** The least distance from a leader's last corner to marks at its height. This corner is `BEND` before the words. */
const FROM_CORNER: CssPx = FROM_MARK.end - BEND;
const WORDS_APART: CssPx = LABELS_APART - FROM_MARK.others;

/** Whether two candidates can be chosen together. Cached, because the same two meet in many choices. */
function areApart(one: Candidate, other: Candidate): boolean {
  const is = other.met[one.number] ?? isFree(one, [other.aside], other.lines);
  other.met[one.number] = is;
  return is;
}

/** A place for each mark, so that no two labels are in each other's way. Null if no such choice is found. */
function chooseTogether(marks: readonly Open[]): ReadonlyMap<number, Candidate> | null {
  let tries = 0;
  const choose = (open: readonly Open[]): ReadonlyMap<number, Candidate> | null => {
    // The mark with the fewest places comes first, because other marks have more choice.
    const next = open.reduce<Open | null>((a, b) => (a && a.places.length <= b.places.length ? a : b), null);
    if (!next) return new Map();
    for (const place of next.places) {
      const others = open
        .filter((one) => one !== next)
        .map(({ key, places }) => {
          tries += places.length;
          return { key, places: places.filter((one) => areApart(one, place)) };
        });
      if (tries > MOST_TRIES) return null;
      const found = others.every(({ places }) => places.length > 0) ? choose(others) : null;
      if (found) return new Map(found).set(next.key, place);
    }
    return null;
  };
  return choose(marks);
}

/** After this many comparisons of places, the search ends, because a longer one would delay the picture. */
const MOST_TRIES = 50_000;
/** The most marks of a crowded rank that are tried. */
const MOST_TRIED = 24;
/** At most this many places are tried for one text of a name. */
const MOST_PLACES = 90;

function labelAt(
  mark: LabelledMark,
  { lines, width }: LabelText,
  { side, edge, way }: Place,
  { x, y }: Point,
  halfDot: CssPx,
): PlacedLabel {
  const sign = signOf(side);
  const end = { x: x - sign * 2, y };
  const leader = (): readonly Point[] => {
    if (way === "beside" || way === "along") return [];
    if (way === "near") {
      // The leader starts below or above a dot, or at the end of a bar.
      const at = endOf(mark, halfDot, sign) - sign * halfDot;
      return [{ x: at, y: mark.y + Math.sign(y - mark.y) * halfDot }, { x: at, y }, end];
    }
    const start = { x: endOf(mark, halfDot, signOf(edge)) + signOf(edge), y: mark.y };
    const at = x - sign * BEND;
    return way === "straight" ? [start, end] : [start, { x: at, y: mark.y }, { x: at, y }, end];
  };
  return { lines, width, x, align: side === "right" ? "left" : "right", y, leader: leader(), alpha: 1 };
}

/** The edge of a drawn mark on one side: 1 for the right, −1 for the left. */
const endOf = ({ x0, x1 }: LabelledMark, halfDot: CssPx, sign: 1 | -1): CssPx =>
  (sign === 1 ? x1 : x0) + sign * (x0 === x1 ? halfDot - 0.5 : 1);

const boxOfMark = ({ x0, x1, y }: LabelledMark, halfDot: CssPx): Box => {
  const half = x0 === x1 ? halfDot - 0.5 : 1;
  return boxAbout(x0 - half, x1 + half, y, halfDot);
};

export const distanceToBox = ({ left, right, top, bottom }: Box, x: CssPx, y: CssPx): CssPx =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** A piece of a leader: a box of no height or width. `way`: −1 for a long piece to the left, 1 to the right, else 0. */
type LeaderPiece = Box & { readonly way: number };

/** Whether two near pieces run past each other to opposite sides. The eye would take one piece for the other. */
const passesBy = (one: LeaderPiece, other: LeaderPiece): boolean =>
  one.way * other.way < 0 &&
  Math.abs(one.top - other.top) < MOMENT.line &&
  one.left < other.right &&
  other.left < one.right;

export const leaderBoxes = (corners: readonly Point[]): readonly LeaderPiece[] =>
  corners.slice(1).map(({ x, y }, index) => {
    const from = corners[index] ?? { x, y };
    return {
      way: Math.abs(x - from.x) > BEND ? Math.sign(x - from.x) : 0,
      left: Math.min(from.x, x),
      right: Math.max(from.x, x),
      top: Math.min(from.y, y),
      bottom: Math.max(from.y, y),
    };
  });

const halfHeight = ({ lines, scale = 1 }: Omit<LabelText, "width">): CssPx =>
  (lines.length * MOMENT.line * scale) / 2 - LEADING;

/** The box of a label. It is less high than the lines of text, because letters do not fill a line's height. */
export function labelRect(label: Omit<PlacedLabel, "leader" | "alpha">): Box {
  const { width, x, align, y } = label;
  const half = halfHeight(label);
  const left = align === "left" ? x : x - width;
  return boxAbout(left, left + width, y, half);
}
