import { expect, test } from "vitest";
import { formatList, formatNumber } from "./formatNumber.ts";
import { english } from "./words.ts";

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
