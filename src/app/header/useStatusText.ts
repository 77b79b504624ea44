import type { Tables } from "../../model/tables.ts";
import type { DayRange } from "../../model/timeSpan.ts";
import { storyDays } from "../../query/storyExtent.ts";
import { selectFacets, useDerived, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { openEnds, type WindowView, windowDays } from "../../state/windowDays.ts";
import { formatDayRange } from "../../words/formatDate.ts";

/** "19 of 90 events · 16 of 75 actors · 10 Apr – 20 Dec 2019" */
export function useStatusText(): string {
  const words = useWords();
  const tables = useTables();
  const { total, actors } = useDerived(selectFacets);
  const { first, last } = statedDays(
    tables,
    useApp(({ view }) => view),
  );
  const { counts } = words.messages;
  return [
    counts.eventsOf(total, tables.events.count),
    ...(tables.events.count > 0
      ? [counts.actorsOf(actors, tables.actors.count), formatDayRange(words, first, last)]
      : []),
  ].join(" · ");
}

/** The window; at an end of the story that of its events, without the room beyond them. */
function statedDays(tables: Tables, view: WindowView): DayRange {
  const days = windowDays(tables, view);
  const open = openEnds(tables, days);
  const story = storyDays(tables);
  return { first: open.first ? story.first : days.first, last: open.last ? story.last : days.last };
}
