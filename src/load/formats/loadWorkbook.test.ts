import { read as readByOther, utils, type WorkSheet, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exportJson } from "../../export/exportJson.ts";
import { exportWorkbook, writeSheets } from "../../export/exportWorkbook.ts";
import type { Dataset } from "../../model/dataset.ts";
import { exampleBytes } from "../../model/exampleStory.node.ts";
import { WORKBOOK_LIMITS } from "../../model/limits.ts";
import { eventRow } from "../../model/units.ts";
import { loadFile } from "../loadFile.ts";
import type { Answers, LoadOutcome } from "../loadOutcome.ts";
import { readWorkbook } from "./loadWorkbook.ts";

const load = (bytes: Uint8Array, name = "story.xlsx", answers: Answers = {}): Promise<LoadOutcome> =>
  loadFile(Uint8Array.from(bytes).buffer, name, answers, () => {});

/** The outcome, and its tables as a dataset again. */
async function openedFrom(bytes: Uint8Array, name?: string) {
  const outcome = await load(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { tables } = outcome;
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const dataset: Dataset = JSON.parse(exportJson(tables, rows).join(""));
  return { outcome, dataset };
}

/** The example as the page has it, in time order. */
const shipped = openedFrom(exampleBytes("whatsapp-nso-affair.json"), "affair.json");

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await load(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.setAside.map(
    ({ row, column, value, reason, cell }) =>
      `sheet “${cell?.sheet}”, row ${row}, “${column}”: “${value}”; ${reason}`,
  );
}

/** A workbook written by another program. `change` can first change each sheet. */
function workbookOf(
  sheets: Readonly<Record<string, unknown[][]>>,
  change: (sheet: WorkSheet, name: string) => void = () => {},
  hidden: readonly string[] = [],
  bookType: "xlsx" | "ods" = "xlsx",
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows);
    change(sheet, name);
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  const made: ArrayBuffer = write(book, { type: "array", bookType });
  return new Uint8Array(made);
}

const EVENTS = [
  ["date", "headline", "kind", "standing", "actors"],
  ["2019-05", "Tells the agency", "Notice", "confirmed", "Post Office; Alan Bates > agent"],
];

