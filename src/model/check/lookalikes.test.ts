import { expect, test } from "vitest";
import { looksOf, skeletonOf } from "./lookalikes.ts";

const areAlike = (one: string, other: string): boolean => {
  const looks = looksOf(other);
  return looksOf(one).some((look) => looks.includes(look));
};

test.each([
  ["a stroke over a letter", "NSO Group", "N\u0338SO Group"],
  ["a sign around a letter", "NSO Group", "N\u0489SO Group"],
  ["a Cherokee letter", "Amnesty", "\u13AAmnesty"],
  ["an i without its dot", "Mint", "M\u0131nt"],
  ["a small l for a capital I", "Interpol", "lnterpol"],
  ["a nought for a capital O", "NSO Group", "NS0 Group"],
  ["another hyphen", "CERT-In", "CERT\u2010In"],
  ["a ligature", "Office", "Of\uFB01ce"],
  ["two v for a w", "Newslaundry", "Nevvslaundry"],
  ["c and l for a d", "Scroll and others", "Scroll ancl others"],
  ["r and n for an m", "Amnesty", "Arnnesty"],
  ["another case", "NSO Group", "Nso group"],
  ["a Cyrillic letter", "NSO Group", "NS\u041E Group"],
])("%s is a disguise", (_, one, other) => {
  expect(areAlike(one, other)).toBe(true);
  expect(areAlike(other, one)).toBe(true);
});

test.each([
  ["Ali Khan", "All Khan"],
  ["India", "lndi"],
  ["dock", "DOCK YARD"],
  ["\u13AA\u13B5", "\u13AA\u13B6"],
  ["Group 10", "Group 1"],
  ["A – B", "A - B"],
])("%s and %s are told apart", (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test("a host with another hyphen is written like the plain one", () => {
  expect(skeletonOf("my\u2010bank.example")).toBe("my-bank.example");
});
