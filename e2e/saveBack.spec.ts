import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { counts, details, expect, goOnInOnePage, open, openOwnStory, test } from "./journey.ts";
import { give } from "./ownFiles.ts";

goOnInOnePage();

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
  page.evaluate((name) => {
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

/** The next test of the worker has the same disk. */
const removeFromDisk = (page: Page): Promise<void> =>
  page.evaluate(async (name) => (await navigator.storage.getDirectory()).removeEntry(name), FILE);

const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, FILE);

test("a file of the reader's disk is edited, written back, read again; a full disk loses nothing; a picture comes to it", async ({
  page,
}) => {
  await open(page);
  await chooseFromOwnDisk(page);
  await writeToDisk(page, story("The bridge is closed"));
  await openOwnStory(page);
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
      buffer: readFileSync(new URL("../src/load/samples/bridge.jpg", import.meta.url)),
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
    // The picture stands after the first of both steps. Until the second, the page rightly asks before another file.
    await expect(bar.getByRole("status")).toContainText("Everything is saved.");
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
  await removeFromDisk(page);
});

/** Opens the file of the disk and the form of its first event. */
async function editFromDisk(page: Page): Promise<{ bar: Locator; form: Locator; save: Locator }> {
  await openOwnStory(page);
  await page.getByRole("button", { name: "Choose your workbook" }).click();
  await page.getByRole("option", { name: /bridge/i }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const bar = page.getByRole("region", { name: "Editing" });
  const form = page.getByRole("form", { name: "Edit this event" });
  await expect(form.getByLabel(/^Headline/)).toBeFocused();
  return { bar, form, save: bar.getByRole("button", { name: `Save to ${FILE}` }) };
}

/** From now on the page does not look at the disk by itself, as while it is hidden. */
const looksNoMore = (page: Page): Promise<void> =>
  page.evaluate(() => void Object.defineProperty(document, "hidden", { get: () => true }));

test("what another program or tab has written is not written over, what is gone is not made anew, and what is being typed or refused is not forgotten, without a word", async ({
  page,
}) => {
  await open(page);
  await chooseFromOwnDisk(page);
  await writeToDisk(page, story("The bridge is closed"));
  const { bar, form, save } = await editFromDisk(page);
  await looksNoMore(page);
  const asked = page.getByRole("dialog", { name: "Your edits are not saved" });

  await test.step("another program’s change asks, and stays until the reader has chosen", async () => {
    await form.getByLabel(/^Headline/).fill("An edit of the bridge");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("Not saved.");
    await writeToDisk(page, story("Somebody else’s bridge"));
    await save.click();
    await expect(asked).toContainText(`${FILE} has been changed on your disk meanwhile.`);
    expect(await onDisk(page)).toContain("Somebody else’s bridge");
    await asked.getByRole("button", { name: "Keep my edits" }).click();
    await expect(bar.getByRole("status")).toContainText(
      `${FILE} has been changed on your disk by another program`,
    );
    expect(await onDisk(page)).toContain("Somebody else’s bridge");
    // The reader has chosen: now it may be written over.
    await save.click();
    await expect(bar.getByRole("status")).toContainText(`Saved to ${FILE}.`);
    expect(await onDisk(page)).toContain("An edit of the bridge");
  });

  await test.step("the other choice brings what is on the disk", async () => {
    await form.getByLabel(/^Headline/).fill("An edit that is given up");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("Not saved.");
    await writeToDisk(page, story("A bridge from the disk"));
    await save.click();
    await asked.getByRole("button", { name: "Take the file from my disk" }).click();
    await expect(page.getByRole("option", { name: /A bridge from the disk/ })).toHaveCount(1);
    expect(await onDisk(page)).toContain("A bridge from the disk");
  });

  await test.step("a file that is gone is made anew only where the reader says so", async () => {
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await form.getByLabel(/^Headline/).fill("A bridge without a file");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("Not saved.");
    const names = () =>
      page.evaluate(async () => {
        const found: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
        return found;
      });
    await removeFromDisk(page);
    await save.click();
    const gone = page.getByRole("dialog", { name: "The file is gone" });
    await expect(gone).toContainText(`${FILE} is no longer on your disk`);
    await gone.getByRole("button", { name: "Do not save" }).click();
    expect(await names()).not.toContain(FILE);
    await expect(bar).toContainText("Not saved.");
    await save.click();
    await gone.getByRole("button", { name: "Make it anew" }).click();
    await expect(bar.getByRole("status")).toContainText(`Saved to ${FILE}.`);
    expect(await names()).toContain(FILE);
    expect(await onDisk(page)).toContain("A bridge without a file");
  });

  await test.step("two tabs with one file: the second one is warned before it writes over the first", async () => {
    const other = await page.context().newPage();
    await open(other);
    await chooseFromOwnDisk(other);
    const [here, there] = [{ bar, form, save }, await editFromDisk(other)];
    await looksNoMore(other);
    for (const [{ form, bar }, tab, headline] of [
      [here, page, "The bridge of one tab"],
      [there, other, "The bridge of the other"],
    ] as const) {
      await form.getByLabel(/^Headline/).fill(headline);
      await tab.keyboard.press("Enter");
      await expect(bar).toContainText("Not saved.");
    }
    await here.save.click();
    await expect(here.bar.getByRole("status")).toContainText("Everything is saved.");
    await there.save.click();
    await expect(other.getByRole("dialog", { name: "Your edits are not saved" })).toContainText(
      `${FILE} has been changed on your disk meanwhile.`,
    );
    expect(await onDisk(page)).toContain("The bridge of one tab");
    await other.close();
  });

  const headline = form.getByLabel(/^Headline/);
  const json = bar.getByRole("button", { name: "Save as JSON" });
  const downloaded = async (press: () => Promise<void>): Promise<string> => {
    const download = page.waitForEvent("download");
    await press();
    return readFileSync(await (await download).path(), "utf8");
  };

  await test.step("by the mouse, by a key, and by what takes no focus", async () => {
    await headline.fill("Typed, and saved at once");
    expect(await downloaded(() => json.click())).toContain("Typed, and saved at once");
    await headline.fill("Typed, and saved by a key");
    await save.focus();
    await page.keyboard.press("Enter");
    await expect(bar.getByRole("status")).toContainText(`Saved to ${FILE}.`);
    expect(await onDisk(page)).toContain("Typed, and saved by a key");
    // Buttons of Safari take no focus: the field keeps it.
    await headline.fill("Typed, and never left");
    // What ends with the save before may still take the focus.
    await headline.focus();
    await expect(headline).toBeFocused();
    const press = () => json.evaluate((button) => button instanceof HTMLElement && button.click());
    expect(await downloaded(async () => void (await press()))).toContain("Typed, and never left");
    await expect(bar).toContainText("Everything is saved.");
  });

  await test.step("a date that is none: said in the form and in the bar, and asked about before anything is written", async () => {
    await form.getByLabel(/^Date/).first().fill("25 May");
    await save.click({ delay: 400 });
    const asked = page.getByRole("dialog", { name: "Not all is in the story yet" });
    await expect(asked).toContainText("What is written in 1 form has not been applied");
    await expect(asked).toContainText("Typed, and never left");
    expect(await onDisk(page)).toContain("Typed, and saved by a key");
    await asked.getByRole("button", { name: "Go on writing" }).click();
    await expect(form.getByRole("alert")).toContainText("25 May");
    await expect(form.getByText("Not applied yet: 1 thing has to be mended first.")).toBeVisible();
    await expect(bar.getByRole("status")).toContainText("1 form holds something that could not be applied.");
    await save.click();
    await asked.getByRole("button", { name: "Save without it" }).click();
    await expect(bar.getByRole("status")).toContainText(`Saved to ${FILE}.`);
    expect(await onDisk(page)).toContain("Typed, and never left");
    expect(await onDisk(page)).toContain("2024-03-12");
    await expect(form.getByLabel(/^Date/).first()).toHaveValue("25 May");
    await form.getByRole("button", { name: "Discard what is not applied" }).click();
    await expect(bar).toContainText("Everything is saved.");
  });

  await test.step("a new record that has not been added is not forgotten either", async () => {
    await bar.getByRole("button", { name: "New actor" }).click();
    await page.getByRole("form", { name: "New actor" }).getByLabel(/^Name/).first().fill("The engineer");
    await save.click();
    const asked = page.getByRole("dialog", { name: "Not all is in the story yet" });
    await expect(asked).toContainText("The engineer");
    await asked.getByRole("button", { name: "Go on writing" }).click();
    await expect(page.getByRole("form", { name: "New actor" }).getByLabel(/^Name/).first()).toHaveValue(
      "The engineer",
    );
  });
  await removeFromDisk(page);
});
