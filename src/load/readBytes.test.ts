import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { FILE_LIMITS, LIST_LIMITS } from "../model/limits.ts";
import { loadFile } from "./loadFile.ts";
import { readBytes } from "./readBytes.ts";

const text = "a,story\n".repeat(50_000);
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
const silent = () => {};

test("what was packed comes out again, with its size on the way, from memory and from a disk", async () => {
  const packed = gzipSync(text);
  for (const given of [bufferOf(packed), new Blob([bufferOf(packed)]), new Blob([text])]) {
    let heard = 0;
    const read = await readBytes(given, ({ done }) => {
      heard = done;
    });
    expect(read.ok && new TextDecoder().decode(read.bytes)).toBe(text);
    expect(heard).toBe(text.length);
  }
});

test("a packed file that was cut off is refused in words", async () => {
  const packed = gzipSync(text);
  const read = await readBytes(bufferOf(packed.subarray(0, packed.length / 2)), silent);
  expect(read).toMatchObject({ ok: false, faults: [{ found: expect.stringContaining("cut off") }] });
});

test("a file that cannot be read is not one that was refused", async () => {
  const gone = new Blob(["date,headline\n2020-01-01,One\n"]);
  gone.slice = () => {
    throw new DOMException("gone", "NotReadableError");
  };
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  expect(await loadFile(gone, "gone.csv", {}, silent)).toEqual({ ok: false, unread: "file" });
});

test("a file on a disk is read whole and has the hash of its bytes", async () => {
  const table = utf8("date,headline\n2020-01-01,One\n2020-01-02,Two\n");
  const here = await loadFile(bufferOf(table), "table.csv", {}, silent);
  const onDisk = await loadFile(new Blob([bufferOf(table)]), "table.csv", {}, silent);
  expect(onDisk.ok && onDisk.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(onDisk.ok && onDisk.digest).toBe(here.ok && here.digest);
});

describe("a file for which the memory does not suffice is refused by that", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** Imitates an engine on a small machine: arrays of bytes above this length cannot be made. */
  function withRoomFor(most: number): void {
    const Bytes = globalThis.Uint8Array;
    const construct = (target: Uint8ArrayConstructor, given: unknown[], as: NewableFunction): Uint8Array => {
      if (Number(given[0]) > most) throw new RangeError("Array buffer allocation failed");
      return Reflect.construct(target, given, as);
    };
    vi.stubGlobal("Uint8Array", new Proxy(Bytes, { construct }));
  }

  it.each([
    ["from a disk", () => new Blob([text])],
    ["packed", () => new Blob([bufferOf(gzipSync(text))])],
  ])("%s", async (_, file) => {
    const given = file();
    withRoomFor(100_000);
    const read = await readBytes(given, silent);
    expect(read).toMatchObject({ faults: [{ found: expect.stringContaining("not enough memory") }] });
  });
});

/** The first fault of a file. */
async function refusalOf(file: Uint8Array): Promise<{ found: string; path: string }> {
  const outcome = await loadFile(bufferOf(file), "file", {}, silent);
  if (!("faults" in outcome)) return { found: "not refused", path: "" };
  const [fault] = outcome.faults;
  return { found: fault?.found ?? "", path: fault?.path ?? "" };
}

const story = (lists: string): string =>
  `{"title":"x","kinds":[{"id":"k","label":"K"}],"sources":[],"actors":[],"events":[${lists}]}`;
const event = (participants: string): string =>
  `{"id":"e","date":"2020","headline":"x","kind":"k","status":"reported","participants":[${participants}]}`;

const timeline = (kinds: number): string =>
  JSON.stringify({
    events: Array.from({ length: kinds }, (_, kind) => ({
      start_date: { year: 2020 },
      text: { headline: "x" },
      group: `k${kind}`,
    })),
  });

