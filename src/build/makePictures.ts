import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { inflateSync } from "node:zlib";
import type { Size } from "../chart/ChartCanvas.tsx";
import { silentPen } from "../chart/derivedPens.ts";
import type { EnlargedPen } from "../chart/enlargedPen.ts";
import type { MeasureText } from "../chart/fontMeasure.ts";
import type { Point } from "../chart/pen.ts";
import { fontParts } from "../chart/svgPen.ts";
import { KIND_HUES, type Theme } from "../chart/theme.ts";
import { previewStrip } from "../export/previewStrip.ts";
import { measureMedia } from "../load/media/measureMedia.ts";
import { mediaType } from "../model/mediaType.ts";
import { item } from "../model/tables/columns.ts";
import { accentColours } from "../site/accent.ts";
import type { Site } from "../site/pageContext.ts";
import { PICTURE_SIZE, type Picture } from "../site/pageTags.ts";
import { type Pictures, PREVIEW_FILE, type Preview, pictureOf, previewsOf } from "../site/previews.ts";
import { keepFile } from "./buildCache.ts";
import { sha256Of } from "./hashes.ts";

/** An element of a picture, as satori lays it out. Styles are CSS; every box with several children is a flex box. */
export type PictureElement = {
  readonly type: string;
  /** Elements have the shape of React's. They are never in a list that changes, so they need no key. */
  readonly key: null;
  readonly props: {
    readonly style?: PictureStyle;
    readonly children?: PictureChild | readonly PictureChild[];
    readonly [attribute: string]: unknown;
  };
};
export type PictureChild = PictureElement | string;
export type PictureStyle = Readonly<Record<string, string | number>>;

const box = (style: PictureStyle, ...children: readonly PictureChild[]): PictureElement => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

/** From the top of a line of letters to their baseline, as a share of the letter size. */
const ASCENT = 0.86;

