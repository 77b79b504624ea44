import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../exampleStory.node.ts";
import { runs } from "../runs.node.ts";
import { type EpochDay, epochDay } from "../units.ts";
import { dayFromCivil, isoDay } from "./calendar.ts";
import { type DateBounds, dateBounds } from "./dateBounds.ts";
import { type EdtfDate, parseEdtf } from "./edtf.ts";
import { arbitraryDate, arbitraryNearDate } from "./edtfArbitrary.node.ts";
import { edtfProblem } from "./edtfProblem.ts";
import { plainSecond } from "./plainDay.ts";

const parsed = (text: string): EdtfDate => {
  const result = parseEdtf(text);
  if (!result.ok) expect.fail(`${text}: ${result.refusal.code}`);
  return result.date;
};
const bounds = (text: string): DateBounds => dateBounds(parsed(text));
const iso = (day: EpochDay | null) => (day === null ? null : isoDay(day));
const problem = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? expect.fail(`${text} was accepted`) : edtfProblem(text, result.refusal);
};

describe("what is accepted", () => {
  test.each([
    // text, earliest, latest, extent
    ["2019-11-02", "2019-11-02", "2019-11-02", "day"],
    ["2019-11", "2019-11-01", "2019-11-30", "somewhere"],
    ["2019", "2019-01-01", "2019-12-31", "somewhere"],
    ["2019-11-02~", "2019-11-02", "2019-11-02", "somewhere"],
    ["2019-11-02?", "2019-11-02", "2019-11-02", "somewhere"],
    ["2019-11%", "2019-11-01", "2019-11-30", "somewhere"],
    ["2004-05-XX", "2004-05-01", "2004-05-31", "somewhere"],
    ["2004-XX", "2004-01-01", "2004-12-31", "somewhere"],
    ["2004-XX-XX", "2004-01-01", "2004-12-31", "somewhere"],
    ["201X", "2010-01-01", "2019-12-31", "somewhere"],
    ["20XX", "2000-01-01", "2099-12-31", "somewhere"],
    ["-01XX", "-0199-01-01", "-0100-12-31", "somewhere"],
    ["-000X", "-0009-01-01", "0000-12-31", "somewhere"],
    ["2019-04-29/2019-05-10", "2019-04-29", "2019-05-10", "lasted"],
    ["2019-04-29~/2019-05?", "2019-04-29", "2019-05-31", "lasted"],
    ["2021-07/2021-07-18", "2021-07-01", "2021-07-18", "lasted"],
    ["2021-07-18/2021-07", "2021-07-18", "2021-07-31", "lasted"],
    ["2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "lasted"],
    ["[2019-07..2019-09]", "2019-07-01", "2019-09-30", "somewhere"],
    ["[2019..2019-02-03]", "2019-01-01", "2019-02-03", "somewhere"],
    ["../2019-11-02", null, "2019-11-02", "by"],
    ["/2019-05", null, "2019-05-31", "by"],
    ["[..2019-11-02]", null, "2019-11-02", "by"],
    ["2021-07-18/..", "2021-07-18", null, "since"],
    ["2021/", "2021-01-01", null, "since"],
    ["[2021..]", "2021-01-01", null, "since"],
    ["-4000", "-4000-01-01", "-4000-12-31", "somewhere"],
    ["0000-02-29", "0000-02-29", "0000-02-29", "day"],
    ["0099-03-04", "0099-03-04", "0099-03-04", "day"],
    ["9999-12-31", "9999-12-31", "9999-12-31", "day"],
    ["Y12345", "Y12345-01-01", "Y12345-12-31", "somewhere"],
    ["Y-12345/Y-12000", "Y-12345-01-01", "Y-12000-12-31", "lasted"],
    ["Y275759", "Y275759-01-01", "Y275759-12-31", "somewhere"],
    ["Y-271820", "Y-271820-01-01", "Y-271820-12-31", "somewhere"],
    ["2021-07-18T23:30:00-12:00", "2021-07-18", "2021-07-18", "day"],
    ["2021-07-18T23:30:00+14:00", "2021-07-18", "2021-07-18", "day"],
    ["2021-07-18T00:30:00Z", "2021-07-18", "2021-07-18", "day"],
    ["2021-07-18T24:00:00Z", "2021-07-18", "2021-07-18", "day"],
    ["2021-07-18T08:30", "2021-07-18", "2021-07-18", "day"],
  ] as const)("%s", (text, earliest, latest, extent) => {
    const found = bounds(text);
    expect([iso(found.earliest), iso(found.latest), found.extent]).toEqual([earliest, latest, extent]);
    expect(parsed(text).text).toBe(text);
  });

  test("doubt is kept for each date by itself", () => {
    const date = parsed("2019-04-29~/2019-05%");
    expect(date).toMatchObject({ form: "lasted", start: { approximate: true, uncertain: false } });
    expect(date).toMatchObject({ end: { approximate: true, uncertain: true, precision: "month" } });
    expect(parsed("2019?")).toMatchObject({ date: { approximate: false, uncertain: true } });
  });

  test("an unknown end is told from an open one", () => {
    expect(parsed("2021/..")).toMatchObject({ form: "since", end: "open" });
    expect(parsed("2021/")).toMatchObject({ form: "since", end: "unknown" });
    expect(parsed("[2021..]")).toMatchObject({ form: "since", end: "later" });
    expect(parsed("../2021")).toMatchObject({ form: "by", start: "open" });
    expect(parsed("/2021")).toMatchObject({ form: "by", start: "unknown" });
  });
});

describe("what is refused, by name", () => {
  test.each([
    ["", "blank"],
    ["   ", "blank"],
    ["2021-02-30", "impossible-day"],
    ["2021-02-29", "impossible-day"],
    ["2100-02-29", "impossible-day"],
    ["2021-07-32", "impossible-day"],
    ["2021-07-00", "impossible-day"],
    ["2021-13-01", "impossible-month"],
    ["2021-99", "impossible-month"],
    ["2021-00", "impossible-month"],
    ["2021-22-01", "impossible-month"],
    ["18/07/2021", "not-edtf"],
    ["July 18, 2021", "not-edtf"],
    ["tomorrow", "not-edtf"],
    ["2021-07-18/2021-07-20/2021-07-22", "not-edtf"],
    ["[2021-07", "not-edtf"],
    ["2021-7-8", "short-form"],
    ["20210718", "short-form"],
    ["2021-07-18T25:00:00Z", "impossible-time"],
    ["2021-07-18T24:30:00Z", "impossible-time"],
    ["2021-07-18T10:60:00Z", "impossible-time"],
    ["2021-07-18T10:00:00+15:00", "impossible-time"],
    ["2021-07-18T25:00", "impossible-time"],
    ["2021-07-18 08:46", "impossible-time"],
    ["2021-07-18T8:46", "impossible-time"],
    ["2021-07-18T23:59:60Z", "impossible-time"],
    ["2021-07-18T10:30/2021-07-18T09:00", "reversed"],
    ["2021-07-18T10:30-04:00/2021-07-18T14:00Z", "reversed"],
    ["2021-07-18/2021-07-01", "reversed"],
    ["[2021-09..2021-07]", "reversed"],
    ["../..", "no-bound"],
    ["/", "no-bound"],
    ["../", "no-bound"],
    ["[..]", "no-bound"],
    ["2021-22", "season"],
    ["2021-33/2021-34", "season"],
    ["[2021-07-18,2021-07-20]", "set"],
    ["[2021]", "set"],
    ["{2021,2022}", "all-of"],
    ["[2019?..2020]", "one-of-part"],
    ["[201X..202X]", "one-of-part"],
    ["2021?-07-18", "inner-qualifier"],
    ["2021-~07-18", "inner-qualifier"],
    ["XXXX", "unspecified"],
    ["-XXXX", "unspecified"],
    ["1XXX", "unspecified"],
    ["156X-12-25", "unspecified"],
    ["2021-XX-18", "unspecified"],
    ["2021-1X", "unspecified"],
    ["2021-07-1X", "unspecified"],
    ["Y-17E7", "exponent"],
    ["Y1E308", "exponent"],
    ["1950S2", "significant-digits"],
    ["Y171010000S3", "significant-digits"],
    ["Y170000002", "year-range"],
    ["Y275760", "year-range"],
    ["Y-271821", "year-range"],
    ["Y2019", "year-form"],
    ["201", "year-form"],
    ["10000", "year-form"],
    ["-0000", "year-form"],
    ["２０２１", "foreign-character"],
    ["٢٠٢١", "foreign-character"],
    ["2021–07–18", "foreign-character"],
    [" 2021-07-18", "foreign-character"],
    ["2021-07-18\n", "foreign-character"],
    ["2021-07-18\u200B", "foreign-character"],
    ["−2021", "foreign-character"],
  ])("%j", (text, code) => {
    expect(problem(text).code).toBe(code);
    expect(problem(text).expected).not.toBe("");
  });

  test("characters that pass for others, or for nothing, are shown by number", () => {
    expect(problem("2021-07-18\u200B").found).toBe("2021-07-18<U+200B>");
    expect(problem(" 2021-07-18").found).toBe("<U+0020>2021-07-18");
    expect(problem("2021–07–18").found).toBe("2021<U+2013>07<U+2013>18");
    expect(problem("2021-07\uD800").found).toBe("2021-07<U+D800>");
    expect(problem("July 18, 2021").found).toBe("July 18, 2021");
  });

  test("an impossible day says how long its month is", () => {
    expect(problem("2021-02-30").expected).toContain("28");
    expect(problem("2024-02-30").expected).toContain("29");
  });

  test("a text over the limit is refused unread, at any length", () => {
    // Reading a gigabyte would exceed the time limit of tests.
    const bomb = `[${"2021-07-18,".repeat(3000)}2021-07-18]`;
    for (let round = 0; round < 30_000; round++) parseEdtf(bomb);
    expect(problem(bomb).code).toBe("too-long");
    expect(problem(bomb).found.length).toBeLessThan(100);
    expect(problem("2".repeat(101)).code).toBe("too-long");
    expect(problem("2".repeat(100)).code).toBe("year-form");
  });
});

describe("properties", () => {
  test("parsing is total: dates near and far from right never throw, and problems stay short and plain", () => {
    fc.assert(
      fc.property(arbitraryNearDate, (text) => {
        const result = parseEdtf(text);
        if (result.ok) {
          expect(result.date.text).toBe(text);
        } else {
          const { found } = edtfProblem(text, result.refusal);
          expect(found).toMatch(/^[\x20-\x7E]*…?$/);
          expect(found.length).toBeLessThan(600);
        }
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("bounds are in order, whole, and null only where the text is open", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryDate(0, 9999).map(({ text }) => text),
          arbitraryNearDate,
        ),
        (text) => {
          const result = parseEdtf(text);
          if (!result.ok) return;
          const { earliest, latest, first, last, extent } = dateBounds(result.date);
          expect(Number.isInteger(first) && Number.isInteger(last) && first <= last).toBe(true);
          expect([earliest === null, latest === null]).toEqual([extent === "by", extent === "since"]);
          if (earliest !== null) expect(earliest).toBe(first);
          if (latest !== null) expect(latest).toBe(last);
          if (extent === "day") expect(first).toBe(last);
        },
      ),
      { numRuns: runs(10_000) },
    );
  });

  test("all that an author may write is accepted with its precision", () => {
    fc.assert(
      fc.property(arbitraryDate(0, 9999), ({ text, parts }) => {
        const date = parsed(text);
        const found =
          date.form === "single"
            ? [date.date]
            : [date.start, date.end].filter((part) => typeof part !== "string");
        expect(found.map((part) => part.precision)).toEqual(parts.map((part) => part.precision));
        expect(found.map((part) => part.year)).toEqual(parts.map((part) => part.year));
      }),
      { numRuns: runs(5_000) },
    );
  });

  test("every day from 1990 to 2035 is itself, later than the day before, and within its month and year", () => {
    const end = dayFromCivil(2035, 12, 31);
    for (let day = dayFromCivil(1990, 1, 1); day <= end; day = epochDay(day + 1)) {
      const text = isoDay(day);
      const only = bounds(text);
      const month = bounds(text.slice(0, 7));
      const year = bounds(text.slice(0, 4));
      if (only.first !== day || only.last !== day || only.extent !== "day") expect.fail(text);
      if (month.first > day || month.last < day || year.first > month.first || year.last < month.last) {
        expect.fail(text);
      }
    }
  });

  test("days that isoDay writes are read back in any year", () => {
    const day = fc.integer({ min: dayFromCivil(-271_820, 1, 1), max: dayFromCivil(275_759, 12, 31) });
    fc.assert(
      fc.property(day, (number) => {
        expect(bounds(isoDay(epochDay(number)))).toMatchObject({
          first: number,
          last: number,
          extent: "day",
        });
      }),
    );
  });

  test("less precise dates contain what they leave open", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const y = String(year).padStart(4, "0");
        const m = String(month).padStart(2, "0");
        const widening = [`${y}-${m}-01`, `${y}-${m}`, y, `${y.slice(0, 3)}X`, `${y.slice(0, 2)}XX`].map(
          bounds,
        );
        for (const [index, wide] of widening.entries()) {
          const narrow = widening[Math.max(0, index - 1)];
          expect(narrow !== undefined && wide.first <= narrow.first && wide.last >= narrow.last).toBe(true);
        }
      }),
    );
  });
});

