import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { counts, details, expect, expectAccessible, laterPartsHaveCome, open, test } from "./journey.ts";
import { bytesOf, CONTROL, give } from "./ownFiles.ts";
import { dist, everything, sampleOf } from "./sample.ts";

// No worker, no network, no part: what is there stays usable or readable, and what is missing is said once.

const SUIT = "WhatsApp and Facebook sue NSO Group";

// What fails on purpose is on the console by itself.
test.use({ mayFail: true });

const LOST = /could not be fetched|could not be loaded|has not come/;

/** Everything that says that something did not come. */
const lost = (page: Page) =>
  page.locator("[role=alert], .static-waiting, #lost").filter({ hasText: LOST, visible: true });

/**
 * Files of which the page must be able to do without each. In every run it does without a picture and without a later room in
 * `states.spec.ts`, without the worker in `bounds.spec.ts`, and without all of them below. Which modules are in which says
 * `src/build/chunks.ts`.
 */
const FILES = readdirSync(path.join(dist, "assets")).sort();

/** The page that a part is for. */
const pageOf = (file: string): string =>
  /^Embed(?:App|Card)/.test(file) ? "/embed/" : /^Check/.test(file) ? "/check/" : "/";

/** What a reader does first. Whatever is not there is passed by. */
async function use(page: Page): Promise<void> {
  const press = async (name: RegExp) => {
    const button = page.getByRole("button", { name }).first();
    if (await button.isVisible()) await button.click();
  };
  const option = page.getByRole("option").first();
  if ((await option.count()) > 0) await option.dispatchEvent("click");
  await press(/^Zoom in$/);
  await press(/^List$/);
  await press(/^Share/);
  await page.keyboard.press("Escape");
  await press(/^Menu$/);
  await press(/^About/);
  await page.keyboard.press("Escape");
}

/** The event is told in the list, or, where that is what is missing, by the picture. */
async function expectStory(page: Page, file: string): Promise<void> {
  const told = page.getByText(SUIT).or(page.getByRole("option", { name: SUIT }));
  if ((await told.count()) === 0) await page.getByRole("button", { name: "Timeline", exact: true }).click();
  await expect(told.first(), file).toBeAttached();
}

