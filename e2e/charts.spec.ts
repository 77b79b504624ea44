import type { Locator, Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  laterPartsHaveCome,
  moving,
  network,
  open,
  path,
  ready,
  test,
  timeline,
} from "./journey.ts";
import { madeStory, serveStory } from "./madeStory.ts";

test.use(moving);

/** Where the middle of an element stands on the page. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("the element has no box");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const node = (page: Page, name: RegExp): Locator => network(page).getByRole("treeitem", { name });

/** Whether anything has been drawn on the canvas of a region. */
const isDrawn = (region: Locator): Promise<boolean> =>
  region.locator("canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value > 0) ?? false;
  });

test("a node that is dragged goes with the pointer, and is not chosen", async ({ page }) => {
  await open(page);
  const whatsApp = node(page, /^WhatsApp,/);
  const from = await middleOf(whatsApp);
  const entries = await page.evaluate(() => window.history.length);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 24, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await middleOf(whatsApp)).x - from.x)).toBe(60);
  expect(Math.round((await middleOf(whatsApp)).y - from.y)).toBe(24);
  expect(fragment(page)).toBe("");
  expect(path(page)).toBe("/");
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  await expect(whatsApp).toHaveAttribute("aria-selected", "false");
  // A click, even of a hand that trembles, still chooses it where it is now.
  const to = await middleOf(whatsApp);
  await page.mouse.move(to.x, to.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 2, to.y + 1);
  await page.mouse.up();
  await expect(details(page).getByRole("heading", { name: "WhatsApp", exact: true })).toBeVisible();
  expect(fragment(page)).toBe("focus=whatsapp");
  expect(Math.round((await middleOf(whatsApp)).x - to.x)).toBe(0);
});

test.describe("where pictures are drawn larger than they are", () => {
  test.use({ viewport: { width: 2560, height: 1440 } });
  test("wheel, drag, hover and click meet what is seen", async ({ page }) => {
    await open(page);
    await laterPartsHaveCome(page);
    expect(
      await network(page)
        .locator("canvas")
        .evaluate((canvas) => canvas.currentCSSZoom),
    ).toBeGreaterThan(1.2);

    // What lies under the wheel stays there: a day of the timeline …
    await open(page, "#from=2018-01-01&to=2024-12-31&view=timeline&lanes=none");
    const canvas = timeline(page).locator("canvas").first();
    const picture = await canvas.boundingBox();
    if (!picture) throw new Error("the timeline has no box");
    const inset = 12 * (await canvas.evaluate((element) => element.currentCSSZoom));
    const share = 0.3;
    const dayUnder = () => {
      const days = new URLSearchParams(fragment(page));
      const [from, to] = ["from", "to"].map((key) => Date.parse(days.get(key) ?? "") / 86_400_000);
      return (from ?? 0) + share * ((to ?? 0) + 1 - (from ?? 0));
    };
    const before = dayUnder();
    await page.mouse.move(
      picture.x + inset + share * (picture.width - 2 * inset),
      picture.y + picture.height / 2,
    );
    await page.mouse.wheel(0, -300);
    await expect(page).not.toHaveURL(/from=2018-01-01/);
    expect(Math.abs(dayUnder() - before)).toBeLessThan(2);

    // … and what is seen of an event is what is met: by hovering, by a click.
    await open(page);
    const mark = page.getByRole("option", { name: /Amnesty reports Pegasus traces/ });
    const onMark = await middleOf(mark);
    await page.mouse.move(onMark.x, onMark.y);
    await expect(timeline(page).getByText(/^Amnesty reports Pegasus traces/)).toBeVisible();
    await page.mouse.click(onMark.x, onMark.y);
    await expect(details(page).getByRole("heading", { name: /^Amnesty reports/ })).toBeVisible();

    // A node of the network stays under the wheel, and goes as far as the hand that drags it.
    await open(page);
    const whatsApp = node(page, /^WhatsApp,/);
    const onNode = await middleOf(whatsApp);
    await page.mouse.move(onNode.x, onNode.y);
    await page.mouse.wheel(0, -300);
    const wide = page.getByRole("treeitem", { name: /^NSO Group,/ });
    const left = await middleOf(wide);
    await expect.poll(async () => Math.abs((await middleOf(whatsApp)).x - onNode.x)).toBeLessThan(3);
    expect(left.x).toBeLessThan(onNode.x);
    await page.getByRole("button", { name: "Fit the network" }).click();
    await expect.poll(async () => Math.round((await middleOf(whatsApp)).x - onNode.x)).toBe(0);
    await page.mouse.move(onNode.x, onNode.y);
    await page.mouse.down();
    await page.mouse.move(onNode.x + 40, onNode.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await middleOf(whatsApp)).x - onNode.x)).toBe(40);
    expect(Math.round((await middleOf(whatsApp)).y - onNode.y)).toBe(20);
    await page.mouse.click(onNode.x + 40, onNode.y + 20);
    await expect(page).toHaveURL(/focus=whatsapp$/);

    // The window that is drawn over the overview is where the hand drew it.
    await open(page);
    const overview = page.locator("[data-overview] svg, svg:has(.overlay)").first();
    const box = await overview.boundingBox();
    if (!box) throw new Error("the overview has no box");
    const [start, end, y] = [box.x + box.width * 0.3, box.x + box.width * 0.6, box.y + box.height / 2];
    await page.mouse.move(start, y);
    await page.mouse.down();
    await page.mouse.move(end, y, { steps: 5 });
    await page.mouse.up();
    const brushed = overview.locator(".selection");
    await expect.poll(async () => Math.abs(((await brushed.boundingBox())?.x ?? 0) - start)).toBeLessThan(3);
    expect(Math.abs(((await brushed.boundingBox())?.width ?? 0) - (end - start))).toBeLessThan(4);
  });
});

