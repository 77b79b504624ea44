import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import type { CssPx } from "../model/units.ts";
import styles from "./ChartCanvas.module.css";
import { canvasPen } from "./canvasPen.ts";
import type { Pen } from "./pen.ts";

export type Size = { readonly width: CssPx; readonly height: CssPx };

/** Draws in CSS pixels on a cleared canvas; answers true while it wants one more frame (a fade under way). */
export type Paint = (pen: Pen, size: Size, now: DOMHighResTimeStamp) => boolean;

export type ChartHandle = {
  /** Asks for one frame; many calls before it make one frame. */
  readonly requestFrame: () => void;
  readonly canvas: HTMLCanvasElement | null;
};

/**
 * Owns one canvas: device pixels, size, and at most one pending frame. What is drawn is the caller's `paint`; why and
 * when is the caller's `requestFrame`. Hidden from assistive technology: each picture has its twin of real elements.
 */
export function ChartCanvas(props: {
  readonly paint: Paint;
  readonly onResize: (size: Size) => void;
  readonly handle: Ref<ChartHandle>;
}) {
  const { paint, onResize, handle } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useRef<Size>({ width: 0, height: 0 });
  const pending = useRef(0);
  const latest = useRef({ paint, onResize });
  useLayoutEffect(() => {
    latest.current = { paint, onResize };
  });

  const frame = useRef((now: DOMHighResTimeStamp) => {
    pending.current = 0;
    const context = canvas.current?.getContext("2d");
    if (!context || size.current.width === 0) return;
    const ratio = context.canvas.width / size.current.width;
    const pen = canvasPen(context, ratio);
    context.clearRect(0, 0, size.current.width, size.current.height);
    if (latest.current.paint(pen, size.current, now)) request.current();
  });
  const request = useRef(() => {
    if (pending.current === 0) pending.current = requestAnimationFrame(frame.current);
  });

  useImperativeHandle(handle, () => ({
    requestFrame: request.current,
    get canvas() {
      return canvas.current;
    },
  }));

  // The canvas follows its box, and the device's pixel ratio when the window moves to another screen.
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    const resize = () => {
      const width = box.clientWidth;
      const height = box.clientHeight;
      const ratio = window.devicePixelRatio;
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
      const changed = width !== size.current.width || height !== size.current.height;
      size.current = { width, height };
      if (changed) latest.current.onResize(size.current);
      // Setting its size has blanked the canvas: draw now, before the browser paints, so that nothing flickers.
      cancelAnimationFrame(pending.current);
      frame.current(performance.now());
    };
    const observer = new ResizeObserver(resize);
    observer.observe(box);
    const media = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    media.addEventListener("change", resize);
    return () => {
      observer.disconnect();
      media.removeEventListener("change", resize);
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, []);

  // A new paint function means new values to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: paint is the reason for the frame, not an input of it.
  useEffect(() => request.current(), [paint]);

  return (
    // What is drawn has left and right of its own, whichever way the page runs.
    <div className={styles.frame} dir="ltr" aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
