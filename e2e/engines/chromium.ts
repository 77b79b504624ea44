import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "@playwright/test";
import type { Tab } from "./tab.ts";

/** The browser of all other tests. The other engines are compared with it. */
export async function openChromium(browser: Browser): Promise<Tab> {
  const downloads = mkdtempSync(path.join(tmpdir(), "dateline-chromium-"));
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("download", (download) => download.saveAs(path.join(downloads, download.suggestedFilename())));
  page.on("pageerror", ({ message }) => problems.push(`error: ${message}`));
  return {
    name: `Chromium ${browser.version()}`,
    downloads,
    problems,
    goto: async (address) => void (await page.goto(address)),
    ask: async (question, given) => {
      const answer: unknown = await page.evaluate(`(${question})(${JSON.stringify(given)})`);
      return answer as ReturnType<typeof question>;
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    give: (selector, file) => page.setInputFiles(selector, file),
    resize: (width, height) => page.setViewportSize({ width, height }),
    back: async () => void (await page.evaluate("history.back()")),
    forward: async () => void (await page.evaluate("history.forward()")),
    picture: () => page.screenshot(),
    close: async () => {
      await context.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
