import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import type { Correction } from "../../model/setAside.ts";
import { actorRecord, eventRecord } from "../../model/tables/tables.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { loadSheetFiles, loadWorkbook } from "./loadWorkbook.ts";

const files = (sheets: Readonly<Record<string, string>>) =>
  Object.entries(sheets).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }));

it("reads a German workbook by its own names, and says so", () => {
  const read = loadSheetFiles(
    files({
      Geschichte: "Feld;Wert\nTitel;Der Fall Wirecard\nSprache;de\n",
      Ereignisse:
        "Der Fall Wirecard, Tabelle der Redaktion\nDatum;Überschrift;Art;Stand;Akteure;Quellen\n25.6.2020;Wirecard meldet Insolvenz an;Bericht;Bestätigt;Wirecard > agent;Tagesschau\n17.2.2019;Die BaFin verbietet Leerverkäufe;Bericht;Umstritten;BaFin > agent; \n",
      Akteure:
        "Kennung;Name;Art;Beschreibung\nwdi;Wirecard;Unternehmen;Zahlungsdienst\n;BaFin;Behörde;Aufsicht\n",
      Quellen:
        "Titel;Herausgeber;Veröffentlicht;Adresse\nTagesschau;ARD;25.6.2020;https://www.tagesschau.de/\n",
    }),
    "wirecard",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  const { tables, warnings, setAsideTotal } = read;
  expect(setAsideTotal).toBe(0);
  expect(tables.about).toMatchObject({ title: "Der Fall Wirecard", language: "de" });
  expect([tables.events.count, tables.actors.count, tables.sources.count]).toEqual([2, 2, 1]);
  expect(tables.kinds.map(({ label }) => label)).toEqual(["Bericht"]);
  expect(actorRecord(tables, actorRow(0)).id).toBe("wdi");
  expect(warnings[0]?.found).toContain("“Ereignisse” as Events");
});

it.each([
  ["fr", "Événements", "Date,Titre,Type,Statut", "2019-05-04,Un titre,Rapport,Confirmé"],
  ["es", "Eventos", "Fecha,Titular,Tipo,Estado", "2019-05-04,Un titular,Informe,Informado"],
  ["it", "Eventi", "Data,Titolo,Tipo,Stato", "2019-05-04,Un titolo,Rapporto,Confermato"],
  ["nl", "Gebeurtenissen", "Datum,Kop,Soort,Status", "2019-05-04,Een kop,Bericht,Bevestigd"],
  ["pl", "Wydarzenia", "Data,Tytuł,Rodzaj,Pewność", "2019-05-04,Tytuł,Raport,Potwierdzone"],
  ["tr", "Olaylar", "Tarih,Başlık,Tür,Durum", "2019-05-04,Bir başlık,Haber,İddia"],
  ["bn", "ঘটনা", "তারিখ,শিরোনাম,ধরন,অবস্থা", "2019-05-04,একটি শিরোনাম,প্রতিবেদন,নিশ্চিত"],
  ["pt", "Eventos", "Data,Manchete,Tipo,Estado", "2019-05-04,Um título,Relato,Informado"],
])(
  "reads a story in %s of the sheet %s, whose language nobody stated, and says so",
  (language, sheet, header, row) => {
    const read = loadSheetFiles(files({ [sheet]: `${header}\n${row}\n` }), "story");
    expect(read).toMatchObject({
      ok: true,
      setAsideTotal: 0,
      tables: { about: { language }, events: { count: 1 } },
    });
    expect("warnings" in read && read.warnings.map(({ found }) => found)).toContain(
      "no language of the story",
    );
    const stated = loadSheetFiles(
      files({ [sheet]: `${header}\n${row}\n`, Story: "field,value\nlanguage,ca\n" }),
      "s",
    );
    expect(stated).toMatchObject({ ok: true, tables: { about: { language: "ca" } } });
  },
);

it("a standing may be “on record” as in a table, and a company is an organisation", () => {
  const read = loadSheetFiles(
    files({
      Events:
        "id,date,headline,kind,standing,actors\na,2019,She said so,Art,On record,Acme\nb,2020,Two,Art,reported,Acme\n",
      Actors: "name,kind\nAcme,Company\n",
    }),
    "story",
  );
  if (!("tables" in read)) throw new Error(JSON.stringify(read));
  expect(read.setAside).toEqual([]);
  const records = [0, 1].map((row) => eventRecord(read.tables, eventRow(row)));
  expect(records.map(({ status, isStatement }) => [status, isStatement])).toEqual([
    ["confirmed", true],
    ["reported", undefined],
  ]);
  expect(actorRecord(read.tables, actorRow(0)).kind).toBe("organisation");
});

it("a row of one cell between the events is a heading, not four faults; a date or a headline alone is an event begun", () => {
  const events =
    "id,date,headline,kind,standing\na,2019,One,Art,reported\nPart two: the courts,,,,\n,Later,,,\nb,2020,Two,Art,reported\n";
  const read = loadSheetFiles(files({ Events: events }), "story");
  expect(read).toMatchObject({ ok: true, setAsideTotal: 0, tables: { events: { count: 2 } } });
  const said = "warnings" in read ? read.warnings.map(({ path, found }) => `${path}: ${found}`) : [];
  expect(said).toEqual([
    "sheet “Events”, row 3: “Part two: the courts” alone, as above a part of a list",
    "sheet “Events”, row 4: “Later” alone, as above a part of a list",
  ]);
  for (const begun of [",2021,,,", ",,Three,,"]) {
    const half = loadSheetFiles(files({ Events: `${events}${begun}\n` }), "story");
    expect(half, begun).toMatchObject({ ok: true, tables: { events: { count: 2 } } });
    expect("setAsideTotal" in half && half.setAsideTotal, begun).toBeGreaterThan(0);
  }
});

it("a column that has a name of this program keeps it beside translated ones, and a sheet that has one is read too", () => {
  const read = loadSheetFiles(
    files({
      Ereignisse:
        "id,Datum,Überschrift,Art,Stand,statement\na,2019,Eins,Art,Bestätigt,Ja\nb,2020,Zwei,Art,Berichtet,\n",
      Verweise: "Ereignis,type,to\nb,follows,a\n",
      Tours: "tour,title,Ereignis,text,finding\nt,Ein Weg,a,Erst,\nt,,b,Dann,2 Tage\n",
    }),
    "story",
  );
  expect("setAside" in read && read.setAside).toEqual([]);
  expect("tables" in read && read.tables.tours[0]?.steps).toMatchObject([
    { text: "Erst" },
    { finding: "2 Tage" },
  ]);
});

it("a column of states that are no standings, and one that only another sheet has, stay the author's own", () => {
  const read = loadSheetFiles(
    files({
      Ereignisse:
        "Datum,Überschrift,Art,Status,Wert\n2019,Eins,Art,offen,3\n2020,Zwei,Art,zu,4\n2021,Drei,Art,offen,4\n2022,Vier,Art,zu,1\n",
    }),
    "story",
  );
  expect("tables" in read && read.tables.events.columns.map(({ label }) => label)).toEqual([
    "Status",
    "Wert",
  ]);
});

/** A story in our sheets whose events have this header and row. */
const ourSheets = (header: string, row: string) =>
  files({
    Story: "field,value\ntitle,The case\n",
    Events: `${header}\n${row}\n`,
    Actors: "name,kind\nAcme,company\n",
    Sources: "title\nThe Post\n",
    Kinds: "label\nReport\n",
    Notes: "todo\ncall\n",
  });

it.each([
  ["id,Datum,headline,kind,standing,actors,sources", "“Datum” as date"],
  ["id,date,Überschrift,kind,standing,actors,sources", "“Überschrift” as headline"],
  ["Kennung,Datum,Überschrift,Art,Status,Beteiligte,Quellen", "“Beteiligte” as actors"],
])(
  "one title or all of the sheet Events in another language: all sheets are read, and it is said: %s",
  (header, said) => {
    const read = loadSheetFiles(
      ourSheets(header, "a,2019-05-04,One,Report,confirmed,Acme,The Post"),
      "story",
    );
    if (!read.ok) return expect.fail(JSON.stringify(read));
    expect(read.setAside).toEqual([]);
    const { tables } = read;
    expect([tables.about.title, tables.events.count, tables.actors.count, tables.sources.count]).toEqual([
      "The case",
      1,
      1,
      1,
    ]);
    expect(read.warnings.map(({ found }) => found).join()).toContain(said);
  },
);

it("titles that only hold in another language stay the author's own where the cells do not fit", () => {
  const read = loadSheetFiles(
    ourSheets("date,headline,kind,standing,Local,Public,Importance", "2019,One,Report,reported,yes,yes,high"),
    "story",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.setAside).toEqual([]);
  expect(read.tables.events.columns.map(({ label }) => label)).toEqual(["Local", "Public", "Importance"]);
});

it("a title that is known nowhere is taken by its cells and asked about; all other sheets are read", () => {
  const sheets = ourSheets("id,When,headline,kind,standing,actors", "a,2019-05-04,One,Report,confirmed,Acme");
  const read = loadSheetFiles(sheets, "story");
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect([read.tables.about.title, read.tables.events.count, read.tables.actors.count]).toEqual([
    "The case",
    1,
    1,
  ]);
  const [asked] = read.warnings.flatMap(({ doubt }) => (doubt?.value === "When" ? doubt : []));
  expect(asked?.cell).toMatchObject({
    place: { sheet: "Events", row: 1, column: 1 },
    remedies: [{ to: "date" }, { to: "When" }],
  });
  const answered = (text: string) =>
    loadSheetFiles(sheets, "story", undefined, { cells: [{ sheet: "Events", row: 1, column: 1, text }] });
  const right = answered("date");
  expect(right).toMatchObject({ ok: true, tables: { events: { count: 1 }, actors: { count: 1 } } });
  expect("warnings" in right && right.warnings.flatMap(({ doubt }) => doubt?.value ?? [])).toEqual(["Notes"]);
  expect(answered("When")).toMatchObject({ ok: false, choice: { about: "sheet" } });
});

it("who reads one sheet of several is told which are not read", () => {
  const sheets = files({ Liste: "date,headline\n2019,One\n", Andere: "a,b\n1,2\n" });
  const read = loadSheetFiles(sheets, "story", undefined, { sheet: "Liste" });
  expect("warnings" in read && read.warnings.map(({ found }) => found)).toContain(
    "sheets that are not read: “Andere”",
  );
});

it("leaves the names of a workbook with a sheet of events, and of one that has none", () => {
  const named = loadSheetFiles(
    files({ Events: "date,headline,kind\n2019,One,Art\n", Quellen: "title\nA\n" }),
    "story",
  );
  expect(named).toMatchObject({ ok: true, tables: { sources: { count: 0 } } });
  const other = loadSheetFiles(files({ Blatt1: "a,b\n1,2\n", Blatt2: "a,b\n1,2\n" }), "story");
  expect(other).toMatchObject({ ok: false, choice: { about: "sheet" } });
});

it("reads kinds of actors and standings of other languages under our own headers too", () => {
  const read = loadSheetFiles(
    files({
      Events:
        "date,headline,kind,standing,actors\n2019,One,Art,Vorwurf,Acme > agent\n2020,Two,Art,strittig,Amt\n2021,Three,Art,unbestätigt,Acme\n",
      Actors: "name,kind\nAcme,Unternehmen\nAmt,Behörde\n",
    }),
    "story",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.setAside).toEqual([]);
  const { tables } = read;
  const standings = [0, 1, 2].map((row) => eventRecord(tables, eventRow(row)).status);
  // A standing is never surer than the word: “unbestätigt” (not confirmed) becomes “alleged”.
  expect(standings).toEqual(["alleged", "disputed", "alleged"]);
  expect([0, 1].map((row) => actorRecord(tables, actorRow(row)).kind)).toEqual([
    "organisation",
    "government",
  ]);
});

it("an unknown kind of an actor is one cell in doubt with each kind to choose; the actor and its events are shown", () => {
  const read = loadSheetFiles(
    files({
      Events: "date,headline,kind,standing,actors\n2019,One,Art,reported,Acme > agent\n",
      Actors: "name,kind\nAcme,Kombinat\n",
    }),
    "story",
  );
  expect(read).toMatchObject({ ok: true, tables: { events: { count: 1 }, actors: { count: 1 } } });
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.setAside).toEqual([]);
  const doubts = read.warnings.flatMap(({ doubt }) => doubt ?? []);
  expect(doubts).toMatchObject([
    { row: 2, column: "kind", value: "Kombinat", cell: { place: { sheet: "Actors", row: 2, column: 1 } } },
  ]);
  expect(doubts[0]?.cell?.remedies).toContainEqual({ from: "Kombinat", to: "person" });
  expect(actorRecord(read.tables, actorRow(0)).kind).toBe("group");
});

