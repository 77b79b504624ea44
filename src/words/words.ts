import type { SiteFacts } from "../model/siteFacts.ts";
import type { Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import type * as exploring from "./en/exploring.ts";
import type * as files from "./en/files.ts";
import { messages } from "./en/messages.ts";
import type * as ownStory from "./en/ownStory.ts";
import type * as reading from "./en/reading.ts";
import type { Direction } from "./isolate.ts";

/** Texts of another language, with the same keys and arguments as the English texts. */
export type Translation<English> = English extends string | ((...given: never[]) => string)
  ? English
  : { readonly [Key in keyof English]: Translation<English[Key]> };

export type Messages = Translation<typeof messages>;

/** A language of the interface. It is the first argument of every function that makes a text. */
export type Words = {
  /** A BCP 47 tag, for `lang` attributes and the address. */
  readonly language: string;
  readonly locale: string;
  readonly direction: Direction;
  readonly messages: Messages;
  /** The words of parts that load later. If they are missing, the part uses English, which it brings along. */
  readonly later: { readonly [File in keyof LaterTexts]?: Translation<LaterTexts[File]> | undefined };
};

/** The words with the site's own name and headings of filters in place of the program's. */
export function onSite<Some extends Words>(
  words: Some,
  { name, labels }: Pick<SiteFacts, "name" | "labels">,
): Some {
  const { messages } = words;
  const filters = { ...messages.filters, ...labels };
  return { ...words, messages: { ...messages, filters, page: { ...messages.page, name } } };
}

/** The title of a page. Its parts go from the particular to the general, and the name of the site comes last. */
export const pageTitle = ({ messages }: Words, ...parts: readonly string[]): string =>
  [...parts, messages.page.name].join(" · ");

/** English comes with the page. Other languages are loaded (`loadWords.ts`). */
export const english: Words = { language: "en", locale: "en-GB", direction: "ltr", messages, later: {} };

/** The `lang` attribute for texts of the dataset. Undefined if it is the language of the interface, or unknown. */
export const dataLanguage = ({ about }: Tables, { language }: Words): string | undefined =>
  about.language === language || about.language === NO_LANGUAGE ? undefined : about.language;

type LaterTexts = {
  readonly exploring: typeof exploring;
  readonly reading: typeof reading;
  readonly files: typeof files;
  readonly ownStory: typeof ownStory;
};

/**
 * The languages of the interface. Tags are BCP 47, for `lang` attributes and the address. A new language needs a line
 * here, and a folder with its tag as a name. The folder must have `messages.ts`. It may have `later.ts` for parts that
 * load later, and `ownStory.ts` for making a story. Letters that the two main fonts lack need `app/letters.XX.css`, and
 * a line in `app/tokens.css` and in `build/offlinePage.ts`. Headers of tables in the language are named in
 * `load/table/columnRoles.ts`, and its words for “said” and “not” in `model/check/adviseClaims.ts`.
 */
export const NAMED_LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "hi", name: "हिन्दी" },
  { tag: "ar", name: "العربية" },
] as const;

export type Language = (typeof NAMED_LANGUAGES)[number]["tag"];

export const LANGUAGES: readonly Language[] = NAMED_LANGUAGES.map(({ tag }) => tag);

export const isLanguage = (tag: string): tag is Language => LANGUAGES.some((one) => one === tag);

export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return "en";
}
