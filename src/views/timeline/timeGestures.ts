import {
  brushX,
  type D3BrushEvent,
  type D3ZoomEvent,
  mean,
  pointers,
  select,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from "d3";
import { BREAK_WIDTH, type TimeScale, timeScale } from "../../chart/timeScale.ts";
import { pictureScale, pointIn } from "../../chart/usePress.ts";
import { panSpan } from "../../model/dates/spanMath.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { shortestSpan } from "../../model/tables/times.ts";
import type { CssPx } from "../../model/units.ts";
import { previewSpan, settleSpan, setWindow } from "../../state/actions.ts";
import { storySpan } from "../../state/address/windowDays.ts";
import { selectFolds } from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import type { AxisScene } from "./drawAxis.ts";
import { OVERVIEW } from "./overviewScene.ts";

const kOf = (span: TimeSpan, limits: TimeSpan): number => lengthOfSpan(limits) / lengthOfSpan(span);

/**
 * Converts between spans of time and the transforms of d3-zoom, for wheel, pinch, drag and double click. The store is
 * the authority on time, but d3-zoom keeps a copy on the element. Only this file keeps both equal. At scale 1 the
 * element shows `limits`:
 *
 *     limits.start          span.start     span.end          limits.end
 *          0 ────────────────── −x/k ─────── (width−x)/k ─────── width
 *
 * Time begins `left` pixels from the edge, right of the names of lanes.
 */
function transformOf(span: TimeSpan, limits: TimeSpan, left: CssPx, width: CssPx): ZoomTransform {
  const scale = kOf(span, limits);
  const perDay = width / lengthOfSpan(limits);
  return zoomIdentity
    .translate(left, 0)
    .scale(scale)
    .translate(-(span.start - limits.start) * perDay, 0);
}

function spanOf(transform: ZoomTransform, limits: TimeSpan, left: CssPx, width: CssPx): TimeSpan {
  const daysPerPx = lengthOfSpan(limits) / width;
  return {
    start: limits.start + transform.invertX(left) * daysPerPx,
    end: limits.start + transform.invertX(left + width) * daysPerPx,
  };
}

const isSideways = (event: WheelEvent): boolean =>
  event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);

/** The size of one notch of a wheel, by the unit of the event: in pixels, in lines and in pages. */
const NOTCH = [100, 3, 1] as const;
/** The largest zoom factor of a wheel event. Browsers report a trackpad's pinch as a wheel with Ctrl. */
const MOST_ZOOM = { plain: 1.25, ctrl: 1.4 } as const;
/** Browsers report a pinch with few pixels, so they are multiplied by this. */
const PINCH = 5;

