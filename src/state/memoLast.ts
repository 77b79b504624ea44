import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";

/** Makes a pure function remember its last answer, so that equal arguments give the same object again. */
export const memoLast = <Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): ((...args: Args) => Result) => memoRecent(1, compute);

/**
 * Remembers the last `most` answers, for callers that ask several questions in turn. `inputsOf` gives the values to
 * compare in place of the arguments.
 */
export function memoRecent<Args extends readonly unknown[], Result>(
  most: number,
  compute: (...args: Args) => Result,
  inputsOf?: (...args: Args) => readonly unknown[],
): (...args: Args) => Result {
  const known: { readonly inputs: readonly unknown[]; readonly result: Result }[] = [];
  return (...args) => {
    const inputs = inputsOf?.(...args) ?? args;
    const place = known.findIndex(
      (one) => one.inputs.length === inputs.length && inputs.every((it, i) => Object.is(it, one.inputs[i])),
    );
    const [found = { inputs, result: compute(...args) }] = place < 0 ? [] : known.splice(place, 1);
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
  inputsOf?: (tables: Tables, ...args: Args) => readonly unknown[],
): (tables: Tables, ...args: Args) => Result {
  const memoOf = oncePerTables(() => memoRecent(most, compute, inputsOf));
  return (tables, ...args) => memoOf(tables)(tables, ...args);
}
