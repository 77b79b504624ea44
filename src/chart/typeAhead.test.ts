import { expect, test } from "vitest";
import { createTypeAhead, entryAfterText } from "./typeAhead.ts";

const NAMES = ["Banerjee says agencies tap her phone", "Banerjee says the government uses it"];
const entries = NAMES.map((text, place) => ({ key: String(place), text }));

test("a space within a search belongs to the text; alone it is a press", () => {
  const typed = createTypeAhead();
  expect(typed(" ", 0)).toBeNull();
  const texts = [..."banerjee says the"].map((key, place) => typed(key, 1000 + place * 100));
  expect(texts.at(-1)).toBe("banerjee says the");
  expect(entryAfterText(entries, 0, texts.at(-1) ?? "")).toBe("1");
  expect(typed(" ", 10_000)).toBeNull();
  expect(typed("Enter", 10_001)).toBeNull();
  expect(typed("b", 10_100)).toBe("b");
});

test("without a current entry the search begins at the first and includes the last", () => {
  const texts = ["b", "banerjee says the g"];
  expect(texts.map((text) => entryAfterText(entries, -1, text))).toEqual(["0", "1"]);
});
