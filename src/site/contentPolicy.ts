import type { SiteFacts } from "../model/siteFacts.ts";

/**
 * The content policy of a page, written into the page. A page may use only files of its site, and no markup or code
 * made from texts. Hosts that can send headers get the same policy from `docs/headers/` and `public/_headers`. Only
 * such a header can also say who may frame the page.
 *
 * `open/` may ask other hosts for data, once its reader agrees. All pages with the app may ask the site's own engine.
 * A page without the app may not fetch. A page that can be read without the app has one block of styles, allowed by its
 * hash. The app has one policy for Trusted Types (`main.tsx`), because it cannot make workers without it.
 */
export function contentPolicy({ runs = "app", connect = "'self'", styles = [] }: PolicyOptions = {}): string {
  const isApp = runs === "app";
  return [
    "default-src 'none'",
    ...(runs === "nothing" ? [] : [`script-src 'self'${isApp ? "" : ` ${FIND_SITE_HASH}`}`]),
    ["style-src 'self'", ...styles].join(" "),
    isApp ? "img-src 'self' blob:" : "img-src 'self'",
    "font-src 'self'",
    ...(isApp ? [`connect-src ${connect}`, "worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${isApp ? "default" : "'none'"}`,
  ].join("; ");
}

/**
 * The script of the page for missing addresses, which may lie at any depth of its site. The root of the site is the
 * nearest folder above that contains `missing.js`, so the script runs the first one that it finds. It does not look
 * farther up, because folders above the site may belong to somebody else.
 */
export const FIND_SITE = `
(async () => {
  let path = location.pathname;
  while (path !== "") {
    path = path.slice(0, path.lastIndexOf("/"));
    document.documentElement.dataset.root = path + "/";
    if (await import(location.origin + path + "/missing.js").catch(() => null)) return;
  }
})();
`;
/** The hash of `FIND_SITE` is a constant, because browsers can compute it only asynchronously. */
const FIND_SITE_HASH = "'sha256-RSa54dxKcEuDu2BuD7QyAkGx7cC2cpnC5po3ALZuLIo='";

type PolicyOptions = {
  /** What the page runs: the app with its workers and data, only scripts that fetch nothing, or no code. */
  readonly runs?: "app" | "scripts" | "nothing";
  readonly connect?: string;
  readonly styles?: readonly string[];
};

/** Pages may request data from their site, and from the engine (a database) with which the site was published. */
const connectOf = ({ engine }: Pick<SiteFacts, "engine">): string =>
  engine === undefined ? "'self'" : `'self' ${new URL(engine).origin}`;

/** `styles` is the hash of the block of styles in pages that can be read without the app. */
export function withOwnPolicy(file: string, page: string, styles: string, facts: SiteFacts): string {
  const isApp = page.includes('<script type="module"');
  const policy = contentPolicy({
    runs: isApp ? "app" : page.includes("<script") ? "scripts" : "nothing",
    connect: file.startsWith("open/") ? "'self' https:" : connectOf(facts),
    styles: page.includes("<style>") ? [styles] : [],
  });
  return withPolicy(page, policy);
}

export const withOwnHeaders = (headers: string, facts: SiteFacts): string =>
  headers.replaceAll("connect-src 'self';", `connect-src ${connectOf(facts)};`);

/** A page must have this tag before everything that the policy restricts. */
export const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

export function withPolicy(page: string, policy: string): string {
  if (page.includes('http-equiv="Content-Security-Policy"')) return page;
  const start = /<meta charset="utf-8" ?\/?>\n?/.exec(page);
  if (!start) throw new Error("a page does not begin with its character set");
  const cut = start.index + start[0].length;
  return `${page.slice(0, cut)}${policyTag(policy)}\n${page.slice(cut)}`;
}
