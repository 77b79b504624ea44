import { expect, it } from "vitest";
import { actorRecord, eventRecord, type Tables } from "../../model/tables/tables.ts";
import { type TextColumn, textAt } from "../../model/tables/textColumn.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { question as arabic } from "../../words/ar/files.ts";
import { question as english } from "../../words/en/files.ts";
import { faultsBySort } from "../../words/faultInWords.ts";
import { question as hindi } from "../../words/hi/files.ts";
import { loadBytes } from "../loadBytes.ts";
import type { Answers, BytesOutcome } from "../loadOutcome.ts";
import { rolesByName } from "./columnRoles.ts";
import { classTable } from "./ownClasses.ts";

/* Tables of other programs and archives. Each was once refused or read wrongly. */

const load = (text: string, name = "table.csv", answers: Answers = {}): BytesOutcome =>
  loadBytes(new TextEncoder().encode(text), name, answers);
function opened(text: string, name?: string): Extract<BytesOutcome, { readonly ok: true }> {
  const outcome = load(text, name);
  return outcome.ok ? outcome : expect.fail(JSON.stringify(outcome).slice(0, 500));
}
const tablesOf = (text: string, name?: string): Tables => opened(text, name).tables;
const records = (tables: Tables) =>
  Array.from({ length: tables.events.count }, (_, row) => eventRecord(tables, eventRow(row)));
const wordOf = ({ word, words }: { word: Uint32Array; words: TextColumn }, row: number): string =>
  (word[row] ?? 0) === 0 ? "" : textAt(words, (word[row] ?? 0) - 1);
const datesOf = (text: string) => records(tablesOf(text)).map(({ date }) => date);
function guessOf(text: string) {
  const outcome = load(text);
  if (outcome.ok) return outcome.columns?.guess;
  return "question" in outcome ? outcome.question.guess : expect.fail(JSON.stringify(outcome));
}
/** A table with this number of rows. */
const table = (header: string, rows: number, row: (index: number) => string): string =>
  [header, ...Array.from({ length: rows }, (_, index) => row(index))].join("\n");

const WIKIDATA = table(
  "event,eventLabel,date",
  10,
  (index) =>
    `http://www.wikidata.org/entity/Q${index},Battle ${index},${1371 + index}-${index === 3 ? "07-12" : "01-01"}T00:00:00Z`,
);

it("1 January at midnight is a year where most dates are, and that is said once; so are addresses without encryption", () => {
  expect(datesOf(WIKIDATA).slice(0, 5)).toEqual(["1371", "1372", "1373", "1374-07-12", "1375"]);
  const said = faultsBySort(opened(WIKIDATA).warnings);
  expect(said.map(({ fault, others }) => `${fault.path} and ${others.length}: ${fault.expected}`)).toEqual([
    expect.stringMatching(/^“date” and 0: .*read as years$/),
    "row 2, “event” and 9: https, where the host offers it",
  ]);
  const later = WIKIDATA.replace(/,1(\d{3})-/g, ",2$1-");
  for (const written of [later.replaceAll("Z", ""), later.replaceAll(/T(.*)Z/g, " $1")])
    expect(datesOf(written).slice(2, 5)).toEqual(["2373", "2374-07-12", "2375"]);
  // This file has a column that says how exact each date is.
  const exact = WIKIDATA.replace("date", "date,precision").replaceAll("Z", "Z,11");
  expect(datesOf(exact)[0]).toBe("1371-01-01");
  expect(datesOf(WIKIDATA.replaceAll("-01-01T", "-02-03T"))[0]).toBe("1371-02-03");
});

