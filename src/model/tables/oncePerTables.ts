import type { Tables } from "./tables.ts";

/** Something made at the first question about a dataset and let go of with its tables. */
export function oncePerTables<Made>(make: (tables: Tables) => Made): (tables: Tables) => Made {
  const made = new WeakMap<Tables, { readonly made: Made }>();
  return (tables) => {
    let known = made.get(tables);
    if (known === undefined) {
      known = { made: make(tables) };
      made.set(tables, known);
    }
    return known.made;
  };
}
