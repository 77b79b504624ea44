import type { Words } from "./words.ts";

/** "a, b, c", with the comma of the language. */
export const listWithCommas = (words: Words, items: readonly string[]): string =>
  items.join(words.locale.startsWith("ar") ? "، " : ", ");
