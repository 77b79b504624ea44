import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/**
 * What a page may do, told to the browser in the page itself: its own files and nobody else's, and no markup or code from
 * texts. `docs/headers/` and `public/_headers` say the same to hosts that can send headers, and with it what a page
 * cannot say: who may frame it.
 *
 * `connect-src` is the only part that differs: `open/` may ask another host for data, once its reader has said yes. One
 * policy for Trusted Types is allowed, `app/trustedTypes.ts`: a worker cannot be made without one.
 */
export function contentPolicy(connect: "'self'" | "'self' https:" = "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** The policy of a built page; `file` is its path from the root of the site. */
const policyOf = (file: string): string =>
  contentPolicy(/^open[\\/]/.test(file) ? "'self' https:" : "'self'");

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
          writeFileSync(page, withPolicy(readFileSync(page, "utf8"), policyOf(file)));
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
