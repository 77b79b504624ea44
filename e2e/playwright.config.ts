import { register } from "node:module";
import { defineConfig } from "@playwright/test";
import { exampleSite } from "../src/build/storyFolders.mjs";
import { findBrowser } from "./browser.mjs";
import { FINDS_HOSTS } from "./foreignHost.ts";
import { everything } from "./sample.ts";

register("./typescript.mjs", import.meta.url);

const browser = findBrowser();
const ci = process.env.CI !== undefined;
// To test another build beside another run: DATELINE_PORT=4300 DATELINE_DIST=/tmp/dist.
const port = process.env.DATELINE_PORT ?? "4173";
// The tests are about the example, even if another story is shipped. All workers use the same folder.
process.env.DATELINE_DIST ??= exampleSite();
const dist = process.env.DATELINE_DIST;
const base = `http://127.0.0.1:${port}`;

/**
 * Features of Chromium that are switched off. This list replaces Playwright's own, so it repeats that one. It adds the
 * menus of the address bar (Omnibox), invisible pages that took a third of the work of opening a window. It also adds a
 * process that is started ahead for a page of another site, which took a twentieth of a run.
 */
const SWITCHED_OFF = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "OmniboxAimPopup"],
  "SpareRendererForSitePerProcess",
];

/**
 * A page of a test lives for seconds, and each page compiles its machine code anew. So V8 compiles a function only
 * after many times more calls or rounds of a loop than usual, and ignores counts of earlier pages. Parsed code is kept.
 * A table of millions of rows still reaches these counts and stays fast.
 */
const SHORT_LIVES = [
  // The memory for new objects is as large from the start as it may become. A memory of 1 MB would be collected again
  // and again in the first second of a page. Threads that collect together do more work, for which no core is free.
  "--min-semi-space-size=16",
  "--single-threaded-gc",
  // A page of a test is gone before a collection in small steps would end.
  "--no-incremental-marking",
  "--no-flush-bytecode",
  "--no-profile-guided-optimization",
  "--invocation-count-for-maglev=20000",
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
  // Tests with this tag run only in `npm run test:all`: other tests cover most of what they check.
  ...(everything ? {} : { grepInvert: /@whole/ }),
  // One more than the cores of a small machine: a test waits for its browser a third of its time.
  workers: 3,
  // In ms. No test checks a duration, so this only ends tests that hang. In `npm run test:all` some take minutes.
  timeout: everything ? 900_000 : 180_000,
  reporter: [["list"], ["json", { outputFile: "../node_modules/.cache/dateline/e2e.json" }]],
  use: {
    baseURL: base,
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
    // Given to all tests, so that most of them share one context, whose cache has the parsed program.
    permissions: ["clipboard-read", "clipboard-write"],
    // The hosts of `foreignHost.ts` have a certificate that they signed themselves.
    ignoreHTTPSErrors: true,
    // Most tests need no motion. Tests of moving pictures ask for it (`moving`). In `npm run test:all` all pages move.
    reducedMotion: everything ? "no-preference" : "reduce",
    // A trace costs a fifth of a run. DATELINE_TRACE=1 keeps traces of failures. Their pictures are always kept.
    trace: process.env.DATELINE_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser ? { executablePath: browser.path } : {}),
      args: [
        ...["--disable-quic", "--font-render-hinting=none"],
        // Without a graphics card, a separate process for drawing only copies pictures: a twelfth of the work of a run.
        "--in-process-gpu",
        FINDS_HOSTS,
        `--js-flags=${SHORT_LIVES.join(" ")}`,
        `--disable-features=${SWITCHED_OFF.join(",")}`,
      ],
      // By this, Playwright would lift the browser's limit on changes of the address per second, which readers have.
      ignoreDefaultArgs: ["--disable-ipc-flooding-protection"],
    },
  },
  expect: { timeout: 30_000, toPass: { intervals: [50, 100] } },
  // `engines.spec.ts` takes longest, because its tests run one after the other, so it starts first.
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
