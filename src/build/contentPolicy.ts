import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/**
 * What a page may do, told to the browser in the page itself: its own files and nobody else's, and no markup or code from
 * texts. `docs/headers/` and `public/_headers` say the same to hosts that can send headers, and with it what a page
 * cannot say: who may frame it.
 *
 * What differs: `open/` may ask another host for data, once its reader has said yes; pages that can be read without the
 * app have one block of styles in themselves, which is allowed by its hash; and pages that are not the app may do no more
 * than they do. One policy for Trusted Types is allowed to the app, `app/start/start.ts`: a worker cannot be made without
 * one.
 */
export function contentPolicy({ runs = "app", connect = "'self'", styles = [] }: PolicyOptions = {}): string {
  const isApp = runs === "app";
  return [
    "default-src 'none'",
    ...(runs === "nothing" ? [] : ["script-src 'self'"]),
    ["style-src 'self'", ...styles.map(hashSource)].join(" "),
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
  /** Blocks of styles in the page itself, each allowed by its hash. */
  readonly styles?: readonly string[];
};

/** Lets one block of code or styles through. */
export const hashSource = (block: string): string =>
  `'sha256-${createHash("sha256").update(block).digest("base64")}'`;

/** The policy of a built page; `file` is its path from the root of the site. */
function policyOf(file: string, page: string): string {
  const isApp = page.includes('<script type="module"');
  return contentPolicy({
    runs: isApp ? "app" : page.includes("<script") ? "scripts" : "nothing",
    connect: /^open[\\/]/.test(file) ? "'self' https:" : "'self'",
    styles: [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = ""]) => css),
  });
}

/** Markup of a policy. It must come before everything that it shall bind. */
export const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Puts the policy into every page that was built, as the last step, so that none can be forgotten. Never in development. */
export function contentPolicies(): Plugin {
  let outDir = "dist";
  let writes = true;
  return {
    name: "dateline-content-policy",
    apply: "build",
    configResolved: (config) => {
      outDir = config.build.outDir;
      writes = config.build.write;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: (error) => {
        if (error || !writes) return;
        for (const file of readdirSync(outDir, { recursive: true, encoding: "utf8" })) {
          if (!file.endsWith(".html")) continue;
          const page = path.join(outDir, file);
          const markup = readFileSync(page, "utf8");
          writeFileSync(page, withPolicy(markup, policyOf(file, markup)));
        }
      },
    },
  };
}

/** A page with a policy keeps its own. */
export function withPolicy(page: string, policy: string): string {
  if (page.includes('http-equiv="Content-Security-Policy"')) return page;
  const start = /<meta charset="utf-8" ?\/?>\n?/.exec(page);
  if (!start) throw new Error("a page does not begin with its character set");
  const cut = start.index + start[0].length;
  return `${page.slice(0, cut)}${policyTag(policy)}\n${page.slice(cut)}`;
}
