import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { counts, expect, expectAccessible, open, ready, test } from "./journey.ts";
import { filesOf, give, mediaSample, outcomeOf, saidOf, sayFirst } from "./ownFiles.ts";
import { hostSite } from "./siteHost.ts";

test.use({ ownOrigin: false });

/* What a site must not tell: private notes, where a picture was taken, whom a withdrawn event was about. */

const json = (value: object): Uint8Array => strToU8(JSON.stringify(value));
const publishing = (page: Page) => page.getByRole("dialog", { name: "Publish this story" });

/** Presses the button of the open dialog and takes the zip file. */
async function make(page: Page, isFirst = true): Promise<Buffer> {
  if (isFirst) await sayFirst(publishing(page));
  const download = page.waitForEvent("download");
  await publishing(page).getByRole("button", { name: "Make the site" }).click();
  return readFileSync(await (await download).path());
}
/** Files in which a text stands; those of pages and data are read as letters. */
const filesWith = (files: ReadonlyMap<string, Uint8Array>, text: string): readonly string[] =>
  [...files].filter(([, bytes]) => Buffer.from(bytes).includes(text)).map(([file]) => file);

const event = (id: string, more: object = {}) => ({
  id,
  date: "2024-03-12",
  headline: `Headline of ${id}`,
  kind: "k",
  status: "reported",
  ...more,
});
const story = {
  id: "bridge",
  title: "The bridge",
  language: "en",
  kinds: [{ id: "k", label: "Decision" }],
  sources: [{ id: "letter", title: "A letter of accusation" }],
  actors: [
    { id: "ann", name: "Vera Example", kind: "person", description: "is accused of x" },
    { id: "council", name: "The council", kind: "government" },
  ],
  events: [
    event("closed", { participants: [{ actor: "council" }] }),
    event("minister-took-bribe", { participants: [{ actor: "ann" }], sources: [{ id: "letter" }] }),
    event("opened", { participants: [{ actor: "council" }] }),
  ],
  opening: { cast: [{ actor: "ann", line: "The one who took it" }] },
};

test("private notes in a file, and its name, stay on the author's disk", async ({ page }) => {
  const secret = "12 Example Road";
  const noted = {
    ...story,
    drafts: [secret],
    editor_note: secret,
    actors: story.actors.map((actor) => ({ ...actor, home_address: secret })),
    columns: [{ id: "desk", label: "Desk", type: "text" }],
    events: story.events.map((one) => ({ ...one, _source_name: secret, values: { desk: "Ask the lawyer" } })),
  };
  await open(page);
  await give(page, "drop", "draft-v7-smith.json", Buffer.from(json(noted)));
  const outcome = await outcomeOf(page, "draft-v7-smith.json");
  expect(await saidOf(page, outcome, "draft-v7-smith.json")).toContain("home_address");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await publishing(page).getByRole("checkbox", { name: "Desk" }).uncheck();
  const files = filesOf(await make(page));
  expect(filesWith(files, "Ask the lawyer")).toEqual([]);
  expect(filesWith(files, "withoutColumns")).toContain("story.config.json");
  expect([...files.keys()].filter((file) => file.startsWith("data/"))).toEqual([
    "data/bridge.json",
    "data/index.json",
  ]);
  for (const text of [secret, "editor_note", "home_address", "_source_name", "drafts", "draft-v7", "smith"])
    expect(filesWith(files, text), text).toEqual([]);
  await publishing(page).getByRole("button", { name: "Close" }).click();

  await test.step("nor do they go out in any other file that the page makes", async () => {
    const taken = async (press: () => Promise<void>): Promise<Buffer> => {
      const download = page.waitForEvent("download");
      await press();
      return readFileSync(await (await download).path());
    };
    const menu = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("button", { name }).click();
    };
    const dialog = page.getByRole("dialog");
    await menu("Download the data");
    const exported = await taken(() => dialog.getByRole("button", { name: "JSON", exact: true }).click());
    await dialog.getByRole("button", { name: "Close" }).click();
    await menu("Download as one offline file");
    const copy = await taken(() => dialog.getByRole("button", { name: "Download" }).click());
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const saved = await taken(() => page.getByRole("button", { name: "Save as JSON" }).click());
    const [, packed = ""] = /id="data">([^<]*)</.exec(copy.toString()) ?? [];
    const inCopy = gunzipSync(Buffer.from(packed, "base64"));
    for (const bytes of [exported, inCopy, saved]) {
      expect(bytes.includes("Headline of closed")).toBe(true);
      expect(bytes.includes(secret)).toBe(false);
    }
    expect(copy.includes("smith")).toBe(false);
  });
});

