import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { csvAddress } from "../load/sharedSheets.ts";
import { readForPublication } from "./lastPublication.ts";
import { writeLock } from "./readStory.ts";

/** A host of sheets and of a site. By path, its answer. `->` begins an address to which it redirects. */
const answers = new Map<string, string | Uint8Array>();
let server: Server;
let host = "";
const folder = mkdtempSync(path.join(tmpdir(), "live-"));
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const answer = answers.get(url);
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === "string" && answer.startsWith("->"))
      response.writeHead(307, { location: answer.slice(2) }).end();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const EVENTS = "id,date,headline,kind,standing\none,2019-05-04,The bank is silent,Report,reported\n";
const STORY = "field,value\nid,bank\ntitle,The bank\n";
beforeEach(() => {
  answers.clear();
  answers.set("/pub?gid=1", "->/far/events");
  answers.set("/far/events", `${EVENTS}two,2019-06,The bank speaks,Report,reported\n`);
  answers.set("/pub?gid=2", STORY);
});

let made = 0;
function storyFolder(config: object): string {
  const target = path.join(folder, `story-${made++}`);
  mkdirSync(target);
  writeFileSync(path.join(target, "story.config.json"), JSON.stringify(config));
  return target;
}
const sheets = () => ({ Events: `${host}/pub?gid=1`, Story: `${host}/pub?gid=2` });

async function said(source: string, isFirst = false, outDir?: string, lines: string[] = []) {
  const asked = { outDir, isFirst, isCompared: true };
  const story = await readForPublication(source, asked, (line) => lines.push(line));
  return { story, lines };
}

it("reads a shared sheet, behind a redirect, and says what has changed since its site was published", async () => {
  const source = storyFolder({ sheets: sheets(), address: `${host}/site/` });
  const first = await said(source);
  expect(first.story.datasets[0].shipped).toMatchObject({ id: "bank", events: 2 });
  expect(first.lines.join("\n")).toContain("all of it is new");

  answers.set("/site/data/bank.json", first.story.datasets[0].bytes);
  expect((await said(source)).lines).toEqual([
    `“bank”, changes since the last publication at ${host}/site/: 0`,
  ]);
  answers.set(
    "/far/events",
    "id,date,headline,kind,standing,former ids\nuno,2019-05-05,The bank is silent,Report,reported,one\nthree,2020,A third,Report,alleged,\n",
  );
  expect((await said(source)).lines.slice(1)).toEqual([
    "  changed in events: The bank is silent (id, date, formerIds)",
    "  added in events: A third",
    "  gone in events: The bank speaks",
  ]);

  // Changes are also reported if the lock refuses a missing id.
  writeLock(first.story);
  const refused: string[] = [];
  await expect(said(source, false, undefined, refused)).rejects.toThrow(
    "the event “two” was published and is gone",
  );
  expect(refused.slice(1)).toEqual([
    "  changed in events: The bank is silent (id, date, formerIds)",
    "  added in events: A third",
    "  gone in events: The bank speaks",
  ]);
});

it("names every sheet that does not come, and a page that asks to sign in", async () => {
  answers.set("/pub?gid=1", "<!DOCTYPE html><title>Sign in</title>");
  const source = storyFolder({ sheets: { ...sheets(), Actors: `${host}/gone` } });
  await expect(said(source)).rejects.toThrow(
    /sheet “Events”: found a web page at 127\.0\.0\.1:\d+; expected CSV: publish the sheet.*sheet “Actors”: found HTTP 404/s,
  );
});

it("says with the first faults that a first publication needs a word, and not once the author has said it", async () => {
  answers.set("/far/events", EVENTS.replace("2019-05-04", "someday"));
  const source = storyFolder({ sheets: sheets() });
  const site = path.join(source, "site");
  await expect(said(source, false, site)).rejects.toThrow(/someday.*say --first, too/s);
  await expect(said(source, true, site)).rejects.not.toThrow(/--first/);
});

it.each([STORY, `${STORY}version,3\n`])(
  "does not lose ids unsaid: without a lock it takes that of the site, in its folder or at its address, or asks for the word that it is the first time: %s",
  async (about) => {
    answers.set("/pub?gid=2", about);
    const source = storyFolder({ sheets: sheets(), address: `${host}/site/` });
    const site = path.join(source, "site");
    await expect(said(source, false, site)).rejects.toThrow(/ids\.lock\.json is missing.*say --first/);
    const { story, lines } = await said(source, true, site);
    expect(lines.join("\n")).not.toContain("ids.lock.json");
    writeLock(story);
    const { lockFile } = story;
    const lock = readFileSync(lockFile, "utf8");
    const held = path.join(site, "ids.lock.json");
    mkdirSync(site);
    for (const [place, put] of [
      [`${host}/site/ids.lock.json`, () => answers.set("/site/ids.lock.json", lock)],
      [held, () => writeFileSync(held, lock)],
    ] as const) {
      put();
      rmSync(lockFile);
      // `--first` has no effect if a lock with ids of the story exists.
      expect((await said(source, true, site)).lines.join("\n")).toContain(`it is that of ${place} now`);
      expect(readFileSync(lockFile, "utf8")).toBe(lock);
      answers.clear();
      answers.set("/pub?gid=1", EVENTS);
      answers.set("/pub?gid=2", about);
      await expect(said(source, true, site)).rejects.toThrow("the event “two” was published and is gone");
      answers.set("/pub?gid=1", `${EVENTS}two,2019-06,The bank speaks,Report,reported\n`);
    }
    rmSync(lockFile);
    writeFileSync(held, lock.replace('"bank"', '"another"'));
    for (const isFirst of [false, true])
      await expect(said(source, isFirst, site)).rejects.toThrow(
        "the site of another story, “another”: nothing",
      );
    expect(existsSync(lockFile)).toBe(false);
  },
);

it.each([
  [
    "https://docs.google.com/spreadsheets/d/1aB_c-9/edit?usp=sharing#gid=12",
    "https://docs.google.com/spreadsheets/d/1aB_c-9/export?format=csv&gid=12",
  ],
  [
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=7&single=true",
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?single=true&output=csv&gid=7",
  ],
  [
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml",
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?single=true&output=csv&gid=0",
  ],
  [
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=xlsx",
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=xlsx",
  ],
  [
    "https://docs.google.com/spreadsheets/d/1aB/gviz/tq?tqx=out:csv&sheet=Events",
    "https://docs.google.com/spreadsheets/d/1aB/gviz/tq?tqx=out:csv&sheet=Events",
  ],
  ["https://paper.example/events.csv?v=2", "https://paper.example/events.csv?v=2"],
])("takes %s as CSV", (given, csv) => {
  expect(csvAddress(given)).toBe(csv);
});