it("numbers of people are no actors, a street is no web address, few whole numbers are codes, and a returning word is no headline", () => {
  const guess = guessOf(
    table(
      "date,participants,protesteridentity,address,extended,region,killed,note on the day",
      30,
      (index) =>
        `1990-01-0${1 + (index % 9)},${["1000s", "hundreds", "about 2000", "50+", "100-999"][index % 5]},${index % 4 ? "unspecified" : "protesters"},${index}00 Main Street,${index % 2},${index % 5},${index % 3},Something of ${index}`,
    ),
  );
  expect(guess).toEqual([
    ...["date", "own-category", "own-category", "place", "own-category", "own-category", "own-number"],
    "headline",
  ]);
  expect(guessOf("date,title,address\n2019,One,https://a.example/1\n2020,Two,b.example/2\n")?.[2]).toBe(
    "url",
  );
});

it("a first row whose words return below is an event, and no name of a column is lost to it", () => {
  const rows = Array.from(
    { length: 20 },
    (_, index) => `Q${index},participant,Q${index + 500},occurs,19${40 + index}`,
  );
  const outcome = load(rows.join("\n"));
  if (!("question" in outcome)) return expect.fail("no question");
  expect(outcome.question.rowTotal).toBe(20);
  expect(outcome.question.header[0]).toBe("column 1");
});

it.each(["", ",,,\n\n", "\n"])(
  "blank lines around the header (%j before it) leave it the header",
  (before) => {
    const rows = table("date,source,action,target\n", 9, (index) => `2014-01-1${index},A,Consult,B${index}`);
    expect(tablesOf(before + rows).events.count).toBe(9);
    expect(guessOf(before + rows)).toEqual(["date", "from", "action", "to"]);
  },
);

it("cells between tabs need no quotes", () => {
  const text = 'date\ttitle\n2014-01-01\tA "quoted" word\n2014-01-02\t"Half quoted\n2014-01-03\tC\n';
  expect(records(tablesOf(text, "t.tsv")).map(({ headline }) => headline)).toEqual([
    'A "quoted" word',
    '"Half quoted',
    "C",
  ]);
});

it("of several lists in a file the one with dates is that of the events", () => {
  const list = { meta: { a: 1 }, data: { items: [{ date: "2014-01-01", title: "A" }], other: [{ x: 1 }] } };
  expect(tablesOf(JSON.stringify(list), "a.json").events.count).toBe(1);
});

it("acts of POLECAT are between their actor and its recipient, in the families of their quad codes", () => {
  const header = "Event ID,Event Date,Event Type,Quad Code,Intensity,Actor Name,Recipient Name,Country";
  const tables = tablesOf(
    table(
      header,
      4,
      (index) => `A${index},2020-01-0${1 + index},ASSAULT,MATERIAL CONFLICT,-9,US Army,Iran,IRQ`,
    ),
  );
  expect(records(tables)[0]).toMatchObject({
    kind: "material-conflict",
    actions: [{ from: "us-army", verb: "Assault", to: "iran" }],
    values: { intensity: -9 },
  });
  expect(actorRecord(tables, actorRow(0)).name).toBe("US Army");
});

it("acts by the numbers of CAMEO or the names of PLOVER have the published families, and other numbers have none", () => {
  const read = (acts: readonly string[]) => {
    const tables = tablesOf(
      table(
        "date,source,action,target",
        acts.length,
        (index) => `2014-01-0${1 + index},Ada,${acts[index]},Board`,
      ),
    );
    return {
      headlines: records(tables).map(({ headline }) => headline),
      kinds: tables.kinds.map(({ label, hue }) => `${label} ${hue}`),
      columns: tables.events.columns.map(({ label }) => label),
    };
  };
  expect(read(["010", "190", "1712", "04"])).toEqual({
    headlines: [
      "Ada made a statement regarding Board",
      "Ada used conventional military force against Board",
      "Ada destroyed property of Board",
      "Ada consulted Board",
    ],
    kinds: ["Verbal cooperation 3", "Material conflict 4"],
    columns: ["CAMEO class", "Goldstein scale"],
  });
  expect(read(["AID", "Accuse", "Retreat"])).toEqual({
    headlines: ["Ada gave aid to Board", "Ada accused Board", "Ada retreated from or yielded to Board"],
    kinds: ["Material cooperation 2", "Verbal conflict 1"],
    columns: [],
  });
  expect(read([...Array.from({ length: 8 }, () => "Aid"), ""]).kinds).toEqual([
    "Material cooperation 2",
    "Other acts 9",
  ]);
  expect(opened("date,source,action,target\n2014,Ada,Aid,Board\n,,,\n").tables.kinds).toHaveLength(1);
  expect(read(["110", "120", "190"]).headlines[0]).toBe("Ada 110 Board");
  expect(read(["010", "220", "met"]).kinds).toEqual(["010 undefined", "220 undefined", "met undefined"]);
});