test("a ready page has drawn every picture that it shows", async ({ page }) => {
  await open(page);
  expect(await isDrawn(timeline(page))).toBe(true);
  expect(await isDrawn(network(page))).toBe(true);
  await expect(node(page, /^WhatsApp,/)).toBeVisible();
});

test("pictures are as sharp as the screen, also on the third one", async ({ page }) => {
  // Where screens are only played the browser tells no query of them: what a query would hear it is told here.
  await page.addInitScript(() => {
    const lists: { readonly list: MediaQueryList; matches: boolean }[] = [];
    const ask = window.matchMedia.bind(window);
    Object.assign(window, {
      matchMedia: (query: string) => {
        const list = ask(query);
        if (query.includes("dppx")) lists.push({ list, matches: list.matches });
        return list;
      },
      tellScreens: () => {
        for (const one of [...lists]) {
          if (one.matches === one.list.matches) continue;
          one.matches = one.list.matches;
          one.list.dispatchEvent(new Event("change"));
        }
      },
    });
  });
  await open(page);
  const session = await page.context().newCDPSession(page);
  const canvas = timeline(page).locator("canvas").first();
  for (const deviceScaleFactor of [2, 1.5, 3, 1]) {
    await session.send("Emulation.setDeviceMetricsOverride", {
      ...{ width: 1440, height: 900, mobile: false },
      deviceScaleFactor,
    });
    await page.evaluate(() => Reflect.get(window, "tellScreens")());
    await expect
      .poll(() =>
        canvas.evaluate(
          (element) => element instanceof HTMLCanvasElement && element.width / element.clientWidth,
        ),
      )
      .toBeCloseTo(deviceScaleFactor, 2);
  }
});

/** So many are not put in columns but laid out by forces, in a worker. */
const MANY_ACTORS = 240;

test.describe("while the network is being laid out", () => {
  test("it says so, the page is not ready, and all the rest can be used", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/layout\.worker/, async (route) => {
      await held;
      await route.continue();
    });
    await serveStory(page, madeStory(400, MANY_ACTORS));
    await page.goto("/");
    const note = network(page).getByText("The network is being laid out…");
    await expect(note).toBeVisible();
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "true");
    await filters(page).getByRole("checkbox", { name: "Report", exact: true }).check();
    await expect(counts(page)).toHaveText(/^134 of 400 events/);
    release();
    await ready(page);
    await expect(note).toBeHidden();
    expect(await isDrawn(network(page))).toBe(true);
  });

  test.describe("in vain", () => {
    test.use({ mayFail: true });
    test("the page is ready without it", async ({ page }) => {
      await page.route(/layout\.worker|forceLayout/, (route) => route.abort());
      await serveStory(page, madeStory(400, MANY_ACTORS));
      await open(page);
      await expect(page.getByText("The network is being laid out…")).toBeHidden();
      await expect(node(page, /./)).toHaveCount(0);
    });
  });
});

test("the axis speaks the language of the page as soon as the page does", async ({ page }) => {
  await page.addInitScript(() => {
    /** Texts of the last frame of each canvas, with how far down they stand. */
    const frames = new Map<HTMLCanvasElement, { text: string; y: number }[]>();
    Reflect.set(window, "drawnTexts", frames);
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      frames.set(this.canvas, []);
      clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      frames.get(this.canvas)?.push({ text, y });
      fillText.call(this, text, x, y, ...rest);
    };
  });
  /** What stands on the axis of the timeline, as it was last drawn. */
  const axis = () =>
    page.locator('[data-pane="timeline"] canvas').evaluate((canvas) => {
      const texts: { text: string; y: number }[] = Reflect.get(window, "drawnTexts").get(canvas);
      return texts.filter(({ y }) => y < 52).map(({ text }) => text);
    });
  await open(page, "#from=2019-05-01&to=2019-12-20");
  expect((await axis()).join(" ")).toMatch(/Aug/);
  await page.evaluate(() => {
    window.location.hash += "&lang=ar";
  });
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect.poll(async () => (await axis()).join(" ")).toMatch(/أغسطس/);
  expect((await axis()).join(" ")).not.toMatch(/[A-Za-z]/);
});
