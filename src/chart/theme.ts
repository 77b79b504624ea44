/** Colours and fonts for painters, read from the custom properties of `app/tokens.css`: CSS is their one home. */
export type Theme = {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly accent: string;
  readonly node: string;
  /** One colour for each kind of event, in the order of `KIND_HUES`. */
  readonly kinds: readonly string[];
  /** CSS font families. */
  readonly interfaceFont: string;
  readonly textFont: string;
};

/** How many hues tokens.css defines for kinds (`--kind-0` …); a dataset with more kinds begins again. */
export const KIND_HUES = 10;

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: token("--paper"),
    panel: token("--panel"),
    ink: token("--ink"),
    ink2: token("--ink-2"),
    line: token("--line"),
    accent: token("--accent"),
    node: token("--node"),
    kinds: Array.from({ length: KIND_HUES }, (_, hue) => token(`--kind-${hue}`)),
    interfaceFont: token("--font-interface"),
    textFont: token("--font-text"),
  };
}

export function kindColour(theme: Theme, hue: number): string {
  return theme.kinds[hue % KIND_HUES] ?? theme.ink2;
}
