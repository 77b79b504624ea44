import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { contentPolicies } from "./src/build/contentPolicy.ts";
import { entryPages } from "./src/build/entryPages.ts";
import { aheadOfLaterPart, firstChunks, preloadFirstChunk } from "./src/build/firstChunk.ts";
import { offlinePage } from "./src/build/offlinePage.ts";
import { appVersion } from "./src/build/programVersion.ts";
import { packageCollector, shippedPackages } from "./src/build/shippedPackages.ts";
import { staticPages } from "./src/build/staticPages.ts";
import { parseDatasetIndex } from "./src/model/datasetIndex.ts";
import { parseIdsLock } from "./src/model/idsLock.ts";

/** Another folder of data than the shipped one, for measuring. */
const publicDir = process.env.DATELINE_PUBLIC ?? "public";
const shippedDatasets = parseDatasetIndex(JSON.parse(readFileSync(`${publicDir}/data/index.json`, "utf8")));
if (!shippedDatasets) throw new Error("data/index.json lists no datasets");
const idsLock = parseIdsLock(JSON.parse(readFileSync(`${publicDir}/ids.lock.json`, "utf8")));
if (!idsLock) throw new Error("ids.lock.json is no list of ids");

const collector = packageCollector(process.cwd());

/**
 * `npm run preview` lets a browser keep what has a hash in its name, as docs/headers tells hosts to. Whatever opens the page
 * many times, tests above all, then fetches and compiles it once.
 */
const hashedFilesAreKept: Plugin = {
  name: "dateline-hashed-files-are-kept",
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith("/assets/")) {
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
      }
      next();
    });
  },
};

/** Tests of layers that know no store, no document and no time. */
const PURE_TESTS = ["src/{model,words,query,chart,export}/**/*.test.ts"];

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any host.
  base: "./",
  publicDir,
  define: { __SHIPPED_DATASETS__: JSON.stringify(shippedDatasets), __OFFLINE__: "false" },
  // Many times faster than PostCSS, and needs no more of it than Vite has for minifying.
  css: { transformer: "lightningcss" },
  plugins: [
    react(),
    preloadFirstChunk(),
    entryPages(),
    staticPages(publicDir, shippedDatasets, idsLock, appVersion()),
    shippedPackages(collector, appVersion()),
    offlinePage(),
    contentPolicies(),
    hashedFilesAreKept,
  ],
  build: {
    target: "baseline-widely-available",
    // The first versions that know light-dark(), on which the colour tokens rest.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Every browser that knows light-dark() knows modulepreload.
    modulePreload: { polyfill: false, resolveDependencies: aheadOfLaterPart },
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: firstChunks() } } },
  },
  worker: { format: "es", plugins: () => [collector.collect] },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
  test: {
    environment: "node",
    // A process of its own for each core; threads cannot change their time zone.
    pool: "forks",
    maxWorkers: availableParallelism(),
    // Ends what hangs, also on a machine with other work; no test is about seconds.
    testTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: PURE_TESTS,
          // What keeps nothing between two calls can share its modules: a third less work.
          isolate: false,
        },
      },
      { extends: true, test: { name: "rest", include: ["src/**/*.test.ts"], exclude: PURE_TESTS } },
    ],
    reporters: ["default", "json"],
    outputFile: { json: "node_modules/.cache/dateline/unit.json" },
    // A zone far from UTC: code that forgets UTC fails here.
    env: { TZ: "Pacific/Auckland" },
  },
});
