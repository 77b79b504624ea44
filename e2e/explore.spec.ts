import {
  counts,
  details,
  drawnEvents,
  expect,
  fragment,
  goOnInOnePage,
  laterPartsHaveCome,
  marks,
  open,
  path,
  test,
  timeline,
  zoomIn,
} from "./journey.ts";

goOnInOnePage();

test("a reader opens the affair and sees the whole story", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/WhatsApp, NSO Group and India.*Dateline/);
  await expect(counts(page)).toHaveText("90 of 90 events · 76 of 76 actors · 25 Aug 2016 – 19 Nov 2025");
  expect(await drawnEvents(page)).toBe(90);
  await expect(
    page.getByRole("tree", { name: "Actors and ties" }).getByRole("treeitem").first(),
  ).toBeVisible();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
});

test("choosing a mark opens the event with its date, standing and sources", async ({ page }) => {
  await open(page);
  await page.getByRole("option", { name: /Banerjee says the government uses NSO/ }).click();
  await expect(
    details(page).getByRole("heading", { name: /Banerjee says the government uses NSO Group/ }),
  ).toBeVisible();
  await expect(details(page)).toContainText("Saturday 2 November 2019");
  await expect(details(page)).toContainText("Alleged · contested");
  await expect(
    details(page)
      .getByRole("listitem")
      .filter({ hasText: /^4 sources, 3 independent$/ }),
  ).toBeVisible();
  expect(path(page)).toBe("/event/banerjee-accuses-government-of-using-nso/");
  await expect(counts(page)).toContainText("90 of 90 events");
  await expect(page).toHaveTitle(/^Banerjee says the government uses NSO/);
});

test("previous and next walk through the story in order and take the window along", async ({ page }) => {
  await open(page, "#event=whatsapp-sues-nso-group&from=2019-10-01&to=2019-10-30");
  const heading = details(page).getByRole("heading", { level: 2 });
  const seen = [await heading.textContent()];
  for (let step = 0; step < 6; step++) {
    await page.getByRole("button", { name: "Next event" }).click();
    await expect(heading).not.toHaveText(seen.at(-1) ?? "");
    seen.push(await heading.textContent());
  }
  expect(new Set(seen).size).toBe(7);
  expect(fragment(page)).not.toContain("from=2019-10-01");
  await page.getByRole("button", { name: "Previous event" }).click();
  await expect(heading).toHaveText(seen.at(-2) ?? "");
  await page.getByRole("button", { name: "Close details" }).click();
  await expect(heading).not.toHaveText(seen.at(-2) ?? "");
});

test("buttons and keys zoom too", async ({ page }) => {
  await open(page);
  await zoomIn(page);
  await expect(counts(page)).not.toContainText("90 of 90");
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect(counts(page)).toContainText("90 of 90");
  // One that stays in the window.
  await marks(page).nth(30).focus();
  await page.keyboard.press("+");
  await expect(counts(page)).not.toContainText("90 of 90");
  await page.keyboard.press("0");
  await expect(counts(page)).toContainText("90 of 90");
});

test("dragging pans without choosing anything", async ({ page }) => {
  await open(page, "#from=2019-10-15&to=2019-11-15");
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error("the timeline has no box");
  await page.mouse.move(box.x + 400, box.y + box.height - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + box.height - 12, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => fragment(page)).not.toContain("from=2019-10-15");
  expect(path(page)).toBe("/");
});

test("a part that has come before it is needed is there with the next frame", async ({ page }) => {
  await open(page);
  await laterPartsHaveCome(page);
  const isThere = await page.getByRole("button", { name: "List", exact: true }).evaluate(async (button) => {
    if (button instanceof HTMLElement) button.click();
    await new Promise(requestAnimationFrame);
    return document.querySelector('[data-pane="list"] [data-day]') !== null;
  });
  expect(isThere).toBe(true);
});

