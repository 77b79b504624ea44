import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { loadPages } from "../src/build/publication.ts";
import { loadFile } from "../src/load/loadFile.ts";
import { lockOf } from "../src/site/lockIds.ts";
import { pictureOf, previewsOf } from "../src/site/previews.ts";
import { publishedDataset } from "../src/site/publishedDataset.ts";
import type { Program } from "../src/site/publishStory.ts";
import { siteOfStory } from "../src/site/storyPart.ts";
import * as exploring from "../src/words/en/exploring.ts";
import * as files from "../src/words/en/files.ts";
import { messages } from "../src/words/en/messages.ts";
import * as reading from "../src/words/en/reading.ts";
import germanWords from "../src/words/readers/de.json" with { type: "json" };
import germanStory from "./germanStory.json" with { type: "json" };
import {
  counts,
  details,
  expect,
  goOnInOnePage,
  isDrawn,
  marks,
  open,
  openOwnStory,
  test,
  toPaper,
} from "./journey.ts";
import { followLink } from "./keptPage.ts";
import { filesOf, give, SMALL, sayFirst } from "./ownFiles.ts";
import { everything, sampleOf } from "./sample.ts";
import { hostSite, type Site } from "./siteHost.ts";

goOnInOnePage();

test.use({ ownOrigin: false });

/* From the template to a published site, a correction, and the second publication that the first one is given to. */

const HEADER = ["id", "date", "headline", "kind", "standing", "actors", "former ids"];
const rows = [
  ["horizon", "1999-10", "Horizon is introduced", "Technology", "confirmed", "Post Office", ""],
  [
    "castleton",
    "2006-11",
    "Lee Castleton loses in court",
    "Legal",
    "confirmed",
    "Lee Castleton; Post Office",
    "",
  ],
  [
    "settlement",
    "2019-12-11",
    "The Post Office settles",
    "Legal",
    "confirmed",
    "Post Office; Alan Bates",
    "",
  ],
];
const zipOf = async (
  story: readonly (readonly string[])[],
  more: readonly (readonly string[])[] = [
    ["language", "fr"],
    ["publisher", "The Desk"],
  ],
): Promise<Buffer> => {
  const { zipSync, strToU8 } = await import("fflate");
  const csv = (lines: readonly (readonly string[])[]) =>
    strToU8(lines.map((line) => line.map((cell) => `"${cell}"`).join(",")).join("\n"));
  const about = [["field", "value"], ["id", "horizon"], ["title", "The Post Office and Horizon"], ...more];
  return Buffer.from(zipSync({ "Events.csv": csv([HEADER, ...story]), "Story.csv": csv(about) }));
};

/** Fills the dialog in and takes the zip file. */
async function publish(
  page: Page,
  last: Buffer | null,
  name: string,
  title = "The Post Office and Horizon",
  lacks = false,
): Promise<Buffer> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this story" });
  if (last !== null) {
    const zip = { name: "last.zip", mimeType: "application/zip", buffer: last };
    await dialog.getByLabel(/^Published before/).setInputFiles(zip);
    await expect(
      dialog.getByRole("status").filter({ hasText: "Read: 3 events have links already." }),
    ).toBeVisible();
    await expect(dialog.getByLabel("Name of the site")).toHaveValue(name);
  }
  await dialog.getByLabel("Name of the site").fill(name);
  if (last === null) {
    await dialog.getByRole("button", { name: "Make the site" }).click();
    await expect(dialog.getByRole("checkbox", { name: /^This is its first publication/ })).toBeFocused();
    await sayFirst(dialog);
  } else if (lacks) {
    await dialog.getByRole("checkbox", { name: /^Leave out “Use your own story”/ }).check();
    await dialog.getByRole("checkbox", { name: /^Links name files/ }).check();
  }
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Make the site" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${title}.zip`);
  await expect(dialog.getByText(/^Saved: \d+ (?:events|événements)/)).toBeVisible();
  await dialog.getByRole("button", { name: /^(?:Close|Fermer)$/ }).click();
  return readFileSync(await file.path());
}

/** The colour of the first pixel of a picture: red, green, blue and alpha. */
const cornerOf = (page: Page, png: Buffer): Promise<number[]> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    pen?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])];
  }, png.toString("base64"));

const textOf = (site: Site, file: string): string => new TextDecoder().decode(site.get(file));

