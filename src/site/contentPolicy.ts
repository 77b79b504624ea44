/**
 * What a page may do, told to the browser in the page itself: its own files and nobody else's, and no markup or code from
 * texts. `docs/headers/` and `public/_headers` say the same to hosts that can send headers, and with it what a page
 * cannot say: who may frame it.
 *
 * What differs: `open/` may ask another host for data, once its reader has said yes; pages that can be read without the
 * app have one block of styles in themselves, which is allowed by its hash; and pages that are not the app may do no more
 * than they do. One policy for Trusted Types is allowed to the app, `main.tsx`: a worker cannot be made without
 * one.
 */
export function contentPolicy({ runs = "app", connect = "'self'", styles = [] }: PolicyOptions = {}): string {
  const isApp = runs === "app";
  return [
    "default-src 'none'",
    ...(runs === "nothing" ? [] : ["script-src 'self'"]),
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

type PolicyOptions = {
  /** The app, with its workers and data; scripts that ask nothing of anybody; or no script at all. */
  readonly runs?: "app" | "scripts" | "nothing";
  readonly connect?: "'self'" | "'self' https:";
  /** Blocks of styles in the page itself, each by its hash as a policy names it (`build/hashes.ts`). */
  readonly styles?: readonly string[];
};

/**
 * A page with its policy in it; `file` is its path from the root of the site, `styles` the hash of the one block of styles
 * that pages to be read have.
 */
export function withOwnPolicy(file: string, page: string, styles: string): string {
  const isApp = page.includes('<script type="module"');
  const policy = contentPolicy({
    runs: isApp ? "app" : page.includes("<script") ? "scripts" : "nothing",
    connect: file.startsWith("open/") ? "'self' https:" : "'self'",
    styles: page.includes("<style>") ? [styles] : [],
  });
  return withPolicy(page, policy);
}

/** Markup of a policy. It must come before everything that it shall bind. */
export const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** A page with a policy keeps its own. */
export function withPolicy(page: string, policy: string): string {
  if (page.includes('http-equiv="Content-Security-Policy"')) return page;
  const start = /<meta charset="utf-8" ?\/?>\n?/.exec(page);
  if (!start) throw new Error("a page does not begin with its character set");
  const cut = start.index + start[0].length;
  return `${page.slice(0, cut)}${policyTag(policy)}\n${page.slice(cut)}`;
}
