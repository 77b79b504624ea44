import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
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
import { eventPicture, type PictureLogo, storyPicture, wordlessPicture } from "./eventPicture.ts";
import { lightTheme } from "./lightTheme.ts";
import type { PictureElement } from "./pictureElement.ts";
import { NoLetters, pictureMaker } from "./renderPicture.ts";
import { drawStrip, STRIP_SIZE, type StoryStrip } from "./storyStrip.ts";

/** A picture that is ready in the cache, and the folder of its page. */
type MadePicture = Picture & { readonly folder: string; readonly file: string };
export type MadePictures = {
  readonly story: MadePicture;
  readonly events: ReadonlyMap<EventRow, MadePicture>;
  /** Why some have no words, if any: one text whose letters the fonts lack, and how many pictures that concerns. */
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
    // Chat programs keep a picture by its address for weeks: a changed one has another.
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

/** Null where it is none of the pictures that can be drawn here: WebP, or one that does not say how large it is. */
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
