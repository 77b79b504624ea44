type Rgb = readonly [red: number, green: number, blue: number];

/** The background `panel` of `app/tokens.css`. Text in the accent colour has more contrast on all other backgrounds. */
const GROUNDS = { light: "#f6f4ef", dark: "#1b1d20" } as const;
/** The smallest contrast of text by WCAG: AA, and AAA for readers who prefer more contrast. */
const CONTRAST = { usual: 4.5, more: 7 } as const;

/** The chosen colour, `#rrggbb`, made darker or lighter for each theme until it is legible. */
export function accentColours(
  chosen: string,
  contrast: keyof typeof CONTRAST = "usual",
): { readonly light: string; readonly dark: string } {
  const least = CONTRAST[contrast];
  return {
    light: readable(rgbOf(chosen), rgbOf(GROUNDS.light), [0, 0, 0], least),
    dark: readable(rgbOf(chosen), rgbOf(GROUNDS.dark), [255, 255, 255], least),
  };
}

/** The text of `story.css`, which overrides all other stylesheets. It sets the only tokens that a story may set. */
export function accentStyles(chosen: string): string {
  const rule = (contrast: keyof typeof CONTRAST): string => {
    const { light, dark } = accentColours(chosen, contrast);
    return `:root:root{--accent:light-dark(${light},${dark});--accent-wash:light-dark(${light}1f,${dark}26)}`;
  };
  return [
    `@media (forced-colors:none){${rule("usual")}}`,
    `@media (forced-colors:none) and (prefers-contrast:more){${rule("more")}}`,
    "",
  ].join("\n");
}

const STEPS = 100;

function readable(colour: Rgb, ground: Rgb, towards: Rgb, least: number): string {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, towards, step / STEPS);
    if (contrastOf(mixed, ground) >= least) return hexOf(mixed);
  }
  return hexOf(towards);
}

const mix = ([r, g, b]: Rgb, [r2, g2, b2]: Rgb, share: number): Rgb => {
  const between = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [between(r, r2), between(g, g2), between(b, b2)];
};

function rgbOf(hex: string): Rgb {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
