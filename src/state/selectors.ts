import { type DayRange, isSameWindow, type TimeSpan } from "../model/dates/timeSpan.ts";
import { isCounted } from "../model/tables/coverage.ts";
import { actorRowOf, articleRowOf, eventRowOf, kindIndexOf, verbsOfKey } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { windowOfSpan } from "../model/tables/times.ts";
import { type ActorRow, type EventRow, sourceRow } from "../model/units.ts";
import { type Filter, noFilter, numbersOf } from "../query/filter/filter.ts";
import { createMaskCache, type FilterMask, totals } from "../query/filter/filterMask.ts";
import { kindHues, MOST_AS_LINES, partsByKind } from "../query/kindsAndLanes.ts";
import type { Measure } from "../query/time/timeBins.ts";
import { actorsOfView, CELL_LANES, FILTER_KEYS, type Lanes, type ViewState } from "./address/viewState.ts";
import { isWholeStory, windowDays } from "./address/windowDays.ts";
import { memoOfTables } from "./memoLast.ts";
import { type MoreSelectors, moreSelectors } from "./rooms.ts";
import { appEntry } from "./site.ts";
import { type AppState, useApp } from "./store.ts";

/** The number of remembered answers. Panels that wait for their turn still need the answers for the old view. */
const AT_ONCE = 3;

const actorRows = (tables: Tables, ids: ViewState["actor"]): readonly ActorRow[] =>
  ids.flatMap((id) => actorRowOf(tables, id) ?? []);

type Filtering = Pick<ViewState, "match" | (typeof FILTER_KEYS)[number]>;

const filterOf = memoOfTables(
  (tables: Tables, more: MoreSelectors | null, view: Filtering): Filter => ({
    actors: actorRows(tables, view.actor),
    match: view.match,
    by: actorRows(tables, view.by),
    on: actorRows(tables, view.on),
    between: more?.eventsBetween ?? null,
    verbs: view.action.flatMap((key) => verbsOfKey(tables, key)),
    own: more?.ownClauses(tables, view.where) ?? noFilter.own,
    kinds: view.kind.flatMap((id) => kindIndexOf(tables, id) ?? []),
    standings: numbersOf(view.status),
    // A source that is not loaded gets row −1, so that no event passes until a prepared folder loads it.
    sources: view.source.map((id) => articleRowOf(tables, id) ?? sourceRow(-1)),
    contested: view.contested,
    oneSource: view.oneSource,
    kept: more && view.kept ? more.keptFromPublic : null,
    text: more && view.q !== "" ? more.textQuestion(view.q) : null,
  }),
  AT_ONCE,
  (_tables, more, view) => [more, view.match, ...FILTER_KEYS.map((key) => view[key])],
);

/**
 * Whether the events of the window are rows of the tables. If a database answered under a filter by actors and words,
 * only the events that pass this filter need to be rows. Acts and columns of the file are known only for rows.
 */
export const selectHasRows = ({ view }: Pick<AppState, "view">, tables: Tables): boolean =>
  !isCounted(tables, windowDays(tables, view));

export function selectFilter(state: Pick<AppState, "view" | "parts">, tables: Tables): Filter {
  const { view } = state;
  const { actors: held, single, given } = tables.coverage;
  const asked = actorsOfView(view);
  // Filters by actors, acts, sources and columns work only on rows. Until the rows for the view are loaded, the filter
  // keeps the actors whose rows are loaded (`held`).
  const isFetched =
    held.length > 0
      ? asked.length > 0 && asked.every((id) => held.includes(id))
      : selectHasRows(state, tables) && given.areRowsUnfiltered;
  return filterOf(tables, moreSelectors.of(state), {
    ...view,
    ...(!isFetched && { ...NO_ROWS, actor: held, oneSource: single !== null && view.oneSource }),
    // A database counted under the filters in `given.of`, so the rows must follow these filters too.
    ...(held.length === 0 && given.of),
  });
}
const NO_ROWS = { by: [], on: [], action: [], where: [], source: [] };

/** Makes a selector of masks. Each has a small cache, so code that asks about other filters makes its own selector. */
export function maskSelector() {
  const cacheOf = oncePerTables(createMaskCache);
  return memoOfTables(
    (tables: Tables, filter: Filter, days: DayRange | null): FilterMask => cacheOf(tables).mask(filter, days),
    AT_ONCE,
  );
}

