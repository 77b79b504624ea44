import {
  chooseLanes,
  countedEvents,
  counts,
  drawnEvents,
  expect,
  expectAllDrawn,
  fragment,
  goOnInOnePage,
  moving,
  network,
  open,
  openDays,
  ready,
  test,
  windowField,
} from "./journey.ts";

goOnInOnePage();

test("the brush moves and resizes the window; a click beside it brings it there", async ({ page }) => {
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

  await open(page, "#from=2019-05-01&to=2019-12-31");
  const strip = page.getByRole("region", { name: "Whole story" });
  const whole = await strip.boundingBox();
  if (!whole) throw new Error("the overview has no box");
  await page.mouse.click(whole.x + whole.width * 0.9, whole.y + 20);
  await expect.poll(() => fragment(page)).toMatch(/from=202[45]/);
  expect((await brush.boundingBox())?.x ?? 0).toBeGreaterThan(whole.x + whole.width * 0.8);
});

test("resting on the overview says the time and how many events it has; a drag on it makes a window from where one presses", async ({
  page,
}) => {
  await open(page);
  const strip = page.getByRole("region", { name: "Whole story" });
  // The strip has the ends of time of the timeline above it.
  const box = await strip.locator("rect.selection").boundingBox();
  if (!box) throw new Error("the overview has no window");
  for (let x = 0; x < 14; x++) await page.mouse.move(box.x + box.width * 0.35 + x, box.y + 12);
  await expect(strip.getByText(/^[A-Z][a-z]+ (2019|2020): \d+ events?$/)).toBeVisible();
  await page.mouse.move(box.x + 100, box.y - 100);
  await expect(strip.getByText(/events?$/)).toHaveCount(0);

  await page.mouse.move(box.x + box.width * 0.3, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => fragment(page)).toMatch(/^from=2019-.*&to=2021-/);
  expect(await drawnEvents(page)).toBe(await countedEvents(page));
  // The ends of the window can be taken hold of, wherever it ends: no edge of a pane lies over them.
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => fragment(page)).toBe("");
  for (const [edge, x] of [
    ["w", box.x],
    ["e", box.x + box.width],
  ] as const) {
    const held = await page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.getAttribute("class"),
      [x, box.y + 12] as const,
    );
    expect(held).toBe(`handle handle--${edge}`);
  }
});

test("two fields take dates as they are written, and say what they take where they cannot", async ({
  page,
}) => {
  await open(page);
  await openDays(page);
  const [start, end] = [windowField(page, "Start"), windowField(page, "End")];
  await expect(start).toHaveValue("");
  // At the whole story the fields say which days it has.
  await expect(start).toHaveAttribute("placeholder", "25 Aug 2016");
  await expect(end).toHaveAttribute("placeholder", "19 Nov 2025");
  await start.fill("May 2019");
  await end.fill("2019");
  await end.press("Enter");
  await expect.poll(() => fragment(page)).toBe("from=2019-05-01&to=2019-12-31");
  await expect(start).toHaveValue("1 May 2019");
  await expect(counts(page)).toContainText("1 May – 31 Dec 2019");

  const before = await counts(page).textContent();
  await start.fill("4/10/2019");
  await start.press("Enter");
  await expect(start).toHaveAttribute("aria-invalid", "true");
  await expect(start).toHaveAccessibleDescription(/2 Oct 2019, Oct 2019 or 2019/);
  await expect(start).toHaveValue("4/10/2019");
  await expect(counts(page)).toHaveText(before ?? "");
  await start.fill("1990");
  await start.press("Enter");
  await expect(start).toHaveAccessibleDescription(/25 Aug 2016 – 19 Nov 2025/);
  await start.press("Escape");
  await expect(start).toHaveValue("1 May 2019");
  await start.fill("");
  await start.press("Enter");
  await expect.poll(() => fragment(page)).toBe("to=2019-12-31");
  // A long date is whole where the centre is narrow.
  await page.setViewportSize({ width: 1024, height: 768 });
  await start.fill("28 Nov 2019");
  const isWhole = await start.evaluate((field) => field.scrollWidth <= field.clientWidth);
  expect(isWhole).toBe(true);
  // What is typed and not applied goes first.
  await start.press("Escape");
});

test("long silences fold in one press, and open again", async ({ page }) => {
  await open(page, "#actor=ahmed-mansoor,citizen-lab&match=any");
  await chooseLanes(page, "Fold silences");
  await expect.poll(() => fragment(page)).toContain("fold=1");
  expect(await drawnEvents(page)).toBe(await countedEvents(page));
  await page.goBack();
  const fold = page.getByRole("checkbox", { name: "Fold silences", includeHidden: true });
  await expect(fold).not.toBeChecked();
  // The whole story has silences to fold, a busy month none: there nothing is folded, whatever the link asks for.
  const placeOf = async (name: RegExp) => (await page.getByRole("option", { name }).boundingBox())?.x ?? 0;
  await open(page, "#lanes=none");
  const unfolded = await placeOf(/Novalpina/);
  await open(page, "#fold=1&lanes=none");
  await expect(fold).toBeChecked();
  // Nought as long as it does not stand there.
  await expect.poll(async () => unfolded - ((await placeOf(/Novalpina/)) || unfolded)).toBeGreaterThan(30);
  await open(page, "#fold=1&from=2019-11-01&to=2019-11-30");
  await expect(fold).not.toBeChecked();
});

test.describe("in motion", () => {
  test.use(moving);

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
});

type Seen = { readonly changes: readonly string[]; readonly pictures: ReadonlySet<string> };

test("the tools of a link to an event stand in one row, also where its days take the most letters", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, "#event=whatsapp-call-attack-on-1400-users");
  await expect(counts(page)).toHaveText(/20 Dec 2018 – 17 Sep 2019$/);
  const rows = await Promise.all(
    ["Lanes", "Play", "Compare", "Filter"].map(
      async (name) => (await page.getByRole("button", { name, exact: true }).boundingBox())?.y,
    ),
  );
  expect(new Set(rows).size, rows.join(" ")).toBe(1);
});

test("a link to an event opens on the days around it, and says what lies outside", async ({ page }) => {
  await open(page, "#event=whatsapp-sues-nso-group");
  await expect(counts(page)).toHaveText(/^40 of 90 events .* 14 Sep – 13 Dec 2019$/);
  const note = page.getByText("40 of 90 events in this window");
  await expect(note).toBeVisible();
  expect(fragment(page)).toBe("");
  // One button leads to all events: that of the note, or without a note one of the tools.
  const all = page.getByRole("button", { name: "Show all", exact: true });
  await expect(all).toHaveCount(0);
  // The next event is of the same day, and would open on the same days; the one before is not.
  await page.getByRole("button", { name: "Previous event" }).click();
  await expect(counts(page)).toHaveText(/^40 of 90 events/);
  await expect(note).toHaveCount(0);
  await expect(all).toBeVisible();
  await page.goBack();
  await note.getByRole("button", { name: "Show 90 events" }).click();
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
  // What was copied opens as it was seen.
  await expect.poll(() => fragment(page)).toBe("window=all");
  await page.reload();
  await ready(page);
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
});
