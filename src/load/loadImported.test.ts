import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { loadFile } from "./loadFile.ts";
import type { Answers } from "./loadOutcome.ts";

const warningsOf = async (lines: readonly string[]): Promise<readonly string[]> => {
  const outcome = await loadFile(new Blob([lines.join("\n")]), "log.csv", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  return outcome.warnings.map(({ path, found, expected }) => `${path}: ${found}; ${expected}`);
};

test("a table says which actor is nearly another one, and which is several", async () => {
  expect(
    await warningsOf([
      "date,headline,actors",
      '2019-01-01,First,"Post Office, Alan Bates"',
      "2019-02-01,Second,Post Office",
      "2019-03-01,Third,Post Offce",
      "2019-03-02,Fourth,Alan Bates",
      "2019-03-03,Fifth,Post Office",
      '2019-03-04,Sixth,"Acme, Inc."',
    ]),
  ).toEqual([
    "row 2, “actors”: “Post Office, Alan Bates”; the id or the name of an actor; several are put apart by semicolons: Post Office; Alan Bates",
    "row 4, “actors”: “Post Offce”; the id or the name of an actor; the nearest is “Post Office”",
  ]);
});

test("a kind of four letters that is nearly another one is asked about, and two people are not", async () => {
  expect(
    await warningsOf([
      "date,headline,kind,actors",
      "2019-01-01,First,Court,Anna",
      "2019-02-01,Second,Court,Anna",
      "2019-03-01,Third,Cort,Anne",
    ]),
  ).toEqual(["row 4, “kind”: “Cort”; the id or the name of a kind; the nearest is “Court”"]);
});

test("a table is asked about its names in their cells; a name that is kept or mended is not asked about again, and capitals are no question", async () => {
  const lines = [
    "date,headline,kind,actors",
    '2019-01-01,First,Lawsuit,"EPA > agent; Volkswagen, EPA > target"',
    "2019-01-02,Second,lawsuit,EPA; Volkswagen",
    "2019-01-03,Third,Lawsut,VOLKSWAGEN",
    "2019-01-04,Fourth,Lawsuit,Volkswagn > target",
    "2019-01-05,Fifth,Lawsuit,volkswagen",
  ];
  const read = async (cells: Answers["cells"] = []) => {
    const outcome = await loadFile(new Blob([lines.join("\n")]), "log.csv", { cells }, () => {});
    if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
    const { tables, warnings, setAsideTotal } = outcome;
    const doubts = warnings.flatMap(({ doubt }) => doubt?.cell ?? []);
    return { doubts, actors: tables.actors.count, events: tables.events.count, setAsideTotal };
  };
  const { doubts, ...shown } = await read();
  expect(shown).toEqual({ actors: 4, events: 5, setAsideTotal: 0 });
  expect(doubts.map(({ place, text, remedies }) => [place?.row, text, remedies.map(({ to }) => to)])).toEqual(
    [
      [2, "EPA > agent; Volkswagen, EPA > target", ["Volkswagen; EPA", "Volkswagen, EPA"]],
      [5, "Volkswagn > target", ["Volkswagen", "Volkswagn"]],
      [4, "Lawsut", ["Lawsuit", "Lawsut"]],
    ],
  );
  const kept = doubts.flatMap(({ place, text }) => (place === null ? [] : [{ ...place, text }]));
  expect(await read(kept)).toEqual({ ...shown, doubts: [] });
  const mended = kept.map((one) => ({ ...one, text: one.text.replace("Volkswagn", "Volkswagen") }));
  expect(await read(mended)).toMatchObject({ actors: 3, doubts: [] });
});

test("all that is wrong with a row of a table is told in one round, its names too", async () => {
  const lines = [
    "date,headline,standing,actors",
    "2019-01-01,First,reported,Volkswagen",
    "2019-01-02,Second,confirmed,Volkswagen",
    "42193,#REF!,confrmed,Volkswagn",
  ];
  const outcome = await loadFile(new Blob([lines.join("\n")]), "log.csv", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  const told = [...outcome.setAside, ...outcome.warnings.flatMap(({ doubt }) => doubt ?? [])];
  expect(told.map(({ column, cell }) => [column, cell?.remedies[0]?.to])).toEqual([
    ["headline", undefined],
    ["date", "2015-07-08"],
    ["standing", "confirmed"],
    ["actors", "Volkswagen"],
  ]);
  expect(outcome.setAsideTotal).toBe(1);
});

const SLIPS = [
  ["Kennung", "Datum", "Überschrift", "Art", "Sicherheit", "Akteure", "Ressort", "Anmerkung für uns"],
  ["a", "2015-02-03", "Eins", "Klage", "Bestätigt", "Zoë Müller", "Recht", `Nachfragen${", wer".repeat(20)}`],
  ["b", "2015-02-04", "Zwei", "Klage", "Bestätigt ", "Zoë Müller", "Geld", ""],
  ["c", "2015-02-05", "Drei", "Klage", "bestaetigt", "Zoë Müller", "Bahn", ""],
  ["a", "31.02.2015", "Vier", "Klage", "Berichtt", "Zoë Müller", "Post", ""],
  ["d", "2015-03-04", "Fünf", "Klage", "besttigt", "Anna Ostermann", "Netz", ""],
  ["e", "2015-05-06", "Sechs", "Urteil", "Berichtet", "Anna Ostermann", "Recht", ""],
];
const csv = strToU8(SLIPS.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"));
const asBook = (sheet: string) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(SLIPS), sheet);
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx" });
  return new Uint8Array(bytes);
};

test.each([
  ["slips.csv", csv],
  ["Tabelle1.xlsx", asBook("Tabelle1")],
  ["Ereignisse.xlsx", asBook("Ereignisse")],
] as const)("one round mends all of %s, doubled ids first", async (name, bytes) => {
  const read = async (cells: Answers["cells"] = []) => {
    const outcome = await loadFile(new Blob([Uint8Array.from(bytes)]), name, { cells }, () => {});
    return outcome.ok ? outcome : expect.fail(JSON.stringify(outcome));
  };
  const { setAside, tables } = await read();
  expect(setAside.map(({ row, value, cell }) => [row, value, cell?.remedies[0]?.to])).toEqual([
    [2, "a", undefined],
    [5, "a", undefined],
    [5, "31.02.2015", undefined],
    [5, "Berichtt", "Berichtet"],
    [6, "besttigt", "Bestätigt"],
  ]);
  expect(tables.events.columns.map(({ label }) => label)).toContain("Ressort");
  const mended: Readonly<Record<string, string>> = { "31.02.2015": "2015-02-28", a: "f" };
  const cells = setAside
    .slice(1)
    .flatMap(({ value, cell }) =>
      cell?.place ? [{ ...cell.place, text: mended[value] ?? cell.remedies[0]?.to ?? "" }] : [],
    );
  const again = await read(cells);
  expect([again.setAside, again.tables.events.count]).toEqual([[], 6]);
});

test("a value that does not fit its own column is told in the same round, of the same row too", async () => {
  const book = utils.book_new();
  const rows = [
    ["date", "headline", "kind", "Loss [number]"],
    ["2019-01-01", "First", "Recall", 3],
    ["2019-02-30", "Second", "Recall", "much"],
    ["2019-01-03", "Third", "Recall", "little"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Events");
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx" });
  const outcome = await loadFile(new Blob([bytes]), "own.xlsx", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  expect(outcome.setAside.map(({ row, value, cell }) => [row, value, cell?.isFollowing])).toEqual([
    [3, "2019-02-30", false],
    [3, "much", false],
    [4, "little", false],
  ]);
});

test("a row of one text alone is a heading in a table as in a workbook; a number or a headline alone is set aside", async () => {
  const lines = [
    "date,headline,kind,actors",
    "2019-01-01,First,Recall,EPA",
    "Zweite Woche,,,",
    ",,Part two,",
    "42193,,,",
    ",A headline,,",
    "2019-01-02,Second,Recall,EPA",
  ];
  const outcome = await loadFile(new Blob([lines.join("\n")]), "log.csv", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  expect(outcome.setAside.map(({ row, column }) => `${row} ${column}`)).toEqual([
    "5 date",
    "5 headline",
    "6 date",
  ]);
  expect(outcome.setAsideTotal).toBe(2);
  expect(outcome.warnings.map(({ path, found }) => `${path}: ${found}`)).toEqual([
    "row 3: “Zweite Woche” alone, as above a part of a list",
    "row 4: “Part two” alone, as above a part of a list",
  ]);
});

test("codes and names in brackets are no slips", async () => {
  expect(
    await warningsOf([
      "date,headline,actors",
      "2019-01-01,First,Police (Iran)",
      "2019-01-02,Second,Police (Iran)",
      "2019-01-03,Third,Police (Iraq)",
      "2019-01-04,Fourth,Unit 11",
      "2019-01-05,Fifth,Unit 11; Unit 12",
    ]),
  ).toEqual([]);
});

const NEAR = [
  "date,headline,kind,actors,sources",
  "2019-01-01,First,Lawsuit,Zoë Lind,Der Beobachter",
  "2019-01-02,Second,Lawsuit,zoë  lind,Der Beobachter",
  "2019-01-03,Third,Lawsuit,Zoe Lind,Der Beobachtr",
  "2019-01-04,Fourth,Hearing,Marta Kranz,Neue Seiten",
  "2019-01-05,Fifth,Haering,Marta Krantz,Neue Seite",
];
const ASKED = [
  ["Zoe Lind", "Zoë Lind"],
  ["Marta Krantz", "Marta Kranz"],
  ["Haering", "Hearing"],
  ["Der Beobachtr", "Der Beobachter"],
  ["Neue Seite", "Neue Seiten"],
];

test.each([
  ["a table", async () => new Blob([NEAR.join("\n")]), "log.csv"],
  [
    "a workbook without lists",
    async () => new Blob([zipSync({ "Events.csv": new TextEncoder().encode(NEAR.join("\n")) })]),
    "log.zip",
  ],
])(
  "of two names that differ in accents or in a letter %s asks, of sources and of names used once too",
  async (_, file, name) => {
    const outcome = await loadFile(await file(), name, {}, () => {});
    if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
    const doubts = outcome.warnings.flatMap(({ doubt }) => doubt ?? []);
    expect(doubts.map(({ value, cell }) => [value, cell?.remedies[0]?.to])).toEqual(ASKED);
    // Until the reader answers, two names are two people.
    expect(outcome.tables.actors.count).toBe(4);
  },
);

test("a name with other accents is that of the one listed actor who has it, and the page asks as of a table", async () => {
  const sheets = {
    "Events.csv":
      "date,headline,kind,standing,actors\n2019,First,Act,reported,Zoe Lind\n2019,Second,Act,reported,ZOË LIND",
    "Actors.csv": "name,kind\nZoë Lind,person",
  };
  const files = Object.entries(sheets).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  const outcome = await loadFile(new Blob([zipSync(Object.fromEntries(files))]), "story.zip", {}, () => {});
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  expect(outcome.tables.actors.count).toBe(1);
  expect(outcome.warnings).toMatchObject([
    {
      found: "“Zoe Lind”",
      doubt: { row: 2, column: "actors", cell: { remedies: [{ to: "Zoë Lind" }, { to: "Zoe Lind" }] } },
    },
  ]);
});
