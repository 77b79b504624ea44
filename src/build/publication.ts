import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { transform } from "lightningcss";
import type { Plugin } from "vite";
import { mediaType } from "../model/mediaType.ts";
import { PROGRAM_FILE } from "../model/publishing.ts";
import type { Site } from "../site/pageContext.ts";
import { asEntry, ENTRIES, storyShell } from "../site/pageShell.ts";
import type { Program } from "../site/publishStory.ts";
import { siteOfStory, storyFiles } from "../site/storyPart.ts";
import { cacheFolder, hashSource } from "./buildCache.ts";
import { iconAlias } from "./chunks.ts";
import { type MadePictures, makePictures, wordlessNote, writePictures, writerInto } from "./makePictures.ts";
import { givenAddress, type ReadStory, readStory } from "./readStory.ts";
import { root, withModule } from "./withModule.mjs";

/**
 * Adds a story to the program that Vite has built: the files of the story, pages that need no scripts
 * (`site/makeSite.tsx`), and previews. `given` is the folder or the file of the story.
 */
export function publication(given: string, version: string): Plugin[] {
  let outDir = "dist";
  /** Stays false after a failed build. Otherwise an error about missing files would hide the error of the build. */
  let isWritten = false;
  let story: ReadStory | undefined;
  let pictures: Promise<MadePictures> | undefined;
  return [
    { name: "dateline-version", config: () => ({ define: { __APP_VERSION__: JSON.stringify(version) } }) },
    storyServer(given, version),
    {
      name: "dateline-publication",
      apply: "build",
      configResolved: (config) => {
        outDir = config.build.outDir;
      },
      buildStart: async () => {
        story = await readStory(given);
        // Pictures do not need the bundle, so they are made during the build.
        const site = { ...siteOf(story, version), files: story.files };
        pictures = makePictures(site, cacheFolder("pictures"), mostPictures());
        pictures.catch(() => {});
      },
      writeBundle: () => {
        isWritten = true;
      },
      closeBundle: {
        // Runs after other plugins, because all files of the program must be written.
        order: "post",
        sequential: true,
        handler: async () => {
          if (!isWritten || !story || !pictures) return;
          const { publishStory, styles } = await loadPages();
          const program: Program = {
            version,
            source: readFileSync(path.join(outDir, "index.html"), "utf8"),
            styles,
            stylesHash: hashSource(styles),
            fonts: fontsOf(outDir),
            files: programFiles(outDir),
            headers: readFileSync(path.join(outDir, HEADERS), "utf8"),
          };
          const write = writerInto(outDir);
          write(PROGRAM_FILE, JSON.stringify(program));
          const made = await pictures;
          if (made.wordless) console.warn(wordlessNote(made.wordless));
          writePictures(made, outDir);
          publishStory(story, { program, pictures: made.pictures, address: givenAddress() }, write);
        },
      },
    },
  ];
}

const siteOf = (story: ReadStory, version: string): Site => siteOfStory(story, version, givenAddress());

const HEADERS = "_headers";

/** `publishStory` writes the two files that are left out here, for each story anew. */
const programFiles = (outDir: string): readonly string[] =>
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => file !== "index.html" && file !== HEADERS)
    .sort();

/** `DATELINE_PICTURES` limits how many events get a preview picture. */
function mostPictures(): number {
  const text = process.env.DATELINE_PICTURES ?? "";
  if (text === "") return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new Error(`DATELINE_PICTURES is no number: ${text}`);
  return Number(text);
}

function fontsOf(outDir: string): string {
  const found = readdirSync(path.join(outDir, "assets")).filter((file) => /^fonts-.*\.css$/.test(file));
  if (found.length !== 1) throw new Error(`the build has ${found.length} stylesheets of fonts`);
  return `assets/${found[0]}`;
}

/** The server of `npm run dev`. `digests` are empty, so that the page does not warn when the author edits a file. */
function storyServer(given: string, version: string): Plugin {
  const told = async (): Promise<Site> => {
    const site = siteOf(await readStory(given), version);
    return { ...site, facts: { ...site.facts, digests: {} } };
  };
  return {
    name: "dateline-story-server",
    apply: "serve",
    transformIndexHtml: async (html) => storyShell(html, (await told()).facts, false),
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const url = request.url?.split(/[?#]/)[0] ?? "";
        const answer = (type: string, content: string | Uint8Array): void => {
          response.setHeader("content-type", type);
          response.end(content);
        };
        const shell = (): Promise<string> =>
          server.transformIndexHtml("/index.html", readFileSync("index.html", "utf8"));
        const work = async (): Promise<void> => {
          const entry = ENTRIES.find((name) => url === `/${name}/`);
          if (entry) return answer(HTML, asEntry(await shell(), entry));
          const page = /^\/(?:event|actor|story)\/[^/]+\/(\d+\/)?$/.exec(url);
          if (page) {
            const root = page[1] ? "../../../" : "../../";
            return answer(HTML, (await shell()).replace('data-root="./"', `data-root="${root}"`));
          }
          const file = storyFiles(await readStory(given)).get(decodeURIComponent(url.slice(1)));
          if (file === undefined) return next();
          answer(mediaType(url) ?? "application/json", file);
        };
        if (
          /^\/(?:data\/|media\/|event\/|actor\/|story\/|(?:embed|open|check)\/$|ids\.lock|story\.config|logo\.|icon\.)/.test(
            url,
          )
        )
          work().catch(next);
        else next();
      });
    },
  };
}

const HTML = "text/html; charset=utf-8";

const PAGES = "/src/site/publishStory.ts";
/** These stylesheets come before and after the styles of components. */
const BEFORE = ["src/app/tokens.css", "src/app/fallbackFonts.css", "src/app/page.css"];
const AFTER = ["src/site/staticPage.css"];

type LoadedPages = Pick<typeof import("../site/publishStory.ts"), "publishStory"> & {
  readonly styles: string;
};

/** Vite loads the code and styles of pages, so that classes have the same names as in the app. */
export async function loadPages(): Promise<LoadedPages> {
  const sheets = new Map<string, string>();
  return withModule(
    PAGES,
    async ({ publishStory }: Pick<LoadedPages, "publishStory">) => ({
      publishStory,
      styles: stylesOf(sheets),
    }),
    {
      css: { transformer: "lightningcss" },
      resolve: { alias: iconAlias },
      ssr: { noExternal: ["lucide-react"] },
      plugins: [collectStyles(sheets)],
    },
  );
}

const collectStyles = (sheets: Map<string, string>): Plugin => ({
  name: "dateline-page-styles",
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (css, file) => {
      sheets.set(path.relative(root, file), css);
    },
  },
});

/** The HTML of a page holds these styles. Sorting makes their order independent of loading. */
function stylesOf(sheets: ReadonlyMap<string, string>): string {
  const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
  const css = [
    ...BEFORE.map(read),
    ...[...sheets].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sheet]) => sheet),
    ...AFTER.map(read),
  ].join("\n");
  return transform({ filename: "page.css", code: Buffer.from(css), minify: true }).code.toString();
}
