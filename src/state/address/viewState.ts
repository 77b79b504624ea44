import type { DayRange } from "../../model/dates/timeSpan.ts";
import type { ActorId, EventId, KindId, SourceId } from "../../model/units.ts";
import type { StandingChoice } from "../../query/filter/filter.ts";
import type { Language } from "../../words/words.ts";

type OfColumn = `column:${string}`;

export type Clock = (typeof CLOCKS)[number] | OfColumn;
export const CLOCKS = ["happened", "known", "both"] as const;

export type Lanes = (typeof LANES)[number] | OfColumn;
export const LANES = ["none", "kind", "actor", "status", "action"] as const;

/** Lanes for which a prepared folder or a database has counts, so that they need no rows of events. */
export const CELL_LANES: readonly (Lanes | "")[] = ["", "none", "kind", "status"];

export const ORDER_COLUMNS = [
  "date",
  "headline",
  "standing",
  "kind",
  "actors",
  "sources",
  "from",
  "to",
  "events",
  "back",
  "first",
  "last",
  "share",
  "turn",
] as const;

/** A column by which a table is sorted. With `-` the highest or last value comes first. */
type Order = "" | `${"" | "-"}${(typeof ORDER_COLUMNS)[number]}`;

export const VIEWS = ["all", "timeline", "network", "matrix", "list", "table", "pairs"] as const;

export const isNetworkView = (view: ViewState["view"]): boolean => view === "network" || view === "matrix";

export type ListView = "list" | "table" | "pairs";
export const isListView = (view: ViewState["view"]): view is ListView =>
  view === "list" || view === "table" || view === "pairs";

/** Everything that a link contains. `viewKeys.ts` has the form of each key in an address. */
export type ViewState = {
  /** The id of a shipped dataset, an https address, or `own-file…`. Empty for the first shipped dataset. */
  readonly data: string;
  readonly event: EventId | null;
  /** The selected actor, or the two ends of the selected tie. Empty if none is selected. */
  readonly focus: readonly ActorId[];
  readonly actor: readonly ActorId[];
  readonly match: "any" | "all";
  /** Actors who act. If `on` has actors too, an act must lead from an actor in `by` to an actor in `on`. */
  readonly by: readonly ActorId[];
  readonly on: readonly ActorId[];
  /** Verbs, as `verbKey` writes them. An event must have an act with one of them. */
  readonly action: readonly string[];
  /** Values of columns of the file, in the form of `wordKey`. An event must have one of the values of each column. */
  readonly where: readonly string[];
  readonly kind: readonly KindId[];
  readonly status: readonly StandingChoice[];
  readonly source: readonly SourceId[];
  readonly contested: boolean;
  /** Whether only events with exactly one independent source count. */
  readonly oneSource: boolean;
  /** Whether only events count that became public more than 30 days after they happened. */
  readonly kept: boolean;
  /** Words that every event must contain. Empty if nothing is searched. */
  readonly q: string;
  /** The first day of the window, with its first minute as a fraction of a day. Null for the beginning of the story. */
  readonly from: number | null;
  /** The last day or minute of the window, which is still in it. Null if the window ends with the story. */
  readonly to: number | null;
  /** `all` shows the whole story, even if the event, the tour step or the clock would determine a window. */
  readonly window: "" | "all";
  readonly compare: DayRange | null;
  /** `matrix` is a form of the network. `table` and `pairs` are forms of the list. */
  readonly view: (typeof VIEWS)[number];
  /** Empty for the usual order of the table. */
  readonly order: Order;
  /** Empty for the lanes that suit the data (`shownLanes`). `none` is a timeline without lanes. */
  readonly lanes: Lanes | "";
  /** Whether long times without events are drawn short. */
  readonly fold: boolean;
  /** The id of the column of numbers that the bars add up. Empty if the bars count events. */
  readonly measure: string;
  /** Which date places an event: when it happened, when it became public, both, or a date in a column of the file. */
  readonly clock: Clock;
  /** `folded` counts people as the organisations that they belong to. */
  readonly members: "open" | "folded";
  /** The network draws ties with at least this many events. 0 means the heaviest ties only. */
  readonly ties: number;
  /** The id of the tour. Empty without a tour. */
  readonly tour: string;
  /** The step of the tour, counted from 1. 0 means no step. */
  readonly step: number;
  /** The language of the interface. Empty for the language of the story or the browser (`ownLanguage`). */
  readonly lang: Language | "";
  /** Whether the shortest chains of events between the two actors in `focus` are shown. */
  readonly path: boolean;
  /** The number of steps around the actor in `focus` that are highlighted. 0 highlights only the actor's own ties. */
  readonly circle: 0 | 1 | 2;
};

export const defaultView: ViewState = {
  data: "",
  event: null,
  focus: [],
  actor: [],
  match: "any",
  by: [],
  on: [],
  action: [],
  where: [],
  kind: [],
  status: [],
  source: [],
  contested: false,
  oneSource: false,
  kept: false,
  q: "",
  from: null,
  to: null,
  window: "",
  compare: null,
  view: "all",
  order: "",
  lanes: "",
  fold: false,
  measure: "",
  clock: "happened",
  members: "open",
  ties: 0,
  path: false,
  circle: 0,
  tour: "",
  step: 0,
  lang: "",
};

/** Filters that are one check box each. */
export const ONLY_KEYS = ["contested", "oneSource", "kept"] as const;
export type OnlyKey = (typeof ONLY_KEYS)[number];

/** The keys of the filters. The window is not among them, although it also decides which events count. */
export const FILTER_KEYS = [
  "actor",
  "by",
  "on",
  "action",
  "where",
  "kind",
  "status",
  "source",
  ...ONLY_KEYS,
  "q",
] as const;

export const actorsOfView = ({ actor, by, on }: ViewState): readonly ActorId[] => [
  ...new Set([...actor, ...by, ...on]),
];

export const isFiltered = (view: ViewState): boolean =>
  FILTER_KEYS.some((name) => {
    const value = view[name];
    return typeof value === "boolean" ? value : value.length > 0;
  });
