/** Every text of a dataset must pass here before it becomes markup. Characters that XML forbids become U+FFFD. */
export function escapeMarkup(text: string): string {
  return text.replace(UNSAFE, (character) => ESCAPES.get(character) ?? "\uFFFD");
}

const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids most of them.
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

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of XML or HTML. Attributes are escaped here, and left out if null. The caller must escape the content. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeMarkup(shown(value))}"`]))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** Numbers are rounded to thousandths, which is finer than any picture needs. */
const shown = (value: string | number): string =>
  typeof value === "string" ? value : String(Math.round(value * 1000) / 1000);
