import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Other entries of the same app, one folder below its root. */
const ENTRIES = ["embed", "open", "check"] as const;

/** Stands where the app will be; such a page has nothing else to read. */
const LOST = '<p id="lost">This page has not come. <a href="">Load again</a></p>';

/** Holds it back for as long as the app is expected (`entry-late.css`). Where that does not come either, it is read at once. */
const LATE = "entry-late.css";

/**
 * `embed/`, `open/`, `check/`: the app's shell, told by `data-entry` what it is. Each has an address of its own so that a host can
 * give it headers of its own: which sites may frame it, and which hosts it may ask for data.
 */
export function entryPages(): Plugin {
  return {
    name: "dateline-entry-pages",
    enforce: "post",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const entry = ENTRIES.find((name) => request.url?.split(/[?#]/)[0] === `/${name}/`);
        if (!entry) return next();
        server
          .transformIndexHtml("/index.html", readFileSync("index.html", "utf8"))
          .then((html) => {
            response.setHeader("content-type", "text/html; charset=utf-8");
            response.end(asEntry(html, entry));
          })
          .catch(next);
        return undefined;
      });
    },
    generateBundle(_options, bundle) {
      const shell = bundle["index.html"];
      if (shell?.type !== "asset") throw new Error("the build made no index.html");
      const late = this.emitFile({
        type: "asset",
        name: LATE,
        source: readFileSync(new URL(LATE, import.meta.url), "utf8"),
      });
      const sheet = `<link rel="stylesheet" crossorigin href="./${this.getFileName(late)}">`;
      const html = String(shell.source).replace("</head>", `  ${sheet}\n  $&`);
      for (const entry of ENTRIES) {
        this.emitFile({
          type: "asset",
          fileName: `${entry}/index.html`,
          source: asEntry(html, entry).replaceAll(/(?<=(?:href|src)=")\.\//g, "../"),
        });
      }
    },
  };
}

/** Runs before all other scripts, and they wait for it. */
const LOCK = '<script src="./lock.js"></script>';

function asEntry(html: string, entry: string): string {
  const page = html
    .replace('data-root="./"', `data-root="../" data-entry="${entry}"`)
    .replace('<div id="root"></div>', `<div id="root">${LOST}</div>`);
  // Only an embed begins with the shipped data.
  if (entry === "embed") return page;
  const bare = page.replace(/ *<link rel="preload"[^>]*as="fetch"[^>]*>\n/, "");
  return entry === "open" ? bare.replace(/<meta charset="utf-8" ?\/?>/, `$&\n    ${LOCK}`) : bare;
}
