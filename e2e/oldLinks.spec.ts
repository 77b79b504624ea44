import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type PreviewServer, preview } from "vite";
import { writerInto } from "../src/build/makePictures.ts";
import { loadPages } from "../src/build/publication.ts";
import { readStory } from "../src/build/readStory.ts";
import { pageFolder } from "../src/model/pageFolder.ts";
import { PROGRAM_FILE } from "../src/model/publishing.ts";
import type { Program } from "../src/site/publishStory.ts";
import { counts, details, expect, path, ready, test } from "./journey.ts";
import { dist, sampleOf } from "./sample.ts";

/*
 * A site of its own, with ids that no folder can have, a renamed event and a withdrawn one: the shipped story has none
 * of them yet, and links to them must work on the day it has.
 */
const STRANGE = [
  "../..",
  "a/b c.d",
  'say "no"',
  "con",
  "नई दिल्ली",
  "x".repeat(128),
  "Élection / Round 2",
  "index.html",
];
const event = (id: string, more: object = {}) => ({
  id,
  date: "2019-11-02",
  headline: `Headline of ${id}`.slice(0, 60),
  kind: "legal",
  status: "reported",
  ...more,
});
const story = {
  format: 1,
  id: "strange",
  title: "A strange story",
  language: "en",
  version: "1",
  updated: "2026-11-24",
  kinds: [{ id: "legal", label: "Legal" }],
  sources: [],
  actors: [],
  events: [
    ...STRANGE.filter((id) => id !== "नई दिल्ली").map((id) => event(id)),
    event("नई दिल्ली", { headline: "Headline of New Delhi" }),
    event("renamed", { headline: "The renamed event", formerIds: ["Old / name"] }),
  ],
};
const withdrawn = {
  dataset: "strange",
  id: "gone",
  withdrawn: "2027-05-03",
  reason: "The source took it back.",
  replacedBy: "renamed",
};

const root = fileURLToPath(new URL("..", import.meta.url));
let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-old-links-"));
});
let server: PreviewServer;
let site = "";

test.describe.configure({ mode: "serial" });
test.use({ ownOrigin: false });

test.beforeAll(async () => {
  const source = join(folder, "source");
  mkdirSync(source);
  writeFileSync(join(source, "strange.json"), JSON.stringify({ ...story, id: "strange" }));
  const lock = { published: { strange: [withdrawn.id] }, withdrawn: [withdrawn] };
  writeFileSync(join(source, "ids.lock.json"), JSON.stringify(lock));
  // As the build does, with the program that it has built.
  const outDir = join(folder, "dist");
  const program: Program = JSON.parse(readFileSync(join(dist, PROGRAM_FILE), "utf8"));
  for (const file of program.files) cpSync(join(dist, file), join(outDir, file));
  const { publishStory } = await loadPages();
  publishStory(await readStory(source), { program, pictures: new Map() }, writerInto(outDir));
  server = await preview({
    root,
    build: { outDir },
    preview: { port: 0, strictPort: false },
    logLevel: "error",
  });
  site = server.resolvedUrls?.local[0] ?? "";
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const headline = (page: Page) => details(page).getByRole("heading", { level: 2 });

test("every id has a folder of a plain name, and nothing lies outside of it", () => {
  const folders = readdirSync(join(folder, "dist", "event")).sort();
  expect(folders).toEqual([...STRANGE, "renamed", "Old / name", "gone"].map(pageFolder).sort());
  expect(folders.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
});

test("a link opens the event, whatever its id", async ({ page }) => {
  const textOf = (id: string) => story.events.find((one) => one.id === id)?.headline ?? "";
  for (const id of sampleOf(STRANGE, 8, 1)) {
    await test.step(id.slice(0, 20), async () => {
      await page.goto(`${site}event/${pageFolder(id)}/`);
      await ready(page);
      await expect(headline(page)).toHaveText(textOf(id));
      expect(path(page)).toBe(`/event/${pageFolder(id)}/`);
    });
  }
  // The same from the fragment, where the id stands as it is: the first by a link of its own, the others in the open page.
  await page.goto(`${site}#event=${encodeURIComponent(STRANGE[0] ?? "")}`);
  for (const id of STRANGE) {
    await test.step(id.slice(0, 20), async () => {
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        `event=${encodeURIComponent(id)}`,
      );
      await expect(headline(page)).toHaveText(textOf(id));
      await expect.poll(() => path(page)).toBe(`/event/${pageFolder(id)}/`);
    });
  }
});

test("a former id leads to the event, with the reader's view", async ({ page }) => {
  await page.goto(`${site}event/${pageFolder("Old / name")}/#kind=legal`);
  await ready(page);
  await expect(headline(page)).toHaveText("The renamed event");
  await expect
    .poll(() => new URL(page.url()).pathname + new URL(page.url()).hash)
    .toBe("/event/renamed/#kind=legal");
});

test("a link to a withdrawn event says so in the app, and what stands in its place", async ({ page }) => {
  await page.goto(`${site}event/gone/`);
  await ready(page);
  await expect(counts(page)).toHaveText(/^9 of 9 events/);
  const notice = page.getByRole("status").filter({ hasText: "The event “gone” was withdrawn on 3 May 2027" });
  await expect(notice).toContainText("The source took it back.");
  await expect(notice).not.toContainText("left out");
  await notice.getByRole("link", { name: "What stands in its place" }).click();
  await ready(page);
  await expect(headline(page)).toHaveText("The renamed event");
});

test("what stands in the place of a withdrawn event opens in the reader's language", async ({ page }) => {
  await page.goto(`${site}event/gone/#lang=hi`);
  await expect(page.locator("html")).toHaveAttribute("lang", "hi");
  const link = page.getByRole("status").getByRole("link");
  await expect(link).toHaveAttribute("href", /\/event\/renamed\/#lang=hi$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("one is sent on from a former id, and told of a withdrawn event", async ({ page }) => {
    await page.goto(`${site}event/${pageFolder("Old / name")}/`);
    await expect(page).toHaveURL(`${site}event/renamed/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The renamed event");
    await page.goto(`${site}event/gone/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This event was withdrawn");
    await expect(page.getByRole("main")).toContainText(
      "It was taken out on 3 May 2027. The reason: The source took it back.",
    );
    await page.getByRole("link", { name: /The renamed event/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The renamed event");
  });
});