it("of many acts of no code book the six most frequent are kinds, and all others share the grey one", () => {
  const text = table(
    "date,source,action,target",
    40,
    (index) => `2014-01-01,Ada ${index},act ${index % 13},Board`,
  );
  const { kinds } = tablesOf(text);
  expect(kinds).toHaveLength(7);
  expect(kinds.find(({ label }) => label === "Other acts")?.hue).toBe(9);
  expect(kinds.filter(({ hue }) => hue !== undefined)).toHaveLength(1);
});

it("acts of the code book have their class as a column to filter and to count by, unless the file has one", () => {
  const acts = [
    ...[
      "Make statement",
      "Consult",
      "Make a visit",
      "Host a visit",
      "Threaten",
      "Accuse",
      "Demand",
      "Reject",
    ],
    ...[
      "Provide aid",
      "Impose blockade, restrict movement",
      "Use conventional military force",
      "Yield",
      "Veto",
    ],
    "Arrest, detain, or charge with legal action",
  ];
  const text = table(
    "date,source,action,target",
    acts.length,
    (index) => `2014-01-0${1 + (index % 9)},A${index},"${acts[index]}",B`,
  );
  const tables = tablesOf(text);
  expect(tables.events.columns.map(({ label, type }) => `${label} [${type}]`)).toEqual([
    "CAMEO class [category]",
    "Goldstein scale [number]",
  ]);
  const classes = records(tables).map(({ values }) => values?.["cameo-class"]);
  expect(records(tables).find(({ values }) => values?.["cameo-class"] === "Yields")?.values).toEqual({
    "cameo-class": "Yields",
    "goldstein-scale": 5,
  });
  expect(new Set(classes).size).toBe(10);
  expect(classes).toContain("Coerces");
  const own = text.replace("target", "target,cameo class,intensity").replaceAll(",B", ",B,mine,1.5");
  expect(records(tablesOf(own))[0]?.values).toEqual({ "cameo-class": "mine", intensity: 1.5 });
});

it("words for what is not known are offered with their cells, and blank where the reader says so; NA may be Namibia", () => {
  const text = table(
    "date,title,deaths,change,target",
    40,
    (index) =>
      `2014-01-${10 + (index % 18)},Event ${index},${index % 4 ? index : -9},${-index},${["NA", ".", "Spain", "Italy", "-9"][index % 5]}`,
  );
  const asWritten = opened(text);
  expect(asWritten.columns?.blanks).toEqual([
    { word: "-9", cells: 18, isBlank: true },
    { word: "NA", cells: 8, isBlank: false },
    { word: ".", cells: 8, isBlank: false },
  ]);
  expect(asWritten.tables.actors.count).toBe(5);
  // Without a question, sums leave −9 out, and a note says so. The reader can make it a number again.
  expect(records(asWritten.tables).filter(({ values }) => values?.deaths === -9)).toEqual([]);
  const asNumber = load(text, "table.csv", { blanks: [] });
  expect(asNumber.ok && records(asNumber.tables).filter(({ values }) => values?.deaths === -9)).toHaveLength(
    10,
  );
  const read = load(text, "table.csv", { blanks: ["-9", "NA", "."] });
  if (!read.ok) return expect.fail(JSON.stringify(read));
  const names = Array.from(
    { length: read.tables.actors.count },
    (_, row) => actorRecord(read.tables, actorRow(row)).name,
  );
  expect(names.sort()).toEqual(["Italy", "Spain"]);
  expect(records(read.tables).filter(({ values }) => values?.deaths === -9)).toEqual([]);
  expect(read.columns?.blanks.filter(({ isBlank }) => isBlank)).toHaveLength(3);
});

