/**
 * A text of a dataset as it may be shown: characters that hide, reorder or control are shown as their code point, so
 * that a name cannot pass for another one. Joiners inside words, which scripts and emoji need, stay.
 */
export function visibleText(text: string): string {
  return HIDDEN.test(text) ? text.replace(ALL_HIDDEN, name) : text;
}

const PATTERN =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]";
const HIDDEN = new RegExp(PATTERN, "u");
const ALL_HIDDEN = new RegExp(PATTERN, "gu");

const name = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
