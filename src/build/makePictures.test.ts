import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { item } from "../model/tables/columns.ts";
import { STATUSES } from "../model/vocabulary.ts";
import type { Site } from "../site/pageContext.ts";
import { eventOf, siteOf, storyWith } from "../site/testSite.node.ts";
import { readerWords } from "../words/readerWords.ts";
import { onSite } from "../words/words.ts";
import { makePictures, runsOf, writePictures } from "./makePictures.ts";
import { pixelsOf, shareOfDifferent, sizeOfPng } from "./pngPixels.node.ts";

/** The standings that pictures mark. An unstated standing has no mark. */
const STATED = STATUSES.filter((status) => status !== "unstated");

const folder = mkdtempSync(path.join(tmpdir(), "dateline-pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

const story = storyWith(
  [
    eventOf("first", { date: "2018-03-01" }),
    eventOf("imprecise", {
      date: "[2019-03..2019-09]",
      status: "disputed",
      prominence: 1,
      headline: "Officials meet the company’s envoy, and cannot agree afterwards on what was said",
    }),
    ...STATED.map((status, month) => eventOf(status, { status, date: `2020-0${month + 1}` })),
  ],
  { title: "What was said at the meeting, and by whom: 2018 to 2020" },
);

/** By path, the pictures as PNG. */
async function draw(site: Site, cache: string, most = 99): Promise<ReadonlyMap<string, Buffer>> {
  const out = mkdtempSync(path.join(folder, "out-"));
  writePictures(await makePictures(site, path.join(folder, cache), most), out);
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".png"),
  );
  return new Map(files.map((file) => [file, readFileSync(path.join(out, file))]));
}

/** Drawn once for all tests. */
const drawn = draw(siteOf(story), "a");