it("a word for what is not known is no date: an event has no end, and its row stays", () => {
  const text = "startdate,enddate,title\n01jan1950,.,War\n02feb1951,02dec1951,Another\n03mar1952,NA,Third\n";
  expect(datesOf(text)).toEqual(["1950-01-01", "1951-02-02/1951-12-02", "1952-03-03"]);
  expect(opened(text).setAsideTotal).toBe(0);
});

it.each([
  ["who,did,whom", "from action to"],
  ["who acts,action,who is acted upon", "from action to"],
  ["Who acts,Action (verb),Who is acted upon", "from action to"],
  ["कौन करता है,कार्रवाई (क्रिया),किसके साथ", "from action to"],
  ["مَن يفعل,الفعل,مَن يقع عليه الفعل", "from action to"],
  ["who,note,place", "actors own-text place"],
])("%s are who did what to whom, in the words of people and of this program", (header, uses) => {
  const text = table(
    `date,headline,${header}`,
    4,
    (index) => `2019-01-0${1 + index},Event ${index},A${index},met ${index},B${index}`,
  );
  expect(guessOf(text)?.slice(2).join(" ")).toBe(uses);
});

it.each([
  ["English", english.roles],
  ["Hindi", hindi.roles],
  ["Arabic", arabic.roles],
])("each name that the program shows for a meaning of a column has this meaning, in %s", (_, roles) => {
  const names: Readonly<Record<string, string>> = roles;
  const cells: Readonly<Record<string, string>> = {
    time: "08:46",
    endTime: "09:30",
    status: "reported",
    url: "https://example.org/a",
    duration: "2 hours",
    reply: "Ada Example > 2021-07-20 > She denies it.",
  };
  const meant = (role: string, name: string, cell = cells[role] ?? "met") => {
    // A duration counts only with a time.
    const [time, at] = role === "duration" ? [["time"], ["08:46"]] : [[], []];
    const header = [roles.year, roles.month, roles.endYear, roles.endMonth, ...time, name];
    return rolesByName(header, [["2019", "1", "2019", "2", ...at, cell]]);
  };
  expect(
    Object.entries(names).filter(([role, name]) => !meant(role, name).some((one) => one === role)),
  ).toEqual([]);
  // In other tables, this is a number of replies, or any text.
  for (const cell of ["", "12", "She denies it."])
    expect(meant("reply", roles.reply, cell), cell).not.toContain("reply");
});

it("who and whom alone are asked about, and name the event; neither is its headline", () => {
  const text = "date,who,whom\n2019-01-02,France,Germany\n2019-01-03,Germany,France\n";
  expect(guessOf(text)).toEqual(["date", "from", "to"]);
  const read = load(text, "table.csv", { columns: ["date", "from", "to"] });
  expect(read.ok && records(read.tables).map(({ headline }) => headline)).toEqual([
    "France → Germany",
    "Germany → France",
  ]);
});

it("the sides of a lawsuit are two sides, each of one or several; its name is the headline, and a code no kind", () => {
  const text = table(
    "docket,filed,caseName,plaintiff,defendant,type",
    6,
    (index) => `${index}-cv,2019-01-0${1 + index},Ada v. Ex. ${index},Ada,Exco; Bela Sample,${index % 2}`,
  );
  const guess = guessOf(text);
  expect(guess?.slice(1, 5)).toEqual(["date", "headline", "side", "otherSide"]);
  expect(guess?.[5]).not.toBe("kind");
  const read = load(text, "table.csv", { columns: guess ?? [] });
  expect(read.ok && records(read.tables)[0]?.participants).toEqual(
    ["ada", "exco", "bela-sample"].map((actor) => ({ actor, role: "side" })),
  );
  expect(guessOf(text.replace("plaintiff", "judge"))).not.toContain("otherSide");
});

