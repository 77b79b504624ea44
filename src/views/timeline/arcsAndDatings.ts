import { boundingBox } from "../../chart/boundingBox.ts";
import { type Box, boxAbout, grown, overlaps } from "../../chart/box.ts";
import { drawStandingMark } from "../../chart/markOutline.ts";
import type { LegendEntry } from "../../chart/PenDrawing.tsx";
import { type Bend, HAIRLINE, type Line, type Pen, type Point } from "../../chart/pen.ts";
import { smallText, type Theme } from "../../chart/theme.ts";
import { SECONDS_PER_DAY } from "../../model/dates/calendar.ts";
import { dateBounds } from "../../model/dates/dateBounds.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { onClock } from "../../model/dates/storyClock.ts";
import { MINUTES_PER_DAY, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { memoByKey } from "../../model/memo.ts";
import { disputesOf } from "../../model/tables/contest.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { LinkType } from "../../model/vocabulary.ts";
import { linksOfEvent } from "../../query/replyChain.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectSelection } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { nameOfAccount } from "../../words/describeDisputes.ts";
import { shortDateInWords } from "../../words/describeEvent.ts";
import { isolateIn, withCutSigns } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { type AnnotatedScene, CLEAR } from "./annotationLayout.ts";
import { labelRect } from "./placeLabels.ts";
import { LABEL, LAYOUT, type TimelineMark, type TimelineScene } from "./timelineScene.ts";

/** A link of the selected event as an arc. It runs from the event that states the link to the linked event. */
type LinkArc = Curve & {
  readonly type: LinkType;
  /** The parts that no words cover. */
  readonly pieces: readonly Curve[];
  /** The relation in the direction of the arrow. Null if it does not fit on the arc. */
  readonly word: { readonly text: string; readonly x: CssPx; readonly y: CssPx } | null;
};

const LINES: { readonly [T in LinkType]: Line } = {
  "responds-to": { width: 1.5 },
  contradicts: { width: 1.5, dash: [7, 3, 2, 3] },
  "rules-on": { width: 2 },
  discloses: { width: 1.5, dash: [2, 3] },
  follows: { width: 1, dash: [6, 4] },
};
/** Between nearer marks an arc would be a loop around neighbours. The panel of details still names the link. */
const LEAST_LENGTH: CssPx = 40;
/** A lower picture has no space for arcs beside its marks. */
const LEAST_HEIGHT: CssPx = 200;
const RISE = { least: 16, most: 64, share: 0.22 } as const;
/** How far an arc may bend to either side to cross fewer words. */
const BENDS: readonly CssPx[] = [20, 40, 70, 110, 160, 220].flatMap((by) => [-by, by]);
/**
 * The visible shares of an arc. Above `whole`, the search for a better arc ends. Up to `least`, an arc is left out,
 * because it would seem to end at words. At least `atWord` must be visible beside the arc's own word.
 */
const SEEN = { whole: 0.97, least: 0.9, atWord: 0.65 } as const;
const HEAD = 6;
const APART: CssPx = 7;

const linksOfSelected = memoLast(linksOfEvent);

/** The arcs of the links of `selected`. An arc is left out if its marks are near or words hide too much of it. */
export function linkArcs(
  tables: Tables,
  language: Words,
  scene: AnnotatedScene,
  selected: EventRow,
  floating: readonly Box[],
  measure: (text: string) => CssPx,
): readonly LinkArc[] {
  const from = pointOf(scene, selected);
  const { gutter, size } = scene;
  if (from === null || size.height < LEAST_HEIGHT) return [];
  const endless = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  const words: Box[] = [...scene.words, ...floating];
  const taken: Box[] = [
    // The space outside the picture counts as taken, so that no word of an arc is cut.
    { left: Number.NEGATIVE_INFINITY, right: gutter, ...endless },
    { left: size.width, right: Number.POSITIVE_INFINITY, ...endless },
    ...words,
    ...scene.signs,
  ];
  const arcs = linksOfSelected(tables, selected).flatMap(({ type, direction, other }) => {
    const to = pointOf(scene, other);
    if (to === null || Math.hypot(to.x - from.x, to.y - from.y) < LEAST_LENGTH) return [];
    const [start, end] = direction === "out" ? [from, to] : [to, from];
    const arc = clearestArc(start, end, scene, words);
    if (arc === null) return [];
    const text = readingWords(language).detail.links[type].out;
    const word = wordOn(arc, text, measure(text), taken);
    if (word) words.push(rectOf(word, measure(text)));
    return [{ ...arc, type, word }];
  });
  // Pieces are cut last, when the words of all arcs are known.
  return arcs.map((arc) => ({
    ...arc,
    pieces: sharesAround(arc, words).map(([from, to]) => pieceOf(arc, from, to)),
  }));
}

/** Tries the arc of `controlOf`, then others. Takes the first above `SEEN.whole`, or else the most visible, or null. */
function clearestArc(
  start: Point,
  end: Point,
  { gutter, size }: AnnotatedScene,
  words: readonly Box[],
): Curve | null {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const bent = BENDS.map((by) => ({ x: middle.x - (dy / length) * by, y: middle.y + (dx / length) * by }));
  let best: { readonly arc: Curve; readonly seen: number } | null = null;
  for (const control of [controlOf(start, end, gutter), ...bent]) {
    if (control.x < gutter || control.x > size.width || control.y < LAYOUT.axisHeight) continue;
    const arc = { start, control, end };
    const corners = headOf(arc);
    const isHeadHidden = words.some(({ left, right, top, bottom }) =>
      corners.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
    );
    if (isHeadHidden) continue;
    const seen = shareAround(arc, words);
    if (seen > (best?.seen ?? SEEN.least)) best = { arc, seen };
    if (seen > SEEN.whole) break;
  }
  return best?.arc ?? null;
}

function pointOf({ marks, stacks }: AnnotatedScene, row: EventRow): Point | null {
  const mark = marks.find((one) => one.row === row);
  return mark ?? stacks.find(({ rows }) => rows.includes(row)) ?? null;
}

/** The control point of an arc: above its middle. For marks below each other, it is at the left, or else the right. */
function controlOf(start: Point, end: Point, left: CssPx): Point {
  const [dx, dy] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
  const rise = Math.min(RISE.most, Math.max(RISE.least, (dx + dy) * RISE.share));
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const aside = middle.x - rise * 1.5 < left ? rise * 1.5 : -rise * 1.5;
  if (dx < RISE.least) return { x: middle.x + aside, y: middle.y };
  const top = Math.min(start.y, end.y) - rise;
  return { x: middle.x, y: Math.max(LAYOUT.axisHeight + 4, Math.min(middle.y - rise, top + rise)) };
}

/** The corners of the head of an arc, which ends at the edge of its mark. */
function headOf({ control, end }: Curve): [tip: Point, left: Point, right: Point] {
  const [dx, dy] = [end.x - control.x, end.y - control.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const tip = { x: end.x - ux * APART, y: end.y - uy * APART };
  const base = { x: tip.x - ux * HEAD, y: tip.y - uy * HEAD };
  const side = HEAD / 2;
  return [
    tip,
    { x: base.x - uy * side, y: base.y + ux * side },
    { x: base.x + uy * side, y: base.y - ux * side },
  ];
}

function wordOn(arc: Curve, text: string, width: CssPx, taken: Box[]): LinkArc["word"] {
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const word = { text, ...pointOn(arc, share) };
    const rect = rectOf(word, width);
    if (taken.some((one) => overlaps(one, rect)) || shareAround(arc, [rect]) < SEEN.atWord) continue;
    taken.push(rect);
    return word;
  }
  return null;
}

const rectOf = ({ x, y }: Point, width: CssPx): Box =>
  boxAbout(x - width / 2 - 3, x + width / 2 + 3, y, LABEL.line / 2);

export function drawArcs(
  pen: Pen,
  arcs: readonly LinkArc[],
  theme: Theme,
  font: `${number} ${number}px ${string}`,
): void {
  for (const arc of arcs) {
    pen.alpha(0.75);
    for (const piece of arc.pieces) pen.curve(piece.start, [piece], theme.ink2, LINES[arc.type]);
    pen.triangle(...headOf(arc), theme.ink2);
    pen.alpha(1);
  }
  for (const { word } of arcs) {
    if (word === null) continue;
    pen.text(word.text, word.x, word.y + 3.5, {
      font,
      colour: theme.ink2,
      align: "center",
      halo: { colour: theme.paper, width: 4 },
    });
  }
}

/** Unlike `Bend`, a curve has its own start. */
export type Curve = Bend & { readonly start: Point };

/** A shorter piece would look like dirt. */
const LEAST_PIECE: CssPx = 5;
const STEP_ALONG: CssPx = 2;

function pointOn({ start, control, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const along = (a: CssPx, b: CssPx, c: CssPx): CssPx =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: along(start.x, control.x, end.x), y: along(start.y, control.y, end.y) };
}

const lengthOf = ({ start, control, end }: Curve): CssPx =>
  Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);

