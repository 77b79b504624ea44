import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * The files of tests that need modules in their first state, because modules keep the store, a started worker or loaded
 * words. Each of these files gets modules of its own. All other files share modules, even the store, which halves the
 * work of a run.
 */
export const STATEFUL = [
  "src/every{Act,Standing}.test.ts",
  "src/state/{actions,clock,room,panelScheduler,askInTasks}.test.ts",
  "src/state/address/{tourView,windowDays}.test.ts",
  "src/state/{lateParts,members,neededRooms}.test.ts",
  "src/app/{edit/applyEdit,opening/openOwnFile,storyWords}.test.ts",
  "src/load/{fetchBytes,load.worker,loadClient}.test.ts",
  "src/views/timeline/timelineContents.test.ts",
];

/** The plugins of the build are left out. No test needs what they make, and loading them takes longer than a test. */
export default defineConfig({
  define: { __OFFLINE__: "false", __APP_VERSION__: JSON.stringify("test") },
  // The build of React that readers get. Its other build takes three times as long to make a page.
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    environment: "node",
    // Processes instead of threads, since threads cannot change their time zone.
    pool: "forks",
    maxWorkers: availableParallelism(),
    // With the usual 16 MB for new objects, tests of pictures spend a tenth of their time collecting them.
    execArgv: ["--max-semi-space-size=64"],
    // In ms. No test checks a duration, so this only ends tests that hang.
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
      {
        extends: true,
        test: {
          name: "alone",
          include: STATEFUL,
          isolate: false,
          setupFiles: ["src/model/usualRuns.node.ts", "src/model/newModules.node.ts"],
        },
      },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "node_modules/.cache/dateline/unit.json" },
    // A zone far from UTC: code that forgets UTC fails here.
    env: { TZ: "Pacific/Auckland", NODE_ENV: "production" },
  },
});
