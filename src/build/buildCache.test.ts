import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { forgetOlder, keepFile, programHash } from "./buildCache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dateline-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what is there is not made again", async () => {
  const file = path.join(folder, "pages", "a.html");
  expect(await keepFile(file, async () => "first")).toBe(file);
  await keepFile(file, async () => {
    throw new Error("made twice");
  });
  expect(readFileSync(file, "utf8")).toBe("first");
});

test("what could not be made leaves nothing, and is tried again", async () => {
  const file = path.join(folder, "a.html");
  await expect(keepFile(file, () => Promise.reject(new Error("no fonts")))).rejects.toThrow("no fonts");
  expect(readdirSync(folder)).toEqual([]);
  await keepFile(file, async () => "second");
  expect(readFileSync(file, "utf8")).toBe("second");
});

test("two builds at once leave one whole file", async () => {
  const file = path.join(folder, "a.html");
  await Promise.all([keepFile(file, async () => "same"), keepFile(file, async () => "same")]);
  expect(readdirSync(folder)).toEqual(["a.html"]);
});

test("what is older than a day goes, the file in use stays", async () => {
  const [old, used, young] = ["old", "used", "young"].map((name) => path.join(folder, name));
  for (const file of [old, used, young]) await keepFile(String(file), async () => "x");
  const dayBefore = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const file of [old, used]) utimesSync(String(file), dayBefore, dayBefore);
  forgetOlder(String(used));
  expect(readdirSync(folder).sort()).toEqual(["used", "young"]);
});

describe("the hash of a program", () => {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  beforeEach(() => {
    write("package-lock.json", "{}");
    write("src/main.tsx", "1");
    write("src/app/page.css", "2");
  });

  test.each([
    ["a source", "src/main.tsx"],
    ["a style", "src/app/page.css"],
    ["a new source", "src/app/App.tsx"],
    ["a package", "package-lock.json"],
  ])("%s decides over it", (_, file) => {
    const before = programHash(folder, "");
    write(file, "changed");
    expect(programHash(folder, "")).not.toBe(before);
  });

  test("so do the options, and nothing else does", () => {
    const before = programHash(folder, "");
    expect(programHash(folder, "other")).not.toBe(before);
    write("src/main.test.ts", "a test");
    write("public/data/story.json", "{}");
    expect(programHash(folder, "")).toBe(before);
  });

  test("a text that moved from one file to the next is another program", () => {
    const before = programHash(folder, "");
    write("src/main.tsx", "");
    write("src/app/page.css", "21");
    expect(programHash(folder, "")).not.toBe(before);
  });
});
