import { expect, test } from "vitest";
import { affairTables as tables } from "../../../load/affairTables.node.ts";
import { at } from "../../../model/tables/columns.ts";
import { eventRow } from "../../../model/units.ts";
import { neighbourStrip } from "./Neighbours.tsx";

test("every event stands among nine in time order, each at its days on a linear axis, none on another", () => {
  const { count, first, last } = tables.events;
  for (let index = 0; index < count; index++) {
    const { marks, levels } = neighbourStrip(tables, eventRow(index));
    const rows = marks.map(({ row }) => row);
    expect(rows).toHaveLength(9);
    expect(rows).toContain(index);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    const from = Math.min(...rows.map((row) => at(first, row)));
    const days = Math.max(...rows.map((row) => at(last, row))) - from;
    for (const { row, start, end, level } of marks) {
      expect(start * days).toBeCloseTo(at(first, row) - from);
      expect(end * days).toBeCloseTo(at(last, row) - from);
      expect(level).toBeLessThan(levels);
      const others = marks.filter((other) => other.level === level && other.row !== row);
      for (const other of others) expect(other.start > end || other.end < start).toBe(true);
    }
  }
});