const settledMask = maskSelector();
const timelessMask = maskSelector();

/** The mask of the filters and the window. If the window is the whole story, it is the mask of the filters alone. */
export function selectMask(state: AppState, tables: Tables): FilterMask {
  if (isWholeStory(tables, state.view)) return selectTimelessMask(state, tables);
  return settledMask(tables, selectFilter(state, tables), windowDays(tables, state.view));
}

/** The mask of the filters alone, for the overview and for drawing while the window moves. */
export function selectTimelessMask(state: AppState, tables: Tables): FilterMask {
  return timelessMask(tables, selectFilter(state, tables), null);
}

/** Whether the drawn span equals the window. The two differ during a gesture. */
export function selectIsSettled({ span, view }: AppState, tables: Tables): boolean {
  return isSameWindow(windowOfSpan(tables, span), windowDays(tables, view));
}

const NOTHING_FOLDED: readonly TimeSpan[] = [];
/** The silences (long times without events) in the drawn span that are drawn short. */
export const selectFolds = (state: AppState, tables: Tables): readonly TimeSpan[] =>
  (state.view.fold && moreSelectors.of(state)?.foldsIn(state, tables, state.span)) || NOTHING_FOLDED;

/** The column whose numbers the bars add up. Null if the bars count events. */
export function selectMeasure({ view }: AppState, tables: Tables): Measure | null {
  const isAsked = view.measure !== "" && selectHasRows({ view }, tables);
  const column = isAsked ? tables.events.columns.find(({ id }) => id === view.measure) : undefined;
  return column?.type === "number" ? column : null;
}

const counted = memoOfTables(totals);
/** The numbers of events that pass filters and window, and of actors that take part in them. */
export const selectTotals = (state: AppState, tables: Tables) => counted(tables, selectMask(state, tables));

export type Selection =
  | { readonly kind: "event"; readonly row: EventRow }
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "tie"; readonly one: ActorRow; readonly other: ActorRow }
  | null;

const selection = memoOfTables(
  (tables: Tables, event: ViewState["event"], focus: ViewState["focus"]): Selection => {
    if (event !== null) {
      const row = eventRowOf(tables, event);
      return row === undefined ? null : { kind: "event", row };
    }
    const [one, other] = focus.map((id) => actorRowOf(tables, id));
    if (one !== undefined && other !== undefined) return { kind: "tie", one, other };
    return one === undefined ? null : { kind: "actor", row: one };
  },
);
export const selectSelection = ({ view }: Pick<AppState, "view">, tables: Tables): Selection =>
  selection(tables, view.event, view.focus);

export function selectEventRow(state: Pick<AppState, "view">, tables: Tables): EventRow | null {
  const selected = selectSelection(state, tables);
  return selected?.kind === "event" ? selected.row : null;
}

export function useTables(): Tables {
  const tables = useApp(({ session }) => session.tables);
  if (!tables) throw new Error("no dataset");
  return tables;
}

export const selectHues = memoOfTables(kindHues);

/** The lanes that the view names. If it names none, each of a few kinds has a lane, but a small embed has no lanes. */
export const shownLanes = (tables: Tables, view: ViewState): Lanes => {
  const { lanes, tour } = view;
  // A step of a tour names its picture, so lanes have no effect.
  if (tour !== "") return "none";
  const isKnown =
    CELL_LANES.includes(lanes) || selectHasRows({ view }, tables) || lanes === tables.coverage.given.lanedBy;
  const isLow =
    appEntry === "embed" && (view.view === "all" || matchMedia("(height < 720px), (width < 760px)").matches);
  return lanes !== "" && isKnown ? lanes : !isLow && partsByKind(tables) ? "kind" : "none";
};

/**
 * Whether the acts of one or two chosen actors are shown in place of the network. The network stays if the timeline
 * already shows the acts, if a single actor has too many events to draw as lines, or if the view asks for the matrix, a
 * path, a circle or a comparison.
 */
export const showsActs = (state: AppState, tables: Tables): boolean => {
  const { lanes, view, path, circle, compare } = state.view;
  const chosen = actorsOfView(state.view).length;
  return (
    (chosen === 2 || (chosen === 1 && selectTotals(state, tables).events <= MOST_AS_LINES)) &&
    view !== "matrix" &&
    !(view === "all" && lanes === "actor") &&
    !path &&
    circle === 0 &&
    compare === null
  );
};
