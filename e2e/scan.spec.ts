import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { scanSite } from "../bench/scan.mjs";
import { findWebServers } from "./browser.mjs";
import { expect, bare as test } from "./journey.ts";
import { dist } from "./sample.ts";
import {
  askHost,
  type HostedSite,
  NGINX_WAYS,
  PEM_FILE,
  startApache,
  startNginx,
  TYPES,
} from "./webServers.ts";

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

/** Answers as a host does that sends headers; `spoil` may change them. */
const host =
  (spoil: (headers: Headers, address: string) => void = () => {}): RequestListener =>
  (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const wanted = path.join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isThere = statSync(wanted, { throwIfNoEntry: false })?.isFile() ?? false;
    const address = isThere ? pathname : "/404.html";
    const file = isThere ? wanted : path.join(dist, "404.html");
    const headers = new Headers(headersAt(address).map(([name, value]): [string, string] => [name, value]));
    headers.set("content-type", TYPES[path.extname(file).slice(1)] ?? "text/plain");
    spoil(headers, address);
    response.writeHead(isThere ? 200 : 404, Object.fromEntries(headers)).end(readFileSync(file));
  };

/** A story that names nobody has nobody to report to; the scan says so of a site, not of a build. */
const NO_CONTACT = "the story has no contact";

