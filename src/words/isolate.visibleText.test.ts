import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../model/arbitraryTexts.node.ts";
import { runs } from "../model/runs.node.ts";
import { visibleText } from "./isolate.ts";

test.each([
  ["Pegasus", "Pegasus"],
  ["a\u202Egnp.exe", "a[U+202E]gnp.exe"],
  ["\u2068nested\u2069", "[U+2068]nested[U+2069]"],
  ["NSO\u200B Group", "NSO[U+200B] Group"],
  ["\u061CNSO\u200F \u200E", "[U+061C]NSO[U+200F] [U+200E]"],
  ["\u202Eعربي\u2067", "[U+202E]عربي[U+2067]"],
  ["NS\u200DO", "NS[U+200D]O"],
  ["co\u00ADoperate", "co[U+00AD]operate"],
  ["\u0000\u001B[31m\u0085", "[U+0000][U+001B][31m[U+0085]"],
  ["\uFEFFtitle", "[U+FEFF]title"],
  ["\u3164\uFFA0", "[U+3164][U+FFA0]"],
  ["x\u{E0041}\u{E007F}", "x[U+E0041][U+E007F]"],
  ["N\u2800S\u034FO", "N[U+2800]S[U+034F]O"],
  ["NSO\uFE0F\u{E0100}", "NSO[U+FE0F][U+E0100]"],
  ["N\u17B4S\u180BO\u180F", "N[U+17B4]S[U+180B]O[U+180F]"],
])("%j is shown as %s", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

describe("what people write stays as it is", () => {
  test.each([
    "“Äpfel” – naïve café, one\ttab\nand a second line",
    "सूचना प्रौद्योगिकी क्ष\u200Dण",
    "می\u200Cخواهم",
    "\u061Cعربي\u200F 5\u200E, שלום\u200F!",
    "one\r\ntwo",
    "עברית, 日本語, 한국어, ไทย, ελληνικά",
    "ᠭᠠ\u180Bᠨ, 葛\u{E0100}城, 2\uFE0F\u20E3",
    "👩\u200D🔬 ❤\uFE0F 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 🇮🇳",
  ])("%s", (text) => {
    expect(visibleText(text)).toBe(text);
  });
});

test("nothing that reorders, hides or controls is left, and showing twice is showing once", () => {
  const hostile = fc.constantFrom(
    ..."\u0000\u0008\u001F\u007F\u009F\u00AD\u061C\u200B\u200E\u200F\u2028\u202A\u202E\u2060\u2066\u2069\u206F\uFEFF\uFFFA",
  );
  const text = fc
    .array(fc.oneof(hostile, fc.string({ unit: anyCharacter, maxLength: 3 })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const shown = visibleText(written);
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|(?![\t\n\r])\p{Cc}/u);
      // Bidi marks stay invisible only in texts with letters from right to left.
      if (!/(?![\u200E\u200F])[\u0590-\u{1EFFF}]/u.test(written)) expect(shown).not.toMatch(/[\u200E\u200F]/);
      expect(visibleText(shown)).toBe(shown);
    }),
    { numRuns: runs(1000) },
  );
});

test("the rest of a text is not touched", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const plain = (text: string) => text.replace(/[^\x20-\x7E]/g, "");
      expect(visibleText(`${plain(before)}\u202E${plain(after)}`)).toBe(
        `${plain(before)}[U+202E]${plain(after)}`,
      );
    }),
  );
});
