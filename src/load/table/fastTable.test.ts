import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { eventRecord, eventRows, type Tables } from "../../model/tables/tables.ts";
import { allTexts } from "../../model/tables/textColumn.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { suggest } from "../../query/filter/search.ts";
import { textQuestion } from "../../query/filter/textQuestion.ts";
import { dumpLoaded } from "../formats/dumpLoaded.node.ts";
import type { Imported } from "../imported.ts";
import { loadImported } from "../loadImported.ts";
import type { BytesOutcome } from "../loadOutcome.ts";
import { DELIMITERS, type Delimiter } from "../recogniseFormat.ts";
import { fastTable } from "./fastTable.ts";
import { importTable, importTableBytes } from "./importTable.ts";
import { rowAt } from "./rowAt.ts";
import { readTableRows } from "./tableRows.ts";

const context = { title: "table", answers: {}, onRows: () => {} };
const encoder = new TextEncoder();

/** Days with times. `importTable` reads all as texts. `importTableBytes` reads plain times as numbers. */
const time = fc.constantFrom(
  ...["2019-11-02T08:46:40", "2019-11-02 08:46:40", "2019-11-02T08:46", "2019-11-03T23:59:59"],
  ...["2019-11-02T00:00", "2019-11-02T00:00:00", "2019-11-02 00:00", "2019-11-02T09:30:00"],
  ...["2019-11-02T08", "2019-11-02T08:46Z", "2019-11-02T24:00", "2019-11-02T23:59:60", "2019-02-30T08:46"],
  ...[
    "2019-11-02T08:46~",
    "2019-11-02T8:46:40",
    "2019-11-02t08:46",
    "2019-11-02T08:46:40.5",
    "2019/11/02 08:46",
  ],
);

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
  time,
  fc.constantFrom("confirmed", "Alleged", "e1", "E1", "e2", "two\nlines", "https://a.example/1", "1"),
  fc.constantFrom("#REF!", "#N/A", "Err:502", "\uFEFFmet", "a\u200Bb", "-3"),
  fc.string({ maxLength: 6 }),
);

/** A cell with quotes, if it needs them or if all cells have them. */
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
    /** Indexes of rows that are repeated at the end. */
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

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("Ada", "Bela", "Port Board", "Zoë (Norway)", "Ada met") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      " Ada ",
      "#N/A",
      "\uFEFFAda",
      "'=Bela",
      "-",
      "a\u200Bb",
      "\uFDD0",
      "x".repeat(1_200),
    ),
  },
);

/** Rows of who did what to whom. Most repeat another row with other actors. */
const pairTables = fc
  .record({
    sides: fc.constantFrom("source,action,target", "side,action,other side", "source,action,target,headline"),
    others: fc.constantFrom(
      "",
      ",id",
      ",status",
      ",note,score",
      ",kind,summary",
      ",actors",
      ",replies on record",
    ),
    rows: fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(
            "2019-11-02",
            "2019-11-03",
            "2019-11",
            "2019-11-02/2019-11-05",
            "3 Nov 2019",
            "soon",
            "",
          ),
          time,
        ),
        name,
        fc.constantFrom("met", "met", "paid", "Consult", "", "a\u200Bb"),
        name,
        fc.constantFrom("", "", "confirmed", "Bela", "1", "Ada > 2019-11-03 > No."),
      ),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ sides, others, rows }) => {
    const lines = rows.map(([date, from, verb, to, other], row) => {
      const cells = others
        .split(",")
        .slice(1)
        .map((column) => (column === "id" ? `e${row}` : other));
      const said = sides.includes("headline") ? [row % 3 === 0 ? "" : `Number ${row % 4}`] : [];
      return [date, from, verb, to, ...said, ...cells].join(",");
    });
    return [`date,${sides}${others}`, ...lines, ""].join("\n");
  });

