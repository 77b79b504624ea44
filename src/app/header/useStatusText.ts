import { storyDays } from "../../query/storyExtent.ts";
import { selectFacets, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { windowDays } from "../../state/windowDays.ts";
import { formatDayRange } from "../../words/formatDate.ts";

/** "19 of 90 events · 16 of 75 actors · 10 Apr – 20 Dec 2019" */
export function useStatusText(): string {
  const words = useWords();
  const tables = useTables();
  const { total, actors } = useDerived(selectFacets);
  const first = useDerived(
    (state, open) => (state.view.from === null ? storyDays(open) : windowDays(open, state.view)).first,
  );
  const last = useDerived(
    (state, open) => (state.view.to === null ? storyDays(open) : windowDays(open, state.view)).last,
  );
  const { counts } = words.messages;
  return [
    counts.eventsOf(total, tables.events.count),
    ...(tables.events.count > 0
      ? [counts.actorsOf(actors, tables.actors.count), formatDayRange(words, first, last)]
      : []),
  ].join(" · ");
}
