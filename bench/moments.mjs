// Moments beyond filters and wheels: lanes, tours, play, and stories of many actors.
import { busyStory, YEAR_2014 } from "./busyStory.mjs";
import { framesDuring, loadTimes } from "./probes.mjs";

const VIEWPORT = { width: 1440, height: 900 };
const TIMES = 6;
const LANE_STEPS = 2;

/**
 * @typedef {{ readonly lanes: number[], readonly steps: number[], readonly play: number[], readonly lanePan: number[],
 *   readonly laneStems: number[] }} Moments
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("@playwright/test").Page} Page
 */

/** @returns {Moments} */
export const noMoments = () => ({ lanes: [], steps: [], play: [], lanePan: [], laneStems: [] });

/**
 * One round of all of them. Of a build from before there were lanes and tours only what it has.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {Moments} moments
 */
export async function measureMoments(browser, address, moments) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await opened(page, address, "view=timeline");
  if ((await page.getByRole("button", { name: "By actor", exact: true }).count()) > 0) {
    await measureStory(browser, address, page, moments);
  }
  await page.close();
}

/**
 * What came with the story told: lanes of actors, play, tours.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {Page} page On which the timeline stands.
 * @param {Moments} moments
 */
async function measureStory(browser, address, page, moments) {
  // The first time fetches the chunk; the second and the sixth find nothing laid out either.
  for (let time = 0; time <= TIMES; time++) {
    const painted = await press(page, "By actor");
    if (time > 0) moments.lanes.push(painted);
    await press(page, "By actor");
  }
  moments.play.push(...(await playedFrames(page)));

  const tour = await browser.newPage({ viewport: VIEWPORT });
  await opened(tour, address, "story=who-knew-what-and-when&step=1");
  for (let time = 0; time < TIMES; time++) moments.steps.push(await scriptOf(tour, "Next step"));
  await tour.close();

  const year = await browser.newPage({ viewport: VIEWPORT });
  await serve(year, busyStory(YEAR_2014));
  await opened(year, address, "view=timeline&lanes=actor");
  for (let step = 0; step < LANE_STEPS; step++) await press(year, "More lanes");
  moments.lanePan.push(...(await framesDuring(year, 2, 0)));
  await year.close();

  const stems = await browser.newPage({ viewport: VIEWPORT });
  await serve(stems, busyStory(YEAR_2014));
  await opened(stems, address, "view=timeline&lanes=actor&from=2014-03-01&to=2014-05-15");
  for (let step = 0; step < LANE_STEPS; step++) await press(stems, "More lanes");
  moments.laneStems.push(...(await framesDuring(stems, 2, 0)));
  await stems.close();
}

/** @param {Page} page @param {string} body */
const serve = (page, body) =>
  page.route("**/data/whatsapp-nso-affair.json", (route) => route.fulfill({ body }));

/** @param {Page} page @param {string} address @param {string} hash */
async function opened(page, address, hash) {
  page.setDefaultTimeout(120_000);
  await loadTimes(page, `${address}#${hash}`);
  await page.locator('[role="option"], [role="treeitem"]').first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
}

/** Milliseconds from a press of a button to the frame after it. @param {Page} page @param {string} name */
async function press(page, name) {
  const button = await page.getByRole("button", { name, exact: true }).elementHandle();
  if (!button) throw new Error(`there is no button ${name}`);
  return page.evaluate(async (element) => {
    const start = performance.now();
    if (element instanceof HTMLElement) element.click();
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(undefined);
        port2.postMessage(null);
      });
    });
    const painted = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return painted;
  }, button);
}

/** Milliseconds of script and style that a press costs until all has come to rest. @param {Page} page @param {string} name */
async function scriptOf(page, name) {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name: one }) => one === "ScriptDuration")?.value ?? 0) * 1000;
  };
  const before = await spent();
  await press(page, name);
  const after = await spent();
  await client.detach();
  return after - before;
}

/** Gaps between frames while the story plays. @param {Page} page */
async function playedFrames(page) {
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
