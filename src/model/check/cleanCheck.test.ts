import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { arbitraryDataset } from "../arbitraryDataset.node.ts";
import { actorSchema, eventSchema, sourceSchema } from "../dataset.ts";
import { runs } from "../runs.node.ts";
import type { SchemaPart } from "./cleanCheck.ts";
import { cleanCheck } from "./cleanCheck.ts";
import { FaultList } from "./fault.ts";
import { warnOfTexts } from "./parseDataset.ts";

/** Values that a check may wrongly accept or refuse. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u00a0",
    "x".repeat(129),
    "x".repeat(5_001),
    "x".repeat(20_001),
    "2021-02-30",
    "2020-02-29",
    "2019-11-02T25:00",
    "confirmed",
    "person",
    "e\u0301",
    `a${"\u0301".repeat(9)}`,
    "z\u200bero",
    "a\u200fb",
    "\u200fשלום",
    "क\u200dष",
    "\ud800",
    "\ufffd",
    1,
    2.5,
    [],
    [null],
    {},
    [{ actor: "a" }],
    [{ id: "s", extra: 1 }],
    ["a", 1],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const KEYS = [
  "id",
  "date",
  "headline",
  "kind",
  "status",
  "actions",
  "sources",
  "__proto__",
  "colour",
  "known",
];

/** A record with up to two fields set to something else or taken away. */
const damaged = (record: object) =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(record), ...KEYS), fc.option(oddValue)), { maxLength: 2 })
    .map((changes) => {
      const copy: object = structuredClone(record);
      for (const [key, value] of changes) {
        if (value === null) Reflect.deleteProperty(copy, key);
        else
          Object.defineProperty(copy, key, { value, configurable: true, enumerable: true, writable: true });
      }
      return copy;
    });

describe("what is clean has neither fault nor warning, and what has neither is clean", () => {
  const lists: readonly (readonly ["events" | "actors" | "sources", SchemaPart & v.GenericSchema])[] = [
    ["events", eventSchema],
    ["actors", actorSchema],
    ["sources", sourceSchema],
  ];

  it.each(lists)("%s", (list, schema) => {
    const isClean = cleanCheck(schema);
    let clean = 0;
    const record = arbitraryDataset.chain((dataset) =>
      fc.oneof(...[{ id: "bare" }, ...dataset[list]].map((one) => damaged(one))),
    );
    fc.assert(
      fc.property(record, (value) => {
        const warnings = new FaultList("warning");
        warnOfTexts(schema, value, [], warnings);
        // The two checks may differ only on a key whose value is undefined, which no file contains.
        expect(isClean(value)).toBe(v.is(schema, value) && warnings.total === 0);
        if (isClean(value)) clean++;
      }),
      { numRuns: runs(1_500) },
    );
    expect(clean).toBeGreaterThan(runs(1_500) / 15);
  });
});
