import type { Tables } from "../model/tables.ts";
import type { DayRange } from "../model/timeSpan.ts";
import { epochDay } from "../model/units.ts";
import { storyExtent } from "../query/storyExtent.ts";
import { memoLast } from "./memoLast.ts";
import type { ViewState } from "./viewState.ts";

/** The whole story as the timeline shows it, with room at both ends. */
export const storySpan = memoLast(storyExtent);

/** The days of the window of a view: an open bound is the padded edge of the story. */
export function windowDays(tables: Tables, view: Pick<ViewState, "from" | "to">): DayRange {
  const limits = storySpan(tables);
  return { first: view.from ?? epochDay(limits.start), last: view.to ?? epochDay(limits.end - 1) };
}
