import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import type { ActorPath } from "../query/network/actorPaths.ts";
import { selectTourStep } from "./address/tourView.ts";
import { memoLast } from "./memoLast.ts";
import { type MoreSelectors, moreSelectors } from "./rooms.ts";
import { selectMask, selectSelection } from "./selectors.ts";
import type { AppState } from "./store.ts";

export type Highlights = {
  readonly actors: readonly ActorRow[];
  /** The events of the chains (`selectPaths`). If null, all events of the selection or of `actors` are highlighted. */
  readonly events: ReadonlySet<EventRow> | null;
};

const paths = memoLast(({ actorPaths }: MoreSelectors, ...of: Parameters<MoreSelectors["actorPaths"]>) =>
  actorPaths(...of),
);
/** The shortest chains between two selected actors. Null if the view asks for none, or while the code is not loaded. */
export function selectPaths(state: AppState, tables: Tables): readonly ActorPath[] | null {
  const selection = selectSelection(state, tables);
  const more = moreSelectors.of(state);
  if (!state.view.path || selection?.kind !== "tie" || !more) return null;
  return paths(more, tables, selectMask(state, tables), selection.one, selection.other);
}

const circle = memoLast(
  ({ actorCircle }: MoreSelectors, ...of: Parameters<MoreSelectors["actorCircle"]>): Highlights => ({
    actors: [...actorCircle(...of)],
    events: null,
  }),
);

const ofPaths = memoLast((found: readonly ActorPath[]): Highlights => {
  const steps = found.flat();
  return {
    actors: [...new Set(steps.flatMap(({ from, to }) => [from, to]))],
    events: new Set(steps.flatMap(({ events }) => events)),
  };
});

const ofStep = memoLast((actors: readonly ActorRow[]): Highlights => ({ actors, events: null }));

export function selectHighlights(state: AppState, tables: Tables): Highlights | null {
  const found = selectPaths(state, tables);
  if (found) return ofPaths(found);
  const selection = selectSelection(state, tables);
  const steps = state.view.circle;
  const more = moreSelectors.of(state);
  if (selection?.kind === "actor" && steps !== 0 && more)
    return circle(more, tables, selectMask(state, tables), selection.row, steps);
  const step = selectTourStep(state, tables);
  return step && ofStep(step.actors);
}
