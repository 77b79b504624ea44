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

/** A name without regard to case and blanks. Accents may tell two people apart, so they stay. */
export const foldCase = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
