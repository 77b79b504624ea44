import { memoByKey } from "../model/memo.ts";
import { isolateIn } from "./isolate.ts";
import type { Words } from "./words.ts";

export function formatNumber(words: Words, value: number): string {
  return numberFormat(words.locale).format(value);
}

/**
 * Joins items as in "a, b and c", or "a, b and 12 others" with the number of `others`. Each item is isolated, because
 * an item may run in another direction than the sentence.
 */
export function formatList(words: Words, items: readonly string[], others = 0): string {
  const all = others === 0 ? items : [...items, words.messages.list.others(others)];
  return listParts(words, all.map(isolateIn(words.direction)))
    .map(({ value }) => value)
    .join("");
}

/** The items of a list and the texts between them. A space parts the Arabic "and" from a word that is not Arabic. */
export function listParts(words: Words, items: readonly string[]): readonly ListPart[] {
  const parts = listFormat(words.locale).formatToParts(items);
  return parts.map((part, place) =>
    part.type === "literal" && part.value.endsWith("و") && OTHER_LETTERS.test(parts[place + 1]?.value ?? "")
      ? { ...part, value: `${part.value}\u00a0` }
      : part,
  );
}

/** Matches a text whose first letter is not Arabic. Invisible marks of direction may precede this letter. */
const OTHER_LETTERS = /^[^\p{L}\p{N}]*(?!\p{Script=Arabic})\p{L}/u;

type ListPart = { readonly type: "element" | "literal"; readonly value: string };

const numberFormat = memoByKey((locale: string) => new Intl.NumberFormat(locale));
/** Hindi has the short style, because its long style writes a comma before "and". */
const listFormat = memoByKey(
  (locale: string) => new Intl.ListFormat(locale, { style: /^hi/.test(locale) ? "short" : "long" }),
);

/** Joins texts, but leaves out empty and missing ones. */
export const joinPresent = (parts: readonly (string | false | null | undefined)[], between: string): string =>
  parts.filter((part) => part).join(between);

/** "a, b, c", with the comma of the language. Empty texts are left out. */
export const listWithCommas = (words: Words, items: readonly string[]): string =>
  joinPresent(items, words.direction === "rtl" ? "، " : ", ");
