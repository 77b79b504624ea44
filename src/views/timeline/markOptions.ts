import { least } from "d3";
import { boundingBox } from "../../chart/boundingBox.ts";
import { type Box, boxAbout, grown } from "../../chart/box.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { type CssPx, type EventRow, eventRow } from "../../model/units.ts";
import type { DensityColumns } from "../../query/time/densityColumns.ts";
import { FOOT, PITCH } from "./laneRows.ts";
import { labelRect } from "./placeLabels.ts";
import { LAYOUT, type TimelineMark, type TimelineScene, type TimelineStack } from "./timelineScene.ts";

/** With more entries in the list of marks, browsers build the accessibility tree too slowly. */
export const MOST_OPTIONS = 200;
const CLUSTER_WIDTH: CssPx = 28;

/**
 * An entry of `MarkList`, the list by which keys and screen readers reach the marks. It stands for a mark, a stack, or
 * a cluster. A cluster is all events in a column of the picture, where there are too many for an entry each.
 */
export type MarkOption = {
  readonly key: string;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly box: Box;
} & (
  | { readonly kind: "event"; readonly row: EventRow; readonly place: number }
  | { readonly kind: "stack"; readonly rows: readonly EventRow[]; readonly name?: string }
  | { readonly kind: "cluster"; readonly count: number; readonly span: TimeSpan }
);

export const needsClusters = (scene: TimelineScene): boolean =>
  scene.density !== null || scene.marks.length + scene.stacks.length > MOST_OPTIONS;

/**
 * An option for each mark and stack, in time order. Together they have all events of the window. `place` is the
 * position of an event in the window, from 1.
 */
export function markOptions(scene: TimelineScene): readonly MarkOption[] {
  const places = placesOf(scene);
  // Row numbers give the time order, also of events on one day.
  const inOrder = scene.marks.toSorted((a, b) => a.row - b.row);
  const events = inOrder.map(
    (mark): MarkOption => ({
      kind: "event",
      key: `event-${mark.row}`,
      x: mark.x,
      y: mark.y,
      box: grown(reachOf(mark), 2, 0),
      row: mark.row,
      place: places.get(mark.row) ?? 0,
    }),
  );
  const stacks = countedIn(scene).map((stack): MarkOption => {
    const left = Math.max(0, Math.min(stack.x0, stack.x - FOOT.half));
    const right = Math.min(scene.size.width, Math.max(stack.x1, stack.x + FOOT.half));
    return {
      kind: "stack",
      key: `stack-${stack.rows.join("-")}`,
      x: stack.x,
      y: stack.y,
      box: boxAbout(left, right, stack.y, FOOT.height / 2),
      rows: stack.rows,
    };
  });
  return [...events, ...stacks].sort((a, b) => a.x - b.x);
}

const countedIn = ({ stacks, rest }: TimelineScene): readonly TimelineStack[] =>
  rest ? [...stacks, rest] : stacks;

function placesOf(scene: TimelineScene): ReadonlyMap<EventRow, number> {
  const rows = [...scene.marks.map((mark) => mark.row), ...countedIn(scene).flatMap((stack) => stack.rows)];
  return new Map(rows.sort((a, b) => a - b).map((row, index) => [eventRow(row), index + 1]));
}

export const clusterWidth = (width: CssPx): CssPx =>
  Math.max(CLUSTER_WIDTH, Math.ceil(width / (MOST_OPTIONS / 2)));

/** One cluster for each column with events. The first column also counts the events that began before the window. */
export function clusterOptions(
  scene: Pick<TimelineScene, "scale" | "size" | "hues">,
  columns: DensityColumns,
  width: CssPx,
): readonly MarkOption[] {
  const kinds = scene.hues.length;
  const count = kinds === 0 ? 0 : columns.counts.length / kinds;
  const days = (lengthOfSpan(scene.scale.span) * width) / (scene.scale.right - scene.scale.left);
  const options: MarkOption[] = [];
  for (let column = 0; column < count; column++) {
    let total = column === 0 ? columns.before.reduce((sum, before) => sum + before, 0) : 0;
    for (let kind = 0; kind < kinds; kind++) total += at(columns.counts, column * kinds + kind);
    if (total === 0) continue;
    const start = scene.scale.span.start + column * days;
    const left = scene.scale.left + column * width;
    const right = Math.min(left + width, scene.scale.right);
    options.push({
      kind: "cluster",
      key: `cluster-${column}`,
      x: (left + right) / 2,
      y: scene.size.height / 2,
      box: { left, right, top: LAYOUT.axisHeight, bottom: scene.size.height },
      count: total,
      span: { start, end: Math.min(start + days, scene.scale.span.end) },
    });
  }
  return options;
}

type Spot = { readonly key: string; readonly x: number; readonly y: number };

/**
 * Finds the option to which the pressed key `key` leads from `spots[index]`, and returns the `key` of that option.
 * Left, Right, Home, End and the page keys move in time order. Up and Down lead to the next row of marks above or
 * below, to its nearest option in time. Null for any other key, or without such an option.
 */
export function markAfterKey(spots: readonly Spot[], index: number, key: string): string | null {
  const tenth = Math.max(1, Math.ceil(spots.length / 10));
  const places: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: spots.length - 1,
    PageDown: Math.min(spots.length - 1, index + tenth),
    PageUp: Math.max(0, index - tenth),
  };
  const [from, place] = [spots[index], places[key]];
  if (place !== undefined) return spots[place]?.key ?? null;
  if (!from || (key !== "ArrowUp" && key !== "ArrowDown")) return null;
  const ahead = ({ y }: Spot): number => (key === "ArrowDown" ? y - from.y : from.y - y);
  const beyond = spots.filter((spot) => ahead(spot) > 1);
  // Options within a pixel of the nearest height are in one row. The pixel absorbs rounding.
  const edge = Math.min(...beyond.map(ahead)) + 1;
  const row = beyond.filter((spot) => ahead(spot) < edge);
  return least(row, ({ x }) => Math.abs(x - from.x))?.key ?? null;
}

/** The box of a mark and its label. A label at the end of a line (`leader`) is not included. */
export function reachOf({ x, x0, x1, y, label, dot = 1 }: TimelineMark): Box {
  const half = (PITCH / 2) * dot;
  const mark = boxAbout(Math.min(x0, x - MARK_RADIUS), Math.max(x1, x + MARK_RADIUS), y, half);
  return !label || label.leader.length > 0 ? mark : boundingBox([mark, labelRect(label)]);
}
