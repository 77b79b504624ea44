import { english } from "./en.ts";
import type { Language } from "./languages.ts";
import type { Words } from "./words.ts";

/** The words of a language, each but English in a chunk of its own; `undefined` when the chunk cannot be fetched. */
export async function loadWords(language: Language): Promise<Words | undefined> {
  try {
    switch (language) {
      case "en":
        return english;
      case "hi":
        return (await import("./hi.ts")).hindi;
      case "ar":
        return (await import("./ar.ts")).arabic;
    }
  } catch {
    return undefined;
  }
}