describe("the example", () => {
  test.each([
    ["whatsapp-nso-affair.json", 250],
    ["whatsapp-nso-article.json", 10],
  ] as const)("every date in %s is accepted", (file, atLeast) => {
    const dates = datesIn(file);
    expect(dates.filter((text) => !parseEdtf(text).ok)).toEqual([]);
    expect(dates.length).toBeGreaterThanOrEqual(atLeast);
  });
});

test("the short way of plain times reads what the full one reads, and nothing else", () => {
  const part = fc.constantFrom("00", "07", "12", "23", "24", "59", "60", "6:", "7", "a1", "/0", ":0");
  const day = fc.constantFrom("2019-11-02", "2020-02-29", "2019-02-29", "2019-00-01", "2019-11-2x");
  const between = fc.constantFrom("T", " ", "t", ":", ".");
  const text = fc.tuple(day, between, part, between, part, fc.constantFrom("", ":", "."), part);
  fc.assert(
    fc.property(text, ([date, t, hours, one, minutes, two, seconds]) => {
      const time = `${hours}${one}${minutes}${two === "" ? "" : two + seconds}`;
      const [written, parsed] = [`${date}${t}${time}`, parseEdtf(`${date}${t}${time}`)];
      const read = parsed.ok && parsed.date.form === "single" ? parsed.date.date : undefined;
      const full = read?.precision === "day" && /T\d\d:\d\d(:\d\d)?$/.test(written) ? read.time : undefined;
      expect(plainSecond(written)).toBe(full && full.lasts > 0 ? full.seconds : -1);
    }),
  );
  expect(plainSecond("2019-11-02T08:46:40")).toBe(31_600);
});
