/**
 * A text of a dataset as it may be shown: characters that hide, reorder or control are shown as their code point, so
 * that a name cannot pass for another one. Joiners inside words, which scripts and emoji need, stay.
 */
export function visibleText(text: string): string {
  return HIDDEN.test(text) ? text.replace(ALL_HIDDEN, name) : text;
}

/** Controls, marks and overrides of direction, blanks without width, fillers; tags except those of a flag. */
const PATTERN =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f" +
  "\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]|(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007f}]*)[\\u{e0000}-\\u{e007f}]";
const HIDDEN = new RegExp(PATTERN, "u");
const ALL_HIDDEN = new RegExp(PATTERN, "gu");

const name = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
