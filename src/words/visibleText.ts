import { codeOf, hiddenCharacters } from "../model/hiddenCharacters.ts";

/**
 * A text of a dataset as it may be shown: characters that hide, reorder or control are shown as their code point, so
 * that a name cannot pass for another one.
 */
export const visibleText = (text: string): string =>
  text.replace(hiddenCharacters(text), (character) => `[${codeOf(character)}]`);
