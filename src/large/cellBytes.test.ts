import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../model/runs.node.ts";
import { cellBytes, parseCells } from "./cellBytes.ts";

const KINDS = 5;

const arbitraryCells = fc
  .array(
    fc.record({
      first: fc.integer({ min: -800_000, max: 800_000 }),
      length: fc.nat(4_000),
      events: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      kind: fc.nat(KINDS - 1),
      extent: fc.nat(4),
      precision: fc.nat(2),
      status: fc.nat(3),
      contested: fc.nat(1),
    }),
  )
  .map((cells) => {
    const sorted = cells.toSorted((a, b) => a.first - b.first);
    const column = (of: (cell: (typeof cells)[number]) => number): number[] => sorted.map(of);
    return {
      first: Int32Array.from(column(({ first }) => first)),
      last: Int32Array.from(column(({ first, length }) => first + length)),
      events: Float64Array.from(column(({ events }) => events)),
      kind: Uint16Array.from(column(({ kind }) => kind)),
      extent: Uint8Array.from(column(({ extent }) => extent)),
      precision: Uint8Array.from(column(({ precision }) => precision)),
      status: Uint8Array.from(column(({ status }) => status)),
      contested: Uint8Array.from(column(({ contested }) => contested)),
    };
  });

describe("cells as bytes", () => {
  it("are the same cells again", () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        expect(parseCells(cellBytes(cells).buffer, KINDS)).toEqual(cells);
      }),
      { numRuns: runs(60) },
    );
  });

  it.each([
    ["cut off", (bytes: Uint8Array) => bytes.slice(0, -1)],
    ["with more behind their end", (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
    ["of no number at all", () => new Uint8Array(3)],
    ["of another kind than there is", (bytes: Uint8Array) => bytes.fill(KINDS, 28, 29)],
    ["in no order of days", (bytes: Uint8Array) => bytes.fill(1, 4, 5)],
  ])("are refused %s", (_, spoil) => {
    const two = {
      first: Int32Array.of(0, 0),
      last: Int32Array.of(5, 5),
      events: Float64Array.of(1, 2),
      kind: Uint16Array.of(0, 1),
      extent: Uint8Array.of(0, 0),
      precision: Uint8Array.of(0, 0),
      status: Uint8Array.of(0, 1),
      contested: Uint8Array.of(0, 0),
    };
    const bytes = spoil(cellBytes(two));
    expect(parseCells(Uint8Array.from(bytes).buffer, KINDS)).toBeNull();
  });
});
