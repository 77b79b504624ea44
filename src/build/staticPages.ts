import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Plugin } from "vite";
import type { ShippedDataset } from "../model/datasetIndex.ts";
import type { IdsLock } from "../model/idsLock.ts";
import { englishForPages } from "../words/en/pages.ts";
import { cacheFolder } from "./buildCache.ts";
import { loadPages } from "./loadPages.ts";
import { type MadePictures, makePictures, writePictures } from "./makePictures.ts";
import type { Site } from "./pageContext.ts";
import { readSiteUrl } from "./pages/siteFiles.ts";
import { type ShippedStory, sha256Of, shippedStory } from "./shippedStory.ts";

/**
 * Real pages beside the app, made when it is built: one for every event of the default dataset and every step of its tours, the start page without
 * scripts, corrections, previews for chat programs. In development an event's address is answered with the app alone.
 */
export function staticPages(
  publicDir: string,
  datasets: readonly ShippedDataset[],
  lock: IdsLock,
  version: string,
): Plugin[] {
  const [shipped] = datasets;
  if (!shipped) throw new Error("no dataset is published");
  let outDir = "dist";
  /** A build that failed ends as well; its own error must not be hidden by that of a missing file. */
  let isWritten = false;
  let story: ShippedStory | undefined;
  let pictures: Promise<MadePictures> | undefined;
  let warn: (message: string) => void = console.warn;
  return [
    eventShell(),
    {
      name: "dateline-publication",
      config: (_, { command }) => {
        // While one works on the data they differ from moment to moment.
        const published = command === "build" ? datasets : [];
        const digests = published.map(({ id, file }) => [
          id,
          sha256Of(readFileSync(path.join(publicDir, "data", file))),
        ]);
        return {
          define: {
            __APP_VERSION__: JSON.stringify(version),
            __WITHDRAWN_EVENTS__: JSON.stringify(lock.withdrawn),
            __PUBLISHED_DIGESTS__: JSON.stringify(Object.fromEntries(digests)),
          },
        };
      },
    },
    {
      name: "dateline-static-pages",
      apply: "build",
      configResolved: (config) => {
        outDir = config.build.outDir;
        warn = (message) => config.logger.warn(message);
      },
      buildStart: () => {
        story = shippedStory(publicDir, shipped);
        // They need nothing of the bundle, and are drawn beside it.
        pictures = makePictures({ story, words: englishForPages }, cacheFolder("pictures"), mostPictures());
        pictures.catch(() => {});
      },
      writeBundle: () => {
        isWritten = true;
      },
      closeBundle: {
        sequential: true,
        handler: async () => {
          if (!isWritten || !story || !pictures) return;
          const siteUrl = readSiteUrl(process.env.SITE_URL);
          if (siteUrl === null)
            warn("SITE_URL is not set: previews of links and the site map have relative addresses");
          const site: Site = { story, words: englishForPages, lock, version, siteUrl };
          const { checkFolders, writeSite, styles } = await loadPages();
          checkFolders(site);
          const source = readFileSync(path.join(outDir, "index.html"), "utf8");
          const made = await pictures;
          writePictures(made, outDir);
          writeSite(site, { source, styles, fonts: fontsOf(outDir) }, made, outDir);
        },
      },
    },
  ];
}

/** `DATELINE_PICTURES=100`: so many pictures of events at most, the most prominent first. */
function mostPictures(): number {
  const text = process.env.DATELINE_PICTURES ?? "";
  if (text === "") return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new Error(`DATELINE_PICTURES is no number: ${text}`);
  return Number(text);
}

/** The stylesheet of the fonts, from the root of the site. */
function fontsOf(outDir: string): string {
  const found = readdirSync(path.join(outDir, "assets")).filter((file) => /^fonts-.*\.css$/.test(file));
  if (found.length !== 1) throw new Error(`the build has ${found.length} stylesheets of fonts`);
  return `assets/${found[0]}`;
}

function eventShell(): Plugin {
  return {
    name: "dateline-event-shell",
    apply: "serve",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const [path = "", step] =
          /^\/(?:event|story)\/[^/?#]+\/(\d+\/)?(?=[?#]|$)/.exec(request.url ?? "") ?? [];
        if (path === "") return next();
        server
          .transformIndexHtml("/index.html", readFileSync("index.html", "utf8"))
          .then((shell) => {
            response.setHeader("content-type", "text/html; charset=utf-8");
            response.end(shell.replace('data-root="./"', `data-root="${step ? "../../../" : "../../"}"`));
          })
          .catch(next);
        return undefined;
      });
    },
  };
}
