import { brushX, type D3BrushEvent, select } from "d3";
import { timeScale } from "../../../chart/timeScale.ts";
import { pointIn } from "../../../chart/usePress.ts";
import { lengthOfSpan, panSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx } from "../../../model/units.ts";
import { previewSpan, settleSpan, setWindow } from "../../../state/actions.ts";
import { storySpan } from "../../../state/address/windowDays.ts";
import { store } from "../../../state/store.ts";
import { OVERVIEW } from "../overview/overviewScene.ts";
import { attachTouchDrag } from "./timeGestures.ts";

/** Width of what the mouse takes hold of at each edge of the window. */
const HANDLE: CssPx = 12;
/** How near to an edge of the window a finger takes hold of that edge. */
const FINGER: CssPx = 16;

/**
 * The window as a brush over the overview: moved and resized by d3-brush, told to the store as spans of time. Answers
 * the way to take it off.
 */
export function attachWindowBrush(svg: SVGSVGElement, group: SVGGElement, tables: Tables): () => void {
  const limits = storySpan(tables);
  const edges = () => ({
    left: OVERVIEW.inset,
    right: Math.max(OVERVIEW.inset + 1, svg.clientWidth - OVERVIEW.inset),
  });
  const scale = () => timeScale(limits, edges());
  const xOf = (day: number): CssPx => scale().xOf(day);
  const spanOf = ([left, right]: readonly [number, number]): TimeSpan => {
    const { dayAt } = scale();
    return { start: dayAt(left), end: dayAt(right) };
  };
  const isWhole = () => lengthOfSpan(store.getState().span) >= lengthOfSpan(limits);
  const behaviour = brushX<unknown>()
    .handleSize(HANDLE)
    // Its touch listeners would keep the page from scrolling under a finger; see below.
    .touchable(false)
    .on("brush", (event: D3BrushEvent<unknown>) => {
      const selected = horizontal(event);
      if (event.sourceEvent && selected) previewSpan(tables, spanOf(selected));
    })
    .on("end", (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent) return;
      // From here on the brush follows the store again: also after a click, which has cleared it.
      dragging = false;
      if (horizontal(event)) {
        settleSpan(tables);
        follow(store.getState().span);
        return;
      }
      // A click beside the window brings the window there, at its length.
      const { span } = store.getState();
      const x = event.sourceEvent instanceof MouseEvent ? pointIn(svg, event.sourceEvent).x : 0;
      const { start: middle } = spanOf([x, x]);
      const half = lengthOfSpan(span) / 2;
      setWindow(tables, { start: middle - half, end: middle + half });
      follow(store.getState().span);
    });

  const selection = select<SVGGElement, unknown>(group);
  let dragging = false;
  const follow = (span: TimeSpan) => {
    if (dragging) return;
    // The whole story as a window has nowhere to go: a press inside it begins another one, by the styles.
    group.toggleAttribute("data-whole", isWhole());
    behaviour.move(selection, [xOf(span.start), xOf(span.end)]);
  };
  const resize = () => {
    // Out of sight, as on paper, it has no height.
    if (svg.clientHeight <= OVERVIEW.axisHeight) return;
    behaviour.extent([
      [edges().left, 0],
      [edges().right, svg.clientHeight - OVERVIEW.axisHeight],
    ]);
    selection.call(behaviour);
    // d3-brush makes its parts; a screen reader meets the date fields instead.
    selection.selectAll("rect").attr("aria-hidden", "true");
    follow(store.getState().span);
  };
  behaviour.on("start.drag", (event: D3BrushEvent<unknown>) => {
    dragging = Boolean(event.sourceEvent);
  });
  resize();
  const stopTouch = attachTouchDrag(svg, (from) => {
    const { span } = store.getState();
    const left = xOf(span.start);
    const right = xOf(span.end);
    const dayAt = (x: CssPx) => spanOf([x, x]).start;
    const least = lengthOfSpan(limits) / (edges().right - edges().left);
    const byEnd = Math.abs(from - right) <= FINGER && Math.abs(from - right) <= Math.abs(from - left);
    const byStart = Math.abs(from - left) <= FINGER && !byEnd;
    const isNew = isWhole() && !byEnd && !byStart;
    return {
      move: (x) => {
        const [one, other] = [dayAt(from), dayAt(x)];
        if (isNew) previewSpan(tables, { start: Math.min(one, other), end: Math.max(one, other) });
        else if (byEnd)
          previewSpan(tables, { start: span.start, end: Math.max(dayAt(x), span.start + least) });
        else if (byStart) previewSpan(tables, { start: Math.min(dayAt(x), span.end - least), end: span.end });
        else previewSpan(tables, panSpan(span, dayAt(x) - dayAt(from)));
      },
      end: () => settleSpan(tables),
      cancel: () => previewSpan(tables, span),
    };
  });
  const observer = new ResizeObserver(resize);
  observer.observe(svg);
  const unfollow = store.subscribe((state, before) => {
    if (state.span !== before.span) follow(state.span);
  });
  return () => {
    observer.disconnect();
    stopTouch();
    unfollow();
    selection.on(".brush", null);
    selection.selectAll("*").remove();
  };
}

function horizontal(event: D3BrushEvent<unknown>): readonly [number, number] | null {
  const edges = event.selection;
  if (!edges) return null;
  const [left, right] = edges;
  return typeof left === "number" && typeof right === "number" ? [left, right] : null;
}
