import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { CssPx } from "../model/units.ts";
import styles from "./ChartCanvas.module.css";
import { canvasPen } from "./canvasPen.ts";
import type { Pen } from "./pen.ts";
import { type ChartPointer, pictureScale, usePress } from "./usePress.ts";

export type Size = { readonly width: CssPx; readonly height: CssPx };

/** Draws one frame with the pen that `cleared` returns. Returns true if the picture needs another frame. */
export type Paint = (cleared: () => Pen, size: Size, now: DOMHighResTimeStamp) => boolean;

/** Set only in browsers that report an element's zoom, because `pointIn` divides positions by the reported zoom. */
const ZOOM =
  typeof Element !== "undefined" && "currentCSSZoom" in Element.prototype
    ? { zoom: "var(--picture-scale)" }
    : undefined;

/** `children` are HTML elements with the same content as the picture, because screen readers see no canvas. */
export function ChartCanvas(props: {
  readonly paint: Paint;
  /** Receives the function that requests a frame. */
  readonly handle: Ref<() => void>;
  /** A new value says that the picture has stopped moving. */
  readonly rest: unknown;
  readonly surface?: RefObject<HTMLDivElement | null>;
  readonly className?: string | undefined;
  readonly pointer?: ChartPointer;
  readonly children?: ReactNode;
}) {
  const { paint, handle, className = "", pointer, children } = props;
  const own = useRef<HTMLDivElement>(null);
  const surface = props.surface ?? own;
  const canvas = useRef<HTMLCanvasElement>(null);
  /** Null until the element has been measured. Width or height is 0 if the page leaves no space for the picture. */
  const size = useRef<Size | null>(null);
  const pending = useRef(0);
  const latest = useRef(paint);
  useLayoutEffect(() => {
    latest.current = paint;
  });

  const frame = useRef((now: DOMHighResTimeStamp) => {
    pending.current = 0;
    const context = canvas.current?.getContext("2d");
    if (!context || !size.current) return;
    const { width, height } = size.current;
    const cleared = () => {
      const pen = canvasPen(context, width === 0 ? 1 : context.canvas.width / width);
      context.clearRect(0, 0, width, height);
      return pen;
    };
    if (latest.current(cleared, size.current, now)) request.current();
  });
  const request = useRef(() => {
    if (pending.current === 0) pending.current = requestAnimationFrame(frame.current);
  });
  useImperativeHandle(handle, () => request.current);

  useEffect(() => {
    const element = canvas.current;
    const box = surface.current;
    if (!element || !box) return;
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = box;
      const ratio = window.devicePixelRatio * pictureScale(box);
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
      if (width !== size.current?.width || height !== size.current.height) size.current = { width, height };
      // A new size blanks the canvas. Drawing before the browser paints keeps the canvas from flickering.
      cancelAnimationFrame(pending.current);
      frame.current(performance.now());
    };
    const observer = new ResizeObserver(resize);
    observer.observe(box);
    // A media query only reports that its own ratio no longer holds. Each new ratio needs a new query.
    let screen: MediaQueryList | undefined;
    const follow = () => {
      screen?.removeEventListener("change", onScreen);
      screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
      screen.addEventListener("change", onScreen);
    };
    const onScreen = () => {
      follow();
      resize();
    };
    follow();
    return () => {
      observer.disconnect();
      screen?.removeEventListener("change", onScreen);
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, [surface]);

  return (
    <div
      ref={surface}
      className={`${styles.surface} ${className}`}
      style={ZOOM}
      {...usePress(pointer, props.rest)}
    >
      {/* A picture's x runs from left to right, also on a page from right to left. */}
      <div className={styles.frame} dir="ltr" aria-hidden="true">
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      {children}
    </div>
  );
}
