import { at, forEachIn } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../model/units.ts";
import type { Highlights } from "../../state/selectors/highlights.ts";
import type { Selection } from "../../state/selectors/selectors.ts";
import type { Hover } from "../../state/store.ts";
import type { Emphasis } from "./drawTimeline.ts";

/**
 * How each event stands out. A selected actor or tie lights its events and the rest steps back; what the pointer rests
 * on in another picture does the same for as long as it rests there. A selected event keeps its ring throughout.
 * Of chains between two actors it is their events that are lit; of whom else is highlighted, the step of a tour say, the
 * events are lit where nothing else is singled out.
 */
export function timelineEmphasis(
  tables: Tables,
  selection: Selection,
  hover: Hover,
  highlights: Highlights | null = null,
): (row: EventRow) => Emphasis {
  const lit =
    (hover === null || hover.kind === "event" ? highlights?.events : null) ??
    litEvents(tables, selection, hover) ??
    eventsOfAny(tables, highlights?.actors ?? []);
  const selected = selection?.kind === "event" ? selection.row : null;
  const hovered = hover?.kind === "event" ? hover.row : null;
  return (row) => {
    if (row === selected) return "selected";
    if (row === hovered) return "hovered";
    if (lit === null) return "normal";
    return lit.has(row) ? "lit" : "dimmed";
  };
}

/** The events that are lit, or `null` when none is singled out. */
function litEvents(tables: Tables, selection: Selection, hover: Hover): ReadonlySet<number> | null {
  if (hover?.kind === "actor") return eventsOf(tables.actors.events, hover.row);
  if (hover?.kind === "tie") return eventsOf(tables.ties.events, hover.tie);
  if (selection?.kind === "actor") return eventsOf(tables.actors.events, selection.row);
  if (selection?.kind === "tie") {
    const events = new Set<number>();
    for (let tie = 0; tie < tables.ties.count; tie++) {
      const from = at(tables.ties.from, tie);
      const to = at(tables.ties.to, tie);
      const isPair =
        (from === selection.one && to === selection.other) ||
        (from === selection.other && to === selection.one);
      if (isPair) forEachIn(tables.ties.events, tie, (row) => events.add(row));
    }
    return events;
  }
  return null;
}

/** The events in which any of these actors takes part; `null` of none. */
function eventsOfAny(tables: Tables, actors: readonly ActorRow[]): ReadonlySet<number> | null {
  return actors.length === 0
    ? null
    : new Set(actors.flatMap((row) => [...eventsOf(tables.actors.events, row)]));
}

function eventsOf(lists: Parameters<typeof forEachIn>[0], row: number): ReadonlySet<number> {
  const events = new Set<number>();
  forEachIn(lists, row, (event) => events.add(event));
  return events;
}
