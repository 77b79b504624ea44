import { capitalised } from "./describeEvent.ts";
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

/** Functions that say the texts of a list, and put them in the place of others. */
export function sayerOf(list: ReaderWordList, language: string) {
  const locale = isLocale(language) ? language : english.locale;
  const direction = directionOf(Object.values(list).join(""));
  const said = (form: string, given: readonly unknown[]): string => fill(locale, direction, form, given);
  const say = (key: keyof ReaderWordList, ...given: readonly unknown[]): string | undefined => {
    const form = list[key];
    return form === undefined ? undefined : said(form, given);
  };
  /** The name of a unit of time. */
  const unit = (name: string): string => {
    const key = `units.${name}`;
    return isIn(list, key) ? (say(key) ?? name) : name;
  };
  return {
    locale,
    direction,
    say,
    unit,
    over: <Texts extends object>(texts: Texts) => overlaid(texts, list, said),
  };
}

/** Facts as a sentence behind another; "" for none. */
export function factsIn(words: Words, ...some: readonly string[]): string {
  const said = some.filter((fact) => fact !== "").join(", ");
  return said === "" ? "" : ` ${capitalised(words, said)}.`;
}

/** The words of a language (BCP 47) with those of a list in their places. */
export function wordsOfList(list: ReaderWordList, language: string, given: Partial<Base> = {}): Words {
  const { say, over, locale, direction } = sayerOf(list, language);
  const plain = over({ ...BASE, ...given });
  const { messages } = plain;
  const { counts, details, spoken } = messages;
  const made: Words = { ...english, locale, direction, language, messages };
  return {
    ...made,
    later: {
      reading: {
        ...plain.reading,
        detail: {
          ...plain.reading.detail,
          eventsInWindow: (inWindow, all) =>
            inWindow === all ? counts.events(all) : counts.of(inWindow, all),
        },
        dateForms: {
          ...plain.reading.dateForms,
          byOthers: (date, one, other, more) =>
            say("reading.dateForms.byOthers", date, one, other, more > 0 ? `, +${more}` : "") ??
            plain.reading.dateForms.byOthers(date, one, other, more),
        },
        opening: {
          ...plain.reading.opening,
          span: (events, from, to) =>
            from === to
              ? `${events}, ${from}`
              : (say("opening.span", events, from, to) ?? plain.reading.opening.span(events, from, to)),
        },
      },
      exploring: plain.exploring,
      files: plain.files,
    },
    messages: {
      ...messages,
      dates: { ...messages.dates, shortMonth: (name) => name },
      counts: {
        ...counts,
        sources: (value) =>
          (value === 0 ? say("counts.noSource") : say("counts.someSources", value)) ?? counts.sources(value),
        contested: (disputed, more) => {
          const parts = [
            disputed > 0 ? say("counts.disputed", disputed) : "",
            disputed === 0 || more > 0 ? say("counts.contested", more) : "",
          ];
          return parts.includes(undefined)
            ? counts.contested(disputed, more)
            : parts.filter(Boolean).join(", ");
        },
      },
      details: {
        ...details,
        version: (version, updated) =>
          [version && (say("details.version", version) ?? details.version(version, "")), updated]
            .filter(Boolean)
            .join(", "),
      },
      spoken: {
        ...spoken,
        event: (date, headline, standing, actors, sources) => {
          const end = /[.!?…]$/.test(headline) ? "" : ".";
          return `${date}. ${headline}${end}${standing && ` ${standing}.`}${factsIn(made, counts.actors(actors), sources)}`;
        },
      },
    },
  };
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
  const copy: Texts = { ...texts };
  for (const [key, value] of Object.entries(texts)) {
    const place = path === "" ? key : `${path}.${key}`;
    const form = isIn(list, place) ? list[place] : undefined;
    const now =
      form === undefined
        ? typeof value === "object" && value !== null && !Array.isArray(value)
          ? overlaid(value, list, said, place)
          : value
        : typeof value === "function"
          ? (...given: readonly unknown[]) => said(form, given)
          : form;
    Reflect.set(copy, key, now);
  }
  return copy;
}

const PLACE = /\{(\d)(?:\|([^}]*))?\}/g;

/** Fills in a form. `{0|Ereignis|Ereignisse}` is a number with its noun; with three, the second is few. */
function fill(locale: string, direction: Direction, form: string, given: readonly unknown[]): string {
  const isolate = isolateIn(direction);
  return form.replace(PLACE, (_, index: string, nouns: string | undefined) => {
    const value = given[Number(index)];
    const said = typeof value === "number" ? numbersIn(locale).format(value) : isolate(String(value ?? ""));
    if (nouns === undefined || typeof value !== "number") return said;
    const forms = nouns.split("|");
    const rule = pluralsIn(locale).select(value);
    const place = rule === "one" ? 0 : rule === "few" && forms.length > 2 ? 1 : forms.length - 1;
    return `${said} ${forms[place] ?? ""}`;
  });
}

const numbersIn = memoByKey((locale) => new Intl.NumberFormat(locale));
const pluralsIn = memoByKey((locale) => new Intl.PluralRules(locale));