it("codes, a single number and numbers that run on are not added up; what a name says to be counted is", () => {
  const of = (name: string, value: (index: number) => number | string) =>
    guessOf(table(`date,title,${name}`, 400, (index) => `2019-01-01,Event ${index},${value(index)}`))?.[2];
  expect(of("fatality", (index) => [-9, 0, 1, 2, 3, 4, 5, 6][index % 8] ?? 0)).toBe("own-category");
  expect(of("hiact", (index) => index % 18)).toBe("own-category");
  expect(of("version", () => "4.01")).toBe("own-category");
  expect(of("dispnum3", (index) => (index * 7) % 400)).toBe("own-text");
  expect(of("case", (index) => 1_000 + 3 * index)).toBe("own-text");
  expect(of("fatalities", (index) => index % 8)).toBe("own-number");
  expect(of("rain", (index) => (index * 7) % 40)).toBe("own-number");
});

it("numbers in a column of dates are asked about, by the programs that count so, and read as the reader says", () => {
  const days = table(
    "id,date,actor,target,action",
    3,
    (index) => `${index},${16_075 + 3_653 + 31 * index},A${index},B,met`,
  );
  const asked = load(days);
  if (!("choice" in asked)) return expect.fail("not asked");
  expect(asked.choice.options.map(({ value, sample }) => `${value}: ${sample.split(" ")[2]}`)).toEqual([
    "Excel: 1954-01-04",
    "Excel 1904: 1958-01-05",
    "STATA: 2014-01-05",
    "R: 2024-01-06",
  ]);
  const stata = load(days, "table.csv", { dates: "STATA" });
  if (!stata.ok) return expect.fail("it does not open");
  expect(records(stata.tables).map(({ date }) => date)).toEqual(["2014-01-05", "2014-02-05", "2014-03-08"]);
  const seconds = table(
    "id,date,actor,target,action",
    3,
    (index) => `${index},${13_608_259_200 + 90 * index},A${index},B,met`,
  );
  const spss = load(seconds);
  if (!("choice" in spss)) return expect.fail("not asked");
  expect(spss.choice.options.map(({ value }) => value)).toEqual(["SPSS"]);
  const read = load(seconds, "table.csv", { dates: "SPSS" });
  if (!read.ok) return expect.fail("it does not open");
  // If other rows have a time, midnight may be a time too.
  expect(records(read.tables)[1]?.date).toBe("2014-01-05T00:01:30");
  // A single number is probably a mistake.
  expect(load("date,headline\n44395,Board votes")).not.toHaveProperty("choice");
});

it("parts of years are read as STATA and SPSS write them", () => {
  const dates = ["2014m3", "2014q3", "2014h1", "3 Q 2014", "Q3 2014", "05jan2014", "17-FEB-2014"];
  expect(datesOf(table("date,headline", dates.length, (row) => `${dates[row]},Event ${row}`)).sort()).toEqual(
    [
      "2014-03",
      "[2014-07..2014-09]",
      "[2014-01..2014-06]",
      "[2014-07..2014-09]",
      "[2014-07..2014-09]",
      "2014-01-05",
      "2014-02-17",
    ].sort(),
  );
  expect(load("date,headline\n2014q5,Event")).toMatchObject({ ok: false });
});

it("who did what to whom is guessed without a header where two columns share their names", () => {
  const names = ["China", "Iran", "Iraq", "Citizen (India)", "Japan", "Police"];
  const rows = table("China\tConsult\tIran\t2014-01-02", 40, (index) =>
    [
      names[index % 6],
      ["Consult", "Make statement", "Sue"][index % 3],
      names[(index * 5 + 1 + (index >> 2)) % 6],
      `2014-02-${String((index % 28) + 1).padStart(2, "0")}`,
    ].join("\t"),
  );
  expect(guessOf(rows)).toEqual(["from", "action", "to", "date"]);
});

