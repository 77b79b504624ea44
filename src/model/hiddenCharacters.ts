/** Where they have a meaning: variants of Mongolian, Han and pictures, digits on keys, the flags behind the black one. */
const MEANT =
  "(?<=\\p{sc=Mongolian})[\\u180B-\\u180F]|(?<=[\\p{sc=Han}\\p{ExtPict}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]" +
  "|\\uFE0F\\u20E3|(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007F}]*)[\\u{E0020}-\\u{E007F}]";

/**
 * What cannot be seen in a text, or reorders it, one list for the warning when a file is opened and for what is shown
 * instead:
 *
 * - controls but tab and line ends, lone surrogates, annotation marks, the blank of Braille;
 * - what is drawn as nothing (Unicode: Default_Ignorable), such as fillers, soft hyphens, embeddings, overrides and
 *   isolates of direction, selectors of a variant and tags, but where it is meant;
 * - a joiner at the start, or after a Latin, Cyrillic or Greek letter, a digit or a blank, none of which ever joins.
 */
const HIDDEN =
  "(?![\\t\\n\\r])\\p{Cc}|\\p{Cs}|[\\u2028\\u2029\\u2800\\uFFF9-\\uFFFC]" +
  `|(?![\\u061C\\u200C-\\u200F]|${MEANT})\\p{DI}` +
  "|(?<![^\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Greek}\\p{Nd}\\s])[\\u200C\\u200D]";
/** The marks of direction that writers of Arabic or Hebrew put beside digits and foreign names. */
const DIRECTION_MARKS = "[\\u061C\\u200E\\u200F]";

const HIDDEN_ONLY = new RegExp(HIDDEN, "gu");
const HIDDEN_OR_MARK = new RegExp(`${HIDDEN}|${DIRECTION_MARKS}`, "gu");
const HAS_MARK = new RegExp(DIRECTION_MARKS, "u");
const HAS_RIGHT_TO_LEFT_LETTER =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What is hidden in this text: a mark of direction only where no letter of the text is written right to left. */
export const hiddenCharacters = (text: string): RegExp =>
  HAS_MARK.test(text) && !HAS_RIGHT_TO_LEFT_LETTER.test(text) ? HIDDEN_OR_MARK : HIDDEN_ONLY;

/** Letters of formulas, and wide ones where no writing is that has them: drawn like others, and not found by them. */
const DISGUISED_LETTERS =
  /[\u{1D400}-\u{1D7CB}]|^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*[\uFF21-\uFF3A\uFF41-\uFF5A][^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*$/u;
/** The first such letter. */
export const disguisedLetter = (text: string): string | undefined =>
  DISGUISED_LETTERS.test(text) ? /[\u{1D400}-\u{1D7CB}\uFF21-\uFF5A]/u.exec(text)?.[0] : undefined;

/** More marks on one letter than any script needs. */
export const STACKED_MARKS = /\p{M}{9}/u;
/** Half a character, or U+FFFD for bytes that were none. */
export const DAMAGED = /[\p{Cs}\uFFFD]/u;
export const isUndamaged = (text: string): boolean => !DAMAGED.test(text);
export const NOT_BLANK = /\S/;

/** Begins with a visible ASCII character and goes on in ASCII, Latin letters, and the usual quotes and dashes. */
const PLAIN = /^[!-~][\t\n\r\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]*$/;

/** Whether a text is not blank and plain at first sight, as nearly all are: no rule about odd characters is against it. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Whether a text holds nothing that a reader should be warned of. */
export const isSeen = (text: string): boolean =>
  text.search(hiddenCharacters(text)) < 0 &&
  isUndamaged(text) &&
  !STACKED_MARKS.test(text) &&
  disguisedLetter(text) === undefined;

/** `U+200B` for a zero-width space. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
