import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import type { ActorPath } from "../query/actorPaths.ts";
import type { FilterMask } from "../query/filterMask.ts";
import { laterModule } from "./laterPart.ts";
import { memoLast } from "./memoLast.ts";
import { selectMask, selectSelection } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { selectTourStep } from "./tourView.ts";

/** Who and what stands out besides what is selected. */
export type Highlights = {
  readonly actors: readonly ActorRow[];
  /** `null` where it is the events of the actors, or of what is selected. */
  readonly events: ReadonlySet<EventRow> | null;
};

/** Ways between actors, which a story begins without unless a link asks for them. */
export const pathsPart = laterModule(() => import("../query/actorPaths.ts"));

const paths = memoLast((tables: Tables, mask: FilterMask, one: ActorRow, other: ActorRow) =>
  pathsPart.here?.actorPaths(tables, mask, one, other),
);
/** The shortest chains of events between the two selected actors; `null` where they are not asked for. */
export function selectPaths(state: AppState, tables: Tables): readonly ActorPath[] | null {
  const selection = selectSelection(state, tables);
  if (!state.view.path || selection?.kind !== "tie") return null;
  return paths(tables, selectMask(state, tables), selection.one, selection.other) ?? null;
}

const circle = memoLast(
  (tables: Tables, mask: FilterMask, of: ActorRow, steps: 1 | 2): Highlights => ({
    actors: [...(pathsPart.here?.actorCircle(tables, mask, of, steps) ?? [])],
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

/** The chains or the circle of what is selected, or whom the step of a tour is about. */
export function selectHighlights(state: AppState, tables: Tables): Highlights | null {
  const found = selectPaths(state, tables);
  if (found) return ofPaths(found);
  const selection = selectSelection(state, tables);
  const steps = state.view.circle;
  if (selection?.kind === "actor" && steps !== 0)
    return circle(tables, selectMask(state, tables), selection.row, steps);
  const step = selectTourStep(state, tables);
  return step && ofStep(step.actors);
}