/** Per limit, a file at the limit and a file just above it. The first may have another fault, such as one of the schema. */
const EDGES: readonly (readonly [string, string, string, RegExp])[] = [
  [
    "columns of a row",
    `a,b\n1${",".repeat(FILE_LIMITS.columns - 1)}\n`,
    `a,b\n1${",".repeat(FILE_LIMITS.columns)}\n`,
    /^more than 1,000 columns$/,
  ],
  [
    "rows",
    `date,headline${"\n".repeat(FILE_LIMITS.rows + 1)}`,
    `date,headline${"\n".repeat(FILE_LIMITS.rows + 2)}`,
    /^more than 2,000,000 rows$/,
  ],
  [
    "rows that end in CR",
    `date,headline${"\r".repeat(FILE_LIMITS.rows)}x`,
    `date,headline${"\r".repeat(FILE_LIMITS.rows + 1)}x`,
    /^more than 2,000,000 rows$/,
  ],
  [
    "entries of a list in a record",
    story(event(`0${",0".repeat(FILE_LIMITS.entries - 1)}`)),
    story(event(`0${",0".repeat(FILE_LIMITS.entries)}`)),
    /^more than 50,000 entries in one list or object$/,
  ],
  [
    "records",
    story(`0${",0".repeat(1_999_999)}`),
    story(`0${",0".repeat(2_000_000)}`),
    /^more than 2,000,000 entries in one list or object$/,
  ],
  [
    "kinds of a timeline",
    timeline(LIST_LIMITS.kinds),
    timeline(LIST_LIMITS.kinds + 1),
    /^more than 1,000 kinds of events$/,
  ],
];

describe("each limit refuses by name what is just over it, and not what is just under it", () => {
  it.each(EDGES)("%s", async (_, under, over, words) => {
    const refused = await refusalOf(utf8(over));
    expect(refused.found).toMatch(words);
    // At the largest limits, the other three files are slow.
    if (over.length > 1_000_000 && !process.env.DATELINE_ALL) return;
    expect((await refusalOf(utf8(under))).found).not.toBe(refused.found);
    expect((await refusalOf(gzipSync(over))).found).toMatch(/^more than|times as large/);
    const utf16 = Buffer.from(`\uFEFF${over}`, "utf16le");
    expect((await refusalOf(utf16)).found).toBe(refused.found);
  });

  it("bytes, which it does not read; it says what there is for a larger table", async () => {
    const large = Object.defineProperty(new Blob(["date,headline\n"]), "size", { value: 630_000_000 });
    const outcome = await loadFile(large, "a.csv", {}, silent);
    expect(outcome).toMatchObject({
      faults: [
        { found: "a file of 630 MB", expected: expect.stringMatching(/^at most 512 MB.*prepare-data/) },
      ],
    });
  });

  it("unpacked to packed", async () => {
    const padded = (of: number): Uint8Array => gzipSync(`date,headline\n2020,"${"x".repeat(of)}"\n`);
    if (process.env.DATELINE_ALL)
      expect((await refusalOf(padded(15_000_000))).found).not.toMatch(/times as large/);
    expect((await refusalOf(padded(17_000_000))).found).toBe(
      "a packed file that becomes more than 200 times as large",
    );
  });
});

describe("what only looks like too much is read", () => {
  it.each([
    ["line ends in a quoted cell", `date,headline,summary\n2020,One,"${"\n".repeat(5_000)}"\n`],
    ["commas in a quoted cell", `date,headline,summary\n2020,One,"${",".repeat(5_000)}"\n`],
    ["quotes doubled", `date,headline\n2020,"${'""'.repeat(2_000)}"\n`],
    ["commas in a text of JSON", story("").replace('"x"', `"${",[{".repeat(5_000)}"`)],
    ["a quote behind a backslash", story("").replace('"x"', `"\\",${"{".repeat(100)}"`)],
    ["brackets too deep in one line of many", `${entity("a")}${"[".repeat(40)}\n${entity("b")}`],
  ])("%s", async (_, written) => {
    const outcome = await loadFile(bufferOf(utf8(written)), "file", {}, silent);
    expect(outcome.ok).toBe(true);
  });

  function entity(id: string): string {
    const event = { id, schema: "Event", properties: { name: [id], date: ["2020-01-01"] } };
    return `${JSON.stringify(event)}\n`;
  }
});

test("depth is told with its place, of which the beginning of the file is enough", async () => {
  const deep = story(event(`{"a":${"[".repeat(FILE_LIMITS.nesting)}`));
  expect(await refusalOf(utf8(`${deep}${" ".repeat(3_000_000)}`))).toMatchObject({
    found: "lists or objects nested too deep",
    path: "/events/0/participants/0/a",
  });
});
