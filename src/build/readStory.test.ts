import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { exportWorkbook, writeSheets } from "../export/exportWorkbook.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { cleanPng } from "../load/media/png.ts";
import { writeTable } from "../model/tableCells.ts";
import { siteOfStory, storyFiles } from "../site/storyPart.ts";
import { eventOf } from "../site/testSite.node.ts";
import { checkAll } from "./checkData.ts";
import { readStory, writeLock } from "./readStory.ts";

const folder = mkdtempSync(path.join(tmpdir(), "dateline-story-"));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function storyFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const target = path.join(folder, `story-${made++}`);
  mkdirSync(target);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(target, name), content);
  return target;
}

const dataset = {
  id: "post",
  title: "The post office",
  kinds: [{ id: "kind", label: "Kind" }],
  sources: [{ id: "s", title: "A source" }],
  actors: [{ id: "ann", name: "Ann", kind: "person" as const }],
  events: [
    eventOf("one", { participants: [{ actor: "ann" }], sources: [{ id: "s" }] }),
    eventOf("two", { date: "2020", sources: [{ id: "s" }] }),
  ],
};
const json = JSON.stringify(dataset);
const sheets = writeSheets(dataset);
const csv = Object.fromEntries(sheets.map(({ name, rows }) => [`${name}.csv`, writeTable(rows).join("")]));

const idsOf = async (given: string) => {
  const { datasets } = await readStory(given);
  return datasets.map(({ shipped }) => [shipped.id, shipped.file, shipped.events]);
};

const faultOf = (given: string): Promise<string> =>
  readStory(given).then(
    () => expect.fail("it was read"),
    (error: Error) => error.message,
  );

describe("a story is", () => {
  it("a folder of one dataset, published as it was read", async () => {
    const { datasets } = await readStory(storyFolder({ "draft-v7.json": json }));
    expect(datasets[0].shipped).toEqual({
      id: "post",
      file: "post.json",
      title: "The post office",
      events: 2,
      isDefault: true,
    });
    expect(JSON.parse(new TextDecoder().decode(datasets[0].bytes))).toEqual({ format: 1, ...dataset });
  });

  it("the same as a workbook, as a file alone, as a folder of its sheets, and as a zip file of these", async () => {
    const workbook = await exportWorkbook(dataset, ["How to"]);
    const zip = zipSync(
      Object.fromEntries(
        Object.entries(csv).map(([name, text]) => [`post/${name}`, new TextEncoder().encode(text)]),
      ),
    );
    const given = [
      storyFolder({ "story.xlsx": workbook }),
      path.join(storyFolder({ "story.xlsx": workbook, "other.json": json }), "story.xlsx"),
      storyFolder(csv),
      storyFolder({ "sheets.zip": zip }),
    ];
    for (const one of given) {
      expect(await idsOf(one)).toEqual([["post", "post.json", 2]]);
      const { datasets } = await readStory(one);
      const opened = loadBytes(datasets[0].bytes, "post.json");
      expect(opened).toMatchObject({ ok: true, warnings: [] });
    }
  });

  it("a folder of CSV files as spreadsheets save them in other countries", async () => {
    const rows = [
      ["date", "headline", "kind", "standing", "actors"],
      ["2019-05", "One; or another", "Notice", "reported", "Ann"],
    ];
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n");
    const { datasets } = await readStory(
      storyFolder({
        "events.csv": `\uFEFF${text}`,
        "story.csv": "field;value\r\ntitle;Die Geschichte\r\nlanguage;de",
      }),
    );
    expect(datasets[0].tables.about).toMatchObject({ title: "Die Geschichte", language: "de" });
    expect(datasets[0].shipped.events).toBe(1);
  });
});

it("names the columns of its author that readers will see, and leaves out those that its config leaves out", async () => {
  const text =
    "date,headline,kind,standing,Freigabe [text],Ort [text],Wert [number]\n2019,One,Art,reported,by the lawyer,Bonn,7\n";
  const files = { "events.csv": text };
  const config = JSON.stringify({ withoutColumns: ["ort", "WERT", "none"] });
  const { notes, datasets } = await readStory(storyFolder({ ...files, "story.config.json": config }));
  const published = new TextDecoder().decode(datasets[0].bytes);
  expect(published).toContain("by the lawyer");
  expect(published).not.toMatch(/Ort|Bonn|Wert|7/);
  const none = JSON.stringify({ withoutColumns: ["Freigabe", "Ort", "Wert"] });
  const { datasets: bare } = await readStory(storyFolder({ ...files, "story.config.json": none }));
  expect(JSON.parse(new TextDecoder().decode(bare[0].bytes))).not.toHaveProperty("columns");
  expect(notes.filter((note) => note.includes("own columns"))).toEqual([
    expect.stringContaining("readers will see its own columns: “Freigabe”"),
  ]);
});

