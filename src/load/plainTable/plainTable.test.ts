import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { allTexts } from "../../model/tables/textColumn.ts";
import { dumpLoaded } from "../importers/dumpLoaded.node.ts";
import { importTable, importTableBytes } from "../importers/importTable.ts";
import { readTableRows } from "../importers/tableRows.ts";
import { loadImported } from "../loadBytes.ts";
import type { BytesOutcome } from "../loadOutcome.ts";
import { DELIMITERS, type Delimiter } from "../tableHeader.ts";
import { plainTable } from "./plainTable.ts";
import { rowAt } from "./scanRows.ts";

const context = { title: "table", answers: {}, onRows: () => {} };
const encoder = new TextEncoder();

const cell = fc.oneof(
  fc.constantFrom("", "", "Ada", "Bela", "Port Board", "Zoë", "met", "-", " blank ", 'a "b" c', "x,y", "u;v"),
  fc.constantFrom(
    "2019-11-02",
    "2019-11",
    "2019",
    "2019-11-02/2019-11-05",
    "3 Nov 2019",
    "soon",
    "2019-02-30",
  ),
  fc.constantFrom("confirmed", "Alleged", "e1", "E1", "e2", "two\nlines", "https://a.example/1", "1"),
  fc.string({ maxLength: 6 }),
);

/** Cells as a program writes them, or a person: quoted where they must be, or anyway. */
const written = (text: string, delimiter: Delimiter, quotes: boolean): string =>
  quotes || text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const tables = fc
  .record({
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom("\n", "\r\n"),
    mark: fc.boolean(),
    quotes: fc.boolean(),
    end: fc.boolean(),
    header: fc.uniqueArray(
      fc.constantFrom(
        "title",
        "from",
        "to",
        "action",
        "kind",
        "status",
        "end",
        "actors",
        "url",
        "note",
        "known",
        "id",
      ),
      {
        minLength: 2,
      },
    ),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 }),
    /** How often each row comes again, by where. */
    again: fc.array(fc.nat(11), { maxLength: 20 }),
    ragged: fc.nat(9),
  })
  .map(({ delimiter, newline, mark, quotes, end, header, rows, again, ragged }) => {
    const names = ["date", ...header];
    const all = [...rows, ...again.flatMap((row) => (rows[row] === undefined ? [] : [rows[row]]))];
    const lines = all.map((cells, index) => {
      const whole = names.map((_, column) =>
        column === 0 && index % 3 > 0 ? "2019-11-02" : (cells[column] ?? ""),
      );
      return ragged === 0 && index % 4 === 1 ? cells : whole;
    });
    const text = [names, ...lines]
      .map((cells) => cells.map((one) => written(one, delimiter, quotes)).join(delimiter))
      .join(newline);
    return { text: `${mark ? "\uFEFF" : ""}${text}${end ? newline : ""}`, delimiter };
  });

const both = (text: string, delimiter: Delimiter) => {
  const plain = importTableBytes(encoder.encode(text), delimiter, context);
  return { plain, papa: importTable(text.replace(/^\uFEFF/, ""), delimiter, context) };
};

/** All of a table, by names: numbers of verbs and ties may differ. */
function told(outcome: BytesOutcome): string {
  if (!outcome.ok) return dumpLoaded(outcome);
  const { events, actors, sources, ties, verbs } = outcome.tables;
  const names = allTexts(actors.ids);
  const [said] = dumpLoaded(outcome).split("\nwarnings\n");
  return JSON.stringify([
    said,
    // Of what many rows say a warning stands once, with the first of them.
    [...new Set(outcome.warnings.map(({ found, expected }) => `${found} → ${expected}`))].sort(),
    allTexts(events.ids),
    allTexts(events.headlines),
    allTexts(events.searchTexts),
    [
      events.first,
      events.last,
      events.extent,
      events.precision,
      events.kind,
      events.status,
      events.prominence,
    ],
    [events.contested, events.actors, events.roles, events.sources, actors.events, sources.events],
    [events.actions.starts, events.actions.from, events.actions.to, events.actions.undirected],
    Array.from(events.actions.verb, (verb) => verbs[verb]),
    Array.from(ties.from, (from, tie) => [
      names[from],
      names[ties.to[tie] ?? 0],
      [...ties.events.values.slice(ties.events.starts[tie], ties.events.starts[tie + 1])],
    ]),
  ]);
}

describe("a plain table read as bytes", () => {
  it("has the rows and cells that Papa Parse finds", () => {
    let plain = 0;
    fc.assert(
      fc.property(tables, ({ text, delimiter }) => {
        const papa = readTableRows(text.replace(/^\uFEFF/, ""), delimiter);
        const bytes = encoder.encode(text);
        const table = plainTable(bytes, delimiter, 1_000);
        if (!papa.ok || table === null) return;
        const { header, rows } = table.head;
        expect(header).toEqual(papa.header);
        const cells = Array.from({ length: rows.length }, (_, row) => rows.at(row));
        // What ends the last line is no row; of the head alone that is not known.
        if (cells.at(-1)?.join("") === "" && cells.length > papa.rows.length) cells.pop();
        expect(cells).toEqual(papa.rows);
        plain++;
      }),
      { numRuns: runs(2_000) },
    );
    expect(plain).toBeGreaterThan(runs(2_000) * 0.75);
  });

  it("becomes the tables that the long way makes of it, and sets the same rows aside", () => {
    let plain = 0;
    fc.assert(
      fc.property(tables, ({ text, delimiter }) => {
        const one = both(text, delimiter);
        if (one.plain === null) return;
        plain++;
        expect(told(loadImported(one.plain, "table", context))).toBe(
          told(loadImported(one.papa, "table", context)),
        );
      }),
      { numRuns: runs(2_000) },
    );
    expect(plain).toBeGreaterThan(runs(2_000) * 0.4);
  });

  it.each([
    ["a quote inside a quoted cell", 'date,title\n2019,"a"b"\n'],
    ["a quote that is never closed", 'date,title\n2019,"a\n'],
    ["rows that end with a carriage return alone", "date,title\r2019,One\r"],
    ["ids that look alike", "id,date,title\na1,2019,One\nA1,2019,One\n"],
    ["an id twice", "id,date,title\na,2019,One\nb,2019,One\na,2019,One\n"],
    ["an id of letters that are not ASCII", "id,date,title\né,2019,One\n"],
  ])("is none with %s", (_, text) => {
    expect(importTableBytes(encoder.encode(text), ",", context)).toBe(null);
  });

  it("ends a row where a quoted cell does, whatever stands in it", () => {
    const bytes = encoder.encode('a,"b\n""c"\r\nd\n');
    expect(rowAt(bytes, 0, ",")).toEqual({ cells: ["a", 'b\n"c'], next: 11 });
  });
});
