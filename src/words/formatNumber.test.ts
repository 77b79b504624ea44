import { expect, test } from "vitest";
import { formatList, formatNumber, pluralForm } from "./formatNumber.ts";
import type { Words } from "./words.ts";
import { english } from "./words.ts";

const polish: Words = { ...english, locale: "pl" };

test("numbers are grouped as the language does", () => {
  expect(formatNumber(english, 1_000_000)).toBe("1,000,000");
  expect(formatNumber({ ...english, locale: "de" }, 1_000_000)).toBe("1.000.000");
});

test("lists of any length read as a phrase", () => {
  expect(formatList(english, [])).toBe("");
  expect(formatList(english, ["a"])).toBe("a");
  expect(formatList(english, ["a", "b"])).toBe("a and b");
  expect(formatList(english, ["a", "b", "c"])).toBe("a, b and c");
});

test("each count has its form of a word", () => {
  expect([0, 1, 2].map((count) => pluralForm(english, count))).toEqual(["other", "one", "other"]);
  expect([1, 2, 5].map((count) => pluralForm(polish, count))).toEqual(["one", "few", "many"]);
});
