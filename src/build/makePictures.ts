import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { inflateSync } from "node:zlib";
import type { Size } from "../chart/ChartCanvas.tsx";
import type { MeasureText } from "../chart/measureText.ts";
import type { Pen } from "../chart/pen.ts";
import { fontParts, isInRange, svgPen } from "../chart/svgPen.ts";
import { KIND_HUES, type Theme } from "../chart/theme.ts";
import { previewStrip } from "../export/previewStrip.ts";
import { measureMedia } from "../load/media/measureMedia.ts";
import { element } from "../model/escapeMarkup.ts";
import { fewAtATime } from "../model/fewAtATime.ts";
import { mediaType } from "../model/mediaType.ts";
import { memoByKey } from "../model/memo.ts";
import { accentColours } from "../site/accent.ts";
import type { Site } from "../site/pageContext.ts";
import { PICTURE_SIZE, type Picture } from "../site/pageTags.ts";
import { type Pictures, PREVIEW_FILE, type Preview, pictureOf, previewsOf } from "../site/previews.ts";
import { englishForPages, type PageWords } from "../words/en/pages.ts";
import { onSite } from "../words/words.ts";
import { hexDigest, keepFile } from "./buildCache.ts";

/** The key of both maps is the folder of a page. `files` has the paths in the cache. */
export type MadePictures = {
  readonly pictures: Pictures;
  readonly files: ReadonlyMap<string, string>;
  /** How many pictures have letters that the fonts lack, and a text with such letters. Null if there are none. */
  readonly wordless: { readonly text: string; readonly pictures: number } | null;
};

const AT_A_TIME = 4;

/**
 * A picture with letters that the fonts lack, such as Hindi, is made in English, without the texts that have such
 * letters. If a picture cannot be made, the error names the folder of its page.
 */
export async function makePictures(
  site: Pick<Site, "story" | "words" | "accent"> & { readonly files?: ReadonlyMap<string, Uint8Array> },
  cacheDir: string,
  most: number,
): Promise<MadePictures> {
  const { story, words } = site;
  const { tables, hues } = story;
  const [file] = [...(site.files ?? [])].filter(([name]) => name.startsWith("logo."));
  const logo = file === undefined ? null : logoOf(...file);
  const tokens = lightTheme(readFileSync("src/app/tokens.css", "utf8"));
  const theme = site.accent === null ? tokens : { ...tokens, accent: accentColours(site.accent).light };
  const measure: MeasureText = (text, font) => runsOf(text, font).reduce((sum, { width }) => sum + width, 0);
  const inputsIn = (words: PageWords) => ({
    ...{ tables, hues, words, theme, measure, canDraw: (_: string) => true },
    strip: previewStrip(tables, hues, words),
  });
  const own = inputsIn(words);
  // These inputs are for a picture with letters that the fonts lack, such as Hindi. Months and counts would have such
  // letters too, so they are English.
  const lenient: typeof own = {
    ...inputsIn(onSite(englishForPages, words.messages.page)),
    measure: (text, font) => orNone(() => measure(text, font)) ?? 0,
    canDraw: (text) => orNone(() => runsOf(text, LETTERS)) !== undefined,
  };
  const fontsDir = path.join(path.dirname(cacheDir), "fonts");
  const make = async (draw: Preview["draw"], inputs: typeof own): Promise<string> => {
    const logos: string[] = [];
    const place = (x: number, y: number, size: Size) =>
      logos.push(element("image", { x, y, ...size, href: logo?.image ?? null }));
    const used = new Set<FontFile>();
    const pen = svgPen();
    draw(inOurFonts(pen, used, inputs === lenient), {
      ...inputs,
      logo: logo && { size: logo.size, draw: place },
    });
    const svg = element(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", ...PICTURE_SIZE },
      pen.markup(),
      ...logos,
    );
    const key = hexDigest(JSON.stringify([MAKERS.map(versionOf), svg]));
    return keepFile(path.join(cacheDir, `${key}.png`), () => renderPicture(svg, [...used], fontsDir));
  };

  const lacking: string[] = [];
  const fileOf = ({ folder, draw }: Preview): Promise<string> =>
    make(draw, own)
      .catch((error: unknown) => {
        if (!(error instanceof NoLetters)) throw error;
        lacking.push(error.text);
        return make(draw, lenient);
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`the picture of “${folder}” could not be made: ${reason}`, { cause: error });
      });

  const pictures = new Map<string, Picture>();
  const files = new Map<string, string>();
  await fewAtATime(AT_A_TIME, previewsOf(tables, words, most), async (preview) => {
    const made = await fileOf(preview);
    files.set(preview.folder, made);
    // The name of a file in the cache is a hash of everything that determines its pixels.
    pictures.set(preview.folder, pictureOf(preview, path.basename(made)));
  });
  const [text] = lacking;
  return { pictures, files, wordless: text === undefined ? null : { text, pictures: lacking.length } };
}

