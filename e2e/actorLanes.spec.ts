import {
  chooseLanes,
  details,
  drawnEvents,
  expect,
  expectAccessible,
  expectAllDrawn,
  fragment,
  marks,
  moving,
  open,
  test,
  timeline,
  zoomIn,
} from "./journey.ts";

test.use(moving);

test("lanes of actors: chosen, read, moved and left by keyboard, with every event of the window", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Lanes", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Lanes" }).getByRole("radio", { name: "By actor" }).press("Space");
  await page.keyboard.press("Escape");
  await expect.poll(() => fragment(page)).toBe("lanes=actor");
  const names = timeline(page).getByRole("toolbar", { name: "Lanes of actors" }).getByRole("button");
  await expect(names).toHaveCount(12);
  await expectAllDrawn(page);
  await expectAccessible(page);
  await expect(
    timeline(page).getByRole("list", { name: "Signs on the lanes" }).getByRole("listitem"),
  ).toHaveText([
    "acted",
    "acted upon",
    "mentioned",
    "act",
    "named together",
    "On record",
    "Reported",
    "Alleged",
    "Disputed",
    "contested",
  ]);

  await test.step("events are spoken with who did what to whom", async () => {
    const spoken = await marks(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute("aria-label") ?? ""),
    );
    const plain = spoken.map((name) => name.replace(/[\u2066-\u2069]/g, ""));
    expect(
      plain.some((name) => /\. WhatsApp sued NSO Group\. Facebook sued NSO Group\. \d+ of 90\.$/.test(name)),
    ).toBe(true);
  });

  await test.step("a lane is moved with Alt and an arrow, and stays while time moves", async () => {
    const first = (await names.nth(0).getAttribute("aria-label")) ?? "";
    const actor = first.split(",")[0] ?? "";
    await names.nth(0).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(names.nth(2)).toHaveAccessibleName(
      new RegExp(`^.?${actor.replace(/[\u2066-\u2069]/g, "")}`),
    );
    await expect(names.nth(2)).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: /lane 3 of 12/ })).toBeAttached();
    const order = () => names.evaluateAll((all) => all.map((one) => one.getAttribute("data-row")));
    const before = await order();
    await zoomIn(page);
    await expectAllDrawn(page);
    expect(await order()).toEqual(before);
    await page.getByRole("button", { name: "Show all" }).click();
  });

  await test.step("a lane is dragged by its name", async () => {
    const order = () => names.evaluateAll((all) => all.map((one) => one.getAttribute("data-row")));
    const [top, , third] = await order();
    const [from, to] = [await names.nth(0).boundingBox(), await names.nth(2).boundingBox()];
    if (!from || !to) throw new Error("lanes without a box");
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await order()).indexOf(top ?? "")).toBe(2);
    expect((await order()).indexOf(third ?? "")).toBe(1);
    // What was dragged is not chosen.
    expect(fragment(page)).toBe("lanes=actor");
  });

  await test.step("more lanes, up to 40, and fewer", async () => {
    const more = page.getByRole("button", { name: "More lanes" });
    await more.click();
    await expect(names).toHaveCount(20);
    await more.click();
    await expect(names).toHaveCount(40);
    await expect(more).toBeDisabled();
    await expectAllDrawn(page);
    await page.getByRole("button", { name: "Fewer lanes" }).click();
    await page.getByRole("button", { name: "Fewer lanes" }).click();
    await expect(names).toHaveCount(12);
  });

  await test.step("Enter chooses an event, and the link with it opens the same lanes", async () => {
    await marks(page).first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    const isEvent = await page.evaluate(() => document.activeElement?.getAttribute("data-kind") === "event");
    if (!isEvent) await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(details(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await expect(names).toHaveCount(12);
    await expect(marks(page).and(page.locator("[aria-selected=true]"))).toHaveCount(1);
    expect(await drawnEvents(page)).toBe(90);
  });

  await test.step("the actors of a filter have the lanes, and the same menu leads back", async () => {
    await open(page, "#lanes=actor&actor=whatsapp,nso-group,cert-in");
    await expect(names).toHaveCount(3);
    await expectAllDrawn(page);
    await chooseLanes(page, "None");
    await expect(names).toHaveCount(0);
    await expectAllDrawn(page);
  });
});
