import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any host.
  base: "./",
  plugins: [react()],
  build: {
    target: "baseline-widely-available",
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
  test: {
    include: ["src/**/*.test.ts"],
    environment: "node",
    // A zone far from UTC: code that forgets UTC fails here.
    env: { TZ: "Pacific/Auckland" },
  },
});
