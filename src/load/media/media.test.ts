import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { exportJson } from "../../export/exportJson.ts";
import { exportWorkbook } from "../../export/exportWorkbook.ts";
import { isMediaFile } from "../../model/media/mediaName.ts";
import { writeTable } from "../../model/tableCells.ts";
import { type EventRecord, eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { writeSheets } from "../../model/workbook/writeSheets.ts";
import { loadFile } from "../loadFile.ts";
import { measureMedia } from "./measureMedia.ts";

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)));

/** A block `Exif` with orientation and, if so, a place, behind the first mark of a JPEG; big-endian. */
function withExif(jpeg: Uint8Array, orientation: number, saysPlace: boolean): Uint8Array {
  const entries = [
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...(saysPlace ? [[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 40]] : []),
  ];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, entries.length, ...entries.flat(), 0, 0, 0, 0];
  const body = [...strToU8("Exif\0\0"), ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.subarray(2)]);
}

/** The boxes of an AVIF in which its extent stands, after that of a thumbnail. */
const box = (type: string, ...body: readonly number[]): readonly number[] => [
  ...[0, 0, 0, body.length + 8],
  ...strToU8(type),
  ...body,
];
const extent = (width: number, height: number) =>
  box("ispe", 0, 0, 0, 0, ...[0, 0, width >> 8, width & 255], ...[0, 0, height >> 8, height & 255]);
const avif = Uint8Array.from([
  ...box("ftyp", ...strToU8("avif"), 0, 0, 0, 0, ...strToU8("avifmif1")),
  ...extent(30, 20),
  ...extent(600, 400),
]);

describe("a picture tells its size", () => {
  const sizeOf = (name: string, bytes: Uint8Array) => {
    const measured = measureMedia(name, bytes);
    return measured.ok ? measured.size : measured.found;
  };
  const svg = (attributes: string) => strToU8(`<?xml version="1.0"?>\n<svg ${attributes}><path/></svg>`);

  test.each([
    ["bridge.png", sample("bridge.png"), { width: 60, height: 40 }],
    ["bridge.JPG", sample("bridge.jpg"), { width: 60, height: 40 }],
    ["bridge.webp", sample("bridge.webp"), { width: 60, height: 40 }],
    ["turned.jpeg", withExif(sample("bridge.jpg"), 6, false), { width: 40, height: 60 }],
    ["upside-down.jpeg", withExif(sample("bridge.jpg"), 3, false), { width: 60, height: 40 }],
    ["bridge.avif", avif, { width: 600, height: 400 }],
    ["a.svg", svg('width="30" height="20px" viewBox="0 0 3 2"'), { width: 30, height: 20 }],
    ["b.svg", svg('viewBox="0 0 300 200" width="100%"'), { width: 300, height: 200 }],
    ["c.svg", svg(""), null],
    ["minutes.pdf", sample("minutes.pdf"), null],
  ] as const)("%s", (name, bytes, size) => {
    expect(sizeOf(name, bytes)).toEqual(size);
  });

  it("unless it is something else than its name says, or would run", () => {
    expect(sizeOf("a.png", sample("bridge.jpg"))).toBe("a file that is no PNG");
    expect(sizeOf("a.pdf", strToU8("<html>"))).toBe("a file that is no PDF");
    expect(sizeOf("a.svg", strToU8("<svg><script>alert(1)</script></svg>"))).toBe(
      "an SVG with a script in it",
    );
    expect(sizeOf("a.svg", strToU8('<svg onload="a()"></svg>'))).toBe("an SVG with a script in it");
  });

  it("however it was cut off", () => {
    for (const name of ["bridge.png", "bridge.jpg", "bridge.webp", "minutes.pdf"]) {
      const bytes = sample(name);
      for (let length = 0; length < Math.min(bytes.length, 400); length++)
        expect(() => measureMedia(name, bytes.subarray(0, length))).not.toThrow();
    }
    for (let length = 0; length < avif.length; length++)
      expect(() => measureMedia("a.avif", avif.subarray(0, length))).not.toThrow();
  });
});

test("a file of a story lies in its own folder", () => {
  for (const good of ["a.png", "pictures/The bridge, 1999.JPG", "documents/é/क.pdf", "a.b.webp"])
    expect(isMediaFile(good), good).toBe(true);
  for (const bad of [
    ...["https://paper.example/a.png", "//paper.example/a.png", "/a.png", "../a.png", "a/../b.png"],
    ...[
      "data:image/png;base64,AA",
      "a\\b.png",
      ".a.png",
      "a/.b.png",
      "a.png?x",
      "a.html",
      "a.png ",
      "",
      "png",
    ],
    `${"a".repeat(300)}.png`,
  ])
    expect(isMediaFile(bad), bad).toBe(false);
});