async function expectToDoWithout(page: Page, file: string): Promise<void> {
  const uncaught: string[] = [];
  const onError = (error: Error) => uncaught.push(error.message);
  await page.goto("about:blank");
  page.on("pageerror", onError);
  await page.route(`**/assets/${file}`, (route) => route.fulfill({ status: 404, body: "gone" }));
  const address = pageOf(file);
  await page.goto(address);
  // The story, what the page came with, or why there is neither.
  const isHere = counts(page)
    // It also stands in a list that opens from its number.
    .or(page.locator(".static-main").getByText(SUIT).filter({ visible: true }))
    .or(page.getByLabel("File to check"))
    .or(lost(page));
  await expect(isHere.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  if (address === "/") await use(page);
  await page.waitForLoadState("networkidle");
  expect(uncaught, file).toEqual([]);
  expect(await lost(page).count(), file).toBeLessThanOrEqual(1);
  if (address === "/") await expectStory(page, file);
  page.off("pageerror", onError);
}

/** Two halves, for two workers. */
for (const half of [0, 1]) {
  test(`each built file can be missing: said once, nothing uncaught, the story still there (${half + 1} of 2)`, {
    tag: "@whole",
  }, async ({ page }) => {
    test.setTimeout(3_600_000);
    const faults: string[] = [];
    for (const file of FILES.filter((_, index) => index % 2 === half)) {
      await test.step(file, () =>
        expectToDoWithout(page, file).catch((fault: unknown) => {
          faults.push(`${file}: ${fault}`);
        }),
      );
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
    expect(faults).toEqual([]);
  });
}

test("where the app itself does not come, each of its pages says so, with or without a style", async ({
  page,
}) => {
  const entries = ["embed", "open", "check"];
  const files = [/\/start-[^/]*\.js$/, /\/first-[^/]*\.js$/, /\/assets\//];
  for (const entry of sampleOf(entries, 3, 2)) {
    for (const missing of sampleOf(files, 3, 2)) {
      await test.step(`${entry} without ${missing}`, async () => {
        await page.route(missing, (route) => route.fulfill({ status: 404, body: "gone" }));
        await page.goto(`/${entry}/`);
        await expect(page.getByText("This page has not come.")).toBeVisible();
        await page.unrouteAll();
        await page.getByRole("link", { name: "Load again" }).click();
        await expect(counts(page).or(page.getByLabel("File to check")).first()).toBeVisible();
        await expect(lost(page)).toHaveCount(0);
      });
    }
  }
});

test("a filter of a link is applied or said to be lost, and nothing says that it filters all events", async ({
  page,
}) => {
  await page.route("**/assets/state-more-*.js", (route) => route.fulfill({ status: 404, body: "gone" }));
  const lostFilter = async () => {
    await expect(lost(page).filter({ hasText: "Nothing is wrong with the file" })).toHaveCount(1);
    await expect(page.getByRole("button", { name: /“court”/ })).toHaveCount(0);
  };
  await page.goto("/#q=court");
  await lostFilter();
  await expect(lost(page)).toHaveCount(1);
  await expect(counts(page)).toHaveCount(0);
  await page.goto("/");
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
  // Within the page, as Back and Forward do it.
  await page.goto("/#q=court");
  await lostFilter();
  await expect(counts(page)).toHaveText(/^90 of 90 events/);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(counts(page)).toHaveText(/^[1-8]\d of 90 events/);
  await expect(page.getByRole("button", { name: /“court”/ }).first()).toBeVisible();
});

const hang = () => new Promise<void>(() => {});

test("whatever comes in the place of the data, the list and the event of the page stay readable", async ({
  page,
}) => {
  const answers = [
    ["an error of the server", { status: 500 }],
    ["a missing file", { status: 404 }],
    ["a web page", { body: "<!doctype html>" }],
    ["no connection", null],
    ["a file cut off", { body: '{"title":' }],
  ] as const;
  // Without a connection is `states.spec.ts`.
  for (const [name, answer] of sampleOf(answers, 5, 4)) {
    await test.step(name, async () => {
      await page.route("**/data/*.json", (route) => (answer ? route.fulfill(answer) : route.abort()));
      for (const address of sampleOf(["/", "/event/whatsapp-sues-nso-group/"], 2, 1)) {
        await page.goto(address);
        await expect(page.getByRole("alert")).toHaveCount(1);
        await expectAccessible(page, "[role=alert]");
        await expect(page.getByRole("main").getByText(SUIT).filter({ visible: true }).first()).toBeVisible();
      }
      await page.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(counts(page)).toHaveText(/ of 90 events/);
    });
  }
});

test("data that hang, and a worker that never runs, are waited for half a minute, then it is said", async ({
  page,
}) => {
  await page.clock.install();
  const untilSaid = () =>
    expect(async () => {
      await page.clock.runFor(5_000);
      await expect(page.getByRole("alert")).toBeVisible({ timeout: 100 });
    }).toPass({ intervals: [50] });
  // What a worker that never runs leaves to the page is asked below, and in `loadClient.test.ts`.
  for (const what of sampleOf(["**/data/*.json", "**/load.worker-*.js"], 2)) {
    await page.route(what, hang);
    await page.goto("/");
    await untilSaid();
    await expect(page.getByRole("main").getByText(SUIT).filter({ visible: true }).first()).toBeVisible();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(counts(page)).toHaveText(/^90 of 90/);
  }
});

const WORKERLESS = [
  ["that has no workers", () => Reflect.deleteProperty(window, "Worker")],
  [
    "that lets a page have none",
    () => {
      window.Worker = class extends EventTarget {
        constructor() {
          super();
          throw new DOMException("refused", "SecurityError");
        }
      } as unknown as typeof Worker;
    },
  ],
] as const;

for (const [name, without] of WORKERLESS) {
  test(`a browser ${name} shows the story, and opens a file of its reader`, { tag: "@whole" }, async ({
    page,
  }) => {
    await page.addInitScript(without);
    await open(page);
    await expect(counts(page)).toHaveText(/^90 of 90/);
    await give(page, "picker", "one.json", bytesOf(CONTROL));
    await expect(counts(page)).toHaveText(/^3 of 3 events/);
  });
}

test("load, pull the plug, look about, open a file, switch language, export: from a host without cache headers", async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await open(page);
  await laterPartsHaveCome(page);
  await context.setOffline(true);
  for (const [name, region] of [
    ["List", "Events"],
    ["Network", "Network"],
    ["Timeline", "Timeline"],
    // Pressed once more it makes room for both.
    ["Timeline", "Network"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("region", { name: region })).toBeVisible();
  }
  await page.getByRole("option").first().click();
  await expect(
    page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }),
  ).toBeVisible();
  // Words tell the acts of the event, and lead into the picture.
  await page.getByRole("treeitem", { name: /^NSO Group,/ }).click();
  await expect(page.getByRole("heading", { name: "NSO Group", exact: true })).toBeVisible();
  await page.getByRole("combobox", { name: "Search events and actors" }).fill("audit");
  await expect(page.getByRole("option", { name: /audit/i }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await give(page, "picker", "one.json", bytesOf(CONTROL));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  await page.getByRole("option").first().click();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  for (const format of everything ? ["JSON", "CSV", "GEXF", "SVG", "PNG"] : ["CSV", "GEXF", "PNG"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: format, exact: true }).first().click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${format}$`, "i"));
  }
  await page.keyboard.press("Escape");
  for (const [language, tag] of [
    ["हिन्दी", "hi"],
    ["العربية", "ar"],
  ] as const) {
    await page.locator("button[popovertarget]").first().click();
    await page.getByRole("button", { name: language }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
  }
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("rooms that come later do not render what is there anew", async ({ page }) => {
  // React writes the name of a box whenever it renders the box.
  await page.addInitScript(() => {
    const name = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "name");
    Object.defineProperty(HTMLInputElement.prototype, "name", {
      ...name,
      set(this: HTMLInputElement, value: string) {
        if (this.type === "checkbox") this.dataset.written = String(Number(this.dataset.written ?? 0) + 1);
        name?.set?.call(this, value);
      },
    });
  });
  await open(page);
  await laterPartsHaveCome(page);
  const boxes = page.getByRole("region", { name: "Filters" }).getByRole("checkbox");
  const written = () =>
    boxes.evaluateAll((all) => all.map((box) => Number(box.getAttribute("data-written") ?? 0)));
  expect(Math.max(...(await written()))).toBeLessThan(4);
  // What depends on the filters is rendered when they change.
  await boxes.first().click();
  await expect.poll(async () => Math.min(...(await written()))).toBeGreaterThan(0);
});

test("a browser in which workers never run shows the story all the same, after a quarter of a minute", async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker;
  });
  await page.goto("/");
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(counts(page)).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [50] });
  await expect(counts(page)).toHaveText(/^90 of 90/);
});
