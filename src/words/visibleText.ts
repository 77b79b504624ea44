import { codeOf, hiddenCharacters } from "../model/hiddenCharacters.ts";

/**
 * A text of a dataset as it may be shown. Characters that hide, reorder or control are shown as code points, so that no name
 * can pass for another.
 */
export const visibleText = (text: string): string =>
  text.replace(hiddenCharacters(text), (character) => `[${codeOf(character)}]`);
