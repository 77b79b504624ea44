import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../model/units.ts";
import type { ActorPath } from "../../query/network/actorPaths.ts";
import { selectTourStep } from "../address/tourView.ts";
import { laterModule } from "../laterPart.ts";
import { type AppState, store } from "../store.ts";
import { memoLast } from "./memoLast.ts";
import { selectMask, selectSelection } from "./selectors.ts";

/** Who and what stands out besides what is selected. */
export type Highlights = {
  readonly actors: readonly ActorRow[];
  /** `null` where it is the events of the actors, or of what is selected. */
  readonly events: ReadonlySet<EventRow> | null;
};

/** Few views ask for it. */
export const pathsPart = laterModule(() => import("../../query/network/actorPaths.ts"), {
  isFirst: () => {
    const { path, circle } = store.getState().session.asked.view;
    return path || circle !== 0;
  },
  isNeeded: (_tables, { path, circle: steps }) => path || steps !== 0,
});
type Search = typeof import("../../query/network/actorPaths.ts");

const paths = memoLast(({ actorPaths }: Search, ...of: Parameters<Search["actorPaths"]>) =>
  actorPaths(...of),
);
/** The shortest chains of events between the two selected actors; `null` where they are not asked for, or not here yet. */
export function selectPaths(state: AppState, tables: Tables): readonly ActorPath[] | null {
  const selection = selectSelection(state, tables);
  const search = pathsPart.of(state);
  if (!state.view.path || selection?.kind !== "tie" || !search) return null;
  return paths(search, tables, selectMask(state, tables), selection.one, selection.other);
}

const circle = memoLast(
  ({ actorCircle }: Search, ...of: Parameters<Search["actorCircle"]>): Highlights => ({
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

/** The chains or the circle of what is selected, or whom the step of a tour is about. */
export function selectHighlights(state: AppState, tables: Tables): Highlights | null {
  const found = selectPaths(state, tables);
  if (found) return ofPaths(found);
  const selection = selectSelection(state, tables);
  const steps = state.view.circle;
  const search = pathsPart.of(state);
  if (selection?.kind === "actor" && steps !== 0 && search)
    return circle(search, tables, selectMask(state, tables), selection.row, steps);
  const step = selectTourStep(state, tables);
  return step && ofStep(step.actors);
}
