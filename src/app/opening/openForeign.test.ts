import { afterEach, describe, expect, it, vi } from "vitest";
import { store } from "../../state/store.ts";
import { parquetReader } from "./openForeign.ts";
import type { ReadSource } from "./opening.ts";

const FILE = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 251);
const HREF = "https://data.example/rows.parquet";

type Manners = {
  /** Whether the host answers HEAD requests with the length of the file. */
  readonly head?: boolean;
  readonly ranges?: boolean;
  readonly version?: string;
  readonly isSilent?: boolean;
};

/** A host of one file. Its manners can be changed between requests. */
function host(file: Uint8Array<ArrayBuffer> = FILE) {
  let manners: Manners = {};
  const asked: string[] = [];
  const aborted: string[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit): Promise<Response> => {
    const { head = true, ranges = true, version = "one", isSilent } = manners;
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init.headers).get("range") ?? "");
    const what = init.method ?? range?.[0] ?? "all";
    asked.push(what);
    if (isSilent) {
      return new Promise((_resolve, reject) =>
        init.signal?.addEventListener("abort", () => {
          aborted.push(what);
          reject(init.signal?.reason);
        }),
      );
    }
    if (init.method === "HEAD") {
      return new Response(null, {
        status: head ? 200 : 405,
        headers: { "content-length": String(file.length) },
      });
    }
    const isPart = range !== null && ranges;
    const body = isPart ? file.slice(Number(range[1]), Number(range[2]) + 1) : file;
    return new Response(body, { status: isPart ? 206 : 200, headers: { etag: version } });
  });
  return {
    asked,
    aborted,
    behave: (now: Manners) => {
      manners = now;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());
const never = new AbortController().signal;

const ranged = (read: ReadSource | null) => {
  if (read === null || !("ranges" in read)) throw new Error("not by ranges");
  return read;
};
const whole = (read: ReadSource | null) => {
  if (read === null || !("given" in read) || "ranges" in read) throw new Error("not whole");
  return read;
};

describe("a Parquet file of a host", () => {
  it("is asked for its length, its end and the parts that are needed, each once, and says how much has come", async () => {
    const { asked } = host();
    const read = parquetReader(HREF, "rows.parquet");
    const { given, ranges } = ranged(await read(never));
    expect(given.byteLength).toBe(FILE.length);
    expect(new Uint8Array(given.end)).toEqual(FILE.slice(-given.end.byteLength));
    const parts = [
      { offset: 4, bytes: 100 },
      { offset: 5_000, bytes: 300 },
    ];
    const pieces = await ranges.ask(parts);
    expect(pieces?.map((piece) => [...new Uint8Array(piece)])).toEqual(
      parts.map(({ offset, bytes }) => [...FILE.slice(offset, offset + bytes)]),
    );
    expect(store.getState().session.loading).toEqual({ received: 400, total: 400, unit: "bytes" });
    expect(asked).toEqual(["HEAD", "bytes=737856-999999", "bytes=4-103", "bytes=5000-5299"]);
    // After a correction of the columns, all needed ranges are kept already.
    const again = ranged(await read(never));
    expect(await again.ranges.ask(parts)).not.toBeNull();
    expect(asked).toHaveLength(4);
  });

  it("comes whole where it is small, and where its host gives no parts, which is said", async () => {
    const small = host(FILE.slice(0, 1_000));
    expect(whole(await parquetReader(HREF, "x")(never)).notes).toEqual([]);
    expect(small.asked).toEqual(["HEAD", "all"]);
    for (const manners of [{ head: false }, { ranges: false }]) {
      host().behave(manners);
      const { given, notes } = whole(await parquetReader(HREF, "x")(never));
      expect(given instanceof ArrayBuffer && given.byteLength).toBe(FILE.length);
      expect(notes?.map(({ parquet }) => parquet)).toEqual([{ kind: "no-parts", megabytes: "1.0" }]);
    }
  });

  it("that changes, or of which another part comes, is refused by what is wrong", async () => {
    for (const [manners, kind] of [
      [{ version: "two" }, "changed"],
      [{ ranges: false }, "other-part"],
    ] as const) {
      const { behave } = host();
      const { ranges } = ranged(await parquetReader(HREF, "x")(never));
      behave(manners);
      expect(await ranges.ask([{ offset: 4, bytes: 100 }])).toBeNull();
      expect(ranges.failure()).toMatchObject({ kind: "refused", faults: [{ parquet: { kind } }] });
    }
  });

  it("is let go of with all that is on its way", async () => {
    const { behave, aborted } = host();
    const stop = new AbortController();
    const { ranges } = ranged(await parquetReader(HREF, "x")(stop.signal));
    behave({ isSilent: true });
    const asking = ranges.ask([
      { offset: 4, bytes: 100 },
      { offset: 5_000, bytes: 300 },
    ]);
    stop.abort();
    expect(await asking).toBeNull();
    expect(aborted).toEqual(["bytes=4-103", "bytes=5000-5299"]);
  });
});
