import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { counts, details, expect, open, openPart, test } from "./journey.ts";
import { give, mediaSample, sayFirst } from "./ownFiles.ts";

/* A story with its pictures, from a zip file to a site, and from the zip file of that site to the next. */

const event = (id: string, headline: string, media: readonly object[] = []) => ({
  id,
  date: "2024-03-12",
  headline,
  kind: "k",
  status: "reported",
  media,
});
const story = {
  id: "bridge",
  title: "The bridge",
  language: "en",
  kinds: [{ id: "k", label: "Decision" }],
  sources: [],
  actors: [],
  events: [
    event("closed", "The council closes the bridge", [
      { file: "pictures/bridge.jpg", alt: "An empty bridge", credit: "Ann Author" },
      { file: "gone.png", alt: "A map of the detour" },
      { file: "minutes.pdf", alt: "Minutes of March" },
    ]),
    event("warned", "An engineer warns"),
  ],
};
const zip = Buffer.from(
  zipSync({
    "bridge/story.json": strToU8(JSON.stringify(story)),
    "bridge/pictures/bridge.jpg": mediaSample("bridge.jpg"),
    "bridge/minutes.pdf": mediaSample("minutes.pdf"),
  }),
);

const publishDialog = (page: Page) => page.getByRole("dialog", { name: "Publish this story" });

async function publish(page: Page): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await publishDialog(page).getByRole("button", { name: "Make the site" }).click();
  const bytes = readFileSync(await (await download).path());
  await publishDialog(page).getByRole("button", { name: "Close" }).click();
  return bytes;
}

/** What the details show of the pictures of the event that is open: all that came have come. */
async function expectMedia(page: Page): Promise<void> {
  const picture = details(page).getByRole("img", { name: "An empty bridge" });
  await expect(picture).toHaveAttribute("width", "60");
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(60);
  await expect(details(page)).toContainText("A map of the detour");
  await expect(details(page)).toContainText("Not included here: gone.png.");
  await openPart(page, "Documents");
  await expect(details(page).getByRole("link", { name: "Minutes of March" })).toHaveAttribute(
    "href",
    /^blob:/,
  );
}

test("pictures come with a story, go into its site and come back with it", async ({ page }) => {
  await open(page);
  await give(page, "drop", "bridge.zip", zip);
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await page.getByRole("option", { name: /The council closes/ }).click();
  await expectMedia(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  // Who leaves the browser's own dialog without a file is still in this one.
  await publishDialog(page)
    .getByLabel(/^Published before/)
    .dispatchEvent("cancel");
  await publishDialog(page).getByLabel("Name of the site").fill("The Desk");
  await sayFirst(publishDialog(page));
  const first = await publish(page);
  const files = unzipSync(new Uint8Array(first));
  expect(Object.keys(files).filter((file) => file.startsWith("media/"))).toEqual([
    "media/pictures/bridge.jpg",
    "media/minutes.pdf",
  ]);
  expect(new TextDecoder().decode(files["event/closed/index.html"])).toContain(
    'src="../../media/pictures/bridge.jpg"',
  );

  await test.step("the zip file of the site is the story, with its settings and its ids", async () => {
    await give(page, "picker", "The bridge.zip", first);
    await expect(page.getByText("Your own file: The bridge.zip")).toBeVisible();
    await page.getByRole("option", { name: /The council closes/ }).click();
    await expectMedia(page);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(publishDialog(page).getByLabel("Name of the site")).toHaveValue("The Desk");
    await expect(publishDialog(page).getByText("2 events have links already")).toBeVisible();
    await expect(publishDialog(page).getByLabel("Withdraw an event")).toContainText("An engineer warns");
  });
});
