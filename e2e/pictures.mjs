// npm run pictures: takes the pictures of the README from the built page.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium } from "@playwright/test";
import { zipSync } from "fflate";
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

// A picture of the dialog that makes a site, with the story of the browser tests.
const page = await browser.newPage({ viewport: { width: 900, height: 1050 }, locale: "en-GB" });
await page.goto(root);
await page.locator('input[type="file"]').first().waitFor({ state: "attached" });
await page.setInputFiles('input[type="file"]', {
  name: "horizon.zip",
  mimeType: "application/zip",
  buffer: zippedFolder("e2e/horizon"),
});
await page.getByRole("button", { name: "Publish", exact: true }).click();
const dialog = page.getByRole("dialog", { name: "Publish this story" });
await dialog.getByText("desk.svg is kept.").waitFor();
await page.evaluate(() => document.fonts.ready);
await dialog.screenshot({ path: "docs/pictures/publish.png", animations: "disabled" });

await browser.close();
await server.close();
process.exit(0);

/** @param {string} folder */
function zippedFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        files.map(({ parentPath, name }) => {
          const file = path.join(parentPath, name);
          return [path.relative(folder, file), new Uint8Array(readFileSync(file))];
        }),
      ),
    ),
  );
}