test("a picture of an author runs nothing on the site, and shows itself over the page, without scripts too", async ({
  page,
  browser,
}) => {
  const ns = 'xmlns="http://www.w3.org/2000/svg"';
  const hostile = `<svg ${ns} width="40" height="30">\n<a:script xmlns:a="http://www.w3.org/2000/svg">document.title = "ran"</a:script></svg>`;
  const drawing = `<svg ${ns} xmlns:s="urn:s" s:docname="/home/ann/secret.svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>`;
  const media = [
    { file: "hostile.svg", alt: "A hostile drawing" },
    { file: "drawing.svg", alt: "A drawing" },
    { file: "camera.jpg", alt: "A photograph" },
  ];
  const zip = zipSync({
    "story.json": json({ ...story, events: [event("closed", { media }), ...story.events.slice(1)] }),
    "hostile.svg": strToU8(hostile),
    "drawing.svg": strToU8(drawing),
    "camera.jpg": mediaSample("camera.jpg"),
  });
  await open(page);
  await give(page, "drop", "bridge.zip", Buffer.from(zip));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  expect(await saidOf(page, await outcomeOf(page, "bridge.zip"), "bridge.zip")).toContain(
    "an SVG with <a:script> in line 2",
  );
  await page.getByRole("button", { name: "Publish", exact: true }).click();

  await test.step("a logo with a script is refused with its line", async () => {
    const logo = publishing(page).getByLabel(/^Logo/);
    const file = (text: string) => ({
      name: "desk.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from(text),
    });
    await logo.setInputFiles(file(hostile));
    await sayFirst(publishing(page));
    await publishing(page).getByRole("button", { name: "Make the site" }).click();
    await expect(publishing(page).getByRole("alert").getByRole("listitem")).toContainText([
      /logo\.svg.*an SVG with <a:script> in line 2/,
    ]);
    await logo.setInputFiles(file(drawing));
  });

  const files = filesOf(await make(page));
  await expect(publishing(page)).toContainText(/Taken out of 2 pictures: .*\(GPS\).*, .*serial numbers/);
  expect([...files.keys()].filter((file) => /^media\/|^logo/.test(file)).sort()).toEqual([
    "logo.svg",
    "media/camera.jpg",
    "media/drawing.svg",
  ]);
  for (const text of ["a:script", "/home/ann", "SN-12345"]) expect(filesWith(files, text), text).toEqual([]);
  await publishing(page).getByRole("button", { name: "Close" }).click();

  const served = await hostSite(files);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const withoutScripts = await plain.newPage();
  for (const [where, reader] of [
    ["the app", page],
    ["a page without scripts", withoutScripts],
  ] as const)
    await test.step(where, async () => {
      const address = `${served.address}event/closed/`;
      await reader.goto(address);
      if (reader === page) await ready(page);
      expect(await reader.locator('a[href*="media/"]').count()).toBe(0);
      await reader.getByRole("button", { name: "A drawing" }).click();
      const alone = reader.getByRole("dialog", { name: "A drawing" });
      await expect(alone.getByRole("img")).toBeVisible();
      if (reader === page) await expectAccessible(page);
      await alone.getByRole("checkbox", { name: "Full size" }).check();
      await alone.getByRole("button", { name: "Close" }).click();
      await expect(alone).toBeHidden();
      expect(reader.url()).toContain(address);
    });
  await plain.close();
  served.close();
});

test("a camera's notes are gone from its pictures, and the pixels are the same", async ({ page }) => {
  await open(page);
  const names = ["camera.jpg", "camera.png", "camera.webp", "camera.avif", "bridge.jpg", "bridge.png"];
  const media = names.map((file) => ({ file, alt: file }));
  const pictures = Object.fromEntries(names.map((name) => [name, mediaSample(name)]));
  const zip = zipSync({
    "story.json": json({ ...story, events: [event("closed", { media })] }),
    ...pictures,
  });
  await give(page, "drop", "bridge.zip", Buffer.from(zip));
  await expect(counts(page)).toHaveText(/^1 of 1 event/);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const files = filesOf(await make(page));
  for (const name of names) {
    const published = files.get(`media/${name}`) ?? new Uint8Array();
    const type = `image/${name.replace(/.*\./, "").replace("jpg", "jpeg")}`;
    const drawn = await page.evaluate(
      async ({ type, given }) => {
        const shown = given.map(async (base64) => {
          const image = new Image();
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          image.src = URL.createObjectURL(new Blob([bytes], { type }));
          await image.decode();
          const { naturalWidth: width, naturalHeight: height } = image;
          const canvas = new OffscreenCanvas(width, height);
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          return `${width} × ${height}: ${context?.getImageData(0, 0, width, height).data.join()}`;
        });
        return Promise.all(shown);
      },
      { type, given: [mediaSample(name), published].map((bytes) => Buffer.from(bytes).toString("base64")) },
    );
    expect(drawn[1], name).toBe(drawn[0]);
    expect(filesWith(new Map([[name, published]]), "SN-12345")).toEqual([]);
  }
});

