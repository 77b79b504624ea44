import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { STATEFUL } from "../vitest.config.ts";

/* The documents name many files, and so does the list of tests with modules of their own. After the move of a file,
   this test says where to change its name. */
const ROOT = new URL("../", import.meta.url);
const markdownIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(".md"))
    .map((name) => folder + name);
const DOCUMENTS = [...markdownIn("./"), ...markdownIn("docs/")].map((path) => posix.normalize(path));

/** The folders whose files documents name by their path from the root. `dist/` is made, so it may be missing. */
const FOLDERS = "src|docs|e2e|bench|example|example-night|public|\\.ci";
const PATH = new RegExp(`(?<![\\w./-])(?:${FOLDERS})/(?:[\\w./*-]|\\{[\\w,/]+\\})*`, "g");
/** A file that is named in backticks, with its ending and without a folder. */
const BARE_FILE = /`([\w.-]+\.(?:tsx?|mjs|css|html|md))`/g;
const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;

type Mention = { readonly where: string; readonly path: string };

/** The paths that a path with braces means: `{a,b}.ts` means `a.ts` and `b.ts`. */
function alternatives(path: string): readonly string[] {
  const [braces, list = ""] = /\{(.*?)\}/.exec(path) ?? [];
  return braces === undefined
    ? [path]
    : list.split(",").flatMap((one) => alternatives(path.replace(braces, one)));
}

function mentionsIn(document: string): Mention[] {
  return readFileSync(new URL(document, ROOT), "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const where = `${document}:${index + 1}`;
      const found = (pattern: RegExp, group: number) =>
        [...line.matchAll(pattern)].map((match) => match[group] ?? "");
      const links = found(LINK, 1)
        .filter((target) => !/^[a-z]+:/i.test(target))
        .map((target) => posix.join(posix.dirname(document), target));
      // A full stop ends a sentence, not a path.
      const paths = found(PATH, 0).flatMap((path) => alternatives(path.replace(/\.+$/, "")));
      return [...links, ...paths, ...found(BARE_FILE, 1)].map((path) => ({ where, path }));
    });
}

const namesInSrc = new Set(
  readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" }).map((path) =>
    posix.basename(path),
  ),
);

/** Whether a path from the root exists. A pattern needs its folder. A bare name may be anywhere in `src`. */
function isThere(path: string): boolean {
  const fixed = path.includes("*") ? path.slice(0, path.indexOf("*")).replace(/[^/]*$/, "") : path;
  return existsSync(new URL(fixed, ROOT)) || (!path.includes("/") && namesInSrc.has(path));
}

test("every file that a document names is there", () => {
  const missing = DOCUMENTS.flatMap(mentionsIn).filter(({ path }) => !isThere(path));
  const faults = missing.map(({ where, path }) => `${where} names ${path}, which is not there`);
  expect([...new Set(faults)]).toEqual([]);
});

test("every test that has modules of its own is there", () => {
  expect(STATEFUL.flatMap(alternatives).filter((path) => !isThere(path))).toEqual([]);
});

test("the documents are read, and the paths in them seen", () => {
  expect(DOCUMENTS).toContain("README.md");
  const paths = new Set(DOCUMENTS.flatMap(mentionsIn).map(({ path }) => path));
  expect(paths.size).toBeGreaterThan(20);
  expect(isThere("src/model/notThere.ts")).toBe(false);
  expect(isThere("notThere.ts")).toBe(false);
  expect(isThere("src/views/*/drawTimeline.ts")).toBe(true);
  expect(paths).toContain("src/views/timeline/actorLanes/columnScale.ts");
});

test("code in a sentence is not glued to a word", () => {
  const glued = DOCUMENTS.flatMap((document) =>
    readFileSync(new URL(document, ROOT), "utf8")
      .replaceAll(/^```[\s\S]*?^```$/gm, "")
      .split(/\n\n|\n(?=\|)/)
      .flatMap((text) => [...text.matchAll(/(`+)[^`]+\1(\p{L}{2})?/gu)])
      .flatMap(([code, , word]) => (word === undefined ? [] : [`${document}: ${code}`])),
  );
  expect(glued).toEqual([]);
});
