import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { FIRST_LOAD_BUDGET_KB, firstLoadFiles } from "../bench/firstLoad.mjs";

const dist = path.resolve(import.meta.dirname, "..", process.env.DATELINE_DIST ?? "dist");

test("what must come before the first picture is small", () => {
  const files = firstLoadFiles(dist);
  const total = files.reduce((sum, { kB }) => sum + kB, 0);
  expect(total, files.map(({ file, kB }) => `${file} ${kB.toFixed(1)} kB`).join("\n")).toBeLessThanOrEqual(
    FIRST_LOAD_BUDGET_KB,
  );
});

test("no script waits for one that waits for it", () => {
  const assets = path.join(dist, "assets");
  const imports = new Map(
    readdirSync(assets)
      .filter((file) => file.endsWith(".js"))
      .map((file) => {
        const source = readFileSync(path.join(assets, file), "utf8");
        return [
          file,
          [...source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, one = ""]) => one),
        ];
      }),
  );
  expect(imports.size).toBeGreaterThan(10);
  for (const file of imports.keys()) {
    const waited = new Set(imports.get(file));
    for (const one of waited) for (const next of imports.get(one) ?? []) waited.add(next);
    expect(waited, file).not.toContain(file);
  }
});