it("counts the title and the blank row above the header of a CSV file of a sheet", () => {
  const read = loadSheetFiles(
    files({
      Events:
        "The desk's table\n\ndate,headline,kind,standing\n2019,One,Art,reported\nsoon,Two,Art,reported\n",
    }),
    "story",
  );
  expect("setAside" in read && read.setAside).toMatchObject([{ row: 5, column: "date", value: "soon" }]);
});

const GERMAN = {
  Ereignisse:
    "Kennung,Datum,Überschrift,Art,Stand,Akteure,Quellen\nfehl,18. Juni 2020,Es fehlt Geld,Bericht,Vorwurf,Die Zeitung > handelnd; Muster AG > betroffen,Zeitung\n",
  Quellen: "Titel\nZeitung\n",
};

it("reads replies, disputes and corrections under the headings that pages write for them", () => {
  const read = loadSheetFiles(
    files({
      ...GERMAN,
      Erwiderungen: "Ereignis,Akteur,Datum,Text\nfehl,Muster AG,2020-06-19,Alles falsch.\n",
      Strittiges:
        "Ereignis,worüber,Notiz,Akteur,sagt\nfehl,Zahl,Wie viel fehlt,Muster AG,Nichts\nfehl,,,Die Zeitung,Alles\n",
      Berichtigungen: "Ereignis,Datum,Notiz\nfehl,2020-07-01,Der Betrag war falsch.\n",
      Rundgänge: "Tour,Titel,Einleitung,Ereignis,Text,Befund\nt,Weg,Worum es geht,fehl,Erst,Viel\n",
      Geschichte: "Feld,Wert\nTitel,Der Fall\nAktualisiert,2020-08-01\n",
    }),
    "story",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.setAside).toEqual([]);
  expect(read.warnings.filter(({ isUnread }) => isUnread)).toEqual([]);
  const event = eventRecord(read.tables, eventRow(0));
  expect(event.reply).toMatchObject([{ actor: "muster-ag", text: "Alles falsch." }]);
  expect(event.disputes).toMatchObject([{ about: "number", note: "Wie viel fehlt" }]);
  expect(event.disputes?.[0]?.accounts).toMatchObject([
    { actor: "muster-ag", says: "Nichts" },
    { actor: "die-zeitung", says: "Alles" },
  ]);
  expect(event.changes).toMatchObject([{ note: "Der Betrag war falsch." }]);
  expect(event.participants?.map(({ role }) => role)).toEqual(["agent", "target"]);
  expect(read.tables.tours[0]).toMatchObject({ intro: "Worum es geht", steps: [{ finding: "Viel" }] });
  expect(read.tables.about).toMatchObject({ updated: "2020-08-01", language: "de" });
});

