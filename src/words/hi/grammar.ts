import { isolateIn } from "../isolate.ts";

/** Digits are Latin, as in Hindi newspapers and in the data, so that a reader can find a date in its source. */
export const LOCALE = "hi-IN-u-nu-latn";

export const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);
export const isolate = isolateIn("ltr");

/** The forms of a word after a number. In Hindi, 0 and 1 take the singular. */
export type Noun = { readonly one: string; readonly other: string };
export const count = (value: number, noun: Noun): string =>
  `${numbers.format(value)} ${plurals.select(value) === "one" ? noun.one : noun.other}`;
/** A part of a whole. The whole is first, and the noun follows the part: 90 में से 19 घटनाएँ. */
export const countOf = (shown: number, all: number, noun: Noun): string =>
  `${numbers.format(all)} में से ${count(shown, noun)}`;

export const EVENT: Noun = { one: "घटना", other: "घटनाएँ" };
/** The form before a postposition: 8 घटनाओं के. */
export const OF_EVENT: Noun = { one: "घटना", other: "घटनाओं" };
export const ACTOR: Noun = { one: "पक्ष", other: "पक्ष" };
export const SOURCE: Noun = { one: "स्रोत", other: "स्रोत" };
export const KIND: Noun = { one: "प्रकार", other: "प्रकार" };
export const WARNING: Noun = { one: "चेतावनी", other: "चेतावनियाँ" };
export const FAULT: Noun = { one: "त्रुटि", other: "त्रुटियाँ" };
export const ROW: Noun = { one: "पंक्ति", other: "पंक्तियाँ" };
export const DAY: Noun = { one: "दिन", other: "दिन" };
export const MONTH: Noun = { one: "महीने", other: "महीनों" };
export const YEAR: Noun = { one: "साल", other: "साल" };

const NO_SOURCE = "कोई स्रोत नहीं दिया गया";
export const sources = (value: number): string => (value === 0 ? NO_SOURCE : count(value, SOURCE));
