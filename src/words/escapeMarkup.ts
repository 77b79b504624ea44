/**
 * The one way from a text to markup, inside elements and inside quoted attributes, of HTML and of XML: signs are escaped,
 * and characters that no XML document may hold become U+FFFD.
 */
export function escapeMarkup(text: string): string {
  return text.replace(UNSAFE, (character) => ESCAPES.get(character) ?? "\uFFFD");
}

const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for most of them.
  /[&<>"'\t\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
