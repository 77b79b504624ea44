import { countedEvents, counts, expect, expectAllDrawn, fragment, network, open, test } from "./journey.ts";

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
  await expectAllDrawn(page);
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

test("while a hand moves the window the pictures follow, and React changes nothing", async ({ page }) => {
  await open(page, "#from=2019-05-01&to=2019-12-31");
  await expect(network(page).getByRole("treeitem").first()).toBeAttached();
  const box = await page.getByRole("listbox").boundingBox();
  if (!box) throw new Error("the timeline has no box");
  const before = await countedEvents(page);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-pane="network"] canvas');
    const seen = { changes: [] as string[], pictures: new Set<string>() };
    Object.assign(window, { seen });
    const parts = document.querySelectorAll('[role="tree"], [role="listbox"], header [role="status"]');
    const observer = new MutationObserver((records) => {
      for (const { target } of records) seen.changes.push(target.nodeName);
    });
    for (const part of parts)
      observer.observe(part, { attributes: true, childList: true, characterData: true, subtree: true });
    const look = () => {
      if (canvas) seen.pictures.add(canvas.toDataURL());
      requestAnimationFrame(look);
    };
    look();
  });
  // Three fifths of the pane to the right and back again: at the end other events are in the window.
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 12 });
  await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 6 });
  const seen = await page.evaluate(() => {
    const { changes, pictures } = (window as unknown as { seen: Seen }).seen;
    return { changes: [...changes], pictures: pictures.size };
  });
  expect(seen.changes).toEqual([]);
  expect(seen.pictures).toBeGreaterThan(2);
  await page.mouse.up();
  await expect.poll(() => countedEvents(page)).not.toBe(before);
});

type Seen = { readonly changes: readonly string[]; readonly pictures: ReadonlySet<string> };
