import {
  countedEvents,
  counts,
  details,
  drawnEvents,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  marks,
  network,
  open,
  openQuestions,
  test,
  timeline,
} from "./journey.ts";

goOnInOnePage();

test("a reporter filters by an actor from the panel and takes it off again", async ({ page }) => {
  await open(page);
  const certIn = filters(page).getByRole("checkbox", { name: "CERT-In", exact: true });
  const others = await Promise.all([network(page), details(page)].map((part) => part.elementHandle()));
  // To put anything into a panel that is counted later would lay it out anew within the click.
  const putIn = await certIn.evaluate((box: HTMLElement, parts) => {
    const watch = new MutationObserver(() => {});
    for (const part of parts) if (part) watch.observe(part, { childList: true, subtree: true });
    box.click();
    return watch.takeRecords().length;
  }, others);
  expect(putIn).toBe(0);
  await expect(counts(page)).toHaveText(/^12 of 90 events/);
  expect(fragment(page)).toBe("actor=cert-in");
  await expect.poll(() => drawnEvents(page)).toBe(12);
  // The summary of a single actor's events has its name as a heading, which leads to what is known of it.
  const heading = details(page).getByRole("heading", { name: "CERT-In", exact: true });
  await expect(heading.getByRole("button")).toBeVisible();
  await expect(details(page).getByText("India’s computer emergency response team").first()).toBeVisible();
  await filters(page).getByRole("checkbox", { name: "WhatsApp", exact: true }).check();
  await expect.poll(() => fragment(page)).toBe("actor=cert-in,whatsapp");
  await expect(heading).toHaveCount(0);
  const withAny = await countedEvents(page);
  await filters(page).getByText("all", { exact: true }).click();
  await expect.poll(() => fragment(page)).toBe("actor=cert-in,whatsapp&match=all");
  expect(await countedEvents(page)).toBeLessThan(withAny);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
  await expect(page.getByRole("button", { name: "Clear filters" })).toHaveCount(0);
});

test("the second of two clicks at one place takes back what the first did", async ({ page }) => {
  await open(page);
  const box = await filters(page).getByRole("checkbox", { name: "NSO Group", exact: true }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 7, (box?.y ?? 0) + 7];
  await page.mouse.click(x, y);
  await expect(counts(page)).toHaveText(/^48 of 90 events/);
  await expect(page.getByRole("button", { name: "Clear filters" })).toBeVisible();
  await page.mouse.click(x, y);
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
});

test("a reporter zooms to what a filter left, reads all of it, and goes back", async ({ page }) => {
  await open(page, "#actor=cert-in");
  await page.getByRole("button", { name: "Zoom to 12 events" }).click();
  await expect.poll(() => fragment(page)).toBe("actor=cert-in&from=2019-05-13&to=2019-12-02");
  // One by one: nothing is left in a stack.
  await expect(marks(page)).toHaveCount(12);
  await expect(page.getByRole("button", { name: /^Zoom to/ })).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => fragment(page)).toBe("actor=cert-in");
  await expect(page.getByRole("button", { name: "Zoom to 12 events" })).toBeVisible();
});

test("the finder knows aliases", async ({ page }) => {
  await open(page);
  await filters(page).getByRole("button", { name: "All 76 actors" }).click();
  await filters(page).getByRole("searchbox", { name: "Find an actor" }).fill("Meta");
  await expect(filters(page).getByRole("checkbox", { name: "Facebook", exact: true })).toBeVisible();
  await filters(page).getByRole("searchbox", { name: "Find an actor" }).clear();
  await expect(filters(page).getByRole("checkbox", { name: "CERT-In", exact: true })).toBeVisible();
});

test("kind, standing and source combine, and what leaves nothing says what to loosen", async ({ page }) => {
  await open(page, "#view=list");
  await filters(page).getByRole("group", { name: "Kind" }).getByRole("checkbox", { name: "Attack" }).check();
  await expect(counts(page)).toHaveText(/^2 of 90/);
  await filters(page)
    .getByRole("group", { name: "Standing" })
    .getByRole("checkbox", { name: "Alleged" })
    .check();
  await expect(counts(page)).toHaveText(/^0 of 90/);
  const events = page.getByRole("region", { name: "Events" });
  await expect(events).toContainText("No event matches");
  await events.getByRole("button", { name: /Alleged/ }).click();
  await expect(counts(page)).toHaveText(/^2 of 90/);
});

test("what happened and what is only on record are told apart, and a link made before they were keeps its meaning", async ({
  page,
}) => {
  await open(page, "#status=confirmed&view=list");
  await expect(counts(page)).toHaveText(/^64 of 90/);
  const standing = filters(page).getByRole("group", { name: "Standing" });
  const [happened, said] = ["Confirmed", "On record"].map((name) =>
    standing.getByRole("checkbox", { name, exact: true }),
  );
  if (!happened || !said) throw new Error("no boxes");
  await expect(happened).toBeChecked();
  await expect(said).toBeChecked();
  await said.uncheck();
  await expect(counts(page)).toHaveText(/^40 of 90/);
  await expect.poll(() => fragment(page)).toBe("status=happened&view=list");
  const events = page.getByRole("region", { name: "Events" });
  await expect(events).not.toContainText("On record");
  await happened.uncheck();
  await said.check();
  await expect(counts(page)).toHaveText(/^24 of 90/);
  await expect(events.locator("li[data-day]").first()).toContainText("On record");
  await happened.check();
  await expect.poll(() => fragment(page)).toBe("status=confirmed&view=list");
});

