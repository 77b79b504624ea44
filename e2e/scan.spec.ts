import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { scanSite } from "../bench/scan.mjs";

const dist = path.resolve(import.meta.dirname, "..", process.env.DATELINE_DIST ?? "dist");
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
};

/** The rules of `_headers` that hold for an address, as hosts read them: all that match, one after the other. */
function headersAt(address: string): readonly (readonly [string, string])[] {
  return readFileSync(path.join(dist, "_headers"), "utf8")
    .replaceAll(/^#.*\n/gm, "")
    .split(/^(?=\/)/m)
    .flatMap((rule) => {
      const [pattern = "", ...lines] = rule.trimEnd().split("\n");
      const isMet = pattern.endsWith("*") ? address.startsWith(pattern.slice(0, -1)) : address === pattern;
      return isMet ? lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line)) : [];
    })
    .flatMap((found) => (found ? [[found[1] ?? "", found[2] ?? ""] as const] : []));
}

/** The built site at a host that sends headers; `spoil` may change them. */
async function hosted(
  spoil: (headers: Headers, address: string) => void,
): Promise<{ root: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const wanted = path.join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isThere = statSync(wanted, { throwIfNoEntry: false })?.isFile() ?? false;
    const address = isThere ? pathname : "/404.html";
    const file = isThere ? wanted : path.join(dist, "404.html");
    const headers = new Headers(headersAt(address).map(([name, value]): [string, string] => [name, value]));
    headers.set("content-type", TYPES[path.extname(file).slice(1)] ?? "text/plain");
    spoil(headers, address);
    response.writeHead(isThere ? 200 : 404, Object.fromEntries(headers)).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

async function scanned(
  spoil: (headers: Headers, address: string) => void = () => {},
): Promise<readonly string[]> {
  const { root, close } = await hosted(spoil);
  const faults = await scanSite(root);
  close();
  // A story that names nobody has nobody to report to; the scan says so of a site, not of a build.
  return faults.filter((fault) => !fault.endsWith("the story has no contact"));
}

test("the built site, with the headers that come with it, passes its own scan", async () => {
  expect(await scanned()).toEqual([]);
});

test("the scan names what a host leaves out or changes", async () => {
  const bare = await scanned((headers) => {
    for (const name of [...headers.keys()]) if (name !== "content-type") headers.delete(name);
  });
  for (const fault of [
    "the start page: Referrer-Policy is not no-referrer",
    "open/: anybody may frame it",
    "embed/: Cross-Origin-Resource-Policy is not cross-origin",
    "offline.html: anybody may frame it",
  ])
    expect(bare).toContain(fault);
  expect(bare.some((fault) => /^assets\/.*: workers have no policy/.test(fault))).toBe(true);
  expect(
    await scanned((headers, address) => {
      if (address === "/check/") headers.set("set-cookie", "who=reader");
      if (address !== "/") return;
      const policy = headers.get("content-security-policy") ?? "";
      headers.set("content-security-policy", policy.replace("img-src 'self'", "img-src *"));
    }),
  ).toEqual(["the start page: the policy in the header lets others through", "check/: sets a cookie"]);
});
