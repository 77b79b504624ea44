import { drawLines, type Pen, type TextStyle } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import type { Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { minuteOf, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { namedActsOf } from "../../model/tables/acts.ts";
import { at, listOf } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import { type CssPx, type EventRow, epochDay, eventRow } from "../../model/units.ts";
import { answers, repliesTo } from "../../query/replyChain.ts";
import { memoOfTables } from "../../state/memoLast.ts";
import { appEntry } from "../../state/site.ts";
import { repliersInWords } from "../../words/describeDisputes.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { directionOf, isolateIn } from "../../words/isolate.ts";
import type { EventName } from "../../words/names.ts";
import { type AxisScene, FONT_SIZE, LABEL_LINES } from "./drawAxis.ts";
import { FOOT, HALF_DOT, laneRows, type Placed, placeMarks, reachAcross } from "./laneRows.ts";
import type { LabelText } from "./placeLabels.ts";
import { type TimelineItem, timeOfEvent } from "./timelineItems.ts";
import { type FoldedSilence, LABEL, LAYOUT, type TimelineInput } from "./timelineScene.ts";

/* For many events or for hours: bars, moments, times of day, and names of folds (narrow bands for long silences). */
export { clockUnits } from "../../chart/clockUnits.ts";
export * from "./density.ts";

/**
 * The texts to try for the name of an event, with its time if hours are shown. Empty if the picture is about an actor
 * who takes no part in the event. In an embed, in a file and on paper, each text includes the actors that replied. A
 * reader there may see only the picture, in which a claim alone would seem uncontested.
 */
export function nameTexts(
  {
    tables,
    words,
    labelTexts,
    measureLabel,
    about,
    isTakenAway = appEntry === "embed",
  }: Pick<TimelineInput, "tables" | "words" | "labelTexts" | "measureLabel" | "about" | "isTakenAway">,
  row: EventRow,
  span: TimeSpan,
  name: EventName,
): readonly LabelText[] {
  if (about != null && !listOf(tables.events.actors, row).includes(about)) return [];
  const texts = labelTexts(timedName(tables, row, span, name));
  if (!isTakenAway) return texts;
  const repliers = (most?: number): string =>
    repliersInWords(words, tables, eventRecord(tables, row), repliesTo(tables, row), most);
  const replied = repliers();
  if (replied === "") return texts;
  const withLine = (line: string): readonly LabelText[] =>
    texts.map(({ lines, width }) => ({
      lines: [...lines, line],
      width: Math.max(width, measureLabel(line)),
    }));
  // A low lane has space for one line only, so these texts have the replies in the line of the name.
  const inLine = texts
    .filter(({ lines }) => lines.length === 1)
    .map(({ lines: [line = ""] }) => `${line} · ${isolateIn(directionOf(line))(replied)}`)
    .map((line) => ({ lines: [line], width: measureLabel(line) }));
  // Where there is no space for all who replied, the first is named: "Replies: Borg Labs and 2 others".
  return [...withLine(replied), ...inLine, ...withLine(repliers(1))];
}

/**
 * The events in which some actors answer other actors. In a picture of these actors, such events rank highest. The file
 * may rank them lower than the charges that they answer, and the picture would then name only the charges.
 */
export const answersBy = memoOfTables(
  (tables: Tables, ids: readonly string[] = []): ReadonlySet<number> =>
    new Set(
      ids
        .flatMap((id) => actorRowOf(tables, id) ?? [])
        .flatMap((actor) =>
          Array.from(listOf(tables.actors.events, actor), eventRow).filter(
            (row) => answers(tables, row) && namedActsOf(tables, row)[0]?.ends[0] === actor,
          ),
        ),
    ),
);

/** "08:46 The first tower is hit", if the time is known and shown. */
function timedName(tables: Tables, row: EventRow, span: TimeSpan, name: EventName): EventName {
  if (!showsHours(tables, span)) return name;
  const { extent, isWide } = timeOfEvent(tables, row, span);
  const minute = ((tables.events.times?.begins[row] ?? 0) - 1) / 60;
  return extent === "day" && !isWide
    ? { headline: `${clockOfMinute(minute)} ${name.short ?? name.headline}` }
    : name;
}

/** The folds with their names, at the top of the picture or below the events that reach into a fold. */
export const namedSilences = (
  input: Pick<TimelineInput, "words" | "measure">,
  placed: readonly Placed[],
  scale: TimeScale,
  top: CssPx,
  low: CssPx,
): readonly FoldedSilence[] =>
  scale.breaks.map((one) =>
    silenceBelow(placed, foldedSilence(input, scale, one, top + FOLD_LINES * LABEL.line), low),
  );

/** Moves the name of a fold down until it covers no event that reaches into the fold, at most down to `low`. */
function silenceBelow(placed: readonly Placed[], silence: FoldedSilence, low: CssPx): FoldedSilence {
  const reaching = placed.filter(({ item }) => {
    const { left, right } = reachAcross(item);
    return left < silence.right && right > silence.left;
  });
  const isOver = ({ top, bottom }: FoldedSilence): boolean =>
    reaching.some(({ y }) => y + HALF_DOT > top && y - HALF_DOT < bottom);
  let moved = silence;
  while (isOver(moved) && moved.bottom + STEP <= low)
    moved = { ...moved, top: moved.top + STEP, bottom: moved.bottom + STEP };
  return moved;
}

/** How far `silenceBelow` moves a name at a time. The name is at most this far below the event above it. */
const STEP: CssPx = 2;

/** The lines for a name such as "May 2014 – June 2015". A fold is so narrow that each month may need two lines. */
const FOLD_LINES = 4;

/** A fold with its name above `bottom`: the range of its months, or of its times if the fold is short. */
function foldedSilence(
  { words, measure }: Pick<TimelineInput, "words" | "measure">,
  scale: TimeScale,
  { start, end }: TimeSpan,
  bottom: CssPx,
): FoldedSilence {
  const [left, right] = [scale.xOf(start), scale.xOf(end)];
  const name =
    end - start < LEAST_OF_DAYS
      ? // A line may break at these blanks, so a narrow fold has both times below each other.
        `${clockOfMinute(minuteOf(start))} – ${clockOfMinute(minuteOf(end))}`
      : formatDayRange(words, epochDay(Math.floor(start)), epochDay(Math.ceil(end) - 1), BY_MONTH);
  const lines = setInLines(name, FOLD_LINES, right - left, measure);
  return { left, right, lines, top: bottom - lines.length * LABEL.line, bottom };
}

/** A fold of fewer days is named by times, not by months. */
const LEAST_OF_DAYS = 7;
const BY_MONTH = { first: "month", last: "month" } as const;

export function drawBreaks(pen: Pen, { silences, size }: AxisScene, theme: Theme): void {
  const style: TextStyle = {
    font: `italic 500 ${FONT_SIZE.label}px ${theme.textFont}`,
    colour: theme.ink2,
    align: "center",
  };
  for (const { left, right, lines, top, bottom } of silences) {
    pen.fillRect(left, LAYOUT.axisHeight, right - left, size.height - LAYOUT.axisHeight, theme.panel);
    drawLines(pen, lines, (left + right) / 2, (top + bottom + 1) / 2, LABEL_LINES, style);
  }
}

/** With fewer events of prominence 1 than this, events of prominence 2 are drawn too. */
const LEAST_MOMENTS = 6;
/** The height for the words that count the other events, with the space above them. */
const ABOUT_REST: CssPx = 20;

/**
 * The moments (most important events) of a crowd without lanes, in which not all marks fit. A few named events say more
 * than a heap of marks. Null if none of `items` is prominent enough.
 */
export function momentsOf(
  { tables, words, measure, chosen, actors }: TimelineInput,
  items: readonly TimelineItem[],
  lanes: Parameters<typeof laneRows>[2],
  story: TimeScale,
  scale: TimeScale,
  top: CssPx,
  low: CssPx,
) {
  const { prominence } = tables.events;
  const own = answersBy(tables, actors);
  const most = items.filter(({ rank }) => rank === 1).length < LEAST_MOMENTS ? 2 : 1;
  if (!items.some(({ rank }) => rank <= most)) return null;
  const isMoment = (row: EventRow): boolean => at(prominence, row) <= most || row === chosen || own.has(row);
  // The rows are made for all moments of the story, so that a zoom moves no moment to another row.
  const moments = Array.from(prominence, (_, row) => eventRow(row)).filter(isMoment);
  const allRows = laneRows(tables, null, lanes, story, top, Math.max(0, low - top - ABOUT_REST), moments);
  const { placed } = placeMarks(
    items.filter(({ key }) => isMoment(key)),
    allRows,
    null,
  );
  const shown = new Set(placed.map(({ item }) => item.key));
  const rows = items.map(({ key }) => key).filter((key) => !shown.has(key));
  const text = words.messages.counts.eventsOf(shown.size, items.length);
  const [x0, x1] = [scale.right - measure(text), scale.right];
  const rest = { rows, text, x: x1, x0, x1, y: low - FOOT.height / 2, alpha: 1 };
  return { placed, counted: [], allRows, rest };
}
