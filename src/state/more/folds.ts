import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { leastSilence, silencesBetween, silencesWithin } from "../../query/time/silences.ts";
import { memoLast } from "../memoLast.ts";
import { selectTimelessMask } from "../selectors.ts";
import type { AppState } from "../store.ts";

/** All silences between events that pass the filters, in the window or not. */
const silences = memoLast(silencesBetween);
const within = memoLast((all: readonly TimeSpan[], start: number, end: number, least: number) =>
  silencesWithin(all, { start, end }, least),
);

/** The silences of a span that are worth folding. */
export function foldsIn(state: AppState, tables: Tables, { start, end }: TimeSpan): readonly TimeSpan[] {
  const least = leastSilence(tables, state.span);
  return within(silences(tables, selectTimelessMask(state, tables), least), start, end, least);
}
