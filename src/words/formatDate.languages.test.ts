import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dayFromCivil, parseIsoDay } from "../model/dates/calendar.ts";
import { parseEdtf } from "../model/dates/edtf.ts";
import { arbitraryDate, type WrittenDate } from "../model/dates/edtfArbitrary.node.ts";
import { runs } from "../model/runs.node.ts";
import { type EpochDay, epochDay } from "../model/units.ts";
import {
  belowDay,
  formatAxisMonth,
  formatDate,
  formatDay,
  formatDayRange,
  formatMonthName,
  inMonth,
  nameOfZone,
  sentenceDate,
} from "./formatDate.ts";
import { dateWords, exploringWords, readingWords } from "./laterWords.ts";
import { readerWords } from "./readerWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english, type Words } from "./words.ts";

const hindi = await spokenWords("hi");
const arabic = await spokenWords("ar");

const parsed = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.refusal.code}`);
};
const day = (text: string) => parseIsoDay(text) ?? expect.fail(text);

test.each([
  // written, Hindi, Arabic
  ["2019-11-02", "2 नवंबर 2019", "2 نوفمبر 2019"],
  ["2019-05", "मई 2019", "مايو 2019"],
  ["2019-11-02~", "लगभग 2 नवंबर 2019", "نحو 2 نوفمبر 2019"],
  ["2019-11-02?", "2 नवंबर 2019, अनिश्चित", "2 نوفمبر 2019، تاريخ غير مؤكد"],
  ["201X", "2010 का दशक", "عقد 2010"],
  ["20XX", "2000 से 2099 तक", "من 2000 إلى 2099"],
  ["2019-04-29/2019-05-10", "29 अप्रैल से 10 मई 2019 तक", "من 29 أبريل إلى 10 مايو 2019"],
  ["2019-10-29/2019-10-31", "29 से 31 अक्टूबर 2019 तक", "من 29 إلى 31 أكتوبر 2019"],
  ["2018-12-30/2019-01-02", "30 दिसंबर 2018 से 2 जनवरी 2019 तक", "من 30 ديسمبر 2018 إلى 2 يناير 2019"],
  ["[2019-07..2019-09]", "जुलाई और सितंबर 2019 के बीच", "بين يوليو وسبتمبر 2019"],
  ["[2019-10-29..2019-10-31]", "29 और 31 अक्टूबर 2019 के बीच", "بين 29 و31 أكتوبر 2019"],
  ["../2019-11-02", "2 नवंबर 2019 या उससे पहले", "2 نوفمبر 2019 أو قبل ذلك"],
  ["/2019-05-02", "2 मई 2019 तक, आरंभ अज्ञात", "حتى 2 مايو 2019، البداية غير معروفة"],
  ["2021-07-18/..", "18 जुलाई 2021 से आगे", "من 18 يوليو 2021 فصاعدًا"],
  ["2021-07-18/", "18 जुलाई 2021 से, अंत अज्ञात", "من 18 يوليو 2021، النهاية غير معروفة"],
  ["[2021-07-18..]", "18 जुलाई 2021 या उसके बाद", "18 يوليو 2021 أو بعد ذلك"],
  ["201X/2021", "2010 के दशक से 2021 तक", "من عقد 2010 إلى 2021"],
  ["-0043-03-15", "15 मार्च 44 ई॰पू॰", "15 مارس 44 ق.م"],
])("%s", (text, inHindi, inArabic) => {
  expect(formatDate(hindi, parsed(text))).toBe(inHindi);
  expect(formatDate(arabic, parsed(text))).toBe(inArabic);
});

test.each([
  ["2019-05", "मई 2019 में किसी समय", "في وقت ما خلال مايو 2019"],
  ["201X", "2010 के दशक में किसी समय", "في وقت ما خلال عقد 2010"],
  ["20XX", "2000 और 2099 के बीच किसी समय", "في وقت ما بين 2000 و2099"],
])("%s in a sentence", (text, inHindi, inArabic) => {
  expect(sentenceDate(hindi, parsed(text))).toBe(inHindi);
  expect(sentenceDate(arabic, parsed(text))).toBe(inArabic);
});

test("days with their weekday, and ranges that say once what both ends share", () => {
  expect(formatDay(hindi, day("2019-11-02"), "weekday")).toBe("शनिवार, 2 नवंबर 2019");
  expect(formatDay(arabic, day("2019-11-02"), "weekday")).toBe("السبت 2 نوفمبر 2019");
  const range = (words: Words) => formatDayRange(words, day("2019-04-10"), day("2019-12-20"));
  expect(range(hindi)).toMatch(/^10 अप्रैल – 20 दिस.* 2019$/);
  expect(range(arabic)).toBe("10 أبريل – 20 ديسمبر 2019");
  // The number of a day keeps only the point of an ordinal number.
  const days = (tag: string) => formatDayRange(readerWords(tag), day("2019-06-01"), day("2019-06-04"));
  expect(["de", "es", "bn"].map(days)).toEqual(["1. – 4. Juni 2019", "1 – 4 jun 2019", "1 – 4 জুন, 2019"]);
});

describe.each([
  ["English", english, "uncertain"],
  ["Hindi", hindi, "अनिश्चित"],
  ["Arabic", arabic, "غير مؤكد"],
] as const)("%s dates are never more exact than written", (_, words, doubt) => {
  const monthDay = (month: number) => dayFromCivil(2019, month, 1);
  const months = Array.from({ length: 12 }, (_, index) =>
    (["long", "short"] as const).map((style) => formatMonthName(words, monthDay(index + 1), style)),
  );
  const everyStyle = ({ text }: WrittenDate) => [
    formatDate(words, parsed(text)),
    formatDate(words, parsed(text), "short"),
    sentenceDate(words, parsed(text)),
  ];
  // All years have four digits, so that a number with fewer is a day.
  const date = arbitraryDate(1000, 9899);

  /** The words of a text, also without the “and” that Arabic joins to a word. */
  const names = (text: string) =>
    text.split(/[^\p{L}\p{M}॰]+/u).flatMap((name) => [name, name.replace(/^و/, "")]);

  test("no day, month or year stands in the words that the source left out", () => {
    fc.assert(
      fc.property(date, (written) => {
        const years = new Set(
          written.parts.flatMap(({ precision, year }) => {
            const length = precision === "century" ? 100 : precision === "decade" ? 10 : 1;
            return [year, year + length - 1];
          }),
        );
        const days = new Set(written.parts.map((part) => part.day));
        const given = new Set(written.parts.map(({ month }) => month));
        for (const said of everyStyle(written)) {
          for (const [digits] of said.matchAll(/\p{Nd}+/gu)) {
            const allowed = digits.length === 4 ? years : days;
            expect(allowed.has(Number(digits)), `${written.text}: ${said}`).toBe(true);
          }
          const named = names(said);
          months.forEach((forms, index) => {
            if (!forms.some((form) => named.includes(form))) return;
            expect(given.has(index + 1), `${written.text}: ${said}`).toBe(true);
          });
        }
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("doubt and open ends are said", () => {
    const dates = dateWords(words);
    const about = dates.approximate("").trim();
    fc.assert(
      fc.property(date, (written) => {
        const { text } = written;
        for (const said of everyStyle(written)) {
          if (/[~%]/.test(text)) expect(said, text).toContain(about);
          if (/[?%]/.test(text)) expect(said, text).toContain(doubt);
          const frame = frameOf(text);
          if (frame) for (const part of frame("⟦⟧").split("⟦⟧")) expect(said, text).toContain(part);
        }
      }),
      { numRuns: runs(5_000) },
    );

    function frameOf(text: string): ((date: string) => string) | undefined {
      if (/^\.\.|^\[\.\./.test(text)) return dates.by;
      if (text.startsWith("/")) return dates.untilFromUnknown;
      if (text.endsWith("/..")) return dates.fromOn;
      if (text.endsWith("/")) return dates.fromToUnknown;
      return text.endsWith("..]") ? dates.orLater : undefined;
    }
  });

  test("two dates that differ have words that differ, unless only X or the time of day differs", () => {
    const plain = date.filter(({ text }) => !/X/.test(text));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const meaning = ({ text }: WrittenDate) => text.replace(/^\[\.\.(.*)\]$/, "../$1");
        const isOneDate = ({ parts: [start, end] }: WrittenDate) => start?.text === end?.text;
        if (meaning(a) === meaning(b) || isOneDate(a) || isOneDate(b)) return;
        expect(formatDate(words, parsed(a.text))).not.toBe(formatDate(words, parsed(b.text)));
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("the zone makes no difference", () => {
  const zone = process.env.TZ;
  beforeEach(() => {
    // Formatters keep the zone in which they were made, so they must be made again.
    vi.resetModules();
  });
  afterEach(() => {
    process.env.TZ = zone;
  });

  test.each(["Asia/Kolkata", "Africa/Cairo", "Pacific/Kiritimati", "Pacific/Niue"])("%s", async (name) => {
    process.env.TZ = name;
    const { formatDay: formatHere } = await import("./formatDate.ts");
    for (let number = 10_000; number < 20_000; number += 97) {
      for (const words of [hindi, arabic]) {
        const date = epochDay(number);
        expect(formatHere(words, date, "weekday")).toBe(formatDay(words, date, "weekday"));
      }
    }
  });
});

describe("a reader's own language", () => {
  const german = readerWords("de");

  test("writes a short month in one way, alone or in a date", () => {
    expect(formatDate(german, parsed("[2023-02..2023-05]"), "short")).toBe("zwischen Feb. und Mai 2023");
    expect(formatDate(german, parsed("2023-02-01"), "short")).toBe("1. Feb. 2023");
    expect(formatAxisMonth(german, day("2023-02-01"))).toBe("Feb.");
  });

  test("names a zone for summer and winter, and not as an hour", () => {
    const named = ["de", "tr"].map((tag) => nameOfZone(readerWords(tag), "Europe/Berlin"));
    expect(named).toEqual(["Mitteleuropäische Zeit", "Orta Avrupa Saati"]);
    const { atTime, inZone } = dateWords(german);
    expect(inZone("3. Mai 2020", named[0] ?? "")).toBe("3. Mai 2020 (Mitteleuropäische Zeit)");
    expect(belowDay(german, atTime("3. Mai 2020", "21:08"), day("2020-05-03"))).toBe("21:08 Uhr");
  });

  test("says no year below the heading of a month, and what others say apart", () => {
    const [{ byAnother }, may] = [dateWords(german), day("2020-05-03")];
    const below = (date: string) => inMonth(german, date, may);
    expect(below("3. Mai 2020")).toEqual(["3. Mai", ""]);
    expect(below(byAnother("um 3. Mai 2020", "1. Mai"))).toEqual([
      "um 3. Mai",
      byAnother("", "1. Mai").slice(2, -1),
    ]);
    expect(below("Mai 2020")).toEqual(["Mai", ""]);
    expect(below("3. Mai bis 1. Juni 2020")).toEqual(["3. Mai bis 1. Juni 2020", ""]);
  });

  test("says one event as one, and sets a colon as it is set", () => {
    const said = ["de", "fr", "tr"].map((tag) => exploringWords(readerWords(tag)).columns.sumOf(1, 1));
    expect(said).toEqual(["in 1 Ereignis", "pour 1 événement", "1 olayda"]);
    expect(["de", "fr"].map((tag) => readingWords(readerWords(tag)).detail.label("X"))).toEqual([
      "X:",
      "X\u202f:",
    ]);
  });
});

test("a stretch below the heading of its month has no year if it is that of the heading, and breaks before its dash alone", () => {
  const below = (date: string, month: EpochDay) => inMonth(english, date, month)[0];
  const [april, december] = [dayFromCivil(2019, 4, 29), dayFromCivil(2018, 12, 29)];
  expect(below("29 Apr – 10 May 2019", april)).toBe("29\u00a0Apr –\u2060\u00a010\u00a0May");
  expect(below("29 Dec 2018 – 10 Jan 2019", december)).toBe("29\u00a0Dec –\u2060\u00a010\u00a0Jan 2019");
  expect(below("29 Apr 2019", april)).toBe("29 Apr");
  expect(below("between Jul and Sep 2019", april)).toBe("between Jul and Sep 2019");
});
