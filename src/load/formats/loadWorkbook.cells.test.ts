import { type CellObject, utils, type WorkBook, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventLines } from "../../export/exportCsv.ts";
import { exportWorkbook } from "../../export/exportWorkbook.ts";
import type { Dataset } from "../../model/dataset.ts";
import { runs } from "../../model/runs.node.ts";
import { writeTable } from "../../model/tableCells.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadFile } from "../loadFile.ts";
import type { Loaded, LoadOutcome } from "../loadOutcome.ts";
import { readWorkbook } from "./loadWorkbook.ts";
import { libreOfficeFile, madeOds, madeXlsx, textCell } from "./madeWorkbook.node.ts";

const load = (bytes: Uint8Array, name = "story.xlsx"): Promise<LoadOutcome> =>
  loadFile(Uint8Array.from(bytes).buffer, name, {}, () => {});

/** A workbook written by another program. */
function writtenAs(book: WorkBook, bookType: "xlsx" | "ods"): Uint8Array {
  const bytes: ArrayBuffer = write(book, { type: "array", bookType });
  return new Uint8Array(bytes);
}

async function opened(bytes: Uint8Array, name?: string): Promise<Loaded> {
  const outcome = await load(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const eventsOf = (tables: Tables) =>
  Array.from({ length: tables.events.count }, (_, row) => eventRecord(tables, eventRow(row)));
const saidOf = ({ warnings }: Loaded): readonly string[] =>
  warnings.map(({ path, found }) => `${path}: ${found}`);

/** The cells of the first sheet of a workbook, and all notes about the workbook. */
async function read(bytes: Uint8Array) {
  const workbook = await readWorkbook(Uint8Array.from(bytes));
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.faults));
  const said = [...workbook.leftOut, ...workbook.notes].map(({ path, found }) => `${path}: ${found}`);
  return { rows: workbook.sheets[0]?.rows ?? [], said };
}

const rowsOf = async (sheet: string, more: { strings?: string; styles?: string; properties?: string } = {}) =>
  (await read(madeXlsx({ sheet, ...more }))).rows;

