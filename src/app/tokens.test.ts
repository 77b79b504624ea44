import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The colours of tokens.css (`light-dark(#…, #…)`) by name and theme. Colours of more contrast replace the usual ones. */
const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const moreAt = css.indexOf("@media (prefers-contrast: more)");
const forcedAt = css.indexOf("@media (forced-colors: active)");

type Theme = "light" | "dark";
type Colours = ReadonlyMap<string, string>;

function coloursOf(text: string, theme: Theme, before: Colours = new Map()): Colours {
  const found = new Map(before);
  for (const [, name = "", light = "", dark = ""] of text.matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g,
  )) {
    found.set(name, theme === "light" ? light : dark);
  }
  return found;
}

const base = (theme: Theme) => coloursOf(css.slice(0, moreAt), theme);
const more = (theme: Theme) => coloursOf(css.slice(moreAt, forcedAt), theme, base(theme));

type Rgb = readonly [number, number, number];

/** Linear light, 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1, 7);
  const part = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

/** Relative luminance and contrast ratio (WCAG 2.2). */
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const themes = (["light", "dark"] as const).flatMap((theme) => [
  { name: theme, colours: base(theme) },
  { name: `${theme}, more contrast`, colours: more(theme) },
]);
const colour = (colours: Colours, name: string): string => colours.get(name) ?? "#000000";
const KINDS = Array.from({ length: 10 }, (_, hue) => `kind-${hue}`);

describe.each(themes)("in $name", ({ colours }) => {
  test.each(["ink", "ink-2", "accent"])("%s can be read on every ground", (text) => {
    for (const ground of ["paper", "panel", "raised"]) {
      expect(contrast(colour(colours, text), colour(colours, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });
  test.each([...KINDS, "node", "edge", "accent"])("%s can be seen as a mark", (mark) => {
    for (const ground of ["paper", "panel"]) {
      expect(contrast(colour(colours, mark), colour(colours, ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

test("the accent is the colour of what is selected, in focus or at fault, and of the name of the site", () => {
  const meant = /selected|selection|chosen|current|focus|\.window|invalid|\.missing|\.cells|\.drop|\.brand/;
  const src = new URL("../", import.meta.url).pathname;
  const others = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css") && file !== "app/tokens.css")
    .flatMap((file) =>
      [...readFileSync(src + file, "utf8").matchAll(/([^{}]+)\{[^{}]*var\(--accent[^{}]*\}/g)].map(
        ([, selector = ""]) => `${file}: ${selector.trim()}`,
      ),
    )
    .filter((rule) => !meant.test(rule.slice(rule.indexOf(":"))));
  expect(others).toEqual([]);
});

/** Colour-vision deficiencies at full severity (Machado, Oliveira and Fernandes 2009, table 1), on linear light. */
const VISION = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seenWith(matrix: readonly number[], [red, green, blue]: Rgb): Rgb {
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(0, (matrix[at] ?? 0) * red + (matrix[at + 1] ?? 0) * green + (matrix[at + 2] ?? 0) * blue),
    );
  return [row(0), row(3), row(6)];
}

/** OKLab (Ottosson 2020). Its distances match perceived differences; 0.02 is just noticeable side by side. */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...one.map((part, place) => part - (other[place] ?? 0)));

/** Twice the just noticeable distance, since marks are not side by side. Each hue also has a word. */
const APART = 0.04;

describe.each(Object.entries(VISION))("with %s", (_, matrix) => {
  test.each(["light", "dark"] as const)("the six main hues are told apart in %s", (theme) => {
    const hues = KINDS.slice(0, 6).map((name) => oklab(seenWith(matrix, linear(colour(base(theme), name)))));
    for (const [place, one] of hues.entries()) {
      for (const [other, second] of hues.entries()) {
        if (other > place)
          expect(distance(one, second), `kind-${place} and kind-${other}`).toBeGreaterThan(APART);
      }
    }
  });
});
