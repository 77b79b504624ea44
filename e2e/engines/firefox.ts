import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";
import type { Tab } from "./tab.ts";

/** The installed Firefox, driven by its own WebDriver BiDi. */
export async function openFirefox(program: string): Promise<Tab> {
  const downloads = mkdtempSync(path.join(tmpdir(), "dateline-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    env: { ...process.env, TZ: "Pacific/Auckland" },
    extraPrefsFirefox: {
      "intl.accept_languages": "en-GB, en",
      // Scroll bars over the content, as in Chromium without a window.
      "ui.useOverlayScrollbars": 1,
      // Letters with whole numbers of pixels as widths, as in WebKit here.
      "gfx.text.subpixel-position.force-disabled": true,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error instanceof Error ? error.message : error}`));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") problems.push(`request to ${request.url()}`);
  });
  return {
    name: (await browser.version()).replace(/^firefox\//i, "Firefox "),
    downloads,
    problems,
    goto: async (address) => void (await page.goto(address)),
    ask: async (question, given) => {
      const answer: unknown = await page.evaluate(`(${question})(${JSON.stringify(given)})`);
      return answer as ReturnType<typeof question>;
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: async (key) => {
      if (key !== "Control+k") return page.keyboard.press(key);
      await page.keyboard.down("Control");
      await page.keyboard.press("k");
      await page.keyboard.up("Control");
    },
    give: async (selector, file) => {
      const input = await page.$(selector);
      await (input as Awaited<ReturnType<typeof page.$<"input">>>)?.uploadFile(file);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    back: async () => void (await page.evaluate("history.back()")),
    forward: async () => void (await page.evaluate("history.forward()")),
    picture: async () => Buffer.from(await page.screenshot()),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