it("a source beside an actor is no actor, and codes are neither headlines nor sides", () => {
  const named = (header: string, row: string) =>
    Object.fromEntries(
      (guessOf(table(header, 12, (index) => row.replaceAll("#", String(index)))) ?? []).map((use, column) => [
        header.split(",")[column],
        use,
      ]),
    );
  expect(
    named(
      "year,month,day,country,actor,target,source,notes",
      "2016,10,2,Iraq,Islamic State #,Peshmerga,GTD,Drone killed two on #",
    ),
  ).toMatchObject({
    actor: "from",
    target: "to",
    notes: "headline",
  });
  expect(named("StAbb,StDay,StMon,StYear,SideA,Orig", "UKG,1#,7,1902,1,0")).toMatchObject({
    StAbb: "kind",
    SideA: expect.stringMatching("^own-"),
  });
  expect(
    named("start_date,source_article,side_a_name,side_b_name", "2021-02-22,eng_Latn/2.zst:#,IS #,SDF"),
  ).toMatchObject({
    side_a_name: "side",
    side_b_name: "otherSide",
  });
  expect(named("Species,Body Mass", "Adelie,3#50")).toMatchObject({
    "Body Mass": expect.not.stringMatching("^date$"),
  });
  // Words that recur can be a kind.
  expect(named("Entity,Year,Deaths", "Drought,191#,5#7")).toMatchObject({ Entity: "kind", Year: "date" });
});

it("the reader can say that the first row is an event, or that it is not", () => {
  const text = table("2014-01-01,A raid", 4, (index) => `2014-02-0${index + 1},March ${index}`);
  const turned = load(text, "table.csv", { header: "names" });
  if (!("question" in turned)) return expect.fail("not asked");
  expect(turned.question).toMatchObject({ header: ["2014-01-01", "A raid"], hasHeader: true, rowTotal: 4 });
  const back = load(text, "table.csv", { header: "none" });
  if (!("question" in back)) return expect.fail("not asked");
  expect(back.question).toMatchObject({ header: ["column 1", "column 2"], hasHeader: false, rowTotal: 5 });
});

it("the Global Terrorism Database opens unasked, with its unknown months and days", () => {
  const header =
    "eventid,iyear,imonth,iday,country_txt,city,summary,attacktype1,attacktype1_txt,targtype1_txt,target1,gname,nkill,scite1";
  const rows = [
    "197000000001,1970,7,2,Dominican Republic,Santo Domingo,,1,Assassination,Private Citizens & Property,Julio Guzman,MANO-D,1,",
    "197000000002,1970,0,0,Mexico,Mexico city,,6,Hostage Taking (Kidnapping),Government (Diplomatic),Nadine Chaval,23rd of September,0,",
  ];
  const tables = tablesOf([header, ...rows].join("\n"));
  expect(
    records(tables)
      .map(({ date, actions = [], kind }) => [date, actions[0]?.verb, kind])
      .sort(),
  ).toEqual([
    ["1970", "Hostage Taking (Kidnapping)", "government-diplomatic"],
    ["1970-07-02", "Assassination", "private-citizens-property"],
  ]);
});

it("first and last name in two columns are one actor, two such pairs two sides, and dates named first and last are none", () => {
  const deaths = "first_name,last_name,death_date,neighborhood,type\n";
  const tables = (() => {
    const text = `${deaths}Cesar A.,Aguilar,1992-04-30,Westlake,Shooting\nGeorge,Alvarez,1992-05-01,Pico,Fire`;
    const columns = guessOf(text);
    const outcome = load(text, "deaths.csv", columns ? { columns } : {});
    return outcome.ok ? outcome.tables : expect.fail(JSON.stringify(outcome));
  })();
  expect(records(tables).map(({ headline }) => headline)).toEqual([
    "Shooting: Cesar A. Aguilar",
    "Fire: George Alvarez",
  ]);
  expect(actorRecord(tables, actorRow(0)).name).toBe("Cesar A. Aguilar");
  expect(
    guessOf("date,officer_first,officer_last,victim_first,victim_last,type\n2015-01-02,Ada,Lee,Bo,Ng,stop"),
  ).toEqual(["date", "side", "otherSide", "kind"]);
  expect(guessOf("event,first,last\nFair,2015-01-02,2015-01-04")).toHaveLength(3);
});

