import { BREAK_WIDTH, type TimeScale, timeScale } from "../../../chart/timeScale.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { CssPx } from "../../../model/units.ts";

/** A day and where it is held. */
export type Held = { readonly day: number; readonly x: CssPx };

type Room = Pick<TimeScale, "left" | "right" | "perDay">;

/**
 * The span in which a day stands where it is held, while silences are folded: from there time runs to both edges, and each
 * silence on the way takes the room of its break.
 *
 *     left        held          right
 *      ├──╫────────●────────╫─────┤       perDay pixels a day, BREAK_WIDTH a break
 *
 * A silence that an edge runs through is not folded, so of that one the edge shows as much as there is room for.
 */
export function spanAbout(
  held: Held,
  { left, right, perDay }: Room,
  breaks: readonly TimeSpan[],
  limits: TimeSpan,
): TimeSpan {
  const { day, x } = beside(held, breaks, right);
  const span = {
    start: -walked(-day, x - left, perDay, breaks.map(mirrored).reverse()),
    end: walked(day, right - x, perDay, breaks),
  };
  if (span.start >= limits.start && span.end <= limits.end) return span;
  // At an end of the story that end is held instead.
  const isAtStart = span.start < limits.start;
  const end = isAtStart ? walked(limits.start, right - left, perDay, breaks) : limits.end;
  const start = isAtStart
    ? limits.start
    : -walked(-limits.end, right - left, perDay, breaks.map(mirrored).reverse());
  return { start: Math.max(start, limits.start), end: Math.min(end, limits.end) };
}

/** After so many tries the scale yields. */
const TRIES = { atScale: 3, all: 8 } as const;

/**
 * The same where it depends on the span which silences are folded. What is held stays in its place; where no span of this
 * scale folds just the silences that make it, the scale yields.
 */
export function spanThatFolds(
  held: Held,
  room: Room,
  foldsOf: (span: TimeSpan) => readonly TimeSpan[],
  before: TimeSpan,
  limits: TimeSpan,
): TimeSpan {
  let span = before;
  let folds = foldsOf(before);
  let { perDay } = room;
  for (let tried = 1; tried <= TRIES.all; tried++) {
    span = spanAbout(held, { ...room, perDay }, folds, limits);
    const next = foldsOf(span);
    if (next.length === folds.length && next.every((one, index) => one === folds[index])) break;
    folds = next;
    if (tried >= TRIES.atScale) perDay = timeScale(span, room, folds).perDay;
  }
  return span;
}

/** Within a break, one of its ends stands for what is held: the last, where that is in sight. */
function beside({ day, x }: Held, breaks: readonly TimeSpan[], right: CssPx): Held {
  const within = breaks.find(({ start, end }) => day > start && day < end);
  if (!within) return { day, x };
  const perDay = BREAK_WIDTH / (within.end - within.start);
  const last = x + (within.end - day) * perDay;
  return last <= right
    ? { day: within.end, x: last }
    : { day: within.start, x: x - (day - within.start) * perDay };
}

const mirrored = ({ start, end }: TimeSpan): TimeSpan => ({ start: -end, end: -start });

/** The day so many pixels after another. */
function walked(from: number, pixels: CssPx, perDay: number, breaks: readonly TimeSpan[]): number {
  let day = from;
  let left = pixels;
  for (const { start, end } of breaks) {
    if (start < day) continue;
    const before = (start - day) * perDay;
    if (before >= left) break;
    left -= before;
    if (left <= BREAK_WIDTH) return Math.min(end, start + left / perDay);
    left -= BREAK_WIDTH;
    day = end;
  }
  return day + left / perDay;
}
