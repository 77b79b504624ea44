import { useEffect } from "react";

/** Whether keys go into a text: then only F6 and Escape are anybody else's. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * The few keys that work everywhere: F6 goes between the pictures and the details, `?` shows the keys while a picture has
 * the focus. Letters are never taken from anywhere else.
 */
export function useGlobalKeys(onHelp: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (event.key === "F6") {
        event.preventDefault();
        otherPane(target)?.focus();
      } else if (event.key === "?" && !isTyping(target) && inPicture(target)) {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onHelp]);
}

const inPicture = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-pane]:not([data-pane="details"])') !== null;

/** From the details back to the picture, at the element one came from; from anywhere else to the details. */
function otherPane(target: EventTarget | null): HTMLElement | null {
  const inDetails = target instanceof Element && target.closest('[data-pane="details"]') !== null;
  if (!inDetails) return document.querySelector<HTMLElement>('[data-pane="details"]');
  const picture = document.querySelector<HTMLElement>('[data-pane]:not([data-pane="details"])');
  return picture?.querySelector<HTMLElement>('[tabindex="0"]') ?? picture;
}
