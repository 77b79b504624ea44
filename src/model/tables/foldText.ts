/** Matches printable ASCII with single inner blanks. Such a text only needs lower case. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text as search compares it: in NFKD, without accents, case and double blanks, and with one form of sigma. */
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

/** A name without differences of case and blanks. Accents stay, since they may tell two people apart. */
export const foldCase = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
