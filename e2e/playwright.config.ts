import { defineConfig } from "@playwright/test";
import { exampleSite } from "../src/build/storyFolders.mjs";
import { findBrowser } from "./browser.mjs";
import { everything } from "./sample.ts";

const browser = findBrowser();
const ci = process.env.CI !== undefined;
// Another build on another port, beside somebody else's run: DATELINE_PORT=4300 DATELINE_DIST=/tmp/dist.
const port = process.env.DATELINE_PORT ?? "4173";
// Tests are of the example, whatever story is shipped. Workers and what they read take the same folder.
process.env.DATELINE_DIST ??= exampleSite();
const dist = process.env.DATELINE_DIST;
const base = `http://127.0.0.1:${port}`;

/**
 * What Playwright switches off by itself, of which nothing would be left beside a list of our own, and the menus of the
 * address bar: pages of the browser that nobody sees here, and that took a third of the work of opening a window.
 */
const SWITCHED_OFF = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "OmniboxAimPopup"],
];

/**
 * A page of a test lives for seconds, and each page compiles its machine code anew. So V8 compiles a function only after many
 * times more calls or rounds of a loop, and ignores counts of earlier pages. Parsed code is kept. A table of millions of rows
 * still reaches these counts and stays fast.
 */
const SHORT_LIVES = [
  "--no-flush-bytecode",
  "--no-profile-guided-optimization",
  "--invocation-count-for-maglev=8000",
  "--invocation-count-for-maglev-osr=2000",
  "--invocation-count-for-turbofan=1000000",
  "--invocation-count-for-osr=200000",
  "--osr-from-maglev=0",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: ci,
  retries: 0,
  // What stands for others, or is held without a browser too, by its tag: only in `npm run test:all`.
  ...(everything ? {} : { grepInvert: /@whole/ }),
  // One more than the cores of a small machine: a test waits for its browser a third of its time.
  workers: 3,
  // No promise is about seconds: these only end what hangs, also beside other work on the machine.
  timeout: 180_000,
  reporter: [["list"], ["json", { outputFile: "../node_modules/.cache/dateline/e2e.json" }]],
  use: {
    baseURL: base,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
    // Where pictures only stand for what is told, they need not move on their way; those that test the pictures ask for
    // motion (`moving`), and in `npm run test:all` everything moves.
    reducedMotion: everything ? "no-preference" : "reduce",
    // A trace costs a fifth of a run: DATELINE_TRACE=1 keeps those of failures. The picture of a failure is always kept.
    trace: process.env.DATELINE_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      // One way for every browser found: the full program in its own headless mode.
      ...(browser ? { executablePath: browser.path } : {}),
      args: [
        ...["--disable-quic", "--font-render-hinting=none"],
        `--js-flags=${SHORT_LIVES.join(" ")}`,
        `--disable-features=${SWITCHED_OFF.join(",")}`,
      ],
      // Playwright lifts the browser's limit on history entries; readers have it.
      ignoreDefaultArgs: ["--disable-ipc-flooding-protection"],
    },
  },
  expect: { timeout: 30_000 },
  // The engines' visits take longest, one after the other, and would be left alone at the end if they did not come first.
  projects: [
    { name: "engines", testMatch: "engines.spec.ts" },
    { name: "journeys", testIgnore: "engines.spec.ts" },
  ],
  webServer: {
    command: `npm run preview -- --port ${port} --outDir "${dist}"`,
    cwd: "..",
    env: { DATELINE_UNPACKED: "1" },
    url: base,
    reuseExistingServer: !ci,
    timeout: 120_000,
  },
});
