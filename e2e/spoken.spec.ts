import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import fc from "fast-check";
import {
  countedEvents,
  counts,
  expect,
  expectAllDrawn,
  filters,
  goOnInOnePage,
  marks,
  open,
  test,
  timeline,
} from "./journey.ts";
import { everything } from "./sample.ts";

goOnInOnePage();

/** A node of the tree that the browser hands to screen readers. */
type Spoken = {
  readonly role: string;
  readonly name: string;
  readonly properties: ReadonlyMap<string, unknown>;
};

/** All that a screen reader can meet, as the browser gives it, not as the page says it. */
async function spokenTree(page: Page): Promise<readonly Spoken[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  await browser.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ""),
      name: String(node.name?.value ?? ""),
      properties: new Map((node.properties ?? []).map(({ name, value }) => [name, value.value])),
    }));
}

const ofRole = async (page: Page, role: string) =>
  (await spokenTree(page)).filter((node) => node.role === role);

const DAY = String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}`;
const EVENT =
  /^.*\d{4}.*?\. .+[.?!…”] (?:Confirmed|On record|Reported|Alleged|Disputed)(?:, [a-z, ]*contested)?\. \d+ actors?, (?:\d+ sources?(?:, \d+ independent)?|no source given)\. (\d+) of (\d+)\.$/;
const SEVERAL = /^\d+ events, \d{1,2}.* \d{4}$/;

/** Windows in which single marks stand beside stacks; together they hold most of the story. */
const WINDOWS = [
  ...["", "from=2019-10-25&to=2019-11-10"],
  ...(everything ? ["from=2021-07-01&to=2021-12-31", "from=2022-01-01"] : []),
];

test("each mark says what it is, in the whole story and in parts of it", async ({ page }) => {
  await open(page);
  for (const address of WINDOWS) {
    await test.step(address || "the whole story", async () => {
      const before = (await counts(page).textContent()) ?? "";
      await follow(page, address);
      if (address !== "") await expect(counts(page)).not.toHaveText(before);
      await expectAllDrawn(page);
      const [list] = await ofRole(page, "listbox");
      expect(list?.name).toBe("Events on the timeline");
      const options = await ofRole(page, "option");
      expect(options.length).toBe(await marks(page).count());
      const total = await countedEvents(page);
      const indexes: number[] = [];
      for (const { name } of options) {
        expect(name.length, name).toBeLessThan(250);
        if (SEVERAL.test(name)) continue;
        const match = EVENT.exec(name);
        expect(match, name).not.toBeNull();
        indexes.push(Number(match?.[1]));
        expect(Number(match?.[2])).toBe(total);
      }
      // In time order, none twice.
      expect(new Set(indexes).size).toBe(indexes.length);
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    });
  }
});

test("a date that is not exact is not said more exactly than it is", async ({ page }) => {
  await open(page, "#q=targeted&view=timeline");
  const names = (await ofRole(page, "option")).map(({ name }) => name);
  expect(names.some((name) => /^(?:from|between|some time|about|by|until)\b.*\d{4}\. /i.test(name))).toBe(
    true,
  );
  await open(page, "#from=2019-11-02&to=2019-11-02");
  const [first] = await ofRole(page, "option");
  expect(first?.name).toMatch(
    new RegExp(
      `^${DAY}\\. Banerjee says .*\\. Alleged, contested\\. \\d+ actors, \\d+ sources(?:, \\d+ independent)?\\. 1 of`,
    ),
  );
});

test("the network is a tree of two levels, actors and their ties, group by group; what is not shown is counted", async ({
  page,
}) => {
  await open(page, "#view=network");
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  const actors = await ofRole(page, "treeitem");
  const folded = actors.flatMap(({ name }) => /^\+(\d+) (?:more|people|person), .+$/.exec(name)?.[1] ?? []);
  for (const { name } of actors) {
    if (!name.startsWith("+"))
      expect(name).toMatch(
        /^.+, (?:person|organisation|government body|news medium|court|software|group), \d+ events?$/,
      );
  }
  const hidden = folded.reduce((sum, count) => sum + Number(count), 0);
  // Who has no drawn tie is a number of its group.
  const untied = (await ofRole(page, "button")).flatMap(
    ({ name }) => /^\+?(\d+) more actors? not drawn$/.exec(name)?.[1] ?? [],
  );
  const resting = untied.reduce((sum, count) => sum + Number(count), 0);
  expect(resting).toBeGreaterThan(0);
  expect(actors.length - folded.length + hidden + resting).toBe(76);
  const tree = page.getByRole("tree", { name: "Actors and ties" });
  // Some of the seven groups have nobody with a drawn tie.
  expect(await tree.getByRole("group").count()).toBeGreaterThan(3);
  await expect(tree.getByRole("group", { name: "Spyware maker and owners", exact: true })).toHaveCount(1);
  expect(actors.every(({ properties }) => properties.get("level") === 1)).toBe(true);

  const nso = page.getByRole("treeitem", { name: /^NSO Group, organisation/ });
  await nso.focus();
  await page.keyboard.press("ArrowRight");
  await expect(nso).toHaveAttribute("aria-expanded", "true");
  const ties = (await ofRole(page, "treeitem")).filter(({ properties }) => properties.get("level") === 2);
  expect(ties.length).toBeGreaterThan(2);
  const STANDINGS = "(?:\\d+ )?(?:confirmed|on record|reported|alleged|disputed)";
  const rests = new RegExp(
    `^.+, \\d+ events?: ${STANDINGS}(?:, ${STANDINGS})*(?:, contested)? · (?:\\d+ sources?(?:, \\d+ independent)?|no source given)(?:\\. .+)?$`,
  );
  for (const { name } of ties) expect(name).toMatch(rests);
  expect(ties.some(({ name }) => /WhatsApp/.test(name))).toBe(true);
  const first = page.locator('[role="treeitem"][aria-level="2"]').first();
  await expect(first).toHaveAttribute("aria-setsize", String(ties.length));
  await expect(first).toHaveAttribute("aria-posinset", "1");
});

test("before the pictures a paragraph says what they show, and follows the filters", async ({ page }) => {
  await open(page);
  const paragraph = page.getByRole("main").getByRole("paragraph").first();
  await expect(paragraph).toHaveText(
    /^The story has 90 events, 25 Aug 2016 – 19 Nov 2025\. Of these events, 7 are disputed, and in 16 more a detail is contested; 6 are only alleged\. The busiest month was November 2019, with \d+ events\. The story names .*WhatsApp.* most often as acting, and .*NSO Group.* as acted upon\.$/,
  );
  const isFirst = await paragraph.evaluate((element) => {
    const timeline = document.querySelector("[data-pane=timeline]");
    return Boolean(timeline && element.compareDocumentPosition(timeline) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isFirst).toBe(true);
  await filters(page).getByRole("checkbox", { name: "CERT-In", exact: true }).check();
  await expect(paragraph).toHaveText(
    /^This part has 12 events, .*\. The story names .*CERT-In.* most often as acting/,
  );
});

test("what is not a picture has one name each in its place", async ({ page }) => {
  await open(page, "#event=banerjee-accuses-government-of-using-nso");
  const tree = await spokenTree(page);
  for (const { role, name } of tree) {
    if (
      /^(?:button|link|checkbox|combobox|searchbox|region|complementary|navigation|slider|separator)$/.test(
        role,
      )
    ) {
      expect(name.trim(), role).not.toBe("");
    }
  }
  const landmarks = tree
    .filter(({ role }) => /^(?:region|complementary|navigation)$/.test(role))
    .map(({ name }) => name);
  expect(new Set(landmarks).size).toBe(landmarks.length);
  expect(tree.filter(({ role }) => role === "main")).toHaveLength(1);
});

// ── drawn = listed = spoken = taken away ──────────────────────────────────────────────────────────────────────────

const ids = (...values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const filterArbitrary = fc.record({
  actor: ids("whatsapp", "nso-group", "cert-in", "citizen-lab", "mamata-banerjee", "government-of-india"),
  kind: ids("legal", "report", "alert", "policy", "statement", "attack"),
  status: ids("alleged", "confirmed", "disputed", "happened", "on-record", "reported"),
  match: fc.constantFrom("", "", "all"),
  q: fc.constantFrom("", "", "", "court", "india", "zebra"),
  from: fc.constantFrom("", "", "2017-01-01", "2019-10-25", "2021"),
  to: fc.constantFrom("", "", "2019-11-30", "2023", "2025-06-01"),
  lanes: fc.constantFrom("", "", "kind"),
});

function fragmentOf(filter: Record<string, string | readonly string[]>): string {
  return Object.entries(filter)
    .map(([key, value]) => [key, typeof value === "string" ? value : value.join(",")] as const)
    .filter(([key, value]) => value !== "" && (key !== "match" || filter.actor?.length))
    .map(([key, value]) => `${key}=${value}`)
    .join("&");
}

/** Goes to a fragment as a link on the page would. */
const follow = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);

const FILTERS = everything ? 500 : 2;
/** Saving a file takes longer than looking. */
const SAVED_EACH = everything ? 20 : 4;

test("marks drawn = items listed = count spoken = rows taken away, whatever is filtered", async ({
  page,
}) => {
  if (everything) test.setTimeout(3_600_000);
  await open(page);
  const seed = everything ? Math.trunc(Math.random() * 2 ** 31) : 3;
  const cases = fc.sample(filterArbitrary, { numRuns: FILTERS, seed });
  for (const [index, filter] of cases.entries()) {
    const fragment = fragmentOf(filter);
    await test.step(`${fragment} (seed ${seed})`, async () => {
      await follow(page, fragment);
      await expectAllDrawn(page);
      const counted = await countedEvents(page);
      const said = await counts(page).textContent();
      await expect(page.locator("[data-spoken]")).toHaveText(new RegExp(`^(?:${counted} of 90 events|$)`));
      await follow(page, fragment === "" ? "view=list" : `${fragment}&view=list`);
      await expect(page.getByRole("region", { name: "Events" }).locator("li[data-day]")).toHaveCount(counted);
      await expect(counts(page)).toHaveText(said ?? "");
      if (index % SAVED_EACH === 0) expect(await rowsTakenAway(page)).toBe(counted);
    });
  }
});

async function rowsTakenAway(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "JSON" }).click();
  const file = JSON.parse(await readFile(await (await download).path(), "utf8")) as { events: unknown[] };
  await dialog.getByRole("button", { name: "Close" }).click();
  return file.events.length;
}

// Last, since its clock cannot be set right again.
test("counts are spoken once, half a second after the last of several changes; opening and pointing say nothing", async ({
  page,
}) => {
  // The test is the clock, so that no machine is too slow.
  await page.clock.install();
  // High enough for both pictures.
  await page.setViewportSize({ width: 1440, height: 1300 });
  await open(page);
  await expect(marks(page).first()).toBeAttached();
  const spoken = page.locator("[data-spoken]");
  // Every text that was ever there.
  await spoken.evaluate((line) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const options = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => heard.push(line.textContent ?? "")).observe(line, options);
  });
  const heard = () => page.evaluate(() => Reflect.get(window, "heard") as readonly string[]);
  // The pointer over marks and actors, the focus through them.
  for (const option of (await marks(page).all()).slice(0, 4)) await option.hover();
  await page.getByRole("treeitem", { name: /^WhatsApp,/ }).hover();
  await marks(page).first().focus();
  for (const key of ["ArrowRight", "ArrowRight", "End"]) await page.keyboard.press(key);
  await page.clock.runFor(2000);
  expect(await heard()).toEqual([]);

  // From here on time stands still between the steps.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
  let before = await counts(page).textContent();
  for (const name of ["Legal", "Report", "Alert"]) {
    await timeline(page)
      .getByRole("group", { name: "Kind" })
      .getByRole("checkbox", { name, exact: true })
      .dispatchEvent("click");
    await expect(counts(page)).not.toHaveText(before ?? "");
    before = await counts(page).textContent();
    await page.clock.runFor(499);
    expect(await heard()).toEqual([]);
  }
  await page.clock.runFor(1);
  await expect(spoken).toHaveText(before ?? "");
  expect(await heard()).toEqual([before]);

  // What is said of a copied link stays its whole time after the last press.
  for (const _ of ["first", "second"]) {
    await page.getByRole("button", { name: "Copy link to this view" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    await page.clock.runFor(2000);
  }
  await expect(page.getByText("Link copied")).toBeVisible();
});
