import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { affairTables as tables } from "../../../load/affairTables.node.ts";
import { beginOf, endOf } from "../../../model/tables/times.ts";
import { eventRow } from "../../../model/units.ts";
import { STANDINGS } from "../../../model/vocabulary.ts";
import { withData } from "../../../widgets/withData.node.ts";
import { english } from "../../../words/words.ts";
import { Neighbours, neighbourStrip } from "./Neighbours.tsx";

test("every event stands among nine in time order, each at its days or times on a linear axis, none on another", () => {
  const { events } = tables;
  const { count, times } = events;
  // An event without a time ends at the start of its last day, not at the end of that day.
  const lastOf = (row: number): number => endOf(events, row) - (times?.ends[row] ? 0 : 1);
  for (let index = 0; index < count; index++) {
    const { marks, levels } = neighbourStrip(tables, eventRow(index));
    const rows = marks.map(({ row }) => row);
    expect(rows).toHaveLength(9);
    expect(rows).toContain(index);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    const from = Math.min(...rows.map((row) => beginOf(events, row)));
    const days = Math.max(...rows.map(lastOf)) - from;
    for (const { row, start, end, level } of marks) {
      expect(start * days).toBeCloseTo(beginOf(events, row) - from);
      expect(end * days).toBeCloseTo(lastOf(row) - from);
      expect(level).toBeLessThan(levels);
      const others = marks.filter((other) => other.level === level && other.row !== row);
      for (const other of others) expect(other.start > end || other.end < start).toBe(true);
    }
  }
});

test.each([
  ["confirmed", "filled+edge"],
  ["onRecord", "filled+edge"],
  ["unstated", "filled"],
  ["reported", "edge"],
  ["alleged", "dashed"],
  ["disputed", "dashed"],
] as const)("a bar says how sure its event is: %s is %s", (standing, looks) => {
  const { count } = tables.events;
  const events = { ...tables.events, standing: new Uint8Array(count).fill(STANDINGS.indexOf(standing)) };
  const data = { tables: { ...tables, events }, words: english, hues: tables.kinds.map((_, hue) => hue) };
  const within = { ...data, to: () => null, media: () => null };
  const bars = Array.from({ length: count }, (_, row) =>
    renderToStaticMarkup(withData(within, createElement(Neighbours, { row: eventRow(row), level: 2 }))),
  ).flatMap((html) => [...html.matchAll(/<g data-standing="(\w+)">(.*?)<\/g>/g)]);
  expect(bars.length).toBeGreaterThan(0);
  for (const [, said, inside = ""] of bars) {
    const parts = [...inside.matchAll(/<rect [^>]*>/g)].map(([rect]) =>
      rect.includes('fill="none"') ? (rect.includes("dasharray") ? "dashed" : "edge") : "filled",
    );
    expect([said, parts.join("+")]).toEqual([standing, looks]);
  }
});
