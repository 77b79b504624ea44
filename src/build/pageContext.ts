import type { IdsLock } from "../model/idsLock.ts";
import type { EventRow } from "../model/units.ts";
import { describeEvent, type EventDescription } from "../words/describeEvent.ts";
import type { PageWords } from "../words/en/pages.ts";
import { visibleText } from "../words/visibleText.ts";
import { type Html, html } from "./html.ts";
import type { Styles } from "./pageStyles.ts";
import type { ShippedStory } from "./shippedStory.ts";

/** What every page is made from. */
export type Site = {
  readonly story: ShippedStory;
  readonly words: PageWords;
  readonly styles: Styles;
  readonly lock: IdsLock;
  /** Version of the program, with the commit where it is known. */
  readonly version: string;
  /** Where the site will stand, ending with a slash; without it addresses are relative. */
  readonly siteUrl: string | null;
};

/** A page knows how far up the root of the site lies: `../../` for an event. */
export type Page = Site & { readonly root: string };

const described = new WeakMap<ShippedStory, Map<EventRow, EventDescription>>();

/** An event in words, found once for all the pages and pictures that name it: a build speaks one language. */
export function eventInWords(
  { story, words }: Pick<Page, "story" | "words">,
  row: EventRow,
): EventDescription {
  const known = described.get(story) ?? new Map<EventRow, EventDescription>();
  described.set(story, known);
  const event = known.get(row) ?? describeEvent(words, story.tables, row);
  known.set(row, event);
  return event;
}

/** A text of the dataset: in its own language and direction, with nothing in it that hides. */
export function dataText(page: Page, text: string): Html {
  const language = dataLanguage(page);
  return html`<bdi${language !== undefined && html` lang="${language}"`}>${visibleText(text)}</bdi>`;
}

/** A paragraph of the dataset: its lines begin where those of its own language do. */
export function dataParagraph(page: Page, text: string, style: string): Html {
  const language = dataLanguage(page);
  return html`<p class="${style}"${language !== undefined && html` lang="${language}"`} dir="auto">${visibleText(text)}</p>`;
}

/** The `lang` of texts of the dataset; undefined where it is that of the interface, or not known. */
function dataLanguage({ story, words }: Page): string | undefined {
  const { language } = story.tables.about;
  return language === words.language || language === "und" ? undefined : language;
}
