import { type RefObject, useEffect } from "react";
import { at, forEachIn } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow } from "../../model/units.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { selectMask, selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { scrolledDays, scrollToDay } from "./scrolledDays.ts";

/** Brings the first event of an actor that is chosen to the top of the list, unless one of its events is on screen. */
export function useScrollToActor(column: RefObject<HTMLElement | null>): void {
  const tables = useTables();
  const selection = useDerived(selectSelection);
  const actor = selection?.kind === "actor" ? selection.row : null;
  useEffect(() => {
    const seen = scrolledDays(column.current);
    if (actor === null || seen === null) return;
    const days = daysOf(tables, actor);
    const isSeen = days.some((day) => day >= seen.first && day <= seen.last);
    if (days[0] !== undefined && !isSeen) scrollToDay(column.current, days[0]);
  }, [actor, tables, column]);
}

/** First days of the events of an actor that count, in the order of time. */
function daysOf(tables: Tables, actor: ActorRow): readonly number[] {
  const mask = selectMask(store.getState(), tables);
  const days: number[] = [];
  forEachIn(tables.actors.events, actor, (row) => {
    if (matches(mask, row)) days.push(at(tables.events.first, row));
  });
  return days;
}
