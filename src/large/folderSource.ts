import type { DayRange } from "../model/dates/timeSpan.ts";
import { isCounted } from "../model/tables/coverage.ts";
import { actorRowOf, eventRowOf } from "../model/tables/findRow.ts";
import { keepCounted } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type ActorId, epochDay } from "../model/units.ts";
import type { Ignored } from "../state/address/address.ts";
import { viewKeys } from "../state/address/viewKeys.ts";
import { actorsOfView, CELL_LANES, defaultView, type ViewState } from "../state/address/viewState.ts";
import { windowDays } from "../state/address/windowDays.ts";
import type { Missing, Refused, RowAnswer, RowRequest, RowSource, Source } from "../state/source.ts";
import type { FolderReader } from "./folderReader.ts";
import { isSameScope, type RowScope } from "./manifest.ts";

/* In every function, `base` has no rows of single events. Each of its rows is a cell, which counts several events. */

/** Makes a prepared folder the source of the page's data. */
export function folderSource(reader: FolderReader, base: Tables, end: () => void): Source {
  return {
    answerable: answerableBut(() => UNKNOWN),
    offers: { compare: false, words: false, actorLanes: false },
    rows: rowsOf(reader, base, end),
  };
}

export const UNKNOWN = [
  "q",
  "compare",
  "clock",
  "members",
  "path",
  "circle",
  "tour",
  "step",
] as const satisfies readonly (keyof ViewState)[];

/** The keys of a view that need acts, sources or the file's own columns, which only rows have. */
export const keysOfRows = (view: ViewState): readonly (keyof ViewState)[] =>
  (["action", "where", "measure", "source", "oneSource", "lanes"] as const).filter((key) =>
    key === "lanes"
      ? !CELL_LANES.includes(view.lanes)
      : key === "oneSource"
        ? view.oneSource
        : view[key].length > 0,
  );

/** Makes the function that resets the keys of a view which a source cannot answer, and adds them to `ignored`. */
export const answerableBut =
  (keysOf: (view: ViewState) => readonly (keyof ViewState)[]): Source["answerable"] =>
  (view: ViewState, ignored: Ignored[]): ViewState => {
    const keys = keysOf(view);
    const wanted = keys.filter((key) => String(view[key] ?? "") !== String(defaultView[key] ?? ""));
    for (const key of wanted) ignored.push({ key, text: viewKeys[key].encode(view).join() });
    return { ...view, ...Object.fromEntries(keys.map((key) => [key, defaultView[key]])) };
  };

/** A link to an event loads this many days on each side of the event. */
export const AROUND_EVENT = 15;

type Question = RowScope | { readonly kind: "event"; readonly id: string };

/** `refused` says why the source cannot answer a part of the view. */
type Wish = { readonly question: Question; readonly refused: Refused | null };

function rowsOf(reader: FolderReader, base: Tables, end: () => void): RowSource {
  const most = base.coverage.mostRows;
  let shown: RowScope = { kind: "none" };
  const wishes = new WeakMap<RowRequest, Wish>();

  function missing(view: ViewState, tables: Tables): Missing {
    const wish = wished(view, tables);
    const { question, refused } = wish;
    if (question.kind !== "event" && isSameScope(question, shown)) return refused ?? { kind: "nothing" };
    const request: RowRequest = {
      kind: "rows",
      key: JSON.stringify(wish),
      isSlow: question.kind !== "none",
      view,
    };
    wishes.set(request, wish);
    return request;
  }

  function wished(view: ViewState, tables: Tables): Wish {
    const actors = actorsOfView(view);
    const ofActors = actors.length > 0 ? scopeOfActors(base, actors, most) : null;
    if (ofActors?.kind === "actors") return { question: ofActors, refused: null };
    if (view.event !== null && eventRowOf(tables, view.event) === undefined)
      return { question: { kind: "event", id: view.event }, refused: null };
    const days = windowDays(tables, view);
    const isAsked = ofActors !== null || keysOfRows(view).some((key) => key !== "lanes");
    const ofWindow = isAsked ? ({ kind: "window-only" } as const) : null;
    if (tables.coverage.actors.length === 0 && !isCounted(tables, days))
      return { question: shown, refused: ofWindow };
    const scope = scopeOfDays(base, days, most);
    if (scope.kind === "days") return { question: scope, refused: ofWindow };
    return { question: { kind: "none" }, refused: keysOfRows(view).length > 0 ? scope : ofActors };
  }

  async function read(request: RowRequest, signal: AbortSignal): Promise<RowAnswer> {
    const { question, refused } = wishes.get(request) ?? { question: shown, refused: null };
    const scope =
      question.kind === "event" ? await scopeOfEvent(question.id, request.view, signal) : question;
    if (isAnswer(scope)) return scope;
    const got =
      scope.kind === "none" ? ({ ok: true, value: base } as const) : await reader.tables(scope, signal);
    if (signal.aborted || "stopped" in got) return { kind: "stopped" };
    if (!got.ok) return { kind: "faults", faults: got.faults };
    // The list of ids has the event, but the rows do not. Without this check, the page would ask again and again.
    if (question.kind === "event" && eventRowOf(got.value, question.id) === undefined)
      return { kind: "unknown-event", id: question.id };
    if (got.value !== base) keepCounted(got.value, base);
    shown = scope;
    return { kind: "tables", tables: got.value, refused };
  }

  async function scopeOfEvent(
    id: string,
    view: ViewState,
    signal: AbortSignal,
  ): Promise<RowScope | RowAnswer> {
    const found = await reader.dayOf(id, signal);
    if (signal.aborted || "stopped" in found) return { kind: "stopped" };
    if (!found.ok) return { kind: "faults", faults: found.faults };
    const { value: day } = found;
    if (day === null) return { kind: "unknown-event", id };
    const first = epochDay(Math.min(view.from ?? day, day) - AROUND_EVENT);
    const last = epochDay(Math.max(view.to ?? day, day) + AROUND_EVENT);
    const own = { first: epochDay(day), last: epochDay(day) };
    const scope = scopeOfDays(base, { first, last }, most);
    return scope.kind === "days" ? scope : { kind: "days", days: own };
  }

  return { missing, read, end };
}

const SCOPES: ReadonlySet<string> = new Set<RowScope["kind"]>(["none", "days", "actors"]);
const isAnswer = (one: RowScope | RowAnswer): one is RowAnswer => !SCOPES.has(one.kind);

type TooMany = { readonly kind: "too-many"; readonly events: number; readonly most: number };
type Within<Kind extends RowScope["kind"]> = Extract<RowScope, { readonly kind: Kind }> | TooMany;

export function scopeOfDays({ events }: Tables, days: DayRange, most: number): Within<"days"> {
  let count = 0;
  for (let row = 0; row < events.count && (events.first[row] ?? 0) <= days.last; row++)
    if ((events.last[row] ?? 0) >= days.first) count += events.weights?.[row] ?? 0;
  return count <= most ? { kind: "days", days } : { kind: "too-many", events: count, most };
}

/** All events of these actors, unless too many. An event of two actors counts twice, as in the file by actor. */
export function scopeOfActors(base: Tables, ids: readonly ActorId[], most: number): Within<"actors"> {
  const { count, actorEvents } = base.coverage.years;
  const actors = ids.flatMap((id) => actorRowOf(base, id) ?? []);
  const events = actors.reduce(
    (all, row) => all + sum(actorEvents.subarray(row * count, (row + 1) * count)),
    0,
  );
  return events <= most ? { kind: "actors", actors } : { kind: "too-many", events, most };
}

const sum = (counts: Uint32Array): number => counts.reduce((all, one) => all + one, 0);
