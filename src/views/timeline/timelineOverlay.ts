import { setInLines } from "../../chart/setInLines.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, type CssPx, type EventRow, epochDay } from "../../model/units.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { type Highlights, selectHighlights } from "../../state/selectors/highlights.ts";
import { type Selection, selectSelection } from "../../state/selectors/selectors.ts";
import type { AppState, Hover } from "../../state/store.ts";
import { eventName, isWhole, nameIn } from "../../words/eventName.ts";
import { formatDay, formatDayRange } from "../../words/formatDay.ts";
import type { TimelineCursor } from "./drawAxis.ts";
import type { Emphasis, FloatingLabel, TimelineOverlay } from "./drawTimeline.ts";
import { HALF_DOT } from "./laneRows.ts";
import { MOMENT } from "./placeLabels.ts";
import { LABEL, LAYOUT, type TimelineScene, type TimelineTexts } from "./timelineScene.ts";
import type { PointerOver } from "./useTimelinePointer.ts";

/** The overlay of the scene: highlighted events, the thing under the pointer, and labels for both. */
export function timelineOverlay(
  state: AppState,
  tables: Tables,
  scene: TimelineScene,
  over: PointerOver,
  scrolled: CssPx,
  { measure, measureLabel }: Pick<TimelineTexts, "measure" | "measureLabel">,
): TimelineOverlay {
  const selection = selectSelection(state, tables);
  const selected = selection?.kind === "event" ? selection.row : null;
  // The tip at the pointer names the thing under it.
  const hovered = state.hover?.kind === "event" && over?.hit?.kind !== "event" ? state.hover.row : null;
  // In a step of a tour only its event is highlighted.
  const highlights = state.view.story === "" ? selectHighlights(state, tables) : null;
  return {
    emphasisOf: timelineEmphasis(tables, selection, state.hover, highlights),
    cursor: over && cursorOver(state, tables, scene, over, measure),
    floating: floatingLabels(tables, scene, selected, hovered, measureLabel),
    scrolled,
  };
}

/** Over a mark its own date, in the form it has; over a count its days; elsewhere the day. No line runs through words. */
function cursorOver(
  state: AppState,
  tables: Tables,
  { scale }: TimelineScene,
  { x, hit }: NonNullable<PointerOver>,
  measure: (text: string) => CssPx,
): TimelineCursor | null {
  const { words } = state;
  const isTime = hit === null || hit.kind === "bin";
  if (isTime && (x < scale.left || x > scale.right)) return null;
  const label =
    hit === null || hit.kind === "bin"
      ? formatDay(words, epochDay(Math.floor(scale.dayAt(x))), "long")
      : hit.kind === "event"
        ? moreSelectors.of(state)?.describeEvent(words, tables, hit.mark.row).shortDate
        : formatDayRange(words, ...daysOf(tables, hit.stack.rows));
  if (label === undefined) return null;
  return { x, label, width: measure(label), hasLine: isTime };
}

/** From the first day of any of the events to the last. */
const daysOf = ({ events }: Tables, rows: readonly EventRow[]) =>
  [
    epochDay(Math.min(...rows.map((row) => at(events.first, row)))),
    epochDay(Math.max(...rows.map((row) => at(events.last, row)))),
  ] as const;

/** The selected event, and the one that another picture or the keyboard points at, get labels unless they have them. */
function floatingLabels(
  tables: Tables,
  scene: TimelineScene,
  selected: EventRow | null,
  pointed: EventRow | null,
  measure: (text: string) => CssPx,
): readonly FloatingLabel[] {
  return [...new Set([selected, pointed])].flatMap((row) => {
    if (row === null) return [];
    const mark = scene.marks.find((one) => one.row === row);
    const anchor = mark ?? scene.stacks.find(({ rows }) => rows.includes(row));
    if (!anchor || mark?.label) return [];
    return [{ row, ...floatingLabel(scene, anchor, tables, row, measure), isSelected: row === selected }];
  });
}

const FLOATING = { narrowest: 96, widest: 300, lines: 3, padding: 5 } as const;
const BESIDE: CssPx = HALF_DOT + LABEL.gap;

/** The name of an event beside a mark or a count, inside the picture: at the right, or at the side with more room. */
function floatingLabel(
  { scale, contentHeight }: Pick<TimelineScene, "scale" | "contentHeight">,
  { x0, x1, y: middle }: { readonly x0: CssPx; readonly x1: CssPx; readonly y: CssPx },
  tables: Tables,
  row: EventRow,
  measure: (text: string) => CssPx,
): Pick<FloatingLabel, "label" | "box"> {
  const name = eventName(tables, row);
  const { padding, lines: most } = FLOATING;
  const room = { left: scale.right - x1 - BESIDE - padding, right: x0 - scale.left - BESIDE - padding };
  const wanted = Math.min(FLOATING.widest, measure(name.headline));
  const align = room.left >= wanted || room.left >= room.right ? "left" : "right";
  const widest = Math.min(FLOATING.widest, Math.max(room[align], FLOATING.narrowest));
  const setIn = (text: string) => setInLines(text, most, widest, measure);
  const lines = setIn(nameIn(name, (text) => isWhole(setIn(text), text)));
  const width = Math.max(...lines.map(measure));
  const half = (lines.length * MOMENT.line) / 2;
  const y = Math.max(LAYOUT.axisHeight + half + padding, Math.min(middle, contentHeight - half - padding));
  const x = align === "left" ? x1 + BESIDE : x0 - BESIDE;
  const left = align === "left" ? x : x - width;
  return {
    label: { lines, width, x, align, y },
    box: { left: left - padding, right: left + width + padding, top: y - half - 2, bottom: y + half + 2 },
  };
}

/**
 * The emphasis of each event. A selected actor or tie lights its events and dims the rest. The thing under the pointer in
 * another picture does the same as long as the pointer rests there. A selected event keeps its ring throughout. For chains
 * between two actors their events are lit; for whoever else is highlighted the events are lit where nothing else is singled
 * out.
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

/** The events that are lit, or `null` if none is singled out. */
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

/** The events in which any of these actors takes part; `null` for no actors. */
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
