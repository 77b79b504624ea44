import fc from "fast-check";
import { expect, it } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { readGexf } from "../load/formats/importGexf.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { arbitraryDataset } from "../model/arbitraryDataset.node.ts";
import { runs } from "../model/runs.node.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { at } from "../model/tables/columns.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { allTexts } from "../model/tables/textColumn.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { exportGexf, exportGraphml } from "./exportGexf.ts";

const allRows = (tables: Tables): EventRow[] =>
  Array.from({ length: tables.events.count }, (_, row) => eventRow(row));

it("has a node for each actor of these events and an edge for each pair with an action, there at their times", () => {
  fc.assert(
    fc.property(
      arbitraryDataset.map((dataset) => buildTables(dataset, "file")),
      fc.infiniteStream(fc.boolean()),
      (tables, chosen) => {
        const rows = allRows(tables).filter(() => chosen.next().value);
        const graph = readGexf(exportGexf(tables, rows).join(""));
        if (!graph.ok) throw new Error(JSON.stringify(graph.faults));
        const events = rows.map((row) => eventRecord(tables, row));
        const named = events.flatMap(({ participants = [], actions = [] }) => [
          ...participants.map(({ actor }) => actor),
          ...actions.flatMap(({ from, to }) => [from, to]),
        ]);
        expect(new Set(graph.nodes.map(({ id }) => id))).toEqual(new Set(named));
        const nameOf = (from = "", to = "", undirected = false) =>
          undirected ? [from, to].sort().join(" – ") : `${from} ${to}`;
        const pairs = events.flatMap(({ actions = [] }) => [
          ...new Set(actions.map(({ from, to, undirected }) => nameOf(from, to, undirected))),
        ]);
        const edges = new Map(
          graph.edges.map(({ ends, spells }) => [
            nameOf(ends?.source, ends?.target, ends?.directed === false),
            spells.length,
          ]),
        );
        expect(graph.edges.length).toBe(edges.size);
        expect(edges).toEqual(new Map(pairs.map((pair) => [pair, pairs.filter((it) => it === pair).length])));
      },
    ),
    { numRuns: runs(300) },
  );
});

it("of the shipped story comes back as events of its ties", () => {
  const text = exportGexf(affairTables, allRows(affairTables)).join("");
  const outcome = loadBytes(new TextEncoder().encode(text), "affair.gexf");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { ties } = outcome.tables;
  expect(ties.count).toBe(affairTables.ties.count);
  expect(outcome.tables.events.count).toBe(affairTables.ties.events.values.length);
  expect(allTexts(outcome.tables.actors.names)).toContain("WhatsApp");
  // An event without a time gets none.
  const days = outcome.tables.events.times?.begins.filter((begin) => begin === 0) ?? [];
  expect(days.length).toBeGreaterThan(0.9 * outcome.tables.events.count);
  expect(at(outcome.tables.events.first, 0)).toBeGreaterThanOrEqual(at(affairTables.events.first, 0));
});

it("has the seconds of a story with times, in a form that each program reads", () => {
  const tables = tablesOfEvents(
    ["1970-04-13T21:07", "1970-04-13T24:00", "1970-04-14"].map((date) => ({
      date,
      participants: [{ actor: "a" }],
    })),
    { actors: [{ id: "a", name: "A", kind: "person" }] },
  );
  for (const [version, format] of [
    ["1.3", "dateTime"],
    ["1.2draft", "date"],
  ] as const) {
    const text = exportGexf(tables, allRows(tables), () => {}, version).join("");
    expect(text).toContain(`timeformat="${format}"`);
    expect([...text.matchAll(/<spell start="([^"]+)" end="([^"]+)"/g)].map(([, ...ends]) => ends)).toEqual([
      ["1970-04-13T21:07:00", "1970-04-13T21:08:00"],
      ["1970-04-13T23:59:59", "1970-04-13T23:59:59"],
      ["1970-04-14", "1970-04-14"],
    ]);
  }
});

it("says the first and the last time in GraphML, also before the year 0 and after 9999", () => {
  const tables = tablesOfEvents(
    ["-0044-03-15", "Y10000-01-01", "-0100-07-12", "2019-11-02", "Y-12000-01-01"].map((date) => ({
      date,
      participants: [{ actor: "a" }],
    })),
    { actors: [{ id: "a", name: "A", kind: "person" }] },
  );
  const text = (rows: readonly EventRow[]): string => exportGraphml(tables, rows).join("");
  const days = (rows: readonly EventRow[]) =>
    [...text(rows).matchAll(/<data key="node-(?:first|last)">([^<]+)/g)].map(([, day]) => day);
  expect(days(allRows(tables))).toEqual(["-12000-01-01", "10000-01-01"]);
  expect(days(allRows(tables).slice(1, 3))).toEqual(["-0100-07-12", "-0044-03-15"]);
});
