// npm run pictures: takes the pictures of the README from the built page.
import process from "node:process";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { exampleSite } from "../src/build/storyFolders.mjs";
import { findBrowser } from "./browser.mjs";

const EVENT = "event/banerjee-accuses-government-of-using-nso/#from=2019-04-10&to=2019-12-20";

/** @type {readonly { name: string, address: string, width: number, height: number, colorScheme: "light" | "dark" }[]} */
const PICTURES = [
  { name: "story-light", address: "", width: 1440, height: 900, colorScheme: "light" },
  { name: "event-dark", address: EVENT, width: 1440, height: 900, colorScheme: "dark" },
  { name: "phone", address: EVENT, width: 390, height: 844, colorScheme: "light" },
];

const server = await preview({
  build: { outDir: exampleSite() },
  preview: { port: 0, strictPort: false },
  logLevel: "error",
});
const root = server.resolvedUrls?.local[0];
const found = findBrowser();
if (!root) throw new Error("the preview server has no address");
const browser = await chromium.launch(found ? { executablePath: found.path } : {});
for (const { name, address, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: "en-GB" });
  await page.goto(new URL(address, root).href);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: "disabled" });
  await page.close();
}
await browser.close();
await server.close();
process.exit(0);
