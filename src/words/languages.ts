/**
 * The languages of the interface, each by its own name: BCP 47 tags, as they stand in `lang` attributes and in the
 * address. A language is a line here and a folder of its tag, in which `messages.ts` suffices; `later.ts` names what it has for later parts.
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
