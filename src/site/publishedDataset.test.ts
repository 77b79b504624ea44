import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { loadSheetFiles } from "../load/formats/loadWorkbook.ts";
import { loadFile } from "../load/loadFile.ts";
import { arbitraryDataset } from "../model/arbitraryDataset.node.ts";
import { isRecord } from "../model/check/fault.ts";
import { type SiteFault, SiteRefusal } from "../model/publishing.ts";
import { runs } from "../model/runs.node.ts";
import type { StoryConfig } from "../model/storyConfig.ts";
import { checkMediaPlaces, publishedDataset, publishedMedia } from "./publishedDataset.ts";
import { eventOf } from "./testSite.node.ts";

const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../load/samples/${name}`, import.meta.url)));

async function published(
  name: string,
  bytes: Uint8Array,
  { config = {}, leftOut = [] }: { readonly config?: StoryConfig; readonly leftOut?: readonly string[] } = {},
) {
  const outcome = await loadFile(bytes.slice().buffer, name, {}, () => {});
  const dataset = await publishedDataset({ name, outcome }, config, { isDefault: true, leftOut });
  return { ...dataset, text: new TextDecoder().decode(dataset.bytes) };
}
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
const faultsOf = (work: () => unknown): readonly SiteFault[] => {
  try {
    work();
  } catch (error) {
    return error instanceof SiteRefusal ? error.faults : expect.fail(String(error));
  }
  return [];
};

const story = {
  id: "bridge",
  title: "The bridge",
  kinds: [{ id: "kind", label: "Kind" }],
  sources: [{ id: "s", title: "A source" }],
  actors: [{ id: "ann", name: "Ann", kind: "person" as const }],
  events: [
    eventOf("one", { participants: [{ actor: "ann" }], sources: [{ id: "s" }] }),
    eventOf("two", { date: "2020" }),
  ],
};

const withEvents = arbitraryDataset.filter(({ events }) => events.length > 0);
const SECRET = "12 Example Road";

test("a file of no event, or of rows that are all set aside, makes no empty site", async () => {
  const rows = "date,headline,kind,standing\nsoon,One,Art,reported\n2019,Two,Art,confirmd\n";
  const aside = loadSheetFiles([{ name: "Events.csv", bytes: strToU8(rows) }], "a");
  expect(aside).toMatchObject({ ok: true, setAsideTotal: 2 });
  const none = publishedDataset({ name: "a", outcome: aside }, {}, { isDefault: true });
  await expect(none).rejects.toThrow("a has no whole event");
  const empty = json({ ...story, actors: [], events: [] });
  await expect(published("a.json", empty)).rejects.toThrow("a.json has no whole event");
});

describe("what is published is what was read", () => {
  it("never a key that the format does not know, nor the name of the file", async () => {
    const { shipped, text } = await published(
      "draft-v7-smith.json",
      json({
        ...story,
        drafts: [SECRET],
        editor_note: SECRET,
        actors: [{ ...story.actors[0], home_address: SECRET }],
        events: [{ ...story.events[0], _source_name: SECRET }, story.events[1]],
      }),
    );
    expect(shipped.file).toBe("bridge.json");
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/editor_note|home_address|_source_name|drafts|smith/);
    expect(JSON.parse(text)).toEqual({ format: 1, ...story });
  });

  it("wherever such keys stand, and however large the file is", async () => {
    /** The value with one more key in some of its objects, by turns. */
    const spoiled = (value: unknown, turns: Iterator<boolean>): unknown => {
      if (Array.isArray(value)) return value.map((one: unknown) => spoiled(one, turns));
      if (!isRecord(value)) return value;
      const entries = Object.entries(value).map(([key, one]) => [
        key,
        // The keys of these objects are texts of the data.
        key === "values" || key === "labels" ? one : spoiled(one, turns),
      ]);
      return Object.fromEntries(turns.next().value ? [...entries, ["editor_note", SECRET]] : entries);
    };
    await fc.assert(
      fc.asyncProperty(withEvents, fc.infiniteStream(fc.boolean()), async (dataset, turns) => {
        const { text } = await published("a.json", json(spoiled(dataset, turns)));
        expect(text).not.toContain("editor_note");
        expect(text).not.toContain(SECRET);
      }),
      { numRuns: runs(100) },
    );
    // A file of a megabyte or more is read from its bytes.
    const events = Array.from({ length: 10_000 }, (_, nr) => ({
      ...eventOf(`event-${nr}`),
      ...(nr % 3 === 0 && { editor_note: SECRET }),
      ...(nr % 5 === 0 && { participants: [{ actor: "ann", home_address: SECRET }] }),
    }));
    const { text, shipped } = await published("a.json", json({ ...story, events }));
    expect(shipped.events).toBe(10_000);
    expect(text).not.toContain(SECRET);
  });

  it("under an id of its title where it has none: the name of its file is its author's own", async () => {
    const { id, ...withoutId } = story;
    const { shipped, text } = await published("draft-v7-smith.json", json(withoutId));
    expect(shipped).toMatchObject({ id: "the-bridge", file: "the-bridge.json" });
    expect(text).not.toContain("smith");
    expect((await published("smith.json", json({ ...withoutId, title: "पुल" }))).shipped.id).toBe("story");
    // The title of a table is the name of its file, which is the title of the page.
    const table = await published("my table.csv", strToU8("date,headline\n2019,One"));
    expect(table.shipped).toMatchObject({ id: "my table", title: "my table" });
  });
});

describe("pictures and documents", () => {
  const withMedia = (...files: readonly string[]) => ({
    ...story,
    events: [
      eventOf("one", { media: files.map((file) => ({ file, alt: file })) }),
      eventOf("two", {
        date: "2020",
        media: [{ file: "two.jpg", alt: "Two" }],
        participants: [{ actor: "ann" }],
      }),
    ],
  });
  const zipOf = (dataset: object, files: Readonly<Record<string, Uint8Array>>) =>
    zipSync({ "story.json": json(dataset), ...files }, { level: 0 });

  it("go out without what a camera wrote, with the sizes that they have then, and it is said", async () => {
    const { media, text, notes } = await published(
      "a.zip",
      zipOf(withMedia("camera.jpg", "camera.avif", "bridge.png"), {
        "camera.jpg": sample("camera.jpg"),
        "camera.avif": sample("camera.avif"),
        "bridge.png": sample("bridge.png"),
        "two.jpg": sample("camera.jpg"),
        "other.jpg": sample("camera.jpg"),
      }),
    );
    expect([...media.keys()]).toEqual(["camera.jpg", "camera.avif", "bridge.png", "two.jpg"]);
    for (const bytes of media.values()) expect(Buffer.from(bytes).includes("SN-12345")).toBe(false);
    const [first] = JSON.parse(text).events;
    for (const { file, bytes } of first.media) expect(bytes, file).toBe(media.get(file)?.length);
    expect(first.media[0]).toMatchObject({ width: 40, height: 60 });
    expect(notes).toEqual([
      { kind: "taken-out", notes: ["place", "serial", "owner", "other"], pictures: expect.any(Number) },
    ]);
  });

  it("are refused with their names where they would run something, and leave with their event", async () => {
    const script = strToU8(
      '<svg xmlns="http://www.w3.org/2000/svg"><a:script xmlns:a="http://www.w3.org/2000/svg"/></svg>',
    );
    const faults = faultsOf(() => publishedMedia(new Map([["logo.svg", script]])));
    expect(faults).toMatchObject([
      { kind: "fault", fault: { path: "logo.svg", found: "an SVG with <a:script> in line 1" } },
    ]);
    const { media, text } = await published(
      "a.zip",
      zipOf(withMedia("bridge.png"), { "bridge.png": sample("bridge.png"), "two.jpg": sample("camera.jpg") }),
      { leftOut: ["two"] },
    );
    expect([...media.keys()]).toEqual(["bridge.png"]);
    expect(JSON.parse(text)).toMatchObject({ actors: [], sources: [{ id: "s" }], events: [{ id: "one" }] });
  });

  it("of two stories of one site never hide each other", () => {
    const [one, other] = [sample("bridge.png"), sample("camera.png")];
    const places = (...media: readonly ReadonlyMap<string, Uint8Array>[]) =>
      faultsOf(() => checkMediaPlaces(media));
    expect(places(new Map([["a.png", one]]), new Map([["a.png", one]]))).toEqual([]);
    expect(places(new Map([["a.png", one]]), new Map([["a.png", other]]))).toEqual([
      { kind: "one-file", one: "a.png", other: "a.png" },
    ]);
    expect(
      places(
        new Map([
          ["a.png", one],
          ["A.PNG", one],
        ]),
      ),
    ).toEqual([{ kind: "one-file", one: "a.png", other: "A.PNG" }]);
  });

  test("documents are named that do something by themselves", () => {
    const pdf = strToU8("%PDF-1.7 <</OpenAction <</S /JavaScript>>>>");
    expect(publishedMedia(new Map([["a.pdf", pdf]])).notes).toEqual([
      { kind: "pdf", file: "a.pdf", acts: ["/JavaScript", "/OpenAction"] },
    ]);
  });
});
