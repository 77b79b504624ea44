// The measured subjects: pages of peers, and panes of Dateline. All get the same table as text.

import { chooseFile } from "../probes.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ readonly x: number, readonly y: number, readonly width: number, readonly height: number }} Box */
/**
 * The functions that drive a subject. Times are the milliseconds until the frame with the change is finished.
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {"timeline" | "network"} of
 * @property {number} upTo The most events with which the subject is measured.
 * @property {string} address The address of its page.
 * @property {(page: Page, file: string, address: string) => Promise<number>} load From a table to its picture.
 * @property {(page: Page) => Promise<number | undefined>} settle Until a layout has come to rest. Returns the milliseconds from
 *   the request for a picture to the picture, if its tables were there before.
 * @property {(page: Page, actor: string, isOn: boolean) => Promise<number>} filter
 * @property {(page: Page) => Promise<Box>} surface
 */

const READY = 'main[aria-busy="false"]';

/** @param {string} name @param {"timeline" | "network"} of @param {string} page @param {number} upTo @returns {Subject} */
const peer = (name, of, page, upTo) => ({
  name,
  of,
  upTo,
  address: `peers/${page}.html`,
  async load(tab, _file, table) {
    await tab.evaluate(async (from) => {
      Reflect.set(window, "table", await (await fetch(from)).text());
    }, table);
    return tab.evaluate(() =>
      Reflect.get(window, "bench").timed(() =>
        Reflect.get(window, "subject").load(Reflect.get(window, "table")),
      ),
    );
  },
  async settle(tab) {
    await tab.evaluate(() => Reflect.get(window, "subject").settled?.());
    return undefined;
  },
  filter: (tab, actor, isOn) =>
    tab.evaluate(
      (name) => Reflect.get(window, "bench").timed(() => Reflect.get(window, "subject").filter(name)),
      isOn ? actor : null,
    ),
  surface: (tab) =>
    tab.evaluate(() => {
      const { x, y, width, height } = Reflect.get(window, "subject").surface().getBoundingClientRect();
      return { x, y, width, height };
    }),
});

/** @param {string} name @param {"timeline" | "network"} of @param {string} view The part of the address that shows it. @returns {Subject} */
const dateline = (name, of, view) => ({
  name,
  of,
  upTo: Number.POSITIVE_INFINITY,
  address: "app/",
  async load(tab, file) {
    // A file opens in both panes. The timeline is painted before the layout of the network ends.
    const there = of === "timeline" ? '[data-pane="timeline"] canvas' : `${READY} [data-pane="network"]`;
    await tab.locator(READY).waitFor();
    await tab.locator(there).first().waitFor({ state: "attached" });
    await tab.waitForLoadState("networkidle");
    const before = await tab.title();
    await tab.evaluate(
      ({ title, picture }) => {
        window.addEventListener("change", () => Reflect.set(window, "chosen", performance.now()), true);
        const look = async () => {
          if (document.title === title || !document.querySelector(picture)) {
            requestAnimationFrame(look);
            return;
          }
          await Reflect.get(window, "bench").painted();
          Reflect.set(window, "opened", performance.now());
        };
        requestAnimationFrame(look);
      },
      { title: before, picture: there },
    );
    await chooseFile(tab, file);
    await tab.waitForFunction(() => Reflect.get(window, "opened") > 0);
    return tab.evaluate(() => Reflect.get(window, "opened") - Reflect.get(window, "chosen"));
  },
  async settle(tab) {
    await tab.locator(READY).waitFor();
    if (new URL(tab.url()).hash.endsWith(view)) return undefined;
    const picture =
      view === "&view=network" ? '[data-pane="network"]:not([hidden])' : '[data-pane="timeline"] canvas';
    return tab.evaluate(
      async ([more, wanted, ready]) => {
        const { timed } = Reflect.get(window, "bench");
        return timed(async () => {
          window.location.hash += more;
          // The page begins its work in the task after this one.
          do await new Promise(requestAnimationFrame);
          while (!document.querySelector(wanted) || !document.querySelector(ready));
        });
      },
      /** @type {const} */ ([view, picture, READY]),
    );
  },
  // A second press on the check box of the busiest actor clears the filter. A small table may list others first.
  async filter(tab, actor) {
    const named = tab.getByRole("checkbox", { name: actor });
    const all = tab.getByRole("group", { name: "Actors", exact: true }).getByRole("checkbox");
    const box = (await named.count()) > 0 ? named : all;
    return box
      .first()
      .evaluate((one) => Reflect.get(window, "bench").timed(() => one instanceof HTMLElement && one.click()));
  },
  async surface(tab) {
    // Many actors are a matrix, few are a picture with a tree.
    const list = tab.locator('[role="listbox"]').first().locator("..");
    const box = await (view === "&view=network" ? tab.locator('[data-pane="network"]') : list).boundingBox();
    if (!box) throw new Error("there is no picture");
    return box;
  },
});

/** @type {readonly Subject[]} */
export const SUBJECTS = [
  dateline("Dateline, timeline", "timeline", "&view=timeline"),
  dateline("Dateline, both panes", "timeline", ""),
  peer("React + D3, SVG", "timeline", "reactSvg", 100_000),
  peer("vis-timeline", "timeline", "visTimeline", 10_000),
  peer("TimelineJS", "timeline", "timelineJs", 10_000),
  dateline("Dateline, network", "network", "&view=network"),
  dateline("Dateline, acts", "network", "&view=timeline&lanes=actor"),
  peer("d3-force, SVG", "network", "d3Force", 10_000),
  peer("sigma", "network", "sigmaGraph", 100_000),
  peer("cytoscape", "network", "cytoscapeGraph", 100_000),
];
