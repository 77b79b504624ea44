import fc from "fast-check";
import { expect, test } from "vitest";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { choicesOf, groupByKind, MOST_ROWS, rowsWithWords } from "./facetChoices.ts";

const arbitraryCounts = fc.array(fc.nat(6), { maxLength: 60 }).map((list) => Uint32Array.from(list));

/** All rows, most events first, in the most obvious way. */
const ranked = (counts: Uint32Array) =>
  [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);

test("the few with the highest counts come first, then whatever else is chosen, and nothing is lost", () => {
  fc.assert(
    fc.property(arbitraryCounts, fc.nat(12), fc.infiniteStream(fc.nat()), (counts, few, picks) => {
      const chosen =
        counts.length === 0 ? [] : [...new Set([...picks.take(3)].map((n) => n % counts.length))];
      const { rows, hidden } = choicesOf(counts, chosen, few);
      expect(rows.slice(0, Math.min(few, counts.length))).toEqual(ranked(counts).slice(0, few));
      expect(rows).toEqual(expect.arrayContaining(chosen));
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length + hidden).toBe(counts.length);
    }),
  );
});

test("of thousands, the two hundred with most events are listed and the rest is counted", () => {
  const counts = Uint32Array.from({ length: 3856 }, (_, row) => (row * 7919) % 1009);
  const { rows, hidden } = choicesOf(counts, [], MOST_ROWS);
  expect(rows).toEqual(ranked(counts).slice(0, MOST_ROWS));
  expect(hidden).toBe(3656);
  expect(choicesOf(counts, [], MOST_ROWS, [5, 3, 8]).hidden).toBe(0);
});

test("a finder takes names and aliases, in any order of words, without regard to case and accents", () => {
  const column = toTextColumn(["cert-in\nindian computer emergency response team", "citizen lab", "apple"]);
  expect(rowsWithWords(column, "Response INDIAN")).toEqual([0]);
  expect(rowsWithWords(column, "cìt")).toEqual([1]);
  expect(rowsWithWords(column, "p")).toEqual([0, 2]);
  expect(rowsWithWords(column, "citizen apple")).toEqual([]);
});

test("groups by kind keep the order of the rows and hold each once", () => {
  const kinds = Uint8Array.from([1, 0, 1, 4, 0]);
  const groups = groupByKind(kinds, [4, 3, 2, 0, 1]);
  expect(groups).toEqual([
    { kind: "person", rows: [4, 1] },
    { kind: "organisation", rows: [2, 0] },
    { kind: "court", rows: [3] },
  ]);
});
