import { setInLines } from "../../chart/setInLines.ts";
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
import { appEntry } from "../../state/appRoot.ts";
import { memoOfTables } from "../../state/memoLast.ts";
import { repliersInWords } from "../../words/describeDisputes.ts";
import type { EventName } from "../../words/eventName.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { FOOT, HALF_DOT, laneRows, type Placed, placeMarks, reachAcross } from "./laneRows.ts";
import type { LabelText } from "./placeLabels.ts";
import { type TimelineItem, timeOfEvent } from "./timelineItems.ts";
import { type FoldedSilence, LABEL, type TimelineInput } from "./timelineScene.ts";

/* The parts that only many events or hours need: bars, moments alone, names of folded silences, times of day. */
export { clockUnits } from "../../chart/clockUnits.ts";
export * from "./density.ts";

/**
 * The ways to set the name of an event, with its time if hours are shown. In another site's page, in a file and on paper it
 * stands with who replied, or not at all: the reader there may see no more than the picture, and a claim alone would be read as
 * uncontested.
 */
export function nameTexts(
  { tables, words, labelTexts, measureLabel, isTakenAway = appEntry === "embed" }: TimelineInput,
  row: EventRow,
  span: TimeSpan,
  name: EventName,
): readonly LabelText[] {
  const texts = labelTexts(timedName(tables, row, span, name));
  if (!isTakenAway) return texts;
  const replied = repliersInWords(words, tables, eventRecord(tables, row), repliesTo(tables, row));
  if (replied === "") return texts;
  const least = measureLabel(replied);
  const below = texts.map(({ lines, width }) => ({
    lines: [...lines, replied],
    width: Math.max(width, least),
  }));
  // A low lane has room for one line.
  const beside = texts
    .filter(({ lines }) => lines.length === 1)
    .map(({ lines: [line] }) => `${line} · ${replied}`)
    .map((line) => ({ lines: [line], width: measureLabel(line) }));
  return [...below, ...beside];
}

/**
 * The events in which some actors answer others. A picture of an actor would else name what was said and ruled against it, but
 * not its denial, which a story may tell with less weight.
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

/** The name of an event with its time, if known and shown: "08:46 The first tower is hit". */
function timedName(tables: Tables, row: EventRow, span: TimeSpan, name: EventName): EventName {
  if (!showsHours(tables, span)) return name;
  const { extent, isWide } = timeOfEvent(tables, row, span);
  const minute = ((tables.events.times?.begins[row] ?? 0) - 1) / 60;
  return extent === "day" && !isWide
    ? { headline: `${clockOfMinute(minute)} ${name.short ?? name.headline}` }
    : name;
}

/** The folded silences, each named at the top of the picture or below the event that reaches into it. */
export const namedSilences = (
  input: Pick<TimelineInput, "words" | "measure">,
  placed: readonly Placed<TimelineItem>[],
  scale: TimeScale,
  top: CssPx,
  low: CssPx,
): readonly FoldedSilence[] =>
  scale.breaks.map((one) =>
    silenceBeside(placed, foldedSilence(input, scale, one, top + FOLD_LINES * LABEL.line), low),
  );

/** No event is inside a fold, but one may reach into it. Then the name of the fold is below that event. */
function silenceBeside(
  placed: readonly { readonly item: TimelineItem; readonly y: CssPx }[],
  silence: FoldedSilence,
  low: CssPx,
): FoldedSilence {
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

/** The steps in which room for a name is sought. */
const STEP: CssPx = 2;

/** The most lines of a fold's name: month and year, a dash, month and year. */
const FOLD_LINES = 4;

/** A fold with its name above `bottom`. The name is the months in it, or for less than a day the times. */
export function foldedSilence(
  { words, measure }: Pick<TimelineInput, "words" | "measure">,
  scale: TimeScale,
  { start, end }: TimeSpan,
  bottom: CssPx,
): FoldedSilence {
  const [left, right] = [scale.xOf(start), scale.xOf(end)];
  const name =
    end - start < LEAST_OF_DAYS
      ? // Blanks, so that in a narrow fold the names of its ends are one above the other.
        `${clockOfMinute(minuteOf(start))} – ${clockOfMinute(minuteOf(end))}`
      : formatDayRange(words, epochDay(Math.floor(start)), epochDay(Math.ceil(end) - 1), BY_MONTH);
  const lines = setInLines(name, FOLD_LINES, right - left, measure);
  return { left, right, lines, top: bottom - lines.length * LABEL.line, bottom };
}

/** The least length in days of a silence of days. Within a few days silences last hours. */
const LEAST_OF_DAYS = 7;
const BY_MONTH = { first: "month", last: "month" } as const;

/** With fewer turning points than this, important events are drawn too. */
const LEAST_MOMENTS = 6;
/** The room for the words about the rest, with the space above it. */
const ABOUT_REST: CssPx = 20;

/**
 * The moments of a crowd that has no lanes and no room for all its marks. A reader can do more with a few named events
 * than with a heap of marks and a number. Null if the story marks no event as important.
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
  // Those of the whole story, so that a zoom moves none to another row.
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
