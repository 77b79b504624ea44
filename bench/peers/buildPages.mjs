// Builds the pages of the peers as usual: one minified script for each page.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const PAGES = [
  "visTimeline.ts",
  "timelineJs.ts",
  "reactSvg.tsx",
  "d3Force.ts",
  "sigmaGraph.ts",
  "cytoscapeGraph.ts",
];
const NO_STYLES = "\0no-styles";
const here = fileURLToPath(new URL(".", import.meta.url));

/** Leaves out the LESS sources that the script of TimelineJS imports, since its CSS is there too. */
const withoutSources = {
  name: "without-sources-of-styles",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  load: (id) => (id === NO_STYLES ? "" : null),
  /** @param {string} id */
  resolveId: (id) => (id.endsWith(".less") ? NO_STYLES : null),
};

/** @param {string} folder The folder of the built pages. */
export async function buildPages(folder) {
  for (const page of PAGES) await buildPage(page, folder);
}

/** @param {string} page @param {string} out */
async function buildPage(page, out) {
  const name = page.replace(/\.tsx?$/, "");
  await build({
    root: here,
    configFile: false,
    logLevel: "error",
    plugins: [withoutSources],
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic" } },
    build: {
      outDir: out,
      emptyOutDir: false,
      lib: {
        entry: path.join(here, "pages", page),
        formats: ["es"],
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  });
  const style = existsSync(path.join(out, `${name}.css`)) ? `<link rel="stylesheet" href="${name}.css">` : "";
  writeFileSync(
    path.join(out, `${name}.html`),
    `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${style}` +
      `<style>body{margin:0;font:12px sans-serif}#root{width:100%;height:760px}</style>` +
      `<div id="root"></div><script type="module" src="${name}.js"></script>`,
  );
}