test("a file that is read again whenever it is saved keeps the reader's view, and its faults are told meanwhile", async ({
  page,
}) => {
  const table = (headline: string, kind = "Legal") =>
    `date,headline,kind\n2019-05-01,${headline},${kind}\n2020-06-01,Two,Other`;
  await open(page);
  // What Chromium's own picker gives, without its window.
  await page.evaluate(() => {
    const file = { text: "", at: 1 };
    Object.assign(window, {
      saved: (text: string) => Object.assign(file, { text, at: file.at + 1 }),
      showOpenFilePicker: async () => [
        { kind: "file", getFile: async () => new File([file.text], "mine.csv", { lastModified: file.at }) },
      ],
    });
  });
  const save = (text: string) =>
    page.evaluate((saved) => (window as unknown as { saved: (text: string) => void }).saved(saved), text);
  await save(table("First"));
  await openOwnStory(page);
  const dialog = page.getByRole("dialog", { name: "Use your own story" });
  await expect(dialog.getByRole("button", { name: "Publish" })).toBeDisabled();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the template" }).click();
  const template = await download;
  await dialog.getByRole("button", { name: "Choose your workbook" }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await expect(page.getByText(/^Read at .*; read again whenever it is saved\.$/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Legal", exact: true }).check();
  await expect(counts(page)).toHaveText(/^1 of 2 events/);
  await save("date,headline,kind\n2019-05-01,\u0000broken");
  await expect(page.getByRole("alert")).toContainText(/mine\.csv/);
  await save(table("Mended"));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(counts(page)).toHaveText(/^1 of 2 events/);
  await page.getByRole("button", { name: "List", exact: true }).click();
  const list = page.getByRole("region", { name: "Events" });
  await expect(list).toContainText("Mended");

  await test.step("edits that are not saved are not lost to the file, nor to another one", async () => {
    await list.getByRole("link", { name: "Mended" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const form = page.getByRole("form", { name: "Edit this event" });
    await form.getByLabel(/^Headline/).fill("Ours");
    await page.keyboard.press("Enter");
    await expect(list).toContainText("Ours");
    const ask = page.getByRole("dialog", { name: "Your edits are not saved" });
    await save(table("Theirs"));
    await expect(ask).toContainText("mine.csv has been changed on your disk");
    // Another file is dropped before the dialog has told that it was closed.
    await ask.getByRole("button", { name: "Keep my edits" }).evaluate((button: HTMLElement, text) => {
      button.click();
      const data = new DataTransfer();
      data.items.add(new File([text], "other.csv"));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, table("Other"));
    await expect(ask).toContainText("other.csv");
    await ask.getByRole("button", { name: "Keep my edits" }).click();
    await expect(list).toContainText("Ours");
    await save(table("Theirs again"));
    await ask.getByRole("button", { name: "Take the file from my disk" }).click();
    await expect(list).toContainText("Theirs again");
    await expect(page.getByText(/^Read at /)).toBeVisible();
  });

  await give(page, "picker", "template.xlsx", readFileSync(await template.path()));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
});

/** Words that no German sentence has. Texts of the program that say none of them are compared as a whole. */
const ENGLISH_WORD =
  /\b(?:the|of|and|with|this|that|from|to|is|are|not|no|events?|actors?|sources?|days|months|years|show|open)\b/i;
const textsIn = (texts: object): readonly string[] =>
  Object.values(texts).flatMap((text) =>
    typeof text === "string" ? text : typeof text === "object" && text !== null ? textsIn(text) : [],
  );
const inGerman = new Set(textsIn(germanWords));
const ENGLISH = new Set(
  [messages, reading, exploring, files]
    .flatMap(textsIn)
    .filter((text) => /\p{L}/u.test(text) && !inGerman.has(text)),
);
const isEnglish = (text: string): boolean =>
  !/^(?:CC BY|<iframe)/.test(text) &&
  (ENGLISH.has(text) || ENGLISH_WORD.test(text.replace(/https?:\S+/g, "")));

/** What the page says to who sees it and to who does not, without the rooms that say to be English. */
const saidBy = (page: Page): Promise<{ readonly language: string; readonly said: readonly string[] }> =>
  page.evaluate(() => {
    const isOther = (element: Element | null) =>
      element === null ||
      element.closest("[lang=en], [lang=hi], [lang=ar], script, style, noscript") !== null;
    const said: string[] = [document.title];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!isOther(walker.currentNode.parentElement)) said.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("*"))
      for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"])
        if (!isOther(element)) said.push(element.getAttribute(name) ?? "");
    return { language: document.documentElement.lang, said: said.map((text) => text.trim()) };
  });

async function expectGerman(page: Page, where: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { language, said } = await saidBy(page);
        return { language, said: said.filter(isEnglish) };
      },
      { message: where },
    )
    .toEqual({ language: "de", said: [] });
}

test("a German story is German on every page, in every view and every dialog of its readers", async ({
  page,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "stadtwerk.json", Buffer.from(JSON.stringify(germanStory)));
  await expect(counts(page)).toHaveText(/^10 of 10 events/);
  const site = filesOf(await publish(page, null, "Nordheimer Archiv", germanStory.title));
  const served = await hostSite(site);
  /** Opens an address of another document; in the same one, a link leads on (`showView`). */
  const show = async (place: string): Promise<void> => {
    await page.goto(served.address + place);
    await expect(page.getByRole("main").or(page.getByRole("article")).first()).toBeVisible();
    await expectGerman(page, place);
  };
  const showView = async (view: string): Promise<void> => {
    await followLink(page, view);
    await isDrawn(page);
    await expectGerman(page, view);
  };
  const folders = [...site.keys()].flatMap((file) => /^(.*\/)index\.html$/.exec(file)?.[1] ?? []);
  // Pages without the app are read by `readerLanguages.test.ts`. Of those with it, one that begins at an event and one inside
  // other sites are opened here, and links lead the app to the others.
  const opened = everything ? folders : ["event/warnung/"];
  for (const folder of [...opened, "embed/#event=warnung"]) await show(folder);
  const views = ["list", "table", "pairs", "network", "matrix", "timeline"].map((view) => `view=${view}`);
  const others = ["lanes=actor", "clock=both", "clock=known", "focus=stadtwerk"];
  const failing = ["q=nirgends", "nein=1", "data=nirgends"];
  await show("");
  for (const [size, places] of [
    [{ width: 390, height: 844 }, ["", ...sampleOf(["view=list", "view=network"], 2, 1)]],
    [{ width: 1440, height: 900 }, ["", ...sampleOf([...views, ...others, ...failing], 2)]],
  ] as const) {
    await page.setViewportSize(size);
    for (const view of places) await showView(view);
  }
  for (const { id } of sampleOf(germanStory.events, 10)) await showView(`event=${id}`);
  for (const { id } of sampleOf(germanStory.actors, 8)) await showView(`focus=${id}`);
  for (const { id, steps } of germanStory.stories)
    for (const [nth] of sampleOf([...steps.entries()], 4)) await showView(`story=${id}&step=${nth + 1}`);
  await showView("");

  for (const item of [
    "Daten herunterladen",
    "Als eine Datei für unterwegs herunterladen",
    "Diese Ansicht einbetten",
    "Über die Seite und wie man sie liest",
    "Eigene Datei öffnen",
  ]) {
    await page.getByRole("button", { name: "Menü" }).click();
    await expect(page.getByRole("button", { name: "Deutsch" })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: item }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectGerman(page, item);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await showView("event=warnung");
  await page.getByRole("button", { name: "Teilen und zitieren" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectGerman(page, "share");
  const cited = page.getByRole("dialog").locator("textarea[readonly]");
  await expect(cited).toHaveValue(/\. Nordheimer Archiv\. /);
  await expect(cited).not.toHaveValue(/Dateline/);
  for (const form of sampleOf(["APA", "Chicago", "Wikipedia", "Absatz mit Fußnoten"], 2, 1)) {
    await page.getByRole("radio", { name: form }).check();
    await expectGerman(page, form);
  }
  await page.keyboard.press("Escape");
  await showView("from=2017-01-01&to=2018-12-31");
  for (const name of ["Vergleichen", "Abspielen"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expectGerman(page, name);
  }
  await showView("");
  await toPaper(page);
  await expectGerman(page, "paper");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));

  await test.step("the rooms of authors are English, and say so", async () => {
    await page.getByRole("button", { name: "Menü" }).click();
    await page.getByRole("button", { name: "Eigene Geschichte zeigen" }).click();
    await expect(page.locator("[lang=en] dialog")).toContainText("Download the template");
    await expectGerman(page, "own story");
    await expect(page.getByRole("heading", { name: "Use your own story" })).toBeVisible();
    await page.locator("[lang=en] dialog").getByRole("button", { name: "Close" }).click();
  });

  await test.step("faults are English as a whole, and say so", async () => {
    const [stadtwerk, ...others] = germanStory.actors;
    const role = { ...stadtwerk, type: "person", role: "Leiterin" };
    const hidden = JSON.stringify(germanStory).replace('"headline":"', '"headline":"\u200b');
    const files = [
      { name: "faults.json", text: JSON.stringify({ ...germanStory, actors: [role, ...others] }) },
      {
        name: "rows.csv",
        text: "date,headline,kind\n2019-05-01,Eins,Art\n2019-13-45,Zwei,Art\n2019-06-01,Drei,Art",
      },
      { name: "warnings.json", text: hidden },
    ];
    // Each is told of in the place of the one before. The check tells of them as the page does.
    if (everything) {
      await show("check/");
      for (const { name, text } of files) {
        await page
          .locator("input[type=file]")
          .setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });
        await expect(page.getByText(name).first()).toBeVisible();
        await expect(page.getByRole("listitem").and(page.locator("[lang=en]")).first(), name).toBeVisible();
        await expectGerman(page, name);
      }
      await show("");
    }
    for (const { name, text } of sampleOf(files, 2)) {
      await give(page, "picker", name, Buffer.from(text));
      await expect(page.getByText(name).first()).toBeVisible();
      await expect(page.locator("li[lang=en], li > span[lang=en]").first(), name).toBeAttached();
      await expectGerman(page, `${name}, opened`);
    }
  });
  served.close();
});

test.describe("at an address that is not there, and on a host that lacks something", () => {
  test.use({ mayFail: true });
  test("from a sheet to a published site, a deep link, a correction, and a second zip that keeps the links and offers no files of the reader's", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, SMALL);
    await give(page, "picker", "horizon.zip", await zipOf(rows));
    await expect(counts(page)).toHaveText(/^3 of 3 events/);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Publish this story" });
    await test.step("the ids of an earlier site are read from its address, or from the list of ids that was saved there", async () => {
      const where = dialog.getByLabel("Or the address where it stands");
      await where.fill("https://desk.example/story");
      await dialog.getByRole("button", { name: "Read its ids" }).click();
      const href = "https://desk.example/story/ids.lock.json";
      await expect(dialog.getByRole("link", { name: href })).toHaveAttribute("href", href);
      const lock = { published: { horizon: ["horizon", "gone"] }, withdrawn: [] };
      await page.route("**/before/ids.lock.json", (route) => route.fulfill({ json: lock }));
      await page.route("**/before/story.config.json", (route) => route.fulfill({ json: { name: "Before" } }));
      await where.fill(new URL("before", page.url()).href);
      await dialog.getByRole("button", { name: "Read its ids" }).click();
      await expect(dialog.getByLabel("Name of the site")).toHaveValue("Before");
      await expect(dialog.getByText("“gone” was published and is gone from your file.")).toBeVisible();
      const saved = {
        name: "ids.lock.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(lock)),
      };
      await dialog.getByLabel(/^Published before/).setInputFiles(saved);
      await expect(
        dialog.getByRole("status").filter({ hasText: "Read: 2 events have links already." }),
      ).toBeVisible();
      // The list has no settings, so the settings that came from the address leave the form again.
      await expect(dialog.getByLabel("Name of the site")).toHaveValue("The Desk");
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
    });
    // Who publishes is written in the story.
    await expect(dialog.getByLabel("Name of the site")).toHaveValue("The Desk");
    await dialog.getByRole("button", { name: "Close" }).click();
    const first = await publish(page, null, "The Desk");
    const site = filesOf(first);

    await test.step("what the page made is what the build makes of the same", async () => {
      const program: Program = JSON.parse(textOf(site, "program.json"));
      const bytes = new Uint8Array(await zipOf(rows));
      const outcome = await loadFile(bytes.slice().buffer, "horizon.zip", {}, () => {});
      const config = { name: "The Desk" };
      const datasets = [
        await publishedDataset({ name: "horizon.zip", outcome }, config, { isDefault: true }),
      ] as const;
      const part = {
        config,
        datasets,
        lock: lockOf({ published: {}, withdrawn: [] }, datasets),
        files: new Map(),
      };
      const { publishStory } = await loadPages();
      const made = new Map<string, string>();
      // Previews are the page's own: the build draws the same with other letters.
      const { story: published, words } = siteOfStory(part, program.version);
      const pictures = new Map(
        previewsOf(published.tables, words, 500).map((preview) => {
          const { folder } = preview;
          const png = site.get(`${folder}preview.png`) ?? "";
          return [folder, pictureOf(preview, createHash("sha256").update(png).digest("hex"))] as const;
        }),
      );
      publishStory(part, { program, pictures }, (file, content) =>
        made.set(file, typeof content === "string" ? content : new TextDecoder().decode(content)),
      );
      const others = new Set([...program.files, "program.json"]);
      const isPage = (file: string) => !others.has(file) && !file.endsWith("preview.png");
      expect([...made.keys()].sort()).toEqual([...site.keys()].filter(isPage).sort());
      const png = Buffer.from(site.get("event/castleton/preview.png") ?? "");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      // The author works in the dark. Previews are paper all the same.
      expect(await cornerOf(page, png)).toEqual([252, 251, 248, 255]);
      for (const [file, text] of made) expect(textOf(site, file), file).toBe(text);
    });

    const served = await hostSite(site);
    await page.goto(`${served.address}event/castleton/`);
    await expect(page.getByRole("status").filter({ hasText: /^3 sur 3 événements/ })).toBeVisible();
    const article = page.getByRole("complementary", { name: "Détails" });
    await expect(article.getByRole("heading", { level: 2 })).toHaveText("Lee Castleton loses in court");
    await expect(page).toHaveTitle(/ · The Desk$/);
    // The app says in the story's language what its pages say.
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(article).toContainText("Confirmé");
    await expect(article.getByText("novembre 2006", { exact: false }).first()).toBeVisible();
    expect(textOf(site, "index.html")).toMatch(/<html lang="fr"[\s\S]*og:locale" content="fr_FR"/);

    // The published site publishes in turn. An id is changed: at first nobody says of which event it is.
    await give(
      page,
      "picker",
      "horizon.zip",
      await zipOf([["lee", ...(rows[1] ?? []).slice(1)], ...rows.slice(2)]),
    );
    await expect(page.getByRole("status").filter({ hasText: /^2 sur 2 événements/ })).toBeVisible();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await dialog
      .getByLabel(/^Published before/)
      .setInputFiles({ name: "x.zip", mimeType: "application/zip", buffer: first });
    await expect(dialog.getByLabel("Name of the site")).toHaveValue("The Desk");
    await dialog.getByRole("button", { name: "Make the site" }).click();
    await expect(dialog.getByRole("alert").getByRole("listitem")).toHaveText([
      /the event “horizon” was published and is gone/,
      /the event “castleton” was published and is gone/,
    ]);
    await dialog.getByRole("button", { name: "Close", exact: true }).click();

    const corrected = [rows[0] ?? [], ["lee", ...(rows[1] ?? []).slice(1, 6), "castleton"], ...rows.slice(2)];
    await give(page, "picker", "horizon.zip", await zipOf(corrected, [["publisher", "The Desk"]]));
    await expect(
      page.getByRole("status").filter({ hasText: /^3 (?:sur|of) 3 (?:événements|events)/ }),
    ).toBeVisible();
    const second = filesOf(await publish(page, first, "The Desk", undefined, true));
    expect(textOf(second, "event/castleton/index.html")).toContain("../../event/lee/");
    expect(JSON.parse(textOf(second, "ids.lock.json")).published.horizon).toEqual([
      "horizon",
      "castleton",
      "settlement",
      "lee",
    ]);
    served.close();

    await test.step("a host without indexes of folders shows an event all the same", async () => {
      const bare = await hostSite(second, false);
      await page.goto(`${bare.address}index.html`);
      await expect(counts(page)).toHaveText(/^3 of 3 events/);
      await marks(page).nth(1).click();
      await expect(page).toHaveURL(`${bare.address}event/lee/index.html`);
      await page.getByRole("button", { name: "Menu" }).click();
      await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Open your own file" })).toBeHidden();
      await expect(page.getByRole("button", { name: "Use your own story" })).toBeHidden();
      // Files that are dropped or pasted are not taken either.
      await expect(page.locator('input[type="file"]')).toHaveCount(0);
      await page.reload();
      await expect(counts(page)).toHaveText(/^3 of 3 events/);
      await expect(page).toHaveURL(`${bare.address}event/lee/index.html`);
      const hrefs = [...textOf(second, "event/lee/index.html").matchAll(/href="([^"#:]*)/g)].map(
        ([, href = ""]) => href,
      );
      expect(hrefs.filter((href) => href === "" || href.endsWith("/"))).toEqual([]);
      await page.goto(`${bare.address}event/lee/`);
      await expect(
        details(page).getByRole("heading", { name: "Lee Castleton loses in court" }),
      ).toBeVisible();
      bare.close();
    });
  });
});
