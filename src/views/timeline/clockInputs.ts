import type { Size } from "../../chart/ChartCanvas.tsx";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { epochDay } from "../../model/units.ts";
import { type Disclosure, disclosures } from "../../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { spanWithRoom } from "../../query/time/storyExtent.ts";
import { selectTourStep } from "../../state/address/tourView.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectTimelessMask } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { visibleText } from "../../words/isolate.ts";
import { clockWords } from "../../words/laterWords.ts";
import { type ClockInput, type ClockRule, clockGutter } from "./clockScene.ts";
import { scaleOf } from "./timelineScene.ts";

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      ({ row, happened, known }) =>
        passesFilters(mask, row) && Math.min(happened, known) < end && Math.max(happened, known) >= start,
    ),
);

/** The disclosures that pass the filters and whose way from one day to the other is partly in the drawn span. */
const selectDisclosures = (state: AppState, tables: Tables): readonly Disclosure[] =>
  shown(tables, selectTimelessMask(state, tables), state.span.start, state.span.end);

/** All inputs of the picture of the clocks. */
export function clockInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  const step = selectTourStep(state, tables);
  const stepEvent = step?.event ?? null;
  const gutter = clockGutter(size.width);
  const disclosures = selectDisclosures(state, tables);
  return {
    tables,
    disclosures,
    scale: scaleOf({ span: state.span, size, density: null, breaks: [], stepEvent, gutter }),
    words: state.words,
    names: clockNames(state, { tables, disclosures }),
    finding:
      step !== null && step.finding !== "" ? { row: step.event, text: visibleText(step.finding) } : null,
    size,
    daysInWords: clockWords(state.words).days,
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
  { words }: Pick<AppState, "words">,
  { tables, disclosures }: Pick<ClockInput, "tables" | "disclosures">,
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
