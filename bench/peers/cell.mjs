// Measures one subject with one table in a new browser.
import { chromium } from "@playwright/test";
import { findBrowser } from "../../e2e/browser.mjs";
import { median, percentile } from "../probes.mjs";

/** The number and the milliseconds of mouse moves. The pace stays the same even if the page cannot follow. */
const MOVES = { count: 90, every: 16 };
/** The number of clicks after the first two. */
const AGAIN = 6;
/** Wide enough for filters beside the pictures. */
const VIEWPORT = { width: 1440, height: 900 };
const TURNS = { count: 20, every: 33, pixels: 100 };

/**
 * @typedef {import("./subjects.mjs").Subject} Subject
 * @typedef {{ readonly load?: number, readonly settled?: number, readonly shown?: number | undefined, readonly filter?: number, readonly clear?: number,
 *   readonly again?: number,
 *   readonly pan?: number, readonly panRate?: number, readonly zoom?: number, readonly heap?: number,
 *   readonly failed?: string }} Cell
 */

/**
 * Milliseconds, of the first click on a filter, of taking it off, and the median of the clicks after; frames as the 95th of a hundred gaps, and their number a second; the heap in MB.
 *
 * @param {Subject} subject
 * @param {{ readonly origin: string, readonly file: string, readonly table: string, readonly actor: string,
 *   readonly limit: number, readonly ratio: number }} how `limit`: milliseconds for all of it; `ratio`: of device pixels.
 * @returns {Promise<Cell>}
 */
export async function measureCell(subject, { origin, file, table, actor, limit, ratio }) {
  const found = findBrowser();
  const browser = await chromium.launch({
    ...(found ? { executablePath: found.path } : {}),
    args: ["--disable-quic", "--enable-unsafe-swiftshader", "--use-angle=swiftshader"],
  });
  /** @type {{ -readonly [K in keyof Cell]: Cell[K] }} */
  const cell = {};
  let step = "opening";
  const work = async () => {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: ratio,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(limit);
    await page.addInitScript(recorder);
    await page.goto(`${origin}${subject.address}`);
    await page.waitForFunction(() => Reflect.get(window, "subject") || document.querySelector("main"));
    step = "loading";
    cell.load = await subject.load(page, file, table);
    step = "settling";
    const start = performance.now();
    cell.shown = await subject.settle(page);
    cell.settled = performance.now() - start;
    const client = await context.newCDPSession(page);
    await client.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize = 0 } =
      /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
        await client.send("Runtime.getHeapUsage")
      );
    cell.heap = (usedSize + backingStorageSize) / 2 ** 20;
    const { x, y, width, height } = await subject.surface(page);
    const [left, top, right, bottom] = [
      x,
      y,
      Math.min(VIEWPORT.width, x + width),
      Math.min(VIEWPORT.height, y + height),
    ].map((side) => Math.max(0, side));
    const middle = { x: ((left ?? 0) + (right ?? 0)) / 2, y: ((top ?? 0) + (bottom ?? 0)) / 2 };
    /** @param {Record<string, unknown>} event */
    const send = (event) =>
      client.send("Input.dispatchMouseEvent", {
        type: "mouseMoved",
        button: "left",
        buttons: 1,
        clickCount: 1,
        ...middle,
        ...event,
      });
    step = "panning";
    const panned = await framesWhile(page, async () => {
      await send({ type: "mousePressed" });
      await paced(MOVES, (move) =>
        send({
          x: middle.x + (Math.sin((move / MOVES.count) * Math.PI * 2) * ((right ?? 0) - (left ?? 0))) / 4,
        }),
      );
      await send({ type: "mouseReleased", buttons: 0 });
    });
    cell.pan = percentile(panned.gaps, 0.95);
    cell.panRate = panned.gaps.length / (panned.took / 1000);
    step = "zooming";
    const zoomed = await framesWhile(page, () =>
      paced(TURNS, (turn) =>
        send({
          type: "mouseWheel",
          button: "none",
          buttons: 0,
          deltaX: 0,
          deltaY: turn < TURNS.count / 2 ? -TURNS.pixels : TURNS.pixels,
        }),
      ),
    );
    cell.zoom = percentile(zoomed.gaps, 0.95);
    step = "filtering";
    cell.filter = await subject.filter(page, actor, true);
    step = "clearing";
    cell.clear = await subject.filter(page, actor, false);
    step = "filtering again";
    const again = [];
    for (let click = 0; click < AGAIN; click++) {
      await subject.settle(page);
      again.push(await subject.filter(page, actor, click % 2 === 0));
    }
    cell.again = median(again);
  };
  /** @type {NodeJS.Timeout | undefined} */
  let bell;
  try {
    const over = new Promise((_, reject) => {
      bell = setTimeout(() => reject(new Error("over")), limit);
    });
    await Promise.race([work(), over]);
  } catch (error) {
    const why = error instanceof Error && error.message !== "over" ? `: ${error.message.split("\n")[0]}` : "";
    cell.failed = `not done ${step} in ${limit / 1000} s${why}`;
  } finally {
    clearTimeout(bell);
    await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 4000))]);
  }
  return cell;
}

/** Runs in the page. A change is painted when the second frame after it begins. */
function recorder() {
  const frame = () => new Promise(requestAnimationFrame);
  const painted = async () => {
    await frame();
    await frame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  };
  /** @param {() => unknown} change */
  const timed = async (change) => {
    const start = performance.now();
    await change();
    await painted();
    return performance.now() - start;
  };
  /** @type {number[]} */
  let gaps = [];
  let start = 0;
  let isOn = false;
  const record = () => {
    gaps = [];
    start = performance.now();
    let last = start;
    isOn = true;
    /** @param {number} now */
    const tick = (now) => {
      gaps.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  const stop = () => {
    isOn = false;
    return { gaps: gaps.slice(1), took: performance.now() - start };
  };
  Reflect.set(window, "bench", { painted, timed, record, stop });
}

/** @param {import("@playwright/test").Page} page @param {() => Promise<unknown>} gesture @returns {Promise<{ gaps: number[], took: number }>} */
async function framesWhile(page, gesture) {
  await page.evaluate(() => Reflect.get(window, "bench").record());
  await gesture();
  return page.evaluate(() => Reflect.get(window, "bench").stop());
}

/** @param {{ readonly count: number, readonly every: number }} pace @param {(step: number) => Promise<unknown>} act */
async function paced({ count, every }, act) {
  const start = performance.now();
  const sent = [];
  for (let step = 0; step < count; step++) {
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, start + step * every - performance.now())),
    );
    sent.push(act(step));
  }
  await Promise.all(sent);
}
