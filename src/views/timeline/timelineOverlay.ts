import { type Lists, listOf } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { type Highlights, selectHighlights } from "../../state/highlights.ts";
import { memoOfTables } from "../../state/memoLast.ts";
import { type Selection, selectEventRow, selectSelection } from "../../state/selectors.ts";
import type { AppState, Hover } from "../../state/store.ts";
import type { Emphasis, TimelineOverlay } from "./drawTimeline.ts";
import { timelineLater } from "./rooms.ts";
import type { TimelineMark, TimelineScene, TimelineStack, TimelineTexts } from "./timelineScene.ts";
import type { PointerOver } from "./useTimelinePointer.ts";

export type TimelineOver = PointerOver<TimelineMark, TimelineStack>;

export function timelineOverlay(
  state: AppState,
  tables: Tables,
  scene: TimelineScene,
  over: TimelineOver,
  scrolled: CssPx,
  { measure, measureLabel }: Pick<TimelineTexts, "measure" | "measureLabel">,
): TimelineOverlay {
  const later = timelineLater.of(state);
  const selection = selectSelection(state, tables);
  const selected = selectEventRow(state, tables);
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
  const lit = litEvents(tables, selection, hover?.kind === "event" ? null : hover, highlights);
  const selected = selection?.kind === "event" ? selection.row : null;
  const hovered = hover?.kind === "event" ? hover.row : null;
  return (row) => {
    if (row === selected) return "selected";
    if (row === hovered) return "hovered";
    if (lit === null) return "normal";
    return lit.has(row) ? "lit" : "dimmed";
  };
}

/** The highlighted events. Null if none are. Cached, because every frame asks for them. */
const litEvents = memoOfTables(
  (
    { actors, ties }: Tables,
    selection: Selection,
    pointed: Exclude<Hover, { readonly kind: "event" }>,
    highlights: Highlights | null,
  ): ReadonlySet<number> | null => {
    if (pointed === null && highlights?.events) return highlights.events;
    const chosen = pointed ?? selection;
    if (chosen?.kind === "actor") return eventsOf(actors.events, [chosen.row]);
    if (pointed?.kind === "tie") return eventsOf(ties.events, [pointed.tie]);
    if (selection?.kind === "tie") {
      const { one, other } = selection;
      const ofPair: number[] = [];
      ties.from.forEach((from, tie) => {
        const to = ties.to[tie];
        if ((from === one && to === other) || (from === other && to === one)) ofPair.push(tie);
      });
      return eventsOf(ties.events, ofPair);
    }
    return highlights?.actors.length ? eventsOf(actors.events, highlights.actors) : null;
  },
);

const eventsOf = (lists: Lists, rows: readonly number[]): ReadonlySet<number> =>
  new Set(rows.flatMap((row) => [...listOf(lists, row)]));
