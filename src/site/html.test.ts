import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyCharacter } from "../model/arbitraryTexts.node.ts";
import { html, joinHtml, jsonData, styleElement } from "./html.ts";

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(fc.constantFrom("<", ">", '"', "'", "&", "&lt;", "</script>", "<!--", "]]>", "\\", "a", " "))
    .map((parts) => parts.join("")),
);

/** The text that a browser reads from escaped text. */
const readText = (markup: string): string =>
  markup
    .replace(/&#(9|10|13);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** Characters that no document may hold become U+FFFD. */
const kept = (text: string): string =>
  text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r\x7F-\x9F]/.test(sign) ? sign : "\uFFFD"));

describe("a template", () => {
  it("lets no text out of its element or its attribute, and loses none of it", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const markup = String(html`<p title="${title}">${text}</p>`);
        const [, inTitle = "", inText = ""] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
        expect(readText(inTitle)).toBe(kept(title));
        expect(readText(inText)).toBe(kept(text));
      }),
    );
  });

  it("takes markup and lists of markup as they are, numbers, and nothing for what is absent", () => {
    const items = ["a&b", "c"].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul id="${7}">${items}${null}${undefined}${false}</ul>`)).toBe(
      '<ul id="7"><li>a&amp;b</li><li>c</li></ul>',
    );
    expect(String(joinHtml(items))).toBe("<li>a&amp;b</li><li>c</li>");
  });

  it("keeps its own backslashes as the source wrote them, read once", () => {
    expect(String(html`\u2013`)).toBe("–");
  });

  test("what only looks like markup is text", () => {
    const lookalike: object = { toString: () => "<b>" };
    // @ts-expect-error: neither text nor markup
    expect(() => String(html`${lookalike}`)).toThrow();
  });
});

test("a block of data ends where it should and says what it was given", () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, text) => {
      const block = String(jsonData({ value, text }));
      const [, data = ""] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(block) ?? [];
      expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify({ value, text })));
    }),
  );
});

test("styles cannot end their own block", () => {
  expect(String(styleElement("@media (width<700px){p{color:red}}"))).toBe(
    "<style>@media (width<700px){p{color:red}}</style>",
  );
  expect(() => styleElement("p::after{content:'</style>'}")).toThrow();
});
