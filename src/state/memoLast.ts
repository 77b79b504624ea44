import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";

/** Makes a pure function remember its last answer, so that equal arguments give the same object again. */
export const memoLast = <Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): ((...args: Args) => Result) => memoRecent(1, compute);

/** Makes a pure function remember its last `most` answers, for callers that ask several questions in turn. */
export function memoRecent<Args extends readonly unknown[], Result>(
  most: number,
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  const known: { readonly args: Args; readonly result: Result }[] = [];
  return (...args) => {
    const place = known.findIndex(
      (one) => one.args.length === args.length && args.every((arg, i) => Object.is(arg, one.args[i])),
    );
    const [found = { args, result: compute(...args) }] = place < 0 ? [] : known.splice(place, 1);
    known.unshift(found);
    if (known.length > most) known.pop();
    return found.result;
  };
}

/**
 * Makes a function remember its last `most` answers for each dataset. By default there are two: for the view, and for
 * the view after a click, which is computed in advance. The answers are released with the tables.
 */
export function memoOfTables<Args extends readonly unknown[], Result>(
  compute: (tables: Tables, ...args: Args) => Result,
  most = 2,
): (tables: Tables, ...args: Args) => Result {
  const memoOf = oncePerTables(() => memoRecent(most, compute));
  return (tables, ...args) => memoOf(tables)(tables, ...args);
}
