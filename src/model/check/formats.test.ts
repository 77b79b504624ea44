import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMAT_VERSION } from "../vocabulary.ts";
import { parseDataset } from "./parseDataset.ts";
import { readJson } from "./readJson.node.ts";

/**
 * The digests of one file for each version of the format, which uses every field. Old files must always open, so none of these
 * files may change. A new version adds a file.
 */
const FROZEN: readonly string[] = ["e2fa0aa49b354ad8363e8d9406c7d228d9fbae1972576afe4443463f9690233d"];

test("each version of the format has its file", () => {
  expect(FROZEN).toHaveLength(FORMAT_VERSION);
});

test.each(FROZEN.map((digest, index) => [index + 1, digest] as const))(
  "a file of version %i is as it was written, and opens without a doubt and whole",
  (version, digest) => {
    const bytes = readFileSync(new URL(`./format${version}.json`, import.meta.url));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
    const json = readJson(new Uint8Array(bytes));
    const parsed = json.ok ? parseDataset(json.value) : json;
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    if (json.ok && parsed.ok) expect(parsed.dataset).toEqual(json.value);
  },
);
