import { rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { counts, expect, goOnInOnePage, laterPartsHaveCome, open, test, toPaper } from "./journey.ts";
import { LARGE_FILES, MILLION, writePieces } from "./largeFiles.ts";
import { bytesOf, CONTROL, expectGoodFileOpens, give, leaveNoWorker } from "./ownFiles.ts";
import { watchMemory } from "./rendererMemory.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

const alert = (page: Page) => page.getByRole("alert");
const packed = (head: string, piece: string, times: number, tail = ""): Buffer =>
  gzipSync(Buffer.concat([Buffer.from(head), Buffer.alloc(times * piece.length, piece), Buffer.from(tail)]), {
    level: 1,
  });

/** A workbook whose rows have one cell each, in the last column: of 90 kB four gigabytes were made. */
function farRight(rows: number): Buffer {
  const sheet = Array.from(
    { length: rows },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="T"/></sheets></workbook>',
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet.join("")}</worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

/**
 * Each ended the tab, or held all memory, before sizes were counted while a file arrives. One of them in each run: the words
 * of every limit are held without a browser, in src/load/readBytes.test.ts.
 */
const DEADLY: readonly (readonly [name: string, words: string, file: () => Buffer])[] = [
  ["line-ends.csv.gz", "more than 2,000,000 rows", () => packed("date,headline\n2020,One\n", "\n", 140e6)],
  ["commas.csv.gz", "more than 1,000 columns", () => packed("date,headline\n2020,One", ",", 250e6, "\n")],
  ["objects.json.gz", "more than 2,000,000 entries", () => packed('{"events":[{}', ",{}", 80e6, "]}")],
  ["one-list.json.gz", "more than 50,000 entries", () => packed('{"events":[{"a":[0', ",0", 20e6, "]}]}")],
  ["far-right.xlsx", "more than 10,000,000 cells", () => farRight(20_000)],
  ["blanks.json.gz", "more than 200 times as large", () => packed("[", " ", 100e6, "]")],
];

test("files that are made to cost are refused by name before they do, and the page goes on", async ({
  page,
}) => {
  await open(page);
  for (const [name, words, file] of sampleOf(DEADLY, 6, 4)) {
    const bytes = file();
    const memory = watchMemory();
    await give(page, "picker", name, bytes);
    await expect(alert(page)).toContainText(words);
    await expect(alert(page)).toContainText(name);
    // All of it read would take a minute.
    expect(memory.worked(), `${name} in seconds of work`).toBeLessThan(10);
    const grown = memory.stop() - memory.before;
    if (!Number.isNaN(grown)) expect(grown, `${name} in MB`).toBeLessThan(300);
  }
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await expectGoodFileOpens(page, "picker", "good.json");
});

/** Gives a file of the disk to the page, and says in the report how long it took and how much more memory at the most. */
async function measured(page: Page, file: string, isAnswered: () => Promise<void>) {
  const memory = watchMemory();
  const start = Date.now();
  await page.setInputFiles('input[type="file"]', file);
  await isAnswered();
  const [seconds, megabytes] = [(Date.now() - start) / 1000, memory.stop() - memory.before];
  const description = `${path.basename(file)}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
  test.info().annotations.push({ type: "figures", description });
  return { seconds, megabytes };
}

test.describe("files as large as they may be", () => {
  test.describe.configure({ timeout: 1_800_000 });
  const patient = { timeout: 900_000 };

  for (const { name, words, isSum, pieces } of everything ? LARGE_FILES : []) {
    test(`a little less than ${words} opens, a little more is refused by name`, async ({
      page,
    }, testInfo) => {
      await open(page);
      const file = testInfo.outputPath(name);
      writePieces(file, pieces(1.001));
      const refused = await measured(page, file, async () => {
        await expect(alert(page)).toContainText(`more than ${words}`, patient);
      });
      if (!isSum) {
        expect(refused.seconds).toBeLessThan(15);
        // Beside the file itself, which is kept as bytes.
        const most = 300 + statSync(file).size / 1e6;
        if (!Number.isNaN(refused.megabytes)) expect(refused.megabytes).toBeLessThan(most);
      }
      await expect(counts(page)).toHaveText(/^90 of 90/);
      writePieces(file, pieces(0.999));
      await measured(page, file, async () => {
        await expect(page.getByText(`Your own file: ${name}`)).toBeVisible(patient);
      });
      await expect(counts(page)).toHaveText(/ events?/, patient);
      await expectGoodFileOpens(page, "picker", "good.json");
      rmSync(file);
    });
  }

  for (const { name, pieces } of everything ? MILLION : []) {
    test(`${name} opens whole`, async ({ page }, testInfo) => {
      await open(page);
      const file = testInfo.outputPath(name);
      writePieces(file, pieces());
      await measured(page, file, async () => {
        await expect(counts(page)).toHaveText(/^1,000,000 of 1,000,000 events/, patient);
      });
      rmSync(file);
    });
  }
});

test("packed in members, below a title, beside another file, under a question: each opens as it should", async ({
  page,
}) => {
  await open(page);
  const rows = "2019-05-13,One,Ana\n2019-06-01,Two,Ben\n";
  const members = ["date,headline,actors\n", rows].map((text) => gzipSync(text));
  await give(page, "picker", "members.csv.gz", Buffer.concat(members));
  await expect(page.getByText("Your own file: members.csv.gz")).toBeVisible();
  await expect(counts(page)).toHaveText(/^2 of 2 events/);

  const titled =
    "sep=;\r\nMeetings of the board\r\n\r\ndate;headline;actors\r\n2019-05-13;One;Ana\r\nsoon;Two;Ben\r\n";
  await give(page, "picker", "titled.csv", Buffer.from(titled));
  await expect(counts(page)).toHaveText(/^1 of 1 event/);
  await page.getByRole("status").filter({ hasText: "1 row set aside" }).click();
  await expect(page.getByText(/^Row 6, date: “.*soon/)).toBeVisible();

  await give(page, "picker", "asked.csv", Buffer.from("when,what\n2019-05-13,One\n"));
  await expect(page.getByRole("dialog", { name: "asked.csv" })).toBeVisible();
  await give(page, "drop", "good.json", bytesOf(CONTROL));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.evaluate((table) => {
    const data = new DataTransfer();
    for (const name of ["one.csv", "t\u202Ewo.csv"]) data.items.add(new File([table], name));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, `date,headline,actors\n${rows}`);
  const which = page.getByRole("dialog", { name: "Which of these files?" });
  await which.getByRole("button", { name: "t[U+202E]wo.csv" }).click();
  await expect(page.getByText("Your own file: t[U+202E]wo.csv")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // On paper its name is nobody's business, and that it never left the browser is not true of paper.
  const paper = await toPaper(page);
  await expect(paper).toContainText("somebody’s own file");
  await expect(paper).not.toContainText("wo.csv");
  await expect(paper).not.toContainText("not left this browser");
});

test.describe("files that cannot be read", () => {
  test.use({ mayFail: true });
  test("are told apart from files that are refused; what was open stays", async ({ page }, testInfo) => {
    await open(page, "#actor=cert-in");
    const file = testInfo.outputPath("mine.json");
    writeFileSync(file, "{");
    await page.setInputFiles('input[type="file"]', file);
    await expect(alert(page)).toContainText("“mine.json” was refused");
    for (const change of [() => writeFileSync(file, "{}{}{}"), () => rmSync(file)]) {
      change();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(alert(page)).toContainText("“mine.json” could not be read");
      await expect(page.getByRole("progressbar")).toHaveCount(0);
    }
    await expect(counts(page)).toHaveText(/^12 of 90/);
  });

  test("a worker that cannot be fetched says nothing of the file: the page reads it itself", async ({
    page,
  }) => {
    await open(page);
    // With them comes the program by which the page reads a file itself.
    await laterPartsHaveCome(page);
    await leaveNoWorker(page);
    await page.route("**/load.worker-*", (route) => route.abort());
    await give(page, "picker", "good.json", bytesOf(CONTROL));
    await expect(counts(page)).toHaveText(/^3 of 3 events/);
    await expect(alert(page)).toHaveCount(0);
  });
});
