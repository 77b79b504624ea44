import type { Size } from "../../../chart/ChartCanvas.tsx";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { selectDisclosures } from "../../../state/clockSelectors.ts";
import { selectFolds, selectHues } from "../../../state/selectors.ts";
import type { AppState } from "../../../state/store.ts";
import { clockWords } from "../../../words/clockWords.ts";
import { timelineContents } from "../timelineContents.ts";
import { scaleOf } from "../timelineScene.ts";
import type { ClockInput, ClockRule } from "./clockScene.ts";

/** All that the picture of both clocks depends on, as it stands under the timeline of this width. */
export function clockInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  const { density } = timelineContents(state, tables, size.width);
  const breaks = selectFolds(state, tables);
  return {
    tables,
    disclosures: selectDisclosures(state, tables),
    hues: selectHues(tables),
    scale: scaleOf({ span: state.span, size, lanes: state.view.lanes, density, breaks }),
    size,
    daysInWords: clockWords(state.words).days,
    measure,
  };
}

/** The rule of those who were told bears the name of the one actor, where there is only one. */
export function clockNames(
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
