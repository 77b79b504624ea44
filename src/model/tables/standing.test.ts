import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDataset } from "../arbitraryDataset.node.ts";
import type { Dataset } from "../dataset.ts";
import { runs } from "../runs.node.ts";
import { BY_SURENESS } from "../sureness.ts";
import { eventRow } from "../units.ts";
import { LISTED_STANDINGS, STANDINGS, STATUSES } from "../vocabulary.ts";
import { buildTables } from "./buildTables.ts";
import { withRows } from "./repeatEvents.ts";
import { hasStatements, standingOf } from "./standing.ts";
import { eventRecord, type Tables } from "./tables.ts";

const rowsOf = ({ events }: Tables) => Array.from({ length: events.count }, (_, row) => eventRow(row));

describe("the standing of an event", () => {
  it("is its status, but for a confirmed statement, which its kind or the event itself says it is", () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const tables = buildTables(dataset, "file");
        for (const one of [tables, tables.byKnown, tables.folded].filter((table) => table !== null))
          for (const row of rowsOf(one)) {
            const { kind, status, isStatement } = eventRecord(one, row);
            const ofKind = dataset.kinds.find(({ id }) => id === kind)?.isStatement ?? false;
            const isOnRecord = status === "confirmed" && (isStatement ?? ofKind);
            expect(standingOf(one, row)).toBe(isOnRecord ? "onRecord" : status);
          }
      }),
      { numRuns: runs(200) },
    );
  });

  it("costs nothing where no event is a statement: both columns are one", () => {
    const dataset: Dataset = {
      title: "A story",
      kinds: [{ id: "k", label: "Kind" }],
      sources: [],
      actors: [],
      events: STATUSES.map((status) => ({ id: status, date: "2019", headline: status, kind: "k", status })),
    };
    const tables = buildTables(dataset, "file");
    expect(tables.events.standing).toBe(tables.events.status);
    expect(hasStatements(tables)).toBe(false);
    const { ids, dates, linkedFrom, former, first, last, extent, precision, times } = tables.events;
    const again = withRows(tables, Uint32Array.from(rowsOf(tables)), {
      ...{ ids, dates, linkedFrom, former, first, last, extent, precision, times },
    });
    expect(again.events.standing).toBe(again.events.status);
  });

  it("has a number that is that of its status, and each is listed once, in legends and by sureness", () => {
    expect(STANDINGS.slice(0, STATUSES.length)).toEqual([...STATUSES]);
    for (const list of [LISTED_STANDINGS, BY_SURENESS])
      expect([...list].sort()).toEqual([...STANDINGS].sort());
  });
});
