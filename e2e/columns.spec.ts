import { readFileSync } from "node:fs";
import { madeOds } from "../src/load/formats/madeWorkbook.node.ts";
import {
  chooseLanes,
  counts,
  expect,
  expectAccessible,
  fragment,
  goOnInOnePage,
  open,
  openMoreFilters,
  test,
} from "./journey.ts";
import { give, SMALL } from "./ownFiles.ts";

goOnInOnePage();

const COUNTRIES = ["India", "Nepal", "Bhutan"] as const;
/** More than can be marks: a third in each country, two dead in each event of India, on six days of March, said a year later. */
const EVENTS = 4_200;

function madeTable(): Buffer {
  const rows = Array.from({ length: EVENTS }, (_, event) => {
    const country = COUNTRIES[event % COUNTRIES.length] ?? "";
    const day = 1 + (event % 6);
    const deaths = country === "India" ? 2 : 0;
    return `2018-03-0${day},Actor ${event % 30},${event % 2 ? "Meet" : "Fight"},Other ${event % 20},${deaths},${country},12.5,2019-03-0${day}`;
  });
  return Buffer.from(["date,source,action,target,deaths,country,latitude,said", ...rows].join("\n"));
}

test("columns of an own file are a facet, a sum, the height of bars, lanes and a clock, and a link brings them back", async ({
  page,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "made.csv", madeTable());
  await expect(counts(page)).toHaveText(/^4,200 of 4,200 events/);

  await page
    .getByRole("group", { name: "country", exact: true })
    .getByRole("checkbox", { name: "India" })
    .check();
  await expect(counts(page)).toHaveText(/^1,400 of 4,200 events/);
  const heights = page.getByRole("group", { name: "Height of the bars" });
  await expect(heights.getByRole("radio", { name: "deaths" })).toHaveAccessibleDescription(
    "2,800 in 1,400 events",
  );
  await page.getByRole("button", { name: "Remove country: India" }).click();
  await heights.getByRole("radio", { name: "deaths" }).check();
  await chooseLanes(page, "By country");
  await page
    .getByRole("group", { name: "country", exact: true })
    .getByRole("checkbox", { name: "Nepal" })
    .check();
  await openMoreFilters(page);
  await page.getByRole("group", { name: "Which day counts" }).getByRole("radio", { name: "said" }).check();
  await expect(counts(page)).toHaveText(/1 – 6 Mar 2019 · by said$/);
  const asked =
    /^data=own-file-[0-9a-f]{16}&where=country%3ANepal&lanes=column%3Acountry&measure=deaths&clock=column%3Asaid$/;
  await expect.poll(() => fragment(page)).toMatch(asked);
  await expectAccessible(page, "[aria-label=Filters], [data-pane=timeline]");

  await page.reload();
  await give(page, "picker", "made.csv", madeTable());
  await expect(counts(page)).toHaveText(/^1,400 of 4,200 events/);
  expect(fragment(page)).toMatch(asked);
  await page.getByRole("button", { name: "Lanes", exact: true }).click();
  await expect(page.getByRole("radio", { name: "By country" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "deaths" })).toBeChecked();

  // The same numbers as a table, by month unless another period is asked for.
  await page.getByRole("button", { name: "Counts of events by period" }).click();
  const dialog = page.getByRole("dialog", { name: "Counts of events by period" });
  await expect(dialog.getByRole("row").nth(1)).toHaveText(/^2019-031 – 6 Mar 2019 only61,400/);
  // The lanes of the picture are its columns: a country each. Another choice divides them by who took part.
  await expect(dialog.getByRole("columnheader", { name: "Nepal" })).toBeVisible();
  await expect(dialog.getByRole("columnheader", { name: "deaths, mean" })).toBeVisible();
  await dialog.getByRole("combobox", { name: "Columns" }).selectOption("none");
  await expect(dialog.getByRole("columnheader", { name: "Nepal" })).toHaveCount(0);
  const saved = page.waitForEvent("download");
  const save = dialog.getByRole("button", { name: "Save as CSV" });
  // It opens from a menu, whose items have no borders.
  await expect(save).toHaveCSS("border-top-style", "solid");
  await save.click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("made-country-Nepal-month.csv");
  expect(readFileSync(await file.path(), "utf8")).toContain(
    'From,Days,Events,deaths,"deaths, mean"\r\n2019-03,6,1400,',
  );
  await dialog.getByRole("combobox", { name: "A row for each" }).selectOption("day");
  await expect(dialog.getByRole("row")).toHaveCount(7);
  await dialog.getByRole("button", { name: "Close" }).click();

  // What a column is can be corrected: then there is nothing to filter by, and the view says so.
  await page.getByRole("button", { name: "Correct the columns" }).click();
  const question = page.getByRole("dialog", { name: /made\.csv/ });
  await question.getByRole("button", { name: /more column/ }).click();
  await question.getByRole("combobox", { name: "country" }).selectOption({ label: "Text, kept" });
  await question.getByRole("button", { name: "Open" }).click();
  await expect(counts(page)).toHaveText(/^4,200 of 4,200 events/);
  await expect(page.getByRole("group", { name: "country", exact: true })).toHaveCount(0);

  // A table of two columns that is given then holds classes of its acts, and the correction stays.
  await give(page, "drop", "sorts.csv", Buffer.from("action,sort\nMeet,talk\nFight,force"));
  const sort = page.getByRole("group", { name: "sort", exact: true });
  await sort.getByRole("checkbox", { name: "force" }).check();
  await expect(counts(page)).toHaveText(/^2,100 of 4,200 events/);
  await expect(page.getByRole("group", { name: "country", exact: true })).toHaveCount(0);
});

