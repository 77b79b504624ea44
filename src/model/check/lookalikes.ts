/** Each pair is a letter and the Latin letter that it looks like: the most common confusables of Unicode (UTS #39). */
const PAIRS =
  "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS аa еe оo рp сc уy хx іi јj ѕs ӏl ԁd һh " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv " +
  "ᎠD ᎡR ᎢT ᎥI ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᎽY ᏀG ᏂH ᏃZ ᏏB ᏒR ᏔW ᏕS ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏧD ᏴB";
const LATIN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const NOT_ASCII = /[^\x20-\x7E]/;
/** Matches a text that `skeletonOf` would not change: ASCII without capitals and blanks. */
const PLAIN = /^[!-@[-~]+$/;

/** The skeleton of a text. Texts with the same skeleton look the same, or differ only by case and blanks. */
export function skeletonOf(text: string): string {
  if (PLAIN.test(text)) return text;
  return plainOf(text).toLowerCase().replace(/\s+/g, " ").trim();
}

/** The skeleton of an id. It replaces "rn" by "m", because the two look alike. */
export const lookOf = (text: string): string => skeletonOf(text).replaceAll("rn", "m");

/** Two skeletons of a name. Names with a skeleton in common look alike. The second keeps case: "I" looks like "l". */
export const looksOf = (name: string): readonly string[] => [lookOf(name), `drawn ${drawnOf(name)}`];

const DRAWN: Readonly<Record<string, string>> = {
  I: "l",
  O: "o",
  "0": "o",
  vv: "w",
  VV: "W",
  cl: "d",
  rn: "m",
};

const drawnOf = (name: string): string =>
  plainOf(name)
    .replace(/vv|VV|cl|rn|[IO0]/g, (letters) => DRAWN[letters] ?? letters)
    .replace(/\s+/g, " ")
    .trim();

const plainOf = (text: string): string => (NOT_ASCII.test(text) ? latinised(text) : text);

/** Strokes and signs over or around a letter, such as U+0338 in "N̸" and U+0489 in "N҉". */
const OVERLAYS = /[\u0334-\u0338\p{Me}]/gu;

function latinised(text: string): string {
  // Letters of formulas, wide letters and ligatures become plain. Invisible and covering characters are removed.
  const visible = text
    .normalize("NFC")
    .replace(/[\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A\uFB00-\uFB06]/gu, (letter) =>
      letter.normalize("NFKC"),
    )
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "")
    .replace(OVERLAYS, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replaceAll("ı", "i");
  return visible.replace(
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}]/gu,
    (letter) => LATIN.get(letter) ?? letter,
  );
}
