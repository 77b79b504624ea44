/**
 * Pairs of a Cyrillic or Greek letter and the Latin one that it is drawn like: the most common part of the Unicode
 * table of confusables (UTS #39), enough to point at a name or host in disguise.
 */
const PAIRS =
  "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS аa еe оo рp сc уy хx іi јj ѕs ӏl ԁd һh " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv";
const LATIN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const NOT_ASCII = /[^\x20-\x7E]/;
/** Lower case, no blanks: a skeleton already. */
const PLAIN = /^[!-@[-~]+$/;

/** Two texts with the same skeleton look the same, or differ only by case and blanks. */
export function skeletonOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = NOT_ASCII.test(text) ? latinised(text) : text;
  return plain.toLowerCase().replace(/\s+/g, " ").trim();
}

/** The same for names among each other, of which one may have "rn" where the other has "m". */
export const lookOf = (text: string): string => skeletonOf(text).replaceAll("rn", "m");

function latinised(text: string): string {
  // Letters of formulas and wide letters become plain ones; then what cannot be seen goes.
  const visible = text
    .normalize("NFC")
    .replace(/[\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A]/gu, (letter) => letter.normalize("NFKC"))
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
  return visible.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN.get(letter) ?? letter);
}
