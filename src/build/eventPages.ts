import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import type { ShippedDataset } from "../model/datasetIndex.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { pageFolder } from "../model/pageFolder.ts";

/** An event's page lies two folders below the app's root. */
const ROOT_FROM_EVENT = "../../";

/**
 * `event/ID/` for every event of the default dataset: the app's shell with its addresses corrected, so that a link to an
 * event opens on any plain static host, without rewrite rules. In development the same addresses are answered as they
 * are asked for.
 */
export function eventPages(datasets: readonly ShippedDataset[]): Plugin {
  let outDir = "dist";
  return {
    name: "dateline-event-pages",
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        if (!/^\/event\/[^/?#]+\/(?:[?#]|$)/.test(request.url ?? "")) return next();
        server
          .transformIndexHtml("/index.html", readFileSync("index.html", "utf8"))
          .then((html) => {
            response.setHeader("content-type", "text/html; charset=utf-8");
            response.end(withRoot(html));
          })
          .catch(next);
        return undefined;
      });
    },
    closeBundle: {
      sequential: true,
      handler: () => {
        const shell = withRoot(readFileSync(path.join(outDir, "index.html"), "utf8")).replaceAll(
          /(?<=(?:href|src)=")\.\//g,
          ROOT_FROM_EVENT,
        );
        for (const id of eventIds(datasets)) {
          const folder = path.join(outDir, "event", id);
          mkdirSync(folder, { recursive: true });
          writeFileSync(path.join(folder, "index.html"), shell);
        }
      },
    },
  };
}

const withRoot = (html: string): string => html.replace('data-root="./"', `data-root="${ROOT_FROM_EVENT}"`);

/** Of the default dataset. A dataset with a fault, or an id that no folder can have, fails the build. */
function eventIds(datasets: readonly ShippedDataset[]): string[] {
  const [first] = datasets;
  if (!first) return [];
  const parsed = parseDataset(JSON.parse(readFileSync(path.join("public", "data", first.file), "utf8")));
  if (!parsed.ok) throw new Error(`${first.file}: ${parsed.faults.map((fault) => fault.path).join(", ")}`);
  const ids = parsed.dataset.events.map((event) => pageFolder(event.id));
  return ids;
}
