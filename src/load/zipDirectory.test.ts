import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadFile } from "./loadFile.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "./zipDirectory.ts";

const LIMITS = { entries: 100, entryBytes: 1e6, totalBytes: 1e7 };
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const plain = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({ "a.csv": text("date,headline\n2019-01-01,One\n"), "b.txt": text("b".repeat(99)) }),
  );

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const END = 22;
/** The offset of the directory of a zip file without a comment. */
const directoryOf = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - END + 16, true);

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const read = readZipDirectory(bytes, LIMITS);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.entries;
}

function refusal(bytes: Uint8Array): string {
  const read = readZipDirectory(bytes, LIMITS);
  return read.ok ? "it was read" : read.faults.map(({ found }) => found).join();
}

/** The refusal of the plain file after a change. */
function changed(change: (view: DataView, bytes: Uint8Array) => void): string {
  const bytes = plain();
  change(view(bytes), bytes);
  return refusal(bytes);
}

/** The refusal after other numbers were written at these offsets of the end record. */
const withEnd = (values: Readonly<Record<number, number>>): string =>
  changed((all) => {
    for (const [at, value] of Object.entries(values))
      all.setUint16(all.byteLength - END + Number(at), value, true);
  });

const TWO_WAYS = /can be read in two ways/;
const ZIP64 = /ZIP64/;
const DAMAGED = /damaged or cut off/;

describe("a zip file", () => {
  it("is read as another program reads it", async () => {
    const bytes = plain();
    for (const entry of entriesOf(bytes)) {
      const unpacked = await unpackEntry(bytes, entry);
      expect(unpacked.ok && unpacked.bytes).toEqual(unzipSync(bytes)[entry.name]);
    }
  });

  it("is refused, and fails in no other way, if no memory holds what an entry says", async () => {
    const bytes = plain();
    const entry = entriesOf(bytes).find(({ method }) => method === "deflated") ?? expect.fail();
    const unpacked = await unpackEntry(bytes, { ...entry, unpacked: 2 ** 60 });
    expect(unpacked.ok).toBe(false);
  });

  it("may leave the sizes of a stream to its directory", () => {
    const bytes = plain();
    const [directory, all] = [directoryOf(bytes), view(bytes)];
    for (const flags of [6, directory + 8]) all.setUint16(flags, 8, true);
    for (const at of [14, 18, 22]) all.setUint32(at, 0, true);
    expect(entriesOf(bytes)).toHaveLength(2);
  });

  it("may have a comment behind its end, and none that looks like another end", () => {
    const comment = text("a comment");
    const bytes = Uint8Array.from([...plain(), ...comment]);
    view(bytes).setUint16(bytes.length - comment.length - 2, comment.length, true);
    expect(entriesOf(bytes)).toHaveLength(2);
    const end = Uint8Array.from(plain().subarray(-END));
    const two = Uint8Array.from([...plain(), ...end, 0]);
    view(two).setUint16(two.length - end.length - 3, end.length + 1, true);
    expect(refusal(two)).toMatch(DAMAGED);
    expect(refusal(Uint8Array.from([...plain(), 0]))).toMatch(DAMAGED);
  });
});

describe("a zip file that says two things of what is in it is refused", () => {
  it.each<[what: string, at: number]>([
    ["another way of packing", 8],
    ["another checksum", 14],
    ["another size in the file", 18],
    ["another size unpacked", 22],
    ["another length of its name", 26],
    ["a password", 6],
  ])("%s in the header of an entry", (_, at) => {
    expect(changed((all) => all.setUint8(at, all.getUint8(at) ^ 1))).toMatch(TWO_WAYS);
  });

  it("another name, and a name that is there twice", () => {
    expect(changed((_, bytes) => bytes.set(text("x"), 30))).toMatch(TWO_WAYS);
    const twice = new Uint8Array(zipSync({ "a.csv": text("a"), "b.csv": text("b") }));
    const second = directoryOf(twice) + 46 + 5;
    twice.set(text("a.csv"), view(twice).getUint32(second + 42, true) + 30);
    twice.set(text("a.csv"), second + 46);
    expect(refusal(twice)).toMatch(/“a.csv” is there twice/);
  });

  it("two entries on the same bytes", () => {
    const bytes = new Uint8Array(zipSync({ "a.csv": text("same"), "b.csv": text("same") }, { level: 0 }));
    const all = view(bytes);
    const second = directoryOf(bytes) + 46 + 5;
    const offset = all.getUint32(second + 42, true);
    // The first entry claims the bytes of the second.
    const length = 4 + 30 + 5 + 4;
    for (const at of [18, 22, directoryOf(bytes) + 20, directoryOf(bytes) + 24])
      all.setUint32(at, length, true);
    expect(offset).toBe(30 + 5 + 4);
    expect(refusal(bytes)).toMatch(/two of its files share bytes/);
  });

  it("a directory that is elsewhere, longer or shorter than its end says", () => {
    expect(withEnd({ 16: 0 })).toMatch(TWO_WAYS);
    expect(withEnd({ 12: 1 })).toMatch(TWO_WAYS);
    expect(withEnd({ 8: 1, 10: 1 })).toMatch(TWO_WAYS);
    expect(withEnd({ 8: 3, 10: 3 })).toMatch(DAMAGED);
    expect(withEnd({ 8: 1 })).toMatch(DAMAGED);
  });

  it("ZIP64: its numbers, and its locator before the end", () => {
    expect(withEnd({ 12: 0xffff, 14: 0xffff })).toMatch(ZIP64);
    expect(withEnd({ 8: 0xffff, 10: 0xffff })).toMatch(ZIP64);
    expect(changed((all, bytes) => all.setUint32(directoryOf(bytes) + 24, 0xffffffff, true))).toMatch(ZIP64);
    const bytes = plain();
    const locator = new Uint8Array(20);
    view(locator).setUint32(0, 0x07064b50, true);
    const end = bytes.length - END;
    const located = Uint8Array.from([...bytes.subarray(0, end), ...locator, ...bytes.subarray(end)]);
    expect(refusal(located)).toMatch(ZIP64);
  });
});

it("a byte that was changed in a zip file is noticed, packed or not", async () => {
  const story = { "story.csv": text("date,headline\n2019-01-01,One\n") };
  const stored = new Uint8Array(zipSync(story, { level: 0 }));
  // In the stored bytes, 2019 becomes 2018.
  stored.set(text("8"), (entriesOf(stored)[0]?.start ?? 0) + 17);
  const packed = new Uint8Array(zipSync(story));
  for (const at of [14, directoryOf(packed) + 16]) packed[at] = (packed[at] ?? 0) ^ 1;
  for (const bytes of [stored, packed]) {
    const outcome = await loadFile(bytes.buffer, "story.zip", {}, () => {});
    expect("faults" in outcome && outcome.faults[0]?.found).toMatch(/“story.csv” .* its checksum is another/);
  }
});
