import { describe, expect, it } from "vitest";
import { headerOfField, RECORDS, TABLE_TEXTS } from "../../model/fields.ts";
import { LIST_LIMITS } from "../../model/limits.ts";
import { MOST_ASIDE } from "../../model/setAside.ts";
import { actorRecord, eventRecord, type Tables } from "../../model/tables/tables.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import type { Answers, BytesOutcome } from "../loadOutcome.ts";

const load = (text: string, answers: Answers = {}): BytesOutcome =>
  loadBytes(new TextEncoder().encode(text), "table.csv", answers);

function tablesOf(text: string, answers: Answers = {}): Tables {
  const outcome = load(text, answers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.tables;
}
function questionOf(text: string) {
  const outcome = load(text);
  if (!("question" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.question;
}
const first = (text: string) => eventRecord(tablesOf(text), eventRow(0));

describe("columns are known by the names that people give them", () => {
  it("those of ICEWS: source, action and target become an actor, a verb and an actor", () => {
    expect(first("date,source,action,target\n2014-01-01,Ada,Consult,Port Board\n")).toMatchObject({
      id: "row-2",
      date: "2014-01-01",
      headline: "Ada consulted Port Board",
      status: "unstated",
      participants: [
        { actor: "ada", role: "agent" },
        { actor: "port-board", role: "target" },
      ],
      actions: [{ from: "ada", verb: "Consult", to: "port-board" }],
    });
  });

  it("a short headline is one where every cell is short, and lives on as a column where one is longer", () => {
    const rows = (short: string) => `date,headline,Short headline\n2019-05-13,Board votes for it,${short}\n`;
    expect(first(rows("Board votes")).short).toBe("Board votes");
    const long = "What the board votes for in more letters than a label holds";
    expect(first(rows(long))).toMatchObject({ headline: "Board votes for it" });
    expect(first(rows(long)).short).toBe(undefined);
    expect(tablesOf(rows(long)).events.columns.map(({ label }) => label)).toEqual(["Short headline"]);
  });

  it("the entry of a field is all that it needs to be read from a table, by its header and by its other names", () => {
    expect(TABLE_TEXTS).toContain("summary");
    for (const name of TABLE_TEXTS) {
      const { type, tableNames } = RECORDS.events[name];
      const said = type === "date" ? "2020-03-02" : "As Ada said";
      for (const header of [headerOfField(name, RECORDS.events[name]), ...tableNames])
        expect(
          first(`date,headline,${header}\n2019-05-13,Board votes,${said}\n`),
          header ?? "",
        ).toMatchObject({
          [name]: said,
        });
    }
  });

  it("those of ACLED, where a source is where it is written", () => {
    const acled =
      "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,source,notes\n" +
      "XX1,01 January 2014,Protests,Peaceful protest,Citizens,Port Board,Sampleton,The Courier,They met.\n";
    expect(first(acled)).toMatchObject({
      id: "XX1",
      date: "2014-01-01",
      headline: "Peaceful protest: Citizens – Port Board",
      kind: "protests",
      place: "Sampleton",
      summary: "They met.",
      sources: [{ id: "the-courier" }],
    });
  });

  it("those of GDELT", () => {
    const gdelt =
      "GLOBALEVENTID\tSQLDATE\tActor1Name\tActor2Name\tEventCode\tActionGeo_FullName\tSOURCEURL\n" +
      "7\t20140101\tADA\tBOARD\t043\tSampleton\thttps://wire.example/1\n";
    expect(first(gdelt)).toMatchObject({
      id: "7",
      date: "2014-01-01",
      headline: "ADA hosted a visit by BOARD",
      place: "Sampleton",
      sources: [{ id: "wire-example-1" }],
    });
  });

  it("a lone source cites, and so does one beside two named actors", () => {
    expect(first("date,title,source\n2019,One,The Courier\n").sources).toEqual([{ id: "the-courier" }]);
    expect(first("date,title,source\n2019,One,The Courier\n").participants).toBe(undefined);
  });

  it("start and end become a time that lasted", () => {
    expect(first("Start Date;End Date;Title\n2019-01;2019-03;One\n").date).toBe("2019-01/2019-03");
    expect(first("Start Date;End Date;Title\n2019-01;;One\n").date).toBe("2019-01");
    expect(first("Start Date;End Date;Title\n;2019-03;One\n").date).toBe("/2019-03");
  });
});

describe("what is not plain is asked", () => {
  it("with a guess for every column by what stands in it", () => {
    const { missing, guess, rowTotal, sample } = questionOf(
      "what happened on the day,on,remarks,n\nThe board votes for the lease,2019-11-02,x,1\nIt is signed,2019-11-03,,2\n",
    );
    expect(missing).toEqual(["date", "headline"]);
    expect(guess).toEqual(["headline", "date", "own-text", "own-number"]);
    expect([rowTotal, sample.length]).toEqual([2, 2]);
  });

  it("from and to may be days", () => {
    const { guess } = questionOf("from,to,headline\n2019-01-02,2019-01-05,One\n2019-02-02,2019-02-05,Two\n");
    expect(guess).toEqual(["start", "end", "headline"]);
  });

  it("and any answer is taken, also one that leaves columns out", () => {
    const text = "a,b,c\n2019-11-02,One,Ada; Bela\n";
    const tables = tablesOf(text, { columns: ["date", "headline", "actors"] });
    expect([0, 1].map((row) => actorRecord(tables, actorRow(row)).name)).toEqual(["Ada", "Bela"]);
    expect(tablesOf(text, { columns: ["date", "headline", null] }).actors.count).toBe(0);
    const outcome = load(text, { columns: ["date", null, null] });
    expect("question" in outcome && outcome.question.missing).toEqual(["headline"]);
    expect("question" in load(text, { columns: ["date", "headline"] })).toBe(true);
  });

  it("the order of day and month, unless other dates of the table show it", () => {
    const rows = "date,title\n03/04/2021,One\n";
    expect(questionOf(rows).twoWays).toEqual([
      { row: 2, column: "date", value: "03/04/2021", dayFirst: "2021-04-03", monthFirst: "2021-03-04" },
    ]);
    const shown = load(`${rows}25/12/2021,Two\n`);
    expect(shown.ok && eventRecord(shown.tables, eventRow(0)).date).toBe("2021-04-03");
    expect(shown.ok && shown.warnings.map(({ path }) => path)).toEqual(["row 3, “date”"]);
    expect(questionOf(`${rows}25/12/2021,Two\n12/25/2021,Three\n`).asks).toEqual({
      columns: false,
      dayOrder: true,
    });
    expect(questionOf("date,title\n25/12/21,One\n").twoWays).toMatchObject([{ monthFirst: null }]);
  });
});

describe("what cannot be read is refused or set aside, by row and column", () => {
  it("an id twice sets both rows aside, each with its cell, which the page can mend", () => {
    const text = "The desk's table\nid,date,title,actors\na,2019,One,Ada\nb,2019,Two,\na,2020,Three,Cy\n";
    const outcome = load(text);
    if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
    expect([outcome.tables.events.count, outcome.tables.actors.count]).toEqual([1, 0]);
    expect(outcome.setAside).toMatchObject([
      { row: 3, column: "id", value: "a", reason: "each id once; row 5 has this one too" },
      { row: 5, column: "id", cell: { text: "a", neighbours: "2020 · Three · Cy" } },
    ]);
    const place = outcome.setAside[1]?.cell?.place;
    if (!place) return expect.fail("no cell");
    const mended = load(text, { cells: [{ ...place, text: "c" }] });
    expect(mended).toMatchObject({ ok: true, setAsideTotal: 0, tables: { events: { count: 3 } } });
  });

  it("a day number is one cell to mend, with the day that it may be", () => {
    const text = "date,title\n2019-01-02,One\n42193,Two\n2020,Three\n";
    const outcome = load(text);
    const [aside] = outcome.ok ? outcome.setAside : [];
    expect(aside?.cell).toMatchObject({ text: "42193", remedies: [{ from: "42193", to: "2015-07-08" }] });
    const cells = [{ sheet: "", row: 3, column: 0, text: "2015-07-08" }];
    expect(load(text, { cells })).toMatchObject({ ok: true, setAsideTotal: 0 });
  });

  it("a cell below no name is mended like any other, and its column is called by its place", () => {
    const text = ",title,actors\n2019,One,Ada\nsoon,,Bela\n2020,Three,Cy\n";
    const columns = ["date", "headline", "actors"] as const;
    const outcome = load(text, { columns });
    expect(outcome.ok && [outcome.setAsideTotal, outcome.setAside]).toMatchObject([
      1,
      [
        { row: 3, column: "column 1", value: "soon", cell: { place: { sheet: "", row: 3, column: 0 } } },
        { row: 3, column: "title", value: "", cell: { place: { sheet: "", row: 3, column: 1 } } },
      ],
    ]);
    const cells = ["2019-05-13", "Two"].map((text, column) => ({ sheet: "", row: 3, column, text }));
    expect(load(text, { columns, cells })).toMatchObject({ ok: true, setAsideTotal: 0 });
  });

  it("columns without a name are no column twice, though one of them holds addresses", () => {
    const { events } = tablesOf(
      "date,title,,\n2019,One,https://a.example/1,\n2020,Two,https://a.example/2,\n",
    );
    expect([events.count, events.columns.length, events.sources.values.length]).toEqual([2, 0, 2]);
  });

  it("rows without a headline are said with what stands in its place, each once, also where they repeat", () => {
    const said = (text: string) => {
      const outcome = load(text);
      if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
      const { path, found } =
        outcome.warnings.find(({ expected }) => expected.startsWith("a headline in")) ?? {};
      const headlines = Array.from(
        { length: outcome.tables.events.count },
        (_, row) => eventRecord(outcome.tables, eventRow(row)).headline,
      );
      return { path, found, headlines: [...new Set(headlines)] };
    };
    const table = (title: (row: number) => string) =>
      said(
        `date,title,kind\n${Array.from({ length: 60 }, (_, row) => `2019,${title(row)},Arrest\n`).join("")}`,
      );
    const place = { path: "row 3, “title”" };
    const headlines = ["One", "Arrest"];
    const twice = "a row without a headline and 1 more";
    const rows = "date,title,kind\n2019,One,Arrest\n2019,,Arrest\nsoon,,Arrest\n2019,,Arrest\n";
    expect(said(rows)).toEqual({ ...place, found: twice, headlines });
    const alike = table((row) => (row % 2 === 0 ? "One" : ""));
    expect(alike).toEqual({ ...place, found: "a row without a headline and 29 more", headlines });
    const different = table((row) => (row % 30 === 1 ? " ".repeat(row % 4) : `Case ${row}`));
    expect(different).toMatchObject({ ...place, found: twice });
    expect(different.headlines.slice(0, 3)).toEqual(["Case 0", "Arrest", "Case 2"]);
    expect(said("date,action\n2019,Arrest\n").found).toBe(undefined);
  });

  it("a row counts once however many faults it has, also beyond the faults that are listed", () => {
    const outcome = load(`date,title,actors\n2019,One,Ada\n${"soon,,Ada\n".repeat(6_000)}`);
    expect(outcome.ok && [outcome.setAsideTotal, outcome.setAside.length]).toEqual([6_000, MOST_ASIDE]);
  });

  it("sources whose addresses differ in capitals are two, as the pages are", () => {
    const sourcesOf = (one: string, other: string) =>
      tablesOf(`date,title,sources\n2019,One,${one}\n2020,Two,${other}\n`).sources.count;
    expect(sourcesOf("https://a.example/Ab", "https://a.example/aB")).toBe(2);
    expect(sourcesOf("Film <https://a.example/Ab>", "film <https://a.example/aB>")).toBe(2);
    expect(sourcesOf("Film <https://a.example/Ab>", "film <https://a.example/Ab>")).toBe(1);
  });

  it("a role behind a name is split from it, as in a workbook", () => {
    const text = "date,title,actors\n2019,One,Ada > agent; Port Board > target; Cy\n";
    expect(first(text).participants).toEqual([
      { actor: "ada", role: "agent" },
      { actor: "port-board", role: "target" },
      { actor: "cy" },
    ]);
    const quoted = 'date,title,actors\n2019,One,"""A > B""; [Cy]"\n';
    expect(actorRecord(tablesOf(quoted), actorRow(0)).name).toBe("A > B");
  });

  it("bad rows are left out with what was expected, and take their actors with them", () => {
    const outcome = load(
      `date,title,status,actors,prominence\n2019,One,Confirmed,Ada,2\nsoon,Two,,Bela,\n2019,Three,likely,Cy,\n2019,${"x".repeat(5_001)},,Di,\n2019,Five,,Ed,7\n\n,,,,\n`,
    );
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.tables.actors.count).toBe(1);
    expect(outcome.setAside.map(({ row, column }) => [row, column])).toEqual([
      [3, "date"],
      [4, "status"],
      [5, "title"],
      [6, "prominence"],
    ]);
    expect(outcome.setAside[1]).toMatchObject({
      value: "likely",
      reason: "confirmed, reported, alleged, disputed or unstated",
    });
    expect(outcome.setAside[2]?.value.length).toBeLessThan(300);
  });

  it("a table without one good row is refused with its rows as faults", () => {
    expect(load("date,title\nsoon,One\nlater,Two\n")).toMatchObject({
      ok: false,
      total: 2,
      faults: [{ path: "row 2, “date”", found: "the text “soon”" }, { path: "row 3, “date”" }],
    });
  });

  it("more actors than the limit refuse the file", () => {
    const rows = Array.from({ length: 5 }, (_, row) => {
      const names = Array.from({ length: LIST_LIMITS.actors / 5 + 1 }, (_, actor) => `A${row}-${actor}`);
      return `2019,One,${names.join(";")}\n`;
    });
    expect(load(`date,title,actors\n${rows.join("")}`)).toMatchObject({
      ok: false,
      faults: [{ found: `more than ${LIST_LIMITS.actors.toLocaleString("en")} actors` }],
    });
  });
});

it("a few actions are kinds; of many the most frequent are, and the families of those of a known code book", () => {
  const table = (actions: number) =>
    `date,source,action,target\n${Array.from({ length: actions }, (_, row) => `2019,A,does ${row},B\n`).join("")}`;
  expect(tablesOf(table(12)).kinds.length).toBe(12);
  const labels = (text: string) => tablesOf(text).kinds.map(({ label }) => label);
  const often = Array.from({ length: 6 }, (_, act) => `does ${act + 7}`);
  const rows = often.flatMap((act) => [1, 2, 3].map((day) => `2019-01-0${day},A,${act},B\n`));
  expect(new Set(labels(table(13) + rows.join("")))).toEqual(new Set([...often, "Other acts"]));
  const coded = ["Consult", "Yield", "Demand", "Fight with artillery and tanks"];
  const other = Array.from({ length: 9 }, (_, row) => `Appeal for ${"aid".repeat(row + 1)}`);
  const codes = [...coded, ...other].map((act) => `2019,A,${act},B\n`).join("");
  expect(labels(`date,source,action,target\n${codes}`)).toEqual([
    "Verbal cooperation",
    "Material cooperation",
    "Verbal conflict",
    "Material conflict",
  ]);
});

it("actors with the same letters share an id's beginning, not the id", () => {
  const tables = tablesOf("date,title,actors\n2019,One,Zo.e; Zo-e; Zo e; Zo-e-2; !!; ??\n");
  const ids = Array.from({ length: tables.actors.count }, (_, row) => actorRecord(tables, actorRow(row)).id);
  expect(new Set(ids).size).toBe(6);
  expect(ids.slice(0, 2)).toEqual(["zo-e", "zo-e-2"]);
});

describe("a column called status", () => {
  const table = (...statuses: readonly string[]) =>
    `date,title,status\n${statuses.map((status, row) => `2021-01-0${row + 1},Case ${row},${status}`).join("\n")}`;

  it("holds words of its own where they are no standings: they are kept, and nothing is refused", () => {
    const outcome = load(table("open", "closed", "open", "open", "closed", "open"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const { events } = outcome.tables;
    expect([events.count, events.columns.map(({ label, type }) => [label, type])]).toEqual([
      6,
      [["status", "category"]],
    ]);
  });

  it("is the standing where its words are; a row with another word is set aside with those that are read", () => {
    const outcome = load(table("Confirmed", "alleged", "on record", "disputed", "sure"));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(outcome.tables.events.count).toBe(4);
    expect(outcome.setAside).toMatchObject([
      {
        row: 6,
        column: "status",
        value: "sure",
        reason: "confirmed, reported, alleged, disputed or unstated",
      },
    ]);
  });
});

describe("a table of another language is read by the names of its columns, and says its language", () => {
  const german =
    "Kennung;Datum;Überschrift;Art;Status;Quellen;Akteure\n" +
    'oim;24. Sept. 2018;Die Zeitung berichtet;Bericht;berichtet;Zeitung;"Die Zeitung > handelnd; Muster AG > betroffen"\n' +
    "fehl;18. Juni 2020;Es fehlt Geld;Mitteilung;Vorwurf;Zeitung;Muster AG\n" +
    "haft;22. Juni 2020;Der Vorstand wird verhaftet;Maßnahme;unbestätigt;Zeitung;Amt\n";

  it("with its standings and roles; never surer than the word", () => {
    const outcome = load(german);
    if (!("tables" in outcome)) return expect.fail(JSON.stringify(outcome));
    const { tables, warnings } = outcome;
    expect(outcome.setAsideTotal).toBe(0);
    expect(tables.about.language).toBe("de");
    expect(warnings.map(({ found }) => found)).toContain("no language of the story");
    const events = [0, 1, 2].map((row) => eventRecord(tables, eventRow(row)));
    expect(events.map(({ id, status }) => [id, status])).toEqual([
      ["oim", "reported"],
      ["fehl", "alleged"],
      ["haft", "alleged"],
    ]);
    expect(events[0]?.participants).toMatchObject([{ role: "agent" }, { role: "target" }]);
    expect(tables.events.columns).toEqual([]);
    expect(outcome.columns?.header[2]).toBe("Überschrift");
  });

  it.each([
    ["fr", "Date,Titre,Type,Statut,Acteurs", "2019-05-04,Un titre,Rapport,Confirmé,Acme", "confirmed"],
    ["es", "Fecha,Titular,Tipo,Estado,Actores", "2019-05-04,Un titular,Informe,Alegado,Acme", "alleged"],
    ["pt", "Data,Manchete,Tipo,Situação,Atores", "2019-05-04,Um título,Relato,Noticiado,Acme", "reported"],
    ["it", "Data,Titolo,Tipo,Stato,Attori", "2019-05-04,Un titolo,Rapporto,Asserito,Acme", "alleged"],
    ["nl", "Datum,Kop,Soort,Status,Betrokkenen", "2019-05-04,Een kop,Bericht,Beweerd,Acme", "alleged"],
    ["pl", "Data,Tytuł,Rodzaj,Pewność,Uczestnicy", "2019-05-04,Tytuł,Raport,Sporne,Acme", "disputed"],
    ["tr", "Tarih,Başlık,Tür,Durum,Taraflar", "2019-05-04,Bir başlık,Haber,İddia edildi,Acme", "alleged"],
    ["bn", "তারিখ,শিরোনাম,ধরন,অবস্থা,পক্ষ", "2019-05-04,একটি শিরোনাম,প্রতিবেদন,অভিযোগ,Acme", "alleged"],
  ])("in %s: %s", (language, header, row, status) => {
    const tables = tablesOf(`${header}\n${row}\n`);
    expect(tables.about.language).toBe(language);
    expect(tables.actors.count).toBe(1);
    expect(eventRecord(tables, eventRow(0)).status).toBe(status);
  });

  it("not where English names it, or one word alone is of another language", () => {
    expect(tablesOf("date,title,Local\n2019,One,x\n2020,Two,y\n").about.language).not.toBe("pt");
    expect(questionOf("Data,title\nsome,One\nmore,Two\n").missing).toContain("date");
  });
});
