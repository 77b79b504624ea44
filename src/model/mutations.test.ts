import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "./arbitraryTexts.ts";
import type { Fault } from "./check/fault.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { readJson } from "./check/readJson.ts";
import { controlDataset, readHostile } from "./hostileFiles.node.ts";
import { buildTables } from "./tables/buildTables.ts";

const RUNS = { numRuns: process.env.DATELINE_ALL ? 10_000 : 400 };

/** Any value that a JSON file may hold, the hostile ones more often than by chance. */
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
const mutation = fc.record({
  act: fc.constantFrom("set", "delete", "duplicate", "insert"),
  /** Which of the places in the value, from 0 to 1. */
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

/** Sets an own property, whatever its name. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function mutate(root: unknown, { act, where, key, value }: Mutation): void {
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

/** Whether the place above the one that `path` points at is there; "" has none and is always there. */
function parentExists(root: unknown, path: string): boolean {
  let at = root;
  const steps = path.split("/").slice(1, -1);
  for (const step of steps.map((text) => text.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = Reflect.get(at, step);
  }
  return path === "" || (typeof at === "object" && at !== null);
}

function expectAnswer(root: unknown): void {
  const parsed = parseDataset(root);
  const faults: readonly Fault[] = parsed.ok ? parsed.warnings : parsed.faults;
  for (const fault of faults) {
    expect(parentExists(root, fault.path), fault.path).toBe(true);
    if (fault.also !== undefined) expect(parentExists(root, fault.also), fault.also).toBe(true);
  }
  if (parsed.ok) {
    const tables = buildTables(parsed.dataset, "mutated");
    expect(tables.events.count).toBe(parsed.dataset.events.length);
  } else {
    expect(parsed.total).toBeGreaterThanOrEqual(Math.max(1, parsed.faults.length));
  }
}

describe("loading is total: data, or faults at places that exist", () => {
  it("whatever is done to the structure", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const root = controlDataset();
        for (const each of mutations) mutate(root, each);
        expectAnswer(root);
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      }),
      RUNS,
    );
  });

  it("whatever is done to the bytes", () => {
    const control = readHostile("000-control-valid.json");
    const place = fc.nat(control.length - 1);
    const change = fc.oneof(
      fc.record({ act: fc.constant("flip" as const), at: place, to: fc.nat(255) }),
      fc.record({ act: fc.constant("cut" as const), at: place, to: place }),
      fc.record({ act: fc.constant("copy" as const), at: place, to: place }),
      fc.record({ act: fc.constant("symbol" as const), at: place, to: fc.constantFrom(...'{}[],:"\\0e-') }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = Array.from(control);
        for (const { act, at, to } of changes) {
          if (act === "flip") bytes[at] = to;
          else if (act === "symbol") bytes[at] = to.charCodeAt(0);
          else if (act === "cut") bytes.splice(at, to % 40);
          else bytes = [...bytes.slice(0, at), ...bytes.slice(to, to + 60), ...bytes.slice(at)];
        }
        const json = readJson(Uint8Array.from(bytes));
        if (json.ok) expectAnswer(json.value);
        else expect(json.faults.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
