import { mkdirSync, readFileSync } from "node:fs";
import {
  counts,
  details,
  expect,
  expectAccessible,
  fragment,
  goOnInOnePage,
  open,
  test,
  timeline,
} from "./journey.ts";
import { bytesOf, CONTROL, give, SMALL } from "./ownFiles.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

test("a file opens by picker, by drop and by paste, and stays in the browser", async ({ page }) => {
  for (const way of ["picker", "drop", "paste"] as const) {
    await open(page);
    await give(page, way, CONTROL, bytesOf(CONTROL));
    await expect(counts(page)).toHaveText(/^3 of 3 events · 3 of 3 actors/);
    expect(fragment(page)).toMatch(/^data=own-file-[0-9a-f]{16}$/);
    await expect(page.getByText("It has not left this browser.")).toBeVisible();
  }
  await page.getByRole("option").first().click();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  expect(fragment(page)).toMatch(/^data=own-file-[0-9a-f]{16}&event=/);
  await page.getByRole("link", { name: "Back to the story of this site" }).click();
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

test("text that looks like data can be pasted on the page and in the dialog", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Open your own file" }).click();
  const dialog = page.getByRole("dialog", { name: "Open your own file" });
  await dialog.getByLabel("Or paste its text").fill(bytesOf(CONTROL).toString("utf8"));
  await dialog.getByRole("button", { name: "Open", exact: true }).first().click();
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
});

const table = `when,what happened,who\n2019-05-13,A flaw is closed,WhatsApp\n2019-10-29,A suit is filed,WhatsApp\n`;

test("a table whose columns are not plain is asked about, and the answer opens it", async ({ page }) => {
  await open(page, SMALL);
  await give(page, "picker", "story.csv", Buffer.from(table));
  const dialog = page.getByRole("dialog", { name: /story\.csv/ });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("when").selectOption({ label: "Date" });
  await dialog.getByLabel("what happened").selectOption({ label: "Headline" });
  await dialog.getByLabel("who").selectOption({ label: "Actors" });
  await expectAccessible(page, "dialog");
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events · 1 of 1 actors?/);
});

test("the order of day and month is asked, never guessed", async ({ page }) => {
  await open(page, SMALL);
  await give(page, "picker", "days.csv", Buffer.from("date,headline\n03/04/2019,One\n05/06/2019,Two\n"));
  const dialog = page.getByRole("dialog", { name: /days\.csv/ });
  await expect(dialog.getByRole("button", { name: "Open", exact: true })).toBeDisabled();
  await dialog.getByLabel("The day").check();
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("option").first()).toHaveAccessibleName(/^3 April 2019/);
});

test("bad rows are set aside, counted, listed and can be downloaded", async ({ page }) => {
  await open(page, SMALL);
  const rows = "date,headline\n2019-05-13,One\nsome day,Two\n2019-06-01,Three\n";
  await give(page, "picker", "rows.csv", Buffer.from(rows));
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  const said = page.getByRole("status").filter({ hasText: "1 row set aside" });
  await said.click();
  await expect(page.getByText(/^Row 3, date: “.*some day/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download this list" }).click();
  expect((await download).suggestedFilename()).toBe("set-aside.csv");
});

test("what is on screen is taken away as JSON and opens again; CSV and GEXF hold the same events, and it is said how to cite them", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await expect(counts(page)).toHaveText(/^12 of 90/);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  const saved = new Map<string, Buffer>();
  const ends = {
    ...{ JSON: ".json", CSV: ".csv", GEXF: ".gexf", "Tidy CSV": "-acts.csv", "GEXF 1.2": "-1.2.gexf" },
    ...{ GraphML: ".graphml", "Edge list": "-ties.csv", Text: "-cite.txt", BibTeX: "-cite.bib" },
  };
  // Every format in `npm run test:all`; what each holds is also held by its test in `src/export`.
  const taken = Object.entries(ends).filter(
    ([format]) => everything || ["JSON", "CSV", "GEXF", "Text"].includes(format),
  );
  for (const [format, end] of taken) {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: format, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`whatsapp-nso-affair-CERT-In${end}`);
    saved.set(format, readFileSync(await file.path()));
  }
  for (const [place, name, format] of [
    [0, "timeline", "SVG"],
    [1, "network", "PNG"],
  ] as const) {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: format, exact: true }).nth(place).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`whatsapp-nso-affair-CERT-In-${name}.${format.toLowerCase()}`);
    const bytes = readFileSync(await file.path());
    if (format === "SVG") expect(bytes.toString("utf8")).toContain("12 of 90 events");
    else expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  }
  await page.keyboard.press("Escape");
  for (const format of ["JSON", "CSV"]) {
    await give(page, "picker", `taken.${format.toLowerCase()}`, saved.get(format) ?? Buffer.of());
    await expect(page.getByText(`Your own file: taken.${format.toLowerCase()}`)).toBeVisible();
    await expect(counts(page)).toHaveText(/^12 of 12 events/);
  }
  const textOf = (format: string) => saved.get(format)?.toString("utf8") ?? "";
  expect(textOf("GEXF")).toContain("<gexf");
  if (everything) {
    expect(textOf("GraphML")).toContain("<graphml");
    expect(textOf("Tidy CSV")).toMatch(/^\uFEFFevent,date,.*actor,act,target/);
    expect(textOf("Edge list")).toMatch(/^\uFEFFsource,target/);
  }
  for (const part of ["12 of 90 events", "filter CERT-In", "/#actor=cert-in", "SHA-256"])
    expect(textOf("Text")).toContain(part);
});

