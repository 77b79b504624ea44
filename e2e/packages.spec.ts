import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, open, test } from "./journey.ts";

type Listed = {
  readonly name: string;
  readonly licence: string;
  readonly bytes: number;
  readonly notice: string;
};

const root = path.resolve(import.meta.dirname, "..");
const built = (file: string): string =>
  readFileSync(path.resolve(root, process.env.DATELINE_DIST ?? "dist", file), "utf8");
const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** Packages that only pass on others', which are in the page instead. */
const MADE_OF: Readonly<Record<string, string>> = {
  d3: "d3-selection",
  "@ariakit/react": "@ariakit/react-components",
};

/** The saved copy reads no workbooks and no Parquet, writes no workbooks, and publishes nothing. */
const NOT_OFFLINE: readonly string[] = ["zundo", "fflate", "fzstd", "hyparquet", "hyparquet-compressors"];

test("what of others is in the page and in the offline file is listed there, with its notice", async ({
  page,
}) => {
  const [, packed = ""] =
    /<script type="text\/plain" id="packages">([^<]*)</.exec(built("offline.html")) ?? [];
  const inOffline = gunzipSync(Buffer.from(packed, "base64")).toString("utf8");
  for (const text of [built("packages/packages.json"), inOffline]) {
    const listed: readonly Listed[] = JSON.parse(text);
    const names = listed.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        Object.keys(dependencies)
          .filter((name) => !NOT_OFFLINE.includes(name) || text !== inOffline)
          .map((name) => MADE_OF[name] ?? name),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { name, licence, bytes, notice } of listed) {
      expect(licence, name).toMatch(/^(MIT|ISC|BSD-3-Clause|OFL-1\.1)$/);
      expect(notice, name).toMatch(/copyright/i);
      expect(bytes, name).toBeGreaterThan(0);
    }
  }
  const { components } = JSON.parse(built("packages/bom.cdx.json"));
  expect(components).toHaveLength(JSON.parse(built("packages/packages.json")).length);
  expect(built("packages/notices.txt")).toContain("SIL OPEN FONT LICENSE");

  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "About and how to read" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Packages and licences").click();
  await dialog.getByText(/^react-dom .* · MIT · [\d,]+ kB$/).click();
  await expect(dialog.getByText("Copyright (c) Meta Platforms").filter({ visible: true })).toHaveCount(1);
});
