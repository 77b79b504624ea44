import { type Box, grown, overlaps } from "../../../chart/box.ts";
import { setInLines } from "../../../chart/setInLines.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import type { ChosenActors } from "../../../query/filter/filter.ts";
import { compareImportance } from "../../../query/network/chooseTies.ts";
import { memoLast } from "../../../state/memoLast.ts";
import { dateInWords } from "../../../words/describeEvent.ts";
import { formatDate } from "../../../words/formatDate.ts";
import { verbWithContent } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { gutterOf, LAYOUT, type TimelineInput } from "../timelineScene.ts";
import { type ActLine, type EventActs, heightsOfLine, isLoop } from "./placeActs.ts";

export type WordsBeside = {
  readonly lines: readonly string[];
  readonly x: CssPx;
  /** The middle of the lines. */
  readonly y: CssPx;
  readonly width: CssPx;
  readonly align: "left" | "right";
  /** The size of its letters relative to the usual one. */
  readonly scale: number;
  /** Whether its one line runs upwards along its act. `y` is the middle of its length. */
  readonly isTurned?: true | undefined;
};

/** The act of an actor, written beside an end of its line. */
export type ActVerb = WordsBeside & { readonly row: EventRow; readonly line: ActLine };

/** The most lines for which verbs are tried, those of the most important events first. There is never room for more. */
const MOST_VERBS = 200;
/** From this width on, a picture of two actors has room for larger letters. */
const WIDE: CssPx = 600;
const LARGER = 1.25;
/** The widest verb. Longer verbs are read in the details. */
const WIDEST: CssPx = 170;
/**
 * Distances of a verb: from a line, from a ring, and from its own end; half of a line of text, and the line height;
 * from other verbs; from the lines of other acts; from these in a picture of two actors; and the
 * free space around a mark at the end of an act, and between turned verbs.
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
type WordsInput = Pick<TimelineInput, "tables" | "words" | "measure" | "size" | "stepEvent"> & {
  readonly chosen: ChosenActors;
};
type Lanes = readonly { readonly y: CssPx }[];

/** Whether the picture belongs to a step of a tour about two actors. */
export const isOfTwo = ({ stepEvent, chosen }: Pick<WordsInput, "stepEvent" | "chosen">): boolean =>
  stepEvent !== null && chosen.isPair;

/**
 * Verbs beside the ends of their lines, that of a tour's step and those of the most important events first, each whole or
 * left out: at a target, else at the source, else beyond one of them, else farther along the line, else turned along it, else
 * turned beyond its end if it is highlighted. A verb is at most 8 px from its own line, 10 px from the lines of other acts,
 * 14 px from other verbs (5 px if one of them is turned), and on no line and no sign of `around`.
 */
