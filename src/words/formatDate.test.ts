import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  civilFromDay,
  dayFromCivil,
  FIRST_YEAR,
  isoDay,
  LAST_YEAR,
  parseIsoDay,
} from "../model/dates/calendar.ts";
import { type EdtfDate, parseEdtf } from "../model/dates/edtf.ts";
import { arbitraryDate } from "../model/dates/edtfArbitrary.node.ts";
import { onClock } from "../model/dates/storyClock.ts";
import { datesIn, EXAMPLE_FILES } from "../model/exampleStory.node.ts";
import { runs } from "../model/runs.node.ts";
import { type EpochDay, epochDay } from "../model/units.ts";
import {
  formatAxisDay,
  formatAxisMonth,
  formatDate,
  formatDay,
  formatDayRange,
  formatMonth,
  formatMonthName,
  formatSecondDate,
  formatYear,
  sentenceDate,
  yearsInWords,
} from "./formatDate.ts";
import { english } from "./words.ts";

const parsed = (text: string): EdtfDate => {
  const result = parseEdtf(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.refusal.code}`);
};
const long = (text: string) => formatDate(english, parsed(text));
const short = (text: string) => formatDate(english, parsed(text), "short");
const sentence = (text: string) => sentenceDate(english, parsed(text));
const day = (text: string): EpochDay => parseIsoDay(text) ?? expect.fail(text);

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

describe("dates in words", () => {
  test.each([
    // written, long, short
    ["2019-11-02", "2 November 2019", "2 Nov 2019"],
    ["2019-05", "May 2019", "May 2019"],
    ["2019-09", "September 2019", "Sep 2019"],
    ["2019", "2019", "2019"],
    ["2019-05-XX", "May 2019", "May 2019"],
    ["2019-XX-XX", "2019", "2019"],
    ["2019-11-02~", "about 2 November 2019", "about 2 Nov 2019"],
    ["2019-11-02?", "2 November 2019, uncertain", "2 Nov 2019, uncertain"],
    ["2019-11-02%", "about 2 November 2019, uncertain", "about 2 Nov 2019, uncertain"],
    ["201X", "the 2010s", "the 2010s"],
    ["200X", "2000 to 2009", "2000–2009"],
    ["20XX", "2000 to 2099", "2000–2099"],
    ["201X~", "about the 2010s", "about the 2010s"],
    ["2019-04-29/2019-05-10", "from 29 April to 10 May 2019", "29 Apr – 10 May 2019"],
    ["2019-10-29/2019-10-31", "from 29 to 31 October 2019", "29 – 31 Oct 2019"],
    ["2018-12-30/2019-01-02", "from 30 December 2018 to 2 January 2019", "30 Dec 2018 – 2 Jan 2019"],
    ["2019-04/2019-05", "from April to May 2019", "Apr – May 2019"],
    ["2019-04-29/2019-05", "from 29 April to May 2019", "29 Apr – May 2019"],
    ["2019-04-29/2019-04", "from 29 April to April 2019", "29 Apr – Apr 2019"],
    ["2021-07/2021-07-18", "from July to 18 July 2021", "Jul – 18 Jul 2021"],
    ["2019/2019-05", "from 2019 to May 2019", "2019 – May 2019"],
    ["2018/2019", "from 2018 to 2019", "2018–2019"],
    ["2019-05-01/2019-05-01", "1 May 2019", "1 May 2019"],
    ["2019-05-01/2019-05-01~", "from 1 to about 1 May 2019", "1 – about 1 May 2019"],
    [
      "2019-04-29~/2019-05-10?",
      "from about 29 April to 10 May 2019 (uncertain)",
      "about 29 Apr – 10 May 2019 (uncertain)",
    ],
    ["20XX/2105", "from 2000–2099 to 2105", "2000–2099 – 2105"],
    ["[2019-07..2019-09]", "between July and September 2019", "between Jul and Sep 2019"],
    ["[2019-10-29..2019-10-31]", "between 29 and 31 October 2019", "between 29 and 31 Oct 2019"],
    ["../2019-11-02", "by 2 November 2019", "by 2 Nov 2019"],
    ["[..2019-11-02]", "by 2 November 2019", "by 2 Nov 2019"],
    ["../2019-05", "by May 2019", "by May 2019"],
    ["../2019-05?", "by May 2019 (uncertain)", "by May 2019 (uncertain)"],
    ["/2019-05-02", "until 2 May 2019, start not known", "until 2 May 2019, start not known"],
    ["2021-07-18/..", "from 18 July 2021 on", "from 18 Jul 2021 on"],
    ["2021-07-18/", "from 18 July 2021, end not known", "from 18 Jul 2021, end not known"],
    ["[2021-07-18..]", "18 July 2021 or later", "18 Jul 2021 or later"],
    ["-4000", "4001 BCE", "4001 BCE"],
    ["0000-02-29", "29 February 1 BCE", "29 Feb 1 BCE"],
    ["-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE"],
    ["-0001-03/0001-05", "from March 2 BCE to May 1 CE", "Mar 2 BCE – May 1 CE"],
    ["-019X", "200 BCE to 191 BCE", "200 BCE – 191 BCE"],
    ["0045", "45 CE", "45 CE"],
    ["0800-12-25", "25 December 800", "25 Dec 800"],
    ["Y12345", "12345", "12345"],
    ["Y-12345", "12346 BCE", "12346 BCE"],
    ["2021-07-18T23:30:00-12:00", "18 July 2021, 23:30:00 (UTC−12)", "18 Jul 2021, 23:30:00"],
    ["2001-09-11T08:46", "11 September 2001, 08:46", "11 Sep 2001, 08:46"],
    ["2001-09-11T08+05:30", "11 September 2001, 08:00–09:00 (UTC+5:30)", "11 Sep 2001, 08:00–09:00"],
    [
      "2001-09-11T08:46Z/2001-09-11T09:03Z",
      "11 September 2001, 08:46–09:03 (UTC)",
      "11 Sep 2001, 08:46–09:03",
    ],
    [
      "[1970-04-13T21:07:54..1970-04-13T21:07:58]",
      "13 April 1970, between 21:07:54 and 21:07:58",
      "13 Apr 1970, between 21:07:54 and 21:07:58",
    ],
    [
      "[2001-09-11T08..2001-09-11T09]",
      "11 September 2001, between 08:00 and 10:00",
      "11 Sep 2001, between 08:00 and 10:00",
    ],
    ["2001-09-11T08:46~", "11 September 2001, about 08:46", "11 Sep 2001, about 08:46"],
    [
      "2001-09-11T08:46%/2001-09-11T09:03~",
      "11 September 2001, about 08:46 (uncertain) – about 09:03",
      "11 Sep 2001, about 08:46 (uncertain) – about 09:03",
    ],
    [
      "[2001-09-11T00:00..2001-09-11T09:30]",
      "11 September 2001, between 00:00 and 09:30",
      "11 Sep 2001, between 00:00 and 09:30",
    ],
    ["../2001-09-11T09:30", "by 11 September 2001, 09:30", "by 11 Sep 2001, 09:30"],
    [
      "2001-09-11T22:00/2001-09-12T01:30",
      "from 11 September, 22:00 to 12 September 2001, 01:30",
      "11 Sep, 22:00 – 12 Sep 2001, 01:30",
    ],
  ])("%s", (text, inFull, abridged) => {
    expect([long(text), short(text)]).toEqual([inFull, abridged]);
  });

  test.each([
    ["2019-05", "some time in May 2019"],
    ["2019", "some time in 2019"],
    ["201X", "some time in the 2010s"],
    ["20XX", "some time between 2000 and 2099"],
    ["2019-05?", "some time in May 2019, uncertain"],
    ["2019-05~", "about May 2019"],
    ["2019-11-02", "2 November 2019"],
    ["2019-11-02?", "2 November 2019, uncertain"],
    ["[2019-07..2019-09]", "between July and September 2019"],
    ["../2019-05", "by May 2019"],
  ])("%s in a sentence", (text, words) => {
    expect(sentence(text)).toBe(words);
  });

  test.each([
    ["2019-05-17", "2019-05-20", "17 May"],
    ["1970-04-13T21:08", "[1970-04-13T21:07:54..1970-04-13T21:07:58]", "21:08"],
    ["1970-04-13T21", "1970-04-13T21:07:54", "21:00–22:00"],
    ["1970-04-12T21:08", "1970-04-13T21:07:54", "12 Apr 1970, 21:08"],
    ["1970-04-13T21:08", "1970-04-13", "13 Apr 1970, 21:08"],
    ["1970-04-13T21:08Z", "1970-04-13T21:07:54-06:00", "13 Apr 1970, 21:08"],
    ["1970-04-13", "1970-04-13T21:07:54", "13 Apr"],
  ])("%s beside %s", (other, beside, words) => {
    expect(formatSecondDate(english, parsed(other), parsed(beside), "short")).toBe(words);
  });
});

test("doubt, open ends and decades are said in words", () => {
  fc.assert(
    // All years have four digits, so that a number with fewer is a day.
    fc.property(arbitraryDate(1000, 9899), ({ text, parts }) => {
      for (const words of [long(text), short(text), sentence(text)]) {
        const says = (pattern: RegExp) => expect(words, text).toMatch(pattern);
        if (/[~%]/.test(text)) says(/about/);
        if (/[?%]/.test(text)) says(/uncertain/);
        if (/^\.\.|^\[\.\./.test(text)) says(/^by /);
        if (text.startsWith("/")) says(/^until .*, start not known$/);
        if (text.endsWith("/..")) says(/^from .* on$/);
        if (text.endsWith("/")) says(/^from .*, end not known$/);
        if (text.endsWith("..]")) says(/ or later$/);
        const isRange = parts.length === 2 && parts[0]?.text !== parts[1]?.text;
        if (isRange && text.startsWith("[")) says(/^between .* and /);
        if (parts.some(({ precision }) => precision === "century" || precision === "decade")) {
          says(/the \d{3}0s|\d{4}\D+\d{4}/);
        }
      }
    }),
    { numRuns: runs(10_000) },
  );
});

describe("days, months and years", () => {
  test("in each style", () => {
    const saturday = day("2019-11-02");
    expect(formatDay(english, saturday, "long")).toBe("2 November 2019");
    expect(formatDay(english, saturday, "short")).toBe("2 Nov 2019");
    expect(formatDay(english, saturday, "weekday")).toBe("Saturday 2 November 2019");
    expect(formatMonth(english, saturday)).toBe("November 2019");
    expect(formatMonth(english, saturday, "short")).toBe("Nov 2019");
    expect(formatMonthName(english, saturday)).toBe("November");
    expect(formatAxisMonth(english, saturday)).toBe("Nov");
    expect(formatAxisDay(english, saturday)).toBe("2");
    expect(formatYear(english, saturday)).toBe("2019");
    expect(formatYear(english, day("-4000-07-01"))).toBe("4001 BCE");
  });

  test("a range says once what both ends share, and one day once", () => {
    const range = (first: string, last: string) => formatDayRange(english, day(first), day(last));
    expect(range("2019-04-10", "2019-12-20")).toBe("10 Apr – 20 Dec 2019");
    expect(range("2018-12-20", "2019-01-03")).toBe("20 Dec 2018 – 3 Jan 2019");
    expect(range("2019-10-29", "2019-10-31")).toBe("29 – 31 Oct 2019");
    expect(range("2019-10-29", "2019-10-29")).toBe("29 Oct 2019");
    expect(range("-0001-10-29", "0012-10-29")).toBe("29 Oct 2 BCE – 29 Oct 12 CE");
  });

  test("any day of any year has its own date and weekday", () => {
    const anyDay = fc.integer({ min: dayFromCivil(FIRST_YEAR, 1, 1), max: dayFromCivil(LAST_YEAR, 12, 31) });
    const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    fc.assert(
      fc.property(anyDay, (number) => {
        const civil = civilFromDay(epochDay(number));
        const era = civil.year <= 0 ? " BCE" : civil.year < 100 ? " CE" : "";
        const year = `${civil.year <= 0 ? 1 - civil.year : civil.year}${era}`;
        const weekday = weekdays[new Date(number * 86_400_000).getUTCDay()];
        expect(formatDay(english, epochDay(number), "weekday"), isoDay(epochDay(number))).toBe(
          `${weekday} ${civil.day} ${MONTHS[civil.month - 1]} ${year}`,
        );
      }),
    );
  });

  test("languages whose calendars or digits differ still name Gregorian days", () => {
    const inLocale = (locale: string) => formatDay({ ...english, locale }, day("2019-11-02"), "long");
    expect(inLocale("th")).toMatch(/^2 พฤศจิกายน .*2019$/);
    expect(inLocale("fa")).toBe("۲ نوامبر ۲۰۱۹");
    expect(inLocale("ar-SA")).toContain("نوفمبر");
    expect(inLocale("ja")).toBe("2019年11月2日");
  });
});

test.each(EXAMPLE_FILES)("every date of %s has words", (file) => {
  const dates = datesIn(file);
  expect(dates.length).toBeGreaterThan(0);
  const time = String.raw`(?:, (?:about )?\d\d:\d\d(?: – (?:about )?\d\d:\d\d)?)?`;
  for (const text of dates) {
    expect(long(text)).toMatch(new RegExp(`^(?:from |between |by |about )?[\\w ]*20[12]\\d${time}$`));
    expect(short(text)).toMatch(new RegExp(`^(?:by |about )?[\\w –]*20[12]\\d${time}$`));
  }
});

test("whole years are said from two on, and none below", () => {
  const say = (to: readonly [number, number, number]) =>
    yearsInWords(english, dayFromCivil(2017, 7, 6), dayFromCivil(...to));
  expect(say([2019, 7, 5])).toBeNull();
  expect(say([2019, 7, 6])).toBe("2 years");
  expect(say([2022, 1, 28])).toBe("4 years");
});

test("a time that the clock shows twice has its offset in a short date too", () => {
  const short = (text: string): string => {
    const parsed = parseEdtf(text);
    return parsed.ok
      ? formatDate(english, onClock(parsed.date, "America/New_York"), "short")
      : expect.fail(text);
  };
  expect(short("2024-11-03T01:30-04:00")).toBe("3 Nov 2024, 01:30 (UTC−4)");
  expect(short("2024-11-03T01:30-05:00")).toBe("3 Nov 2024, 01:30 (UTC−5)");
  expect(short("2024-11-03T02:30-05:00")).toBe("3 Nov 2024, 02:30");
});
