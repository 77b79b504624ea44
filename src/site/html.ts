import { escapeMarkup } from "../model/escapeMarkup.ts";

/**
 * Markup as a value, made from templates. Values in a template are escaped unless they are markup:
 *
 *     html`<p title="${note}">${name}</p>`
 *
 * The heads of the pages that the build writes are made here, so that no text of a dataset can become markup; React
 * makes their bodies. Attribute values are in double quotes.
 */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** Only `html`, `joinHtml`, `jsonData` and `styleElement` make such values. */
export type Html = Markup;

type Value = string | number | Html | readonly Html[] | null | undefined | false;

export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Markup(String.raw({ raw: texts }, ...values.map(markupOf)));
}

export const joinHtml = (parts: readonly Html[]): Html => new Markup(parts.join(""));

/** A block of data that no browser runs. `<` is escaped, so that nothing can end it. */
export function jsonData(value: unknown, type = "application/ld+json", id = ""): Html {
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  const name = id === "" ? "" : ` id="${escapeMarkup(id)}"`;
  return new Markup(`<script type="${escapeMarkup(type)}"${name}>${text}</script>`);
}

export function styleElement(css: string): Html {
  if (/<[/!]/.test(css)) throw new Error("styles that could end their own block");
  return new Markup(`<style>${css}</style>`);
}

function markupOf(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  return value instanceof Markup ? value.toString() : value.join("");
}
