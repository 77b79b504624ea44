// Measures lanes, tours, play, and stories of many actors.
import { busyStory, YEAR_2014 } from "./busyStory.mjs";
import { framesDuring, loadTimes, pressed } from "./probes.mjs";
import { serveStory } from "./storyOf.mjs";

const VIEWPORT = { width: 1440, height: 900 };
const TIMES = 6;

/**
 * @typedef {{ readonly lanes: number[], readonly steps: number[], readonly play: number[], readonly lanePan: number[],
 *   readonly laneStems: number[] }} Moments
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {import("@playwright/test").Locator} Locator
 */

/** @returns {Moments} */
export const noMoments = () => ({ lanes: [], steps: [], play: [], lanePan: [], laneStems: [] });

/**
 * Measures each of `Moments` once more, and adds the values to `moments`.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {Moments} moments
 */
export async function measureMoments(browser, address, moments) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await opened(page, address, "view=timeline");
  await page.getByRole("button", { name: "Lanes", exact: true }).click();
  // The first press fetches the code of the lanes, so it does not count.
  for (let time = 0; time <= TIMES; time++) {
    const painted = await press(page.getByLabel("By actor", { exact: true }));
    if (time > 0) moments.lanes.push(painted);
    await press(page.getByLabel("By kind", { exact: true }));
  }
  await page.keyboard.press("Escape");
  moments.play.push(...(await playedFrames(page)));
  await page.close();

  const tour = await browser.newPage({ viewport: VIEWPORT });
  await opened(tour, address, "story=who-knew-what-and-when&step=1");
  const next = tour.getByRole("button", { name: "Next step", exact: true });
  for (let time = 0; time < TIMES; time++) moments.steps.push(await scriptOf(tour, next));
  await tour.close();

  moments.lanePan.push(...(await pannedLanes(browser, address, "")));
  moments.laneStems.push(...(await pannedLanes(browser, address, "&from=2014-03-01&to=2014-05-15")));
}

/**
 * Gaps between frames while the lanes of a story of many actors are panned.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {string} window
 */
async function pannedLanes(browser, address, window) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await serveStory(page, busyStory(YEAR_2014));
  await opened(page, address, `view=timeline&lanes=actor${window}`);
  const gaps = await framesDuring(page, 2, 0);
  await page.close();
  return gaps;
}

/** @param {Page} page @param {string} address @param {string} hash */
async function opened(page, address, hash) {
  page.setDefaultTimeout(120_000);
  await loadTimes(page, `${address}#${hash}`);
  await page.locator('[role="option"], [role="treeitem"]').first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
}

/** The milliseconds from a press of a control to the next frame. @param {Locator} control */
const press = async (control) => (await control.evaluate(pressed, 400)).painted;

/** The milliseconds of script and style after a press until the page rests. @param {Page} page @param {Locator} control */
async function scriptOf(page, control) {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name: one }) => one === "ScriptDuration")?.value ?? 0) * 1000;
  };
  const before = await spent();
  await press(control);
  const after = await spent();
  await client.detach();
  return after - before;
}

/** Gaps between frames while the story plays. @param {Page} page */
async function playedFrames(page) {
  // Only a window can be played.
  await page.evaluate(() => {
    window.location.hash = "view=timeline&from=2019-01-01&to=2019-06-30";
  });
  await page.getByRole("button", { name: "Play", exact: true }).click();
  return page.evaluate(async () => {
    /** @type {number[]} */
    const gaps = [];
    let last = 0;
    for (let frame = 0; frame < 240; frame++) {
      const now = await new Promise(requestAnimationFrame);
      if (last > 0) gaps.push(now - last);
      last = now;
    }
    return gaps;
  });
}
