import { memoByKey } from "../formatNumber.ts";
import type { Direction } from "../isolate.ts";
import { isolateIn } from "../isolate.ts";

const PLACE = /\{(\d)(?:\|([^}]*))?\}/g;

/**
 * Fills in a form from a list of words. `{0}` is the first argument; `{0|Ereignis|Ereignisse}` is a number with its
 * noun. With two forms, the first is the singular; with three (Polish), the second is for few.
 */
export function fill(locale: string, direction: Direction, form: string, given: readonly unknown[]): string {
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
