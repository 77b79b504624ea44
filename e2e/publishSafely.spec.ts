import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { counts, details, expect, expectAccessible, open, openPart, ready, test } from "./journey.ts";
import { filesOf, give, mediaSample, outcomeOf, SMALL, saidOf, sayFirst } from "./ownFiles.ts";
import { hostSite } from "./siteHost.ts";

test.use({ ownOrigin: false });

/* What a site must not tell: private notes, where a picture was taken, whom a withdrawn event was about. */

const json = (value: object): Uint8Array => strToU8(JSON.stringify(value));
const publishing = (page: Page) => page.getByRole("dialog", { name: "Publish this story" });

/** Presses the button of the open dialog and takes the zip file. */
async function make(page: Page): Promise<Buffer> {
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

const secret = "12 Example Road";
const ns = 'xmlns="http://www.w3.org/2000/svg"';
const hostile = `<svg ${ns} width="40" height="30">\n<a:script xmlns:a="http://www.w3.org/2000/svg">document.title = "ran"</a:script></svg>`;
const drawing = `<svg ${ns} xmlns:s="urn:s" s:docname="/home/ann/secret.svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>`;
const PHOTOS = ["camera.jpg", "camera.png", "camera.webp", "camera.avif", "bridge.jpg", "bridge.png"];
const FILES = ["hostile.svg", "drawing.svg", ...PHOTOS, "gone.png", "minutes.pdf"];
const media = FILES.map((file) => ({ file, alt: `A picture, ${file}` }));
const noted = {
  ...story,
  drafts: [secret],
  editor_note: secret,
  actors: story.actors.map((actor) => ({ ...actor, home_address: secret })),
  columns: [{ id: "desk", label: "Desk", type: "text" }],
  events: story.events.map((one) => ({
    ...one,
    ...(one.id === "closed" ? { media } : {}),
    _source_name: secret,
    values: { desk: "Ask the lawyer" },
  })),
};
const NAME = "draft-v7-smith.zip";
const zip = Buffer.from(
  zipSync({
    "story.json": json(noted),
    "hostile.svg": strToU8(hostile),
    "drawing.svg": strToU8(drawing),
    ...Object.fromEntries([...PHOTOS, "minutes.pdf"].map((name) => [name, mediaSample(name)])),
  }),
);

/** What the details show of the pictures of the event that is open: all that came have come. */
async function expectMedia(page: Page): Promise<void> {
  await page.getByRole("option", { name: /Headline of closed/ }).click();
  const picture = details(page).getByRole("img", { name: "A picture, bridge.jpg" });
  await expect(picture).toHaveAttribute("width", "60");
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(60);
  await expect(details(page)).toContainText("Not included here: gone.png.");
  await openPart(page, "Documents");
  const document = details(page).getByRole("link", { name: "A picture, minutes.pdf" });
  await expect(document).toHaveAttribute("href", /^blob:/);
}

test("a story with private notes, pictures and an accusation is published, and one of its events withdrawn: what is told stays, what is not goes", async ({
  page,
  browser,
}) => {
  await open(page, SMALL);
  await give(page, "drop", NAME, zip);
  const outcome = await outcomeOf(page, NAME);
  const said = await saidOf(page, outcome, NAME);
  expect(said).toContain("home_address");
  expect(said).toContain("an SVG with <a:script> in line 2");
  await expectMedia(page);
  const dialog = publishing(page);
  const press = () => dialog.getByRole("button", { name: "Make the site" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByRole("checkbox", { name: "Desk" }).uncheck();

  await test.step("the dialog says what is wrong with what it is given, and keeps the rest", async () => {
    const logo = dialog.getByLabel(/^Logo/);
    const give = (name: string, mimeType: string, buffer: Buffer) =>
      logo.setInputFiles({ name, mimeType, buffer });
    const notes = Buffer.from(zipSync({ "notes.txt": strToU8("nothing of a site") }));
    await dialog
      .getByLabel(/^Published before/)
      .setInputFiles({ name: "holiday.zip", mimeType: "application/zip", buffer: notes });
    await expect(dialog.getByRole("status").first()).toHaveText(/^This is no zip file of a site/);

    await dialog.getByLabel("Name of the site").fill("The desk");
    await sayFirst(dialog);
    await give("logo.png", "image/png", Buffer.alloc(1_000_001, 1));
    await press();
    await expect(dialog.getByRole("alert")).toHaveText("The logo has more than 1 MB.");

    // A logo with a script, and a contact that is none.
    await give("desk.svg", "image/svg+xml", Buffer.from(hostile));
    await dialog.getByLabel(/^For corrections/).fill("nobody");
    await press();
    await expect(dialog.getByText("It could not be published. Nothing was saved.")).toBeVisible();
    await expect(dialog.getByRole("alert")).toContainText("a mail address, or an http or https address");
    await dialog.getByLabel(/^For corrections/).fill("desk@example.org");
    await press();
    await expect(dialog.getByRole("alert").getByRole("listitem")).toContainText([
      /logo\.svg.*an SVG with <a:script> in line 2/,
    ]);
    await give("desk.svg", "image/svg+xml", Buffer.from(drawing));
  });

  await test.step("a site that is being made can be stopped, and nothing is saved", async () => {
    let saved = 0;
    const count = () => {
      saved++;
    };
    page.on("download", count);
    // The files of the program are held back, so that the work lasts until it is stopped.
    await page.route("**/assets/*", () => {});
    const button = dialog.getByRole("button", { name: "Make the site" });
    await button.click();
    await expect(dialog.getByRole("progressbar", { name: "Making the site" })).toBeVisible();
    await expect(button).toBeDisabled();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(button).toBeEnabled();
    await expect(dialog.getByRole("progressbar")).toHaveCount(0);
    expect(saved).toBe(0);
    page.off("download", count);
    await page.unroute("**/assets/*");
  });

  const first = await make(page);
  const files = filesOf(first);
  await expect(dialog.getByRole("alert")).toHaveCount(0);

  await test.step("private notes, and the name of the file, stay on the author's disk", async () => {
    expect(filesWith(files, "Ask the lawyer")).toEqual([]);
    expect(filesWith(files, "withoutColumns")).toContain("story.config.json");
    expect([...files.keys()].filter((file) => file.startsWith("data/"))).toEqual([
      "data/bridge.json",
      "data/index.json",
    ]);
    for (const text of [secret, "editor_note", "home_address", "_source_name", "drafts", "draft-v7", "smith"])
      expect(filesWith(files, text), text).toEqual([]);
    for (const text of ["The desk", "desk@example.org"])
      expect(filesWith(files, text)).toContain("index.html");
  });

  await test.step("a camera's notes are gone from its pictures, and the pixels are the same", async () => {
    await expect(dialog).toContainText(/Taken out of \d pictures: .*\(GPS\).*, .*serial numbers/);
    expect([...files.keys()].filter((file) => /^media\/|^logo/.test(file)).sort()).toEqual(
      ["logo.svg", ...["drawing.svg", "minutes.pdf", ...PHOTOS].map((name) => `media/${name}`)].sort(),
    );
    for (const text of ["a:script", "/home/ann", "SN-12345"])
      expect(filesWith(files, text), text).toEqual([]);
    for (const name of PHOTOS) {
      const type = `image/${name.replace(/.*\./, "").replace("jpg", "jpeg")}`;
      const both = [mediaSample(name), files.get(`media/${name}`) ?? new Uint8Array()];
      const given = both.map((bytes) => Buffer.from(bytes).toString("base64"));
      const drawn = await page.evaluate(pixelsOf, { type, given });
      expect(drawn[1], name).toBe(drawn[0]);
    }
  });

  await test.step("whoever only a withdrawn event was about is told to leave the site with it, and does", async () => {
    expect(filesWith(files, "Vera Example")).toContain("data/bridge.json");
    const last = { name: "last.zip", mimeType: "application/zip", buffer: first };
    await dialog.getByLabel(/^Published before/).setInputFiles(last);
    const headlines = ["Headline of minister-took-bribe", "Headline of opened"];
    const withdraw = (label = "") => dialog.getByLabel("Withdraw an event").selectOption({ label });
    for (const headline of headlines) await withdraw(headline);
    const rows = dialog.getByRole("group", { name: "Withdrawn events" }).locator("p[dir]");
    await expect(rows).toHaveText(headlines);
    await dialog.getByRole("button", { name: "Do not withdraw it" }).last().click();
    const group = dialog.getByRole("group", { name: "Withdrawn events" });
    await expect(group.getByText("Nothing else names these; they leave the site with it:")).toBeVisible();
    await expect(group.locator("dd")).toHaveText([
      "Vera Example",
      "A letter of accusation",
      "The one who took it",
    ]);
    await expect(group).toContainText(/“minister-took-bribe”.*: this name in links stays readable/);
    await expectAccessible(page, "dialog[open], [role=dialog]");

    // No row moves while a reason is typed.
    await withdraw(headlines[1]);
    await dialog
      .getByLabel("Why it is withdrawn; shown in its place")
      .first()
      .pressSequentially("It was wrong.");
    await expect(rows).toHaveText(headlines);
    await dialog.getByRole("button", { name: "Do not withdraw it" }).last().click();

    const second = filesOf(await make(page));
    for (const text of ["Vera Example", "is accused of x", "A letter of accusation", "The one who took it"])
      expect(filesWith(second, text), text).toEqual([]);
    expect(new TextDecoder().decode(second.get("event/minister-took-bribe/index.html"))).toContain(
      "It was wrong.",
    );
    expect(new TextDecoder().decode(second.get("event/closed/index.html"))).toContain(
      'src="../../media/bridge.jpg"',
    );
    expect(JSON.parse(new TextDecoder().decode(second.get("ids.lock.json")))).toMatchObject({
      published: { bridge: ["closed", "minister-took-bribe", "opened"] },
      withdrawn: [{ id: "minister-took-bribe", reason: "It was wrong." }],
    });
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  await test.step("nor do private notes go out in any other file that the page makes", async () => {
    const taken = async (press: () => Promise<void>): Promise<Buffer> => {
      const download = page.waitForEvent("download");
      await press();
      return readFileSync(await (await download).path());
    };
    const menu = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("button", { name }).click();
    };
    const open = page.getByRole("dialog");
    await menu("Download the data");
    const exported = await taken(() => open.getByRole("button", { name: "JSON", exact: true }).click());
    await open.getByRole("button", { name: "Close" }).click();
    await menu("Download as one offline file");
    const copy = await taken(() => open.getByRole("button", { name: "Download" }).click());
    await open.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const saved = await taken(() => page.getByRole("button", { name: "Save as a zip file" }).click());
    const [, packed = ""] = /id="data">([^<]*)</.exec(copy.toString()) ?? [];
    const inCopy = gunzipSync(Buffer.from(packed, "base64"));
    const inZip = Buffer.from(filesOf(saved).get("story.json") ?? []);
    for (const bytes of [exported, inCopy, inZip]) {
      expect(bytes.includes("Headline of closed")).toBe(true);
      expect(bytes.includes(secret)).toBe(false);
    }
    expect(copy.includes("smith")).toBe(false);
    await page.getByRole("button", { name: "Close the form" }).click();
  });

  await test.step("the zip file of the site is the story, with its pictures, its settings and its ids", async () => {
    await give(page, "picker", "The bridge.zip", first);
    await expect(page.getByText("Your own file: The bridge.zip")).toBeVisible();
    await expectMedia(page);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(dialog.getByLabel("Name of the site")).toHaveValue("The desk");
    // Who leaves the browser's own dialog without a file is still in this one.
    await dialog.getByLabel(/^Published before/).dispatchEvent("cancel");
    await expect(dialog.getByText(/3 events have links already/)).toBeVisible();
    await expect(dialog.getByLabel("Withdraw an event")).toContainText("Headline of opened");
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  await test.step("a site of more files than a zip file counts is refused before any page is made", async () => {
    // Each earlier id has a page of its own, as each event has.
    const formerIds = (nr: number) => Array.from({ length: 660 }, (_, earlier) => `e${nr}-${earlier}`);
    const events = Array.from({ length: 100 }, (_, nr) => event(`e${nr}`, { formerIds: formerIds(nr) }));
    await give(page, "drop", "many.json", Buffer.from(json({ ...story, opening: undefined, events })));
    await expect(counts(page)).toHaveText(/^100 of 100 events/);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await dialog.getByLabel("Address where it will stand").fill("https://desk.example/");
    await sayFirst(dialog);
    await press();
    await expect(dialog.getByRole("alert")).toContainText(
      /The site would have 66,\d+ files; a zip file holds 65,535 at most/,
    );
  });

  const served = await hostSite(files);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const withoutScripts = await plain.newPage();
  for (const [where, reader] of [
    ["the app", page],
    ["a page without scripts", withoutScripts],
  ] as const)
    await test.step(`a picture runs nothing on the site and shows itself over the page: ${where}`, async () => {
      const address = `${served.address}event/closed/`;
      await reader.goto(address);
      if (reader === page) await ready(page);
      expect(await reader.locator('a[href*="media/"]:not([href$=".pdf"])').count()).toBe(0);
      await reader.getByRole("button", { name: "A picture, drawing.svg" }).click();
      const alone = reader.getByRole("dialog", { name: "A picture, drawing.svg" });
      await expect(alone.getByRole("img")).toBeVisible();
      if (reader === page) await expectAccessible(page, "dialog[open], [role=dialog]");
      await alone.getByRole("checkbox", { name: "Full size" }).check();
      await alone.getByRole("button", { name: "Close" }).click();
      await expect(alone).toBeHidden();
      expect(reader.url()).toContain(address);
      expect(await reader.title()).not.toBe("ran");
    });
  await plain.close();
  served.close();
});

/** Runs in the page: the pixels of each picture, as it is drawn there. */
function pixelsOf({ type, given }: { readonly type: string; readonly given: readonly string[] }) {
  return Promise.all(
    given.map(async (base64) => {
      const image = new Image();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      image.src = URL.createObjectURL(new Blob([bytes], { type }));
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context?.drawImage(image, 0, 0);
      return `${width} × ${height}: ${context?.getImageData(0, 0, width, height).data.join()}`;
    }),
  );
}
