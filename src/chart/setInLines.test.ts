import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setInLines } from "./setInLines.ts";

const measure = (text: string) => text.length;
const word = fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom("a", "b", "é", "ह") });
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

describe("setInLines", () => {
  it("never makes more or wider lines than there is room for, and leaves a text alone that fits", () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 4, max: 40 }),
        (all, most, width) => {
          const lines = setInLines(all, most, width, measure);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          if (measure(all) <= width) expect(lines).toEqual([all]);
          if (!lines.some((line) => line.endsWith("…"))) expect(lines.join(" ")).toBe(all);
        },
      ),
    );
  });

  it("shortens at a word, and a word alone within itself", () => {
    expect(setInLines("Ministry of Electronics and IT", 2, 14, measure)).toEqual([
      "Ministry of",
      "Electronics…",
    ]);
    expect(setInLines("Donaudampfschifffahrt", 2, 10, measure)).toEqual(["Donaudamp…"]);
    expect(setInLines(`A ${"n".repeat(200)}`, 2, 12, measure)).toEqual(["A", `${"n".repeat(11)}…`]);
    expect(setInLines("", 2, 12, measure)).toEqual([]);
  });

  it("never cuts within a letter that is written with several signs", () => {
    const cut = (one: string) => setInLines(one, 1, 7, measure);
    expect(cut("Überraschungsgäste")).toEqual(["Überra…"]);
    expect(cut("abcde\u0301fghijk")).toEqual(["abcde\u0301…"]);
    expect(cut("abcdefe\u0301fghijk")).toEqual(["abcdef…"]);
    expect(cut("ab\u{1F469}\u200D\u{1F680}fghijk")).toEqual(["ab…"]);
  });
});
