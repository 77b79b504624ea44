import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { counts, details, expect, goOnInOnePage, marks, open, test } from "./journey.ts";
import { give, outcomeOf, SMALL } from "./ownFiles.ts";

goOnInOnePage();

test("a story goes into a workbook and comes back: events, standing, sources, tours and the opening", {
  tag: "@whole",
}, async ({ page }) => {
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

test("what is whole of a workbook is shown beside its faults, each of which is mended in its cell, in one round", async ({
  page,
}) => {
  const sheets = {
    "Events.csv": [
      "id,date,headline,kind,standing,actors",
      "one,2015-09-18,The EPA sends a notice,Notice,confirmed,EPA > agent; Volkswagen > target",
      "two,42193,Tests are made,Test,confrmed,Volkswagn",
      "three,2015-11-02,A second notice,Notice,confirmed,EPA > agent; Volkswagn > target",
      "four,2/11/2015,Shares fall,Test,reported,Volkswagen",
    ],
    "Actors.csv": ["id,name,kind", "epa,EPA,government", "vw,Volkswagen,organisation"],
  };
  const book = zipSync(
    Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, strToU8(rows.join("\n"))])),
  );
  await open(page, SMALL);
  await give(page, "picker", "slips.zip", Buffer.from(book));
  await expect(counts(page)).toHaveText(/^1 of 1 event/);
  await page.getByRole("button", { name: "Mend 5 faults" }).click();
  const dialog = page.getByRole("dialog", { name: "Cells to mend" });
  const cell = (name: string) => dialog.getByRole("textbox", { name });
  await dialog.getByRole("button", { name: "For all 2" }).first().click();
  await expect(cell("Events, row 4, actors")).toHaveValue("EPA > agent; Volkswagen > target");
  await dialog.getByRole("button", { name: "Use the one remedy of each of 2 cells" }).click();
  await expect(cell("Events, row 3, date")).toHaveValue("2015-07-08");
  await expect(cell("Events, row 5, date")).toHaveValue("2/11/2015");
  await dialog.getByRole("button", { name: "Use “2015-11-02”" }).click();
  await dialog.getByRole("button", { name: "Open again with 5 corrected cells" }).click();
  await expect(counts(page)).toHaveText(/^4 of 4 events/);
  await expect(page.getByText("5 cells are corrected here, not in your file")).toBeVisible();
  await expect(page.getByText(/faults?$/)).toHaveCount(0);

  // The same slips in a single table, which has no list of actors.
  const table = [
    "date,headline,actors",
    "2015-09-18,The EPA sends a notice,EPA > agent; Volkswagen > target",
    "42193,Tests are made,volkswagen",
    "Second week,,",
    "2015-11-02,A second notice,EPA > agent; Volkswagn > target",
    '2015-12-02,A third notice,"EPA, Volkswagen"',
  ];
  await give(page, "picker", "slips.csv", Buffer.from(table.join("\n")));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  await page.getByRole("button", { name: "Mend 1 fault, Look at 2 cells" }).click();
  await dialog.getByRole("button", { name: "Use the one remedy of each of 1 cell" }).click();
  await expect(cell("row 3, date")).toHaveValue("2015-07-08");
  await dialog.getByRole("button", { name: "Use “Volkswagn”" }).click();
  await dialog.getByRole("button", { name: "Use “EPA; Volkswagen”" }).click();
  await dialog.getByRole("button", { name: "Open again with 3 corrected cells" }).click();
  await expect(counts(page)).toHaveText(/^4 of 4 events/);
  await expect(page.getByText(/faults?$|names?$/)).toHaveCount(0);
});

test("who edits before mending is told which rows are not saved, and asked before mending drops the edits", async ({
  page,
}) => {
  const events = [
    "id,date,headline,kind,standing,actors",
    "one,2015-09-18,The EPA sends a notice,Notice,confirmed,EPA > agent; Volkswagen > target",
    "two,42193,Tests are made,Notice,confirmed,Volkswagen",
  ];
  const book = zipSync({
    "Events.csv": strToU8(events.join("\n")),
    "Actors.csv": strToU8("name,kind\nEPA,government\nVolkswagen,organisation\n"),
  });
  await open(page, SMALL);
  await give(page, "picker", "slips.zip", Buffer.from(book));
  await page.getByRole("button", { name: /Draft some/ }).click();
  const bar = page.getByRole("region", { name: "Editing" });
  await expect(bar).toContainText("1 row of the file is set aside and not in what is saved.");
  const form = page.getByRole("form", { name: "Edit this event" });
  await form.getByLabel(/^Headline/).fill("A headline of our own");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: /A headline of our own/ })).toHaveCount(1);
  await bar.getByRole("button", { name: "Save as JSON" }).click();
  await expect(bar).toContainText("Everything is saved.");
  await bar.getByRole("button", { name: "End editing" }).click();
  const dialog = page.getByRole("dialog", { name: "Cells to mend" });
  const mend = page.getByRole("button", { name: "Mend 1 fault" });
  await mend.click();
  await expect(dialog).toContainText("You have edited this story since it was opened.");
  await dialog.getByRole("button", { name: "Keep my edits" }).click();
  await expect(page.getByRole("option", { name: /A headline of our own/ })).toHaveCount(1);
  await mend.click();
  await dialog.getByRole("button", { name: "Use “2015-07-08”" }).click();
  await dialog.getByRole("button", { name: "Open it without my edits" }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await expect(page.getByRole("option", { name: /A headline of our own/ })).toHaveCount(0);
  await expect(page.getByText("1 cell is corrected here, not in your file")).toBeVisible();
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
  const sample = new URL("../src/load/samples/zstd.parquet", import.meta.url);
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