it("a brief note in every row is a headline before a word of something else, and a note in one row of thirty is none", () => {
  const drones = table(
    "date,actor,target,target_type,notes",
    5,
    (row) =>
      `2016-10-0${row + 1},Group ${row},Base ${row},${row < 3 ? "army" : `kind ${row}`},Drone ${row} hit a base`,
  );
  expect(guessOf(drones)?.[4]).toBe("headline");
  const days = table(
    "CountryName,Date,Closing,Notes",
    30,
    (row) =>
      `Aruba,2020-03-${String(row + 1).padStart(2, "0")},${row % 3},${row === 3 ? "Schools closed" : ""}`,
  );
  expect(guessOf(days)).not.toContain("headline");
});

it("a table of two columns gives acts and actors classes of its own, and says which of its words stand nowhere", () => {
  const classes = [classTable("name,region\nChina,Asia\nFrance,Europe\nMars,Space", "regions")].flatMap(
    (one) => one ?? [],
  );
  const acts = [classTable("meet\ttalk\nhit\tforce", "sorts")].flatMap((one) => one ?? []);
  const text = "date,source,action,target\n2015-01-02,China,meet,France\n2015-01-03,Peru,hit,China";
  const outcome = load(text, "acts.csv", { classes: [...classes, ...acts] });
  if (!outcome.ok) return expect.fail(JSON.stringify(outcome));
  const own = outcome.tables.events.columns.map((column) => [
    column.label,
    ...(column.type === "category" ? [0, 1].map((row) => wordOf(column, row)) : []),
  ]);
  expect(own).toEqual([
    ["region (source)", "Asia", ""],
    ["region (target)", "Europe", "Asia"],
    ["sorts", "talk", "force"],
  ]);
  expect(outcome.warnings.map(({ path, found, expected }) => `${path}: ${found}: ${expected}`)).toEqual([
    "regions: classes of 3 words: words of the table; 2 of them stand in “source”, “target”",
  ]);
  // Neither a table of events with two columns nor one with a repeated word is a table of classes.
  expect(classTable("date,headline\n2015-01-02,A\n2015-01-03,B", "")).toBeNull();
  expect(classTable("actor,class\nChina,Asia\nChina,East", "")).toBeNull();
  const rows = [
    ["actor", "class, or none"],
    ["China", "Asia"],
  ];
  expect(classTable("actor\tclass, or none\nChina\tAsia", "")?.rows).toEqual(rows);
});

it("a date that a file gives twice is read by the form that is sure, and what contradicts itself is said", () => {
  const head = "startdate,enddate,stday,stmo,styr,eday,emo,eyr,actor1,action,target1\n";
  const sure = opened(
    `${head}1/2/2007,1/5/2007,2,1,2007,5,1,2007,A,met,B\n3/4/2007,3/4/2007,4,3,2007,4,3,2007,A,met,B`,
  );
  expect(records(sure.tables).map(({ date }) => date)).toEqual(["2007-01-02/2007-01-05", "2007-03-04"]);
  const torn = opened(
    `${head}1/2/2007,1/5/2007,2,1,2007,5,1,2007,A,met,B\n15/2/2007,15/2/2007,15,2,2007,15,2,2007,A,met,B`,
  );
  expect(torn.warnings.map(({ path, found }) => `${path}: ${found}`)).toContainEqual(
    "row 2, “startdate”: the text “1/2/2007”, and 2007-01-02 in the columns of year, month and day and 1 more among the rows compared",
  );
});
