import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type CssPx, type EventRow, epochDay } from "../../model/units.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { selectHighlights } from "../../state/selectors/highlights.ts";
import { selectSelection } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { eventName, isWhole } from "../../words/eventName.ts";
import { formatDay, formatDayRange } from "../../words/formatDay.ts";
import type { TimelineCursor } from "./drawAxis.ts";
import type { TimelineOverlay } from "./drawTimeline.ts";
import { timelineEmphasis } from "./emphasis.ts";
import { type FloatingLabel, floatingLabel } from "./marks/floatingLabel.ts";
import type { TimelineScene } from "./timelineScene.ts";
import type { PointerOver } from "./useTimelinePointer.ts";

/** What lies over the scene: what stands out, what the pointer is over, and what is said of both. */
export function timelineOverlay(
  state: AppState,
  tables: Tables,
  scene: TimelineScene,
  over: PointerOver,
  scrolled: CssPx,
  measure: (text: string) => CssPx,
): TimelineOverlay {
  const selection = selectSelection(state, tables);
  const selected = selection?.kind === "event" ? selection.row : null;
  const hovered = state.hover?.kind === "event" ? state.hover.row : null;
  return {
    emphasisOf: timelineEmphasis(tables, selection, state.hover, selectHighlights(state, tables)),
    cursor: over && cursorOver(state, tables, scene, over, measure),
    floating: floatingLabels(tables, scene, selected, hovered, measure),
    scrolled,
  };
}

/** Over a mark its own date, in the form it has, over a count its days; elsewhere the day. No line runs through words. */
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

/** A selected event always shows its label, a hovered one too; where the layout named it in full it has it already. */
function floatingLabels(
  tables: Tables,
  scene: TimelineScene,
  selected: EventRow | null,
  hovered: EventRow | null,
  measure: (text: string) => CssPx,
): readonly FloatingLabel[] {
  return [...new Set([selected, hovered])].flatMap((row) => {
    if (row === null) return [];
    const name = eventName(tables, row);
    const mark = scene.marks.find((one) => one.row === row);
    if (mark?.label && isWhole(mark.label.lines, name.headline)) return [];
    const anchor = mark ?? scene.stacks.find(({ rows }) => rows.includes(row));
    return anchor ? [floatingLabel(scene, anchor, { row, name, isSelected: row === selected }, measure)] : [];
  });
}
