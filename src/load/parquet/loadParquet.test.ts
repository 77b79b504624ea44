import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { dumpLoaded } from "../formats/dumpLoaded.node.ts";
import { loadBytes } from "../loadBytes.ts";
import { loadFile } from "../loadFile.ts";
import type { Answers, LoadOutcome } from "../loadOutcome.ts";

/** A file written by DuckDB 1.5.6. There is one for each of its codecs, with the same four rows. */
const sample = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(`../samples/${name}.parquet`, import.meta.url)));

const load = (bytes: Uint8Array<ArrayBuffer>, answers: Answers = {}): Promise<LoadOutcome> =>
  loadFile(new Blob([bytes]), "rows.parquet", answers, () => {});

const foundIn = (outcome: LoadOutcome): string => {
  if (outcome.ok || !("faults" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.faults.map(({ found, parquet }) => parquet?.kind ?? found).join();
};

const CODECS = ["uncompressed", "snappy", "gzip", "zstd", "lz4_raw"];
const AS_CSV = `id,date,source,action,target,status,deaths,tags,reported
e1,2019-11-02,Ada,met,Port Board,confirmed,3,x; y,2019-11-03T10:30:00Z
e2,2019-11-05,Bela,sued,Ada,alleged,,,
e3,,Cy,met,Ada,reported,7,z,2020-01-01
e4,2020-02-29,Ada,met,Port Board,confirmed,12,,
`;

describe("a Parquet file", () => {
  it.each(CODECS)("packed with %s is the table that the same rows are as CSV", async (codec) => {
    const outcome = await load(sample(codec));
    if ("unread" in outcome) throw new Error("unread");
    const told = dumpLoaded(outcome);
    const asCsv = dumpLoaded(loadBytes(new TextEncoder().encode(AS_CSV), "rows.csv"));
    // The first row of a Parquet file is row 1; a table has its header there.
    expect(told).toBe(asCsv.replace("\n  4 date:", "\n  3 date:"));
  });

  it("of another shape asks what its columns mean, and takes the answer", async () => {
    const outcome = await load(sample("other-shape"));
    expect("question" in outcome && outcome.question).toMatchObject({ header: ["a", "b"], rowTotal: 1 });
    const answered = await load(sample("other-shape"), { columns: ["date", "headline"] });
    expect(foundIn(answered)).toBe("the text “1”");
  });

  it("that is cut off, damaged, or packed again is refused by what it is", async () => {
    const whole = sample("zstd");
    expect(foundIn(await load(whole.slice(0, 700)))).toBe("damaged");
    const packed = await new Response(
      new Blob([whole]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer();
    expect(foundIn(await load(new Uint8Array(packed)))).toContain("a Parquet file in a packed file");
  });

  it("is called unread only if its bytes do not come, not if the program that reads it fails", async () => {
    const file = new Blob([sample("zstd")]);
    const failing = loadFile(file, "rows.parquet", {}, () => {
      throw new Error("a fault of the program");
    });
    await expect(failing).rejects.toThrow("a fault of the program");
    const gone = (from?: number, to?: number): Blob => {
      const part = Blob.prototype.slice.call(file, from, to);
      if (to !== 4) part.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
      return part;
    };
    const moved = Object.assign(new Blob([sample("zstd")]), { slice: gone });
    expect(await loadFile(moved, "rows.parquet", {}, () => {})).toEqual({ ok: false, unread: "file" });
  });

  it("with a codec that is not read is refused by its name", async () => {
    expect(foundIn(await load(sample("brotli")))).toBe("codec");
  });

  it("whose cells become too much is refused, however small it is", async () => {
    const bytes = sample("bomb");
    expect(bytes.length).toBeLessThan(10_000);
    expect(foundIn(await load(bytes))).toBe("too-large");
  });

  it("cut off anywhere is answered", async () => {
    const whole = sample("snappy");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 5), async (length) => {
        const outcome = await load(whole.slice(0, length + 4));
        expect(outcome.ok).toBe(false);
      }),
      { numRuns: runs(200) },
    );
  });
});