/** The zoom by a wheel event as a power of 2: 1 doubles the scale. */
export function wheelDelta({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey">): number {
  const notches = -deltaY / (NOTCH[deltaMode] ?? NOTCH[0]);
  const most = Math.log2(ctrlKey ? MOST_ZOOM.ctrl : MOST_ZOOM.plain);
  const wanted = notches * Math.log2(MOST_ZOOM.plain) * (ctrlKey ? PINCH : 1);
  return Math.max(-most, Math.min(most, wanted));
}

/** Whether the wheel scrolls the page instead of moving time: in an embed and on a tour, unless Ctrl or ⌘ is held. */
const scrollsHost = (event: WheelEvent): boolean =>
  (appEntry === "embed" || store.getState().view.tour !== "") && !event.ctrlKey && !event.metaKey;

/** A picture in which gestures move the window. `gutter` is the width of the names of lanes. */
export type MovedScene = Pick<AxisScene, "scale"> & {
  readonly gutter?: CssPx;
  readonly density?: object | null;
};

/**
 * Attaches the gestures to `element`, in which `scene` is drawn. `onGesture` is called with `true` when a gesture
 * begins and with `false` when it ends. With `isInColumns`, the picture has time in order, not to scale. A zoom then
 * holds the day under the pointer, and a drag moves as many days as on an even scale. Returns the function that removes
 * the gestures.
 */
export function attachTimeZoom(
  element: HTMLElement,
  tables: Tables,
  scene: () => MovedScene | undefined,
  onGesture: (running: boolean) => void,
  isInColumns = false,
): () => void {
  const limits = storySpan(tables);
  // d3-zoom, wheels and fingers count in pixels of the page, and a scene in pixels of the picture, which may be scaled.
  const left = () => (scene()?.scale.left ?? 0) * pictureScale(element);
  const right = () => (scene()?.scale.right ?? element.clientWidth) * pictureScale(element);
  const width = () => Math.max(1, right() - left());
  const extent = (): [[number, number], [number, number]] => [
    [left(), 0],
    [left() + width(), 1],
  ];
  const settle = () => {
    settleSpan(tables);
    onGesture(false);
  };
  let settleTimer = 0;
  /** The folded silences of a span. They make days unequally wide, which the transforms of d3-zoom cannot express. */
  const foldsOf = (span: TimeSpan): readonly TimeSpan[] =>
    isInColumns || scene()?.density ? [] : selectFolds({ ...store.getState(), span }, tables);
  const folds = () => foldsOf(store.getState().span);
  const scaleNow = () => timeScale(store.getState().span, { left: left(), right: left() + width() }, folds());
  const xOf = (event: Event): CssPx => mean(pointers(event, element), ([x]) => x) ?? left();
  /** The state at the start of a press: the day at the pointer, the width of a day, and the scale of d3-zoom. */
  let held: { readonly day: number; readonly perDay: number; readonly k: number } | null = null;
  /** Moves time so that the held day is at its x, and a day is `perDay` wide. */
  const hold = (at: Held, perDay: number) =>
    previewSpan(tables, spanThatFolds(at, { ...scaleNow(), perDay }, foldsOf, store.getState().span, limits));
  /** One step of zoom or drag while silences are folded or time is in columns. The day under the pointer stays. */
  const holdUnder = ({ sourceEvent, transform: { k } }: D3ZoomEvent<HTMLElement, unknown>) => {
    const scale = scaleNow();
    const x = xOf(sourceEvent);
    const zoomed = (scale.perDay * k) / kOf(store.getState().span, limits);
    if (isInColumns && sourceEvent.type !== "mousemove") {
      const day = scene()?.scale.dayAt(x / pictureScale(element)) ?? scale.dayAt(x);
      hold({ day, x: scale.xOf(day) }, zoomed);
    } else if (sourceEvent instanceof WheelEvent || !held) hold({ day: scale.dayAt(x), x }, zoomed);
    // A drag keeps the width of days. A pinch scales this width by `k`, relative to the `k` at its start.
    else
      hold({ day: held.day, x }, sourceEvent.type === "mousemove" ? held.perDay : (held.perDay * k) / held.k);
  };

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
      // Two fingers zoom here. `attachTouchDrag` below handles one finger.
      if (!(event instanceof MouseEvent)) return event.touches.length > 1;
      // Over the names of lanes the wheel scrolls the lanes, and there is nothing to drag.
      if (pointIn(element, event).x < (scene()?.gutter ?? 0)) return false;
      if (event instanceof WheelEvent) return !isSideways(event) && !scrollsHost(event);
      return event.button === 0;
    })
    .wheelDelta(wheelDelta)
    .scaleExtent([1, lengthOfSpan(limits) / shortestSpan(tables)])
    .extent(extent)
    .on("start", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!event.sourceEvent) return;
      const scale = scaleNow();
      held = { day: scale.dayAt(xOf(event.sourceEvent)), perDay: scale.perDay, k: event.transform.k };
      onGesture(true);
    })
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // A transform without a source event comes from `follow`, after a change of the store.
      if (!event.sourceEvent) return;
      if (isInColumns || folds().length > 0) holdUnder(event);
      else previewSpan(tables, spanOf(event.transform, limits, left(), width()));
    })
    .on("end", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) settle();
    });
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) behaviour.duration(0);

  const follow = (span: TimeSpan) => {
    behaviour.translateExtent([
      [0, 0],
      [width(), 1],
    ]);
    selection.property("__zoom", transformOf(span, limits, left(), width()));
  };
  const panByWheel = (event: WheelEvent) => {
    if (!isSideways(event) || scrollsHost(event)) return;
    event.preventDefault();
    const px = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    onGesture(true);
    const [x, scale] = [xOf(event), scaleNow()];
    hold({ day: scale.dayAt(x), x: x - px }, scale.perDay);
    window.clearTimeout(settleTimer);
    settleTimer = window.setTimeout(settle, 150);
  };

  const selection = select(element).call(behaviour);
  const stopTouch = attachTouchDrag(element, (from) => {
    const { span } = store.getState();
    const { perDay, dayAt } = scaleNow();
    const day = dayAt(from * pictureScale(element));
    onGesture(true);
    return {
      move: (x) => hold({ day, x: x * pictureScale(element) }, perDay),
      end: settle,
      cancel: () => {
        previewSpan(tables, span);
        onGesture(false);
      },
    };
  });
  element.addEventListener("wheel", panByWheel, { passive: false });
  follow(store.getState().span);
  const unfollow = store.subscribe((state, before) => {
    if (state.span !== before.span) follow(state.span);
  });
  const observer = new ResizeObserver(() => follow(store.getState().span));
  observer.observe(element);
  return () => {
    unfollow();
    stopTouch();
    observer.disconnect();
    window.clearTimeout(settleTimer);
    element.removeEventListener("wheel", panByWheel);
    selection.on(".zoom", null);
  };
}

