// npm run bench:slow: the time until the built page can be read and used, at 400 kbit/s and a latency of 400 ms. The
// seconds also depend on the machine: compare only figures of the same run.
import process from "node:process";
import { openSite } from "./openSite.mjs";

const KILOBITS_PER_SECOND = 400;
const LATENCY_MS = 400;
const READ_WITHIN_S = 4;
const USED_WITHIN_S = 10;
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

// The preview compresses texts, as hosts do.
const { address, browser, close } = await openSite(process.env.DATELINE_DIST ?? "dist");

/**
 * The seconds until a text is on screen, and until a filter or a zoom has changed the counts.
 *
 * @param {string} below
 * @param {string} text
 * @param {{ readonly width: number, readonly height: number }} viewport
 */
async function readAndUsed(below, text, viewport) {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport,
    hasTouch: viewport === PHONE,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const throughput = (KILOBITS_PER_SECOND * 1000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  const seconds = async () => (await page.evaluate(() => performance.now())) / 1000;
  await page.goto(`${address}${below}`, { waitUntil: "commit" });
  await page.getByText(text).filter({ visible: true }).first().waitFor();
  const read = await seconds();
  if (viewport === PHONE) {
    await page.getByRole("button", { name: /^Filter/ }).click();
    await page.getByRole("checkbox", { name: "Legal", exact: true }).check();
  } else {
    await page.getByRole("option").first().press("+");
  }
  await page
    .getByRole("status")
    .filter({ hasText: /^(?!90 )\d+ of 90 events/ })
    .waitFor();
  const used = await seconds();
  await context.close();
  return { read, used };
}

/** @type {Record<string, { measured: string, goal: string, met: boolean }>} */
const rows = {};
for (const [name, below, text, viewport] of /** @type {const} */ ([
  ["the start", "", "Not answered", DESKTOP],
  ["the start on a phone", "", "Not answered", PHONE],
  ["an event", "event/whatsapp-sues-nso-group/", "WhatsApp and Facebook sue NSO Group", DESKTOP],
])) {
  const { read, used } = await readAndUsed(below, text, viewport);
  for (const [act, value, goal] of /** @type {const} */ ([
    ["can be read", read, READ_WITHIN_S],
    ["can be used", used, USED_WITHIN_S],
  ])) {
    rows[`${name} ${act}`] = {
      measured: `${value.toFixed(1)} s`,
      goal: `≤ ${goal} s`,
      met: value <= goal,
    };
  }
}
console.table(rows);
await close();
process.exitCode = Object.values(rows).every(({ met }) => met) ? 0 : 1;
