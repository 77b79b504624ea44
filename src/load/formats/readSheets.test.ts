import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeSheets } from "../../export/exportWorkbook.ts";
import { arbitraryDataset } from "../../model/arbitraryDataset.node.ts";
import { parseDataset } from "../../model/check/parseDataset.ts";
import type { Dataset } from "../../model/dataset.ts";
import { exampleText } from "../../model/exampleStory.node.ts";
import { readSheets } from "./readSheets.ts";
import { resolveNames } from "./resolveNames.ts";

const RUNS = { numRuns: process.env.DATELINE_ALL ? 2_000 : 100 };

function parsed(value: unknown): Dataset {
  const outcome = parseDataset(value);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults.slice(0, 3)));
  return outcome.dataset;
}

/** The value without empty lists, records and texts, since a blank cell cannot give them back. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((one) => one !== undefined);
  if (typeof value !== "object" || value === null) return value === "" ? undefined : value;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const kept = withoutBlanks(one);
    return kept === undefined || (Array.isArray(kept) && kept.length === 0) ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const affair: unknown = JSON.parse(exampleText("whatsapp-nso-affair.json"));

describe("a workbook", () => {
  it("holds all that the affair says, and gives it back", () => {
    const { format, $schema, ...dataset } = parsed(affair) as Dataset & { $schema?: string };
    const read = readSheets(writeSheets(dataset));
    expect(read.notes).toEqual([]);
    expect(withoutBlanks(read.dataset)).toEqual(withoutBlanks(dataset));
  });

  it("is read into what it was written from, whatever the dataset holds", () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const sheets = writeSheets(dataset);
        const { dataset: read, notes } = readSheets(sheets);
        expect(notes).toEqual([]);
        expect(writeSheets(parsed(read))).toEqual(sheets);
      }),
      RUNS,
    );
  });

  it("says in the row of an event that it is a statement, though its kind says it", () => {
    const dataset = parsed(affair);
    const [header = [], ...rows] = writeSheets(dataset).find(({ name }) => name === "Events")?.rows ?? [];
    const [id, standing, statement] = ["id", "standing", "statement"].map((name) => header.indexOf(name));
    const ofKind = new Map(dataset.kinds.map((kind) => [kind.id, kind.isStatement === true]));
    expect(rows.map((row) => [row[id ?? -1], row[standing ?? -1], row[statement ?? -1] === "yes"])).toEqual(
      dataset.events.map((event) => [
        event.id,
        event.status,
        event.isStatement ?? ofKind.get(event.kind) ?? false,
      ]),
    );
  });

  it("makes the groups that actors name where there is no sheet of groups", () => {
    const { dataset } = readSheets([
      {
        name: "Events",
        rows: [
          ["date", "headline", "kind", "standing"],
          ["2019", "A vote", "Vote", "reported"],
        ],
      },
      {
        name: "Actors",
        rows: [
          ["name", "kind", "group"],
          ["Ann", "person", "Ministers"],
        ],
      },
    ]);
    expect(resolveNames(dataset).faults.total).toBe(0);
    expect(dataset.groups).toEqual([{ id: "ministers", label: "Ministers" }]);
  });

  it("names sheet, row and column of what is wrong", () => {
    const { locate } = readSheets(writeSheets(parsed(affair)));
    expect(locate("/events/3/date")).toBe("sheet “Events”, row 5, “date”");
    expect(locate("/events/0/participants/1/actor")).toBe("sheet “Events”, row 2, “actors”");
    expect(locate("/actors/2/basis/role/sources/0")).toBe("sheet “Actors”, row 4, “sources of role”");
    expect(locate("/stories/0/steps/1/event")).toBe("sheet “Tours”, row 3, “event”");
    expect(locate("/title")).toBe("sheet “Story”, row 3, “title”");
  });
});
