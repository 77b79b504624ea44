import { type RefObject, useLayoutEffect } from "react";
import { setHover } from "../../state/changeView.ts";

/** The pane of the network, wherever the layout has put it. */
export const networkPane = () => document.querySelector<HTMLElement>('[data-pane="network"]');

/** Hands the focus over when words and picture of a pane replace each other. */
export function useHandedFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (networkPane()?.matches(":focus-visible"))
      (element?.querySelector<HTMLElement>('[tabindex="0"]') ?? element)?.focus();
    return () => {
      // The element is still in the page, and still has the focus.
      const { activeElement } = document;
      if (!element?.contains(activeElement) || !activeElement?.matches(":focus-visible")) return;
      setHover(null);
      networkPane()?.focus();
    };
  }, [box]);
}