it("a sheet and a column that are not known are cells in doubt, told first, and have a name of ours as remedy", async () => {
  const sheets = { ...GERMAN, Gegenrede: "Ereignis,Akteur,Texd\nfehl,Muster AG,Alles falsch.\n" };
  const read = loadSheetFiles(files(sheets), "story");
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.warnings[0]).toMatchObject({
    isUnread: true,
    path: "sheet “Gegenrede”",
    doubt: { cell: { place: { sheet: "Gegenrede", row: 0, column: 0 }, text: "Gegenrede" } },
  });
  const zipped = zipSync(
    Object.fromEntries(Object.entries(sheets).map(([name, text]) => [`${name}.csv`, strToU8(text)])),
  );
  const open = (cells: readonly Correction[]) => loadWorkbook(zipped, "story.zip", { cells }, () => {});
  const name = { sheet: "Gegenrede", row: 0, column: 0, text: "Replies" };
  const renamed = await open([name]);
  expect("warnings" in renamed && renamed.warnings[0]).toMatchObject({
    isUnread: true,
    path: "sheet “Replies”, “Texd”",
    doubt: {
      cell: {
        remedies: [
          { from: "Texd", to: "text" },
          { from: "Texd", to: "Texd" },
        ],
      },
    },
  });
  const mended = await open([name, { sheet: "Replies", row: 1, column: 2, text: "text" }]);
  if (!("tables" in mended)) return expect.fail(JSON.stringify(mended));
  expect(mended.warnings.filter(({ isUnread }) => isUnread)).toEqual([]);
  expect(eventRecord(mended.tables, eventRow(0)).reply).toMatchObject([{ text: "Alles falsch." }]);
  // If the reader keeps the name of the sheet, the page does not ask again.
  const left = await open([{ ...name, text: "Gegenrede" }]);
  expect("warnings" in left && left.warnings.filter(({ isUnread }) => isUnread)).toEqual([]);
});

