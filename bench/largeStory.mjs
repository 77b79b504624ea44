// The costs of a large table: the time from the file to the first picture and to a page at rest, of a filter, of a drag
// and of a zoom by wheel, and the memory. The table is that of `peers/madeTable.mjs`, in the form of coded news.
import { chooseFile, framesDuring, median, percentile, pressed } from "./probes.mjs";

const CLICKS = 7;
const LOADS = 20;

/**
 * Times in milliseconds, `pan` and `zoom` as the 95th percentile of gaps between frames, `heap` in MB. `longest` is the
 * longest task of the page's thread during opening.
 *
 * @typedef {{ readonly painted: number, readonly ready: number, readonly longest: number, readonly filter: number,
 *   readonly clear: number, readonly filterTask: number, readonly pan: number, readonly zoom: number,
 *   readonly heap: number }} Large
 */

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} file
 * @param {number} ratio The ratio of device pixels.
 * @returns {Promise<Large>}
 */
export async function measureLarge(browser, address, file, ratio) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: ratio,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await opened(page, address);
  const { painted, ready, longest } = await open(page, file);
  const heap = await heapOf(page);
  await page.waitForLoadState("networkidle");
  /** @type {{ painted: number, longest: number }[]} */
  const clicks = [];
  for (let click = 0; click < 2 * CLICKS; click++) clicks.push(await filterClick(page));
  const [set, cleared] = [0, 1].map((side) => clicks.filter((_, click) => click % 2 === side));
  const pan = [];
  const zoom = [];
  for (const deltaY of [-40, 40]) zoom.push(...(await framesDuring(page, 0, deltaY)));
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const deltaX of [12, -12]) pan.push(...(await framesDuring(page, deltaX, 0)));
  await context.close();
  return {
    painted,
    ready,
    longest,
    filter: median((set ?? []).map((one) => one.painted)),
    clear: median((cleared ?? []).map((one) => one.painted)),
    filterTask: median(clicks.map((one) => one.longest)),
    pan: percentile(pan, 0.95),
    zoom: percentile(zoom, 0.95),
    heap,
  };
}

/**
 * The median costs of opening the file, in a new page each time.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} file
 * @param {number} times
 * @returns {Promise<Pick<Large, "painted" | "ready" | "longest">>}
 */
export async function measureOpening(browser, address, file, times) {
  /** @type {Pick<Large, "painted" | "ready" | "longest">[]} */
  const seen = [];
  for (let time = 0; time < times; time++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(300_000);
    await opened(page, address);
    seen.push(await open(page, file));
    await page.close();
  }
  const [painted, ready, longest] = /** @type {const} */ (["painted", "ready", "longest"]).map((what) =>
    median(seen.map((one) => one[what])),
  );
  return { painted: painted ?? Number.NaN, ready: ready ?? Number.NaN, longest: longest ?? Number.NaN };
}

/**
 * The heap in MB after the second and after the last of twenty loads of a file in one page.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address
 * @param {string} file
 */
export async function heapAfterLoads(browser, address, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await opened(page, address);
  const heaps = [];
  for (let load = 0; load < LOADS; load++) {
    await open(page, file);
    if (load === 1 || load === LOADS - 1) heaps.push(await heapOf(page));
  }
  await context.close();
  return { second: heaps[0] ?? Number.NaN, last: heaps[1] ?? Number.NaN };
}

/** @param {import("@playwright/test").Page} page @param {string} address */
async function opened(page, address) {
  await page.goto(address);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.waitForLoadState("networkidle");
}

/**
 * Milliseconds from the choice of a file to the first frame with its timeline, and to a page at rest.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} file
 */
async function open(page, file) {
  await page.evaluate(() => {
    /** @type {{ chosen: number, painted: number, ready: number, tasks: number[] }} */
    const seen = { chosen: 0, painted: 0, ready: 0, tasks: [] };
    Reflect.set(window, "openTimes", seen);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    });
    observer.observe({ type: "longtask" });
    const chosen = () => {
      seen.chosen = performance.now();
    };
    window.addEventListener("change", chosen, { capture: true, once: true });
    // Another dataset gets a new canvas and a new line of counts, both in one step.
    const old = document.querySelector('[data-pane="timeline"] canvas');
    let isBusy = false;
    const look = () => {
      const canvas = document.querySelector('[data-pane="timeline"] canvas');
      if (seen.painted === 0 && canvas && canvas !== old) seen.painted = performance.now();
      const isReady = document.querySelector('main[aria-busy="false"]') !== null;
      isBusy ||= seen.chosen > 0 && !isReady;
      if (isBusy && isReady && seen.painted > 0) {
        seen.ready = performance.now();
        observer.disconnect();
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await chooseFile(page, file);
  await page.waitForFunction(() => Reflect.get(window, "openTimes").ready > 0);
  return page.evaluate(() => {
    const { chosen, painted, ready, tasks } = Reflect.get(window, "openTimes");
    return { painted: painted - chosen, ready: ready - chosen, longest: Math.max(0, ...tasks) };
  });
}

/** Toggles the first actor of the filters. @param {import("@playwright/test").Page} page */
const filterClick = (page) =>
  page
    .locator('fieldset input[type="checkbox"], [role="group"] input[type="checkbox"]')
    .first()
    .evaluate(pressed, 1000);

/** The memory in use in MB, including the buffers of columns. @param {import("@playwright/test").Page} page */
async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } =
    /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
      await client.send("Runtime.getHeapUsage")
    );
  await client.detach();
  return (usedSize + backingStorageSize) / 2 ** 20;
}
