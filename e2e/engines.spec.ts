import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { findFirefox, findWebKit } from "./browser.mjs";
import { openChromium } from "./engines/chromium.ts";
import { differenceOf, misplaced } from "./engines/compare.ts";
import { openFirefox } from "./engines/firefox.ts";
import { type Site, siteWithEars } from "./engines/site.ts";
import type { Tab } from "./engines/tab.ts";
import { type Pane, type Seen, visit } from "./engines/visit.ts";
import { openWebKit } from "./engines/webkit.ts";

/*
 * One visit in three engines. That of Chromium is not judged here, all other tests do that: Firefox and WebKit must have
 * seen the same.
 */

const firefox = findFirefox();
const webkit = findWebKit();
const ownFile = fileURLToPath(new URL("../src/model/hostile/000-control-valid.json", import.meta.url));
/**
 * How far panes may be apart in colour, as a mean over squares of 16 pixels, letters among them. Without its content a pane
 * is apart by more than 3 %, and so is one that has moved.
 */
const SAME = 0.02;
/** The share of marks that may lie elsewhere in WebKit, which rounds letters as the others do, but not the space between two. */
const FEW = 0.15;

// WebKit makes letters a whole number of pixels wide here, and cannot do otherwise; the other two can do
// as it does. Else lines break and headlines find room elsewhere, and pictures are not those of the same page.
test.use({
  launchOptions: ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--font-render-hinting=full"] }),
});

// One after the other in one process, which visits in Chromium once.
test.describe.configure({ mode: "default", timeout: 600_000 });
test.skip(!firefox && !webkit, "there are no other engines on this machine");

let chromium: Seen;

test.beforeAll(async ({ browser, baseURL }) => {
  chromium = await visitCleanly(baseURL, () => openChromium(browser));
});

test("Firefox shows and counts what Chromium does", async ({ baseURL }) => {
  test.skip(!firefox, "there is no Firefox on this machine");
  const seen = await visitCleanly(baseURL, () => openFirefox(firefox ?? ""));
  expectSame(seen);
  for (const [step, places] of Object.entries(seen.places))
    expect(misplaced(places, chromium.places[step] ?? []), step).toEqual([]);
});

test("WebKit shows and counts what Chromium does", async ({ baseURL }) => {
  test.skip(!webkit, "there is no WebKitWebDriver with its browser on this machine");
  if (!webkit) return;
  const seen = await visitCleanly(baseURL, ({ root }) => openWebKit(webkit, new URL(root).host));
  // A letter that is a fraction wider can put marks that just had room into a stack.
  expectSame(seen, FEW);
  for (const [step, places] of Object.entries(seen.places)) {
    // A column of the network stands beside its longest name, whose letters WebKit rounds: by a pixel and a fraction.
    const others = misplaced(places, chromium.places[step] ?? [], 2);
    expect(others.length / places.length, `${step}: ${others.join("\n")}`).toBeLessThan(FEW);
  }
});

test("pictures of panes that are not the same are told apart", () => {
  for (const [name, pane] of Object.entries(chromium.panes)) {
    // By half a row more than a row, since rows on rows would look the same.
    const moved = { ...pane, box: { ...pane.box, y: pane.box.y + 36, height: pane.box.height - 36 } };
    expect(differenceOf(moved, pane), name).toBeGreaterThan(SAME);
  }
});

/** A visit during which nothing went wrong and nobody else was asked anything. */
async function visitCleanly(built = "", openTab: (site: Site) => Promise<Tab>): Promise<Seen> {
  const site = await siteWithEars(built);
  let tab: Tab | undefined;
  try {
    tab = await openTab(site);
    test.info().annotations.push({ type: "engine", description: tab.name });
    const seen = await visit(tab, site.root, ownFile);
    expect([...site.heard, ...tab.problems]).toEqual([]);
    return seen;
  } finally {
    await tab?.close();
    site.close();
  }
}

/** Counts, words and files are the same, names but for a share of `others`, and each pane looks the same. */
function expectSame(seen: Seen, others = 0): void {
  expect(seen.texts).toEqual(chromium.texts);
  for (const [step, places] of Object.entries(seen.places)) {
    const names = places.map(({ name }) => spelled(name));
    const known = chromium.places[step]?.map(({ name }) => spelled(name)) ?? [];
    const missing = known.filter((name) => !names.includes(name));
    if (missing.length > others * known.length) expect(names, step).toEqual(known);
  }
  for (const [name, pane] of Object.entries(chromium.panes)) {
    const other = seen.panes[name];
    const apart = other && differenceOf(pane, other);
    if (other && (apart ?? 1) >= SAME) attachBoth(name, pane, other);
    expect.soft(apart, name).toBeLessThan(SAME);
  }
}

/** For who reads why it failed: as files of the test. */
function attachBoth(name: string, chromium: Pane, other: Pane): void {
  const info = test.info();
  for (const [engine, { picture }] of Object.entries({ chromium, other })) {
    const file = info.outputPath(`${name}-${engine}.png`);
    writeFileSync(file, picture);
    info.attachments.push({ name: `${name}, ${engine}`, path: file, contentType: "image/png" });
  }
}

/** Engines have their own lists of names of months, and these two spellings of October. */
const spelled = (name: string): string => name.replaceAll("अक्तू", "अक्टू");
