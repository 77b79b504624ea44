import { isoDay } from "../model/calendar.ts";
import { actorRowOf, eventRowOf, kindIndexOf, sourceRowOf } from "../model/findRow.ts";
import { eventRecord, type Tables } from "../model/tables.ts";
import { eventId } from "../model/units.ts";
import { storyDays } from "../query/storyExtent.ts";
import type { Ignored } from "./address.ts";
import type { ViewState } from "./viewState.ts";
import { storySpan } from "./windowDays.ts";

/**
 * A view made true for one dataset: unknown ids are left out and listed, former ids of events become present ones, and
 * the window is brought inside the story.
 */
export function resolveView(
  tables: Tables,
  asked: ViewState,
): { readonly view: ViewState; readonly ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  const known = <Id extends string>(
    key: Ignored["key"],
    ids: readonly Id[],
    find: (tables: Tables, id: string) => number | undefined,
  ): readonly Id[] => {
    const unknown = ids.filter((id) => find(tables, id) === undefined);
    for (const text of unknown) ignored.push({ key, text });
    return unknown.length === 0 ? ids : ids.filter((id) => !unknown.includes(id));
  };

  const focus = known("focus", asked.focus, actorRowOf);
  const view: ViewState = {
    ...asked,
    event: resolveEvent(tables, asked.event, ignored),
    // A tie of which one end is unknown is no tie.
    focus: focus.length === asked.focus.length ? focus : [],
    actor: known("actor", asked.actor, actorRowOf),
    kind: known("kind", asked.kind, kindIndexOf),
    source: known("source", asked.source, sourceRowOf),
    ...resolveWindow(tables, asked, ignored),
  };
  return { view: view.event !== null && view.focus.length > 0 ? { ...view, focus: [] } : view, ignored };
}

/** Chat programs glue punctuation to the end of a link: when an id is unknown, it is tried without. */
const GLUED = /[).,;:!?"'”’»\]]+$/;

function resolveEvent(tables: Tables, asked: ViewState["event"], ignored: Ignored[]): ViewState["event"] {
  if (asked === null) return null;
  const row = eventRowOf(tables, asked) ?? eventRowOf(tables, asked.replace(GLUED, ""));
  if (row !== undefined) return eventId(eventRecord(tables, row).id);
  ignored.push({ key: "event", text: asked });
  return null;
}

/** A bound at or beyond the edge of the story is the edge; a window wholly outside it is dropped. */
function resolveWindow(tables: Tables, asked: ViewState, ignored: Ignored[]): Pick<ViewState, "from" | "to"> {
  const story = storyDays(tables);
  const limits = storySpan(tables);
  for (const key of ["from", "to"] as const) {
    const day = asked[key];
    if (day === null) continue;
    const outside = key === "from" ? day > story.last : day < story.first;
    if (outside) {
      ignored.push({ key, text: isoDay(day) });
      return { from: null, to: null };
    }
  }
  const from = asked.from !== null && asked.from <= limits.start ? null : asked.from;
  const to = asked.to !== null && asked.to >= limits.end - 1 ? null : asked.to;
  return { from, to };
}
