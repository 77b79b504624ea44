import { memoByKey } from "./memoByKey.ts";
import type { Words } from "./words.ts";

/** 1,000,000 */
export function formatNumber(words: Words, value: number): string {
  return numberFormat(words.locale).format(value);
}

/** "a, b and c" */
export function formatList(words: Words, items: readonly string[]): string {
  return listFormat(words.locale).format(items);
}

/** Which form of a word goes with a count: in English "one" or "other". */
export function pluralForm(words: Words, count: number): Intl.LDMLPluralRule {
  return pluralRules(words.locale).select(count);
}

const numberFormat = memoByKey((locale) => new Intl.NumberFormat(locale));
const listFormat = memoByKey((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const pluralRules = memoByKey((locale) => new Intl.PluralRules(locale));
