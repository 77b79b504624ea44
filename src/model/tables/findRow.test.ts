import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../arbitraryTexts.node.ts";
import { createTextIndex } from "./findRow.ts";
import { toTextColumn } from "./makeTextColumn.ts";
import { allTexts } from "./textColumn.ts";

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 6 }),
  fc.constantFrom("", "a", "ab", "b", "é", "𝄞"),
);

test("finds the first row of every text, and no row of any other", () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (texts, others) => {
      const column = toTextColumn(texts);
      const find = createTextIndex(column);
      // The texts of the column, in which lone surrogates have become U+FFFD.
      const held = allTexts(column);
      for (const one of held) expect(find(one)).toBe(held.indexOf(one));
      for (const other of others) {
        const row = held.indexOf(allTexts(toTextColumn([other]))[0] ?? "");
        expect(find(other)).toBe(row < 0 ? undefined : row);
      }
    }),
  );
});

test("texts that lie across two rows are none", () => {
  const find = createTextIndex(toTextColumn(["on", "e", "two"]));
  expect(find("one")).toBeUndefined();
  expect(find("etwo")).toBeUndefined();
  expect(find("two")).toBe(2);
});

test("thousands of alike texts are told apart", () => {
  const texts = Array.from({ length: 5000 }, (_, row) => `event-${row}`);
  const find = createTextIndex(toTextColumn(texts));
  for (const [row, one] of texts.entries()) expect(find(one)).toBe(row);
  expect(find("event-5000")).toBeUndefined();
});
