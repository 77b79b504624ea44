import type { RefObject } from "react";
import styles from "./Splitter.module.css";

/** The edge between two panes, to drag or to move by keys. It writes the size in CSS px into a property of `frame`. */
export function Splitter(props: {
  readonly frame: RefObject<HTMLElement | null>;
  readonly property: `--${string}`;
  readonly axis: "x" | "y";
  /** 1 if the pane before the edge gets the size, −1 if the pane after it does. */
  readonly sense: 1 | -1;
  readonly least: number;
  readonly most: number;
  readonly initial: number;
  readonly label: string;
}) {
  const { frame, property, axis, sense, least, most, initial, label } = props;

  // The size is measured, since it may be a share of the frame or depend on the size of letters.
  const sizeOf = (handle: HTMLElement): number => {
    const pane = neighbour(handle, sense);
    return (axis === "x" ? pane?.offsetWidth : pane?.offsetHeight) ?? initial;
  };
  const resize = (handle: HTMLElement, size: number) => {
    const next = Math.round(Math.min(Math.max(size, least), most));
    frame.current?.style.setProperty(property, `${next}px`);
    handle.setAttribute("aria-valuenow", String(next));
  };

  /** The pixels by which the sized pane grows for a move by one pixel to the right or down. */
  const growth = (handle: HTMLElement): number =>
    axis === "x" && getComputedStyle(handle).direction === "rtl" ? -sense : sense;

  const onPointerDown = (event: React.PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const start = axis === "x" ? event.clientX : event.clientY;
    const before = sizeOf(handle);
    const grows = growth(handle);
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) =>
      resize(handle, before + grows * ((axis === "x" ? moved.clientX : moved.clientY) - start));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
    event.preventDefault();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const [less, more] = axis === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    const step = event.key === more ? 16 : event.key === less ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(event.currentTarget, sizeOf(event.currentTarget) + growth(event.currentTarget) * step);
  };

  return (
    // A separator that takes the focus and has a value is a widget (ARIA 1.2, window splitter).
    // biome-ignore lint/a11y/useSemanticElements: hr cannot be a window splitter.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={initial}
      aria-valuemin={least}
      aria-valuemax={most}
      data-axis={axis}
      className={styles.splitter}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

function neighbour(handle: HTMLElement, sense: 1 | -1): HTMLElement | null {
  const element = sense === 1 ? handle.previousElementSibling : handle.nextElementSibling;
  return element instanceof HTMLElement ? element : null;
}