it("says of itself what its config says, where its file does not", async () => {
  const config = {
    name: "The Desk",
    byline: "Ann Author",
    licence: "CC BY 4.0",
    language: "fr",
    publisher: "Not this",
    words: { "messages.standing.alleged.label": "Reproché", "no such": "word" },
  };
  const given = storyFolder({
    "post.json": JSON.stringify({ ...dataset, publisher: "The Paper" }),
    "story.config.json": JSON.stringify(config),
  });
  const story = await readStory(given);
  const opened = loadBytes(story.datasets[0].bytes, "post.json");
  expect(opened.ok && opened.tables.about).toMatchObject({
    byline: "Ann Author",
    licence: "CC BY 4.0",
    language: "fr",
    publisher: "The Paper",
  });
  expect(JSON.parse(String(storyFiles(story).get("story.config.json")))).toEqual(config);
  expect(story.notes).toEqual(["story.config.json: words: there is no “no such”"]);
  expect(siteOfStory(story, "1").facts.name).toBe("The Desk");
  // Without a name in the config the publisher is the name of the site, like in the dialog of the page.
  const { name, ...unnamed } = story.config;
  expect(siteOfStory({ ...story, config: unnamed }, "1").facts.name).toBe("The Paper");
  expect(siteOfStory(story, "1").words.messages.standing.alleged.label).toBe("Reproché");
  expect(JSON.parse(String(storyFiles(story).get("data/index.json")))[0].events).toBe(2);
});

describe("what is wrong is said in a sentence", () => {
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["nothing there", {}, /has no dataset, workbook or CSV files$/],
    [
      "two datasets, none named",
      { "a.json": json, "b.json": json },
      /has a\.json and b\.json: name its datasets in story\.config\.json/,
    ],
    [
      "a dataset with a fault",
      { "a.json": json.replace("2020", "2020-13") },
      /^a\.json has 1 fault:\n\/events\/1\/date/,
    ],
    [
      "a key that is none",
      { "a.json": json, "story.config.json": '{"acent":"#ff0000"}' },
      /^.*story\.config\.json:\nacent: .*one of .*accent/,
    ],
    [
      "a colour by its name",
      { "a.json": json, "story.config.json": '{"accent":"red"}' },
      /accent: found "red"; expected a colour as #rrggbb/,
    ],
    [
      "a way out of the folder",
      { "a.json": json, "story.config.json": '{"datasets":["../a.json"]}' },
      /datasets\.0: .*the name of a file in this folder/,
    ],
    ...["../../b/a.json", "../b/c/a.json", "../../a.json", "../.b/a.json", "..\\\\b\\\\a.json"].map(
      (file): [string, Readonly<Record<string, string>>, RegExp] => [
        `a way further than the folder beside it: ${file}`,
        { "a.json": json, "story.config.json": `{"datasets":["${file}"]}` },
        /datasets\.0: .*the name of a file in this folder or one beside it/,
      ],
    ),
    [
      "a logo that is missing",
      { "a.json": json, "story.config.json": '{"logo":"logo.svg"}' },
      /logo\.svg: no such file$/,
    ],
    [
      "a photograph for a logo",
      { "a.json": json, "logo.png": "x".repeat(1_500_000), "story.config.json": '{"logo":"logo.png"}' },
      /logo\.png has 1\.5 MB; a logo or icon has 1 MB at most/,
    ],
    [
      "a config that is no JSON",
      { "a.json": json, "story.config.json": "{" },
      /story\.config\.json is no JSON/,
    ],
    [
      "a logo with a script in it",
      {
        "a.json": json,
        "logo.svg":
          '<svg xmlns="http://www.w3.org/2000/svg">\n<a:script xmlns:a="http://www.w3.org/2000/svg"/></svg>',
        "story.config.json": '{"logo":"logo.svg"}',
      },
      /logo\.svg: found an SVG with <a:script> in line 2; expected/,
    ],
    ["a lock that is none", { "a.json": json, "ids.lock.json": "[]" }, /is no list of published ids/],
  ])("%s", async (_, files, sentence) => {
    expect(await faultOf(storyFolder(files))).toMatch(sentence);
  });

  it("a folder that is not there", async () => {
    expect(await faultOf(path.join(folder, "nowhere"))).toMatch(/nowhere: no such file or folder$/);
  });
});

