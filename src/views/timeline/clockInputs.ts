import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables/tables.ts";
import { selectTourStep } from "../../state/address/tourView.ts";
import { selectTimelessMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { type ClockInput, clocksOf } from "./clockScene.ts";

export const clockInputs = (
  state: AppState,
  tables: Tables,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput =>
  clocksOf(
    {
      ...{ tables, words: state.words, span: state.span, mask: selectTimelessMask(state, tables) },
      step: selectTourStep(state, tables),
    },
    size,
    measure,
  );