it("reads roles of other languages, and asks what a role means that says nothing of who acted", () => {
  const read = loadSheetFiles(
    files({
      Events:
        "id,date,headline,kind,standing,actors\na,2019,One,Art,reported,Acme > cible; Amt > Anwältin; Bo > działa\n",
    }),
    "story",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  const roles = eventRecord(read.tables, eventRow(0)).participants?.map(({ role }) => role);
  expect(roles).toEqual(["target", "Anwältin", "agent"]);
  const asked = read.warnings.flatMap(({ doubt }) => doubt ?? []);
  expect(asked).toMatchObject([{ column: "actors", value: "Anwältin" }]);
  expect(asked[0]?.cell?.remedies).toContainEqual({ from: "Anwältin", to: "agent" });
});

it("a column of the author's own is kept if one number stands in all its cells, and no far name is offered for another", () => {
  const rows = Array.from(
    { length: 27 },
    (_, at) => `2019-01-${at + 1},Satz ${at},Bericht,Bestätigt,0,ein Satz ${at} der frei ist`,
  );
  const read = loadSheetFiles(
    files({ Ereignisse: `Datum,Überschrift,Art,Stand,Tote,Nase\n${rows.join("\n")}\n` }),
    "story",
  );
  if (!read.ok) return expect.fail(JSON.stringify(read));
  expect(read.tables.events.columns.map(({ label }) => label)).toEqual(["Tote"]);
  expect(read.tables.events.columns[0]?.type).toBe("number");
  const [asked] = read.warnings.filter(({ isUnread }) => isUnread);
  expect(asked?.doubt?.cell?.remedies).toEqual([{ from: "Nase", to: "Nase" }]);
});
