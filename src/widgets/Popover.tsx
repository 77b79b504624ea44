import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./Popover.module.css";
import { useWindowEvent } from "./useWindowEvent.ts";

const EDGE = 8;

/**
 * A box beside the pressed element, which has the focus. The focus moves to the link or button in the part of the box
 * with `data-focus-first`, otherwise to the first one. When the box closes, the focus moves back. Escape, a press
 * elsewhere, a Tab out of it, a link that acts within the page and a change of the window's size close it.
 */
export function Popover(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (close: () => void) => ReactNode;
}) {
  const { title, onClose, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const close = () => box.current?.hidePopover();
  // The pressed element may be in another place now.
  useWindowEvent("resize", close);
  useLayoutEffect(() => {
    const element = box.current;
    const anchor = document.activeElement?.closest("[role=option], button");
    if (!element) return;
    element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    const { innerWidth, innerHeight } = window;
    const at = anchor?.getBoundingClientRect() ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0);
    const left = Math.min(at.x + at.width / 2 - width / 2, innerWidth - width - EDGE);
    const below = at.bottom + EDGE;
    const top = below + height + EDGE <= innerHeight ? below : at.y - EDGE - height;
    element.style.left = `${Math.max(EDGE, left)}px`;
    element.style.top = `${Math.max(EDGE, top)}px`;
    const [preferred, first] = ["[data-focus-first] ", ""].map((part) =>
      element.querySelector<HTMLElement>(`${part}:is(a, button)`),
    );
    (preferred ?? first)?.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by a key is clicked too.
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={title}
      className={styles.popover}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
      onClick={({ defaultPrevented }) => defaultPrevented && close()}
      onToggle={({ newState }) => {
        if (newState === "closed") onClose();
      }}
    >
      <h2 data-quiet="">{title}</h2>
      {children(close)}
    </div>
  );
}