/** The parts of a curve, as shares from 0 to 1, that cross no words. Words at its ends do not count. */
function sharesAround(curve: Curve, words: readonly Box[]): readonly (readonly [number, number])[] {
  const { start, control, end } = curve;
  const box = boundingBox([start, control, end].map(({ x, y }) => boxAbout(x, x, y, 0)));
  const holds = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
    x > left - CLEAR && x < right + CLEAR && y > top - CLEAR && y < bottom + CLEAR;
  const inWay = words.filter(
    (word) => overlaps(word, grown(box, CLEAR)) && !holds(word, start) && !holds(word, end),
  );
  if (inWay.length === 0) return [[0, 1]];
  const steps = Math.ceil(lengthOf(curve) / STEP_ALONG);
  const shares: (readonly [number, number])[] = [];
  let from: number | null = null;
  for (let step = 0; step <= steps; step++) {
    const point = pointOn(curve, step / steps);
    const isFree = !inWay.some((word) => holds(word, point));
    if (isFree) from ??= step;
    if (from === null || (isFree && step < steps)) continue;
    const to = isFree ? step : step - 1;
    if ((to - from) * STEP_ALONG >= LEAST_PIECE) shares.push([from / steps, to / steps]);
    from = null;
  }
  return shares;
}

const shareAround = (curve: Curve, words: readonly Box[]): number =>
  sharesAround(curve, words).reduce((sum, [from, to]) => sum + to - from, 0);