test("opening a file is a step: Back brings what was open before, Forward the file, while this page has it", async ({
  page,
}) => {
  const own = (name: string) => page.getByText(`Your own file: ${name}`);
  await open(page, "#actor=cert-in");
  await give(page, "picker", "one.json", bytesOf(CONTROL));
  await expect(own("one.json")).toBeVisible();
  await page.getByRole("option").first().click();
  await expect.poll(() => fragment(page)).toMatch(/^data=own-file-[0-9a-f]{16}&event=/);
  await give(page, "picker", "two.csv", Buffer.from("date,headline\n2019-05-13,One\n2019-06-01,Two\n"));
  await expect(own("two.csv")).toBeVisible();

  // An entry belongs to its own file: all files have the same address.
  await page.goBack();
  await expect(own("one.json")).toBeVisible();
  await expect(details(page).getByRole("button", { name: "Close details" })).toBeVisible();
  await page.goBack();
  await expect(details(page).getByRole("button", { name: "Close details" })).toHaveCount(0);
  await expect(own("one.json")).toBeVisible();
  await page.goBack();
  await expect(counts(page)).toHaveText(/^12 of 90/);
  expect(fragment(page)).toBe("actor=cert-in");
  await page.goForward();
  await expect(own("one.json")).toBeVisible();
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
});

test("columns of an open table can be corrected: the view stays, and the data to take away hold the correction", async ({
  page,
}) => {
  await open(page, SMALL);
  const text = "date,title,remark\n2019-05-13,One,A flaw is closed\n2019-10-29,Two,A suit is filed\n";
  await give(page, "picker", "plain.csv", Buffer.from(text));
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("button", { name: "Correct the columns" }).click();
  const dialog = page.getByRole("dialog", { name: /plain\.csv/ });
  await expect(dialog.getByRole("figure")).toContainText("One");
  await dialog.getByLabel("remark").selectOption({ label: "Headline" });
  await expect(dialog.getByLabel("title")).toHaveValue("");
  await expect(dialog.getByRole("figure")).toContainText("A flaw is closed");
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(
    page.getByRole("link", { name: "A suit is filed" }).or(page.getByText("A suit is filed")).first(),
  ).toBeVisible();
  expect(fragment(page)).toMatch(/^data=own-file-[0-9a-f]{16}&view=list$/);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "JSON", exact: true }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain('"headline":"A suit is filed"');
});

