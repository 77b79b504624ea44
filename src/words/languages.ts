/**
 * The languages of the interface, each under its own name, as BCP 47 tags for `lang` attributes and the address. A new
 * language is a line here and a folder of that tag: `messages.ts` suffices; `later.ts` names its words for later parts, and
 * `ownStory.ts` those for making a story.
 */
export const NAMED_LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "hi", name: "हिन्दी" },
  { tag: "ar", name: "العربية" },
] as const;

export type Language = (typeof NAMED_LANGUAGES)[number]["tag"];

export const LANGUAGES: readonly Language[] = NAMED_LANGUAGES.map(({ tag }) => tag);

/** The first of the reader's languages, best first as browsers list them, that the interface speaks; else English. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return "en";
}