test("a table in the letters of another day is shown as each encoding would read, and opens as the reader says; so is the sheet of a workbook", async ({
  page,
}) => {
  const rows = [
    "date,title,place",
    "2015-01-07,Attack on a caf\u00e9,T\u00fanez",
    "2016-07-15,\u00dcbergriff,M\u00e1laga",
  ];
  await open(page, SMALL);
  await give(page, "picker", "latin.csv", Buffer.from(rows.join("\n"), "latin1"));
  const asks = page.getByRole("dialog", { name: /latin\.csv/ });
  await expect(asks.getByRole("radio", { name: /windows-1252.*caf\u00e9 · T\u00fanez/ })).toBeChecked();
  await expectAccessible(page, "dialog");
  await asks.getByRole("button", { name: "Open" }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await expect(page.getByRole("main")).toContainText("\u00dcbergriff");
  // The link holds the answer: whoever opens the file again by it is not asked.
  await page.reload();
  await give(page, "picker", "latin.csv", Buffer.from(rows.join("\n"), "latin1"));
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  expect(decodeURIComponent(fragment(page))).toMatch(/^data=own-file-[0-9a-f]{16}\?encoding=windows-1252$/);

  // A workbook with tables in several sheets asks which one it is.
  const row = (cells: readonly string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`;
  const sheet = (name: string, rows: readonly (readonly string[])[]) =>
    `<table:table table:name="${name}">${rows.map(row).join("")}</table:table>`;
  const head = ["date", "title"];
  const book = madeOds(
    sheet("Kano", [head, ["2015-01-07", "A raid"]]) +
      sheet("Lagos", [head, ["2016-02-08", "A march"], ["2016-02-09", "A strike"]]),
  );
  await give(page, "picker", "states.ods", Buffer.from(book));
  const which = page.getByRole("dialog", { name: /states\.ods/ });
  await which.getByRole("radio", { name: /Lagos/ }).check();
  await which.getByRole("button", { name: "Open" }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await expect(page.getByRole("main")).toContainText("A strike");

  // So is what the columns mean, for the next file too, and nothing of it is stored. A file of other names is asked about.
  const week = (...rows: readonly string[]) => Buffer.from(["När;Vad hände", ...rows].join("\n"));
  await give(page, "picker", "week1.csv", week("2019-04-03;Bron stängs"));
  const meaning = page.getByRole("dialog", { name: /week1\.csv/ });
  await meaning.getByLabel("När").selectOption({ label: "Date" });
  await meaning.getByLabel("Vad hände").selectOption({ label: "Headline" });
  await meaning.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/^1 of 1 event/);
  await page.reload();
  await give(page, "picker", "week2.csv", week("2019-04-03;Bron stängs", "2019-04-10;Bron öppnas"));
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  expect(decodeURIComponent(fragment(page))).toMatch(/\?said=[0-9a-z]+\+\+date\.headline$/);
  await page.getByRole("button", { name: "Forget what I said" }).click();
  await page
    .getByRole("dialog", { name: /week2\.csv/ })
    .getByRole("button", { name: "Cancel" })
    .click();

  // Only the reader can say that NA is no actor.
  const targets = ["NA", "Spain", "NA", "Italy"].map(
    (target, day) => `2014-01-1${day},Event ${day},${target}`,
  );
  await give(page, "picker", "targets.csv", Buffer.from(["date,title,target", ...targets].join("\n")));
  await expect(counts(page)).toHaveText(/3 of 3 actors/);
  await page.getByRole("button", { name: "Correct the columns" }).click();
  const mended = page.getByRole("dialog", { name: /targets\.csv/ });
  await mended.getByRole("checkbox", { name: "NA (2 cells)" }).check();
  await mended.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/^4 of 4 events · 2 of 2 actors/);

  await test.step("a table that is refused after its question leads back to it, with what was answered", async () => {
    const rows = ["when,what happened,remark", "2019-05-13,,A flaw is closed", ",A suit is filed,Later"];
    await give(page, "picker", "halves.csv", Buffer.from(rows.join("\n")));
    const asks = page.getByRole("dialog", { name: /halves\.csv/ });
    await asks.getByLabel("when").selectOption({ label: "Date" });
    await asks.getByLabel("what happened").selectOption({ label: "Headline" });
    await asks.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("“halves.csv” was refused");
    await page.getByRole("button", { name: "Back to the question" }).click();
    await expect(asks.getByLabel("what happened").getByRole("option", { selected: true })).toHaveText(
      "Headline",
    );
    await asks.getByLabel("what happened").selectOption({ label: "Leave out" });
    await asks.getByLabel("remark").selectOption({ label: "Headline" });
    await asks.getByRole("button", { name: "Open", exact: true }).click();
    await expect(counts(page)).toHaveText(/^1 of 1 event/);
  });
});
