import type { Font, Pen } from "../../chart/pen.ts";
import { fontParts, isInRange, silentPen } from "../../chart/svgPen.ts";
import { readTheme, type Theme } from "../../chart/theme.ts";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { base64Of } from "../../model/base64.ts";

type LettersByFont = ReadonlyMap<Font, ReadonlySet<string>>;

/** The letters that a picture writes, by font. `draw` gets a pen that draws nothing. */
export function lettersIn(draw: (pen: Pen) => void): LettersByFont {
  const found = new Map<Font, Set<string>>();
  draw({
    ...silentPen,
    text: (words, _x, _y, { font }) => {
      const letters = found.get(font) ?? new Set();
      found.set(font, letters);
      for (const letter of words) letters.add(letter);
    },
  });
  return found;
}

/**
 * Resolves when all fonts of these letters are loaded or have failed. Each loading face is awaited by itself, because
 * `load` rejects at once if the system lacks a fallback font.
 */
export async function facesLoaded(letters: LettersByFont): Promise<void> {
  for (const [font, all] of letters) document.fonts.load(font, [...all].join("")).catch(() => []);
  const coming = [...document.fonts].filter(({ status }) => status === "loading");
  await Promise.allSettled(coming.map(({ loaded }) => loaded));
}

type Face = {
  readonly family: string;
  readonly isItalic: boolean;
  readonly unicodeRange: string;
  readonly rule: CSSFontFaceRule;
  /** The address of the stylesheet, to which addresses in `rule` are relative. */
  readonly base: string;
};

/** `@font-face` rules with the files of these fonts as data URLs. Fonts that cannot be fetched are left out. */
export async function facesAsCss(letters: LettersByFont): Promise<string> {
  const all = facesOfPage();
  const needed = new Set<Face>();
  for (const [font, found] of letters) {
    const { family, isItalic } = fontParts(font);
    const names = family.split(",").map(bare);
    const ofFamily = names.map((name) => {
      const faces = all.filter((face) => face.family === name);
      const styled = faces.filter((face) => face.isItalic === isItalic);
      return styled.length > 0 ? styled : faces;
    });
    for (const letter of found) {
      // The first family of the list that has the letter is used, as in browsers.
      const code = letter.codePointAt(0) ?? 0;
      const face = ofFamily.flat().find(({ unicodeRange }) => isInRange(code, unicodeRange));
      if (face) needed.add(face);
    }
  }
  const sheets = await Promise.all([...needed].map(faceAsCss));
  return sheets.join("");
}

const bare = (family: string): string => family.trim().replaceAll(/^["']|["']$/g, "");

function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet)
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map((rule) => ({
        family: bare(rule.style.getPropertyValue("font-family")),
        isItalic: rule.style.getPropertyValue("font-style") === "italic",
        unicodeRange: rule.style.getPropertyValue("unicode-range"),
        rule,
        base: sheet.href ?? document.baseURI,
      })),
  );
}

/** The rules of a sheet. Empty for a sheet of another origin, which no page may read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function faceAsCss({ rule, base }: Face): Promise<string> {
  const [, source = ""] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src")) ?? [];
  const data = source.startsWith("data:") ? source : await asDataUrl(new URL(source, base).href);
  if (data === null) return "";
  const kept = ["font-family", "font-style", "font-weight", "size-adjust", "unicode-range"]
    .map((name) => `${name}:${rule.style.getPropertyValue(name)};`)
    .join("");
  return `@font-face{${kept}src:url(${data}) format("woff2")}`;
}

async function asDataUrl(address: string): Promise<string | null> {
  const fetched = await fetchBytes(address);
  return fetched.ok ? `data:font/woff2;base64,${base64Of(new Uint8Array(fetched.bytes))}` : null;
}

/** The colours and fonts for paper, whether the page is light or dark. */
export function paperTheme(): Theme {
  const paper = document.createElement("div");
  paper.dataset.paper = "";
  paper.hidden = true;
  document.body.append(paper);
  const theme = readTheme(paper);
  paper.remove();
  return theme;
}
