import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCharacter } from "../arbitraryTexts.node.ts";
import { HashTable, hashOf } from "./hashTable.ts";
import { enlarged, Interner, Numbers, RowGroups } from "./interner.ts";

it("a table gives the numbers of a hash in the order in which they were added, however it has grown", () => {
  // Few hashes, some at the end of the table, so that runs of slots wrap around to its start.
  const hash = fc.constantFrom(0, 1, 2, 3, 254, 255, 256, 0x7fffffff, 0xfffffffe, 0xffffffff);
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 600 }), fc.nat(3), (hashes, room) => {
      const table = new HashTable(room);
      for (const [number, one] of hashes.entries()) expect(table.add(one)).toBe(number);
      for (const one of new Set(hashes)) {
        const found: number[] = [];
        for (let number = table.first(one); number >= 0; number = table.next(one)) found.push(number);
        expect(found).toEqual(hashes.flatMap((other, number) => (other === one ? [number] : [])));
      }
      expect(table.first(77)).toBe(-1);
    }),
  );
});

it("an interner knows each text by its bytes, and none that lies across two", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: anyCharacter })), (given) => {
      const texts = [
        ...new Set(given.map((text) => new TextDecoder().decode(new TextEncoder().encode(text)))),
      ];
      const interner = new Interner(texts);
      for (const [number, text] of texts.entries()) expect(interner.findText(text)).toBe(number);
      const bytes = new TextEncoder().encode(texts.slice(0, 2).join(""));
      expect(interner.find(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length))).toBe(
        texts.indexOf(texts.slice(0, 2).join("")),
      );
    }),
  );
  const many = Array.from({ length: 5000 }, (_, number) => `word ${number}`);
  const interner = new Interner(many);
  expect(many.map((text) => interner.findText(text))).toEqual([...many.keys()]);
  expect(interner.findText("word 5000")).toBe(-1);
});

it("rows are one group where they are the same in all columns", () => {
  const column = fc.array(fc.nat(3), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(column, column, (one, other) => {
      const groups = new RowGroups([Uint32Array.from(one), Uint32Array.from(other)]);
      const keys = one.map((value, row) => `${value} ${other[row]}`);
      const different = [...new Set(keys)];
      expect(keys.map((_, row) => groups.groupOf(row))).toEqual(keys.map((key) => different.indexOf(key)));
      expect(groups.count).toBe(different.length);
    }),
  );
});

it("what grows keeps what it holds", () => {
  const numbers = new Numbers(1);
  for (let value = 0; value < 1000; value++) numbers.push(value);
  expect([...numbers.values.subarray(0, numbers.count)]).toEqual(Array.from({ length: 1000 }, (_, at) => at));
  expect([...enlarged(Float64Array.of(0.5), 3)]).toEqual([0.5, 0, 0]);
  expect(enlarged(new Uint8Array(0), 5).length).toBe(5);
});