type Held = { readonly day: number; readonly x: CssPx };

type Room = Pick<TimeScale, "left" | "right" | "perDay">;

/**
 * The span that keeps the held day at its x while silences are folded. From there time runs to both edges, and each
 * silence on the way takes the width of a break.
 *
 *     left        held          right
 *      ├──╫────────●────────╫─────┤       perDay pixels a day, BREAK_WIDTH a break
 *
 * A silence that crosses an edge is not folded.
 */
export function spanAbout(
  held: Held,
  { left, right, perDay }: Room,
  breaks: readonly TimeSpan[],
  limits: TimeSpan,
): TimeSpan {
  const { day, x } = outsideBreaks(held, breaks, right);
  const span = {
    start: -walked(-day, x - left, perDay, breaks.map(mirrored).reverse()),
    end: walked(day, right - x, perDay, breaks),
  };
  if (span.start >= limits.start && span.end <= limits.end) return span;
  // If the span goes beyond an end of the story, that end is held instead.
  const isAtStart = span.start < limits.start;
  const end = isAtStart ? walked(limits.start, right - left, perDay, breaks) : limits.end;
  const start = isAtStart
    ? limits.start
    : -walked(-limits.end, right - left, perDay, breaks.map(mirrored).reverse());
  return { start: Math.max(start, limits.start), end: Math.min(end, limits.end) };
}

/** A search makes up to `all` tries. The first `atScale` tries keep the width of days. */
const TRIES = { atScale: 3, all: 8 } as const;

/**
 * Finds a span in which the held day is at its x. The span decides which silences are folded, and the folds decide how
 * long the span is. Several tries look for a span and folds that agree. Later tries also change the width of days.
 */
export function spanThatFolds(
  held: Held,
  room: Room,
  foldsOf: (span: TimeSpan) => readonly TimeSpan[],
  before: TimeSpan,
  limits: TimeSpan,
): TimeSpan {
  let span = before;
  let folds = foldsOf(before);
  let { perDay } = room;
  for (let tried = 1; tried <= TRIES.all; tried++) {
    span = spanAbout(held, { ...room, perDay }, folds, limits);
    const next = foldsOf(span);
    if (next.length === folds.length && next.every((one, index) => one === folds[index])) break;
    folds = next;
    if (tried >= TRIES.atScale) perDay = timeScale(span, room, folds).perDay;
  }
  return span;
}

/** If the held day is inside a break, an end of the break is held instead: the later end, if it is in sight. */
function outsideBreaks({ day, x }: Held, breaks: readonly TimeSpan[], right: CssPx): Held {
  const within = breaks.find(({ start, end }) => day > start && day < end);
  if (!within) return { day, x };
  const perDay = BREAK_WIDTH / (within.end - within.start);
  const last = x + (within.end - day) * perDay;
  return last <= right
    ? { day: within.end, x: last }
    : { day: within.start, x: x - (day - within.start) * perDay };
}

const mirrored = ({ start, end }: TimeSpan): TimeSpan => ({ start: -end, end: -start });

/** The day that is `pixels` after the day `from`. Each break on the way takes `BREAK_WIDTH`. */
function walked(from: number, pixels: CssPx, perDay: number, breaks: readonly TimeSpan[]): number {
  let day = from;
  let left = pixels;
  for (const { start, end } of breaks) {
    if (start < day) continue;
    const before = (start - day) * perDay;
    if (before >= left) break;
    left -= before;
    if (left <= BREAK_WIDTH) return Math.min(end, start + left / perDay);
    left -= BREAK_WIDTH;
    day = end;
  }
  return day + left / perDay;
}

/** The functions for a finger that moves sideways. `x` counts from the left edge of the element. */
type TouchDrag = {
  readonly move: (x: CssPx) => void;
  readonly end: () => void;
  /** Undoes the drag, because the browser took the finger to scroll the page or a second finger came. */
  readonly cancel: () => void;
};

/** A finger that moves at least this far drags. A shorter move is a press. */
const LEAST_DRAG: CssPx = 4;