describe("the pictures of previews", () => {
  it("are one for the story and one for each event, of the size that the tags promise", async () => {
    const pictures = await drawn;
    expect([...pictures.keys()].sort()).toEqual(
      ["alleged", "confirmed", "disputed", "first", "imprecise", "reported"]
        .map((id) => `event/${id}/preview.png`)
        .concat("preview.png"),
    );
    for (const png of pictures.values()) {
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(sizeOfPng(png)).toEqual([1200, 630]);
    }
    // No two pictures are equal.
    expect(new Set([...pictures.values()].map((png) => png.toString("base64"))).size).toBe(7);
  });

  it("are the same, byte for byte, made anew", async () => {
    const [one, other] = await Promise.all([drawn, draw(siteOf(story), "b")]);
    for (const [file, png] of one) expect(other.get(file)?.equals(png), file).toBe(true);
  });

  it("are made once: what did not change comes from the cache", async () => {
    await drawn;
    const cache = path.join(folder, "d");
    cpSync(path.join(folder, "a"), cache, { recursive: true });
    const all = readdirSync(cache);
    expect(all).toHaveLength(7);
    for (const file of all) writeFileSync(path.join(cache, file), file);
    const again = await draw(siteOf(story), "d");
    expect(new Set([...again.values()].map(String))).toEqual(new Set(all));
    const changed = storyWith([eventOf("first", { status: "reported" })]);
    for (const png of (await draw(siteOf(changed), "d")).values())
      expect(sizeOfPng(png)).toEqual([1200, 630]);
  });

  it("are made for the most prominent events first where there may be only some", async () => {
    const site = siteOf(story);
    const out = mkdtempSync(path.join(folder, "out-"));
    const pictures = await makePictures(site, path.join(folder, "a"), 2);
    writePictures(pictures, out);
    expect([...pictures.files.keys()].sort()).toEqual(["", "event/first/", "event/imprecise/"]);
    expect(pictures.pictures.get("event/imprecise/")?.path).toMatch(
      /^event\/imprecise\/preview\.png\?v=[0-9a-f]{8}$/,
    );
    expect(existsSync(path.join(out, "event/confirmed/preview.png"))).toBe(false);
  });

  it("show the logo of the site beside its name, in colours of its own", async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#f00"/></svg>';
    const made = await makePictures(
      { ...siteOf(story), files: new Map([["logo.svg", Buffer.from(red)]]) },
      path.join(folder, "l"),
      1,
    );
    for (const file of made.files.values()) {
      const data = pixelsOf(readFileSync(file));
      let reds = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 0) reds++;
      expect(reds, file).toBeGreaterThan(1_000);
    }
  });

  it("hold letters of other alphabets that the fonts have", async () => {
    const greek = storyWith([eventOf("one", { headline: "Ο υπουργός — министр — Bộ trưởng — Łódź" })]);
    expect(await draw(siteOf(greek), "e")).toHaveProperty("size", 2);
  });

  it.each([
    ["↑ Fire at Łódź", ["inter: ↑ ", "newsreader: Fire at Łódź"]],
    ["Hawaiʻi", ["newsreader: Hawai", "inter: ʻ", "newsreader: i"]],
    // A mark stays with its letter.
    ["и\u0301", ["inter: и\u0301"]],
  ])("are in the first of their fonts that has the letter: %s", (text, expected) => {
    const runs: string[] = [];
    for (const run of runsOf(text, "400 20px newsreader, inter")) {
      const start = `${run.font.name.replace(/-.*/, "")}: `;
      const before = runs.at(-1)?.startsWith(start) ? runs.pop() : start;
      runs.push(`${before}${run.text}`);
    }
    expect(runs).toEqual(expected);
  });

  it.each(["न्यायालय", "محكمة", "東京", "😀", "\u{10fffd}"])(
    "are marks and dates alone where no font has the letters: %s",
    async (letters) => {
      const strange = storyWith([eventOf("fine"), eventOf("The / strange", { headline: `x ${letters}` })]);
      const made = await makePictures(siteOf(strange), path.join(folder, "f"), 99);
      expect(made.wordless).toMatchObject({
        pictures: expect.any(Number),
        text: expect.stringContaining(letters.slice(0, 1)),
      });
      const out = mkdtempSync(path.join(folder, "out-"));
      writePictures(made, out);
      const png = readFileSync(
        path.join(
          out,
          item(
            [...made.files.keys()].filter((name) => name.startsWith("event/the-strange")),
            0,
          ),
          "preview.png",
        ),
      );
      expect(sizeOfPng(png)).toEqual([1200, 630]);
    },
  );

  it("are marks and dates alone for a story whose title has such letters", async () => {
    const arabic = storyWith([eventOf("one", { headline: "حكمت المحكمة" })], {
      title: "قصة",
      language: "ar",
    });
    const made = await makePictures(siteOf(arabic), path.join(folder, "g"), 99);
    expect(made.wordless?.pictures).toBe(2);
  });

  it("are made for a story whose months and counts have such letters too", async () => {
    const bengali = storyWith([eventOf("one", { headline: "প্রথম ঘটনা" })], {
      title: "একটি গল্প",
      language: "bn",
    });
    const site = { ...siteOf(bengali), words: readerWords("bn") };
    const made = await makePictures(site, path.join(folder, "h"), 99);
    expect(made.wordless?.pictures).toBe(2);
  });

  it("name the site, in a Bengali story too", async () => {
    const bengali = storyWith([eventOf("one", { headline: "প্রথম ঘটনা" })], {
      title: "একটি গল্প",
      language: "bn",
    });
    const pictureOn = async (name: string) => {
      const site = { ...siteOf(bengali), words: onSite(readerWords("bn"), { name }) };
      const { files } = await makePictures(site, path.join(folder, "h"), 99);
      return readFileSync(files.get("event/one/") ?? "");
    };
    expect((await pictureOn("The Paper")).equals(await pictureOn("Dateline"))).toBe(false);
  });

  it("show what the fonts can draw beside what they cannot: a Latin headline in a Bengali story", async () => {
    const pictureWith = async (headline: string) => {
      const bengali = storyWith([eventOf("one", { headline })], { title: "একটি গল্প", language: "bn" });
      const site = { ...siteOf(bengali), words: readerWords("bn") };
      const made = await makePictures(site, path.join(folder, "h"), 99);
      return pixelsOf(readFileSync(made.files.get("event/one/") ?? ""));
    };
    const [headed, other, none] = await Promise.all(
      ["Rana Plaza collapses", "Fire at Tazreen", "ভবন ধস"].map(pictureWith),
    );
    expect(headed).not.toEqual(other);
    expect(headed).not.toEqual(none);
  });
});

/*
 * A picture as it should look. After an intended change run `DATELINE_WRITE=1 npx vitest run makePictures`, and look at the
 * file before you commit it.
 */
test("a picture looks as it did", async () => {
  const reference = path.resolve("src/build/makePictures.reference.png");
  const picture = (await drawn).get("event/imprecise/preview.png") ?? expect.fail("no picture");
  if (process.env.DATELINE_WRITE) writeFileSync(reference, picture);
  expect(shareOfDifferent(picture, readFileSync(reference), 24)).toBeLessThan(0.002);
});