describe("a workbook", () => {
  it("written from the affair opens as the affair, and another reader sees the same cells", async () => {
    const { dataset: affair, outcome: plain } = await shipped;
    const bytes = exportWorkbook(affair, ["How to"]);
    const { outcome, dataset } = await openedFrom(bytes);
    expect(outcome.warnings.map(({ found }) => found)).toEqual(plain.warnings.map(({ found }) => found));
    expect(writeSheets(dataset)).toEqual(writeSheets(affair));
    const other = readByOther(bytes);
    for (const { name, rows } of writeSheets(affair)) {
      const seen = utils.sheet_to_json<string[]>(other.Sheets[name] ?? {}, { header: 1, defval: "" });
      const width = rows[0]?.length ?? 0;
      expect(
        seen.map((row) => row.slice(0, width).map(String)),
        name,
      ).toEqual(rows);
    }
  });

  it("of many events that are called the same has an id for each", async () => {
    const row = (...cells: readonly string[]): string =>
      `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
    const rows =
      row("date", "headline", "kind", "standing") + row("2019", "=1", "k", "reported").repeat(12_000);
    const { outcome } = await openedFrom(
      zipSync({
        "xl/workbook.xml": strToU8("<workbook><sheets><sheet name='Events'/></sheets></workbook>"),
        "xl/worksheets/sheet1.xml": strToU8(`<worksheet>${rows}</worksheet>`),
      }),
    );
    expect(outcome.tables.events.count).toBe(12_000);
  });

  it("opens from an ODS file too", async () => {
    const { dataset: affair } = await shipped;
    const sheets = Object.fromEntries(
      writeSheets(affair).map(({ name, rows }) => [name, rows.map((row) => [...row])]),
    );
    const { dataset } = await openedFrom(
      workbookOf(sheets, () => {}, [], "ods"),
      "story.ods",
    );
    expect(writeSheets(dataset)).toEqual(writeSheets(affair));
  });

  it("needs no more than a sheet of events whose actors are named; ids are made of what is written", async () => {
    const { dataset } = await openedFrom(workbookOf({ Events: EVENTS, Sources: [["id", "title"]] }));
    expect(dataset.title).toBe("story");
    expect(dataset.events[0]).toMatchObject({
      id: "tells-the-agency",
      kind: "notice",
      participants: [{ actor: "post-office" }, { actor: "alan-bates", role: "agent" }],
    });
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Post Office", "Alan Bates"]);
  });

  it("makes ids that end with a whole letter, also where a letter takes two code units", async () => {
    const name = `a${"𐐨".repeat(40)}`;
    const event = ["2019-05", "Tells the agency", "Notice", "confirmed", `Post Office; ${name} > agent`];
    const { dataset } = await openedFrom(
      workbookOf({ Events: [EVENTS[0] ?? [], event], Groups: [["label"]] }),
    );
    expect(dataset.actors.map(({ id }) => id)).toEqual(["post-office", `a${"𐐨".repeat(29)}`]);
  });

  it("of one sheet that is no story is a table", async () => {
    const { outcome, dataset } = await openedFrom(
      workbookOf({
        Tabelle1: [
          ["date", "headline"],
          ["2019-05-01", "One, two; “three”"],
        ],
      }),
    );
    expect(outcome.format).toBe("table");
    expect(dataset.events[0]?.headline).toBe("One, two; “three”");
  });

  it("of one sheet whose header is merged over two rows has the names of both", async () => {
    const rows = [
      ["Date", "Who did it", null, "Dead"],
      [null, "from", "action", null],
      ["2019-05-01", "Ada Example", "leaves", 2],
      ["2019-05-02", "Bela Sample", "follows", 0],
    ];
    const bytes = workbookOf({ Tabelle1: rows }, (sheet) => {
      sheet["!merges"] = ["A1:A2", "B1:C1", "D1:D2"].map((range) => utils.decode_range(range));
    });
    const { outcome, dataset } = await openedFrom(bytes);
    expect(outcome.columns).toMatchObject({ header: ["Date", "from", "action", "Dead"], second: "joined" });
    expect(dataset.events).toMatchObject([
      { headline: "Ada Example leaves", values: { dead: 2 } },
      { headline: "Bela Sample follows", values: { dead: 0 } },
    ]);
  });

  it("of one sheet Events without kinds is a table, also beside notes", async () => {
    const rows = [
      ["date", "headline", "who"],
      ["2019-05-01", "Ada leaves", "Ada"],
    ];
    const { outcome, dataset } = await openedFrom(workbookOf({ Events: rows }));
    expect([outcome.format, outcome.setAsideTotal]).toEqual(["table", 0]);
    expect(dataset.events).toMatchObject([{ headline: "Ada leaves", date: "2019-05-01" }]);
    const beside = await load(workbookOf({ Events: rows, "My notes": [["ask her"]] }));
    expect(beside).toMatchObject({ choice: { about: "sheet", options: [{ value: "Events" }, {}] } });
  });

  it("of several tables offers first the sheet whose columns tell most of events, and of these the longest", async () => {
    const codebook = [
      ["var", "meaning"],
      ["Date", "the day"],
      ["Deaths", "people killed"],
      ["Country", "where"],
      ["A", "b"],
    ];
    const year = (...days: readonly string[]) => [
      ["Date", "What", "Deaths"],
      ...days.map((day, row) => [day, `Flood ${row} of a river`, row]),
    ];
    const asked = await load(
      workbookOf({
        Codebook: codebook,
        "2001": year("2001-01-02"),
        "2002": year("2002-03-04", "2002-04-05"),
      }),
    );
    if (!("choice" in asked)) return expect.fail(JSON.stringify(asked));
    expect(asked.choice.options.map(({ value }) => value)).toEqual(["2002", "2001", "Codebook"]);
  });

  it("keeps the month of which a spreadsheet made a day", async () => {
    const firstOfMay = 43_586;
    const formats = ["mmm-yy", "yyyy", "dd/mm/yyyy", '[$-409]mmmm\\ "of" yyyy;@'];
    const rows = [
      ["date", "headline", "kind", "standing"],
      ...formats.map((z) => [{ t: "n", v: firstOfMay, z }, "h", "k", "reported"]),
    ];
    const { dataset } = await openedFrom(workbookOf({ Events: rows }));
    expect(dataset.events.map(({ date }) => date).sort()).toEqual([
      "2019",
      "2019-05",
      "2019-05",
      "2019-05-01",
    ]);
  });

  it("is asked about where a name nearly matches or a list has commas, by sheet, row and column", async () => {
    const actors = [
      ["id", "name", "kind"],
      ["po", "Post Office", "organisation"],
      ["bates", "Alan Bates", "person"],
    ];
    const events = [
      ["id", "date", "headline", "kind", "standing", "actors"],
      ["one", "2019", "One", "k", "reported", "Post Offce"],
      ["two", "2019", "Two", "k", "reported", "Post Office, Alan Bates"],
    ];
    expect(await faultsOf(workbookOf({ Events: events, Actors: actors }))).toEqual([
      "sheet “Events”, row 2, “actors”: “Post Offce”; the id or the name of an actor; the nearest is “Post Office”",
      "sheet “Events”, row 3, “actors”: “Post Office, Alan Bates”; the id or the name of an actor; several are put apart by semicolons: Post Office; Alan Bates",
    ]);
  });

  it("is asked about commas between names too where actors have no sheet, unless they are part of a name", async () => {
    const events = (...actors: readonly string[]) => [
      ["date", "headline", "kind", "standing", "actors"],
      ...actors.map((cell, at) => ["2019", `Event ${at}`, "k", "reported", cell]),
    ];
    expect(
      await faultsOf(
        workbookOf({
          Events: events("Post Office, Alan Bates", "Post Office", "Fujitsu, Post Office"),
        }),
      ),
    ).toEqual([
      "sheet “Events”, row 2, “actors”: “Post Office, Alan Bates”; the id or the name of an actor; several are put apart by semicolons: Post Office; Alan Bates",
      "sheet “Events”, row 4, “actors”: “Fujitsu, Post Office”; the id or the name of an actor; several are put apart by semicolons: Fujitsu; Post Office",
    ]);
    const { dataset } = await openedFrom(workbookOf({ Events: events("Acme, Inc.", "Acme, Inc.; Bates") }));
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Acme, Inc.", "Bates"]);
  });

  it("reads cells as people write them: names in any capitals, blanks around words, dates as in tables", async () => {
    const { dataset } = await openedFrom(
      workbookOf({
        Events: [
          ["id", "date", "headline", "kind", "standing", "actors"],
          ["one", "Dec 2014", "One", "official notice", "Confirmed ", "braunschweig  prosecutors > AGENT"],
          ["two", "Sept. 18, 2015", "Two", "OFFICIAL NOTICE", " reported", "Énergie Rhône"],
          ["three", "8 October 2015 ", "Three", "Official notice", "reported", "energie rhone"],
          ["four", "2.11.2015", "Four", "Official notice", "reported", ""],
          ["five", "22.11.2015", "Five", "Official notice", "reported", ""],
        ],
        Kinds: [
          ["id", "label"],
          ["notice", "Official notice"],
        ],
        Actors: [
          ["id", "name", "kind"],
          ["prosecutors", "Braunschweig prosecutors", "organisation"],
          ["energie", "Énergie Rhône", "Organisation"],
        ],
        "Other dates": [
          ["event", "date", "note"],
          ["ONE", "3 December 2014", "a file says so"],
        ],
      }),
    );
    expect(
      dataset.events.map(({ date, kind, status, participants = [] }) => [
        date,
        kind,
        status,
        participants.map(({ actor }) => actor).join(),
      ]),
    ).toEqual([
      ["2014-12", "notice", "confirmed", "prosecutors"],
      ["2015-09-18", "notice", "reported", "energie"],
      ["2015-10-08", "notice", "reported", "energie"],
      ["2015-11-02", "notice", "reported", ""],
      ["2015-11-22", "notice", "reported", ""],
    ]);
    expect(dataset.events[0]?.otherDates?.[0]?.date).toBe("2014-12-03");
  });

  it("takes the address behind the name of a source for that source, in any language and in a table; others it names", async () => {
    const linkTo =
      (links: Readonly<Record<string, string>>) =>
      (sheet: WorkSheet): void => {
        for (const [cell, Target] of Object.entries(links)) if (sheet[cell]) sheet[cell].l = { Target };
      };
    const from = async (
      sheets: Readonly<Record<string, unknown[][]>>,
      links: Readonly<Record<string, string>>,
    ) => {
      const { outcome, dataset } = await openedFrom(workbookOf(sheets, linkTo(links)));
      return {
        sources: dataset.sources.map(({ title, url }) => (url === undefined ? title : `${title} ${url}`)),
        cited: dataset.events.map(({ sources = [] }) =>
          sources
            .map(({ id, where = "" }) =>
              `${dataset.sources.findIndex((one) => one.id === id)} ${where}`.trim(),
            )
            .join(),
        ),
        said: outcome.warnings.flatMap(({ path, found }) =>
          /addresses/.test(found) ? [`${path}: ${found}`] : [],
        ),
      };
    };
    const events = [
      ["Datum", "Überschrift", "Art", "Stand", "Quellen"],
      ...["EPA > S. 3", "EPA", "Reuters", "Reuters", "A; B", "Reuters"].map((sources, day) => [
        `2019-05-0${day + 1}`,
        `Something ${day}`,
        "Notice",
        "reported",
        sources,
      ]),
    ];
    const links = {
      B2: "https://b2.example/",
      E2: "https://e2.example/?a=1;2",
      E4: "https://e4.example/",
      E5: "https://e5.example/",
      E6: "https://e6.example/",
    };
    expect(await from({ Ereignisse: events }, links)).toEqual({
      sources: [
        "EPA https://e2.example/?a=1;2",
        "Reuters https://e4.example/",
        "Reuters https://e5.example/",
        "A",
        "B",
        "Reuters",
      ],
      cited: ["0 S. 3", "0", "1", "2", "3,4", "5"],
      said: ["sheet “Events”: addresses behind the words of cells: B2, E6"],
    });
    const list = [
      ["id", "title", "url"],
      ["epa", "EPA"],
      ["reuters", "Reuters"],
      ["a", "A"],
      ["b", "B", "https://own.example/"],
    ];
    const rows = events.slice(1);
    const listed = { Events: [["date", "headline", "kind", "standing", "sources"], ...rows], Sources: list };
    expect(await from(listed, { ...links, B5: "https://title.example/" })).toMatchObject({
      // A written address wins over the link in the row of the source, and that over links in other rows.
      sources: ["EPA https://b2.example/", "Reuters", "A", "B https://own.example/"],
      said: [
        expect.stringMatching(/^sheet “Events”: .*B2, B5, E6$/),
        "the source “Reuters”: 2 addresses behind the words of cells",
      ],
    });
    const table = {
      Sheet1: [
        ["date", "headline", "sources"],
        ...rows.map(([day, headline, , , sources]) => [day, headline, sources]),
      ],
    };
    expect((await from(table, { C2: "https://c2.example/", C3: "https://c3.example/" })).sources).toContain(
      "EPA https://c3.example/",
    );
  });

  it("reads an address where it is written behind a source, and takes none for another of other capitals", async () => {
    const cells = [
      "Film <https://a.example/Ab> > 3:10",
      "Film <https://a.example/aB>",
      "https://b.example/Ab",
    ];
    const events = [
      ["date", "headline", "kind", "standing", "sources"],
      ...[...cells, "https://b.example/aB"].map((cell, day) => [
        ...[`2019-05-0${day + 1}`, `Something ${day}`, "Notice", "reported"],
        cell,
      ]),
    ];
    const { dataset } = await openedFrom(workbookOf({ Events: events, Kinds: [["label"], ["Notice"]] }));
    expect(dataset.sources.map(({ url }) => url)).toEqual([
      ...["https://a.example/Ab", "https://a.example/aB"],
      ...["https://b.example/Ab", "https://b.example/aB"],
    ]);
    expect(dataset.sources[0]?.title).toBe("Film");
    expect(dataset.events.map(({ sources = [] }) => sources[0]?.where)).toEqual(["3:10", ...Array(3)]);
  });

  it("may have a title above the header, additions in it, and columns of its own without a type", async () => {
    const { dataset, outcome } = await openedFrom(
      workbookOf({
        Events: [
          ["Volkswagen and the defeat device"],
          ["Enter one event a row."],
          [],
          ["Date *", "Headline (max 80)", "Kind", "Standing:", "deaths", "town", "my notes"],
          ["2015", "One", "k", "reported", 2, "Essen", "ask the lawyer first"],
          ["2016", "Two", "k", "reported", 3, "Essen", "not sure of this"],
          ["2017", "Three", "k", "reported", 1, "Kiel", ""],
          ["2018", "Four", "k", "reported", "", "Kiel", ""],
        ],
      }),
    );
    expect(dataset.title).toBe("story");
    expect(dataset.columns).toMatchObject([
      { id: "deaths", label: "deaths", type: "number" },
      { id: "town", label: "town", type: "category" },
    ]);
    expect(dataset.events.map(({ headline, values }) => [headline, values])).toEqual([
      ["One", { deaths: 2, town: "Essen" }],
      ["Two", { deaths: 3, town: "Essen" }],
      ["Three", { deaths: 1, town: "Kiel" }],
      ["Four", { town: "Kiel" }],
    ]);
    expect(outcome.warnings.find(({ path }) => path.includes("my notes"))).toMatchObject({
      path: "sheet “Events”, “my notes”",
      found: "this column is not read",
      expected: expect.stringMatching(/, or a type behind its name: my notes \[text\]$/),
    });
  });

  it("tells all its faults in one round: names, dates, standings and doubled ids", async () => {
    const faults = await faultsOf(
      workbookOf({
        Events: [
          ["id", "date", "headline", "kind", "standing", "actors"],
          ["one", "42193", "One", "k", "sure", "Post Offce"],
          ["one", "2.11.2015", "Two", "k", "reported", "Post Office"],
        ],
        Actors: [
          ["id", "name", "kind"],
          ["po", "Post Office", "organisation"],
        ],
      }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^sheet “Events”, row 2, “id”: “one”; each id once .*row 3, “id”$/),
      expect.stringMatching(/^sheet “Events”, row 3, “id”: “one”; each id once .*row 2, “id”$/),
      "sheet “Events”, row 2, “date”: “42193”; a date; as the day number of a spreadsheet this is 2015-07-08",
      expect.stringMatching(/^sheet “Events”, row 2, “standing”: “sure”; confirmed, /),
      "sheet “Events”, row 2, “actors”: “Post Offce”; the id or the name of an actor; the nearest is “Post Office”",
      "sheet “Events”, row 3, “date”: “2.11.2015”; a date with one meaning: 2015-11-02 or 2015-02-11",
    ]);
  });

  it("shows what is whole beside what is set aside for its faults, and all of it as the cells are corrected", async () => {
    const book = workbookOf({
      Events: [
        ["id", "date", "headline", "kind", "standing", "actors"],
        ["fine", "2019", "Fine", "Notice", "reported", "Post Office"],
        ["typo", "42193", "Typo", "Notice", "reportd", "Post Offce > agent; Alan Bates"],
        ["after", "2020", "After it", "Notice", "reported", ""],
        ["twice", "2021", "Twice", "Notice", "reported", ""],
        ["twice", "2022", "Twice again", "Notice", "reported", ""],
      ],
      Disputes: [
        ["event", "about", "note", "actor", "says"],
        ["typo", "date", "", "Alan Bates", "Later."],
      ],
      Links: [
        ["event", "type", "to"],
        ["after", "follows", "typo"],
      ],
      Actors: [
        ["id", "name", "kind"],
        ["po", "Post Office", "organisation"],
        ["bates", "Alan Bates", "person"],
      ],
      Tours: [
        ["tour", "title", "event", "text"],
        ["tour", "A tour", "fine", "See."],
        ["", "", "typo", "And this."],
      ],
    });
    const { outcome, dataset } = await openedFrom(book);
    expect(dataset.events.map(({ id }) => id)).toEqual(["fine"]);
    expect(dataset.actors.map(({ id }) => id)).toEqual(["po", "bates"]);
    expect(dataset.stories ?? []).toEqual([]);
    const told = outcome.setAside.map(({ column, cell }) => [
      cell?.text,
      column,
      cell?.remedies.map(({ to }) => to),
      cell?.isFollowing,
    ]);
    // Seven faults set five rows aside: exactly the rows that are not shown.
    expect(outcome.setAsideTotal).toBe(5);
    expect(told.slice(0, 5)).toEqual([
      ["twice", "id", [], false],
      ["twice", "id", [], false],
      ["42193", "date", ["2015-07-08"], false],
      ["reportd", "standing", ["reported"], false],
      ["Post Offce > agent; Alan Bates", "actors", ["Post Office"], false],
    ]);
    expect(told.slice(5).map(([, column, , isFollowing]) => [column, isFollowing])).toEqual([
      ["to", true],
      ["event", true],
    ]);

    const texts = ["twice-2", "twice", "2015-07-08", "reported", "Post Office > agent; Alan Bates"];
    const cells = texts.flatMap((text, at) => {
      const place = outcome.setAside[at]?.cell?.place;
      return place ? [{ ...place, text }] : [];
    });
    const mended = await load(book, "story.xlsx", { cells });
    if (!mended.ok) throw new Error(JSON.stringify(mended));
    expect([mended.tables.events.count, mended.setAsideTotal]).toEqual([5, 0]);
  });

  it("names the cell of a fault that the check of records finds", async () => {
    const events = [
      ["id", "date", "headline", "kind", "standing"],
      ["one", "2019-13-01", "One", "k", "certain"],
    ];
    const faults = await faultsOf(
      workbookOf({
        Events: events,
        Kinds: [
          ["id", "label"],
          ["k", "K"],
        ],
      }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^sheet “Events”, row 2, “date”: /),
      expect.stringMatching(/^sheet “Events”, row 2, “standing”: /),
    ]);
  });

  it("says what it leaves out: hidden sheets, second names, formulas, merged cells, columns it does not know", async () => {
    const rows = [
      [...(EVENTS[0] ?? []), "mood"],
      [...(EVENTS[1] ?? []), "grave, as far as we know"],
    ];
    const bytes = workbookOf(
      { Events: rows, Sources: [["id", "title"]], Notes: [["what I think"]] },
      (sheet, name) => {
        if (name !== "Events") return;
        sheet["!merges"] = [utils.decode_range("F2:F3")];
        sheet.B2 = { t: "s", v: "Tells", f: 'CONCATENATE("Te","lls")' };
      },
      ["Sources"],
    );
    const { outcome, dataset } = await openedFrom(bytes);
    expect(dataset.events[0]?.headline).toBe("Tells");
    expect(outcome.warnings.map(({ path, found }) => `${path}: ${found}`)).toEqual([
      "sheet “Events”, “mood”: this column is not read",
      "sheet “Notes”: this sheet is not read",
      "sheet “Events”: merged cells",
      "sheet “Sources”: a hidden sheet",
      "sheet “Events”: formulas",
      "sheet “Events”, row 2, “sources”: a confirmed event without a source",
    ]);
  });
});

it("says which columns a part of the opening has, where the sheet offers more", async () => {
  const opening = [
    ["part", "text", "sources"],
    ["lead", "Four people died.", "The Daily"],
  ];
  const { outcome, dataset } = await openedFrom(workbookOf({ Events: EVENTS, Opening: opening }));
  expect(dataset.opening?.lead?.text).toBe("Four people died.");
  const [warning] = outcome.warnings.filter(({ path }) => path.includes("Opening"));
  expect(warning).toMatchObject({
    path: "sheet “Opening”, row 2, “sources”",
    found: "“The Daily”",
    expected: expect.stringMatching(/^nothing: of “lead” only text.* are read$/),
  });
});

it("does not run programs, takes the first of two sheets of one name, and no blank rows however many are claimed", async () => {
  const parts = unzipSync(workbookOf({ Events: EVENTS, Sources: [["id", "title"]], Extra: EVENTS }));
  const edit = (file: string, change: (xml: string) => string): void => {
    parts[file] = strToU8(change(strFromU8(parts[file] ?? new Uint8Array())));
  };
  edit("xl/workbook.xml", (xml) => xml.replace('name="Extra"', 'name="Events"'));
  const blank = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t/></is></c></row></sheetData>';
  edit("xl/worksheets/sheet1.xml", (xml) => xml.replace("</sheetData>", blank));
  parts["xl/vbaProject.bin"] = new Uint8Array(10);
  const { outcome, dataset } = await openedFrom(zipSync(parts));
  expect(dataset.events).toHaveLength(1);
  expect(outcome.warnings.map(({ path, found }) => `${path}: ${found}`)).toEqual([
    "sheet “Events”: a second sheet of this name",
    ": programs (macros)",
    "sheet “Events”, row 2, “sources”: a confirmed event without a source",
  ]);
});

describe("what is no workbook that one can open", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const outcome = await readWorkbook(Uint8Array.from(bytes));
    if (outcome.ok) throw new Error("it was read");
    return outcome.faults.map(({ found }) => found).join();
  };

  it("is refused by what it is, before its parts are read", async () => {
    const text = (length: number) => new Uint8Array(length).fill(32);
    expect(await refusal(zipSync({ "a.txt": text(10) }))).toBe("a zip file that is no workbook");
    // The claimed size is enough for a refusal, and nothing is unpacked.
    const bomb = zipSync({ "xl/workbook.xml": text(10) });
    const says = new DataView(bomb.buffer);
    says.setUint32(says.getUint32(bomb.length - 22 + 16, true) + 24, 101_000_000, true);
    expect(await refusal(bomb)).toBe("a workbook that becomes too large");
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.xml`, text(1)]));
    expect(await refusal(zipSync(many))).toBe("a zip file of 2001 entries");
    const whole = workbookOf({ Events: EVENTS });
    expect(await refusal(whole.subarray(0, whole.length - 30))).toMatch(/damaged or cut off/);
  });

  it("is refused when it has a password, as a zip file or as spreadsheets write it", async () => {
    const locked = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    const view = new DataView(locked.buffer);
    const directory = view.getUint32(locked.length - 22 + 16, true);
    for (const flags of [directory + 8, 6]) view.setUint16(flags, view.getUint16(flags, true) | 1, true);
    expect(await refusal(locked)).toBe("a workbook with a password");
    // The start of a Microsoft container, in which programs save an encrypted workbook.
    const container = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(600),
    ]);
    const outcome = await load(container);
    const [said] = "faults" in outcome ? outcome.faults : [];
    expect(said?.found).toMatch(/an old workbook or document .*, or one with a password/);
  });

  it("is refused when a part becomes more than it claims", async () => {
    const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(50_000).fill(32) });
    const view = new DataView(bytes.buffer);
    // Changes the size in the directory, whose offset is in the last 22 bytes, and in the header of the part.
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    for (const size of [directory + 24, 22]) view.setUint32(size, 10, true);
    expect(await refusal(bytes)).toBe("“xl/workbook.xml” in a zip file, which becomes more than it says");
  });

  it("is refused before it is read when it would cost far more than it holds", async () => {
    const many = (head: string, piece: string, times: number, tail: string): Uint8Array =>
      Buffer.concat([Buffer.from(head), Buffer.alloc(piece.length * times, piece), Buffer.from(tail)]);
    const sheetOf = (row: string, times: number) => ({
      "xl/worksheets/sheet1.xml": many("<worksheet>", row, times, "</worksheet>"),
    });
    const stringsOf = (item: string, times: number) => ({
      "xl/sharedStrings.xml": many("<sst>", item, times, "</sst>"),
    });
    const book = strToU8("<workbook><sheets><sheet name='T'/></sheets></workbook>");
    const zipped = (parts: Readonly<Record<string, Uint8Array>>) =>
      zipSync({ "xl/workbook.xml": book, ...parts }, { level: 1 });
    const wide = sheetOf('<row><c r="XFD1"><v>1</v></c></row>', 700);
    for (const [words, parts] of [
      ["10,000,000 cells, blank ones counted up to the last of each row", wide],
      ["2,000,000 rows", sheetOf('<row r="9999999"><c><v>1</v></c></row>', 1)],
      // One text in many cells, which the file holds only once.
      [
        "100,000,000 letters",
        {
          ...stringsOf(`<si><t>${"x".repeat(20_000)}</t></si>`, 1),
          ...sheetOf('<row><c t="s"><v>0</v></c></row>', 5_001),
        },
      ],
    ] as const)
      expect(await refusal(zipped(parts))).toContain(`a workbook of more than ${words}`);

    // A file exactly at each limit is read, and one above it is not. The limits are a thousandth of the real ones.
    const limits = Object.fromEntries(
      Object.entries(WORKBOOK_LIMITS).map(([name, most]) => [name, Math.ceil(most / 1000)]),
    ) as Record<keyof typeof WORKBOOK_LIMITS, number>;
    const bare = "<row><c><v>1</v></c></row>";
    for (const [words, most, madeOf] of [
      ["2,000 rows", 2_000, (count) => sheetOf(bare, count)],
      ["3,000 different texts", 3_000, (count) => ({ ...stringsOf("<si/>", count), ...sheetOf(bare, 1) })],
      // Four more elements count: three of the workbook, and that of the sheet.
      ["16,000 elements", 15_996, (count) => sheetOf("<x/>", count)],
      ["10,000 cells", 3, (count) => sheetOf(`<x:row><x:c r = 'dsf1'><x:v>1</x:v></x:c></x:row>`, count)],
    ] as readonly (readonly [string, number, (count: number) => Readonly<Record<string, Uint8Array>>])[]) {
      const read = (count: number) => readWorkbook(Uint8Array.from(zipped(madeOf(count))), limits);
      expect((await read(most)).ok, words).toBe(true);
      expect(await read(most + 1), words).toMatchObject({
        ok: false,
        faults: [{ found: expect.stringContaining(`a workbook of more than ${words}`) }],
      });
    }
    const lines = strToU8(`date,headline\n2020,One\n${"\n".repeat(2_000_001)}`);
    expect(await refusal(zipSync({ "Events.csv": lines }))).toBe("more than 2,000,000 rows");
  });
});
