import { memoByKey } from "../model/memo.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as reading from "./en/reading.ts";
import { type Direction, directionOf, isolateIn } from "./isolate.ts";
import type de from "./readers/de.json";
import { english, type Words } from "./words.ts";

/* The words of a story in its own language, which the interface may lack. The story's published pages and previews use
   these words. The app uses them too where it shows the same texts. */

/** The texts of another language, by the path of the English text. Missing texts stay English. */
export type ReaderWordList = Readonly<Partial<Record<keyof typeof de, string>>>;

export type Base = Pick<Words, "messages"> & {
  readonly reading: typeof reading;
  readonly exploring: typeof exploring;
  readonly files: typeof files;
};

const BASE: Base = { messages: english.messages, reading, exploring, files };

/** The words of a language (BCP 47) with the texts of `list`. `over` puts the same list into other English texts. */
export function speakerOf(list: ReaderWordList, language: string, given: Partial<Base> = {}) {
  const locale = localeOf(language);
  const direction = directionOf(Object.values(list).join(""));
  // The English text cuts the month names of `Intl` to three letters, which would be wrong in other languages.
  const forms = { "messages.dates.shortMonth": "{0}", ...list };
  const said = (form: string, all: readonly unknown[]): string => fill(locale, direction, form, all);
  const over = <Texts extends object>(texts: Texts): Texts => overlaid(texts, forms, said);
  const { messages, ...later } = over({ ...BASE, ...given });
  const words: Words = { ...english, locale, direction, language, messages, later };
  return { words, over };
}

/** The English locale if the language is no tag. Digits are Latin in every language, as they are in the data. */
function localeOf(language: string): string {
  try {
    return `${new Intl.Locale(language, { numberingSystem: "latn" })}`;
  } catch {
    return english.locale;
  }
}

const isIn = (list: ReaderWordList, key: string): key is keyof ReaderWordList => Object.hasOwn(list, key);

/** A copy of English texts, in which the texts of `list` replace those with the same path. */
function overlaid<Texts extends object>(
  texts: Texts,
  list: ReaderWordList,
  said: (form: string, given: readonly unknown[]) => string,
  path = "",
): Texts {
  const copy: Texts = Array.isArray(texts) ? Object.assign([], texts) : { ...texts };
  for (const [key, value] of Object.entries(texts)) {
    const place = path === "" ? key : `${path}.${key}`;
    const form = isIn(list, place) ? list[place] : undefined;
    const now =
      form === undefined
        ? typeof value === "object" && value !== null
          ? overlaid(value, list, said, place)
          : value
        : typeof value === "function"
          ? (...given: readonly unknown[]) => said(form, given)
          : form;
    Reflect.set(copy, key, now);
  }
  return copy;
}

/** Matches a placeholder, which may contain other placeholders, and the full stop after it. */
const PLACE = /\{(\d)(?:(=\d)?(\?|\|)((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*))?\}([.।]?)/g;
const BAR = /\|(?![^{}]*(?:\{[^{}]*\}[^{}]*)*\})/;

/**
 * Fills in the placeholders of a form. `{0}` is the first argument. `{0|Ereignis|Ereignisse}` is a number with its
 * noun. If there are three nouns, the second is for the plural form "few". `{0?yes|no}` tests whether there is an
 * argument 0, and `{0=1?yes|no}` whether arguments 0 and 1 are equal. A full stop after an argument that ends with a
 * sentence mark is dropped.
 */
function fill(locale: string, direction: Direction, form: string, given: readonly unknown[]): string {
  const isolate = isolateIn(direction);
  return form.replace(
    PLACE,
    (_, index: string, other: string | undefined, sign: string | undefined, rest = "", stop = "") => {
      const value = given[Number(index)];
      const parts = rest.split(BAR);
      if (sign === "?") {
        const holds = other === undefined ? Boolean(value) : value === given[Number(other.slice(1))];
        return fill(locale, direction, parts[holds ? 0 : 1] ?? "", given) + stop;
      }
      if (typeof value !== "number") {
        const said = isolate(String(value ?? ""));
        return /[.!?…]$/.test(said) ? said : said + stop;
      }
      const said = numbersIn(locale).format(value);
      if (sign === undefined) return said + stop;
      const rule = pluralsIn(locale).select(value);
      const place = rule === "one" ? 0 : rule === "few" && parts.length > 2 ? 1 : parts.length - 1;
      return `${said} ${parts[place] ?? ""}${stop}`;
    },
  );
}

const numbersIn = memoByKey((locale: string) => new Intl.NumberFormat(locale));
const pluralsIn = memoByKey((locale: string) => new Intl.PluralRules(locale));
