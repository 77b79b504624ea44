import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { programHash } from "./buildCache.ts";

let root = "";
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "dateline-program-"));
  write("package-lock.json", "{}");
  write("src/main.tsx", "1");
  write("src/app/page.css", "2");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["a source", "src/main.tsx"],
  ["a style", "src/app/page.css"],
  ["a new source", "src/app/App.tsx"],
  ["a package", "package-lock.json"],
])("%s decides over it", (_, file) => {
  const before = programHash(root, "");
  write(file, "changed");
  expect(programHash(root, "")).not.toBe(before);
});

test("so do the options, and nothing else does", () => {
  const before = programHash(root, "");
  expect(programHash(root, "other")).not.toBe(before);
  write("src/main.test.ts", "a test");
  write("public/data/story.json", "{}");
  expect(programHash(root, "")).toBe(before);
});

test("a text that moved from one file to the next is another program", () => {
  const before = programHash(root, "");
  write("src/main.tsx", "");
  write("src/app/page.css", "21");
  expect(programHash(root, "")).not.toBe(before);
});