function pieceOf(curve: Curve, from: number, to: number): Curve {
  const [start, end] = [pointOn(curve, from), pointOn(curve, to)];
  // The control point of a piece is where the tangents at both ends meet.
  const along = (a: CssPx, b: CssPx, c: CssPx): CssPx =>
    (1 - from) * ((1 - to) * a + to * b) + from * ((1 - to) * b + to * c);
  const control = {
    x: along(curve.start.x, curve.control.x, curve.end.x),
    y: along(curve.start.y, curve.control.y, curve.end.y),
  };
  return { start, control, end };
}

/** An event's date by another account: a tick at its day, or the days between two ticks. */
type DatingTick = {
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Accounts of "April" and of "May" have different heights, because one line would seem to span both months. */
  readonly y: CssPx;
  /**
   * `line`: a line joins the tick to its mark. If words or the dot cover its ticks, it runs beside them, with a corner.
   *
   *     CERT-In is informed ●
   *                   |─────┘
   *
   * `mark`: the tick is at another height on the mark. `below`: it is below the mark, with its name.
   */
  readonly at: "line" | "mark" | "below";
  /** The x of the ticks in sight. */
  readonly ticks: readonly CssPx[];
  /** Date and account in words, if the tick is below its mark. */
  readonly name: { readonly text: string; readonly x: CssPx } | null;
  readonly mark: TimelineMark;
};
type DrawnDating = Omit<DatingTick, "mark"> & {
  readonly mark: Pick<TimelineMark, "x0" | "x1" | "y" | "alpha">;
};