test("what leaves nothing says so over the pictures too, with the ways out", async ({ page }) => {
  await open(page, "#kind=attack&status=alleged");
  await timeline(page).getByRole("button", { name: "Remove Alleged" }).click();
  await expect(counts(page)).toHaveText(/^2 of 90/);
  await expect(timeline(page).getByText("No event matches")).toHaveCount(0);
  await open(page, "#kind=attack&status=alleged&view=network");
  await network(page).getByRole("button", { name: "Remove Alleged" }).click();
  await expect(counts(page)).toHaveText(/^2 of 90/);
});

test("the story in short counts what is in view, and turning points outside it stand apart", async ({
  page,
}) => {
  await open(page, "#from=2019-11-01&to=2019-11-20");
  const numbers = await details(page).locator("dl").first().locator("dd:last-child").allTextContents();
  expect(numbers.map(Number).reduce((sum, count) => sum + count, 0)).toBe(await countedEvents(page));
  await expect(details(page)).not.toContainText("busiest month");
  await expect(details(page)).toContainText("The most frequent kinds are");
  const before = details(page).getByRole("region", { name: "Before" });
  await expect(before.getByRole("link").first()).toHaveAccessibleName(/1,400 WhatsApp users/);
  await expect(details(page).getByRole("region", { name: "After" })).toContainText("Pegasus Project");
  await expect(before).not.toContainText("Banerjee");
  await open(page, "#q=zzzz");
  await expect(details(page).getByRole("heading", { name: "Turning points" })).toHaveCount(0);
});

test("an actor in the network opens its story and becomes a filter", async ({ page }) => {
  await open(page, "#view=network");
  await network(page)
    .getByRole("treeitem", { name: /^WhatsApp,/ })
    .click();
  await expect(page).toHaveURL(/\/actor\/whatsapp\/#view=network$/);
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await details(page)
    .getByRole("button", { name: /^Only events with/ })
    .click();
  await expect(page).toHaveURL(/\/actor\/whatsapp\/#actor=whatsapp&view=network$/);
  await expect(counts(page)).not.toHaveText(/^90 of 90/);
});

test("filters move nobody to the other column of the network, nor past another", async ({ page }) => {
  await open(page, "#view=network");
  const nodes = network(page).getByRole("treeitem", { level: 1 });
  const places = () =>
    nodes.evaluateAll((all) =>
      all.map((node) => {
        const { left, top } = node.getBoundingClientRect();
        return { name: /^[^,]*/.exec(node.getAttribute("aria-label") ?? "")?.[0] ?? "", left, top };
      }),
    );
  /** From top to bottom who stands left and who right, of those that are there before and after. */
  const columns = (of: Awaited<ReturnType<typeof places>>, known: ReadonlySet<string>) => {
    const middle = (Math.min(...of.map(({ left }) => left)) + Math.max(...of.map(({ left }) => left))) / 2;
    const sorted = of.filter(({ name }) => known.has(name)).sort((a, b) => a.top - b.top);
    return [true, false].map((isLeft) =>
      sorted.filter(({ left }) => left < middle === isLeft).map(({ name }) => name),
    );
  };
  const before = await places();
  await filters(page).getByRole("checkbox", { name: "Parliament", exact: true }).check();
  await expect
    .poll(async () => (await places()).map(({ name }) => name))
    .not.toEqual(before.map(({ name }) => name));
  const after = await places();
  const common = new Set(
    after.map(({ name }) => name).filter((name) => before.some((one) => one.name === name)),
  );
  expect(common.size).toBeGreaterThan(1);
  expect(columns(after, common)).toEqual(columns(before, common));
});

test("a reader asks what rests on one independent source, and every number is the same", async ({ page }) => {
  await open(page, "#view=table");
  await openQuestions(page);
  const box = filters(page).getByRole("checkbox", { name: "One independent source only" });
  const beside = Number.parseInt((await box.getAttribute("aria-description")) ?? "", 10);
  expect(beside).toBeGreaterThan(0);
  await box.check();
  await expect.poll(() => fragment(page)).toContain("sources=1");
  expect(await countedEvents(page)).toBe(beside);
  const rows = page.getByRole("table", { name: "Events" }).locator("tbody tr");
  await expect(rows).toHaveCount(beside);
  for (const text of await rows.locator("td:last-child").allInnerTexts())
    expect(text).toMatch(/^(?:1 source|\d+ sources, 1 independent)$/);
  // The filter that is in the way of an answer is named, and can be taken off by itself.
  await open(page, "#view=list&sources=1&source=lok-sabha-2019-11-28&from=2016-01-01&to=2016-12-31");
  await page.getByRole("button", { name: "Remove One independent source only" }).last().click();
  await expect.poll(() => fragment(page)).not.toContain("sources=1");
});

test("two who must both act in one event are an old link; what one did to the other is offered with its number", async ({
  page,
}) => {
  await open(page, "#actor=nso-group,whatsapp&match=all&part=acts");
  await expect.poll(() => fragment(page)).toBe("match=all&by=nso-group,whatsapp");
  await expect(filters(page)).toContainText("One acting on the other:");
  const offer = filters(page).getByRole("checkbox", { name: "WhatsApp → NSO Group" });
  const offered = Number(/\d+/.exec((await offer.getAttribute("aria-description")) ?? "")?.[0]);
  await offer.click();
  await expect.poll(() => fragment(page)).toBe("by=whatsapp&on=nso-group");
  await expect.poll(() => countedEvents(page)).toBe(offered);
  await page.getByRole("button", { name: "Remove WhatsApp (acting)" }).click();
  await expect.poll(() => fragment(page)).toBe("on=nso-group");
  await expect.poll(() => countedEvents(page)).toBeGreaterThan(offered);
});