export function placeVerbs(
  input: WordsInput,
  { lanes, laneHeight }: { readonly lanes: Lanes; readonly laneHeight: CssPx },
  events: readonly EventActs[],
  around: readonly EventActs[],
): readonly ActVerb[] {
  const { tables, words, measure, chosen, size, stepEvent } = input;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const isAlone = around.length === 0;
  const linesNear = boxIndex([...new Set([...around, ...events])].flatMap((event) => actBoxes(event, yOf)));
  const signs = boxIndex(around.flatMap((event) => boxesOf(event, yOf)));
  const written: (Box & Pick<WordsBeside, "isTurned">)[] = [];
  const rowsEnd: CssPx = yOf(lanes.length - 1) + laneHeight / 2;
  const hasDay = isOfTwo({ stepEvent, chosen });
  const isFree = (said: WordsBeside, line: ActLine, box = boxOfWords(said)): boolean =>
    box.left >= gutterOf("actor", size.width) + 2 &&
    box.right <= size.width - 2 &&
    box.top >= LAYOUT.axisHeight + 2 &&
    box.bottom <= rowsEnd &&
    !isCut(box, size) &&
    !signs.meets(box) &&
    !linesNear.meets(grown(box, hasDay ? VERB.near : VERB.others), line) &&
    // With few columns, words over the end of another act would be read as those of that act.
    !(
      hasDay && linesNear.meets({ ...box, top: box.top - VERB.apart, bottom: box.bottom + VERB.apart }, line)
    ) &&
    !written.some((other) => {
      const apart = said.isTurned || other.isTurned ? VERB.end : VERB.apart;
      return overlaps(
        {
          ...{ left: box.left - apart, right: box.right + apart },
          ...{ top: box.top - VERB.over, bottom: box.bottom + VERB.over },
        },
        other,
      );
    });
  const chosenYs = new Set(chosen.actors.map((_, lane) => yOf(lane)));
  const scale = hasDay && size.width >= WIDE ? LARGER : 1;
  const placeFor = ({ row }: EventActs, line: ActLine): ActVerb | null => {
    const verb = verbOf(input, line);
    const texts = hasDay ? [`${dayInWords(words, tables, row)}: ${verb}`, verb] : [verb];
    const beside = besideOf(line);
    for (const { lines: form, width: usual } of texts.flatMap(formsOf(measure))) {
      if (usual > WIDEST && !isAlone) continue;
      const width = usual * scale;
      const half = (VERB.half + ((form.length - 1) * VERB.line) / 2) * scale;
      for (const y of heightsBeside(line, lanes, laneHeight, (end) => chosenYs.has(end), half))
        for (const align of ["left", "right"] as const) {
          const x = line.x + (align === "left" ? beside : -beside);
          const placed = { row, line, lines: form, x, y, width, align, scale };
          if (isFree(placed, line)) return placed;
        }
    }
    const { top, bottom } = heightsOfLine(line, yOf);
    for (const text of texts) {
      const width = measure(text) * scale;
      const letters = 2 * VERB.half * scale;
      const inside = VERB.inwards + width / 2;
      // Below a chosen actor there is a space for words.
      const along =
        chosenYs.size > 0 ? [top + inside, (top + bottom) / 2, bottom - inside] : [(top + bottom) / 2];
      const beyond = VERB.end + VERB.over + width / 2;
      const [below, above] = [bottom + beyond, top - beyond];
      const places = [
        ...(isLoop(line) || width > bottom - top - 2 * VERB.inwards
          ? []
          : along.flatMap((y) => [
              { x: line.x + beside, y },
              { x: line.x - beside - letters, y },
            ])),
        // Beyond the ends words would lie on rows of bystanders. Only the highlighted event has them there, if nowhere else.
        ...(hasDay || !isAlone
          ? []
          : [
              { x: line.x - letters / 2, y: below },
              { x: line.x - letters / 2, y: above },
            ]),
      ];
      for (const { x, y } of places) {
        const placed = {
          row,
          line,
          lines: [text],
          x,
          y,
          width,
          align: "left" as const,
          scale,
          isTurned: true as const,
        };
        if (isFree(placed, line)) return placed;
      }
    }
    return null;
  };
  const compare = compareImportance(tables);
  const isFirst = ({ row }: EventActs): number => Number(row === stepEvent);
  const lines = events
    .toSorted((a, b) => isFirst(b) - isFirst(a) || compare(a.row, b.row))
    .flatMap((event) => linesWithWords(event.lines).map((line) => ({ event, line })));
  return lines.slice(0, MOST_VERBS).flatMap(({ event, line }) => {
    const found = placeFor(event, line);
    if (found) written.push({ ...boxOfWords(found), isTurned: found.isTurned });
    return found ?? [];
  });
}

/** The width of a line, at most. */
const STROKE: CssPx = 2;
/** The distance of words from a line and from the ring around its sign. */
const besideOf = ({ contested }: ActLine): CssPx => VERB.beside + (contested ? VERB.ring : 0);

