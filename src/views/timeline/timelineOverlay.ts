import { at, forEachIn, type Lists, listOf } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../model/units.ts";
import { type Highlights, selectHighlights } from "../../state/highlights.ts";
import { type Selection, selectSelection } from "../../state/selectors.ts";
import type { AppState, Hover } from "../../state/store.ts";
import type { Emphasis, TimelineOverlay } from "./drawTimeline.ts";
import { timelineLater } from "./rooms.ts";
import type { TimelineScene, TimelineTexts } from "./timelineScene.ts";
import type { PointerOver } from "./useTimelinePointer.ts";

export function timelineOverlay(
  state: AppState,
  tables: Tables,
  scene: TimelineScene,
  over: PointerOver,
  scrolled: CssPx,
  { measure, measureLabel }: Pick<TimelineTexts, "measure" | "measureLabel">,
): TimelineOverlay {
  const later = timelineLater.of(state);
  const selection = selectSelection(state, tables);
  const selected = selection?.kind === "event" ? selection.row : null;
  // An event under the pointer in this picture needs no label, because the tooltip names it.
  const hovered = state.hover?.kind === "event" && over?.hit?.kind !== "event" ? state.hover.row : null;
  // In a step of a tour, only the step's event is highlighted.
  const highlights = state.view.tour === "" ? selectHighlights(state, tables) : null;
  return {
    emphasisOf: timelineEmphasis(tables, selection, state.hover, highlights),
    cursor: over && (later?.cursorOver(state, tables, scene, over, measure) ?? null),
    floating: later?.floatingLabels(tables, scene, selected, hovered, measureLabel) ?? [],
    over: later,
    scrolled,
  };
}

/**
 * The emphasis of each event. The first that exists of the following highlights its events and dims the other events: a
 * chain between two actors (unless an actor or tie is under the pointer), the actor or tie under the pointer, the
 * selected actor or tie, the highlighted actors. A selected event always has a ring.
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

/** The events of the actor or tie under the pointer, otherwise of the selected actor or tie. Null without both. */
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

/** The events in which any of these actors takes part. Null without actors. */
function eventsOfAny(tables: Tables, actors: readonly ActorRow[]): ReadonlySet<number> | null {
  return actors.length === 0
    ? null
    : new Set(actors.flatMap((row) => [...listOf(tables.actors.events, row)]));
}

const eventsOf = (lists: Lists, row: number): ReadonlySet<number> => new Set(listOf(lists, row));
