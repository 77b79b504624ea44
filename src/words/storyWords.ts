import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as reading from "./en/reading.ts";
import { memoByKey } from "./formatDay.ts";
import { type Direction, directionOf, isolateIn } from "./isolate.ts";
import type de from "./readers/de.json";
import { english, type Words } from "./words.ts";

/*
 * The words of a story in its own language, which may differ from those of the interface: of its published pages and previews,
 * and of the page that takes their place, as far as it says the same.
 */

/** A list of words in a language. Each key is the path of the text in the English words. Texts that it lacks stay English. */
export type ReaderWordList = Readonly<Partial<Record<keyof typeof de, string>>>;

/** The texts of the program from which the words of readers are made. */
export type Base = Pick<Words, "messages"> & {
  readonly reading: typeof reading;
  readonly exploring: typeof exploring;
  readonly files: typeof files;
};

const BASE: Base = { messages: english.messages, reading, exploring, files };

/** The words of a language (BCP 47) with those of a list in their places, and a function that puts them in other texts. */
export function speakerOf(list: ReaderWordList, language: string, given: Partial<Base> = {}) {
  // Digits are Latin in every language.
  const locale = isLocale(language)
    ? `${new Intl.Locale(language, { numberingSystem: "latn" })}`
    : english.locale;
  const direction = directionOf(Object.values(list).join(""));
  // The short names of months of `Intl`, which English cuts.
  const forms = { "messages.dates.shortMonth": "{0}", ...list };
  const said = (form: string, all: readonly unknown[]): string => fill(locale, direction, form, all);
  const over = <Texts extends object>(texts: Texts): Texts => overlaid(texts, forms, said);
  const { messages, ...later } = over({ ...BASE, ...given });
  const words: Words = { ...english, locale, direction, language, messages, later };
  return { words, over };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const isIn = (list: ReaderWordList, key: string): key is keyof ReaderWordList => Object.hasOwn(list, key);

/** A copy of texts in which those in the list are replaced. */
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

/** A place, which may hold others, and the full stop after it. */
const PLACE = /\{(\d)(?:(=\d)?(\?|\|)((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*))?\}([.।]?)/g;
/** Matches the sign between the parts of a place. */
const BAR = /\|(?![^{}]*(?:\{[^{}]*\}[^{}]*)*\})/;

/**
 * Fills in a form. `{0}` is the first thing given, and `{0|Ereignis|Ereignisse}` a number with its noun; with three, the
 * second is few. `{0?if there is one|if not}` and `{0=1?if both are the same|if not}` choose, and may hold places. What
 * ends with a mark of its own takes no full stop after it.
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

const numbersIn = memoByKey((locale) => new Intl.NumberFormat(locale));
const pluralsIn = memoByKey((locale) => new Intl.PluralRules(locale));
