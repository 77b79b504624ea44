import { read as readByOther, utils } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { type CellValue, type WriteOptions, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { exportJson } from "../../export/exportJson.ts";
import { exportWorkbook } from "../../export/exportWorkbook.ts";
import type { Dataset } from "../../model/dataset.ts";
import { exampleBytes } from "../../model/exampleStory.node.ts";
import { eventRow } from "../../model/units.ts";
import { writeSheets } from "../../model/workbook/writeSheets.ts";
import { loadFile } from "../loadFile.ts";
import type { LoadOutcome } from "../loadOutcome.ts";
import { readWorkbook } from "./readWorkbook.ts";

const load = (bytes: Uint8Array, name = "story.xlsx"): Promise<LoadOutcome> =>
  loadFile(Uint8Array.from(bytes).buffer, name, {}, () => {});

/** Of an outcome what it says, and the dataset that came of it. */
async function openedFrom(bytes: Uint8Array, name?: string) {
  const outcome = await load(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { tables } = outcome;
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const dataset: Dataset = JSON.parse(exportJson(tables, rows).join(""));
  return { outcome, dataset };
}

/** The affair as the page has it, in the order of time. */
const shipped = openedFrom(exampleBytes("whatsapp-nso-affair.json"), "affair.json");

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await load(bytes);
  if (!("faults" in outcome)) throw new Error("it was not refused");
  return outcome.faults.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
}

const workbookOf = (
  sheets: Readonly<Record<string, CellValue[][]>>,
  more: Partial<WriteOptions["sheets"][number]> = {},
): Promise<Uint8Array> =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows, ...more })) });

const EVENTS = [
  ["date", "headline", "kind", "standing", "actors"],
  ["2019-05", "Tells the agency", "Notice", "confirmed", "Post Office; Alan Bates > agent"],
];

