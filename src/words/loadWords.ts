import { directionOf } from "./isolate.ts";
import { type Language, NAMED_LANGUAGES } from "./languages.ts";
import { english, type Messages, type Words } from "./words.ts";

/** What the `messages.ts` of a language exports. */
type LanguageFile = { readonly locale: string; readonly messages: Messages };

/** Found by their folders. The files of a language share one chunk (`src/build/chunks.ts`), which is fetched whole. */
const files = import.meta.glob<LanguageFile>(["./*/messages.ts", "!./en/messages.ts"]);
const laterFiles = import.meta.glob<object>(["./*/*.ts", "!./en/*.ts", "!./*/messages.ts"]);

/** The words of a language; `undefined` when they cannot be fetched. */
export async function loadWords(language: Language): Promise<Words | undefined> {
  const load = files[`./${language}/messages.ts`];
  if (!load) return english;
  try {
    const [{ locale, messages }, later] = await Promise.all([load(), loadLater(language)]);
    const name = NAMED_LANGUAGES.find(({ tag }) => tag === language)?.name ?? "";
    return { language, locale, direction: directionOf(name), messages, later };
  } catch {
    return undefined;
  }
}

/** All files of a language but its messages, by their names. Each says itself that it has what English has. */
async function loadLater(language: Language): Promise<Words["later"]> {
  const folder = `./${language}/`;
  const loaded = Object.entries(laterFiles).flatMap(([path, load]) =>
    path.startsWith(folder) ? load().then((file) => [path.slice(folder.length, -".ts".length), file]) : [],
  );
  return Object.fromEntries(await Promise.all(loaded));
}

/** Asks for the words of every language, for who may choose one when the connection is gone. */
export function fetchAllWords(): void {
  for (const load of Object.values(files)) load().catch(() => {});
}
