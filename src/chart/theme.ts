import type { CssPx } from "../model/units.ts";
import type { TextStyle } from "./pen.ts";

/** Colours and fonts for pictures, read from the custom properties of `app/tokens.css`. */
export type Theme = {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly accent: string;
  readonly node: string;
  /** The colours of kinds of events, by hue. */
  readonly kinds: readonly string[];
  readonly interfaceFont: string;
  readonly textFont: string;
};

/** The number of hues in tokens.css (`--kind-0` …). Further kinds are grey, so that no two kinds share a hue. */
export const KIND_HUES = 10;

/** Asks for the value of each custom property. */
export const themeOf = (colour: (name: string) => string, font: (name: string) => string): Theme => ({
  paper: colour("--paper"),
  panel: colour("--panel"),
  ink: colour("--ink"),
  ink2: colour("--ink-2"),
  line: colour("--line"),
  accent: colour("--accent"),
  node: colour("--node"),
  kinds: Array.from({ length: KIND_HUES }, (_, hue) => colour(`--kind-${hue}`)),
  interfaceFont: font("--font-interface"),
  textFont: font("--font-text"),
});

/** Reads the theme as the page shows it, including high contrast and forced colours. Colours have the form `rgb(…)`. */
export function readTheme(element: HTMLElement): Theme {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const theme = themeOf(colour, (name) => style.getPropertyValue(name).trim());
  probe.remove();
  return theme;
}

/** The colour of a kind as a CSS variable, which changes with the theme without a render. */
export const kindVariable = (hue: number): string => `var(--kind-${hue}, var(--ink-2))`;

/** The hue of marks in a picture that does not tell kinds apart. Such marks are drawn in `ink2`. */
export const NO_HUE = -1;

export function kindColour(theme: Theme, hue: number): string {
  return theme.kinds[hue] ?? theme.ink2;
}

/** The opacity of marks and texts while other marks are highlighted. Texts stay legible. */
export const DIMMED = 0.45;

export const SMALL_TEXT: CssPx = 12;

export const smallText = (
  theme: Theme,
  weight: 500 | 600,
  colour: string,
  align: TextStyle["align"],
): TextStyle => ({ font: `${weight} ${SMALL_TEXT}px ${theme.interfaceFont}`, colour, align });
