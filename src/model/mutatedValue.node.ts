import fc from "fast-check";
import { anyCharacter } from "./arbitraryTexts.node.ts";

/** Any value of JSON. Hostile values are more frequent than chance would make them. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    " ",
    "a1",
    "e1",
    "__proto__",
    "\ud800",
    "2021-02-30",
    "../..",
    [],
    {},
    [[]],
  ),
  fc.double(),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
  fc.jsonValue({ maxDepth: 2 }),
);
export const mutation = fc.record({
  act: fc.constantFrom("set", "delete", "duplicate", "insert"),
  /** The place to change, as a share from 0 to 1 of all places in the value. */
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  key: fc.constantFrom("__proto__", "constructor", "toString", "id", "date", "extra"),
  value: anyValue,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

type Place = { readonly holder: object; readonly key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))]);
}

/** Sets a key, even `__proto__`, which an assignment would not store. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

/** Test support: changes `root` in place. Sets or deletes one value in it, or adds an entry to a list or an object. */
export function mutate(root: unknown, { act, where, key, value: given }: Mutation): void {
  // The generator may give one object twice, and a later change could put the object into itself.
  const value = structuredClone(given);
  const places = placesIn(root);
  const place = places[Math.floor(where * places.length)];
  if (place === undefined) return;
  const { holder } = place;
  if (act === "set") put(holder, place.key, value);
  else if (Array.isArray(holder) && act === "delete") holder.splice(Number(place.key), 1);
  else if (Array.isArray(holder)) holder.push(act === "duplicate" ? structuredClone(holder[0]) : value);
  else if (act === "delete") Reflect.deleteProperty(holder, place.key);
  else put(holder, key, value);
}
