import { isolateIn } from "../isolate.ts";

export const numbers = new Intl.NumberFormat("en-GB");
const plurals = new Intl.PluralRules("en-GB");
/** A number with its noun: "1 event", "2 events". */
export const count = (value: number, one: string, other: string): string =>
  `${numbers.format(value)} ${plurals.select(value) === "one" ? one : other}`;

export const isolate = isolateIn("ltr");
