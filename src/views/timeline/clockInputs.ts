import type { Size } from "../../chart/ChartCanvas.tsx";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { epochDay } from "../../model/units.ts";
import { type Disclosure, disclosures } from "../../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { spanWithRoom } from "../../query/time/storyExtent.ts";
import type { TourStep } from "../../query/tours.ts";
import { selectTourStep } from "../../state/address/tourView.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectTimelessMask } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { visibleText } from "../../words/isolate.ts";
import { clockWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { type ClockInput, type ClockRule, clockGutter } from "./clockScene.ts";
import { scaleOf } from "./timelineScene.ts";

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      ({ row, happened, known }) =>
        passesFilters(mask, row) && Math.min(happened, known) < end && Math.max(happened, known) >= start,
    ),
);

type ClockView = {
  readonly tables: Tables;
  readonly words: Words;
  readonly span: TimeSpan;
  /** What passes the filters. */
  readonly mask: FilterMask;
  readonly step: TourStep | null;
};

/** All that the picture of the clocks depends on. */
export const clockInputs = (
  state: AppState,
  tables: Tables,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput =>
  clockInputsOf(
    {
      ...{ tables, words: state.words, span: state.span, mask: selectTimelessMask(state, tables) },
      step: selectTourStep(state, tables),
    },
    size,
    measure,
  );

/** The same of days and filters of any kind. */
export function clockInputsOf(
  { tables, words, span, mask, step }: ClockView,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  const gutter = clockGutter(size.width);
  // Those of whose way from the one day to the other something is in the drawn days.
  const inSpan = shown(tables, mask, span.start, span.end);
  return {
    tables,
    disclosures: inSpan,
    scale: scaleOf({ span, size, density: null, breaks: [], stepEvent: step?.event ?? null, gutter }),
    words,
    names: clockNames(words, tables, inSpan),
    finding:
      step !== null && step.finding !== "" ? { row: step.event, text: visibleText(step.finding) } : null,
    size,
    daysInWords: clockWords(words).days,
    measure,
  };
}

/** In a smaller share of the picture lines cannot be told apart. */
const CRAMPED = 0.25;

/**
 * Set if the lines take so small a share of the picture: the days of all of them, with room, and the side of the picture
 * that they leave free.
 */
export function crampedThreads({ disclosures, scale }: Pick<ClockInput, "disclosures" | "scale">) {
  if (disclosures.length < 2) return null;
  const ends = disclosures.flatMap(({ happened, known }) => [happened, known]);
  const days = { first: epochDay(Math.min(...ends)), last: epochDay(Math.max(...ends)) };
  const [x0, x1] = [scale.xOf(days.first), scale.xOf(days.last + 1)];
  if (x1 - x0 >= CRAMPED * (scale.right - scale.left)) return null;
  const isOnTheLeft = x0 + x1 < scale.left + scale.right;
  return { span: spanWithRoom(days), free: isOnTheLeft ? ("end" as const) : ("start" as const) };
}

/** The rule of those who were told is named after the actor, if there is only one. */
function clockNames(
  words: Words,
  tables: Tables,
  disclosures: readonly Disclosure[],
): Readonly<Record<ClockRule["name"], string>> {
  const clocks = clockWords(words);
  const told = [...new Set(disclosures.flatMap((one) => one.told.map(({ actor }) => actor)))];
  const [only, ...others] = told;
  const row = only !== undefined && others.length === 0 ? actorRowOf(tables, only) : undefined;
  return {
    happened: clocks.happened,
    told: row === undefined ? clocks.told : clocks.toldTo(textAt(tables.actors.names, row)),
    known: clocks.known,
  };
}
