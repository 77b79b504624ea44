import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { item } from "../model/columns.ts";
import { textAt } from "../model/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { eventPagePath } from "../state/address.ts";
import { visibleText } from "../words/visibleText.ts";
import { eventPicture, pictureScene, storyPicture } from "./eventPicture.ts";
import { eventPreview } from "./eventPreview.ts";
import type { Site } from "./pageContext.ts";
import type { Picture } from "./pageTags.ts";
import type { PictureElement } from "./pictureElement.ts";
import { pictureMaker } from "./renderPicture.ts";
import { eventRows, sha256Of } from "./shippedStory.ts";
import { lightColours } from "./tokenColours.ts";
import type { Pictures } from "./writeSite.ts";

/** So many are laid out or drawn at a time: drawing runs beside the layout of the next. */
const AT_A_TIME = 4;

/**
 * Makes the pictures of previews and writes them beside the pages: one for the story, and one each for at most `most`
 * events, the most prominent first. Any that cannot be made fails the build, with the id of its event.
 */
export async function makePictures(
  site: Site,
  outDir: string,
  cacheDir: string,
  most: number,
): Promise<Pictures> {
  const { story, words } = site;
  const { tables } = story;
  const { counts } = words.messages;
  const colours = lightColours(readFileSync("src/app/tokens.css", "utf8"));
  const scene = pictureScene(site);
  const make = pictureMaker(cacheDir);

  const write = async (
    folder: string,
    of: string,
    alt: string,
    element: () => PictureElement,
  ): Promise<Picture> => {
    const picture = await make(element()).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`the picture of ${of} could not be made: ${reason}`, { cause: error });
    });
    mkdirSync(path.join(outDir, folder), { recursive: true });
    writeFileSync(path.join(outDir, folder, PICTURE_FILE), picture);
    // Chat programs keep a picture by its address for weeks: a changed one has another.
    return { path: `${folder}${PICTURE_FILE}?v=${sha256Of(picture).slice(0, 8)}`, alt };
  };

  const chosen = [...eventRows(tables)]
    .sort((a, b) => (tables.events.prominence[a] ?? 0) - (tables.events.prominence[b] ?? 0) || a - b)
    .slice(0, most);
  const made = new Map<EventRow, Picture>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < chosen.length) {
      const row = item(chosen, next++);
      const id = textAt(tables.events.ids, row);
      const { pictureText } = eventPreview(site, row);
      made.set(
        row,
        await write(eventPagePath(id), `the event “${id}”`, pictureText, () =>
          eventPicture(site, colours, scene, row),
        ),
      );
    }
  };
  const title = visibleText(tables.about.title);
  const storyText = words.pages.preview.storyPicture(title, counts.events(tables.events.count));
  const [storyMade] = await Promise.all([
    write("", "the story", storyText, () => storyPicture(site, colours, scene)),
    ...Array.from({ length: AT_A_TIME }, work),
  ]);
  return { story: storyMade, events: made };
}

const PICTURE_FILE = "preview.png";
