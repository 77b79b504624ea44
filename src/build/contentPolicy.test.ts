import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { contentPolicy, FIND_SITE, withPolicy } from "../site/contentPolicy.ts";
import { hashSource } from "./buildCache.ts";
import { loadPages } from "./publication.ts";

const { styles } = await loadPages();

const page = `${contentPolicy({ styles: [hashSource(styles)] })}; frame-ancestors 'none'`;
const open = `${contentPolicy({ connect: "'self' https:" })}; frame-ancestors 'none'`;
const embed = `${contentPolicy()}; frame-ancestors *`;
const missing = `${contentPolicy({ runs: "scripts", styles: [hashSource(styles)] })}; frame-ancestors 'none'`;
const toBeRead = `${contentPolicy({ runs: "nothing", styles: [hashSource(styles)] })}; frame-ancestors 'none'`;
const offline = "default-src 'none'; frame-ancestors 'none'";
const media = "script-src 'none'; frame-ancestors 'none'";
const drawing =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";
const worker = "default-src 'none'; script-src 'self'";

const fileOf = (file: string): URL => new URL(`../../${file}`, import.meta.url);
const read = (file: string): string => readFileSync(fileOf(file), "utf8");

/*
 * The styles of pages are in the pages, and the policies contain their hash. After a change of styles,
 * `DATELINE_WRITE=1 npx vitest run contentPolicy` writes the new hash.
 */
const FILES = ["public/_headers", "docs/headers/nginx.conf", "docs/headers/apache.htaccess"];
if (process.env.DATELINE_WRITE) {
  const hash = hashSource(styles);
  for (const file of FILES)
    writeFileSync(fileOf(file), read(file).replaceAll(/(?<=style-src 'self' )'sha256-[^']*'/g, hash));
}

/** Reads `_headers`: a path, and below it its headers, indented. */
function headersOf(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let rule = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
    const [, name = "", value = ""] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== "") rule.set(name, value);
    else {
      rule = new Map();
      rules.set(line, rule);
    }
  }
  return rules;
}

test("the policy allows the one script that stands in a page", () => {
  expect(contentPolicy({ runs: "scripts" })).toContain(`script-src 'self' ${hashSource(FIND_SITE)};`);
});

describe("headers for hosts", () => {
  it("say in _headers what the pages say, and never two policies for one page", () => {
    const rules = headersOf(read("public/_headers"));
    const policy = (path: string) => rules.get(path)?.get("Content-Security-Policy");
    for (const path of ["/", "/index.html", "/event/*", "/actor/*", "/story/*", "/check/*"])
      expect(policy(path), path).toBe(page);
    expect(policy("/404.html")).toBe(missing);
    expect(policy("/changes/*")).toBe(toBeRead);
    expect(policy("/offline.html")).toBe(offline);
    expect(policy("/open/*")).toBe(open);
    expect(policy("/embed/*")).toBe(embed);
    expect(policy("/assets/*")).toBe(worker);
    expect(policy("/media/*")).toBe(media);
    expect(policy("/logo.svg")).toBe(drawing);
    expect(policy("/icon.svg")).toBe(drawing);
    expect(policy("/*")).toBeUndefined();
  });

  it.each(["docs/headers/nginx.conf", "docs/headers/apache.htaccess"])("say the same in %s", (file) => {
    const policies = read(file).match(/(?<=")default-src[^"]*/g);
    expect(policies).toEqual([page, open, toBeRead, missing, offline, embed, worker, drawing]);
    expect(read(file)).toContain(`"${media}"`);
  });

  it("lets other sites show previews and embeds, and nothing else", () => {
    const shown = [...headersOf(read("public/_headers"))].flatMap(([path, headers]) =>
      headers.get("Cross-Origin-Resource-Policy") === "same-origin" ? [] : [path],
    );
    expect(shown).toEqual(["/*", "/event/*", "/embed/*", "/embed.js", "/preview.png"]);
    for (const file of ["docs/headers/nginx.conf", "docs/headers/apache.htaccess"])
      expect(read(file)).toMatch(/Resource-Policy|dateline_resource/);
  });

  it("agree on everything else", () => {
    const all = headersOf(read("public/_headers")).get("/*") ?? new Map<string, string>();
    expect([...all.keys()]).toEqual([
      "Referrer-Policy",
      "X-Content-Type-Options",
      "Cross-Origin-Opener-Policy",
      "Strict-Transport-Security",
      "Permissions-Policy",
    ]);
    for (const file of ["docs/headers/nginx.conf", "docs/headers/apache.htaccess"]) {
      const text = read(file);
      for (const [name, value] of all) expect(text, name).toMatch(new RegExp(`${name} +"${escaped(value)}"`));
    }
    expect(
      all
        .get("Permissions-Policy")
        ?.split(", ")
        .every((one) => one.endsWith("=()")),
    ).toBe(true);
  });
});

const escaped = (text: string): string => text.replace(/[()]/g, "\\$&");

describe("withPolicy", () => {
  it("comes before everything that it binds, once", () => {
    const bare = '<!doctype html>\n<head>\n<meta charset="utf-8">\n<script src="a.js"></script>\n</head>';
    const bound = withPolicy(bare, contentPolicy());
    expect(bound.indexOf("Content-Security-Policy")).toBeLessThan(bound.indexOf("<script"));
    expect(withPolicy(bound, "other")).toBe(bound);
  });

  it("lets no page through that it cannot bind", () => {
    expect(() => withPolicy("<p>", contentPolicy())).toThrow();
  });
});
