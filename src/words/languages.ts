/**
 * The languages of the interface, each by its own name, as BCP 47 tags for `lang` attributes and the address. A new
 * language is a line here and a folder of that tag. The folder needs `messages.ts`; `later.ts` lists its words for
 * later parts, and `ownStory.ts` those for making a story.
 */
export const NAMED_LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "hi", name: "हिन्दी" },
  { tag: "ar", name: "العربية" },
] as const;

export type Language = (typeof NAMED_LANGUAGES)[number]["tag"];

export const LANGUAGES: readonly Language[] = NAMED_LANGUAGES.map(({ tag }) => tag);

/** The first language that the interface speaks of those that the reader wants, best first; else English. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return "en";
}
