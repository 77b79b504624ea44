import { isolateIn } from "../isolate.ts";

/** Digits are Latin, as in the data and many newsrooms. Months have the names of Egypt, the Gulf and news agencies. */
export const LOCALE = "ar-EG-u-nu-latn";

export const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);
export const isolate = isolateIn("rtl");

/** "and" before a text of the data. It is joined to an Arabic word, and apart from a word in other letters. */
export const and = (name: string): string =>
  `و${/^[^\p{L}]*\p{Script=Arabic}/u.test(name) ? "" : "\u00a0"}${isolate(name)}`;

/** The forms of an Arabic word after numbers. The forms for one and two include the number. */
type Noun = {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** The form for two after a preposition or a verb. */
  readonly ofTwo: string;
  /** For 3 to 10. */
  readonly few: string;
  /** For 11 to 99. */
  readonly many: string;
  /** For 100, 101, 102. */
  readonly other: string;
};

/** A number and its noun, which stay in one line. */
export const count = (value: number, noun: Noun): string => {
  const form = plurals.select(value);
  return form === "zero" || form === "one" || form === "two"
    ? noun[form]
    : `${numbers.format(value)}\u00a0${noun[form]}`;
};
/** Like `count`, after a preposition or a verb. */
export const countAfter = (value: number, noun: Noun): string => {
  if (value === 0) return `${numbers.format(0)}\u00a0${noun.few}`;
  return value === 2 ? noun.ofTwo : count(value, noun);
};
/** A part of a whole. The noun follows the whole: 19 من 90 حدثًا. */
export const countOf = (shown: number, all: number, noun: Noun): string =>
  `${numbers.format(shown)} من ${countAfter(all, noun)}`;

export const noun = (...forms: readonly [string, string, string, string, string, string, string]): Noun => {
  const [zero, one, two, ofTwo, few, many, other] = forms;
  return { zero, one, two, ofTwo, few, many, other };
};

export const EVENT = noun("لا أحداث", "حدث واحد", "حدثان", "حدثين", "أحداث", "حدثًا", "حدث");
export const ACTOR = noun("لا أطراف", "طرف واحد", "طرفان", "طرفين", "أطراف", "طرفًا", "طرف");
export const SOURCE = noun("لم يُذكر مصدر", "مصدر واحد", "مصدران", "مصدرين", "مصادر", "مصدرًا", "مصدر");
export const WARNING = noun("لا تحذيرات", "تحذير واحد", "تحذيران", "تحذيرين", "تحذيرات", "تحذيرًا", "تحذير");
export const FAULT = noun("لا أخطاء", "خطأ واحد", "خطآن", "خطأين", "أخطاء", "خطأً", "خطأ");
export const ROW = noun("لا صفوف", "صف واحد", "صفان", "صفين", "صفوف", "صفًا", "صف");
export const DAY = noun("لا أيام", "يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم");
export const MONTH = noun("لا أشهر", "شهر واحد", "شهران", "شهرين", "أشهر", "شهرًا", "شهر");
export const YEAR = noun("لا سنوات", "سنة واحدة", "سنتان", "سنتين", "سنوات", "سنة", "سنة");
export const STEP = noun("لا خطوات", "خطوة واحدة", "خطوتان", "خطوتين", "خطوات", "خطوة", "خطوة");
export const MINUTE = noun("لا دقائق", "دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة");
