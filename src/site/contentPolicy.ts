/**
 * The policy of a page, written into the page itself: it may use its own files and nobody else's, and no markup or code
 * from texts. `docs/headers/` and `public/_headers` say the same to hosts that can send headers, and add who may frame the
 * page, which a page cannot say itself. The differences: `open/` may ask another host for data, once its reader has said
 * yes; pages that can be read without the app have one block of styles, which is allowed by its hash; and pages without the
 * app may do no more than they need. The app is allowed one policy for Trusted Types, in `main.tsx`: a worker cannot be
 * made without one.
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
  /**
   * The kinds of pages: the app with its workers and data; pages with scripts that fetch nothing; and pages without
   * scripts.
   */
  readonly runs?: "app" | "scripts" | "nothing";
  readonly connect?: "'self'" | "'self' https:";
  /** Blocks of styles in the page, each by its hash as a policy writes it (`build/hashes.ts`). */
  readonly styles?: readonly string[];
};

/**
 * Puts the policy into a page. `file` is its path from the root of the site, `styles` the hash of the one block of styles
 * of pages to be read.
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

/** Markup of a policy. It must come before everything that it restricts. */
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
