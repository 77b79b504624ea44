/** @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/**
 * Chooses a file by the dialog of the browser, so that the page gets the same events as from a reader.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} file
 */
export async function chooseFile(page, file) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .locator('input[type="file"]')
      .first()
      .evaluate((input) => input instanceof HTMLInputElement && input.click()),
  ]);
  await chooser.setFiles(file);
}

/** @typedef {{ paint: number, text: number, drawn: number, ready: number }} LoadTimes */

/**
 * Milliseconds from navigation to the first paint, to the first sentence of the story on screen, to the frame after the
 * marks of the timeline are drawn, and to a page at rest.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} address
 * @returns {Promise<LoadTimes>}
 */
export async function loadTimes(page, address) {
  await page.addInitScript(() => {
    const seen = { paint: 0, text: 0, drawn: 0, ready: 0 };
    Reflect.set(window, "loadTimes", seen);
    // The browser reports the time of painting. Looking for a sentence in each frame would force layouts.
    const SENTENCE = 60;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element = Reflect.get(entry, "element");
        if (seen.text === 0 && element?.closest("main") && element.textContent.length > SENTENCE)
          seen.text = entry.startTime;
      }
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName("first-contentful-paint")) seen.paint = entry.startTime;
    }).observe({ type: "paint", buffered: true });
    const look = () => {
      if (seen.drawn === 0 && document.querySelector('[role="listbox"] [role="option"]')) {
        seen.drawn = -1;
        requestAnimationFrame(() => setTimeout(() => (seen.drawn = performance.now())));
      }
      if (document.querySelector('main[aria-busy="false"]')) seen.ready = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => {
    const { ready, drawn } = Reflect.get(window, "loadTimes");
    return ready > 0 && drawn >= 0;
  });
  return page.evaluate(() => Reflect.get(window, "loadTimes"));
}

/** @param {import("@playwright/test").Page} page */
export async function watchLongTasks(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    Reflect.set(window, "longTasks", tasks);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: "longtask" });
  });
}

/**
 * The gaps between frames, in milliseconds, while a wheel turns once in each frame over the timeline.
 *
 * @param {import("@playwright/test").Page} page
 * @param {number} deltaX
 * @param {number} deltaY
 * @returns {Promise<number[]>}
 */
export async function framesDuring(page, deltaX, deltaY) {
  return page.evaluate(
    async ({ dx, dy }) => {
      const surface = document.querySelector('[role="listbox"]')?.parentElement;
      if (!surface) throw new Error("no timeline");
      const box = surface.getBoundingClientRect();
      /** @type {number[]} */
      const gaps = [];
      let last = 0;
      for (let frame = 0; frame < 120; frame++) {
        const now = await new Promise(requestAnimationFrame);
        if (last > 0) gaps.push(now - last);
        last = now;
        surface.dispatchEvent(
          new WheelEvent("wheel", {
            deltaX: dx,
            deltaY: dy,
            clientX: box.left + box.width * 0.36,
            clientY: box.top + box.height / 2,
            bubbles: true,
            cancelable: true,
          }),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return gaps;
    },
    { dx: deltaX, dy: deltaY },
  );
}

/**
 * The milliseconds from a press of a control to the next frame, and the longest task until `rest` milliseconds later.
 * Runs in the page: `locator.evaluate(pressed, 300)`.
 *
 * @param {Element} control @param {number} rest
 */
export async function pressed(control, rest) {
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  const start = performance.now();
  if (!(control instanceof HTMLElement)) throw new Error("nothing to press");
  control.click();
  // The first frame after the click draws. A message that is sent in that frame arrives when the frame is finished.
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(undefined);
      port2.postMessage(null);
    });
  });
  const painted = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, rest));
  observer.disconnect();
  return { painted, longest: Math.max(0, ...tasks) };
}

/** A table of figures and their goals. */
export function figures() {
  /** @type {Record<string, { measured: string, goal: string, met: boolean }>} */
  const rows = {};
  return {
    /** @param {string} what @param {number} value @param {number | null} goal @param {string} unit */
    row: (what, value, goal, unit) => {
      rows[what] = {
        measured: `${value.toFixed(1)} ${unit}`,
        goal: goal === null ? "" : `≤ ${goal} ${unit}`,
        met: goal === null || value <= goal,
      };
    },
    /** Prints the table. Returns whether all goals are met. */
    print: () => {
      console.table(rows);
      return Object.values(rows).every(({ met }) => met);
    },
  };
}