describe("a workbook", () => {
  it("written from the affair opens as the affair, and another reader sees the same cells", async () => {
    const { dataset: affair, outcome: plain } = await shipped;
    const bytes = await exportWorkbook(affair, ["How to"]);
    const { outcome, dataset } = await openedFrom(bytes);
    expect(outcome.warnings.map(({ found }) => found)).toEqual(plain.warnings.map(({ found }) => found));
    expect(writeSheets(dataset)).toEqual(writeSheets(affair));
    const other = readByOther(bytes);
    for (const { name, rows } of writeSheets(affair)) {
      const seen = utils.sheet_to_json<string[]>(other.Sheets[name] ?? {}, { header: 1, defval: "" });
      const width = rows[0]?.length ?? 0;
      expect(
        seen.map((row) => row.slice(0, width)),
        name,
      ).toEqual(rows);
    }
  });

  it("opens from an ODS file too", async () => {
    const { dataset: affair } = await shipped;
    const sheets = writeSheets(affair).map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
    const { dataset } = await openedFrom(await writeOds({ sheets }), "story.ods");
    expect(writeSheets(dataset)).toEqual(writeSheets(affair));
  });

  it("needs no more than a sheet of events whose actors are named; ids are made of what is written", async () => {
    const { dataset } = await openedFrom(await workbookOf({ Events: EVENTS, Sources: [["id", "title"]] }));
    expect(dataset.title).toBe("story");
    expect(dataset.events[0]).toMatchObject({
      id: "tells-the-agency",
      kind: "notice",
      participants: [{ actor: "post-office" }, { actor: "alan-bates", role: "agent" }],
    });
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Post Office", "Alan Bates"]);
  });

  it("of one sheet that is no story is a table", async () => {
    const { outcome, dataset } = await openedFrom(
      await workbookOf({
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
    const rows: CellValue[][] = [
      ["Date", "Who did it", null, "Dead"],
      [null, "from", "action", null],
      ["2019-05-01", "Ada Example", "leaves", 2],
      ["2019-05-02", "Bela Sample", "follows", 0],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 0, startCol: 3, endRow: 1, endCol: 3 },
    ];
    const { outcome, dataset } = await openedFrom(await workbookOf({ Tabelle1: rows }, { merges }));
    expect(outcome.columns).toMatchObject({ header: ["Date", "from", "action", "Dead"], second: "joined" });
    expect(dataset.events).toMatchObject([
      { headline: "Ada Example leaves", values: { dead: 2 } },
      { headline: "Bela Sample follows", values: { dead: 0 } },
    ]);
  });

  it("keeps the month of which a spreadsheet made a day", async () => {
    const day = new Date(Date.UTC(2019, 4, 1));
    const rows = [
      ["date", "headline", "kind", "standing"],
      ...Array.from({ length: 4 }, () => [day, "h", "k", "reported"]),
    ];
    const formats = ["mmm-yy", "yyyy", "dd/mm/yyyy", '[$-409]mmmm\\ "of" yyyy;@'];
    const cells = new Map(
      formats.map((numFmt, at) => [`${at + 1},0`, { value: day, style: { numFmt } }] as const),
    );
    const { dataset } = await openedFrom(await workbookOf({ Events: rows }, { cells }));
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
    expect(await faultsOf(await workbookOf({ Events: events, Actors: actors }))).toEqual([
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
        await workbookOf({
          Events: events("Post Office, Alan Bates", "Post Office", "Fujitsu, Post Office"),
        }),
      ),
    ).toEqual([
      "sheet “Events”, row 2, “actors”: “Post Office, Alan Bates”; the id or the name of an actor; several are put apart by semicolons: Post Office; Alan Bates",
      "sheet “Events”, row 4, “actors”: “Fujitsu, Post Office”; the id or the name of an actor; several are put apart by semicolons: Fujitsu; Post Office",
    ]);
    const { dataset } = await openedFrom(
      await workbookOf({ Events: events("Acme, Inc.", "Acme, Inc.; Bates") }),
    );
    expect(dataset.actors.map(({ name }) => name)).toEqual(["Acme, Inc.", "Bates"]);
  });

  it("names the cell of a fault that the check of records finds", async () => {
    const events = [
      ["id", "date", "headline", "kind", "standing"],
      ["one", "2019-13-01", "One", "k", "certain"],
    ];
    const faults = await faultsOf(
      await workbookOf({
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
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Events",
          rows: [
            [...(EVENTS[0] ?? []), "mood"],
            [...(EVENTS[1] ?? []), "grave"],
          ],
          merges: [{ startRow: 1, startCol: 5, endRow: 2, endCol: 5 }],
          cells: new Map([
            ["1,1", { value: "Tells", formula: 'CONCATENATE("Te","lls")', formulaResult: "Tells" }],
          ]),
        },
        { name: "Sources", rows: [["id", "title"]], hidden: true },
        { name: "Notes", rows: [["what I think"]] },
      ],
    });
    const { outcome, dataset } = await openedFrom(bytes);
    expect(dataset.events[0]?.headline).toBe("Tells");
    expect(outcome.warnings.map(({ path, found }) => `${path}: ${found}`)).toEqual([
      "sheet “Events”: merged cells",
      "sheet “Events”: formulas",
      "sheet “Sources”: a hidden sheet",
      "sheet “Events”, “mood”: this column is not read",
      "sheet “Notes”: this sheet is not read",
      "sheet “Events”, row 2, “sources”: a confirmed event without a source",
    ]);
  });
});

it("does not run programs, takes the first of two sheets of one name, and no blank rows however many are claimed", async () => {
  const parts = unzipSync(await workbookOf({ Events: EVENTS, Sources: [["id", "title"]], Extra: EVENTS }));
  const edit = (file: string, change: (xml: string) => string): void => {
    parts[file] = strToU8(change(strFromU8(parts[file] ?? new Uint8Array())));
  };
  edit("xl/workbook.xml", (xml) => xml.replace('name="Extra"', 'name="Events"'));
  edit("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(
      "</sheetData>",
      '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t/></is></c></row></sheetData>',
    ),
  );
  parts["xl/vbaProject.bin"] = new Uint8Array(10);
  const { outcome, dataset } = await openedFrom(zipSync(parts));
  expect(dataset.events).toHaveLength(1);
  expect(outcome.warnings.map(({ path, found }) => `${path}: ${found}`)).toEqual([
    ": programs (macros)",
    "sheet “Events”: a second sheet of this name",
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
    const bomb = zipSync({ "xl/workbook.xml": text(10), "xl/sharedStrings.xml": text(101_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe("a workbook that becomes too large");
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.xml`, text(1)]));
    expect(await refusal(zipSync(many))).toBe("a zip file of 2001 entries");
    const whole = await workbookOf({ Events: EVENTS });
    expect(await refusal(whole.subarray(0, whole.length - 30))).toMatch(/damaged or cut off/);
  });

  it("is refused when it has a password, as a zip file or as spreadsheets write it", async () => {
    const locked = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    const view = new DataView(locked.buffer);
    const directory = view.getUint32(locked.length - 22 + 16, true);
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    expect(await refusal(locked)).toBe("a workbook with a password");
    // A container of Microsoft's that holds what was encrypted.
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
    const [said] = await faultsOf(container);
    expect(said).toMatch(/an old workbook or document .*, or one with a password/);
  });

  it("is refused when a part becomes more than it claims", async () => {
    const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(50_000).fill(32) });
    const view = new DataView(bytes.buffer);
    // The size in the directory, which stands before the last 22 bytes.
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 10, true);
    expect(await refusal(bytes)).toBe("a workbook that becomes too large");
  });

  it("is refused before it is read when it would cost far more than it holds", async () => {
    const bombs: readonly (readonly [words: string, part: string, xml: string])[] = [
      [
        "10,000,000 cells, blank ones counted up to the last of each row",
        "worksheets/sheet1.xml",
        '<row r="1"><c r="XFD1"><v>1</v></c></row>'.repeat(700),
      ],
      ["10,000,000 cells", "worksheets/sheet1.xml", "<x:row><x:c r = 'xfd1'/></x:row>".repeat(700)],
      ["2,000,000 rows", "worksheets/sheet1.xml", "<row/>".repeat(2_000_001)],
      ["3,000,000 different texts", "sharedStrings.xml", "<si/>".repeat(3_000_001)],
      ["4,000,000 elements that are no cells", "styles.xml", "<xf/>".repeat(4_000_001)],
    ];
    for (const [words, part, xml] of bombs) {
      const bytes = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), [`xl/${part}`]: strToU8(xml) });
      expect(await refusal(bytes)).toContain(`a workbook of more than ${words}`);
    }
    const lines = strToU8(`date,headline\n2020,One\n${"\n".repeat(2_000_001)}`);
    expect(await refusal(zipSync({ "Events.csv": lines }))).toBe("more than 2,000,000 rows");
  });
});
