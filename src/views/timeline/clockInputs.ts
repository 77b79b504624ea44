import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { spanWithRoom } from "../../query/time/storyExtent.ts";
import { selectTourStep } from "../../state/address/tourView.ts";
import { selectTimelessMask } from "../../state/selectors/selectors.ts";
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

/** Lines that take a smaller share of the picture cannot be told apart. */
const CRAMPED = 0.25;

/** Set if the lines take little of the picture: their days with room, and the free side. */
export function crampedThreads({ disclosures, scale }: Pick<ClockInput, "disclosures" | "scale">) {
  if (disclosures.length < 2) return null;
  const ends = disclosures.flatMap(({ happened, known }) => [happened, known]);
  const days = { first: epochDay(Math.min(...ends)), last: epochDay(Math.max(...ends)) };
  const [x0, x1] = [scale.xOf(days.first), scale.xOf(days.last + 1)];
  if (x1 - x0 >= CRAMPED * (scale.right - scale.left)) return null;
  const isOnTheLeft = x0 + x1 < scale.left + scale.right;
  return { span: spanWithRoom(days), free: isOnTheLeft ? ("end" as const) : ("start" as const) };
}