async function scanned(
  spoil: (headers: Headers, address: string) => void = () => {},
): Promise<readonly string[]> {
  const server = createServer(host(spoil));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const faults = await scanSite(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  server.close();
  return faults.filter((fault) => !fault.endsWith(NO_CONTACT));
}

test("the built site, with the headers that come with it, passes its own scan", async () => {
  expect(await scanned()).toEqual([]);
  // A port that nothing may be asked on.
  expect(await scanSite("http://127.0.0.1:1/")).toEqual(["http://127.0.0.1:1/: no Dateline answers there"]);
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

/** Told to the command in its own process: where the invented host is. */
const FIND_HOST = `import dns from "node:dns"; const { lookup } = dns;
dns.lookup = (name, ...more) => lookup(name === "data.example.org" ? "127.0.0.1" : name, ...more);`;

/** What `npm run scan` prints of a host at a port of this machine, by https; `folder` is that of the site. */
function printedScan(port: number, folder = "/"): Promise<readonly string[]> {
  const command = fileURLToPath(new URL("../bench/scan.mjs", import.meta.url));
  const hook = `data:text/javascript,${encodeURIComponent(FIND_HOST)}`;
  const scan = spawn(
    process.execPath,
    ["--import", hook, command, `https://data.example.org:${port}${folder}`],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: PEM_FILE },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return new Promise((resolve) => {
    let printed = "";
    scan.stdout.on("data", (text) => {
      printed += text;
    });
    scan.on("close", () => resolve(printed.trim().split("\n")));
  });
}

const whole = [expect.stringMatching(NO_CONTACT), "1 fault."];

test("by https it is scanned for what only https has", async () => {
  for (const [spoil, faults] of [
    [() => {}, whole],
    [
      (headers: Headers, address: string) =>
        address === "/data/index.json" || headers.set("strict-transport-security", "max-age=60"),
      expect.arrayContaining([
        expect.stringMatching(
          /^the start page and \d+ others: Strict-Transport-Security lasts for less than half a year$/,
        ),
      ]),
    ],
  ] as const) {
    const pem = readFileSync(PEM_FILE);
    const server = createSecureServer({ key: pem, cert: pem }, host(spoil));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const printed = await printedScan((server.address() as AddressInfo).port);
    server.close();
    expect(printed).toEqual(faults);
  }
});

const servers = findWebServers();
const [event = ""] = readdirSync(path.join(dist, "event"));
const [script = ""] = readdirSync(path.join(dist, "assets"));
/** One of each kind that `_headers` tells apart, and how that file names what a host says for what is not there. */
const ADDRESSES: readonly (readonly [address: string, rules?: string])[] = [
  ...["/", "/index.html", "/changes/", "/check/", "/open/", "/embed/", "/embed.js", "/preview.png"].map(
    (address) => [address] as const,
  ),
  [`/event/${event}/`],
  [`/event/${event}/preview.png`],
  [`/assets/${script}`],
  ["/data/whatsapp-nso-affair.json"],
  ["/offline.html"],
  ["/there-is-no-such-page/", "/404.html"],
];

for (const [name, program, start] of [
  ["nginx", servers.nginx, startNginx],
  ["Apache", servers.apache, startApache],
] as const) {
  test(`${name} with its file of docs/headers says what _headers says, and passes the scan`, async () => {
    test.skip(program === "", `there is no ${name} on this machine`);
    const site: HostedSite = await start(servers, dist);
    try {
      expect(await printedScan(site.port)).toEqual(whole);
      for (const [address, rules = address] of ADDRESSES) {
        const { status, headers } = await askHost(site.port, address);
        expect(status, address).toBe(rules === address ? 200 : 404);
        for (const [header, value] of headersAt(rules)) {
          // No pattern of `_headers` tells the page of an event from its picture, which other sites may show.
          if (header === "Cross-Origin-Resource-Policy" && address === `/event/${event}/`) continue;
          expect(headers[header.toLowerCase()], `${header} of ${address}`).toBe(value);
        }
      }
    } finally {
      site.close();
    }
  });
}

/** A line of the scan without the event that it took. */
const nameless = (line: string): string => line.replaceAll(/event\/[\w-]+/g, "event/…");

/** What the scan says of a host besides headers. */
const SAID: Readonly<Record<Exclude<keyof typeof NGINX_WAYS, "plain">, readonly string[]>> = {
  "without a redirect": [
    `event/…: this host shows the page without leading to event/…/, and so without its app. Set “links” to “address” and publish again`,
  ],
  "without an index": [
    `event/…/: answers 404: this host serves no index of a folder. Set “links” to “files” and publish again`,
  ],
  "in a folder": [],
};

for (const way of ["without a redirect", "without an index", "in a folder"] as const) {
  // What is said of a host without an index is also asked below, of a store of keys.
  const tag = way === "without an index" ? ["@whole"] : [];
  test(`nginx ${way}: the scan says what is to be done, and no more`, { tag }, async () => {
    test.skip(servers.nginx === "", "there is no nginx on this machine");
    const { folder } = NGINX_WAYS[way];
    const site = await startNginx(servers, dist, way);
    try {
      const printed = await printedScan(site.port, folder);
      expect(printed.filter((line) => line.includes("this host")).map(nameless)).toEqual(SAID[way]);
      const { status } = await askHost(site.port, `${folder}event/there-is-no-such-page/`);
      expect(status).toBe(404);
      if (way === "in a folder") expect(printed).toEqual(whole);
    } finally {
      site.close();
    }
  });
}

test("a store of keys and a host with rules of its own: the scan says what they do not do", async () => {
  const serve = async (fileOf: (pathname: string) => string | null, hasOwnMissing = false) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = fileOf(pathname);
      const isThere =
        file !== null && (statSync(path.join(dist, file), { throwIfNoEntry: false })?.isFile() ?? false);
      const missing = hasOwnMissing ? "<h1>Not found</h1>" : readFileSync(path.join(dist, "404.html"));
      response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(path.join(dist, file)) : missing);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const faults = await scanSite(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.close();
    return faults.filter((line) => line.includes("this host")).map(nameless);
  };
  expect(await serve((pathname) => pathname.slice(1))).toEqual(SAID["without an index"]);
  expect(
    await serve((pathname) => (pathname.endsWith("/") ? `${pathname}index.html` : pathname), true),
  ).toEqual([
    "a page that is not there: this host does not answer with 404.html, so that damaged links lead nowhere",
  ]);
});
