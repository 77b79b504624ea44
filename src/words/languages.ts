/** The languages of the interface: BCP 47 tags, as they stand in `lang` attributes and in the address. */
export const LANGUAGES = ["en", "hi", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, in the order of `LANGUAGES`; here, since most of them are never loaded. */
export const languageNames: { readonly [L in Language]: string } = {
  en: "English",
  hi: "हिन्दी",
  ar: "العربية",
};

/** The first of the reader's languages, best first as browsers list them, that the interface speaks; else English. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return "en";
}
