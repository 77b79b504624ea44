import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { appVersion } from "./src/build/buildCache.ts";
import {
  aheadOfLaterPart,
  chunkGroups,
  iconAlias,
  preloadFirstChunk,
  withoutMeanings,
} from "./src/build/chunks.ts";
import { offlinePage } from "./src/build/offlinePage.ts";
import { publication } from "./src/build/publication.ts";
import { packageCollector, shippedPackages } from "./src/build/shippedPackages.ts";
import { shippedStory } from "./src/build/storyFolders.mjs";

const story = shippedStory();

const collector = packageCollector(process.cwd());

/**
 * `npm run preview` answers as hosts do. An address without a file gets the page for missing pages. A browser keeps
 * files with a hash in their name, so a program that opens the page many times, such as the tests, fetches and compiles
 * each file once. `DATELINE_UNPACKED` sends files without compression, since on one machine compressing takes longer
 * than sending.
 */
const previewAsHosts: Plugin = {
  name: "dateline-preview-as-hosts",
  configurePreviewServer: ({ config, middlewares }) => {
    const site = path.resolve(config.root, config.build.outDir);
    middlewares.use((request, response, next) => {
      if (process.env.DATELINE_UNPACKED) delete request.headers["accept-encoding"];
      if (request.url?.startsWith("/assets/")) {
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
      }
      next();
    });
    // Runs after Vite has added `index.html` to the addresses of folders.
    return () => {
      middlewares.use((request, response, next) => {
        const [given = "/", search = ""] = (request.url ?? "/").split(/(?=\?)/);
        const asked = path.posix.normalize(decoded(given));
        if (!request.headers.accept?.includes("text/html")) return next();
        if (existsSync(path.join(site, asked, "index.html"))) {
          response.writeHead(301, { location: `${encodeURI(asked)}/${search}` }).end();
          return;
        }
        if (existsSync(path.join(site, asked))) return next();
        response.writeHead(404, { "content-type": "text/html" });
        createReadStream(path.join(site, "404.html")).pipe(response);
      });
    };
  },
};

/** The id in an address may have any letters: "%C3%A4" is ä. A broken spelling is not decoded. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export default defineConfig(({ isPreview }) => ({
  appType: isPreview ? "mpa" : "spa",
  // Relative addresses, so that dist/ works from any folder of any host.
  base: "./",
  define: { __OFFLINE__: "false" },
  resolve: {
    // Replaces the package's code around icons by less code (`src/widgets/lucideIcon.ts`).
    alias: iconAlias,
  },
  // Lightning CSS is many times faster than PostCSS. Vite has it already, for minifying.
  css: { transformer: "lightningcss" },
  plugins: [
    react(),
    withoutMeanings,
    preloadFirstChunk(),
    shippedPackages(collector, appVersion()),
    offlinePage(),
    publication(story, appVersion()),
    previewAsHosts,
  ],
  build: {
    target: "baseline-widely-available",
    // The first versions that know light-dark(), which the colour tokens need.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Every browser that knows light-dark() knows modulepreload.
    modulePreload: { polyfill: false, resolveDependencies: aheadOfLaterPart },
    // A strict policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups() },
        // Hashes are short, since they cannot be compressed, and the first script lists all names of files.
        chunkFileNames: "assets/[name]-[hash:6].js",
        assetFileNames: "assets/[name]-[hash:6][extname]",
      },
      // No warning if a dynamic import is in one file with the code that imports it: `chunkGroups` decides on files.
      checks: { ineffectiveDynamicImport: false },
    },
  },
  worker: { format: "es", plugins: () => [collector.collect, withoutMeanings] },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
}));
