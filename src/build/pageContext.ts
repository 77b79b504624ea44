import type { PageWords } from "../words/pageMessages.ts";
import { visibleText } from "../words/visibleText.ts";
import { type Html, html } from "./html.ts";
import type { IdsLock } from "../model/idsLock.ts";
import type { ShippedStory } from "./shippedStory.ts";
import type { Styles } from "./styleNames.ts";

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

/** A text of the dataset: in its own language and direction, with nothing in it that hides. */
export function dataText({ story, words }: Page, text: string): Html {
  const { language } = story.tables.about;
  const isKnown = language !== words.language && language !== "und";
  return isKnown
    ? html`<bdi lang="${language}">${visibleText(text)}</bdi>`
    : html`<bdi>${visibleText(text)}</bdi>`;
}