/** Other accounts' dates of the selected and hovered event, or of all contested events if the filter asks for them. */
export function datingsShown(
  state: AppState,
  tables: Tables,
  { marks, scale, gutter, size, bands }: TimelineScene,
  measure: (text: string) => CssPx,
): readonly DatingTick[] {
  const chosen = [selectSelection(state, tables), state.hover].flatMap((one) =>
    one?.kind === "event" ? [one.row] : [],
  );
  if (!state.view.contested && chosen.length === 0) return [];
  const isShown = ({ row, contested }: TimelineMark): boolean =>
    contested !== null && (state.view.contested || chosen.includes(row));
  // A date out of sight is drawn at the edge of the picture or of the lanes' heads. A line that ended before that edge
  // would seem to end on a day.
  const inSight = (x: CssPx): CssPx => Math.min(Math.max(x, gutter), size.width);
  const isInBand = (mark: TimelineMark, top: CssPx, bottom: CssPx): boolean =>
    bands.some(({ y, height }) => [mark.y, top, bottom].every((one) => y <= one && one <= y + height));
  /** Whether the band of a mark reaches down to a height, and no mark or label is between the mark and that height. */
  const isFree = (mark: TimelineMark, bottom: CssPx): boolean => {
    const room = { left: gutter, right: size.width, top: mark.y + BELOW.first - TICK.height / 2, bottom };
    const boxes = marks.flatMap(({ label, x0, x1, y }) => [
      boxAbout(x0, x1 + 1, y, BELOW.first / 2),
      ...(label ? [labelRect(label)] : []),
    ]);
    return isInBand(mark, mark.y, bottom) && !boxes.some((box) => overlaps(box, room));
  };
  const words = marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
  /** The height of the line to a date: that of its mark, or beside the words or the dot that would cover its ticks. */
  const lineAt = (mark: TimelineMark, from: CssPx, to: CssPx): CssPx => {
    const [left, right] = [Math.min(from, mark.x1), Math.max(to, mark.x0)];
    const far = Math.max(mark.x0 - from, to - mark.x1);
    const isUnderDot = mark.x0 === mark.x1 && far >= LEAST_SEEN && far < RING;
    const at = (y: CssPx): Box => ({ left, right, top: y - HALF_TICK, bottom: y + HALF_TICK });
    const inWay = words.filter((one) => overlaps(one, at(mark.y)));
    if (isUnderDot) inWay.push(boxAbout(mark.x0, mark.x1, mark.y, RING));
    const isClear = (y: CssPx): boolean =>
      isInBand(mark, y - HALF_TICK, y + HALF_TICK) && !words.some((one) => overlaps(one, at(y)));
    const beside = inWay.flatMap(({ top, bottom }) => [bottom + HALF_TICK, top - HALF_TICK]);
    beside.sort((a, b) => Math.abs(a - mark.y) - Math.abs(b - mark.y));
    return beside.find(isClear) ?? mark.y;
  };
  const isStep = state.view.tour !== "";
  return marks.filter(isShown).flatMap((mark) => {
    const all = otherDatings(tables)(mark.row);
    // Ticks of single days can share one line. Spans of days would join on one line, so they have different heights.
    const areApart = all.length > 1 && all.some(({ start, end }) => end - start > 1);
    const isBelow = isStep && isFree(mark, mark.y + BELOW.first + BELOW.apart * all.length);
    // A line without its name would look like a duration. If names do not fit, the words of the step tell the dates.
    if (isStep && !isBelow) return [];
    return all.map(({ start, end, date }, place) => {
      const onMark = areApart ? ON_MARK * (place - (all.length - 1) / 2) : 0;
      const [begin, until] = [scale.xOf(start), scale.xOf(end)];
      const isPoint = end - start <= (showsHours(tables, scale.span) ? MINUTE : 1);
      const xs = isPoint ? [(begin + until) / 2] : [begin, until];
      const [x0 = 0, x1 = x0] = xs.map(inSight);
      const ticks = xs.filter((x) => x === inSight(x));
      const isArrow = x1 === x0 && ticks.length === 0;
      const ofName = x1 > x0 ? 0 : NAME.ofLine - NAME.ofDay;
      const below = BELOW.first + BELOW.apart * place + ofName;
      const y = isBelow ? mark.y + below : areApart ? mark.y + onMark : lineAt(mark, x0, x1);
      const said = isBelow ? accountInWords(state.words, tables, mark.row, date) : "";
      // A sign says on which side the days go on outside the picture.
      const text = isArrow ? said : withCutSigns(said, begin < gutter, until > size.width);
      const width = measure(text);
      const aside = NAME.aside + (isArrow ? ARROW.length : 0);
      // At the right of an earlier day, a name would be below the mark and seem to belong to the mark's own day.
      const before = x0 - aside - width;
      const isBefore = x1 < mark.x0 && before > gutter;
      const last = size.width - aside - width;
      return {
        ...{ x0, x1, y, mark },
        at: isBelow ? "below" : areApart ? "mark" : "line",
        ticks,
        name: isBelow
          ? { text, x: isBefore ? before : Math.max(gutter + aside, Math.min(x0 + aside, last)) }
          : null,
      };
    });
  });
}

/** "Apr 2019 · The Harbour Times": another date of an event, and who gives it. */
function accountInWords(words: Words, tables: Tables, row: EventRow, date: string): string {
  const accounts = disputesOf(eventRecord(tables, row)).flatMap((dispute) => dispute.accounts);
  const account = accounts.find((one) => one.date === date);
  const said = shortDateInWords(words, date, tables.about.zone);
  const name = account && nameOfAccount(words, tables, account);
  return [said, name || readingWords(words).detail.anotherAccount]
    .map(isolateIn(words.direction))
    .join(" · ");
}

/** Whether a dating is drawn that only the legend explains. A dating below its mark has its account beside it. */
export const needDatingEntry = (state: AppState, tables: Tables, scene: TimelineScene): boolean =>
  datingsShown({ ...state, hover: null }, tables, scene, () => 0).some(({ at }) => at !== "below");

