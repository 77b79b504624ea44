import process from "node:process";
import { describe, expect, it } from "vitest";
import { littleEndian, packedBits, varint } from "../../export/writeParquet.ts";
import { faultInWords } from "../../words/faultInWords.ts";
import { english } from "../../words/words.ts";
import { loadFile } from "../loadFile.ts";
import {
  type Codec,
  type MadeColumn,
  type MadeFile,
  type MadePage,
  page,
  parquet,
  plainTexts,
  textColumn,
} from "./madeParquet.node.ts";

/*
 * Files with one false statement each. Each is opened like a file on the reader's computer. It must be refused with the
 * name of its fault, and without the memory that it claims to need.
 */
const DATES = ["2019-11-02", "2019-11-05", "2020-02-29"];
const dates = textColumn("date", DATES);
const titles = textColumn("title", ["One", "Two", "Three"]);
const ALL_THERE = [...littleEndian(2, 4), ...varint(6), 1];

async function refusalOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const before = process.memoryUsage();
  const outcome = await loadFile(new Blob([file]), "rows.parquet", {}, () => {});
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  expect(grown).toBeLessThan(300_000_000);
  if (outcome.ok || !("faults" in outcome)) throw new Error("not refused");
  return outcome.faults.map((fault) => `${fault.path}: ${faultInWords(english, fault)}`).join("\n");
}

const made = (column: MadeColumn, says: MadeFile["says"] = {}): Uint8Array<ArrayBuffer> =>
  parquet({ columns: [dates, column], rows: [3], says });

/** A column `title` of these pages. */
const pages = (codec: Codec, ...group: readonly MadePage[]): MadeColumn => ({
  ...titles,
  codec,
  groups: [group],
});

const numbered = (bits: readonly number[]): MadePage =>
  page("data", 8, 3, "UNCOMPRESSED", [...ALL_THERE, ...bits]);
const dictionary = page("dictionary", 0, 2, "UNCOMPRESSED", plainTexts(["One", "Two"]));
const packedAs = (codec: Codec, unpacked: number, packed: readonly number[]): MadeColumn =>
  pages(codec, { kind: "data", encoding: 0, values: 3, unpacked, packed: Uint8Array.from(packed) });

const BOMBS: readonly (readonly [string, MadeColumn, string])[] = [
  [
    "a run that goes on for ever, and then for ever",
    pages("UNCOMPRESSED", dictionary, numbered([1, ...varint(2 ** 31 - 2), 3])),
    "a run of more values than its page has",
  ],
  [
    "as many values as there are numbers",
    pages("UNCOMPRESSED", { ...dictionary, values: 2 ** 31 - 1 }, numbered([1, 3, 2])),
    "fewer values than a page says",
  ],
  [
    "more values than the row group",
    pages("UNCOMPRESSED", { ...numbered([]), values: 2 ** 31 - 1 }),
    "2,147,483,647 values where it says 3",
  ],
  [
    "numbers that its dictionary has not",
    pages("UNCOMPRESSED", dictionary, numbered([2, ...packedBits([0, 1, 2], 2)])),
    "has not",
  ],
  [
    "numbers without a dictionary",
    pages("UNCOMPRESSED", numbered([2, ...packedBits([0, 1, 2], 2)])),
    "without a dictionary",
  ],
  [
    "numbers of 32 bits",
    pages("UNCOMPRESSED", dictionary, numbered([32, ...varint(6), 0, 0, 0, 0])),
    "too wide",
  ],
  [
    "a text as long as it likes",
    pages("UNCOMPRESSED", page("data", 0, 3, "UNCOMPRESSED", [...ALL_THERE, 255, 255, 255, 255])),
    "fewer values",
  ],
  [
    "a decimal number of more bytes than any database has",
    {
      ...pages(
        "UNCOMPRESSED",
        page("data", 0, 3, "UNCOMPRESSED", [...ALL_THERE, ...plainTexts(["1".repeat(101), "1", "1"])]),
      ),
      converted: 5,
    },
    "a decimal number of more than 100 bytes",
  ],
  [
    "Snappy that says four gigabytes",
    packedAs("SNAPPY", 100, [...varint(2 ** 32 - 1), 0, 65]),
    "another length than it says",
  ],
  [
    "Snappy of which the page says half a gigabyte",
    packedAs("SNAPPY", 490_000_000, [...varint(490_000_000), 0, 65]),
    "too many times as large",
  ],
  [
    "gzip that says four gigabytes",
    packedAs("GZIP", 100, [31, 139, 8, ...new Array(11).fill(0), 255, 255, 255, 255]),
    "another length than it says",
  ],
  [
    "Zstandard that says a terabyte",
    packedAs("ZSTD", 100, [0x28, 0xb5, 0x2f, 0xfd, 0xe0, ...littleEndian(2 ** 40, 8), 1, 0, 0]),
    "another length than it says",
  ],
  [
    "Zstandard of one letter, again and again",
    packedAs("ZSTD", 400_000_000, [
      0x28,
      0xb5,
      0x2f,
      0xfd,
      0xa0,
      ...littleEndian(400_000_000, 4),
      ...littleEndian(131_072 * 8 + 3, 3),
      65,
    ]),
    "too many times as large",
  ],
  [
    "LZ4 that becomes more than it can",
    packedAs("LZ4_RAW", 490_000_000, [16, 65]),
    "too many times as large",
  ],
  ["a page that cannot be unpacked", packedAs("SNAPPY", 12, [12, 1, 200]), "cannot be unpacked"],
  [
    "an encoding that nobody knows",
    pages("UNCOMPRESSED", page("data", 77, 3, "UNCOMPRESSED", [])),
    "an encoding that is not read",
  ],
];

