/** Matches hidden characters that have a meaning, such as variants of Mongolian and Han signs, keycaps and flags. */
const MEANT =
  "(?<=\\p{sc=Mongolian})[\\u180B-\\u180F]|(?<=[\\p{sc=Han}\\p{ExtPict}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]" +
  "|\\uFE0F\\u20E3|(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]";

/**
 * Matches characters that cannot be seen in a text, or reorder it. The check of a file and the page find these:
 *
 * - controls except tab, LF and CR; U+2028 and U+2029; lone surrogates; annotation marks; the blank of Braille;
 * - characters that are drawn as nothing (Unicode: Default_Ignorable), such as fillers, soft hyphens, embeddings,
 *   overrides and isolates of direction, variant selectors and tags, except in the contexts of `MEANT`;
 * - a joiner at the start, or after a Latin, Cyrillic or Greek letter, a digit or a blank, because these never join.
 */
const HIDDEN =
  "(?![\\t\\n\\r])\\p{Cc}|\\p{Cs}|[\\u2028\\u2029\\u2800\\uFFF9-\\uFFFC]" +
  `|(?![\\u061C\\u200C-\\u200F]|${MEANT})\\p{DI}` +
  "|(?<![^\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{Nd}\\s])[\\u200C\\u200D]";
/** The direction marks that writers of Arabic or Hebrew put beside digits and foreign names. */
const DIRECTION_MARKS = "[\\u061C\\u200E\\u200F]";

const HIDDEN_ONLY = new RegExp(HIDDEN, "gu");
const HIDDEN_OR_MARK = new RegExp(`${HIDDEN}|${DIRECTION_MARKS}`, "gu");
const HAS_MARK = new RegExp(DIRECTION_MARKS, "u");
/** Matches signs that run from right to left: Hebrew, Arabic and their neighbours in Unicode. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFD\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const RIGHT_TO_LEFT_LETTER = new RegExp(`(?=\\p{L})${RIGHT_TO_LEFT.source}`, "u");

/** The pattern of hidden characters. Direction marks count as hidden in a text without right-to-left letters. */
export const hiddenCharacters = (text: string): RegExp =>
  HAS_MARK.test(text) && !RIGHT_TO_LEFT_LETTER.test(text) ? HIDDEN_OR_MARK : HIDDEN_ONLY;

/** Matches letters that look plain but that a search misses: 𝐀, and Ａ in a text without Han, kana and Hangul. */
const DISGUISED_LETTERS =
  /[\u{1D400}-\u{1D7CB}]|^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*[\uFF21-\uFF3A\uFF41-\uFF5A][^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*$/u;
export const disguisedLetter = (text: string): string | undefined =>
  DISGUISED_LETTERS.test(text) ? /[\u{1D400}-\u{1D7CB}\uFF21-\uFF5A]/u.exec(text)?.[0] : undefined;

/** Matches nine combining marks in a row. No script needs so many on one letter. */
export const STACKED_MARKS = /\p{M}{9}/u;
/** Matches half a surrogate pair, or U+FFFD, which stands for invalid bytes. */
export const DAMAGED = /[\p{Cs}\uFFFD]/u;
export const isUndamaged = (text: string): boolean => !DAMAGED.test(text);
export const NOT_BLANK = /\S/;

/** Matches a text that begins with a visible ASCII sign and has only ASCII, Latin letters, usual quotes and dashes. */
const PLAIN = /^[!-~][\t\n\r\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]*$/;

/** A quick test that passes nearly all texts. The rules above find nothing in a plain text. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

export const isSeen = (text: string): boolean =>
  text.search(hiddenCharacters(text)) < 0 &&
  isUndamaged(text) &&
  !STACKED_MARKS.test(text) &&
  disguisedLetter(text) === undefined;

export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
