import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { refuseForeign, replaceSite } from "./siteFolder.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-site-folder-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function folderOf(name: string, files: readonly string[]): string {
  const folder = path.join(scratch, name);
  mkdirSync(folder);
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), name);
  }
  return folder;
}

const SITE = ["index.html", "404.html", "assets/start.js", "data/story.json"];

test("a folder that holds anything but a site is not emptied", () => {
  expect(() => refuseForeign(path.join(scratch, "missing"))).not.toThrow();
  expect(() => refuseForeign(folderOf("empty", []))).not.toThrow();
  expect(() => refuseForeign(folderOf("site", SITE))).not.toThrow();
  expect(() => refuseForeign(folderOf("letters", ["letter.txt"]))).toThrow(/letters holds other files/);
  expect(() => refuseForeign(folderOf("half", SITE.slice(1)))).toThrow(/Empty it, or name another folder/);
});

test("a site takes the place of the one before, of which nothing stays but its repository", () => {
  const before = folderOf("before", [...SITE, "event/gone/index.html", ".git/HEAD"]);
  replaceSite(folderOf("after", SITE), before);
  expect(readdirSync(before).sort()).toEqual([".git", "404.html", "assets", "data", "index.html"]);
  expect(readFileSync(path.join(before, ".git/HEAD"), "utf8")).toBe("before");
  expect(readFileSync(path.join(before, "index.html"), "utf8")).toBe("after");
  const fresh = path.join(scratch, "not", "there");
  replaceSite(before, fresh);
  expect(readdirSync(fresh)).toContain("index.html");
});
