/** Matches printable ASCII with single blanks inside. Such a text only has to become lower case. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text as the search compares it: in NFKD, without accents, case and double blanks, and with one form of sigma. */
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

/** A name in NFKC, in lower case, with single blanks. Accents stay, because they may distinguish two people. */
export const foldCase = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
