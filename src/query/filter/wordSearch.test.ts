import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { nextRowWithWords, searchInParts, wordPattern, wordsOf } from "./wordSearch.ts";

function rowsWith(texts: readonly string[], words: readonly string[]): number[] {
  const column = toTextColumn(texts);
  const patterns = words.map(wordPattern);
  const rows: number[] = [];
  const nextFrom = (from: number) => nextRowWithWords(column, patterns, from);
  for (let row = nextFrom(0); row !== undefined; row = nextFrom(row + 1)) rows.push(row);
  return rows;
}

/** Few letters of one to four bytes, so that words recur, overlap themselves and touch row ends. */
const arbitraryPiece = (maxLength: number) =>
  fc
    .array(fc.constantFrom("a", "b", "ß", "अ", "आ", "𝛼", "."), { maxLength })
    .map((letters) => letters.join(""));

describe("rows with words", () => {
  test("are those whose own text includes every word", () => {
    const arbitraryTexts = fc.array(arbitraryPiece(12), { maxLength: 12 });
    const arbitraryWords = fc.array(
      arbitraryPiece(4).filter((word) => word !== ""),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(arbitraryTexts, arbitraryWords, (texts, words) => {
        const rows = texts.map((_, row) => row);
        const expected = rows.filter((row) => words.every((word) => texts[row]?.includes(word)));
        expect(rowsWith(texts, words)).toEqual(expected);
      }),
      { numRuns: runs(500) },
    );
  });

  test("hold the word whole: not from the end of one row to the start of the next", () => {
    expect(rowsWith(["pega", "sus"], ["pegasus"])).toEqual([]);
    expect(rowsWith(["pega", "sus pegasus"], ["pegasus"])).toEqual([1]);
  });
});

test("looked through part by part the same texts are found, in a column of rows with one text each or with many", () => {
  const filler = "x".repeat(700_000);
  const column = toTextColumn([
    "pega",
    `${filler}sus`,
    `${filler} pegasus`,
    filler,
    "pegasus",
    `${filler}b pegasus`,
  ]);
  const patterns = [wordPattern("pegasus")];
  const search = searchInParts(column, patterns);
  let parts = 1;
  let step = search.next();
  for (; !step.done; step = search.next()) parts++;
  expect(parts).toBeGreaterThan(1);
  expect([...step.value]).toEqual([0, 0, 1, 0, 1, 1]);
  const of = Uint32Array.of(4, 0, 2, 2, 3);
  const rows: number[] = [];
  const nextFrom = (from: number) => nextRowWithWords({ ...column, of }, patterns, from);
  for (let row = nextFrom(0); row !== undefined; row = nextFrom(row + 1)) rows.push(row);
  expect(rows).toEqual([0, 2, 3]);
});

test("words are folded, each once, the longest first", () => {
  expect(wordsOf("  The  ÉTÉ the\tsummer ")).toEqual(["summer", "the", "ete"]);
  expect(wordsOf(" ")).toEqual([]);
});