export const wordlessNote = ({ text, pictures }: NonNullable<MadePictures["wordless"]>): string =>
  `${pictures} previews leave out texts and say dates in English: their fonts have no letters for “${text}”.`;

export const writerInto =
  (outDir: string) =>
  (file: string, content: string | Uint8Array): void => {
    const target = path.join(outDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };

export function writePictures({ files }: MadePictures, outDir: string): void {
  for (const [folder, file] of files) {
    mkdirSync(path.join(outDir, folder), { recursive: true });
    copyFileSync(file, path.join(outDir, folder, PREVIEW_FILE));
  }
}

type PictureLogo = { readonly size: Size; readonly image: string };

/** Null for WebP, which the renderer cannot draw, and for a logo without a size. */
function logoOf(name: string, bytes: Uint8Array): PictureLogo | null {
  const measured = measureMedia(name, new Uint8Array(bytes));
  const type = mediaType(name);
  if (!measured.ok || measured.size === null || type === undefined || type === mediaType("a.webp"))
    return null;
  return { size: measured.size, image: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
}

/** The light colours of `app/tokens.css`, with the font families of pictures. */
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
    interfaceFont: "inter",
    textFont: "newsreader, inter",
  };
}

class NoLetters extends Error {
  readonly text: string;
  constructor(text: string) {
    super(`the fonts of the pictures have no letters for “${text}”`);
    this.text = text;
  }
}

function orNone<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoLetters) return undefined;
    throw error;
  }
}

const LETTERS = "400 20px newsreader, inter";

const require = createRequire(path.join(process.cwd(), "package.json"));

/** A new version of these packages may change the pixels of a picture, so cached pictures are made again. */
const MAKERS = ["@resvg/resvg-js", "@fontsource/inter", "@fontsource/newsreader"];

/** The PNG is the same on every machine, because the renderer uses only our own font files. */
async function renderPicture(svg: string, fonts: readonly FontFile[], fontsDir: string): Promise<Buffer> {
  // The renderer is imported here, because serving or testing a page does not need it.
  const { renderAsync } = await import("@resvg/resvg-js");
  const fontFiles = await Promise.all(
    fonts.map(({ file }) => keepFile(path.join(fontsDir, `${hexDigest(file)}.ttf`), async () => file)),
  );
  return (await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles } })).asPng();
}

/**
 * A TrueType file with a family name of its own. `widths` has, by code point, each width as a share of the font size.
 */
type FontFile = {
  readonly name: string;
  readonly file: Buffer;
  readonly widths: ReadonlyMap<number, number>;
};

type Run = { readonly font: FontFile; readonly text: string; readonly width: number };

/** Matches blanks, and marks without a shape such as bidi marks. They belong to the run of the letter before them. */
const SHAPELESS = /[\p{Cf}\s]/u;

/** A combining mark stays in the font of its letter if that font has the mark, because the font places the mark. */
const MARK = /\p{M}/u;

/**
 * Splits a text by fonts. Each letter is in the first family that has it. Within a family, a letter keeps the font of
 * the letter before it if possible. Throws `NoLetters` if no family has a letter.
 */
