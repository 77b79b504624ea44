import { expect, test } from "vitest";
import { formatList, formatNumber, listParts, listWithCommas } from "./formatNumber.ts";
import { exploringWords } from "./laterWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
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

test("the comma of a list is that of the language, and a pair in Arabic is joined as a list is", async () => {
  expect(listWithCommas(english, ["a", "b"])).toBe("a, b");
  const arabic = await spokenWords("ar");
  expect(listWithCommas(arabic, ["مؤكد", "CERT-In"])).toBe("مؤكد، CERT-In");
  const pair = ["CERT-In", "NSO Group"] as const;
  expect(arabic.messages.details.tie(...pair)).toBe(formatList(arabic, pair));
  expect(arabic.messages.details.tie("الهند", "مصر")).toBe(formatList(arabic, ["الهند", "مصر"]));
});

test("the Arabic “and” stands apart from a name in other letters, and is part of an Arabic word", () => {
  const names = (items: readonly string[]) =>
    listParts({ ...english, locale: "ar" }, items)
      .map(({ value }) => value)
      .join("");
  expect(names(["The Citizen Lab", "Ahmed Mansoor"])).toBe("The Citizen Lab و\u00a0Ahmed Mansoor");
  expect(names(["\u2068Lab\u2069", "\u2068Ahmed\u2069"])).toBe("\u2068Lab\u2069 و\u00a0\u2068Ahmed\u2069");
  expect(names(["الهند", "مصر"])).toBe("الهند ومصر");
  expect(names(["Lab", "2 غيرهم"])).toBe("Lab و2 غيرهم");
});

test("the Hindi “and” has no comma before it, and a count before a postposition is oblique", async () => {
  const hindi = await spokenWords("hi");
  expect(formatList(hindi, ["तथ्यों", "तारीख़", "संख्या"])).toBe("तथ्यों, तारीख़ और संख्या");
  expect(exploringWords(hindi).clocks.summary(8)).toContain("8 घटनाओं के");
});
