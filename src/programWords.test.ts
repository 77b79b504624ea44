import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/* The program names no story, since a publisher of another story must not see the example. Only tests may use the example. */
const ROOT = new URL("../", import.meta.url);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(tsx?|css|mjs|js|svg|json|html)$|\/_headers$/.test(file));
const OF_TESTS = /\.(test|node)\.tsx?$|\/(hostile|samples)\//;

test("no word of the example stands in source, interface, index.html or public", () => {
  const words = /whats\s?app|\bnso\b|pegasus|banerjee|\baffair\b|citizen lab/i;
  const files = ["index.html", "vite.config.ts", ...filesIn("src/"), ...filesIn("public/")];
  const found = files
    .filter((file) => !OF_TESTS.test(file))
    .flatMap((file) =>
      readFileSync(new URL(file, ROOT), "utf8")
        .split("\n")
        .flatMap((line, at) => (words.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
