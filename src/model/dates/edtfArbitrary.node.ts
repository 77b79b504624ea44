import fc from "fast-check";
import { anyCharacter } from "../arbitraryTexts.node.ts";
import { daysInMonth } from "./calendar.ts";

/** Test support: a date in EDTF as an author may write it, with its meaning. */
export type WrittenDate = { readonly text: string; readonly parts: readonly WrittenPart[] };

type WrittenPart = {
  readonly text: string;
  /** The first year that the text means, 0 to 9999: 2010 for `201X`. */
  readonly year: number;
  readonly precision: "day" | "month" | "year" | "decade" | "century";
  readonly month?: number;
  readonly day?: number;
  readonly qualifier: "" | "?" | "~" | "%";
};

/** One date between two years, both from 0 to 9999, of a random precision. */
function arbitraryPart(firstYear: number, lastYear: number): fc.Arbitrary<WrittenPart> {
  return fc
    .record({
      year: fc.integer({ min: firstYear, max: lastYear }),
      month: fc.integer({ min: 1, max: 12 }),
      dayShare: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      shape: fc.constantFrom("day", "day", "month", "monthX", "year", "yearX", "yearXX", "decade", "century"),
      qualifier: fc.constantFrom<WrittenPart["qualifier"][]>("", "", "", "?", "~", "%"),
    })
    .map(({ year, month, dayShare, shape, qualifier }) => {
      const day = 1 + Math.floor(dayShare * daysInMonth(year, month));
      const { text, ...named } = SHAPES[shape](year, month, day);
      return { text: text + qualifier, qualifier, ...named };
    });
}

const SHAPES = {
  day: (year, month, day) => ({
    text: `${y(year)}-${m(month)}-${m(day)}`,
    precision: "day",
    year,
    month,
    day,
  }),
  month: (year, month) => ({ text: `${y(year)}-${m(month)}`, precision: "month", year, month }),
  monthX: (year, month) => ({ text: `${y(year)}-${m(month)}-XX`, precision: "month", year, month }),
  year: (year) => ({ text: y(year), precision: "year", year }),
  yearX: (year) => ({ text: `${y(year)}-XX`, precision: "year", year }),
  yearXX: (year) => ({ text: `${y(year)}-XX-XX`, precision: "year", year }),
  decade: (year) => ({ text: `${y(year).slice(0, 3)}X`, precision: "decade", year: year - (year % 10) }),
  century: (year) => ({ text: `${y(year).slice(0, 2)}XX`, precision: "century", year: year - (year % 100) }),
} satisfies Record<string, (year: number, month: number, day: number) => Omit<WrittenPart, "qualifier">>;

const y = (year: number) => String(year).padStart(4, "0");
const m = (monthOrDay: number) => String(monthOrDay).padStart(2, "0");

/** A date of any `EdtfDate` form, without a time of day, between two years from 0 to 9999. */
export function arbitraryDate(firstYear: number, lastYear: number): fc.Arbitrary<WrittenDate> {
  const part = arbitraryPart(firstYear, lastYear);
  const plain = part.filter(({ text }) => !/[X?~%]/.test(text));
  return fc.oneof(
    part.map((only) => ({ text: only.text, parts: [only] })),
    fc
      .tuple(part, part)
      .map(inOrder)
      .map((parts) => ({ text: parts.map(textOf).join("/"), parts })),
    fc
      .tuple(plain, plain)
      .map(inOrder)
      .map((parts) => ({ text: `[${parts.map(textOf).join("..")}]`, parts })),
    fc
      .tuple(part, fc.constantFrom("..", ""))
      .map(([end, open]) => ({ text: `${open}/${end.text}`, parts: [end] })),
    fc
      .tuple(part, fc.constantFrom("..", ""))
      .map(([start, open]) => ({ text: `${start.text}/${open}`, parts: [start] })),
    plain.map((end) => ({ text: `[..${end.text}]`, parts: [end] })),
    plain.map((start) => ({ text: `[${start.text}..]`, parts: [start] })),
  );
}

const textOf = (part: WrittenPart) => part.text;
const firstDayKey = ({ year, month = 1, day = 1 }: WrittenPart) => (year * 12 + month) * 31 + day;

function inOrder(parts: readonly WrittenPart[]): readonly WrittenPart[] {
  return parts.toSorted((a, b) => firstDayKey(a) - firstDayKey(b));
}

/** Texts that resemble dates: a date with up to three changes, or random characters. */
export const arbitraryNearDate: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      arbitraryDate(0, 9999),
      fc.array(
        fc.record({
          place: fc.nat(24),
          removed: fc.nat(2),
          added: fc.oneof(
            fc.constantFrom("", "-", "/", "..", ..."X?~%[]{,TZYES "),
            fc.constantFrom("0", "1", "2", "9", "29", "31", "T23:30:00-12:00", "\u200B", "−", "２", "\uD800"),
            fc.string({ unit: anyCharacter, maxLength: 2 }),
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([date, changes]) =>
      changes.reduce(
        (text, { place, removed, added }) => text.slice(0, place) + added + text.slice(place + removed),
        date.text,
      ),
    ),
  fc.string({ unit: fc.constantFrom(..."0123456789-/.X?~%[]{},TZYES:+ "), maxLength: 14 }),
  fc.string({ unit: anyCharacter, maxLength: 120 }),
);