/** The output of `draw` in this size, shown `scale` times as large: shapes as SVG, and over it texts, which satori sets. */
function drawing(size: Size, scale: number, draw: (pen: EnlargedPen) => void): PictureElement {
  const shapes: PictureElement[] = [];
  const texts: PictureElement[] = [];
  let alpha = 1;
  const add = (type: string, attributes: Readonly<Record<string, string | number>>) =>
    shapes.push({ type, key: null, props: attributes });
  const placed = (path: string, x: number, y: number, enlarged: number) => ({
    d: path,
    transform: `translate(${rounded(x)} ${rounded(y)}) scale(${enlarged})`,
  });
  draw({
    alpha: (share) => {
      alpha = share;
    },
    fillRect: (x, y, width, height, fill, corner = 0) => {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      add("rect", { ...box, rx: corner, fill, "fill-opacity": alpha });
    },
    fillShape: (path, x, y, enlarged, fill) => {
      add("path", { ...placed(path, x, y, enlarged), fill, "fill-opacity": alpha });
    },
    strokeShape: (path, x, y, enlarged, stroke, { width, dash = [] }) => {
      add("path", {
        ...placed(path, x, y, enlarged),
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width / enlarged,
        ...(dash.length > 0 && { "stroke-dasharray": dash.map((piece) => piece / enlarged).join(" ") }),
      });
    },
    curve: (start, bends, stroke, { width, dash = [] }) => {
      const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
      const pieces = bends.map(({ control, end }) => `Q${point(control)} ${point(end)}`);
      add("path", {
        d: `M${point(start)}${pieces.join("")}`,
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width,
        ...(dash.length > 0 && { "stroke-dasharray": dash.join(" ") }),
      });
    },
    text: (words, x, y, { font, colour, align }) => {
      const { size: fontSize, weight, family } = fontParts(font);
      const style = {
        position: "absolute",
        ...(align === "right" ? { right: rounded((size.width - x) * scale) } : { left: rounded(x * scale) }),
        // The layout does not know the width of the text, so the text is centred in a box that is wide enough.
        ...(align === "center" && {
          left: rounded((x - size.width) * scale),
          width: 2 * size.width * scale,
          justifyContent: "center",
        }),
        top: rounded((y - ASCENT * fontSize) * scale),
        color: colour,
        fontFamily: family,
        fontSize: fontSize * scale,
        fontWeight: weight,
        lineHeight: 1,
        whiteSpace: "nowrap",
      };
      texts.push(box(style, words));
    },
  });
  const { width, height } = size;
  const svg: PictureElement = {
    type: "svg",
    key: null,
    props: {
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      children: shapes,
    },
  };
  return texts.length === 0
    ? svg
    : box({ position: "relative", width: width * scale, height: height * scale }, svg, ...texts);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The addresses of the pictures for the pages, and their files in the cache, by the same folders. */
export type MadePictures = {
  readonly pictures: Pictures;
  readonly files: ReadonlyMap<string, string>;
  /**
   * Why some pictures have no words: one text whose letters the fonts lack, and the number of such pictures. Null if all
   * have words.
   */
  readonly wordless: { readonly text: string; readonly pictures: number } | null;
};

/** How many pictures are laid out or drawn at a time. One is drawn while the next is laid out. */
const AT_A_TIME = 4;

/**
 * Makes the pictures of previews: of the story, of its tours and their steps, and of at most `most` events, the most
 * prominent first. A text with letters that the fonts lack, as in Hindi, Arabic or Japanese, is replaced by marks and date.
 * A picture that cannot be made fails the build, with the folder of its page.
 */
export async function makePictures(
  {
    logo: file,
    ...site
  }: Pick<Site, "story" | "words" | "accent"> & { readonly logo?: LogoFile | undefined },
  cacheDir: string,
  most: number,
): Promise<MadePictures> {
  const { story, words } = site;
  const { tables, hues } = story;
  const logo = file === undefined ? null : logoOf(file);
  const tokens = lightTheme(readFileSync("src/app/tokens.css", "utf8"));
  const theme = site.accent === null ? tokens : { ...tokens, accent: accentColours(site.accent).light };
  const fonts = baseFonts();
  const inputs = {
    tables,
    hues,
    words,
    theme,
    measure: measureBy(fonts),
    strip: previewStrip(tables, hues, words),
  };
  const make = pictureMaker(cacheDir, fonts);
  const elementOf = (draw: Preview["draw"]): PictureElement => {
    const logos: PictureElement[] = [];
    const place = (left: number, top: number, size: Size) =>
      logos.push({
        type: "img",
        key: null,
        props: { ...size, src: logo?.image, style: { position: "absolute", left, top } },
      });
    const shown = logo && { size: logo.size, draw: place };
    const drawn = drawing(PICTURE_SIZE, 1, (pen) =>
      draw({ ...silentPen, ...pen }, { ...inputs, logo: shown }),
    );
    return box({ ...PICTURE_SIZE, position: "relative" }, drawn, ...logos);
  };

  const lacking: string[] = [];
  const fileOf = ({ folder, draw, drawWordless }: Preview): Promise<string> =>
    make(elementOf(draw))
      .catch((error: unknown) => {
        if (!(error instanceof NoLetters)) throw error;
        lacking.push(error.text);
        return make(elementOf(drawWordless));
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`the picture of “${folder}” could not be made: ${reason}`, { cause: error });
      });

  const previews = previewsOf(tables, words, most);
  const pictures = new Map<string, Picture>();
  const files = new Map<string, string>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < previews.length) {
      const preview = item(previews, next++);
      const made = await fileOf(preview);
      files.set(preview.folder, made);
      // The name of a file in the cache is its hash.
      pictures.set(preview.folder, pictureOf(preview, path.basename(made)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const [text] = lacking;
  return { pictures, files, wordless: text === undefined ? null : { text, pictures: lacking.length } };
}

export const wordlessNote = ({ text, pictures }: NonNullable<MadePictures["wordless"]>): string =>
  `${pictures} previews show marks and dates without words: their fonts have no letters for “${text}”.`;

/** Copies the pictures beside their pages. */
export function writePictures({ files }: MadePictures, outDir: string): void {
  for (const [folder, file] of files) {
    mkdirSync(path.join(outDir, folder), { recursive: true });
    copyFileSync(file, path.join(outDir, folder, PREVIEW_FILE));
  }
}

/** The logo of the site as a `data:` address. */
type PictureLogo = { readonly size: Size; readonly image: string };

/** The name of the logo at the root of the site. */
type LogoFile = { readonly name: string; readonly bytes: Uint8Array };

/** The logo as a picture can hold it; null for WebP, and for a logo without a size. */
function logoOf({ name, bytes }: LogoFile): PictureLogo | null {
  const measured = measureMedia(name, new Uint8Array(bytes));
  const type = mediaType(name);
  if (!measured.ok || measured.size === null || type === undefined || type === mediaType("a.webp"))
    return null;
  return { size: measured.size, image: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
}

/** The light colours of `app/tokens.css`, which is their one home, with the fonts that satori has. */
function lightTheme(css: string): Theme {
  const colours = new Map<string, string>();
  for (const [, name = "", light = ""] of css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)/gi)) {
    if (!colours.has(name)) colours.set(name, light);
  }
  const colour = (name: string): string => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`tokens.css gives no colour --${name}`);
    return found;
  };
  return {
    paper: colour("paper"),
    panel: colour("panel"),
    ink: colour("ink"),
    ink2: colour("ink-2"),
    line: colour("line"),
    accent: colour("accent"),
    node: colour("node"),
    kinds: Array.from({ length: KIND_HUES }, (_, hue) => colour(`kind-${hue}`)),
    interfaceFont: "Inter, Inter Ext",
    textFont: "Newsreader, Newsreader Ext, Inter, Inter Ext",
  };
}

