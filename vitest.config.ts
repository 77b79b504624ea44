import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Tests of what is kept by a module between two calls: the store, a worker that was started, words that came. Each of these
 * gets modules of its own; what keeps nothing can share them, for which a run takes half as much work.
 */
const STATEFUL = [
  "src/every{Act,Standing}.test.ts",
  "src/state/{actions,clock,room,panelScheduler,whenIdle}.test.ts",
  "src/state/address/{tourView,windowDays}.test.ts",
  "src/state/{lateParts,members}.test.ts",
  "src/app/{edit/applyEdit,opening/openOwnFile,storyWords}.test.ts",
  "src/load/{fetchBytes,load.worker,loadClient}.test.ts",
  "src/views/timeline/timelineContents.test.ts",
];

/** Without the plugins of the build: no test is of what they make, and to load them takes longer than many a test. */
export default defineConfig({
  define: { __OFFLINE__: "false", __APP_VERSION__: JSON.stringify("test") },
  // React as readers get it: its other build takes three times as long to make a page.
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    environment: "node",
    // A process of its own for each core; threads cannot change their time zone.
    pool: "forks",
    maxWorkers: availableParallelism(),
    // Ends what hangs, also on a machine with other work; no test is about seconds.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["{src,example,example-night,story}/**/*.test.ts"],
          exclude: STATEFUL,
          isolate: false,
          setupFiles: ["src/model/usualRuns.node.ts"],
        },
      },
      { extends: true, test: { name: "alone", include: STATEFUL } },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "node_modules/.cache/dateline/unit.json" },
    // A zone far from UTC: code that forgets UTC fails here.
    env: { TZ: "Pacific/Auckland", NODE_ENV: "production" },
  },
});
