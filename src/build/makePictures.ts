import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { KIND_HUES, type Theme } from "../chart/theme.ts";
import { previewStrip } from "../export/previewStrip.ts";
import { measureMedia } from "../load/media/measureMedia.ts";
import { mediaType } from "../model/media/mediaFile.ts";
import { item } from "../model/tables/columns.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { accentColours } from "../site/accent.ts";
import { eventPreview } from "../site/eventPreview.ts";
import type { Site } from "../site/pageContext.ts";
import { PICTURE_SIZE, type Picture } from "../site/pageTags.ts";
import { eventRows } from "../site/shippedStory.ts";
import { eventPagePath } from "../state/address/address.ts";
import { visibleText } from "../words/visibleText.ts";
import { keepFile } from "./buildCache.ts";
import type { PictureElement } from "./eventPicture.ts";
import {
  drawStrip,
  eventPicture,
  type PictureLogo,
  STRIP_SIZE,
  type StoryStrip,
  storyPicture,
  wordlessPicture,
} from "./eventPicture.ts";
import { sha256Of } from "./hashes.ts";

/** A picture that is ready in the cache, and the folder of its page. */
type MadePicture = Picture & { readonly folder: string; readonly file: string };
export type MadePictures = {
  readonly story: MadePicture;
  readonly events: ReadonlyMap<EventRow, MadePicture>;
  /** Pictures without words, if any: one text whose letters the fonts lack, and the number of such pictures. */
  readonly wordless: { readonly text: string; readonly pictures: number } | null;
};

/** So many are laid out or drawn at a time: drawing runs beside the layout of the next. */
const AT_A_TIME = 4;

/**
 * Makes the pictures of previews: one for the story, and one each for at most `most` events, the most prominent first.
 * What has letters that the fonts of the pictures lack, as texts in Hindi, Arabic or Japanese have, is shown by marks and date
 * alone. Any that cannot be made fails the build, with the id of its event.
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
  const logo = file === undefined ? null : logoOf(file);
  const { tables } = story;
  const { counts } = words.messages;
  const tokens = lightTheme(readFileSync("src/app/tokens.css", "utf8"));
  const theme = site.accent === null ? tokens : { ...tokens, accent: accentColours(site.accent).light };
  const make = pictureMaker(cacheDir);
  const bare = previewStrip(tables, story.hues, words);
  const drawn = await make(drawStrip(bare, theme), STRIP_SIZE);
  const strip: StoryStrip = { ...bare, image: `data:image/png;base64,${readFileSync(drawn, "base64")}` };

  const lacking: string[] = [];
  const picture = async (
    folder: string,
    of: string,
    alt: string,
    element: () => PictureElement,
    wordless: () => PictureElement,
  ): Promise<MadePicture> => {
    const withoutWords = (error: unknown): Promise<string> => {
      if (!(error instanceof NoLetters)) throw error;
      lacking.push(error.text);
      return make(wordless(), PICTURE_SIZE);
    };
    const made = make(element(), PICTURE_SIZE).catch(withoutWords);
    const file = await made.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`the picture of ${of} could not be made: ${reason}`, { cause: error });
    });
    // Chat programs cache a picture by its address for weeks, so a changed picture needs a new address.
    return { path: `${folder}${PICTURE_FILE}?v=${path.basename(file).slice(0, 8)}`, folder, file, alt };
  };

  const chosen = [...eventRows(tables)]
    .sort((a, b) => (tables.events.prominence[a] ?? 0) - (tables.events.prominence[b] ?? 0) || a - b)
    .slice(0, most);
  const made = new Map<EventRow, MadePicture>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < chosen.length) {
      const row = item(chosen, next++);
      const id = textAt(tables.events.ids, row);
      const { pictureText } = eventPreview(site, row);
      made.set(
        row,
        await picture(
          eventPagePath(id),
          `the event “${id}”`,
          pictureText,
          () => eventPicture({ ...site, logo }, theme, strip, row),
          () => wordlessPicture(site, theme, strip, row),
        ),
      );
    }
  };
  const title = visibleText(tables.about.title);
  const storyText = words.pages.preview.storyPicture(title, counts.events(tables.events.count));
  const [storyMade] = await Promise.all([
    picture(
      "",
      "the story",
      storyText,
      () => storyPicture({ ...site, logo }, theme, strip),
      () => wordlessPicture(site, theme, strip, null),
    ),
    ...Array.from({ length: AT_A_TIME }, work),
  ]);
  const [text] = lacking;
  return {
    story: storyMade,
    events: made,
    wordless: text === undefined ? null : { text, pictures: lacking.length },
  };
}

/** By its name at the root of the site. */
type LogoFile = { readonly name: string; readonly bytes: Uint8Array };

/** Null for pictures that cannot be drawn here: WebP, or without a size. */
function logoOf({ name, bytes }: LogoFile): PictureLogo | null {
  const measured = measureMedia(name, new Uint8Array(bytes));
  const type = mediaType(name);
  if (!measured.ok || measured.size === null || type === undefined || type === mediaType("a.webp"))
    return null;
  return { size: measured.size, image: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
}

const PICTURE_FILE = "preview.png";

/** Puts them beside their pages. */
export function writePictures({ story, events }: MadePictures, outDir: string): void {
  for (const { folder, file } of [story, ...events.values()]) {
    mkdirSync(path.join(outDir, folder), { recursive: true });
    copyFileSync(file, path.join(outDir, folder, PICTURE_FILE));
  }
}

/** The light theme, with colours read from `app/tokens.css` and fonts that satori has. */
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

/** A font file. Families with `Ext` and the like hold letters that the first file lacks. */
type Font = {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly style: "normal";
  readonly data: Buffer;
};

/** Returns the path of the picture. Its name is a hash of all inputs. */
type PictureMaker = (element: PictureElement, size: Size) => Promise<string>;

type Size = { readonly width: number; readonly height: number };

/** Thrown for a text with letters that the fonts lack. */
class NoLetters extends Error {
  readonly text: string;
  constructor(text: string) {
    super(`the fonts of the pictures have no letters for “${text}”`);
    this.text = text;
  }
}

const require = createRequire(path.join(process.cwd(), "package.json"));

/**
 * Makes pictures, and remembers them by their content: a second build makes only what changed. The result is
 * the same on every machine: letters come from our fonts as outlines. A letter
 * that no font has is `NoLetters`, never an empty box.
 */
function pictureMaker(cacheDir: string): PictureMaker {
  const fonts = baseFonts();
  const makers = [fonts.map(({ data }) => sha256Of(data)), ...["satori", "@resvg/resvg-js"].map(versionOf)];
  return (element, size) => {
    const key = sha256Of(JSON.stringify([size, makers, element]));
    return keepFile(path.join(cacheDir, `${key}.png`), () => renderPicture(element, size, fonts));
  };
}

async function renderPicture(element: PictureElement, size: Size, fonts: readonly Font[]): Promise<Buffer> {
  // Imported late, so that serving or testing the page does not load them.
  const [{ default: satori }, { renderAsync }] = await Promise.all([
    import("satori"),
    import("@resvg/resvg-js"),
  ]);
  const svg = await satori(element, {
    ...size,
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

/** Fonts of scripts that few stories use. They are read when a letter needs one. */
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

/** `U+0370-03FF,U+1F00` holds U+0391. */
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

/** A package may not export its own `package.json`, but it lies where node looks for it. */
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
