import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fault } from "./check/fault.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { readJson } from "./check/readJson.node.ts";
import { controlDataset, readHostile } from "./hostileFiles.node.ts";
import { mutate, mutation } from "./mutatedValue.node.ts";
import { buildTables } from "./tables/buildTables.ts";

const RUNS = { numRuns: process.env.DATELINE_ALL ? 10_000 : 400 };

/** Whether the container of the place at `path` exists. The root "" has no container and always exists. */
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
