import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadBytes } from "../loadBytes.ts";
import { dumpLoaded } from "./dumpLoaded.node.ts";

const folder = new URL("../samples/", import.meta.url);
const samples = readdirSync(folder).flatMap((file) => file.match(/(.*)\.txt$/)?.[1] ?? []);

describe("a small file of each format becomes what stands beside it in words (DATELINE_WRITE=1 writes it)", () => {
  it.each(samples)("%s", (file) => {
    const told = dumpLoaded(loadBytes(readFileSync(new URL(file, folder)), file));
    const expected = new URL(`${file}.txt`, folder);
    if (process.env.DATELINE_WRITE) writeFileSync(expected, told);
    expect(told).toBe(readFileSync(expected, "utf8"));
  });

  it("there is a sample of every format", () => {
    const formats = samples.map((file) => {
      const outcome = loadBytes(readFileSync(new URL(file, folder)), "a file");
      return outcome.ok ? outcome.format : "refused";
    });
    expect(new Set(formats)).toEqual(
      new Set(["table", "records", "timelinejs-json", "timelinejs-csv", "gexf", "ftm-jsonl"]),
    );
  });
});