describe("a Parquet file that asks for more than it has is refused by its column:", () => {
  it.each(BOMBS)("%s", async (_, column, found) => {
    // The footer claims enough bytes for all of these files.
    const refusal = await refusalOf(made({ ...column, says: { unpacked: 500_000_000 } }).slice());
    expect(refusal).toContain("the column “title”: ");
    expect(refusal).toContain(found);
  });

  it("a column that becomes more than the footer says", async () => {
    const refusal = await refusalOf(made({ ...titles, says: { unpacked: 5 } }));
    expect(refusal).toContain("pages that become more than the 5 bytes that it says");
  });

  it("a text that grows with every row", async () => {
    const prefixes = deltas(Array.from({ length: 50_000 }, (_, row) => row));
    const suffixes = deltas(new Array<number>(50_000).fill(1));
    const body = [...prefixes, ...suffixes, ...new Array<number>(50_000).fill(65)];
    const column: MadeColumn = {
      name: "title",
      codec: "UNCOMPRESSED",
      groups: [[page("data", 7, 50_000, "UNCOMPRESSED", body)]],
    };
    const same = textColumn("date", new Array<string>(50_000).fill("2020-01-01"));
    const refusal = await refusalOf(parquet({ columns: [same, column], rows: [50_000] }));
    expect(refusal).toContain("texts that become too many times as large");
  });
});

/** Numbers with a constant difference, encoded in blocks of 1,024 with one part. */
function deltas(values: readonly number[]): number[] {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const head = [...varint(1024), 1, ...varint(values.length), ...varint(2 * (values[0] ?? 0))];
  const blocks = Math.ceil((values.length - 1) / 1024);
  return [...head, ...Array.from({ length: blocks }, () => [...varint(2 * step), 0]).flat()];
}

describe("a Parquet file whose footer lies is refused by what is wrong:", () => {
  const LIES: readonly (readonly [string, Uint8Array<ArrayBuffer>, string])[] = [
    ["rows of all", made(titles, { rows: 7 }), "says that it has 7 rows, and its parts have 3"],
    ["rows of a row group", parquet({ columns: [dates, titles], rows: [5] }), "3 values where it says 5"],
    ["values of a column", made({ ...titles, says: { values: 2 } }), "2 values in a row group of 3 rows"],
    [
      "more rows than a table may have",
      made(titles, { rows: 3 }) && parquet({ columns: [dates, titles], rows: [2_000_001] }),
      "more than 2,000,000 rows",
    ],
    [
      "where a column stands",
      made({ ...titles, says: { from: 10_000_000 } }),
      "Row group 1 of the Parquet file points outside of it",
    ],
    [
      "how long a column is",
      made({ ...titles, says: { packed: 10_000_000 } }),
      "Row group 1 of the Parquet file points outside of it",
    ],
    [
      "a length below nothing",
      made({ ...titles, says: { packed: -5 } }),
      "Row group 1 of the Parquet file points outside of it",
    ],
    [
      "what a column becomes",
      made({ ...titles, says: { unpacked: 2 ** 40 } }),
      "The Parquet file becomes too large",
    ],
    ["how long it is", made(titles, { length: 2 ** 32 - 1 }), "damaged or cut off"],
    [
      "a list of a billion",
      made(titles, { footer: [0x15, 2, 0x19, 0xfc, ...varint(2 ** 30), 0] }),
      "damaged or cut off",
    ],
    [
      "lists in lists in lists",
      made(titles, { footer: new Array<number>(100_000).fill(0x19) }),
      "damaged or cut off",
    ],
    [
      "a number that does not end",
      made(titles, { footer: [0x16, ...new Array<number>(1_000_000).fill(0xff)] }),
      "damaged or cut off",
    ],
    ["nothing at all", made(titles, { footer: [0] }), "damaged or cut off"],
  ];
  it.each(LIES)("%s", async (_, file, found) => {
    expect(await refusalOf(file)).toContain(found);
  });

  it("a codec that is not read is named with its column", async () => {
    for (const codec of ["BROTLI", "LZO"] as const) {
      expect(await refusalOf(made({ ...titles, codec }))).toMatch(
        new RegExp(`^the column “title”: .* is packed with .?${codec}`),
      );
    }
  });
});
