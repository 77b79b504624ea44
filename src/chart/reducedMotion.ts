/** Whether the reader asked for less motion: then nothing fades or glides. */
export const prefersReducedMotion = (): boolean =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches;
