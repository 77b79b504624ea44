import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { at } from "../../model/tables/columns.ts";
import { eventRow } from "../../model/units.ts";
import { passesFilters } from "../../query/filter/filterMask.ts";
import { printNeighbours } from "./printNeighbours.ts";

test("an event stands among the nearest of those that pass the filters, all of them inside the days that are drawn", () => {
  const { count, first, last } = tables.events;
  const masks = fc.uint8Array({ minLength: count, maxLength: count, max: 1 });
  fc.assert(
    fc.property(masks, fc.nat(count - 1), (mask, index) => {
      const row = eventRow(index);
      const { rows, span } = printNeighbours(tables, mask, row);
      const passing = [...mask.keys()].filter((other) => passesFilters(mask, other));
      expect(rows).toEqual([
        ...passing.filter((other) => other < row).slice(-4),
        row,
        ...passing.filter((other) => other > row).slice(0, 4),
      ]);
      for (const one of rows) {
        expect(span.start).toBeLessThan(at(first, one));
        expect(span.end).toBeGreaterThan(at(last, one) + 1);
      }
    }),
  );
});
