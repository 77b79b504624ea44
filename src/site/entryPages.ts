import { OLD_BROWSER } from "../words/en/pages.ts";

/** Other entries of the same app, one folder below its root. */
export const ENTRIES = ["embed", "open", "check"] as const;
export type Entry = (typeof ENTRIES)[number];

/** Stands where the app will be; such a page has nothing else to read. */
const LOST = `<p id="old" hidden>${OLD_BROWSER}</p><p id="lost">This page has not come. <a href="">Load again</a></p>`;

/**
 * Holds it back for as long as the app is expected (`public/entry-late.css`). Where that does not come either, it is read
 * at once.
 */
const LATE = '<link rel="stylesheet" crossorigin href="./entry-late.css">';

/** Runs before all other scripts, and they wait for it. */
const LOCK = '<script src="./lock.js"></script>';

/**
 * `embed/`, `open/`, `check/`: the app's shell, told by `data-entry` what it is. Each has an address of its own so that a host can
 * give it headers of its own: which sites may frame it, and which hosts it may ask for data.
 */
export const entryPage = (shell: string, entry: Entry): string =>
  asEntry(shell, entry).replaceAll(/(?<=(?:href|src)=")\.\//g, "../");

/** The same with addresses from the root, as a development server has it. */
export function asEntry(shell: string, entry: Entry): string {
  const page = shell
    .replace('data-root="./"', `data-root="../" data-entry="${entry}"`)
    .replace("</head>", `  ${LATE}\n  $&`)
    .replace('<div id="root"></div>', `<div id="root">${LOST}</div>`);
  // Only an embed begins with the published data.
  if (entry === "embed") return page;
  const bare = page.replace(/ *<link rel="preload"[^>]*as="fetch"[^>]*>\n/, "");
  return entry === "open" ? bare.replace(/<meta charset="utf-8" ?\/?>/, `$&\n    ${LOCK}`) : bare;
}
