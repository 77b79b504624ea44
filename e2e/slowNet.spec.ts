import type { Page } from "@playwright/test";
import { details, expect, ready, test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

// What comes before what on a slow line. How many seconds it takes is measured by bench/slowLine.mjs.

const SUIT = "WhatsApp and Facebook sue NSO Group";
const PHONE = { width: 390, height: 844 };

/** As if the scripts had taken two seconds to come; and what the app waits for seconds it waits for minutes. */
const onSlowLine = (page: Page) =>
  page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 2000;
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: () => void, wait = 0) => later(run, wait < 1000 ? wait : wait * 60),
    });
  });

/** What matches comes when it is told to. */
async function hold(page: Page, what: RegExp): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(what, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

/** The words of the start on a phone are also held by `firstLoad.spec.ts`. */
const FIRST_READ = [
  ["the start on a phone", "/", PHONE],
  ["an event", "/event/whatsapp-sues-nso-group/", { width: 1440, height: 900 }],
] as const;

for (const [name, address, viewport] of sampleOf(FIRST_READ, 2, 1)) {
  test.describe(name, () => {
    test.use({ viewport });
    test("can be read before any script, letter or data have come, and used when they have", async ({
      page,
    }) => {
      const release = await hold(page, /\.(?:js|json|woff2)$/);
      await page.goto(address, { waitUntil: "commit" });
      // An event in words, not a word about loading.
      await expect(page.getByText(SUIT).filter({ visible: true }).first()).toBeVisible();
      release();
      await ready(page);
    });
  });
}

test("what the first pictures need is asked for before the story has come, all else once they stand", async ({
  page,
}) => {
  // What the page asks for after a rest, it asks for at once.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (run: () => void, wait = 0) => later(run, wait === 300 ? 0 : wait) });
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const isAsked = (part: string) => asked.some((path) => path.includes(`/assets/${part}-`));
  const letStoryCome = await hold(page, /\.json$/);
  const letNetworkCome = await hold(page, /\/views-network-[^/]*\.js$/);
  await page.goto("/");
  // Parts of the state that this story needs, since some of its days have hours.
  await expect.poll(() => isAsked("state-more")).toBe(true);
  letStoryCome();
  await expect(details(page).getByText("Who is who")).toBeVisible();
  await expect(page.locator("main")).toHaveAttribute("aria-busy", "true");
  for (const part of ["app-export", "SearchCombobox", "app-header"]) expect(isAsked(part), part).toBe(false);
  letNetworkCome();
  await ready(page);
  for (const part of ["app-export", "SearchCombobox"]) await expect.poll(() => isAsked(part)).toBe(true);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("letters wait for the story, and who reads the list meanwhile goes on at the same event", async ({
    page,
  }) => {
    await onSlowLine(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const letters = () => asked.filter((path) => path.endsWith(".woff2"));
    const release = await hold(page, /\.json$/);
    await page.goto("/");
    // In the list; what stands before it names the event too.
    const event = page.getByRole("link", { name: new RegExp(`^${SUIT}`) }).last();
    await expect(event).toBeVisible();
    await event.evaluate((link) => link.scrollIntoView({ block: "start" }));
    await expect.poll(() => asked.some((path) => path.endsWith(".json"))).toBe(true);
    expect(letters()).toEqual([]);
    release();
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
    await expect(page.locator("li[data-day]").filter({ hasText: SUIT }).first()).toBeInViewport();
    await expect.poll(() => letters().length).toBeGreaterThan(0);
  });

  test("a link to another dataset does not begin with the list of this one", async ({ page }) => {
    await onSlowLine(page);
    const release = await hold(page, /\.json$/);
    await page.goto("/#data=whatsapp-nso-article");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page.getByText(SUIT)).toHaveCount(0);
    release();
    await ready(page);
  });
});
