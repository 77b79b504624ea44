import { readFileSync } from "node:fs";
import path from "node:path";
import { transform } from "lightningcss";
import { createServer, type Plugin } from "vite";
import { iconAlias } from "./iconAlias.ts";

/** Of the sources. */
const ROOT = process.cwd();
const PAGES = "/src/site/publishStory.ts";
/** Stylesheets of the page itself: those before the styles of components, and those after them. */
const BEFORE = ["src/app/tokens.css", "src/app/page.css"];
const AFTER = ["src/site/staticPage.css"];

export type LoadedPages = Pick<typeof import("../site/publishStory.ts"), "publishStory"> & {
  /** All styles of the pages, as one sheet. */
  readonly styles: string;
};

/**
 * The pages of the site with their styles. They are components of the app, so Vite loads them as it does the app: a class
 * has the same name in a page and in the stylesheet of the app.
 */
export async function loadPages(): Promise<LoadedPages> {
  const sheets = new Map<string, string>();
  const server = await createServer({
    root: ROOT,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    css: { transformer: "lightningcss" },
    resolve: { alias: iconAlias },
    ssr: { noExternal: ["lucide-react"] },
    plugins: [collectStyles(sheets)],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { publishStory } = await server.ssrLoadModule(PAGES);
    return { publishStory, styles: stylesOf(sheets) };
  } finally {
    await server.close();
  }
}

/** Keeps each stylesheet that is loaded, with the names that its classes have for components. */
const collectStyles = (sheets: Map<string, string>): Plugin => ({
  name: "dateline-page-styles",
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (css, file) => {
      sheets.set(path.relative(ROOT, file), css);
    },
  },
});

/**
 * All styles of a page, small enough to stand in its HTML: a reader on a slow connection has words and look in the first
 * answer. The app's stylesheet comes later, has the same rules and changes nothing. Sheets of components are sorted by name,
 * so that the order does not depend on loading.
 */
function stylesOf(sheets: ReadonlyMap<string, string>): string {
  const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");
  const css = [
    ...BEFORE.map(read),
    ...[...sheets].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sheet]) => sheet),
    ...AFTER.map(read),
  ].join("\n");
  return transform({ filename: "page.css", code: Buffer.from(css), minify: true }).code.toString();
}
