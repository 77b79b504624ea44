import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { counts, details, expect, open, test } from "./journey.ts";
import { give } from "./ownFiles.ts";

/* The author's own file: read from a disk, edited, written back; a full disk, a picture from the disk, a page that is left. */

const story = (headline: string): string =>
  JSON.stringify({
    id: "bridge",
    title: "The bridge",
    language: "en",
    kinds: [{ id: "k", label: "Decision" }],
    sources: [],
    actors: [],
    events: [
      { id: "closed", date: "2024-03-12", headline, kind: "k", status: "reported" },
      { id: "warned", date: "2024-02-20", headline: "An engineer warns", kind: "k", status: "reported" },
    ],
  });

const FILE = "bridge.json";

/** Handles of the browser's own disk for this site are real ones; only its window for choosing is passed over. */
const chooseFromOwnDisk = (page: Page) =>
  page.addInitScript((name) => {
    Object.assign(window, {
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(name)],
    });
  }, FILE);

const writeToDisk = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    async ([name = "", content = ""]) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [FILE, text],
  );

const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, FILE);

test("a file of the reader's disk is edited, written back, read again; a full disk loses nothing; a picture comes to it", async ({
  page,
}) => {
  await chooseFromOwnDisk(page);
  await open(page);
  await writeToDisk(page, story("The bridge is closed"));
  await page.getByRole("button", { name: "Use your own story" }).click();
  await page.getByRole("button", { name: "Choose your workbook" }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await page.getByRole("option", { name: /The bridge is closed/ }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const bar = page.getByRole("region", { name: "Editing" });
  const form = page.getByRole("form", { name: "Edit this event" });
  const save = bar.getByRole("button", { name: `Save to ${FILE}` });
  const rename = async (headline: string): Promise<void> => {
    await form.getByLabel(/^Headline/).fill(headline);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", { name: new RegExp(headline) })).toHaveCount(1);
  };

  await test.step("written back, and read again where another program has written it", async () => {
    await rename("The council closes the bridge");
    await save.click();
    await expect(bar.getByRole("status")).toContainText(`Everything is saved. Saved to ${FILE}.`);
    expect(await onDisk(page)).toContain("The council closes the bridge");
    await writeToDisk(page, story("Somebody else’s bridge"));
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Somebody else’s bridge");
  });

  await test.step("a disk without room: one sentence, and neither the edit nor the file is lost", async () => {
    await details(page).getByRole("heading", { level: 2 }).waitFor();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await rename("An edit that finds no room");
    const before = await onDisk(page);
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await save.click();
    await expect(bar.getByRole("status")).toContainText(
      `Not saved. ${FILE} was not written: the browser or the disk did not allow it.`,
    );
    expect(await onDisk(page)).toBe(before);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await save.click();
    await expect(bar.getByRole("status")).toContainText("Everything is saved.");
    expect(await onDisk(page)).toContain("An edit that finds no room");
    await session.detach();
  });

  await test.step("a picture from the disk, which a form asks to be described; then only a zip file holds all", async () => {
    const media = form.getByRole("group", { name: "Pictures and documents", exact: true });
    await media.getByRole("button", { name: "Add a row" }).click();
    const chooser = page.waitForEvent("filechooser");
    await media.getByRole("button", { name: "Choose a file" }).click();
    await (await chooser).setFiles({
      name: "../bridge.jpg",
      mimeType: "image/jpeg",
      buffer: readFileSync(new URL("../src/load/media/samples/bridge.jpg", import.meta.url)),
    });
    await expect(media.getByLabel("File", { exact: true })).toHaveValue("bridge.jpg");
    await page.keyboard.press("Enter");
    await media.getByLabel("Caption").focus();
    await media.getByLabel("Caption").press("Enter");
    await expect(media.getByRole("alert")).toContainText("expected a text that is not blank");
    await media.getByLabel(/^What it shows/).fill("An empty bridge");
    await media.getByLabel("Who made it").fill("Ann Author");
    await media.getByLabel("Who made it").press("Enter");
    await expect(form.getByRole("status").last()).toHaveText("Each change is shown at once.");
    await expect(save).toHaveCount(0);
    await page.getByRole("button", { name: "Close the form" }).click();
    const picture = details(page).getByRole("img", { name: "An empty bridge" });
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBe(60);
    const download = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Save as a workbook" }).click();
    await download;
    await expect(bar.getByRole("status")).toContainText(
      "Not saved. The workbook holds no pictures and documents",
    );
  });

  await test.step("the browser asks before the page goes with what is not saved, and after that it goes", async () => {
    const asked = page.waitForEvent("dialog");
    const going = page.evaluate(() => window.location.reload());
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await going;
    const zip = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Save as a zip file" }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await zip).path())));
    expect(Object.keys(files)).toEqual(["story.json", "bridge.jpg"]);
    await expect(bar.getByRole("status")).toContainText("Everything is saved.");
    // The picture came with its description; who made it was another step.
    for (const way of ["Undo", "Redo"]) {
      await bar.getByRole("button", { name: way }).click();
      await bar.getByRole("button", { name: way }).click();
      await expect(details(page).getByRole("img")).toHaveCount(way === "Undo" ? 0 : 1);
    }
  });

  await test.step("another file of the same name is not written to that place", async () => {
    await give(page, "picker", FILE, Buffer.from(story("A bridge elsewhere")));
    await expect(page.getByRole("option", { name: /A bridge elsewhere/ })).toHaveCount(1);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await expect(bar.getByRole("button", { name: "Save as JSON" })).toBeVisible();
    await expect(save).toHaveCount(0);
    await page.reload();
    await expect(bar).toHaveCount(0);
  });
});
