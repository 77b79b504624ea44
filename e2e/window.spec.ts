import { countedEvents, counts, drawnEvents, expect, fragment, open, test } from "./journey.ts";

test("the brush moves and resizes the window", async ({ page }) => {
  await open(page, "#from=2019-05-01&to=2019-12-31");
  const before = await countedEvents(page);
  const brush = page.getByRole("region", { name: "Whole story" }).locator("rect.selection");
  const box = await brush.boundingBox();
  if (!box) throw new Error("the brush has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 160, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => fragment(page)).toMatch(/from=202[01]-/);
  expect(await countedEvents(page)).not.toBe(before);
  const moved = await brush.boundingBox();
  if (!moved) throw new Error("the brush has no box");
  // By its right edge.
  await page.mouse.move(moved.x + moved.width, moved.y + moved.height / 2);
  await page.mouse.down();
  await page.mouse.move(moved.x + moved.width + 120, moved.y + moved.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await brush.boundingBox())?.width ?? 0).toBeGreaterThan(moved.width + 80);
  expect(await drawnEvents(page)).toBe(await countedEvents(page));
});

test("a click beside the window brings it there", async ({ page }) => {
  await open(page, "#from=2019-05-01&to=2019-12-31");
  const strip = page.getByRole("region", { name: "Whole story" });
  const box = await strip.boundingBox();
  if (!box) throw new Error("the overview has no box");
  await page.mouse.click(box.x + box.width * 0.9, box.y + 20);
  await expect.poll(() => fragment(page)).toMatch(/from=202[45]/);
  const brush = await strip.locator("rect.selection").boundingBox();
  expect(brush?.x ?? 0).toBeGreaterThan(box.x + box.width * 0.8);
});

test("two date fields do the same", async ({ page }) => {
  await open(page);
  await page.getByLabel("From", { exact: true }).fill("2019-05-01");
  await page.getByLabel("To", { exact: true }).fill("2019-12-31");
  await expect.poll(() => fragment(page)).toBe("from=2019-05-01&to=2019-12-31");
  await expect(counts(page)).toContainText("1 May – 31 Dec 2019");
});
