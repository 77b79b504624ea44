import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { plain } from "../load/formats/dumpLoaded.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { foldOf, MADE } from "../load/nearNames.ts";
import { arbitraryDataset } from "../model/arbitraryDataset.node.ts";
import type { Dataset } from "../model/dataset.ts";
import { writeTable } from "../model/tableCells.ts";
import { actsOf } from "../model/tables/acts.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { item } from "../model/tables/columns.ts";
import { disputesOf } from "../model/tables/contest.ts";
import { standingOf } from "../model/tables/standing.ts";
import { actorRecord, eventRecord, sourceRecord, type Tables } from "../model/tables/tables.ts";
import { allTexts, textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, eventRow, sourceRow } from "../model/units.ts";
import { FORMAT_VERSION } from "../model/vocabulary.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { disputesInWords } from "../words/describeDisputes.ts";
import { english } from "../words/words.ts";
import { eventLines } from "./exportCsv.ts";
import { exportJson, type FileParts } from "./exportJson.ts";

const RUNS = { numRuns: process.env.DATELINE_ALL ? 2_000 : 50 };

const allRows = (tables: Tables): EventRow[] =>
  Array.from({ length: tables.events.count }, (_, row) => eventRow(row));

function load(parts: FileParts, name: string): Tables {
  const outcome = loadBytes(new TextEncoder().encode(parts.join("")), name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  expect(outcome.setAsideTotal, JSON.stringify(outcome.setAside)).toBe(0);
  return outcome.tables;
}

const arbitraryTables = arbitraryDataset.map((dataset) => buildTables(dataset, "file"));

describe("JSON", () => {
  it("loads back to the same thing", () => {
    fc.assert(
      fc.property(arbitraryTables, (tables) => {
        expect(plain(load(exportJson(tables, allRows(tables)), "file.json"))).toBe(plain(tables));
      }),
      RUNS,
    );
  });

  it("has every field of the dataset", () => {
    const byId = (events: Dataset["events"]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(arbitraryDataset, ({ $schema: _address, ...dataset }) => {
        const { events, ...rest }: Dataset = JSON.parse(exportJson(buildTables(dataset, "file")).join(""));
        const given = Object.entries(dataset).filter(([, value]) => value !== "");
        expect({ ...rest, events: byId(events) }).toEqual({
          ...{ format: FORMAT_VERSION, id: rest.id },
          ...Object.fromEntries(given),
          events: byId(dataset.events),
        });
      }),
      RUNS,
    );
  });

  it("of some events has these, with everything that they name, and nothing that leads nowhere", () => {
    fc.assert(
      fc.property(arbitraryTables, fc.infiniteStream(fc.boolean()), (tables, chosen) => {
        const rows = allRows(tables).filter(() => chosen.next().value);
        const some = load(exportJson(tables, rows), "file.json");
        expect(allTexts(some.events.ids)).toEqual(rows.map((row) => textAt(tables.events.ids, row)));
        expect(some.kinds).toEqual(tables.kinds);
        for (const id of allTexts(some.actors.ids)) expect(allTexts(tables.actors.ids)).toContain(id);
        expect(plain(load(exportJson(some, allRows(some)), "file.json"))).toBe(plain(some));
      }),
      { numRuns: process.env.DATELINE_ALL ? 500 : 50 },
    );
  });

  it("follows a chain of memberships of any length", () => {
    const length = 8_000;
    const body = (index: number) => ({ id: `a${index}`, name: `A ${index}`, kind: "group" as const });
    const inChain = { participants: [{ actor: "a0" }] };
    const tables = tablesOfEvents([inChain, inChain], {
      actors: Array.from({ length }, (_, index) =>
        index + 1 < length ? { ...body(index), memberOf: [`a${index + 1}`] } : body(index),
      ),
    });
    expect(load(exportJson(tables, [eventRow(0)]), "file.json").actors.count).toBe(length);
  });

  it("holds the shipped story whole, its tours too", () => {
    expect(plain(load(exportJson(affairTables, allRows(affairTables)), "x.json"))).toBe(plain(affairTables));
  });
});

/** The facts about events that a table can hold: names and titles in place of records, and no blank texts. */
function heldByCsv(tables: Tables) {
  const nameOf = (row: number): string => actorRecord(tables, actorRow(row)).name;
  const names = new Map(allTexts(tables.actors.ids).map((id, row) => [id, nameOf(row)]));
  const titles = new Map(
    Array.from({ length: tables.sources.count }, (_, row) => {
      const { id, title, url } = sourceRecord(tables, sourceRow(row));
      return [id, `${title.trim()} ${url ?? ""}`];
    }),
  );
  const orNothing = (text = "") => (text.trim() === "" ? "" : text);
  return allRows(tables).map((row) => {
    const {
      id,
      date,
      headline,
      short,
      status,
      kind,
      prominence,
      known,
      sources = [],
      reply = [],
      ...texts
    } = eventRecord(tables, row);
    const { starts, values } = tables.events.actors;
    const cited = new Set(sources.map((source) => titles.get(source.id)));
    /** The sources of an act that differ from those of its event. In a table, sources of one title and address are equal. */
    const besides = (given: readonly (string | undefined)[]) => {
      const own = [...new Set(given)];
      return own.every((title) => cited.has(title)) && own.length === cited.size ? [] : own;
    };
    const takePart = [...values.subarray(starts[row], starts[row + 1])].map(nameOf);
    return {
      id,
      date,
      headline,
      short,
      status,
      standing: standingOf(tables, row),
      prominence,
      known,
      kind: item(
        tables.kinds,
        tables.kinds.findIndex((it) => it.id === kind),
      ).label.trim(),
      summary: orNothing(texts.summary),
      place: orNothing(texts.place),
      dateNote: orNothing(texts.dateNote),
      knownNote: orNothing(texts.knownNote),
      dispute: orNothing(
        texts.disputes?.length || texts.otherDates?.length
          ? disputesInWords(english, tables, disputesOf(eventRecord(tables, row)))
          : texts.dispute,
      ),
      actors: new Set(takePart),
      acts: actsOf(tables, row).map((act) => ({
        verb: act.verb,
        ends: act.ends.map(nameOf),
        undirected: act.undirected,
        status: act.status,
        sources: besides(act.sources.map((id) => titles.get(id))),
      })),
      sources: cited,
      values: Object.fromEntries(
        Object.entries(texts.values ?? {}).map(([column, value]) => [
          column,
          typeof value === "string" ? value.trim() : value,
        ]),
      ),
      replies: reply.map(({ actor, date, text }) => [names.get(actor), date, orNothing(text)]),
    };
  });
}

/** Whether no two names are one in a table of cells: those of actors apart from capitals, and the others from accents too. */
function areNamesApart(tables: Tables): boolean {
  const names = {
    actors: allRecords(tables.actors.count, (row) => actorRecord(tables, actorRow(row)).name),
    sources: allRecords(tables.sources.count, (row) => sourceRecord(tables, sourceRow(row)).title.trim()),
    kinds: tables.kinds.map(({ label }) => label.trim()),
  };
  return MADE.every((list) => new Set(names[list].map(foldOf(list))).size === new Set(names[list]).size);
}
const allRecords = <Record>(length: number, of: (row: number) => Record): Record[] =>
  Array.from({ length }, (_, row) => of(row));

describe("CSV", () => {
  it("loads back to the same thing within what a table can hold, columns of the file's own with their types", () => {
    fc.assert(
      fc.property(arbitraryTables.filter(areNamesApart), (tables) => {
        const again = load(writeTable(eventLines(tables, allRows(tables))), "file.csv");
        expect(heldByCsv(again)).toEqual(heldByCsv(tables));
        const columnsOf = ({ events }: Tables) => events.columns.map(({ label, type }) => ({ label, type }));
        expect(columnsOf(again)).toEqual(columnsOf(tables));
      }),
      RUNS,
    );
  });

  it("has no cell that a spreadsheet would run, and a row for each event", () => {
    fc.assert(
      fc.property(arbitraryTables, (tables) => {
        const parts = writeTable(eventLines(tables, allRows(tables)));
        expect(parts.length).toBe(tables.events.count + 1);
        for (const cell of parts.slice(1).flatMap(cellsOf))
          if (String(Number(cell)) !== cell) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: process.env.DATELINE_ALL ? 500 : 50 },
    );
  });

  it("holds the shipped story", () => {
    const again = load(writeTable(eventLines(affairTables, allRows(affairTables))), "x.csv");
    expect(heldByCsv(again)).toEqual(heldByCsv(affairTables));
  });
});

/** The cells of a line, read by a regular expression. */
const cellsOf = (line: string): string[] =>
  [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? bare : quoted.replaceAll('""', '"'),
  );