const MEDIA: NonNullable<EventRecord["media"]> = [
  { file: "pictures/bridge.jpg", alt: "The bridge", credit: "Ann Author", licence: "CC BY 4.0" },
  { file: "minutes.pdf", alt: "Minutes of the council" },
];
const story = (media = MEDIA) => ({
  id: "bridge",
  title: "The bridge",
  kinds: [{ id: "k", label: "K" }],
  sources: [],
  actors: [],
  events: [{ id: "one", date: "1999", headline: "One", kind: "k", status: "reported" as const, media }],
});

const open = async (files: Readonly<Record<string, Uint8Array>>, name = "bridge.zip") => {
  const outcome = await loadFile(zipSync({ ...files }, { level: 0 }).slice().buffer, name, {}, () => {});
  if (!outcome.ok) return "faults" in outcome ? outcome.faults.map(({ found }) => found) : [];
  return {
    media: eventRecord(outcome.tables, eventRow(0)).media,
    files: [...outcome.media.keys()],
    warnings: outcome.warnings.map(({ path, found }) => `${path}: ${found}`),
    json: exportJson(outcome.tables, [eventRow(0)]).join(""),
  };
};

describe("a zip file of a story with its pictures", () => {
  const pictures = {
    "pictures/bridge.jpg": sample("bridge.jpg"),
    "minutes.pdf": sample("minutes.pdf"),
    "other.png": sample("bridge.png"),
  };
  const inFolder = (files: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`bridge/${name}`, bytes]));
  const measured = [
    { ...MEDIA[0], width: 60, height: 40, bytes: pictures["pictures/bridge.jpg"].length },
    { ...MEDIA[1], bytes: pictures["minutes.pdf"].length },
  ];

  it("brings those that the story names, with their sizes, whichever form the story has", async () => {
    const sheets = Object.fromEntries(
      writeSheets(story()).map(({ name, rows }) => [`${name}.csv`, strToU8(writeTable(rows).join(""))]),
    );
    for (const files of [
      { "story.json": strToU8(JSON.stringify(story())) },
      { "story.xlsx": await exportWorkbook(story(), []) },
      sheets,
    ]) {
      const found = await open(inFolder({ ...files, ...pictures, "story.config.json": strToU8("{}") }));
      expect(found).toMatchObject({
        media: measured,
        files: ["pictures/bridge.jpg", "minutes.pdf"],
        warnings: [],
      });
    }
  });

  it("warns of each that is missing or is not what it says, and of a place, by its path", async () => {
    const file = (name: string) => ({ file: name, alt: name });
    const named = [file("gone.png"), file("wrong.png"), file("pictures/bridge.jpg")];
    const found = await open({
      "story.json": strToU8(JSON.stringify(story([...named]))),
      "wrong.png": strToU8("no picture"),
      "pictures/bridge.jpg": withExif(sample("bridge.jpg"), 1, true),
    });
    expect(found).toMatchObject({
      warnings: [
        "/events/0/media/0/file: no file “gone.png” beside the story",
        "/events/0/media/1/file: a file that is no PNG",
        "/events/0/media/2/file: a photograph that says where it was taken (GPS)",
      ],
      media: [named[0], named[1], { ...named[2], width: 60, height: 40 }],
    });
  });

  it("finds a file whose letters and accents a system has taken apart", async () => {
    const composed = "café.png".normalize("NFC");
    const found = await open({
      "story.json": strToU8(JSON.stringify(story([{ file: composed, alt: "A café" }]))),
      [composed.normalize("NFD")]: sample("bridge.png"),
    });
    expect(found).toMatchObject({ warnings: [], media: [{ width: 60 }] });
  });

  it("is refused in a sentence when it has too much, several stories, or none", async () => {
    const large = new Uint8Array(26_000_000);
    const json = strToU8(JSON.stringify(story()));
    expect(await open({ "story.json": json, "a.png": large, "b.pdf": large })).toEqual([
      "52 MB of pictures and documents",
    ]);
    expect(await open({ "a.json": json, "b.json": json })).toEqual([
      "a zip file of 2 stories: “a.json”, “b.json”",
    ]);
    expect(await open({ "a.txt": json })).toEqual(["a zip file that is no workbook"]);
  });

  it("says of a story that came alone that its pictures did not come along", async () => {
    const outcome = await loadFile(strToU8(JSON.stringify(story())).slice().buffer, "a.json", {}, () => {});
    expect(outcome).toMatchObject({ ok: true, warningTotal: 2, media: new Map() });
  });
});
