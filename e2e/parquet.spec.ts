import { counts, expect, open, test } from "./journey.ts";
import { wideParquet } from "./wideParquet.ts";

/*
 * A Parquet file beside the page, of which only what is needed is fetched: its end, and the columns that have cells. The host
 * gives the ranges that are asked for, or where a test says so the whole.
 */
const ADDRESS = "?data=tables/rows.parquet";

test("of a file with twenty columns less than half is fetched, and all of one from a host that gives no parts", {
  tag: "@whole",
}, async ({ page }) => {
  let fetched = 0;
  let givesParts = true;
  await page.route("**/tables/rows.parquet", (route) => {
    const request = route.request();
    const headers = { "content-length": String(wideParquet().length), etag: '"one"' };
    if (request.method() === "HEAD") return route.fulfill({ status: 200, headers });
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers().range ?? "");
    const isPart = range !== null && givesParts;
    const body = isPart ? wideParquet().slice(Number(range[1]), Number(range[2]) + 1) : wideParquet();
    fetched += body.length;
    return route.fulfill({
      status: isPart ? 206 : 200,
      headers: { etag: '"one"' },
      body: Buffer.from(body),
    });
  });
  await open(page, ADDRESS);
  await expect(counts(page)).toHaveText(/^2,000 of 2,000 events/);
  expect(fetched).toBeGreaterThan(0);
  expect(fetched).toBeLessThan(wideParquet().length / 2);
  await expect(page.getByText("14 warnings")).toBeVisible();

  givesParts = false;
  fetched = 0;
  await page.goto("about:blank");
  await open(page, ADDRESS);
  await expect(counts(page)).toHaveText(/^2,000 of 2,000 events/);
  await expect(page.getByText("15 warnings")).toBeVisible();
});
