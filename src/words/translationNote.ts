import { type Kind, translation } from "./kindLabel.ts";
import { dataWords } from "./laterWords.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

/** What says that the label of a kind is a translation, and of what; `null` where it stands as written. */
export const translationNote = (words: Words, kind: Kind): string | null =>
  translation(words, kind) === undefined ? null : dataWords(words).translationOf(visibleText(kind.label));
