import fc from "fast-check";
import { expect, test } from "vitest";
import { scanRows } from "./scanRows.ts";

test("rows are in one group if and only if their cells have the same bytes, however long and however the row ends", () => {
  const cell = fc.constantFrom(
    "",
    "a",
    "ab",
    "abc",
    "abcd",
    "abce",
    "abcde",
    "é",
    "अआ",
    "abcdefgh",
    "abcdefgi",
    '"a"',
  );
  const row = fc.record({ cell, end: fc.constantFrom("\n", "\r\n") });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.boolean(),
      fc.boolean(),
      (rows, isLast, isOpen) => {
        const lines = rows.map(({ cell: own, end }, index) => {
          const text = isLast ? `x,${own}` : `${own},x`;
          return index === rows.length - 1 && isOpen ? text : `${text}${end}`;
        });
        const bytes = new TextEncoder().encode(lines.join(""));
        const scanned = scanRows(bytes, 0, ",", isLast ? ["none", "rest"] : ["rest", "none"], 4);
        const { count, repeats } = scanned ?? expect.fail("not read");
        expect(count).toBe(rows.length);
        for (const [one, { cell: own }] of rows.entries())
          for (const [other, { cell: its }] of rows.entries())
            expect(repeats.rest[one] === repeats.rest[other], `${own} and ${its}`).toBe(own === its);
      },
    ),
  );
});
