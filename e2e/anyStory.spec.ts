import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { isExampleShipped, shippedStory } from "../src/build/storyFolders.mjs";
import { counts, details, expect, marks, ready, test } from "./journey.ts";
import { give, sayFirst } from "./ownFiles.ts";
import { hostSite, type Site } from "./siteHost.ts";

/*
 * What holds for whatever story is shipped, and of a small one where that is the example, which all other tests are about.
 * It is published by the command first, which takes a build, so that this is no part of every run of the example's.
 */
test.skip(!process.env.DATELINE_ALL && isExampleShipped(), "takes a build");
test.use({ ownOrigin: false });

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STORY = isExampleShipped() ? path.join(ROOT, "e2e/horizon") : shippedStory();

type Dataset = {
  readonly title: string;
  readonly events: readonly { readonly id: string; readonly headline: string }[];
};

function readSite(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll("\\", "/"), new Uint8Array(readFileSync(file))];
    }),
  );
}

test("a story is published by the command, opens, has a page for every event, and its site publishes in turn", async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-any-"));
  await promisify(execFile)("node", ["src/build/publish.mjs", STORY, "--out", folder, "--first"], {
    cwd: ROOT,
  });
  const site = readSite(folder);
  const text = (file: string) => new TextDecoder().decode(site.get(file));
  const [{ file }]: readonly [{ readonly file: string }] = JSON.parse(text("data/index.json"));
  const { events }: Dataset = JSON.parse(text(`data/${file}`));
  const config: { readonly name?: string } = JSON.parse(text("story.config.json"));
  const host = await hostSite(site);

  await page.goto(host.address);
  await ready(page);
  const count = String(events.length.toLocaleString("en"));
  await expect(counts(page)).toHaveText(new RegExp(`^${count} of ${count} event`));
  await expect(page).toHaveTitle(new RegExp(`${config.name ?? "Dateline"}$`));
  await expect(marks(page).first()).toBeVisible();

  const pages = [...site.keys()].filter((one) => /^event\/[^/]+\/index\.html$/.test(one));
  expect(pages.length).toBeGreaterThanOrEqual(events.length);
  for (const { headline } of events)
    expect(
      pages.some((one) => text(one).includes(escaped(headline))),
      headline,
    ).toBe(true);
  const [first] = events;
  const own = pages.find(
    (one) => text(one).includes(`<h1`) && text(one).includes(escaped(first?.headline ?? "")),
  );
  await page.goto(`${host.address}${own?.replace("index.html", "")}`);
  await ready(page);
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();

  // What it was published from, as a file of the reader's own, is published by the page as well.
  await give(page, "picker", file, Buffer.from(site.get(`data/${file}`) ?? ""));
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this story" });
  await sayFirst(dialog);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Make the site" }).click();
  const again = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
  for (const one of pages) expect(Object.keys(again)).toContain(one);
  host.close();
  rmSync(folder, { recursive: true });
});

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
