import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { eventPages } from "./src/build/eventPages.ts";
import { parseDatasetIndex } from "./src/model/datasetIndex.ts";

const shippedDatasets = parseDatasetIndex(JSON.parse(readFileSync("public/data/index.json", "utf8")));
if (!shippedDatasets) throw new Error("public/data/index.json lists no datasets");

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any host.
  base: "./",
  define: { __SHIPPED_DATASETS__: JSON.stringify(shippedDatasets) },
  plugins: [react(), eventPages(shippedDatasets)],
  build: {
    target: "baseline-widely-available",
    // The first versions that know light-dark(), on which the colour tokens rest.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    reporters: ["default", "json"],
    outputFile: { json: "node_modules/.cache/dateline/unit.json" },
    // A zone far from UTC: code that forgets UTC fails here.
    env: { TZ: "Pacific/Auckland" },
  },
});