const headline = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99).map((number) => `Ada met the Board, number ${number}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Bela's  case ",
      "Zoë: «no»",
      'A "quoted" word',
      "'=1+1",
      "",
      " blank first",
      "a\u200Bb",
      "\uFDD2 and \uFDD0",
      "x".repeat(5_001),
      "two\nlines",
      "ΣΑΣ",
      "#REF!",
      "\uFEFFAda met",
    ),
  },
);

/** Rows with different headlines, with or without two sides. */
const headlineTables = fc
  .record({
    columns: fc.constantFrom(
      "title",
      "kind,title",
      "from,action,to,title",
      "id,title,status",
      "from,to,title,actors",
    ),
    rows: fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom("2019-11-02", "2019-11", "soon"), time),
        ...[name, name, headline],
        fc.nat(9),
      ),
      { minLength: 1, maxLength: 30 },
    ),
  })
  .map(({ columns, rows }) => {
    const lines = rows.map(([date, from, to, said, odd], row) => {
      const cellOf = (column: string): string => {
        if (column === "title") return said;
        if (column === "id") return `e${row}`;
        if (column === "from") return from;
        if (column === "to") return to;
        return odd === 0 ? "odd" : column === "status" ? "reported" : column === "actors" ? "" : "met";
      };
      return [date, ...columns.split(",").map(cellOf)].map((one) => written(one, ",", odd === 1)).join(",");
    });
    return [`date,${columns}`, ...lines, ""].join("\n");
  });

/** Rows whose headline is composed from the other cells. `odd` of ten rows have another headline. */
const madeTables = fc
  .record({
    says: fc.constantFrom(
      (from: string, act: string, to: string) => `${from}: ${act}, ${to}`,
      (from: string, act: string, to: string) => `${to} was ${act} by "${from}"`,
      (from: string, act: string) => `${from} ${act} somebody at the 'third' place`,
      (from: string, act: string, to: string) => `'${from}' ${act}; '-${to}`,
      (from: string, act: string, to: string) => `${from}'s case: ${act} (${to})`,
    ),
    odd: fc.constantFrom(0, 0, 1, 5),
    rows: fc.array(
      fc.tuple(name, fc.constantFrom("met", "paid; '=", "sued", 'said "no" to'), name, fc.nat(9)),
      {
        minLength: 6,
        maxLength: 40,
      },
    ),
  })
  .map(({ says, odd, rows }) => {
    const lines = rows.map(([from, act, to, chance], row) => {
      const said = chance < odd ? `Number ${row}` : says(from, act, to);
      const cells = ["2019-11-02", `e${row}`, from, act, to, said];
      return cells.map((one) => written(one, ",", chance === 9)).join(",");
    });
    return ["date,id,from,action,to,title", ...lines, ""].join("\n");
  });

const both = (text: string, delimiter: Delimiter) => {
  const plain = importTableBytes(encoder.encode(text), delimiter, context);
  return { plain, papa: importTable(text.replace(/^\uFEFF/, ""), delimiter, context) };
};

/** The rows with all these words, and the suggestions of the search for them. */
const foundBy = (tables: Tables, words: string) => [
  ...createMaskCache(tables).mask({ ...noFilter, text: textQuestion(words) }, null),
  suggest(tables, words, 5),
];

const haveHoles = (_: Imported, { events }: Tables): boolean => events.headlines.fills !== undefined;

/** The share of tables whose headlines are as meant. Both ways must make the same of each, and find the same events. */
function shareReadAlike(
  texts: fc.Arbitrary<string>,
  searched: readonly string[],
  isAsMeant: (plain: Imported, tables: Tables) => boolean,
): number {
  let meant = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { plain, papa } = both(text, ",");
      if (plain === null) return;
      const one = loadImported(plain, "table", context);
      const other = loadImported(papa, "table", context);
      expect(told(one)).toBe(told(other));
      if (!one.ok || !other.ok) return;
      if (isAsMeant(plain, one.tables)) meant++;
      const headlines = allTexts(one.tables.events.headlines).slice(-2);
      for (const words of [...searched, ...headlines])
        expect(foundBy(one.tables, words)).toEqual(foundBy(other.tables, words));
    }),
    { numRuns: runs(1_000) },
  );
  return meant / runs(1_000);
}