/** Calls `begin` when a finger drags sideways. Other moves scroll the page. Returns the function that ends this. */
function attachTouchDrag(element: GlobalEventHandlers & Element, begin: (x: CssPx) => TouchDrag): () => void {
  const off = new AbortController();
  const { signal } = off;
  let finger: { readonly id: number; readonly x: CssPx; drag: TouchDrag | null } | null = null;
  const xOf = (event: PointerEvent): CssPx => pointIn(element, event).x;
  const leave = (how: "end" | "cancel") => {
    finger?.drag?.[how]();
    finger = null;
  };
  const down = (event: PointerEvent) => {
    if (event.pointerType !== "touch") return;
    if (finger) leave("cancel");
    else finger = { id: event.pointerId, x: xOf(event), drag: null };
  };
  const move = (event: PointerEvent) => {
    if (finger?.id !== event.pointerId) return;
    const x = xOf(event);
    if (!finger.drag && Math.abs(x - finger.x) >= LEAST_DRAG) finger.drag = begin(finger.x);
    finger.drag?.move(x);
  };
  const up = (event: PointerEvent) => {
    if (finger?.id === event.pointerId) leave(event.type === "pointerup" ? "end" : "cancel");
  };
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", up, { signal });
  return () => off.abort();
}

const HANDLE: CssPx = 12;
/** A finger that is put down this near to an edge of the window drags the edge. */
const FINGER: CssPx = 16;

/** The window as a brush over the overview, by d3-brush. Returns the function that removes it. */
export function attachWindowBrush(
  svg: SVGSVGElement,
  group: SVGGElement,
  tables: Tables,
  edgesIn: (width: CssPx) => { readonly left: CssPx; readonly right: CssPx },
): () => void {
  const limits = storySpan(tables);
  // Stored, because reading the size of an element during a change of the view would force a layout.
  let size = { width: svg.clientWidth, height: svg.clientHeight };
  const edges = () => edgesIn(size.width);
  const scale = () => timeScale(limits, edges());
  const xOf = (day: number): CssPx => scale().xOf(day);
  const dayAt = (x: CssPx): number => scale().dayAt(x);
  const isWhole = () => lengthOfSpan(store.getState().span) >= lengthOfSpan(limits);
  const behaviour = brushX<unknown>()
    .handleSize(HANDLE)
    // The brush's touch listeners would keep a finger from scrolling the page. `attachTouchDrag` replaces them.
    .touchable(false)
    .on("brush", (event: D3BrushEvent<unknown>) => {
      const selected = horizontal(event);
      if (event.sourceEvent && selected)
        previewSpan(tables, { start: dayAt(selected[0]), end: dayAt(selected[1]) });
    })
    .on("end", (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent) return;
      // From here on the brush follows the store again. After a click, d3-brush has removed the selection.
      dragging = false;
      if (horizontal(event)) settleSpan(tables);
      else {
        // A click outside of the window moves the window there and keeps its length.
        const half = lengthOfSpan(store.getState().span) / 2;
        const middle = dayAt(event.sourceEvent instanceof MouseEvent ? pointIn(svg, event.sourceEvent).x : 0);
        setWindow(tables, { start: middle - half, end: middle + half });
      }
      follow(store.getState().span);
    });

  const selection = select<SVGGElement, unknown>(group);
  let dragging = false;
  const follow = (span: TimeSpan) => {
    // While the strip has no height, as in print, `place` has not made the elements of the brush.
    if (dragging || group.firstChild === null) return;
    // A window of the whole story cannot move, so a press inside starts another window (see the style sheet).
    group.toggleAttribute("data-whole", isWhole());
    behaviour.move(selection, [xOf(span.start), xOf(span.end)]);
  };
  let placed = edges();
  const place = () => {
    // The strip is hidden, as in print.
    if (size.height <= OVERVIEW.axisHeight) return;
    placed = edges();
    behaviour.extent([
      [placed.left, 0],
      [placed.right, size.height - OVERVIEW.axisHeight],
    ]);
    selection.call(behaviour);
    // Screen readers use the date fields instead of the rectangles of d3-brush.
    selection.selectAll("rect").attr("aria-hidden", "true");
    follow(store.getState().span);
  };
  behaviour.on("start.drag", (event: D3BrushEvent<unknown>) => {
    dragging = Boolean(event.sourceEvent);
  });
  place();
  const stopTouch = attachTouchDrag(svg, (from) => {
    const { span } = store.getState();
    const left = xOf(span.start);
    const right = xOf(span.end);
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
  const observer = new ResizeObserver(() => {
    size = { width: svg.clientWidth, height: svg.clientHeight };
    place();
  });
  observer.observe(svg);
  const unfollow = store.subscribe((state, before) => {
    // A change of the view may change where time begins and ends in the strip, as in the picture above.
    const { left, right } = state.view === before.view ? placed : edges();
    if (left !== placed.left || right !== placed.right) place();
    else if (state.span !== before.span) follow(state.span);
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
