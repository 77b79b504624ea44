/**
 * The policy of a page, written into the page itself. The page may use its own files and nobody else's, and no markup
 * or code from texts. `docs/headers/` and `public/_headers` say the same to hosts that can send headers. They add who
 * may frame the page, which a page cannot say itself.
 *
 * Pages differ in this: `open/` may ask another host for data once its reader agrees. Pages that can be read without
 * the app have one block of styles, allowed by its hash. Pages without the app may do no more than they need. The app
 * may have one policy for Trusted Types, in `main.tsx`, since workers cannot be made without one.
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
  /** The code that a page runs: the app with its workers and data; scripts that fetch nothing; or nothing. */
  readonly runs?: "app" | "scripts" | "nothing";
  readonly connect?: "'self'" | "'self' https:";
  /** The blocks of styles in the page, each by its hash as a policy writes it (`build/buildCache.ts`). */
  readonly styles?: readonly string[];
};

/** Puts the policy into a page. `styles` is the hash of the one block of styles of readable pages. */
export function withOwnPolicy(file: string, page: string, styles: string): string {
  const isApp = page.includes('<script type="module"');
  const policy = contentPolicy({
    runs: isApp ? "app" : page.includes("<script") ? "scripts" : "nothing",
    connect: file.startsWith("open/") ? "'self' https:" : "'self'",
    styles: page.includes("<style>") ? [styles] : [],
  });
  return withPolicy(page, policy);
}

/** The markup of a policy. It must come before everything that it restricts. */
export const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Adds a policy to a page that has none of its own. */
export function withPolicy(page: string, policy: string): string {
  if (page.includes('http-equiv="Content-Security-Policy"')) return page;
  const start = /<meta charset="utf-8" ?\/?>\n?/.exec(page);
  if (!start) throw new Error("a page does not begin with its character set");
  const cut = start.index + start[0].length;
  return `${page.slice(0, cut)}${policyTag(policy)}\n${page.slice(cut)}`;
}
