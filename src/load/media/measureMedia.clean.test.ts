import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { strToU8, zlibSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import type { PictureNote } from "../../model/mediaType.ts";
import { runs } from "../../model/runs.node.ts";
import { joinBytes } from "../../model/tables/bytes.ts";
import { latin, viewOf } from "./bytes.ts";
import { type CleanMedia, cleanMedia } from "./measureMedia.ts";

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));

function cleaned(file: string, bytes: Uint8Array): CleanMedia {
  const read = cleanMedia(file, bytes);
  return read.ok ? read : expect.fail(`${file}: ${read.found}`);
}
const refusal = (file: string, bytes: Uint8Array): string => {
  const read = cleanMedia(file, bytes);
  return read.ok ? expect.fail(`${file} passed`) : read.found;
};
/** The pixels, as another program reads them. */
function pixelsOf(type: string, bytes: Uint8Array): string {
  const href = `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><image width="60" height="60" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect(new Set(pixels).size, "nothing was drawn").toBeGreaterThan(2);
  return pixels.toString("base64");
}
/** The text in every note below. It must not be left in a cleaned file. */
const SECRET = "Ann Author lives at 12 Example Road";
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

const written = (parts: readonly Uint8Array[]): readonly string[] =>
  parts.map((part) => Buffer.from(part).toString("base64"));

const ALL: readonly PictureNote[] = ["place", "serial", "owner", "preview", "other"];

describe.each(["jpg", "png", "webp", "avif"])("a photograph as %s", (ending) => {
  const file = `camera.${ending}`;
  const photograph = sample(file);

  it("is published without what the camera wrote, with its colours, and turned as before", () => {
    for (const text of ["SN-12345", "Ann Author"]) expect(holds(photograph, text)).toBe(true);
    const { bytes, took, size } = cleaned(file, photograph);
    expect([...took].sort()).toEqual(["other", "owner", "place", "serial"]);
    for (const text of ["SN-12345", "Ann Author", "GPSLatitude", "Acme"])
      expect(holds(bytes, text)).toBe(false);
    // Browsers do not turn a WebP.
    expect(size).toEqual(ending === "webp" ? { width: 60, height: 40 } : { width: 40, height: 60 });
    expect(cleaned(file, bytes).size).toEqual(size);
    expect(holds(bytes, ending === "jpg" ? "ICC_PROFILE" : "")).toBe(true);
    // The pixels of WebP and AVIF are compared in a browser (`e2e/publishSafely.spec.ts`).
    if (ending === "jpg" || ending === "png")
      expect(pixelsOf(ending, bytes)).toBe(pixelsOf(ending, photograph));
  });

  it("is the same when it is published again, and nothing more is taken out", () => {
    const once = cleaned(file, photograph);
    const again = cleaned(file, once.bytes);
    expect(Buffer.compare(again.bytes, once.bytes)).toBe(0);
    expect(again.took.size).toBe(0);
  });

  it("ends in words or in a picture wherever it is cut off or a byte is another", () => {
    for (let length = 0; length < photograph.length; length += 7)
      expect(() => cleanMedia(file, photograph.subarray(0, length))).not.toThrow();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(photograph.length - 1), fc.nat(255)), { maxLength: 8 }),
        (changes) => {
          const bytes = photograph.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const read = cleanMedia(file, bytes);
          if (!read.ok) return;
          const again = cleanMedia(file, read.bytes);
          expect(again.ok && Buffer.compare(again.bytes, read.bytes)).toBe(0);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});

/** A block of Exif, big-endian: entries of two directories, and whether a preview follows. */
function exif(orientation: number, hasPreview: boolean): Uint8Array {
  const text = `${SECRET}\0`;
  const entries = [
    ...(orientation > 0 ? [[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]] : []),
    [0x01, 0x3b, 0, 2, 0, 0, 0, text.length, 0, 0, 0, 100],
    [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 90],
  ];
  const block = new Uint8Array(100 + text.length);
  block.set([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    entries.length,
    ...entries.flat(),
    0,
    0,
    0,
    hasPreview ? 94 : 0,
  ]);
  block.set(strToU8(text), 100);
  return block;
}

const arbitraryExif = fc.record({ orientation: fc.nat(8), hasPreview: fc.boolean() });

describe("a JPEG of segments in any order", () => {
  const segment = (marker: number, ...body: readonly (string | Uint8Array)[]): Uint8Array => {
    const bytes = joinBytes(body.map((part) => (typeof part === "string" ? strToU8(part, true) : part)));
    return joinBytes([Uint8Array.of(0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255), bytes]);
  };
  /** The segments of a whole JPEG of one scan; the last one is the scan with its pixels. */
  const segmentsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
    const found: Uint8Array[] = [];
    for (let at = 2; ; ) {
      const end = at + 2 + viewOf(bytes).getUint16(at + 2);
      if (bytes[at + 1] === 0xda) return [...found, bytes.subarray(at, bytes.length - 2)];
      found.push(bytes.subarray(at, end));
      at = end;
    }
  };
  const own = segmentsOf(sample("bridge.jpg")).filter((one) => latin(one, 4, 11) !== "ICC_PROFILE");
  const ofPixels = own.filter((one) => (one[1] ?? 0) < 0xe0);
  const note = fc.oneof(
    fc.constantFrom(
      segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", `<x exif:GPSLatitude="1">${SECRET}`),
      segment(0xe1, "http://ns.adobe.com/xmp/extension/\0", SECRET),
      segment(0xed, "Photoshop 3.0\0", "8BIM\u0004\u0004\0\0\0\0\0\u0009\u001C\u0002P", SECRET),
      segment(0xe2, "MPF\0", SECRET),
      segment(0xe0, "JFXX\0", SECRET),
      segment(0xfe, SECRET),
      segment(0xee, "Adobe", SECRET),
      segment(0xef, SECRET),
      // Bytes between two segments, which belong to none.
      strToU8(SECRET),
    ),
    arbitraryExif.map(({ orientation, hasPreview }) =>
      segment(0xe1, "Exif\0\0", exif(orientation, hasPreview)),
    ),
  );

  it("keeps what its pixels are made of, its profile, and the first orientation, and nothing else", () => {
    const pixels = pixelsOf(
      "jpeg",
      joinBytes([Uint8Array.of(0xff, 0xd8), ...own, Uint8Array.of(0xff, 0xd9)]),
    );
    const profile = segment(0xe2, "ICC_PROFILE\0\u0001\u0001", "colours");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(note, fc.nat(own.length - 1)), { maxLength: 6 }),
        fc.nat(own.length - 1),
        fc.boolean(),
        (notes, place, hasTail) => {
          const parts = own.flatMap((one, index) => [
            ...notes.flatMap(([added, at]) => (at === index ? [added] : [])),
            ...(place === index ? [profile] : []),
            one,
          ]);
          const tail = hasTail ? [strToU8(`\xFF\xD8${SECRET}`, true)] : [];
          const given = joinBytes([Uint8Array.of(0xff, 0xd8), ...parts, Uint8Array.of(0xff, 0xd9), ...tail]);
          const { bytes, took } = cleaned("a.jpg", given);
          expect(holds(bytes, SECRET)).toBe(false);
          const kept = segmentsOf(bytes);
          expect(written(kept.filter((one) => (one[1] ?? 0) < 0xe0))).toEqual(written(ofPixels));
          const profiles = kept.filter((one) => latin(one, 4, 11) === "ICC_PROFILE");
          expect(written(profiles)).toEqual(written([profile]));
          expect(took.size > 0).toBe(notes.length + tail.length > 0);
          const before = parts.find((one) => latin(one, 4, 4) === "Exif");
          const turned = before ? orientationIn(before.subarray(10)) : 1;
          const now = kept.filter((one) => latin(one, 4, 4) === "Exif");
          expect(now.map((one) => orientationIn(one.subarray(10)))).toEqual(turned > 1 ? [turned] : []);
          if (turned === 1) expect(pixelsOf("jpeg", bytes)).toBe(pixels);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  const orientationIn = (block: Uint8Array): number => (block[11] === 0x12 ? Math.max(1, block[19] ?? 1) : 1);

  it("loses the preview in its head, and the file that stands behind its end", () => {
    const thumb = segment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0002\u0001", SECRET.slice(0, 6));
    const film = strToU8(`\0\0\0\u0018ftypmp42${SECRET}`, true);
    const given = joinBytes([
      sample("bridge.jpg").subarray(0, 2),
      thumb,
      ...own.slice(1),
      Uint8Array.of(0xff, 0xd9),
      film,
    ]);
    const { bytes, took } = cleaned("a.jpg", given);
    expect([...took]).toEqual(["preview"]);
    expect(holds(bytes, SECRET.slice(0, 6))).toBe(false);
    expect(pixelsOf("jpeg", bytes)).toBe(pixelsOf("jpeg", given));
  });
});

describe("a PNG of chunks in any order", () => {
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(body.length + 12);
    viewOf(whole).setUint32(0, body.length);
    whole.set(strToU8(type), 4);
    whole.set(body, 8);
    // The checksum stays 0, since nobody checks that of a chunk that is removed.
    return whole;
  };
  const chunksOf = (bytes: Uint8Array): readonly Uint8Array[] => {
    const found: Uint8Array[] = [];
    for (let at = 8; at < bytes.length; ) {
      const end = at + 12 + viewOf(bytes).getUint32(at);
      found.push(bytes.subarray(at, end));
      at = end;
    }
    return found;
  };
  const typeOf = (one: Uint8Array): string => latin(one, 4, 4);
  const own = chunksOf(sample("bridge.png"));
  const head = sample("bridge.png").subarray(0, 8);
  const note = fc.oneof(
    fc.constantFrom(
      chunk("tEXt", strToU8(`Author\0${SECRET}`)),
      chunk("zTXt", strToU8(`Comment\0\0${SECRET}`)),
      chunk("iTXt", strToU8(`XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="1">${SECRET}`)),
      chunk("tIME", strToU8(SECRET)),
      chunk("caBX", strToU8(SECRET)),
      chunk("abCd", strToU8(SECRET)),
    ),
    arbitraryExif.map(({ orientation, hasPreview }) => chunk("eXIf", exif(orientation, hasPreview))),
  );

  it("keeps its pixels and colours, and nothing behind its end", () => {
    const plain = own.filter((one) => !/^(?:[tiz]TXt|eXIf|tIME)$/.test(typeOf(one)));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(note, fc.integer({ min: 1, max: plain.length - 1 })), { maxLength: 6 }),
        fc.boolean(),
        (notes, hasTail) => {
          const parts = plain.flatMap((one, index) => [
            ...notes.flatMap(([added, at]) => (at === index ? [added] : [])),
            one,
          ]);
          // Programs that crop in place leave the end of the larger picture after that of the smaller one.
          const tail = hasTail ? [strToU8(SECRET)] : [];
          const given = joinBytes([head, ...parts, ...tail]);
          const { bytes, took } = cleaned("a.png", given);
          expect(holds(bytes, SECRET)).toBe(false);
          const kept = chunksOf(bytes).filter((one) => typeOf(one) !== "eXIf");
          expect(written(kept)).toEqual(written(plain));
          expect(took.size > 0).toBe(notes.length + tail.length > 0);
          expect(pixelsOf("png", bytes)).toBe(pixelsOf("png", joinBytes([head, ...plain])));
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe("a WebP of chunks in any order", () => {
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const whole = new Uint8Array(8 + body.length + (body.length % 2));
    whole.set(strToU8(type));
    viewOf(whole).setUint32(4, body.length, true);
    whole.set(body, 8);
    return whole;
  };
  const fileOf = (chunks: readonly Uint8Array[]): Uint8Array => {
    const body = joinBytes(chunks);
    const whole = joinBytes([strToU8("RIFF\0\0\0\0WEBP"), body]);
    viewOf(whole).setUint32(4, body.length + 4, true);
    return whole;
  };
  const pixels = sample("bridge.webp").subarray(12);
  const extended = chunk("VP8X", Uint8Array.of(0x0c, 0, 0, 0, 59, 0, 0, 39, 0, 0));
  const note = fc.constantFrom(
    chunk("EXIF", exif(6, true)),
    chunk("EXIF", joinBytes([strToU8("Exif\0\0"), exif(1, false)])),
    chunk("XMP ", strToU8(`<x exif:GPSLatitude="1">${SECRET}`)),
    chunk("JUNK", strToU8(SECRET)),
  );

  it("keeps its pixels, and says no longer that it has notes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(note, fc.nat(1)), { maxLength: 4 }), fc.boolean(), (notes, hasTail) => {
        const at = (place: number) => notes.flatMap(([added, where]) => (where === place ? [added] : []));
        const tail = hasTail ? [strToU8(SECRET)] : [];
        const given = joinBytes([fileOf([extended, ...at(0), pixels, ...at(1)]), ...tail]);
        const { bytes } = cleaned("a.webp", given);
        expect(holds(bytes, SECRET)).toBe(false);
        expect(holds(bytes, "XMP ")).toBe(false);
        expect((bytes[20] ?? 0) & 0x0c).toBe(holds(bytes, "EXIF") ? 8 : 0);
        expect(viewOf(bytes).getUint32(4, true)).toBe(bytes.length - 8);
        expect(Buffer.from(bytes).includes(Buffer.from(pixels))).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});

test("an AVIF that this program does not follow is refused in words: what is in it could not be said", () => {
  const photograph = sample("camera.avif");
  const at = Buffer.from(photograph).indexOf("iloc");
  const spoiled = photograph.slice();
  // A version that does not exist.
  spoiled[at + 4] = 9;
  expect(refusal("a.avif", spoiled)).toContain("an AVIF whose parts cannot all be read");
  const film = joinBytes([photograph, Uint8Array.of(0, 0, 0, 8), strToU8("moov")]);
  expect(refusal("a.avif", film)).toContain("an AVIF");
  const behind = joinBytes([photograph, Uint8Array.of(0, 0, 0, 8 + SECRET.length), strToU8(`uuid${SECRET}`)]);
  expect(holds(cleaned("a.avif", behind).bytes, SECRET)).toBe(false);
});

test("a picture of more pixels than anybody can look at is refused by its header", () => {
  const png = sample("bridge.png").slice();
  viewOf(png).setUint32(16, 60_000);
  viewOf(png).setUint32(20, 60_000);
  expect(refusal("a.png", png)).toBe("a picture of 60000 × 60000 pixels");
});

test("what was taken out has a word each", () => {
  const found = new Set(
    ["jpg", "png", "webp", "avif"].flatMap((ending) => [
      ...cleaned(`a.${ending}`, sample(`camera.${ending}`)).took,
    ]),
  );
  expect(ALL.filter((one) => !found.has(one))).toEqual(["preview"]);
});

describe("a PDF tells what it does by itself", () => {
  const pdf = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
    joinBytes(
      ["%PDF-1.7\n", ...parts, "\n%%EOF"].map((part) =>
        typeof part === "string" ? strToU8(part, true) : part,
      ),
    );
  const packed = (dictionary: string, text: string) => [
    `\n7 0 obj <</Type /ObjStm /Filter /FlateDecode ${dictionary}>> stream\n`,
    zlibSync(strToU8(text)),
    "\nendstream endobj",
  ];
  const actsOf = (bytes: Uint8Array) => cleaned("a.pdf", bytes).pdf;

  it.each<[string, readonly (string | Uint8Array)[], readonly string[]]>([
    ["a script", ["1 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj"], ["/JS", "/JavaScript"]],
    ["by letters as numbers", ["<</S /J#61vaScript>>"], ["/JavaScript"]],
    ["on opening", ["<</OpenAction 3 0 R /AA 4 0 R>>"], ["/AA", "/OpenAction"]],
    ["a program, a file", ["<</S/Launch>><</Type/EmbeddedFile>>"], ["/EmbeddedFile", "/Launch"]],
    ["in packed objects", packed("", "<</S /JavaScript /JS 2 0 R>>"), ["/JS", "/JavaScript"]],
    ["nothing", ["1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj"], []],
    [
      "nothing: what stands in a picture by chance is no name",
      ["<</Length 9>> stream\n/JS /AA /\nendstream"],
      [],
    ],
  ])("%s", (_, parts, acts) => {
    expect(actsOf(pdf(...parts))).toEqual({ acts, isLocked: false });
  });

  it("or that it cannot be looked into", () => {
    expect(actsOf(pdf("<</Encrypt 5 0 R>>", ...packed("", "<</S /JavaScript>>")))).toEqual({
      acts: [],
      isLocked: true,
    });
    expect(actsOf(pdf(...packed("/DecodeParms <</Predictor 12>>", "x")))).toMatchObject({ isLocked: true });
    const bomb = packed("", "\0".repeat(21_000_000));
    expect(actsOf(pdf(...bomb))).toMatchObject({ isLocked: true });
  });

  it("and is published as it is", () => {
    const bytes = sample("minutes.pdf");
    expect(Buffer.compare(cleaned("minutes.pdf", bytes).bytes, bytes)).toBe(0);
  });
});
