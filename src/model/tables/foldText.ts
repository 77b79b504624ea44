/** Printable ASCII with single inner blanks. Such a text only needs lower case. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text as search compares it: forms unified, without accents, case and double blanks; one sigma. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replace(/\s+/gu, " ")
    .trim();
}
