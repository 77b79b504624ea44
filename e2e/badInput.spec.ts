import { closeSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { counts, expect, goOnInOnePage, open, test } from "./journey.ts";
import { writePieces } from "./largeFiles.ts";
import { expectGoodFileOpens, give, leaveNoWorker } from "./ownFiles.ts";
import { watchMemory } from "./rendererMemory.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

/* Files that are damaged, too large for the page or for its memory: each is refused by name, and what was open stays. */

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../src/load/samples/${name}.parquet`, import.meta.url));

test("Parquet files that are cut off, packed by an unread codec, or bombs are refused by name; others ask", async ({
  page,
}, testInfo) => {
  await open(page);
  const alert = page.getByRole("alert");
  for (const [name, bytes, said] of [
    ["cut-off.parquet", sample("zstd").subarray(0, 700), "The Parquet file is damaged or cut off."],
    ["codec.parquet", sample("brotli"), "BROTLI"],
    ["bomb.parquet", sample("bomb"), "becomes too large when it is unpacked"],
  ] as const) {
    await give(page, "picker", name, bytes);
    await expect(alert).toContainText(name);
    await expect(alert).toContainText(said);
    await expect(counts(page)).toHaveText(/^90 of 90/);
  }
  await give(page, "picker", "shape.parquet", sample("other-shape"));
  await expect(page.getByRole("dialog", { name: "of “shape.parquet” mean" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(counts(page)).toHaveText(/^90 of 90/);

  await test.step("a file of 600 MB is refused before it is read", async () => {
    const file = testInfo.outputPath("huge.csv");
    const handle = openSync(file, "w");
    writeSync(handle, "date,headline\n2020-01-01,One\n");
    ftruncateSync(handle, 600_000_000);
    closeSync(handle);
    const memory = watchMemory();
    await page.setInputFiles('input[type="file"]', file);
    await expect(page.getByRole("alert")).toContainText("a file of 600 MB");
    const grown = memory.stop() - memory.before;
    if (!Number.isNaN(grown)) expect(grown).toBeLessThan(100);
    await expect(counts(page)).toHaveText(/^90 of 90/);
    rmSync(file);
  });
});

/**
 * Large files are read by columns, in their bytes: each way of reading says how far it has come, and can be stopped. One of them
 * in each run: what is said on the way is also held by `loadLargeJson.test.ts`.
 */
const LARGE = { "large.csv": 500_000, "large.json": 400_000 } as const;

test("a large table shows how far it has come and can be stopped, and so does a large story; what was open stays as it was drawn", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await expect(page.locator('input[type="file"]')).toBeAttached();
  for (const name of sampleOf(["large.csv", "large.json"] as const, 2)) {
    const said = await page.evaluate(dropAndStop, { name, count: LARGE[name] });
    expect(said.text).toMatch(/row/);
    // The bar takes no room from the pictures, which would be laid out anew when it comes and when it goes.
    expect(said.heights).toEqual(said.before);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await expect.poll(() => page.workers().length).toBe(0);
  }
});

/**
 * Drops a large file that is made in the page, and presses Cancel when rows are counted. Gives the heights of the
 * pictures before the bar and with it. The page watches itself from before the drop, because on a fast or busy machine
 * all rows may be read before a second call reaches the page.
 */
function dropAndStop({
  name,
  count,
}: {
  readonly name: keyof typeof LARGE;
  readonly count: number;
}): Promise<{ text: string; before: number[]; heights: number[] }> {
  const heightsNow = () => [...document.querySelectorAll("canvas")].map(({ height }) => height);
  const before = heightsNow();
  const dropIt = () => {
    const event = (nth: number): string =>
      `{"id":"e${nth}","date":"2019-05-13","headline":"Something happens","kind":"k","status":"reported"}`;
    const parts =
      name === "large.csv"
        ? [
            "date,headline,source,target\n",
            "2019-05-13,Something happens,Somebody,Somebody else\n".repeat(count),
          ]
        : [
            '{"title":"Large","kinds":[{"id":"k","label":"Kind"}],"sources":[],"actors":[],"events":[',
            Array.from({ length: count }, (_, nth) => event(nth)).join(),
            "]}",
          ];
    const data = new DataTransfer();
    data.items.add(new File(parts, name));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  };
  return new Promise((resolve) => {
    const look = () => {
      const text = [...document.querySelectorAll("p")]
        .map(({ textContent }) => textContent ?? "")
        .find((words) => /^[\d,]+ rows?( of [\d,]+ rows)?$/.test(words));
      const cancel = [...document.querySelectorAll("button")].find((one) => one.textContent === "Cancel");
      if (text === undefined || !cancel || !document.querySelector("progress")) return;
      observer.disconnect();
      // Pictures follow their room within the frame.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const heights = heightsNow();
          cancel.click();
          resolve({ text, before, heights });
        }),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    dropIt();
  });
}

test.describe("memory that runs out", () => {
  test.use({ mayFail: true });
  test("while a file is made into tables is said, and the data before stay", async ({ page }) => {
    await open(page);
    await leaveNoWorker(page);
    // From now on workers are those of a machine that has no room for a longer array.
    await page.route("**/load.worker-*", async (route) => {
      const response = await route.fetch();
      const short = `if (typeof document === "undefined") {
        const room = 1_000;
        for (const name of ["Uint8Array", "Uint32Array", "Int32Array", "ArrayBuffer"]) {
          const construct = (target, given, as) => {
            if (Number(given[0]) > room) throw new RangeError("Array buffer allocation failed");
            return Reflect.construct(target, given, as);
          };
          globalThis[name] = new Proxy(globalThis[name], { construct });
        }
      }`;
      // The browser would keep it, also for the pages of other tests.
      const headers = { ...response.headers(), "cache-control": "no-store" };
      await route.fulfill({ response, headers, body: `${short};${await response.text()}` });
    });
    const rows = Array.from({ length: 300 }, (_, row) => `2020-01-01,Event ${row}\n`).join("");
    const table = Buffer.from(`date,headline\n${rows}`);
    await give(page, "picker", "rows.csv", table);
    await expect(page.getByRole("alert")).toContainText("“rows.csv” was refused");
    await expect(page.getByRole("alert")).toContainText("memory may be short");
    await expect(counts(page)).toHaveText(/^600 of 600/);
    await page.unroute("**/load.worker-*");
    await expectGoodFileOpens(page, "picker", "good.json");
  });
});

test(
  "two million rows of which one in a hundred is bad: those are set aside and counted, fifty shown",
  {
    tag: "@whole",
  },
  async ({ page }, testInfo) => {
    test.setTimeout(1_800_000);
    const rows = everything ? 2_000_000 : 200_000;
    const file = testInfo.outputPath("rows.csv");
    writePieces(file, badRows(rows));
    await open(page);
    await page.setInputFiles('input[type="file"]', file);
    const most = { timeout: 900_000 };
    const good = (rows * 0.99).toLocaleString("en");
    await expect(counts(page)).toHaveText(new RegExp(`^${good} of ${good} events`), most);
    const bad = page
      .getByRole("status")
      .filter({ hasText: `${(rows / 100).toLocaleString("en")} rows set aside` });
    await bad.click();
    const list = page.locator("details").filter({ has: bad });
    await expect(list.getByRole("listitem")).toHaveCount(51);
    await expect(list.getByRole("listitem").last()).toHaveText(
      `and ${(rows / 100 - 50).toLocaleString("en")} more`,
    );
    rmSync(file);
  },
);

/** Each hundredth row has a day that is in no calendar. */
function* badRows(rows: number): Iterable<string> {
  yield "date,headline,actors\n";
  for (let row = 0; row < rows; row++) {
    const day =
      row % 100 === 7 ? "2020-02-31" : `20${String(10 + (row % 13))}-0${1 + (row % 9)}-1${row % 10}`;
    yield `${day},Event ${row},Actor ${row % 5_000}\n`;
  }
}