test("whoever only a withdrawn event was about leaves the site with it, and its author is told before", async ({
  page,
}) => {
  const zip = Buffer.from(zipSync({ "story.json": json(story) }));
  await open(page);
  await give(page, "drop", "bridge.zip", zip);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const first = await make(page);
  expect(filesWith(filesOf(first), "Vera Example")).toContain("data/bridge.json");
  const dialog = publishing(page);
  const last = { name: "last.zip", mimeType: "application/zip", buffer: first };
  await dialog.getByLabel(/^Published before/).setInputFiles(last);
  for (const headline of ["Headline of minister-took-bribe", "Headline of opened"])
    await dialog.getByLabel("Withdraw an event").selectOption({ label: headline });
  const rows = dialog.getByRole("group", { name: "Withdrawn events" }).locator("p[dir]");
  const headlines = ["Headline of minister-took-bribe", "Headline of opened"];
  await expect(rows).toHaveText(headlines);

  await test.step("the dialog lists all that goes, and says that the id stays", async () => {
    await dialog.getByRole("button", { name: "Do not withdraw it" }).last().click();
    const group = dialog.getByRole("group", { name: "Withdrawn events" });
    await expect(group.getByText("Nothing else names these; they leave the site with it:")).toBeVisible();
    await expect(group.locator("dd")).toHaveText([
      "Vera Example",
      "A letter of accusation",
      "The one who took it",
    ]);
    await expect(group).toContainText(/“minister-took-bribe”.*: this name in links stays readable/);
    await expectAccessible(page);
  });

  await test.step("no row moves while a reason is typed", async () => {
    await dialog.getByLabel("Withdraw an event").selectOption({ label: "Headline of opened" });
    await dialog
      .getByLabel("Why it is withdrawn; shown in its place")
      .first()
      .pressSequentially("It was wrong.");
    await expect(rows).toHaveText(headlines);
    await dialog.getByRole("button", { name: "Do not withdraw it" }).last().click();
  });

  const second = filesOf(await make(page, false));
  for (const text of ["Vera Example", "is accused of x", "A letter of accusation", "The one who took it"])
    expect(filesWith(second, text), text).toEqual([]);
  expect(new TextDecoder().decode(second.get("event/minister-took-bribe/index.html"))).toContain(
    "It was wrong.",
  );
});

test("a site of more files than a zip file counts is refused before any page is made", async ({ page }) => {
  const rows = Array.from({ length: 33_000 }, (_, nr) => `e${nr},2019-05-01,Event ${nr}`);
  await open(page);
  await give(page, "drop", "many.csv", Buffer.from(["id,date,headline", ...rows].join("\n")));
  await expect(counts(page)).toHaveText(/^33,000 of 33,000 events/);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await publishing(page).getByLabel("Address where it will stand").fill("https://desk.example/");
  await sayFirst(publishing(page));
  await publishing(page).getByRole("button", { name: "Make the site" }).click();
  await expect(publishing(page).getByRole("alert")).toContainText(
    /The site would have 66,\d+ files; a zip file holds 65,535 at most/,
  );
});

test("the dialog says what is wrong with what it is given, keeps the rest, and publishes once that is mended", async ({
  page,
}) => {
  await open(page);
  await give(page, "drop", "bridge.json", Buffer.from(json(story)));
  await ready(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = publishing(page);
  const logo = dialog.getByLabel(/^Logo/);
  const press = () => dialog.getByRole("button", { name: "Make the site" }).click();

  const other = Buffer.from(zipSync({ "notes.txt": strToU8("nothing of a site") }));
  const zip = { name: "holiday.zip", mimeType: "application/zip", buffer: other };
  await dialog.getByLabel(/^Published before/).setInputFiles(zip);
  await expect(dialog.getByRole("status").first()).toHaveText(/^This is no zip file of a site/);

  await dialog.getByLabel("Name of the site").fill("The desk");
  await sayFirst(dialog);
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(1_000_001, 1) });
  await press();
  await expect(dialog.getByRole("alert")).toHaveText("The logo has more than 1 MB.");

  // A file that only has the name of a picture, and a contact that is none.
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await dialog.getByLabel(/^For corrections/).fill("nobody");
  await press();
  await expect(dialog.getByText("It could not be published. Nothing was saved.")).toBeVisible();
  await expect(dialog.getByRole("alert")).toContainText("a mail address, or an http or https address");
  await expectAccessible(page);

  await dialog.getByLabel(/^For corrections/).fill("desk@example.org");
  await logo.setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.from(mediaSample("bridge.png")),
  });
  const files = filesOf(await make(page));
  expect(filesWith(files, "desk@example.org")).toContain("index.html");
  expect(filesWith(files, "The desk")).toContain("index.html");
  expect([...files.keys()]).toContain("logo.png");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
});

test("a site that is being made can be stopped, and nothing is saved", async ({ page }) => {
  await open(page);
  await give(page, "drop", "bridge.json", Buffer.from(json(story)));
  await ready(page);
  let saved = 0;
  page.on("download", () => {
    saved++;
  });
  // The files of the program are held back, so that the work lasts until it is stopped.
  await page.route("**/assets/*", () => {});
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = publishing(page);
  const make = dialog.getByRole("button", { name: "Make the site" });
  await sayFirst(dialog);
  await make.click();
  await expect(dialog.getByRole("progressbar", { name: "Making the site" })).toBeVisible();
  await expect(make).toBeDisabled();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(make).toBeEnabled();
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  expect(saved).toBe(0);
});
