import type { RefObject } from "react";
import styles from "./Splitter.module.css";

const WIDTH = { least: 280, most: 640 } as const;

// The width is measured, because it may be a share of the page or depend on the size of letters.
const widthOf = (handle: HTMLElement): number => {
  const pane = handle.nextElementSibling;
  return pane instanceof HTMLElement ? pane.offsetWidth : WIDTH.least;
};

/** Keeps the value of the separator equal to the width of the details, whatever changes it. */
function followWidth(handle: HTMLDivElement) {
  const tell = () => handle.setAttribute("aria-valuenow", String(widthOf(handle)));
  const observer = new ResizeObserver(tell);
  if (handle.nextElementSibling) observer.observe(handle.nextElementSibling);
  return () => observer.disconnect();
}

/** The edge of the details, to drag or to move by keys. Writes the width of the details into `--details-size`. */
export function Splitter(props: { readonly frame: RefObject<HTMLElement | null>; readonly label: string }) {
  const { frame, label } = props;
  const resize = (width: number) => {
    const next = Math.round(Math.min(Math.max(width, WIDTH.least), WIDTH.most));
    frame.current?.style.setProperty("--details-size", `${next}px`);
  };

  /** The pixels by which the details grow if the pointer moves one pixel to the right. */
  const growth = (handle: HTMLElement): number => (getComputedStyle(handle).direction === "rtl" ? 1 : -1);

  const onPointerDown = (event: React.PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const start = event.clientX;
    const before = widthOf(handle);
    const grows = growth(handle);
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => resize(before + grows * (moved.clientX - start));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
    event.preventDefault();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowRight" ? 16 : event.key === "ArrowLeft" ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(widthOf(event.currentTarget) + growth(event.currentTarget) * step);
  };

  return (
    // A separator that takes the focus and has a value is a widget (ARIA 1.2, window splitter).
    // biome-ignore lint/a11y/useSemanticElements: hr cannot be a window splitter.
    <div
      ref={followWidth}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      // `followWidth` replaces this value before anything is drawn.
      aria-valuenow={WIDTH.least}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      className={styles.splitter}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
