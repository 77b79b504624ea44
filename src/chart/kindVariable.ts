import { KIND_HUES } from "./theme.ts";

/** Colour of a kind for markup, by hue: it follows the theme by itself. */
export const kindVariable = (hue: number): string => `var(--kind-${hue % KIND_HUES})`;