test("when CERT-In was told stands with the event, and its name leads to the actor, Back to the event", async ({
  page,
}) => {
  await open(page, "#event=whatsapp-writes-to-cert-in-about-121-indians");
  await expect(details(page).getByRole("heading", { name: "Told of it" })).toBeVisible();
  const told = details(page)
    .getByRole("listitem")
    .filter({ hasText: /^CERT-In\s*5 September 2019$/ });
  await expect(told).toBeVisible();
  // A day that another account disputes is not said alone.
  await open(page, "#event=whatsapp-reports-incident-to-cert-in");
  await expect(
    details(page)
      .getByRole("listitem")
      .filter({ hasText: /^CERT-In\s*20 May 2019 \(17 May by another account\)$/ }),
  ).toBeVisible();
  await details(page).getByRole("button", { name: "CERT-In", exact: true }).first().click();
  await expect(details(page).getByRole("heading", { name: "CERT-In", exact: true })).toBeVisible();
  await page.goBack();
  await expect(
    details(page).getByRole("heading", { name: /WhatsApp reports the incident to CERT-In/ }),
  ).toBeVisible();
});

test("in the list kinds stand in one line, under the dates, and standings under the headlines; a date with others takes three lines at most, and no name of an actor is cut", async ({
  page,
}) => {
  await open(page, "#view=list");
  const rows = page.locator("li[data-day]");
  await expect(rows).toHaveCount(90);
  /** The left edge of the first thing that is drawn in the part of each row. */
  const leftOf = (part: string) =>
    rows.evaluateAll(
      (all, part) =>
        all.slice(0, 20).map((row) => row.querySelector(part)?.getBoundingClientRect().left ?? 0),
      part,
    );
  const dots = await leftOf("p:nth-child(2) svg circle");
  expect(new Set(dots.map(Math.round)).size).toBe(1);
  expect(Math.abs((dots[0] ?? 0) - ((await leftOf("p"))[0] ?? 0))).toBeLessThan(1);
  const standings = await leftOf(":scope > p:last-child svg path");
  expect(Math.abs((standings[0] ?? 0) - ((await leftOf(":scope > p"))[0] ?? 0))).toBeLessThan(1);

  const cramped = await rows.evaluateAll((all) =>
    all.flatMap((item) => {
      const [date, , , facts] = [...item.querySelectorAll("p")];
      const words = document.createRange();
      words.selectNodeContents(date ?? item);
      const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      const isCut = [...(facts?.children ?? [])].some((one) => one.scrollWidth > one.clientWidth + 1);
      return lines > 3 || isCut ? [`${lines} lines: ${item.textContent}`] : [];
    }),
  );
  expect(cramped).toEqual([]);
  // As many are named as the line has room for.
  await expect(rows.first()).toContainText("2 sourcesThe Citizen Lab, Ahmed Mansoor and 3 others");
});

test("the central question above an event is whole at every width", async ({ page }) => {
  await open(page, "#event=banerjee-accuses-government-of-using-nso");
  const question = details(page)
    .locator("summary")
    .filter({ hasText: "Did India’s government" })
    .locator("span > span")
    .first();
  for (const [width, height] of [
    [390, 844],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(question).toBeVisible();
    // The lines that a clamp takes away lie below the box.
    const hidden = await question.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(hidden, `${width}`).toBeLessThanOrEqual(1);
  }
});

test("the reply stands beside what it answers, and one key goes along the chain of replies", async ({
  page,
}) => {
  await open(page, "#event=pegasus-project-publishes");
  const heading = details(page).getByRole("heading", { level: 2 });
  await expect(
    details(page)
      .getByRole("listitem")
      .filter({ hasText: "Answered by" })
      .getByRole("link", { name: /^IT minister Vaishnaw/ }),
  ).toBeVisible();
  const first = (await heading.textContent()) ?? "";
  await page.getByRole("region", { name: "Timeline" }).getByRole("option", { selected: true }).focus();
  await page.keyboard.press(".");
  await expect(heading).toContainText("IT minister Vaishnaw");
  await page.keyboard.press(".");
  await expect(heading).toContainText("affidavit");
  await page.keyboard.press(".");
  await expect(heading).toHaveText(first);
  // In a field it is a full stop.
  await page.getByRole("combobox", { name: "Search events and actors" }).focus();
  await page.keyboard.press(".");
  await expect(heading).toHaveText(first);
});