export const datingEntry = (words: Words, theme: Theme): LegendEntry => ({
  drawSign: (pen, x, y) => {
    const [mark, tick] = [x - OF_SIGN, x + OF_SIGN];
    drawStandingMark(pen, "confirmed", mark, y, theme.ink2, theme.paper);
    const dating = { x0: tick, x1: tick, y, at: "line", ticks: [tick], name: null } as const;
    drawDatings(pen, [{ ...dating, mark: { x0: mark, x1: mark, y, alpha: 1 } }], theme);
  },
  text: readingWords(words).about.dating,
});

/** The distance of mark and tick from the middle of the sign. */
const OF_SIGN: CssPx = 5;

const TICK = { height: 10, alpha: 0.7 } as const;
/** The tint between two ticks. It is even, because no day is more likely than another. */
const TINT = { height: 6, alpha: 0.25 } as const;
/** Distances of dates from each other on a mark (`ON_MARK`) and below it (`apart`), and from the mark (`first`). */
const ON_MARK: CssPx = 4;
const BELOW = { first: 18, apart: 20, tint: 2 } as const;
const HALF_TICK: CssPx = TICK.height / 2;
/** The dot of a mark and the ring around it cover ticks up to `RING` from its middle. */
const RING: CssPx = APART + 2;
/** A nearer tick would be one line with the corner that leads to it. */
const LEAST_SEEN: CssPx = 4;

export function drawDatings(pen: Pen, datings: readonly DrawnDating[], theme: Theme): void {
  for (const { x0, x1, y, at, ticks, name, mark } of datings) {
    const isBelow = at === "below";
    const tick = at === "mark" ? ON_MARK : TICK.height;
    const tint = isBelow ? BELOW.tint : Math.min(TINT.height, tick - 1);
    // The line joins the near ends of mark and date.
    const from = Math.min(Math.max((x0 + x1) / 2, mark.x0), mark.x1);
    const to = Math.min(Math.max(from, x0), x1);
    pen.alpha(mark.alpha * TICK.alpha);
    if (at === "line" && y !== mark.y)
      pen.fillRect(from - 0.5, Math.min(y, mark.y), 1, Math.abs(y - mark.y), theme.ink2);
    if (to !== from && !isBelow)
      pen.fillRect(Math.min(to, from), y - 0.5, Math.abs(from - to), 1, theme.ink2);
    if (x1 > x0) {
      pen.alpha(mark.alpha * (isBelow ? TICK : TINT).alpha);
      pen.fillRect(x0, y - tint / 2, x1 - x0, tint, theme.ink);
    }
    pen.alpha(mark.alpha);
    for (const x of ticks) pen.fillRect(x - 0.5, y - tick / 2, 1, tick, theme.ink);
    if (!name) continue;
    pen.text(
      name.text,
      name.x,
      y + (x1 > x0 ? NAME.ofLine : NAME.ofDay),
      smallText(theme, 500, theme.ink2, "left"),
    );
    // An arrow points to days out of sight. Without it, their name would look like a second name of the line above.
    if (x1 > x0 || ticks.length > 0) continue;
    const side = name.x > x0 ? "left" : "right";
    pen.strokeShape(ARROW[side], x0, y, 1, theme.ink, HAIRLINE);
  }
  pen.alpha(1);
}
/** The distance from a name to its days (`aside`), and from a single day or a line down to the baseline of its name. */
const NAME = { aside: 6, ofDay: 4, ofLine: 14 } as const;
/** An arrow from the edge of the picture to days out of sight, and its length. */
const ARROW = { left: "M20 0L5 0M9 -3L5 0L9 3", right: "M-20 0L-5 0M-9 -3L-5 0L-9 3", length: 20 } as const;

/** A date of at most this many days is a point: a minute, and half a minute for the inexact fractions of days. */
const MINUTE = 1.5 / MINUTES_PER_DAY;

const otherDatings = oncePerTables((tables) => memoByKey((row: EventRow) => datingsOf(tables, row)));

type Dating = TimeSpan & { readonly date: string };

function datingsOf(tables: Tables, row: EventRow): readonly Dating[] {
  const { otherDates = [] } = eventRecord(tables, row);
  return otherDates.flatMap(({ date }) => {
    const parsed = parseEdtf(date);
    if (!parsed.ok) return [];
    const { first, last, begins, ends } = dateBounds(onClock(parsed.date, tables.about.zone));
    const end = ends === null ? 1 : ends / SECONDS_PER_DAY;
    return [{ start: first + (begins ?? 0) / SECONDS_PER_DAY, end: last + end, date }];
  });
}
