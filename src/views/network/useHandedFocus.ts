import { type RefObject, useLayoutEffect } from "react";
import { setHover } from "../../state/changeView.ts";

export const networkPane = () => document.querySelector<HTMLElement>('[data-pane="network"]');

/** Keeps the focus in the pane when words and picture replace each other. */
export function useHandedFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (networkPane()?.matches(":focus-visible"))
      (element?.querySelector<HTMLElement>('[tabindex="0"]') ?? element)?.focus();
    return () => {
      // A cleanup of a layout effect runs while the old element is still in the page and has the focus.
      const { activeElement } = document;
      if (!element?.contains(activeElement) || !activeElement?.matches(":focus-visible")) return;
      setHover(null);
      networkPane()?.focus();
    };
  }, [box]);
}