export function runsOf(text: string, font: Parameters<MeasureText>[1]): readonly Run[] {
  const { weight, size, family } = fontParts(font);
  const runs: { font: FontFile; text: string; width: number }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const isNone = SHAPELESS.test(letter);
    const isKept = isNone || (MARK.test(letter) && last?.font.widths.has(code));
    const found = last && isKept ? last.font : fontWith(isNone ? 0x20 : code, last?.font);
    if (!found) throw new NoLetters(text);
    const width = (found.widths.get(code) ?? 0) * size;
    if (last?.font === found) {
      last.text += letter;
      last.width += width;
    } else runs.push({ font: found, text: letter, width });
  }
  return runs;

  function fontWith(code: number, before: FontFile | undefined): FontFile | undefined {
    for (const name of family.split(", ")) {
      if (before?.name.startsWith(`${name}-`) && before.widths.has(code)) return before;
      for (const [letters, range] of Object.entries(alphabetsOf(name)))
        if (isInRange(code, range)) {
          const file = fontOf(`${name}-${letters}-${weight < 550 ? 400 : 600}`);
          if (file.widths.has(code)) return file;
        }
    }
    return undefined;
  }
}

/** The share of a text's width that is left of its x, for each alignment. */
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** A pen that writes in our font files and adds them to `used`. If `isLenient`, it skips texts with missing letters. */
const inOurFonts = (pen: Pen, used: Set<FontFile>, isLenient: boolean): Pen => ({
  ...pen,
  text: (words, x, y, style) => {
    const { weight, size } = fontParts(style.font);
    const set = () => runsOf(words, style.font);
    const runs = isLenient ? orNone(set) : set();
    if (runs === undefined) return;
    const whole = runs.reduce((sum, { width }) => sum + width, 0);
    // The renderer aligns a text in one font itself, with kerning.
    const [align, first] =
      runs.length === 1 ? [style.align, x] : ["left" as const, x - whole * BEFORE[style.align]];
    let left = first;
    for (const { font, text, width } of runs) {
      used.add(font);
      pen.text(text, left, y, { ...style, align, font: `${weight} ${size}px ${font.name}` });
      left += width;
    }
  },
});

/** The unpacked tables of a WOFF file, by tag (W3C WOFF 1.0). */
function tablesOf(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let entry = 44; entry < 44 + 20 * file.readUInt16BE(12); entry += 20) {
    const [start, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at));
    const data = file.subarray(start, (start ?? 0) + (packed ?? 0));
    tables.set(file.toString("latin1", entry, entry + 4), packed === length ? data : inflateSync(data));
  }
  return tables;
}

/** A TrueType file of these tables (OpenType, "Font file"). Its checksums are 0, because the renderer reads none. */
function trueType(tables: ReadonlyMap<string, Buffer>): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.size);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [head];
  let [entry, place] = [12, head.length];
  for (const [tag, data] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(place, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    entry += 16;
    place += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The font table with the family and PostScript names of a file. Both are `name`, the font's name in a picture. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name, "utf16le").swap16();
  const head = Buffer.alloc(6 + 2 * 12);
  head.writeUInt16BE(2, 2);
  head.writeUInt16BE(head.length, 4);
  for (const [index, id] of [1, 6].entries())
    for (const [field, value] of [3, 1, 0x409, id, text.length, 0].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
  return Buffer.concat([head, text]);
}

/** The width of each character as a share of the font size (OpenType `hmtx`, `cmap` format 4). */
function advancesOf(tables: ReadonlyMap<string, Buffer>): ReadonlyMap<number, number> {
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

/** The font of a name such as `newsreader-latin-400`: family, alphabet and weight. */
const fontOf = memoByKey((name: string): FontFile => {
  const [family] = name.split("-");
  const packed = readFileSync(path.join(folderOf(`@fontsource/${family}`), `files/${name}-normal.woff`));
  const tables = tablesOf(packed).set("name", nameTable(name));
  return { name, file: trueType(tables), widths: advancesOf(tables) };
});

const alphabetsOf = memoByKey(
  (family: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(path.join(folderOf(`@fontsource/${family}`), "unicode.json"), "utf8")),
);

/** Searches Node's search paths, because a package need not export its `package.json`. */
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
