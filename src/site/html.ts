import { escapeMarkup } from "../model/escapeMarkup.ts";

/**
 * Markup, made from templates. The values in a template are escaped unless they are markup themselves:
 *
 *     html`<p title="${note}">${name}</p>`
 *
 * The heads of built pages are such markup, so that no text of a dataset can become a tag. React makes the bodies.
 * Attribute values must be in double quotes.
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

export type Html = Markup;

type Value = string | number | Html | readonly Html[] | null | undefined | false;

export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Markup(String.raw({ raw: texts }, ...values.map(markupOf)));
}

export const joinHtml = (parts: readonly Html[]): Html => new Markup(parts.join(""));

/** Browsers do not run a `script` of data. `<` is escaped, so that no text can end the element. */
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
