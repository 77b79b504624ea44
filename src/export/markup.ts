import { escapeMarkup } from "../words/escapeMarkup.ts";

export { escapeMarkup as escapeXml };

type Attributes = Readonly<Record<string, string | number | null>>;

/** One element. Its name and those of attributes are ours; content is markup already, values are text. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeMarkup(shown(value))}"`]))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** Hundredths of a pixel are as fine as any picture needs. */
const shown = (value: string | number): string =>
  typeof value === "string" ? value : String(Math.round(value * 100) / 100);
