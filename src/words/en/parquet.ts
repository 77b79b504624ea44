import { isolate, numbers } from "./grammar.ts";

/** The faults of a Parquet file, each with its remedy. */
export const parquet = {
  damaged: "The Parquet file is damaged or cut off. Download it again.",
  tooLarge: "The Parquet file becomes too large when it is unpacked: more than 512 MB. Cut it in parts.",
  encrypted: "The Parquet file is encrypted. Save it without encryption, or the table as CSV.",
  elsewhere: "Columns of the Parquet file stand in other files. Save it as one.",
  changed: "The file changed while it was read. Try again.",
  otherPart:
    "The host gave another part of the file than was asked for. It should answer ranges of bytes (206).",
  short: "A part of the file ended too early. Try again.",
  noParts: (megabytes: string) =>
    `The host gives no parts of a file, so that all of it was read: ${megabytes} MB. It should answer ranges of bytes (206).`,
  many: {
    rows: (most: number) => `The file has more than ${numbers.format(most)} rows. Cut it in parts.`,
    columns: (most: number) => `The file has more than ${numbers.format(most)} columns. Leave some out.`,
    cells: (most: number) => `The file has more than ${numbers.format(most)} cells. Cut it in parts.`,
  },
  rows: (has: number, says: number) =>
    `The Parquet file says that it has ${numbers.format(says)} rows, and its parts have ${numbers.format(has)}. Download it again.`,
  outside: (group: number) =>
    `Row group ${numbers.format(group)} of the Parquet file points outside of it. Download it again.`,
  codec: (column: string, codec: string) =>
    `The column “${isolate(column)}” is packed with ${isolate(codec)}, which is not read. Save it with Snappy, gzip, Zstandard or LZ4, or the table as CSV.`,
  column: (column: string, found: string) =>
    `The column “${isolate(column)}” is not what the Parquet file says of it (${isolate(found)}). Write it anew, or save the table as CSV.`,
  noCells: (column: string) =>
    `The column “${isolate(column)}” has records, maps, places or bytes and was left out. Texts, numbers, dates and lists of them are read.`,
};