/** A font file of one weight and style. `Ext` and the like add letters that the first file lacks. */
type Font = {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly style: "normal";
  readonly data: Buffer;
};

/** Returns the file that holds the picture. Its name is the hash of everything that a pixel depends on. */
type PictureMaker = (element: PictureElement) => Promise<string>;

/** Thrown for a text with letters that the fonts of the pictures lack. */
class NoLetters extends Error {
  readonly text: string;
  constructor(text: string) {
    super(`the fonts of the pictures have no letters for “${text}”`);
    this.text = text;
  }
}

const require = createRequire(path.join(process.cwd(), "package.json"));

/**
 * Makes pictures and keeps them by their content, so that a second build makes only what changed. The result is the same on
 * every machine, since letters are drawn as outlines of our fonts. A letter that no font has throws `NoLetters`; it is
 * never an empty box.
 */
function pictureMaker(cacheDir: string, fonts: readonly Font[]): PictureMaker {
  const makers = [fonts.map(({ data }) => sha256Of(data)), ...["satori", "@resvg/resvg-js"].map(versionOf)];
  return (element) => {
    const key = sha256Of(JSON.stringify([makers, element]));
    return keepFile(path.join(cacheDir, `${key}.png`), () => renderPicture(element, fonts));
  };
}

async function renderPicture(element: PictureElement, fonts: readonly Font[]): Promise<Buffer> {
  // Loaded late, since serving or testing a page does not need them.
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import("satori"),
    import("@resvg/resvg-js"),
  ]);
  const svg = await satori(element, {
    ...PICTURE_SIZE,
    fonts: [...fonts],
    loadAdditionalAsset: async (_, text) => fontsFor(text),
    onStyleError: (error) => {
      throw error;
    },
  });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}

function baseFonts(): readonly Font[] {
  const faces = [
    ["Newsreader", "newsreader", 600],
    ["Inter", "inter", 400],
    ["Inter", "inter", 600],
  ] as const;
  return faces.flatMap(([name, family, weight]) => [
    readFont(name, family, "latin", weight),
    readFont(`${name} Ext`, family, "latin-ext", weight),
  ]);
}

