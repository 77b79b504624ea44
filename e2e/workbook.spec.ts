import { readFileSync } from "node:fs";
import { counts, details, expect, marks, open, test } from "./journey.ts";
import { give, outcomeOf } from "./ownFiles.ts";

test("a story goes into a workbook and comes back: events, standing, sources, tours and the opening", async ({
  page,
}) => {
  await open(page);
  const before = await counts(page).textContent();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  await dialog.getByRole("radio", { name: "All: 90 events" }).check();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Workbook", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("whatsapp-nso-affair.xlsx");
  await page.keyboard.press("Escape");

  await give(page, "picker", "mine.xlsx", readFileSync(await file.path()));
  // The seven addresses without encryption are pointed out, as of any file.
  expect(await outcomeOf(page, "mine.xlsx")).toBe("warn");
  await expect(counts(page)).toHaveText(before ?? "");
  await expect(details(page).getByRole("heading", { name: "The central question" })).toBeVisible();
  await expect(details(page).getByRole("link", { name: /^Who knew what, and when/ })).toBeVisible();
  await marks(page).first().click();
  await expect(details(page).getByRole("heading", { name: "Sources" })).toBeVisible();
});

test("a zip file that is no workbook is refused by what it is", async ({ page }) => {
  await open(page);
  // An archive without entries.
  await give(page, "drop", "a.zip", Buffer.from("PK\u0003\u0004").subarray(0, 4));
  await expect(page.getByRole("alert")).toContainText("damaged or cut off");
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

test("a Parquet file opens under the policy of the page, and as a table that repeats itself does", async ({
  page,
}) => {
  await open(page);
  const sample = new URL("../src/load/parquet/samples/zstd.parquet", import.meta.url);
  await give(page, "picker", "rows.parquet", readFileSync(sample));
  expect(await outcomeOf(page, "rows.parquet")).toBe("warn");
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  await expect(marks(page).first()).toHaveAttribute("aria-label", /Ada met Port Board/);

  const rows = Array.from(
    { length: 600 },
    (_, row) =>
      `e${row},20${10 + (row % 10)}-0${1 + (row % 9)}-02,Ada,met,${row % 2 ? "Bela" : "Port Board"}\n`,
  );
  const table = Buffer.from(`id,date,source,action,target\n${rows.join("")}`);
  await give(page, "drop", "again.csv", table);
  await expect(counts(page)).toHaveText(/^600 of 600 events/);
  await page.getByRole("combobox").first().fill("port board");
  await page
    .getByRole("option", { name: /^Ada met Port Board/ })
    .first()
    .click();
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("Ada met Port Board");
});
