import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromCivil, isoDay } from "../model/dates/calendar.ts";
import { epochDay } from "../model/units.ts";
import { formatDay, formatMonth, formatYear } from "./formatDay.ts";
import { parseDays } from "./parseDay.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english } from "./words.ts";

const languages = { en: english, hi: await spokenWords("hi"), ar: await spokenWords("ar") };

const read = (text: string): string | undefined => {
  const days = parseDays(english, text);
  return (
    days && (days.first === days.last ? isoDay(days.first) : `${isoDay(days.first)}/${isoDay(days.last)}`)
  );
};

test.each([
  ["18 Jun 2016", "2016-06-18"],
  ["18 june 2016", "2016-06-18"],
  ["June 18, 2016", "2016-06-18"],
  ["2016-06-18", "2016-06-18"],
  ["Oct 2019", "2019-10-01/2019-10-31"],
  ["Sept 2019", "2019-09-01/2019-09-30"],
  ["2019-10", "2019-10-01/2019-10-31"],
  ["2019", "2019-01-01/2019-12-31"],
  ["29 Feb 2020", "2020-02-29"],
  ["4001 BCE", "-4000-01-01/-4000-12-31"],
  ["2 Nov 45 CE", "0045-11-02"],
])("%s is read as %s", (text, days) => {
  expect(read(text)).toBe(days);
});

test.each([
  "",
  "soon",
  "4/10/2019",
  "04-10-2019",
  "30 Feb 2019",
  "2 3 2019",
  "Ju 2019",
  "2019-13",
  "12 Nov",
  "9999999",
  "12",
])("“%s” is no date, or could be two", (text) => {
  expect(read(text)).toBeUndefined();
});

test("what the page writes, it reads, in every language", () => {
  const day = fc.integer({ min: dayFromCivil(-4000, 1, 1), max: dayFromCivil(9000, 1, 1) }).map(epochDay);
  fc.assert(
    fc.property(fc.constantFrom("en", "hi", "ar"), day, (language, one) => {
      const words = languages[language];
      expect(parseDays(words, formatDay(words, one, "short"))).toEqual({ first: one, last: one });
      expect(parseDays(words, formatDay(words, one, "long"))).toEqual({ first: one, last: one });
      expect(parseDays(words, formatMonth(words, one))?.first).toBeLessThanOrEqual(one);
      expect(parseDays(words, formatYear(words, one))?.last).toBeGreaterThanOrEqual(one);
    }),
  );
});
