import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { readHostile } from "../model/hostileFiles.node.ts";
import { libreOfficeFile } from "./formats/madeWorkbook.node.ts";

const folder = new URL("./samples/", import.meta.url);
const originals: readonly Uint8Array[] = [
  readHostile("000-control-valid.json"),
  readHostile("200-control-valid.csv"),
  readHostile("213-day-month-order.csv"),
  ...readdirSync(folder)
    .flatMap((file) => file.match(/(.*)\.txt$/)?.[1] ?? [])
    .map((file) => new Uint8Array(readFileSync(new URL(file, folder)))),
];

const SIGNS = "{}[]<>/,;:|\"'\\=&\n\r\t 0e-";
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.oneof(
  fc.record({ act: fc.constant("flip" as const), at: share, to: fc.nat(255) }),
  fc.record({ act: fc.constant("cut" as const), at: share, to: fc.nat(200) }),
  fc.record({ act: fc.constant("copy" as const), at: share, to: fc.nat(200) }),
  fc.record({ act: fc.constant("sign" as const), at: share, to: fc.nat(SIGNS.length - 1) }),
  fc.record({ act: fc.constant("end" as const), at: share, to: fc.constant(0) }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function applied(bytes: Uint8Array, { act, at, to }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (act) {
    case "flip":
      return Buffer.concat([before, Uint8Array.of(to), after.subarray(1)]);
    case "sign":
      return Buffer.concat([before, Uint8Array.of(SIGNS.charCodeAt(to)), after]);
    case "cut":
      return Buffer.concat([before, after.subarray(to)]);
    case "copy":
      return Buffer.concat([before, after.subarray(0, to), after]);
    case "end":
      return before;
  }
}

const changes = fc.array(change, { minLength: 1, maxLength: 6 });
const changed = (bytes: Uint8Array, all: readonly Change[]): Uint8Array =>
  Uint8Array.from(all.reduce(applied, bytes));

/** Test support: files of all formats with a few changes. */
export const mutated = fc
  .record({ original: fc.constantFrom(...originals), changes })
  .map(({ original, changes: all }) => changed(original, all));

/** Test support: workbooks with a few changes in one of their parts or in the zip file. */
export const mutatedWorkbooks = fc
  .record({
    original: fc.constantFrom(
      libreOfficeFile("ods"),
      libreOfficeFile("xlsx"),
      readHostile("302-hidden-and-struck.xlsx"),
    ),
    part: fc.option(share),
    changes,
  })
  .map(({ original, part, changes: all }) => {
    if (part === null) return changed(original, all);
    const parts = unzipSync(original);
    const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
    const name = names[Math.floor(part * names.length)] ?? "";
    return zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), all) }, { level: 0 });
  });

/** Test support: mutated files in which one piece is repeated up to many megabytes. */
export const swollen = fc
  .record({
    file: mutated,
    at: share,
    length: fc.integer({ min: 1, max: 60 }),
    size: fc.double({ min: 3, max: 7.3, noNaN: true }),
  })
  .map(({ file, at, length, size }) => {
    const place = Math.floor(at * file.length);
    const piece = file.subarray(place, place + length);
    const again = piece.length === 0 ? Buffer.of() : Buffer.alloc(Math.floor(10 ** size), piece);
    return Buffer.concat([file.subarray(0, place), again, file.subarray(place)]);
  });