describe("what cannot be seen in a sheet is left out and named", () => {
  it.each(["ods", "xlsx"] as const)(
    "hidden, filtered and struck out, in what LibreOffice saves as %s",
    async (type) => {
      const outcome = await opened(libreOfficeFile(type), `harbour.${type}`);
      expect(eventsOf(outcome.tables)).toMatchObject([
        {
          date: "2019-03-04",
          headline: "Ann Example was acquitted",
          values: { longitude: -74.006, gain: -1204.5 },
        },
        { date: "2019-04", headline: "The harbour board meets", values: { longitude: -73.99, gain: 7 } },
        { date: "2019-08-01", headline: "The ship leaves", values: { latitude: -33.8688, gain: 0.1 } },
      ]);
      expect(outcome.tables.events.columns.map(({ type: column }) => column)).toEqual([
        "latitude",
        "longitude",
        "number",
      ]);
      expect(saidOf(outcome)).toEqual([
        "sheet “Harbour”: hidden or filtered rows: 3, 5",
        "sheet “Harbour”: hidden columns: C",
        "sheet “Harbour”, cell B2: the struck-out words “is guilty and”",
        "sheet “Harbour”, cell B7: the struck-out words “Withdrawn by the editor”",
        "sheet “Private”: a hidden sheet",
        "sheet “Harbour”: formulas",
        "row 2, “gain”: the number -1204.5",
      ]);
      expect(outcome.setAside.map(({ row, column, value }) => [row, column, value])).toEqual([
        [6, "headline", "#REF!"],
        [7, "headline", ""],
      ]);
    },
  );

  it("a column or a row of no width, a column in a group that is folded, and what lies under a merged cell", async () => {
    const row = `<row>${textCell("a")}${textCell("b")}${textCell("c")}</row>`;
    const flat = await read(
      madeXlsx({
        sheet: `<cols><col min="2" max="2" width="0"/></cols><sheetData>${row}<row ht="0">${textCell("x")}</row>${row}</sheetData>
          <mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
      }),
    );
    expect(flat.rows).toEqual([["a", ""], [], ["a", "c"]]);
    expect(flat.said).toEqual([
      "sheet “T”: hidden or filtered rows: 2",
      "sheet “T”: hidden columns: B",
      "sheet “T”: merged cells",
      "sheet “T”: cells under merged ones: C1",
    ]);
    const cell = (words: string, name = "table-cell") =>
      `<table:${name} office:value-type="string"><text:p>${words}</text:p></table:${name}>`;
    const folded = await read(
      madeOds(`<table:table table:name="T"><table:table-column/><table:table-column-group table:display="false">
        <table:table-column table:number-columns-repeated="2"/></table:table-column-group><table:table-column/>
        <table:table-row>${cell("a")}${cell("b")}${cell("c")}${cell("d")}</table:table-row>
        <table:table-row-group table:display="false"><table:table-row>${cell("x")}</table:table-row></table:table-row-group>
        <table:table-row>${cell("e")}<table:table-cell/><table:table-cell/>${cell("f", "covered-table-cell")}</table:table-row>
        </table:table>`),
    );
    expect(folded.rows).toEqual([["a", "d"], [], ["e"]]);
    expect(folded.said).toEqual([
      "sheet “T”: hidden or filtered rows: 2",
      "sheet “T”: hidden columns: B to C",
      "sheet “T”: merged cells",
      "sheet “T”: cells under merged ones: D3",
    ]);
  });

  it("a cell merged over rows that say more is read in each of them, the address behind the words of a cell in a column of addresses", async () => {
    const cells = (row: number, texts: readonly string[]) =>
      `<row r="${row}">${texts.map((text, at) => (text === "" ? "" : `<c r="${"ABCDE"[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)).join("")}</row>`;
    const rows = [
      ["date", "headline", "kind", "url", "sources"],
      ["2015-09-18", "A notice", "Legal", "PDF here", "EPA"],
      ["", "An answer", "Legal", "", ""],
      ["2015-09-20", "A speech", "Speech", "", "VW"],
      ["", "", "", "", "EPA"],
    ];
    const merged = ["A2:A3", "A4:A5", "B4:B5", "C4:C5"];
    const flat = await read(
      madeXlsx({
        sheet: `<sheetData>${rows.map((row, at) => cells(at + 1, row)).join("")}</sheetData>
          <mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>
          <hyperlinks><hyperlink ref="D2" r:id="a"/><hyperlink ref="E2" r:id="a"/><hyperlink ref="B2" r:id="b"/></hyperlinks>`,
        relations: `<Relationship Id="a" Type="x/hyperlink" Target="https://epa.example/notice.pdf" TargetMode="External"/>
          <Relationship Id="b" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`,
      }),
    );
    expect(flat.rows).toEqual([
      rows[0],
      ["2015-09-18", "A notice", "Legal", "https://epa.example/notice.pdf", "EPA"],
      ["2015-09-18", "An answer", "Legal"],
      ["2015-09-20", "A speech", "Speech", "", "VW"],
      ["", "", "", "", "EPA"],
    ]);
    expect(flat.said).toEqual(["sheet “T”: merged cells", "sheet “T”: merged cells: A2"]);
    const cell = (text: string, more = "") =>
      `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
    const covered = "<table:covered-table-cell/>";
    const link = '<text:a xlink:href="https://epa.example/notice.pdf">PDF here</text:a>';
    const inOds = await read(
      madeOds(`<table:table table:name="T">
        <table:table-row>${cell("date")}${cell("headline")}${cell("kind")}${cell("url")}</table:table-row>
        <table:table-row>${cell("2015-09-18", 'table:number-rows-spanned="2"')}${cell("A notice")}${cell("Legal")}${cell(link)}</table:table-row>
        <table:table-row>${covered}${cell("An answer")}${cell("Legal")}</table:table-row></table:table>`),
    );
    expect(inOds.rows).toEqual([
      ["date", "headline", "kind", "url"],
      ["2015-09-18", "A notice", "Legal", "https://epa.example/notice.pdf"],
      ["2015-09-18", "An answer", "Legal"],
    ]);
  });

  it("many in few words", async () => {
    const hidden = Array.from({ length: 60 }, (_, at) =>
      at % 2 ? `<row>${textCell("seen")}</row>` : `<row hidden="1">${textCell("x")}</row>`,
    );
    const struck = `<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`;
    const out = Array.from({ length: 30 }, () => `<row><c s="1" t="str"><v>gone</v></c></row>`);
    const { said } = await read(
      madeXlsx({ sheet: `<sheetData>${hidden.join("")}${out.join("")}</sheetData>`, styles: struck }),
    );
    expect(said[0]).toBe("sheet “T”: hidden or filtered rows: 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and 20 more");
    expect(said).toHaveLength(1 + 20 + 1);
    expect(said.at(-1)).toBe("sheet “T”: struck-out words in 10 more cells");
  });

  it("and told with the faults where the rest is refused for it", async () => {
    const bytes = madeXlsx({
      sheet: `<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row>${textCell("id")}${textCell("date")}${textCell("headline")}</row>
        <row>${textCell("a")}${textCell("never")}${textCell("One")}</row></sheetData>`,
    });
    const outcome = await load(bytes);
    expect(
      "faults" in outcome && outcome.faults.map(({ path, found, severity }) => [path, found, severity]),
    ).toEqual([
      ["row 2, “date”", "the text “never”", "fault"],
      ["sheet “T”", "hidden columns: A", "fault"],
    ]);
  });

  it("what was deleted while changes were tracked, remarks and drawings are no words of a sheet", async () => {
    const { rows } = await read(
      madeOds(`<table:tracked-changes><table:cell-content-change><table:table-cell><text:p>deleted</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>
        <table:table table:name="T"><table:shapes><text:p>drawn</text:p></table:shapes><table:table-row><table:table-cell office:value-type="string">
        <office:annotation><text:p>a remark</text:p></office:annotation><text:p>said<text:note><text:p>x</text:p></text:note></text:p></table:table-cell></table:table-row></table:table>`),
    );
    expect(rows).toEqual([["said"]]);
  });
});

describe("struck-out words", () => {
  const fonts = `<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`;
  const sheetOf = (style: number) => `<sheetData><row><c s="${style}" t="s"><v>0</v></c></row></sheetData>`;
  const runsOf = (...runs: readonly string[]) => `<si>${runs.map((run) => `<r>${run}</r>`).join("")}</si>`;

  it.each([
    ["of a run", 0, ["<t>kept</t>", "<rPr><strike/></rPr><t>gone</t>"], "kept"],
    ["of a run that says it is not", 0, ['<rPr><strike val="0"/></rPr><t>kept</t>', "<t>too</t>"], "kepttoo"],
    [
      "of a cell, but for a run with looks of its own",
      1,
      ["<t>gone</t>", "<rPr><b/></rPr><t>kept</t>"],
      "kept",
    ],
  ] as const)("%s", async (_, style, runs, kept) => {
    const rows = await rowsOf(sheetOf(style), { strings: runsOf(...runs), styles: fonts });
    expect(rows).toEqual([[kept]]);
  });

  it("of a style that rests on another, and not of a span that says it is not", async () => {
    const style = (name: string, family: string, inside: string) =>
      `<style:style style:name="${name}" style:family="${family}" ${inside}</style:style>`;
    const line = (value: string) => `><style:text-properties style:text-line-through-style="${value}"/>`;
    const { rows } = await read(
      madeOds(
        `<table:table table:name="T"><table:table-column table:default-cell-style-name="low"/>
         <table:table-row><table:table-cell office:value-type="string"><text:p>gone <text:span text:style-name="kept">kept</text:span></text:p></table:table-cell></table:table-row></table:table>`,
        style("low", "table-cell", 'style:parent-style-name="high">') + style("kept", "text", line("none")),
        style("high", "table-cell", line("solid")),
      ),
    );
    expect(rows).toEqual([["kept"]]);
  });
});

describe("cells that hold an error", () => {
  it("are faults of a story by sheet, row and column, with their remedy", async () => {
    const book = utils.book_new();
    const error: CellObject = { t: "e", v: 0x17, w: "#REF!" };
    const sheet = utils.aoa_to_sheet([
      ["date", "headline", "kind", "standing", "mood"],
      ["2019", "One", "k", "reported", error],
      ["2020", error, "k", "reported", ""],
    ]);
    utils.book_append_sheet(book, sheet, "Events");
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["field", "value"],
        ["title", error],
      ]),
      "Story",
    );
    const outcome = await load(writtenAs(book, "xlsx"));
    // Without a title there is no story, so nothing can be set aside.
    const remedy = "a value: mend the formula in the spreadsheet, or leave the cell blank";
    expect(
      "faults" in outcome && outcome.faults.map(({ path, found, expected }) => [path, found, expected]),
    ).toEqual([
      ["sheet “Story”, row 2, “title”", "the error “#REF!”", remedy],
      ["sheet “Events”, row 3, “headline”", "the error “#REF!”", remedy],
    ]);
  });

  it("set a row of a table aside, however many rows say the same; a column of the file's own leaves them out", async () => {
    const rows = Array.from({ length: 400 }, (_, at) => {
      const side = at % 50 === 7 ? "#N/A" : `Side ${at % 5}`;
      return `e${at},2019-01-0${1 + (at % 9)},${side},meets,Board,${at % 40 === 3 ? "#DIV/0!" : at % 10}`;
    });
    const table = ["id,date,from,action,to,value", ...rows, "#REF!,2019-01-01,Side 1,meets,Board,1"].join(
      "\n",
    );
    const outcome = await opened(new TextEncoder().encode(table), "table.csv");
    expect(outcome.setAside.map(({ row, column, value }) => [row, column, value])).toEqual([
      ...[7, 57, 107, 157, 207, 257, 307, 357].map((at) => [at + 2, "from", "#N/A"]),
      [402, "id", "#REF!"],
    ]);
    expect(outcome.tables.events.columns).toMatchObject([{ type: "number" }]);
    expect(saidOf(outcome)).toEqual(["row 5, “value”: the text “#DIV/0!” and 9 more"]);
    const headlines = rows.map((_, at) => `2019-01-02,${at === 9 ? "#REF!" : `Headline ${at}`},k`);
    const other = await opened(
      new TextEncoder().encode(["date,headline,kind", ...headlines].join("\n")),
      "b.csv",
    );
    expect(other.setAside.map(({ row, value }) => [row, value])).toEqual([[11, "#REF!"]]);
  });

  it("of another language in ODS are errors too", async () => {
    const { rows, said } = await read(
      madeOds(`<table:table table:name="T"><table:table-row><table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#BEZUG!</text:p></table:table-cell>
        <table:table-cell table:formula="of:=x" office:value-type="float" office:value="0"><text:p>Err:508</text:p></table:table-cell></table:table-row></table:table>`),
    );
    expect(rows).toEqual([["#ERROR!", "Err:508"]]);
    expect(said).toEqual(["sheet “T”: formulas"]);
  });
});

describe("what a cell says", () => {
  const styles = (...formats: readonly string[]) =>
    `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join("")}</numFmts>
     <cellXfs><xf/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join("")}<xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="21"/></cellXfs>`;
  const cells = (...values: readonly (readonly [style: number, value: string])[]) =>
    `<sheetData><row>${values.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join("")}</row></sheetData>`;

  it("as a day, a month, a time, a length of time or a number, by how it is shown", async () => {
    const formats = ["[h]:mm", "0.0&quot; days&quot;", "[Red]#,##0;-0", "h:mm", "yyyy", "0.00E+00", "mm:ss"];
    const sheet = cells(
      ...([
        [1, "1.25"],
        [2, "3.5"],
        [3, "-12.5"],
        [4, "0.5208333333"],
        [5, "43586"],
        [6, "120000"],
        [7, "0.010417"],
        [8, "43586.99999999"],
        [9, "43586"],
        [10, "0.5"],
        [8, "60"],
        [8, "59"],
        [8, "-3"],
      ] as const),
    );
    expect(await rowsOf(sheet, { styles: styles(...formats) })).toEqual([
      [
        "30:00",
        "3.5",
        "-12.5",
        "12:30",
        "2019",
        "120000",
        "00:15",
        "2019-05-02",
        "2019-05",
        "12:00",
        "60",
        "1900-02-28",
        "-3",
      ],
    ]);
  });

  it("counted from 1900 or from 1904, which an extension does not change", async () => {
    const properties = 'date1904="1"/><extLst><x15:workbookPr chartTrackingRefBase="1"/></extLst><x';
    const sheet = cells([1, "0"], [1, "42124"], [2, "42124"], [3, "0.25"]);
    expect(await rowsOf(sheet, { styles: styles(), properties })).toEqual([
      ["1904-01-01", "2019-05-01", "2019-05", "06:00"],
    ]);
  });

  it("with the time of a date as exact as it is shown, from 1900 and from 1904, and half a day where it is hidden", async () => {
    const formats = ["dd/mm/yyyy hh:mm", "yyyy-mm-dd hh:mm:ss", "d mmm yyyy h AM/PM", "dd/mm/yyyy"];
    // 37,145 is 11 September 2001, and 31,600 seconds are 08:46:40.
    const row = (style: number, more = 0) => [style, String(37_145 + more + 31_600 / 86_400)] as const;
    const sheet = cells(row(1), row(2), row(3), row(4), [4, "37146.5"], [5, "37145"], [4, "37145"]);
    const told = ["2001-09-11T08:46", "2001-09-11T08:46:40", "2001-09-11T08:46", "2001-09-11T08:46"];
    expect(await rowsOf(sheet, { styles: styles(...formats) })).toEqual([
      [...told, "2001-09-12T12:00", "2001-09-11", "2001-09-11"],
    ]);
    const from1904 = cells(row(1, -1462), [3, String(37_145 - 1462 + 8 / 24)]);
    expect(await rowsOf(from1904, { styles: styles(...formats), properties: 'date1904="1"' })).toEqual([
      ["2001-09-11T08:46", "2001-09-11T08"],
    ]);
  });

  it("and midnight as no time where at least half of the dates of a column are that, which is said", async () => {
    const format = styles("yyyy-mm-dd hh:mm:ss");
    const days = (...values: readonly string[]) =>
      `<sheetData>${values.map((value, row) => `<row r="${row + 1}"><c r="B${row + 1}" s="1"><v>${value}</v></c></row>`).join("")}</sheetData>`;
    const blank = await read(madeXlsx({ sheet: days("37145", "37146", "37147.5"), styles: format }));
    expect(blank.rows.map(([, cell]) => cell)).toEqual(["2001-09-11", "2001-09-12", "2001-09-13T12:00"]);
    expect(blank.said).toEqual([
      "sheet “T”, column B: the time 00:00 in 2 of 3 dates with a time, such as “2001-09-11 00:00:00”",
      "sheet “T”, column B: seconds that are all 00, such as “2001-09-11 00:00:00”",
    ]);
    const night = await read(madeXlsx({ sheet: days("37145", "37146.25", "37147.5"), styles: format }));
    expect(night.rows.map(([, cell]) => cell)).toEqual([
      ...["2001-09-11T00:00", "2001-09-12T06:00", "2001-09-13T12:00"],
    ]);
  });

  it("by its type: texts of every kind, truth, days as ISO 8601, and formulas that were never worked out", async () => {
    const sheet = `<sheetData><row r="2"><c r="B2" t="str"><v>a_x000D_b_x005F_x000D_</v></c><c t="b"><v>1</v></c><c t="d"><v>2019-05-01T10:00:00</v></c>
      <c t="s"><v>0</v></c><c t="s"><v></v></c><c t="s"/><c><v> </v></c><c t="inlineStr"><is><r><t>x &amp;</t></r><r><t xml:space="preserve"> y</t></r></is></c>
      <c><f>1+1</f></c><c t="str"><f>""</f><v></v></c><c t="d"><v>10:30:00</v></c></row></sheetData>`;
    const { rows, said } = await read(
      madeXlsx({ sheet, strings: "<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr/></si>" }),
    );
    expect(rows).toEqual([
      [],
      ["", "a\rb_x000D_", "true", "2019-05-01T10:00", "漢字", "", "", "", "x & y", "", "", "10:30:00"],
    ]);
    expect(said).toEqual(["sheet “T”: formulas", "sheet “T”: formulas without a result: J2"]);
  });

  it("in ODS: blanks, tabs and lines, cells that repeat, times, months, and covered cells", async () => {
    const month = `<number:date-style style:name="M"><number:month/><number:year/></number:date-style>
      <style:style style:name="ce" style:family="table-cell" style:data-style-name="M"/>`;
    const { rows } = await read(
      madeOds(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>  a
           b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e</text:p><text:p>f</text:p></table:table-cell>
         <table:table-cell office:value-type="float" office:value="-1.5" table:number-columns-repeated="2"><text:p>-1,5</text:p></table:table-cell>
         <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
         <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
         <table:table-row><table:table-cell table:style-name="ce" office:value-type="date" office:date-value="2019-05-01"/>
         <table:table-cell office:value-type="time" office:time-value="PT02H30M00S"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/>
         <table:table-cell office:value-type="percentage" office:value="0.25"/><table:table-cell office:value-type="date" office:date-value="2019-05-01T10:00:00"/></table:table-row>
         <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
        month,
      ),
    );
    const repeated = ["a b   c\td\ne\nf", "-1.5", "-1.5"];
    expect(rows).toEqual([
      repeated,
      repeated,
      [],
      [],
      ["2019-05", "02:30", "true", "0.25", "2019-05-01T10:00"],
    ]);
  });
});

describe("a sheet without a story is a table", () => {
  const table = (...rows: readonly (readonly string[])[]) =>
    load(
      madeXlsx({
        sheet: `<sheetData>${rows.map((cells) => `<row>${cells.map((one) => (one === "" ? "<c/>" : textCell(one))).join("")}</row>`).join("")}</sheetData>`,
      }),
    );

  it("with a title and blank rows above its header, whose rows keep their numbers", async () => {
    const outcome = await table(
      ["A title, with a comma"],
      [],
      ["date", "headline", "", "n"],
      ["2019-05-01", "One", "", "1"],
      ["never", "Two"],
      ["2019-05-03", "=1+1", "", "3"],
    );
    expect(outcome.ok && eventsOf(outcome.tables)).toMatchObject([
      { id: "row-4", headline: "One", values: { n: 1 } },
      { id: "row-6", headline: "=1+1", values: { n: 3 } },
    ]);
    expect(outcome.ok && outcome.setAside).toMatchObject([{ row: 5, column: "date" }]);
  });
});

describe("numbers", () => {
  const numbers = fc.array(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(-73.99, -1e-7, 1e21),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const given = numbers.map((all) => all.map((number) => (Object.is(number, -0) ? 0 : number)));
  const valuesOf = async (bytes: Uint8Array, name: string): Promise<readonly unknown[]> => {
    const { tables } = await opened(bytes, name);
    return eventsOf(tables).map(({ values }) => values?.n);
  };
  const story = (all: readonly number[]): Dataset => ({
    title: "Numbers",
    kinds: [{ id: "k", label: "K" }],
    sources: [],
    actors: [],
    columns: [{ id: "n", label: "n", type: "number" }],
    events: all.map((n, at) => ({
      id: `e${at}`,
      date: `2019-01-0${at + 1}`,
      headline: `H ${at}`,
      kind: "k",
      status: "reported",
      participants: [],
      values: { n },
    })),
  });

  it("of another program's workbooks are these numbers, whatever their sign", async () => {
    await fc.assert(
      fc.asyncProperty(given, fc.constantFrom("xlsx", "ods", "csv"), async (all, bookType) => {
        const book = utils.book_new();
        const rows = all.map((n, at) => [`2019-01-0${at + 1}`, `H ${at}`, n]);
        utils.book_append_sheet(book, utils.aoa_to_sheet([["date", "headline", "n [number]"], ...rows]), "T");
        const bytes =
          bookType === "csv"
            ? new TextEncoder().encode(
                ["date,headline,n [number]", ...rows.map((row) => row.join(","))].join("\n"),
              )
            : writtenAs(book, bookType);
        expect(await valuesOf(bytes, `n.${bookType}`)).toEqual(all);
      }),
      { numRuns: runs(60) },
    );
  });

  it("that are taken away come back the same, and are numbers for a spreadsheet", async () => {
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        const dataset = story(all);
        const tables = buildTables(dataset, "numbers");
        const rows = all.map((_, at) => eventRow(at));
        const csv = writeTable(eventLines(tables, rows)).join("");
        expect(await valuesOf(new TextEncoder().encode(csv), "n.csv")).toEqual(all);
        for (const number of all)
          expect(csv).toMatch(new RegExp(`,${String(number).replaceAll(/[.+]/g, "\\$&")}[,\r]`));
        expect(await valuesOf(exportWorkbook(dataset, []), "n.xlsx")).toEqual(all);
      }),
      { numRuns: runs(60) },
    );
  });
});
