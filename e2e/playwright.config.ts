import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser.mjs";

const browser = findBrowser();
const ci = process.env.CI !== undefined;
// Another build on another port, beside somebody else's run: DATELINE_PORT=4300 DATELINE_DIST=/tmp/dist.
const port = process.env.DATELINE_PORT ?? "4173";
const dist = process.env.DATELINE_DIST ?? "dist";
const base = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: ci,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "../node_modules/.cache/dateline/e2e.json" }]],
  use: {
    baseURL: base,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
    trace: "retain-on-failure",
    launchOptions: {
      // One way for every browser found: the full program in its own headless mode.
      ...(browser ? { executablePath: browser.path } : {}),
      args: ["--disable-quic", "--font-render-hinting=none"],
      // Playwright lifts the browser's limit on history entries; readers have it.
      ignoreDefaultArgs: ["--disable-ipc-flooding-protection"],
    },
  },
  // Two cores drive two browsers: what takes a second alone may take several beside another.
  expect: {
    timeout: 12_000,
    toHaveScreenshot: { animations: "disabled", caret: "hide", maxDiffPixelRatio: 0.002 },
  },
  webServer: {
    command: `npm run preview -- --port ${port} --outDir ${dist}`,
    cwd: "..",
    url: base,
    reuseExistingServer: !ci,
    timeout: 30_000,
  },
});
