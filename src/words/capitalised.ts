import type { Words } from "./words.ts";

/** A text that begins a sentence: "From 29 April to 10 May 2019". */
export function capitalised({ locale }: Words, text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
