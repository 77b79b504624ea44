import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHostile } from "../model/hostileFiles.node.ts";
import { loadBytes } from "./loadBytes.ts";
import type { Answers, LoadOutcome } from "./loadOutcome.ts";

/** Files of all formats. */
const RUNS = process.env.DATELINE_ALL ? 20_000 : 2_500;

const folder = new URL("./importers/samples/", import.meta.url);
const originals: readonly Uint8Array[] = [
  readHostile("000-control-valid.json"),
  readHostile("200-control-valid.csv"),
  readHostile("213-day-month-order.csv"),
  ...readdirSync(folder)
    .filter((file) => !file.endsWith(".txt"))
    .map((file) => new Uint8Array(readFileSync(new URL(file, folder)))),
];

const SIGNS = "{}[]<>/,;:|\"'\\=&\n\r\t 0e-";
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.oneof(
  fc.record({ act: fc.constant("flip" as const), at: share, to: fc.nat(255) }),
  fc.record({ act: fc.constant("cut" as const), at: share, to: fc.nat(200) }),
  fc.record({ act: fc.constant("copy" as const), at: share, to: fc.nat(200) }),
  fc.record({ act: fc.constant("sign" as const), at: share, to: fc.nat(SIGNS.length - 1) }),
  fc.record({ act: fc.constant("end" as const), at: share, to: fc.constant(0) }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function applied(bytes: readonly number[], { act, at, to }: Change): number[] {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  switch (act) {
    case "flip":
      return [...before, to, ...after.slice(1)];
    case "sign":
      return [...before, SIGNS.charCodeAt(to), ...after];
    case "cut":
      return [...before, ...after.slice(to)];
    case "copy":
      return [...before, ...after.slice(0, to), ...after];
    case "end":
      return before;
  }
}

const mutated = fc
  .record({
    original: fc.constantFrom(...originals),
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  })
  .map(({ original, changes }) => Uint8Array.from(changes.reduce(applied, [...original])));

function expectAnswer(outcome: LoadOutcome): void {
  if ("question" in outcome) {
    expect(outcome.question.guess.length).toBe(outcome.question.header.length);
    expect(outcome.question.asks.columns || outcome.question.asks.dayOrder).toBe(true);
  } else if (outcome.ok) {
    expect(outcome.setAsideTotal).toBeGreaterThanOrEqual(outcome.setAside.length);
  } else {
    expect(outcome.total).toBeGreaterThanOrEqual(Math.max(1, outcome.faults.length));
    for (const { found, expected } of outcome.faults) expect(`${found}${expected}`).not.toBe("");
  }
}

describe("loading is total, for files of every format", () => {
  it("whatever is done to their bytes, and whatever is answered to what they ask", () => {
    const load = (bytes: Uint8Array, answers: Answers): LoadOutcome => {
      const outcome = loadBytes(bytes, "file", answers);
      expectAnswer(outcome);
      return outcome;
    };
    fc.assert(
      fc.property(mutated, fc.constantFrom("day-first", "month-first"), (bytes, dayOrder) => {
        const outcome = load(bytes, {});
        if (!("question" in outcome)) return;
        const again = load(bytes, { columns: outcome.question.guess, dayOrder });
        expect("question" in again && again.question.asks.dayOrder).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

// Whoever looks at all that is left for each piece looks at 10^11 letters or more, and meets the time limit of tests.
describe("files that are made to cost", () => {
  const megabyte = (text: string): Uint8Array =>
    new TextEncoder().encode(text.repeat(Math.ceil(1_000_000 / text.length)));

  it.each([
    ["quotes", '"'],
    ["doubled quotes and separators", '"";'],
    ["open tags", "<a "],
    ["open comments", "<!--"],
    ["open elements", "<gexf><a>"],
    ["lists", "["],
    ["objects", '{"a":'],
    ["backslashes", '{"\\'],
    ["cells", "a,b,c\n"],
    ["columns", "a,"],
    ["rows of one cell", "date,headline\n"],
    ["blank lines", "\n"],
    ["lines of entities", '{"id":"a","schema":"Person","properties":{"name":["a"]}}\n'],
    ["parts of entities", '{"schema":"x","properties":{}'],
    ["scripts", "date,headline\n<script>"],
    ["spaces", "date,headline\n 2019-11-02 ,   "],
  ])("a megabyte of %s", (_, piece) => {
    expectAnswer(loadBytes(megabyte(piece), "file"));
  });
});