/** Fonts for alphabets that few stories have. They are read when one of their letters occurs. */
function fontsFor(text: string): Font[] {
  const ranges: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(folderOf("@fontsource/inter"), "unicode.json"), "utf8"),
  );
  const files = new Set<string>();
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const found = Object.entries(ranges).find(([, range]) => isInRange(code, range));
    if (!found) throw new NoLetters(text);
    files.add(found[0]);
  }
  return [...files].map((letters) => readFont(`Inter ${letters}`, "inter", letters, 600));
}

/**
 * The assumed width of a letter that the first fonts lack, as a share of the size. Cyrillic and Greek fonts are read only
 * for drawing.
 */
const OTHER_LETTER = 0.62;

/** Measures texts as satori sets them, but without kerning, by the widths in the font files. */
function measureBy(fonts: readonly Font[]): MeasureText {
  const widths = new Map(fonts.map((font) => [font, advancesOf(font.data)] as const));
  return (text, font) => {
    const { size, weight, family } = fontParts(font);
    const nearest = weight < 500 ? 400 : 600;
    const own = family
      .split(", ")
      .flatMap((name) => fonts.filter((one) => one.name === name && one.weight === nearest));
    let width = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const found = own.find((one) => widths.get(one)?.has(code));
      width += (found && widths.get(found)?.get(code)) ?? OTHER_LETTER;
    }
    return width * size;
  };
}

/**
 * How wide each character of a font is, as a share of its size, from a WOFF file (W3C WOFF 1.0; OpenType tables `head`,
 * `hhea`, `hmtx`, and the segments of `cmap`, format 4).
 */
function advancesOf(file: Buffer): ReadonlyMap<number, number> {
  const tables = new Map<string, Buffer>();
  for (let entry = 44; entry < 44 + 20 * file.readUInt16BE(12); entry += 20) {
    const [start, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at));
    const data = file.subarray(start, (start ?? 0) + (packed ?? 0));
    tables.set(file.toString("latin1", entry, entry + 4), packed === length ? data : inflateSync(data));
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`a font has no table ${tag}`);
    return found;
  };
  const unit = table("head").readUInt16BE(18);
  const metrics = table("hhea").readUInt16BE(34);
  const [hmtx, cmap] = [table("hmtx"), table("cmap")];
  const widthOf = (glyph: number): number => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / unit;
  const widths = new Map<number, number>();
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    const start = cmap.readUInt32BE(at + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const segments = cmap.readUInt16BE(start + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const field = (which: number): number =>
        start + 14 + 2 * segment + 2 * segments * which + (which === 0 ? 0 : 2);
      const [last, first, delta] = [0, 1, 2].map((which) => cmap.readUInt16BE(field(which)));
      const range = cmap.readUInt16BE(field(3));
      if (last === undefined || first === undefined || delta === undefined) continue;
      for (let code = first; code <= last && code < 0xffff; code++) {
        const listed = range === 0 ? code : cmap.readUInt16BE(field(3) + range + 2 * (code - first));
        const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
        if (glyph !== 0) widths.set(code, widthOf(glyph));
      }
    }
  }
  return widths;
}

/** Whether `U+0370-03FF,U+1F00` holds U+0391. */
function isInRange(letter: number, range: string): boolean {
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.replace("U+", "").split("-");
    return letter >= Number.parseInt(first, 16) && letter <= Number.parseInt(last, 16);
  });
}

function readFont(name: string, family: string, letters: string, weight: Font["weight"]): Font {
  const file = path.join(
    folderOf(`@fontsource/${family}`),
    "files",
    `${family}-${letters}-${weight}-normal.woff`,
  );
  return { name, weight, style: "normal", data: readFileSync(file) };
}

/** A package may not export its own `package.json`, but it is where Node looks for the package. */
function folderOf(name: string): string {
  const folder = (require.resolve.paths(name) ?? [])
    .map((dir) => path.join(dir, name))
    .find((dir) => existsSync(path.join(dir, "package.json")));
  if (folder === undefined) throw new Error(`the package ${name} is not installed`);
  return folder;
}

function versionOf(name: string): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(path.join(folderOf(name), "package.json"), "utf8"),
  );
  return `${name} ${version}`;
}
