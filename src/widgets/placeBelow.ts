import type { MouseEvent } from "react";

/** Puts a popover below its button, by `--below` and `--left`. Older browsers cannot do this in CSS alone. */
export function placeBelow({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  const { bottom, left } = currentTarget.getBoundingClientRect();
  const popover = currentTarget.popoverTargetElement;
  if (!(popover instanceof HTMLElement)) return;
  popover.style.setProperty("--below", `${bottom}px`);
  popover.style.setProperty("--left", `${left}px`);
}