test("a wide table is asked about by six columns, those that mean something first; any other is found by its name", async ({
  page,
}) => {
  await open(page, SMALL);
  const header = Array.from({ length: 400 }, (_, column) => `field ${column}`);
  const row = (day: number) =>
    header.map((_, column) =>
      column === 300 ? `2019-05-0${day}` : column === 200 ? `Thing ${day} happens` : "7",
    );
  const text = [header, row(1), row(2)].map((cells) => cells.join(",")).join("\n");
  await give(page, "picker", "wide.csv", Buffer.from(text));
  const dialog = page.getByRole("dialog", { name: /wide\.csv/ });
  await expect(dialog.getByRole("combobox")).toHaveCount(6);
  await expect(dialog.getByLabel("field 300")).toHaveValue("date");
  await expect(dialog.getByLabel("field 200")).toHaveValue("headline");
  await dialog.getByRole("button", { name: "Show 394 more columns" }).click();
  await expect(dialog.getByRole("combobox")).toHaveCount(50);
  await dialog.getByLabel("Find a column").fill("field 399");
  await expect(dialog.getByRole("combobox")).toHaveCount(1);
  // Sevens are no dates: nobody is let choose what would be refused.
  await expect(dialog.getByRole("option", { name: "Another date to order by" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
});

test("a link to somebody's own file keeps the view, and leads on for who has the same file", async ({
  page,
  context,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "story one.json", bytesOf(CONTROL));
  await expect(page.getByText("Your own file: story one.json")).toBeVisible();
  // Under a filter the button copies the whole view, not the event alone.
  await timeline(page).getByRole("checkbox", { name: "Decision", exact: true }).check();
  await page.getByRole("option").first().click();
  const heading = details(page).getByRole("heading", { level: 2 });
  const event = (await heading.textContent()) ?? "";
  const view = fragment(page);
  // The address itself does not name the file; a link that is given away does, and says whom it serves.
  expect(view).not.toContain("story");
  await page.getByRole("button", { name: "Copy link to this view" }).click();
  await expect(page.getByText("Link copied: it works for who has the file").first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("story%20one.json");
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("button", { name: "Download the data" })).toBeVisible();
  // Nobody else has the file: instead of a code there is the way to one.
  await page.getByRole("button", { name: "Embed this view" }).click();
  await expect(page.getByRole("dialog", { name: "Embed this view" })).toContainText("Publish it first");
  await page.keyboard.press("Escape");

  // Another browser, without the file; then with another one, which is told apart.
  const other = await context.newPage();
  await other.goto(link);
  const asks = other.getByRole("alert").filter({ hasText: "Open “story one.json” to go on" });
  await expect(asks).toBeVisible();
  expect(fragment(other)).toContain("story%20one.json");
  await give(other, "picker", "two.csv", Buffer.from("date,headline\n2019-05-13,One\n"));
  await expect(counts(other)).toHaveText(/^1 of 1 events?/);
  await expect(other.getByRole("status").filter({ hasText: "This is not “story one.json”" })).toBeVisible();
  await other.goBack();
  await expect(asks).toBeVisible();
  // The same file under any name brings the view back.
  await give(other, "picker", "renamed.json", bytesOf(CONTROL));
  await expect(details(other).getByRole("heading", { level: 2 })).toHaveText(event);
  await expect.poll(() => fragment(other)).toBe(view);

  // So does the same file after a reload, which asks for it by its name.
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Open “story one.json” to go on");
  await give(page, "picker", "story one.json", bytesOf(CONTROL));
  await expect(heading).toHaveText(event);
  expect(fragment(page)).toBe(view);

  // A link of before, which names nothing.
  await page.goto("/#data=own-file&view=list");
  await expect(page.getByRole("alert")).toContainText("Whoever has that file can open it here");
  const left = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(left).toEqual([0, 0, 0, 0]);
  await other.close();
});

test("a folder is refused in words, on the page and in the check; what was open stays", async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath("a folder");
  mkdirSync(folder, { recursive: true });
  const session = await page.context().newCDPSession(page);
  const dropFolder = async () => {
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  };
  await open(page, "#actor=cert-in");
  await expect(page.locator('input[type="file"]')).toBeAttached();
  await dropFolder();
  await expect(page.getByRole("alert")).toContainText("“a folder” was refused");
  await expect(page.getByRole("alert")).toContainText("found a folder without a story");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(counts(page)).toHaveText(/^12 of 90/);
  expect(page.workers()).toHaveLength(1);

  await page.goto("/check/");
  await expect(page.getByLabel("File to check")).toBeAttached();
  await dropFolder();
  await expect(page.getByRole("alert")).toContainText("“a folder” could not be read");
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
});

test("the language that was chosen goes along to the story and to another host", async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.location.hash = "lang=hi";
  });
  await expect(page.locator("html")).toHaveAttribute("lang", "hi");
  await give(page, "picker", CONTROL, bytesOf(CONTROL));
  const back = page.getByRole("link", { name: "मूल घटनाक्रम पर लौटें" });
  await expect(back).toHaveAttribute("href", /#lang=hi$/);
  await page.getByRole("button", { name: "मेन्यू" }).click();
  await page.getByRole("button", { name: "अपनी फ़ाइल खोलें" }).click();
  await page.getByRole("dialog").locator("input[type=url]").fill("https://data.example.org/story.json");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/open\/#data=https.*&lang=hi$/);
});
