import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { shareOfDifferent } from "../src/build/pngPixels.node.ts";
import { svgPen } from "../src/chart/svgPen.ts";
import type { Theme } from "../src/chart/theme.ts";
import { affairTables } from "../src/load/affairTables.node.ts";
import { daysOfSpan, lengthOfSpan } from "../src/model/dates/timeSpan.ts";
import { kindHues, kindsInOrder } from "../src/query/kindsAndLanes.ts";
import { storyDays, storyExtent } from "../src/query/time/storyExtent.ts";
import { binUnitFor, timeBins } from "../src/query/time/timeBins.ts";
import { buildOverviewScene, drawOverview } from "../src/views/timeline/overviewScene.ts";
import { scaleOf } from "../src/views/timeline/timelineScene.ts";
import { english } from "../src/words/words.ts";
import { expect, goOnInOnePage, open, test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

goOnInOnePage();

/*
 * A picture on a canvas and the same as SVG look alike: pixels of the one against pixels of the other,
 * which the browser paints in the page itself, since only there it has the page's letters.
 */

/** Two device pixels to a pixel: the sharpness of a PNG to take away. The page's policy forbids markup from strings. */
test.use({ deviceScaleFactor: 2, bypassCSP: true });

/** A difference, of 255; letters and edges are smoothed a little differently. */
const SEEN_DIFFERENCE = 32;
const MOST_DIFFERENT = 0.01;

/** The SVG as the browser paints it in the page, above everything else. */
async function paintedSvg(page: Page, svg: string): Promise<Buffer> {
  const size = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    root.id = "picture";
    root.style.cssText = "position: fixed; inset: 0 auto auto 0; z-index: 9999; max-width: none";
    document.querySelector("#picture")?.remove();
    document.body.append(root);
    return { width: Number(root.getAttribute("width")), height: Number(root.getAttribute("height")) };
  }, svg);
  await page.setViewportSize({ width: Math.max(1440, size.width), height: Math.max(900, size.height) });
  const png = await page.locator("#picture").screenshot({ animations: "disabled" });
  await page.evaluate(() => document.querySelector("#picture")?.remove());
  return png;
}

async function taken(page: Page, which: "timeline" | "network", format: "SVG" | "PNG"): Promise<Buffer> {
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  const download = page.waitForEvent("download");
  await dialog
    .getByRole("button", { name: format, exact: true })
    .nth(which === "timeline" ? 0 : 1)
    .click();
  return readFileSync(await (await download).path());
}

const TAKEN = [
  ["timeline", "#event=pegasus-project-publishes", "the selected event"],
  ["network", "#focus=whatsapp", "an actor and its ties"],
  ["network", "", "everything at rest"],
  ["timeline", "#lanes=kind&focus=whatsapp", "the events of an actor"],
  ["network", "#view=matrix", "how often"],
] as const;
for (const [which, address, what] of sampleOf(TAKEN, 5)) {
  test(`the ${which} to take away is the same picture as SVG and as PNG: ${what}`, async ({ page }) => {
    await open(page, address);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Download the data" }).click();
    // At the scale of the screen: where letters are enlarged, both smooth their edges by their own rules.
    await page.getByRole("dialog").getByRole("combobox").selectOption("whole");
    const svg = await taken(page, which, "SVG");
    const png = await taken(page, which, "PNG");
    await page.keyboard.press("Escape");
    const painted = await paintedSvg(page, svg.toString("utf8"));
    expect(shareOfDifferent(painted, png, SEEN_DIFFERENCE)).toBeLessThan(MOST_DIFFERENT);
  });
}

test("a timeline to take away names a claim with who replied, or not at all", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const svg = (await taken(page, "timeline", "SVG")).toString("utf8");
  const words = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
    return [...root.querySelectorAll("text")].map((one) => one.textContent?.replace(/[\u2066-\u2069]/g, ""));
  }, svg);
  expect(words).toContain("WhatsApp sues NSO Group");
  expect(words).toContain("Replies: NSO Group");
  // In its low lane the replies are beside the name, or it has none.
  expect(words).not.toContain("Banerjee accuses government over NSO");
});

test("the overview on screen is the picture that SVG makes of the same scene", async ({ page }) => {
  await open(page);
  const canvas = page.locator("canvas").nth(1);
  const { size, png, colours, font } = await canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error("no canvas");
    const probe = document.body.appendChild(document.createElement("i"));
    const colour = (name: string) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const names = ["paper", "ink-2", "line", ...Array.from({ length: 10 }, (_, hue) => `kind-${hue}`)];
    const found = names.map(colour);
    const family = getComputedStyle(probe).getPropertyValue("--font-interface").trim();
    probe.remove();
    const context = element.getContext("2d");
    if (!context) throw new Error("no context");
    // On paper, as it is seen.
    context.globalCompositeOperation = "destination-over";
    context.fillStyle = found[0] ?? "";
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillRect(0, 0, element.width, element.height);
    return {
      size: { width: element.clientWidth, height: element.clientHeight },
      png: element.toDataURL("image/png").split(",")[1] ?? "",
      colours: found,
      font: family,
    };
  });
  const [paper = "", ink2 = "", line = "", ...kinds] = colours;
  const theme: Theme = {
    ...{ paper, panel: paper, ink: ink2, ink2, line, accent: ink2, node: ink2, kinds },
    interfaceFont: font,
    textFont: font,
  };
  // Years are digits: about 7 px each in this size.
  const DIGIT = 7;
  const limits = storyExtent(affairTables);
  const rejects = new Uint32Array(affairTables.events.count);
  const unit = binUnitFor(lengthOfSpan(limits), size.width);
  // It has the ends of time of the timeline above it.
  const { left, right } = scaleOf({
    ...{ span: limits, size, lanes: "kind", density: null, breaks: [], stepEvent: null },
  });
  const scene = buildOverviewScene({
    bins: timeBins(affairTables, rejects, daysOfSpan(limits), unit),
    hues: kindHues(affairTables),
    order: kindsInOrder(affairTables),
    days: storyDays(affairTables),
    limits,
    size,
    left,
    right,
    words: english,
    measure: (text) => text.length * DIGIT,
  });
  const pen = svgPen();
  pen.fillRect(0, 0, size.width, size.height, paper);
  drawOverview(pen, scene, theme);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${pen.markup()}</svg>`;
  const painted = await paintedSvg(page, svg);
  expect(shareOfDifferent(painted, Buffer.from(png, "base64"), SEEN_DIFFERENCE)).toBeLessThan(MOST_DIFFERENT);
});
