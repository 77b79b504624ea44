import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { exportJson } from "../../export/exportJson.ts";
import { exportWorkbook, writeSheets } from "../../export/exportWorkbook.ts";
import { writeTable } from "../../model/tableCells.ts";
import { type EventRecord, eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadFile } from "../loadFile.ts";
import { measureMedia } from "./measureMedia.ts";

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));

/** The JPEG with a big-endian block of Exif after its first marker, which gives only this orientation. */
function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [...strToU8("Exif\0\0"), ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.subarray(2)]);
}

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
    ["turned.jpeg", turned(sample("bridge.jpg"), 6), { width: 40, height: 60 }],
    ["upside-down.jpeg", turned(sample("bridge.jpg"), 3), { width: 60, height: 40 }],
    ["camera.avif", sample("camera.avif"), { width: 40, height: 60 }],
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
      "an SVG with <script> in line 1",
    );
  });

  it("however it was cut off", () => {
    for (const name of ["bridge.png", "bridge.jpg", "bridge.webp", "minutes.pdf"]) {
      const bytes = sample(name);
      for (let length = 0; length < Math.min(bytes.length, 400); length++)
        expect(() => measureMedia(name, bytes.subarray(0, length))).not.toThrow();
    }
  });
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

  it("warns of each that is missing or is not what it says, and of what a document does, by its path", async () => {
    const file = (name: string) => ({ file: name, alt: name });
    const named = [file("gone.png"), file("wrong.png"), file("pictures/bridge.jpg"), file("acts.pdf")];
    const found = await open({
      "story.json": strToU8(JSON.stringify(story([...named]))),
      "wrong.png": strToU8("no picture"),
      "pictures/bridge.jpg": sample("bridge.jpg"),
      "acts.pdf": strToU8("%PDF-1.7 <</OpenAction <</S /JavaScript /JS (a())>>>>"),
    });
    expect(found).toMatchObject({
      warnings: [
        "/events/0/media/0/file: no file “gone.png” beside the story",
        "/events/0/media/1/file: a file that is no PNG",
        "/events/0/media/3/file: a PDF that does something by itself (/JS, /JavaScript, /OpenAction)",
      ],
      media: [named[0], named[1], { ...named[2], width: 60, height: 40 }, named[3]],
    });
  });

  it("refuses names that are one file on some systems, in the story and in the zip file", async () => {
    const named = (...files: readonly string[]) =>
      strToU8(JSON.stringify(story(files.map((file) => ({ file, alt: file })))));
    expect(await open({ "story.json": named("Photo.jpg", "photo.jpg") })).toEqual([
      "the file “photo.jpg” beside “Photo.jpg”",
    ]);
    expect(await open({ "story.json": named("CON.png") })).toEqual(["the text “CON.png”"]);
    // Two Unicode forms of an accent name the same file.
    const [composed, apart] = ["é.png".normalize("NFC"), "é.png".normalize("NFD")];
    expect(await open({ "story.json": named(composed, apart), [apart]: sample("bridge.png") })).toMatchObject(
      {
        files: [composed],
      },
    );
    const both = { [composed]: sample("bridge.png"), [apart]: sample("camera.png") };
    expect(await open({ "story.json": named(composed), ...both })).toEqual([
      "a zip file with two files “é.png”",
    ]);
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
