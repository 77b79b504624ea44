import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { FIRST_LOAD_BUDGET_KB, firstLoadFiles } from "../bench/firstLoad.mjs";
import { findBrowser } from "./browser.mjs";
import { expect, isDrawn, laterPartsHaveCome, test } from "./journey.ts";
import { dist, everything, sampleOf } from "./sample.ts";

test("what must come before the first picture is small", () => {
  const files = firstLoadFiles(dist);
  const total = files.reduce((sum, { kB }) => sum + kB, 0);
  expect(total, files.map(({ file, kB }) => `${file} ${kB.toFixed(1)} kB`).join("\n")).toBeLessThanOrEqual(
    FIRST_LOAD_BUDGET_KB,
  );
});

test("no script waits for one that waits for it", () => {
  const assets = path.join(dist, "assets");
  const imports = new Map(
    readdirSync(assets)
      .filter((file) => file.endsWith(".js"))
      .map((file) => {
        const source = readFileSync(path.join(assets, file), "utf8");
        return [
          file,
          [...source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, one = ""]) => one),
        ];
      }),
  );
  expect(imports.size).toBeGreaterThan(10);
  for (const file of imports.keys()) {
    const waited = new Set(imports.get(file));
    for (const one of waited) for (const next of imports.get(one) ?? []) waited.add(next);
    expect(waited, file).not.toContain(file);
  }
});

for (const [width, height, address] of [
  [390, 844, "/"],
  [390, 844, "/event/whatsapp-sues-nso-group/"],
  // The next test looks at 1280 px.
  ...(everything
    ? ([
        [1440, 900, "/"],
        [768, 1024, "/"],
        [1024, 768, "/"],
        [1280, 720, "/"],
      ] as const)
    : []),
] as const) {
  test(`nothing moves while the page ${address} comes, and nothing is drawn once it has, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await expectStill(page, address);
  });
}

test("nothing moves where a system rounds the widths of letters to its pixels", async ({ baseURL }) => {
  const found = findBrowser();
  // The browser of the other tests is told not to round them, by its arguments.
  const rounding = await chromium.launch({ ...(found ? { executablePath: found.path } : {}), args: [] });
  const page = await rounding.newPage({ viewport: { width: 1280, height: 720 }, locale: "en-GB" });
  await expectStill(page, `${baseURL}/`);
  await rounding.close();
});

/** Expects a page on which nothing moves, while it comes before its letters, and nothing is drawn once both have come. */
async function expectStill(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    const asked = { frames: 0, frame: window.requestAnimationFrame.bind(window) };
    window.requestAnimationFrame = (then) => {
      asked.frames++;
      return asked.frame(then);
    };
    Object.assign(window, { shifts, asked });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(String(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
  let letLettersCome = (): void => {};
  const lettersMayCome = new Promise<void>((resolve) => {
    letLettersCome = resolve;
  });
  await page.route("**/*.woff2", async (route) => {
    await lettersMayCome;
    await route.continue();
  });
  // A browser that has never seen the page has its letters after its words, and one that has seen it has them at once.
  for (const visit of ["first", "second"]) {
    await page.goto(address, { waitUntil: "commit" });
    await isDrawn(page);
    letLettersCome();
    await laterPartsHaveCome(page);
    await page.evaluate(() => document.fonts.ready);
    const shifts = await page.evaluate(() => Array.from(Reflect.get(window, "shifts") ?? [], Number));
    const sum = shifts.reduce((all, one) => all + one, 0);
    expect(sum, `${visit} visit`).toBeLessThanOrEqual(0.01);
    await expect.poll(() => page.evaluate(askedInTenFrames)).toBe(0);
    // One of them is enough to see the letters come at once.
    if (!everything && !address.startsWith("/event/")) return;
  }
}

const SCREENS = [
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;

for (const [width, height] of sampleOf(SCREENS, 3)) {
  test(`the words of the first screen do not wait for the program, which leaves them in their place, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let letProgramCome = (): void => {};
    const programMayCome = new Promise<void>((resolve) => {
      letProgramCome = resolve;
    });
    await page.route(/\/assets\/first-[^/]*\.js$/, async (route) => {
      await programMayCome;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    const words = [
      /^WhatsApp, NSO Group and India/,
      /^In 2019, says WhatsApp/,
      /^Did India’s government buy/,
    ];
    const tops = async () => {
      const found: number[] = [];
      for (const one of words) {
        const text = page.locator("h1, p").filter({ hasText: one, visible: true }).first();
        await expect(text).toBeVisible();
        found.push((await text.boundingBox())?.y ?? Number.NaN);
      }
      return found;
    };
    await expect(page.locator("h1")).toBeVisible();
    // The moment before the whole page takes the place of the short opening lasts as long as this test needs.
    await page.evaluate(() => {
      for (const change of document.getAnimations()) {
        change.pause();
        change.currentTime = 0;
      }
    });
    const before = await tops();
    const counts = (await page.locator(".static-status").textContent()) ?? "";
    expect(counts).toMatch(/^90 of 90 events/);
    letProgramCome();
    await isDrawn(page);
    // The app says the same counts.
    await expect(page.getByRole("status").first()).toHaveText(counts);
    const after = await tops();
    for (const [index, top] of after.entries()) expect(Math.abs(top - (before[index] ?? 0))).toBeLessThan(8);
  });
}

/** How many frames the page asks for while ten go by. A picture whose input is made anew each time never stands still. */
async function askedInTenFrames(): Promise<number> {
  const asked = Reflect.get(window, "asked");
  const before = asked.frames;
  for (let frame = 0; frame < 10; frame++) await new Promise(asked.frame);
  return asked.frames - before;
}
