import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { keepFile } from "./buildCache.ts";
import { sha256Of } from "./hashes.ts";
import type { PictureElement } from "./pictureElement.ts";

/** A file of letters of one face: `Ext` and the like fill in what the first has not. */
type Font = {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly style: "normal";
  readonly data: Buffer;
};

/** Answers the file that holds the picture; its name is the hash of all that decides over a pixel. */
export type PictureMaker = (element: PictureElement, size: Size) => Promise<string>;

type Size = { readonly width: number; readonly height: number };

/** Thrown where a text has letters that the fonts of the pictures have not. */
export class NoLetters extends Error {
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
export function pictureMaker(cacheDir: string): PictureMaker {
  const fonts = baseFonts();
  const makers = [fonts.map(({ data }) => sha256Of(data)), ...["satori", "@resvg/resvg-js"].map(versionOf)];
  return (element, size) => {
    const key = sha256Of(JSON.stringify([size, makers, element]));
    return keepFile(path.join(cacheDir, `${key}.png`), () => renderPicture(element, size, fonts));
  };
}

async function renderPicture(element: PictureElement, size: Size, fonts: readonly Font[]): Promise<Buffer> {
  // Asked for late: whoever only serves or tests the page need not wait for them.
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

/** Letters of alphabets that few stories have: read when one occurs. */
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
