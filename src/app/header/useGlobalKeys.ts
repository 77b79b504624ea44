import { useEffect } from "react";
import { isTyping } from "../../widgets/isTyping.ts";

/**
 * The few keys that work everywhere: F6 goes between the pictures and the details, `?` shows the keys while a picture has
 * the focus. Letters are never taken from anywhere else.
 */
export function useGlobalKeys(onHelp: () => void): void {
  useEffect(() => {
    /** The picture that had the focus last. */
    let picture: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      picture = pictureOf(target) ?? picture;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (event.key === "F6") {
        event.preventDefault();
        otherPane(target, picture)?.focus();
      } else if (event.key === "?" && !isTyping(target) && pictureOf(target)) {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("focusin", onFocus);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("focusin", onFocus);
    };
  }, [onHelp]);
}

const PICTURE = '[data-pane]:not([data-pane="details"])';

const pictureOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(PICTURE) : null;

/** From the details back to the picture one came from, at its element; from anywhere else to the details. */
function otherPane(target: EventTarget | null, last: HTMLElement | null): HTMLElement | null {
  const inDetails = target instanceof Element && target.closest('[data-pane="details"]') !== null;
  if (!inDetails) return document.querySelector<HTMLElement>('[data-pane="details"]');
  const picture = last?.isConnected ? last : document.querySelector<HTMLElement>(PICTURE);
  return picture?.querySelector<HTMLElement>('[tabindex="0"]') ?? picture;
}
