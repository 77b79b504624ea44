import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readHostile } from "../model/hostileFiles.node.ts";

const folder = new URL("./importers/samples/", import.meta.url);
const originals: readonly Uint8Array[] = [
  readHostile("000-control-valid.json"),
  readHostile("200-control-valid.csv"),
  readHostile("213-day-month-order.csv"),
  ...readdirSync(folder)
    .filter((file) => !file.endsWith(".txt"))
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

function applied(bytes: readonly number[], { act, at, to }: Change): number[] {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  switch (act) {
    case "flip":
      return [...before, to, ...after.slice(1)];
    case "sign":
      return [...before, SIGNS.charCodeAt(to), ...after];
    case "cut":
      return [...before, ...after.slice(to)];
    case "copy":
      return [...before, ...after.slice(0, to), ...after];
    case "end":
      return before;
  }
}

/** Test support: files of all formats with a few changes. */
export const mutated = fc
  .record({
    original: fc.constantFrom(...originals),
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  })
  .map(({ original, changes }) => Uint8Array.from(changes.reduce(applied, [...original])));

/**
 * The same, and in one place a piece of it again and again, up to many megabytes: what costs little to send and much to
 * read.
 */
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
