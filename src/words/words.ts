import type { Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { messages } from "./en/messages.ts";
import type { Direction } from "./isolate.ts";
import type { Language } from "./languages.ts";
import type { LaterTexts } from "./laterTexts.ts";

/** The same texts in another language: English says which there are and what goes into each. */
export type Translation<English> = English extends string | ((...given: never[]) => string)
  ? English
  : { readonly [Key in keyof English]: Translation<English[Key]> };

/** Every text of the interface that comes at once, one section a subject. */
export type Messages = Translation<typeof messages>;

/** One language of the interface: what every function that makes a text takes first. */
export type Words = {
  /** For `lang` attributes and the address. */
  readonly language: Language;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
  readonly direction: Direction;
  readonly messages: Messages;
  /** What later parts say, in this language; what is not there they say in English, which comes with them. */
  readonly later: { readonly [File in keyof LaterTexts]?: Translation<LaterTexts[File]> };
};

/** The same words on a site of that name. */
export function onSite(words: Words, name: string): Words {
  const { messages } = words;
  return { ...words, messages: { ...messages, page: { ...messages.page, name } } };
}

/** Of a page, from the particular to the general: an event, the story, the site. */
export const pageTitle = ({ messages }: Words, ...parts: readonly string[]): string =>
  [...parts, messages.page.name].join(" · ");

/** English comes with the page; every other language is loaded (`loadWords.ts`). */
export const english: Words = { language: "en", locale: "en-GB", direction: "ltr", messages, later: {} };

/** The `lang` of texts of a dataset; undefined where it is that of the interface, or not known. */
export const dataLanguage = ({ about }: Tables, { language }: Words): string | undefined =>
  about.language === language || about.language === NO_LANGUAGE ? undefined : about.language;