/** The width at the right of a line in which its verb has room, in the lines that need the least. */
export function widthOfVerb(input: WordsInput, line: ActLine): CssPx {
  const forms = formsOf(input.measure)(verbOf(input, line));
  return besideOf(line) + Math.min(...forms.map(({ width }) => width)) + VERB.others + STROKE;
}

/** The lines of an event that have words of their own: one of each stem. */
export const linesWithWords = (lines: readonly ActLine[]): readonly ActLine[] =>
  lines.filter(({ x }, index) => lines.findIndex((one) => one.x === x) === index);

/** Whether words begin in sight and end out of it, in rows that scroll. */
const isCut = ({ top, bottom }: Box, { height }: WordsInput["size"]): boolean =>
  top < height && bottom > height;

const dayInWords = (words: Words, tables: Tables, row: EventRow): string =>
  dateInWords(words, eventRecord(tables, row).date, (_, date) => formatDate(words, date, "short"));

export function boxOfWords({ lines, x, y, width, align, scale, isTurned }: WordsBeside): Box {
  const height = (2 * VERB.half + (lines.length - 1) * VERB.line) * scale;
  const [across, down] = isTurned ? [height, width] : [width, height];
  const left = align === "left" ? x : x - across;
  return { left, right: left + across, top: y - down / 2, bottom: y + down / 2 };
}

type Form = { readonly lines: readonly string[]; readonly width: CssPx };

/** A verb in one line, and in two or three lines of nearly equal length. */
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
  const inLines = (most: number, shares: readonly number[]): readonly Form[] => {
    const lines = shares
      .map((share) => setInLines(text, most, share * width, measure))
      .find((set) => set.length === most && !set.some((line) => line.endsWith("…")));
    return lines ? [{ lines, width: Math.max(...lines.map(measure)) }] : [];
  };
  return [{ lines: [text], width }, ...inLines(2, [0.55, 0.65, 0.75]), ...inLines(3, [0.36, 0.42, 0.5])];
}

/** The verb of a line. All its acts have one verb, but its words about folded people may differ. */
const verbOf = ({ tables, words }: WordsInput, { acts }: ActLine): string =>
  [...new Set(acts.map((act) => verbWithContent(words, tables, act)))].join(" · ");

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

const actBoxes = ({ lines }: EventActs, yOf: (lane: number) => CssPx): readonly OwnedBox[] =>
  lines.map((line) => {
    const { top, bottom } = heightsOfLine(line, yOf);
    return { left: line.x - 0.75, right: line.x + 0.75, top, bottom, line };
  });

/** The boxes of the drawn parts of an event. No word may be on them. */
export function boxesOf(event: EventActs, yOf: (lane: number) => CssPx): readonly Box[] {
  return [
    ...actBoxes(event, yOf).map((box) => grown(box, 0.75)),
    ...event.lines.flatMap((line): readonly Box[] => {
      const { start, tips } = heightsOfLine(line, yOf);
      return [start, ...tips].map((y) => grown({ left: line.x, right: line.x, top: y, bottom: y }, VERB.end));
    }),
  ];
}

const COLUMN: CssPx = 32;

/** An index of boxes. It tells whether another box overlaps any of them, apart from those of the line `but`. */
function boxIndex(boxes: readonly OwnedBox[]) {
  const columns = new Map<number, OwnedBox[]>();
  const columnOf = (x: CssPx): number => Math.floor(x / COLUMN);
  for (const box of boxes)
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++) {
      const known = columns.get(column);
      if (known) known.push(box);
      else columns.set(column, [box]);
    }
  const meets = (box: Box, but?: ActLine): boolean => {
    for (let column = columnOf(box.left); column <= columnOf(box.right); column++)
      if (columns.get(column)?.some((other) => !isOf(other, but) && overlaps(other, box))) return true;
    return false;
  };
  return { meets };
}

/** Whether a box belongs to this line, or to another line on its stem. */
const isOf = ({ line }: OwnedBox, own: ActLine | undefined): boolean =>
  own !== undefined && line?.x === own.x;