it("keeps the ids that it published, and refuses to lose one", async () => {
  const given = storyFolder({ "post.json": json });
  const first = await readStory(given);
  expect(first.newIds).toBe(2);
  writeLock(first);
  expect((await readStory(given)).newIds).toBe(0);
  const renamed = (former: readonly string[]) =>
    JSON.stringify({
      ...dataset,
      events: [dataset.events[0], { ...dataset.events[1], id: "new", formerIds: former }],
    });
  writeFileSync(path.join(given, "post.json"), renamed([]));
  await expect(readStory(given)).rejects.toThrow(/the event “two” was published and is gone/);
  writeFileSync(path.join(given, "post.json"), renamed(["two"]));
  expect((await readStory(given)).newIds).toBe(1);
  expect(JSON.parse(readFileSync(first.lockFile, "utf8")).published.post).toEqual(["one", "two"]);
});

it("brings a story back from the zip file of its site: settings, ids, logo and pictures", async () => {
  const png = new Uint8Array(readFileSync("src/load/samples/bridge.png"));
  const media = [{ file: "bridge.png", alt: "The bridge" }];
  const given = storyFolder({
    "post.json": JSON.stringify({ ...dataset, events: [{ ...dataset.events[0], media }, dataset.events[1]] }),
    "bridge.png": png,
    "desk.svg": "<svg/>",
    "story.config.json": '{"name":"The Desk","logo":"desk.svg"}',
  });
  const first = await readStory(given);
  const lock = {
    ...first.lock,
    withdrawn: [{ dataset: "post", id: "gone", withdrawn: "2024-01-01", reason: "Wrong." }],
  };
  lock.published.post?.push("gone");
  const files = Object.fromEntries(
    [...storyFiles({ ...first, lock })].map(([name, content]) => [
      `site/${name}`,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  const site = path.join(storyFolder({ "site.zip": zipSync(files) }), "site.zip");
  const again = await readStory(site);
  expect(again).toMatchObject({ lock, newIds: 0, config: { name: "The Desk" }, notes: [] });
  expect([...storyFiles(again).keys()].sort()).toEqual([...storyFiles(first).keys()].sort());
  expect(again.datasets[0].bytes).toEqual(first.datasets[0].bytes);
  expect(storyFiles(again).get("media/bridge.png")).toEqual(cleanPng(png)?.bytes);
});

it("says what was taken out of pictures, and which documents do something by themselves", async () => {
  const media = [
    { file: "camera.jpg", alt: "The bridge" },
    { file: "minutes.pdf", alt: "Minutes" },
  ];
  const { notes, datasets } = await readStory(
    storyFolder({
      "post.json": JSON.stringify({ ...dataset, events: [{ ...dataset.events[0], media }] }),
      "camera.jpg": new Uint8Array(readFileSync("src/load/samples/camera.jpg")),
      "minutes.pdf": "%PDF-1.7 <</OpenAction 3 0 R>>",
    }),
  );
  expect(notes.filter((note) => !note.includes("found a PDF"))).toEqual([
    "post.json: Taken out of 1 picture: where it was taken (GPS), serial numbers, names of people and other notes of camera and program.",
    expect.stringMatching(/^post\.json: minutes\.pdf can do something by itself \(\/OpenAction\)/),
  ]);
  for (const bytes of datasets[0].media.values()) expect(Buffer.from(bytes).includes("SN-12345")).toBe(false);
});

it("what the page asks of a table, the command says with the line of the settings that answers it", async () => {
  const table = ["Wann,Headline (max 80),Kind *", "2.11.2015,One,Report", "3.12.2015,Two,Report"].join("\n");
  const asking = storyFolder({ "desk.csv": table });
  const told = await faultOf(asking);
  expect(told).toMatch(/2\.11\.2015 can be read in two ways/);
  const said: string[] = [];
  expect(await checkAll([asking], (lines) => said.push(lines))).toBe(false);
  const [dayFirst = "", monthFirst = ""] = told
    .split("\n")
    .flatMap((line) => /^\s*story\.config\.json: (".*)$/.exec(line)?.[1] ?? []);
  for (const line of [dayFirst, monthFirst]) expect(said.join()).toContain(line);
  for (const [line, first] of [
    [dayFirst, "2015-11-02"],
    [monthFirst, "2015-02-11"],
  ] as const) {
    const answered = storyFolder({ "desk.csv": table, "story.config.json": `{${line}}` });
    const { datasets } = await readStory(answered);
    expect(new TextDecoder().decode(datasets[0].bytes)).toContain(`"date":"${first}"`);
    expect(await checkAll([answered, path.join(answered, "desk.csv")], () => {})).toBe(true);
  }
});

it("a choice, such as that of an encoding, is answered in the settings too", async () => {
  const bytes = Uint8Array.from(Buffer.from("date,headline\n2019,L\xe9gende d\xe9j\xe0 vue\n", "latin1"));
  await expect(readStory(storyFolder({ "desk.csv": bytes }))).rejects.toThrow(
    /"answers": \{"encoding":"windows-1252"\} for/,
  );
  const settings = JSON.stringify({ answers: { encoding: "windows-1252" } });
  const { datasets } = await readStory(storyFolder({ "desk.csv": bytes, "story.config.json": settings }));
  expect(new TextDecoder().decode(datasets[0].bytes)).toContain("Légende déjà vue");
});

it("a row that the page would set aside is named in its words, with nothing that a terminal would obey", async () => {
  const table = "date,headline,kind,standing\n2019-01-01,One,Report,re\u001b[2Jported\n";
  const folder = storyFolder({ "Events.csv": table, "Story.csv": "field,value\ntitle,The case\n" });
  expect(await faultOf(folder)).toMatch(/\nEvents · Row 2, standing: “re\[U\+001B\]\[2Jported”\. /);
});

it("what the page asks about in a story, the command asks in the same words, until the file or the settings answer", async () => {
  const table = "date,headline,kind,actors\n2019-01-01,One,Report,Zoë\n2019-01-02,Two,Report,Zoe\n";
  const sheets = {
    "Events.csv": "date,headline,kind,standing\n2019-01-01,One,Report,reported\n",
    "Replies.csv": "event,actor,text\nOne,Ada,No.\nOnes,Ada,Never.\n",
    "Story.csv": "field,value\ntitl,The case\n",
    "Opening.csv": "part,text\nleed,Four died.\n",
    "Repliess.csv": "event,actor,text\nOne,Ada,Not at all.\n",
  };
  const questions = [
    [
      { "desk.csv": table },
      ["row 3, “actors”: found “Zoe”; expected the id or the name of an actor; the nearest is “Zoë”."],
      ["Zoe"],
    ],
    [
      sheets,
      [
        expect.stringMatching(/^sheet “Story”, row 2, “field”: found “titl”; expected one of /),
        "sheet “Replies”, row 3, “event”: found “Ones”; expected the id or the headline of an event of this workbook.",
        expect.stringMatching(/^sheet “Opening”, row 2, “part”: found “leed”; expected one of lead, /),
        expect.stringMatching(/^sheet “Repliess”: found this sheet is not read; expected one of /),
      ],
      ["titl", "Ones", "leed", "Repliess"],
    ],
  ] as const;
  for (const [files, asked, meant] of questions) {
    const folder = storyFolder(files);
    const lines = (await faultOf(folder)).split("\n").map((line) => line.trim());
    expect(lines.slice(2, -2)).toEqual(asked);
    expect(lines.at(-1)).toBe(`story.config.json: "answers": ${JSON.stringify({ meant })}`);
    const said: string[] = [];
    expect(await checkAll([folder], (line) => said.push(line))).toBe(false);
    for (const line of lines.slice(1)) expect(said.join()).toContain(line);

    const settings = JSON.stringify({ answers: { meant }, address: "https://desk.example/" });
    const answered = storyFolder({ ...files, "story.config.json": settings });
    const story = await readStory(answered);
    expect(await checkAll([answered], () => {})).toBe(true);
    // The published config has no values of the author's file.
    expect(storyFiles(story).get("story.config.json")).not.toContain(meant[0]);
  }
});
