import { expect, test } from "@playwright/test";
import { FIRST_LOAD_BUDGET_KB, firstLoadFiles } from "../bench/firstLoad.mjs";

test("what must come before the first picture is small", () => {
  const files = firstLoadFiles(new URL("../dist", import.meta.url).pathname);
  const total = files.reduce((sum, { kB }) => sum + kB, 0);
  expect(total, files.map(({ file, kB }) => `${file} ${kB.toFixed(1)} kB`).join("\n")).toBeLessThanOrEqual(
    FIRST_LOAD_BUDGET_KB,
  );
});
