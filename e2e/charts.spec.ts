import type { Locator, Page } from "@playwright/test";
import {
  details,
  expect,
  fragment,
  goOnInOnePage,
  laterPartsHaveCome,
  network,
  open,
  test,
  timeline,
} from "./journey.ts";

goOnInOnePage();

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

test.describe("where pictures are drawn larger than they are", () => {
  test.use({ viewport: { width: 2560, height: 1440 } });
  test("wheel, hover and click meet what is seen", async ({ page }) => {
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

    // A name of the network is met where it is seen.
    await open(page, "#view=network");
    const onNode = await middleOf(node(page, /^WhatsApp,/));
    await page.mouse.click(onNode.x + 40, onNode.y);
    await expect(page).toHaveURL(/\/actor\/whatsapp\/#view=network$/);

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
