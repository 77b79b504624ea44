import { isoTime } from "../../model/dates/isoTime.ts";
import { endOfBound } from "../../model/dates/timeSpan.ts";
import {
  actorRowOf,
  actorRowOfFolder,
  articleRowOf,
  eventRowOf,
  eventRowOfFolder,
  kindIndexOf,
  sourceRowOf,
  standInOf,
  verbsOfKey,
} from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { daysTouched, windowOfSpan } from "../../model/tables/times.ts";
import { type ActorId, actorId, eventId, kindId, type SourceId, sourceId } from "../../model/units.ts";
import { tourOf } from "../../query/tours.ts";
import type { MoreSelectors } from "../rooms.ts";
import { type Ignored, sameList, trimTrailingPunctuation } from "./address.ts";
import { withStep } from "./tourView.ts";
import type { ViewState } from "./viewState.ts";
import { boundsOf, hasOwnWindow, storySpan } from "./windowDays.ts";

/**
 * Makes a view valid for one dataset. Unknown ids are removed and added to `ignored`. Former ids of events and names of
 * page folders become ids. The window is cut to the story. `more` resolves columns of the file.
 */
export function resolveView(
  tables: Tables,
  given: ViewState,
  more: Pick<MoreSelectors, "resolveOwn"> | null,
): { readonly view: ViewState; readonly ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  const known = <Id extends string>(
    key: Ignored["key"],
    ids: readonly Id[],
    find: (tables: Tables, id: string) => number | undefined,
    brand: (text: string) => Id,
    settled = (_: Tables, id: Id): Id => id,
  ): readonly Id[] => {
    const found: Id[] = [];
    for (const text of ids) {
      const id = [text, brand(trimTrailingPunctuation(text))].find((one) => find(tables, one) !== undefined);
      if (id === undefined) ignored.push({ key, text });
      else found.push(settled(tables, id));
    }
    // A tie of an actor to itself is the same id twice. In all other lists an id occurs once.
    return sameList(ids, (key === "focus" ? found : [...new Set(found)]).sort());
  };

  const tour = resolveTour(tables, given, ignored);
  const asked = withStep(tables, { ...given, ...tour });
  const event = resolveEvent(tables, asked.event, ignored);
  const focus = resolveFocus();
  const view: ViewState = {
    ...asked,
    event,
    focus,
    path: asked.path && focus.length === 2,
    circle: focus.length === 1 ? asked.circle : 0,
    actor: known("actor", asked.actor, actorRowOf, actorId),
    by: known("by", asked.by, actorRowOf, actorId),
    on: known("on", asked.on, actorRowOf, actorId),
    action: known("action", asked.action, (of, key) => verbsOfKey(of, key)[0], String),
    ...more?.resolveOwn(tables, asked, ignored),
    kind: known("kind", asked.kind, kindIndexOf, kindId),
    source: known("source", asked.source, sourceRowOf, sourceId, articleIdOf),
    ...resolveWindow(tables, { ...asked, event }, ignored),
  };
  return { view, ignored };

  function resolveFocus(): ViewState["focus"] {
    const find = (of: Tables, id: string) => actorRowOf(of, id) ?? actorRowOfFolder(of, id);
    const idOf = (of: Tables, id: ActorId) => actorId(textAt(of.actors.ids, find(of, id) ?? 0));
    const focus = known("focus", asked.focus, find, actorId, idOf);
    // If one end of a tie is unknown, the whole tie is dropped.
    if (focus.length < asked.focus.length) return [];
    // An event and an actor cannot both be selected, so the event wins.
    if (event !== null && focus.length > 0) {
      ignored.push({ key: "focus", text: focus.join() });
      return [];
    }
    return focus;
  }
}

/** The id by which an article is filtered. An article may have several ids, and the first id stands for all. */
function articleIdOf(tables: Tables, id: SourceId): SourceId {
  const row = articleRowOf(tables, id);
  return row === undefined ? id : sourceId(textAt(tables.sources.ids, row));
}

