import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isGzip, unpackGzip } from "./unpackGzip.ts";

const text = "a story ".repeat(50_000);
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

test("what was packed comes out again, with its size on the way", async () => {
  const packed = gzipSync(text);
  expect(isGzip(packed)).toBe(true);
  expect(isGzip(new TextEncoder().encode("{}"))).toBe(false);
  let heard = 0;
  const unpacked = await unpackGzip(bufferOf(packed), (done) => {
    heard = done;
  });
  expect(unpacked.ok && new TextDecoder().decode(unpacked.bytes)).toBe(text);
  expect(heard).toBe(text.length);
});

test("a file that was cut off is refused in words", async () => {
  const packed = gzipSync(text);
  const unpacked = await unpackGzip(bufferOf(packed.subarray(0, packed.length / 2)), () => {});
  expect(unpacked).toMatchObject({ ok: false, faults: [{ found: expect.stringContaining("cut off") }] });
});