/** The tables as text, with names in place of numbers: the numbers of verbs and ties may differ. */
function told(outcome: BytesOutcome): string {
  if (!outcome.ok) return dumpLoaded(outcome);
  const { events, actors, sources, ties, verbs } = outcome.tables;
  const names = allTexts(actors.ids);
  const [said] = dumpLoaded(outcome).split("\nwarnings\n");
  return JSON.stringify([
    said,
    outcome.warningTotal,
    outcome.warnings.map((warning) => JSON.stringify(warning)).sort(),
    allTexts(events.ids),
    allTexts(events.headlines),
    eventRows(outcome.tables).map((row) => eventRecord(outcome.tables, row).date),
    allTexts(events.searchTexts),
    [
      events.first,
      events.last,
      events.extent,
      events.precision,
      events.times,
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
        const table = fastTable(bytes, delimiter, 1_000);
        if (!papa.ok || table === null) return;
        const { header, rows } = table.head;
        expect(header).toEqual(papa.header);
        const cells = Array.from({ length: rows.length }, (_, row) => rows.at(row));
        // The line end of the last line begins no row. The reader of the head does not know that.
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

  it("calls an actor in a headline as the row does, though the actor is called otherwise", () => {
    const { plain, papa } = both("date,to,from,title\n2019,Ada,,\n2019,ada,Bela,\n2019,Ada,Bela,\n", ",");
    if (plain === null) return expect.fail("no plain table");
    expect(told(loadImported(plain, "table", context))).toBe(told(loadImported(papa, "table", context)));
  });

  it("says of two what it says of any other two, and is found by the same words", () => {
    const words = ["ada", "bela met", "met", "a", "port zo", "number", "norway paid"];
    expect(shareReadAlike(pairTables, words, haveHoles)).toBeGreaterThan(0.2);
  });

  it("takes a headline that every row has of its own, and finds its words", () => {
    const words = ["ada", "met board", "number 1", "bela's", "zoë no", "quoted", "a", "lines two"];
    const areOwn = (plain: Imported): boolean => plain.ok && Boolean(plain.repeats?.headlines?.open.size);
    expect(shareReadAlike(headlineTables, words, areOwn)).toBeGreaterThan(0.2);
  });

  it("keeps no headline where each is made of who, what and whom, whatever signs they have", () => {
    const words = ["ada", "ada: met,", "bela met", "was paid", "bela's", "third", "number", "port said no"];
    expect(shareReadAlike(madeTables, words, haveHoles)).toBeGreaterThan(0.1);
  });

  it("warns of each row whose headline is its own, also where all say the same odd thing", () => {
    const rows = Array.from({ length: 12 }, (_, row) => `2019-11-02,Odd\u202e,Headline ${row}`);
    const { plain, papa } = both(["date,note,title", ...rows, ""].join("\n"), ",");
    if (plain === null) throw new Error("the table is plain");
    const totals = [plain, papa].map((imported) => {
      const outcome = loadImported(imported, "table", context);
      return outcome.ok ? outcome.warningTotal : null;
    });
    expect(totals).toEqual([12, 12]);
  });

  it.each([
    ["an odd character", "date,title,note", "2019-11-02,One,Odd\u202e", 5],
    ["an odd character of two", "date,source,action,target,note", "2019-11-02,Ada,met,Bela,Odd\u202e", 5],
    ["an action on itself", "date,source,action,target,actors", "2019-11-02,Ada,met,Ada,Bela", 5],
    [
      "a reply before the event",
      "date,title,replies on record",
      "2019-11-02,One,Ada Example > 2019-11-01 > She denies it.",
      5,
    ],
    ["numbers below zero", "date,title,loss [number]", "2019-11-02,One,-3", 0],
  ])("counts warnings of repeated rows as the long way does: %s", (_, header, odd, least) => {
    const fine = [...odd.split(",").slice(0, -1), least === 0 ? "3" : ""];
    const rows = [...Array(200).fill(fine.join(",")), ...Array(5).fill(odd)];
    const [plain, papa] = Object.values(both([header, ...rows, ""].join("\n"), ",")).map(
      (imported) => imported && loadImported(imported, "table", context),
    );
    if (!plain?.ok || !papa?.ok) throw new Error("the table is plain");
    expect(plain.warningTotal).toBe(papa.warningTotal);
    expect(plain.warnings).toEqual(papa.warnings);
    expect(plain.warningTotal).toBeGreaterThanOrEqual(Math.max(1, least));
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

  it("names the first odd time of a column, in whichever way its row is read", () => {
    const rows = ["2019-11-02 00:00,Ada", "2019-11-02T08:46:40,Ada,met", "2019-11-02T00:00,Ada,met"];
    const { plain, papa } = both(["date,actors,title", ...rows].join("\n"), ",");
    if (plain === null) throw new Error("it is no plain table");
    const [short, long] = [plain, papa].map((one) => told(loadImported(one, "table", context)));
    expect(short).toContain("such as “2019-11-02 00:00”");
    expect(short).toBe(long);
  });

  it("knows days, years and times of a column as the long way does", () => {
    const day = fc.constantFrom("2000-01-01", "2001-01-01", "2002-01-01", "2003-01-01", "2003-05-04");
    const clock = fc.constantFrom(
      "",
      "T",
      ...["T00", "T00:00", " 00:00:00", "T00:00:00", "T08:46", " 08:46:40"],
    );
    const dates = fc
      .tuple(
        fc.uniqueArray(fc.tuple(day, clock), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(3), { minLength: 3 }),
      )
      .map(([cells, rows]) => rows.map((row) => cells[row % cells.length]?.join("")));
    let years = 0;
    fc.assert(
      fc.property(dates, fc.constantFrom("title", "from,action,to"), (column, others) => {
        const rest = others === "title" ? "One" : "Ada,met,Bela";
        const { plain, papa } = both(
          [`date,${others}`, ...column.map((date) => `${date},${rest}`), ""].join("\n"),
          ",",
        );
        if (plain === null) return;
        const [short, long] = [plain, papa].map((one) => told(loadImported(one, "table", context)));
        expect(short).toBe(long);
        if (long?.includes("read as years")) years++;
      }),
      { numRuns: runs(2_000), examples: [[Array(3).fill("2000-01-01T00:00:00"), "title"]] },
    );
    expect(years).toBeGreaterThan(runs(2_000) * 0.02);
  });

  it("ends a row where a quoted cell does, whatever stands in it", () => {
    const bytes = encoder.encode('a,"b\n""c"\r\nd\n');
    expect(rowAt(bytes, 0, ",")).toEqual({ cells: ["a", 'b\n"c'], next: 11 });
  });
});