/** The tour and the step of a view. A missing or unknown step becomes the first one. */
function resolveTour(
  tables: Tables,
  { tour: text, step }: ViewState,
  ignored: Ignored[],
): Pick<ViewState, "tour" | "step"> {
  if (text === "") return { tour: "", step: 0 };
  const tour = tourOf(tables, text) ?? tourOf(tables, trimTrailingPunctuation(text));
  if (tour === undefined) {
    ignored.push({ key: "tour", text });
    return { tour: "", step: 0 };
  }
  if (step > tour.steps.length) ignored.push({ key: "step", text: String(step) });
  return { tour: tour.id, step: step > 0 && step <= tour.steps.length ? step : 1 };
}

function resolveEvent(tables: Tables, asked: ViewState["event"], ignored: Ignored[]): ViewState["event"] {
  if (asked === null) return null;
  const row =
    eventRowOf(tables, asked) ??
    eventRowOfFolder(tables, asked) ??
    eventRowOf(tables, trimTrailingPunctuation(asked)) ??
    eventRowOfFolder(tables, trimTrailingPunctuation(asked));
  if (row !== undefined) return eventId(eventRecord(tables, row).id);
  // The event may be one that is not loaded yet.
  if (!tables.coverage.isWhole) return asked;
  ignored.push({ key: "event", text: asked });
  return null;
}

/** A bound outside of the story becomes the edge of the story. A window entirely outside is dropped. */
function resolveWindow(
  tables: Tables,
  asked: ViewState,
  ignored: Ignored[],
): Pick<ViewState, "from" | "to" | "window"> {
  const { start, end } = storySpan(tables);
  const { from, to } = asked;
  const until = to === null ? null : endOfBound(to);
  // `window=all` means something only with an event, a tour or both clocks. Other views show all of the story anyway.
  const window = hasOwnWindow(asked) ? asked.window : "";
  if ((from !== null && from >= end) || (until !== null && until <= start)) {
    if (from !== null) ignored.push({ key: "from", text: isoTime(from) });
    if (to !== null) ignored.push({ key: "to", text: isoTime(to) });
    return { from: null, to: null, window };
  }
  if (from === null && to === null) return { from, to, window };
  const span = { start: Math.max(start, from ?? start), end: Math.min(end, until ?? end) };
  return boundsOf(tables, windowOfSpan(tables, daysTouched(tables, span)), asked);
}

export type Reading = Pick<ViewState, "clock" | "members">;

/** The tables with the dates (`clock`) and people (`members`) of a view. Dates of a column need `more`. */
export function tablesOfView(
  opened: Tables,
  { clock, members }: Reading,
  more: MoreSelectors | null,
): Tables {
  const tables = (members === "folded" && opened.folded) || opened;
  if (clock.startsWith(OF_COLUMN)) return more?.byOwnDate(tables, clock.slice(OF_COLUMN.length)) ?? tables;
  return (clock === "known" && tables.byKnown) || tables;
}

const OF_COLUMN = "column:";

export function clockOf(opened: Tables, { clock }: Reading, more: MoreSelectors | null): ViewState["clock"] {
  const has = clock.startsWith(OF_COLUMN)
    ? tablesOfView(opened, { clock, members: "open" }, more) !== opened
    : opened.byKnown;
  return has ? clock : "happened";
}

/** Replaces people who are counted as organisations. Two people of one organisation become one entry. */
export function mapFolded(tables: Tables, view: ViewState): ViewState {
  if (tables.folding === null) return view;
  const standing = (id: ActorId): ActorId => {
    const row = actorRowOf(tables, id);
    return row === undefined ? id : actorId(textAt(tables.actors.ids, standInOf(tables, row)));
  };
  const [one, other] = view.focus;
  const focus = view.focus.map(standing).sort();
  const bodies = (ids: readonly ActorId[]) => [...new Set(ids.map(standing))].sort();
  const isOneBody = one !== other && focus[0] === focus[1];
  return {
    ...view,
    focus: isOneBody ? focus.slice(1) : focus,
    path: view.path && !isOneBody,
    actor: bodies(view.actor),
    by: bodies(view.by),
    on: bodies(view.on),
  };
}
