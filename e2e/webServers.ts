import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { WebServers } from "./browser.mjs";

/** A key and a certificate for an invented host, made for these tests alone. */
export const PEM_FILE = fileURLToPath(new URL("./foreignHost.pem", import.meta.url));
export const PEM = readFileSync(PEM_FILE);
const HOST = "data.example.org";

export const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  woff2: "font/woff2",
};

export type HostedSite = { readonly port: number; readonly close: () => void };

/** A file of `docs/headers/`, which administrators of hosts copy. */
const ruleFile = (name: string): string =>
  readFileSync(new URL(`../docs/headers/${name}`, import.meta.url), "utf8");

/** Set-ups of nginx: additional lines in `server`, and the folder of the site. */
export const NGINX_WAYS = {
  plain: { lines: "", folder: "/" },
  // Serves the index of a folder at the address without a slash, instead of redirecting.
  "without a redirect": { lines: "location / { try_files $uri $uri/index.html =404; }", folder: "/" },
  "without an index": { lines: "index none; error_page 403 =404 /404.html;", folder: "/" },
  "in a folder": { lines: "error_page 404 /news/story/404.html;", folder: "/news/story/" },
} as const;
export type NginxWay = keyof typeof NGINX_WAYS;

/** Starts a real nginx with the built site, by https. */
export function startNginx(
  { nginx }: WebServers,
  dist: string,
  way: NginxWay = "plain",
): Promise<HostedSite> {
  const { lines, folder } = NGINX_WAYS[way];
  return startServer(dist, nginx, (home, port) => {
    const file = ruleFile("nginx.conf");
    // A site in a folder names the page for missing pages in that folder.
    const rules = folder === "/" ? file : file.replace(/^error_page.*\n/m, "");
    // As the file says: its maps go into `http`, the rest into `server`.
    const rest = rules.search(/^add_header/m);
    const types = Object.entries(TYPES).map(([end, type]) => `${type} ${end};`);
    const bodies = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const config = path.join(home, "nginx.conf");
    writeFileSync(
      config,
      `daemon off; master_process off; pid ${home}/pid; error_log ${home}/log;
events {}
http {
  access_log off;
  ${bodies.map((name) => `${name}_temp_path ${home}/${name};`).join("\n  ")}
  types { ${types.join(" ")} }
  ${rules.slice(0, rest)}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${PEM_FILE};
    ssl_certificate_key ${PEM_FILE};
    ${folder === "/" ? `root ${home}/site;` : `location ${folder} { alias ${home}/site/; }`}
    ${lines}
    ${rules.slice(rest)}
  }
}`,
    );
    return ["-p", home, "-e", `${home}/log`, "-c", config];
  });
}

const APACHE_MODULES = ["mpm_event", "authz_core", "dir", "mime", "headers", "ssl"] as const;

/** Starts a real Apache with the built site, by https. */
export function startApache({ apache, modules }: WebServers, dist: string): Promise<HostedSite> {
  return startServer(dist, apache, (home, port) => {
    writeFileSync(path.join(home, "site/.htaccess"), ruleFile("apache.htaccess"));
    // Apache reads the key before it drops its privileges.
    const config = path.join(home, "apache.conf");
    writeFileSync(
      config,
      `${APACHE_MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join("\n")}
ServerRoot ${home}
ServerName ${HOST}
User nobody
Group nogroup
PidFile ${home}/pid
ErrorLog ${home}/log
Mutex file:${home} default
Listen 127.0.0.1:${port}
SSLEngine on
SSLCertificateFile ${PEM_FILE}
TypesConfig /dev/null
${Object.entries(TYPES)
  .map(([end, type]) => `AddType ${type} .${end}`)
  .join("\n")}
DocumentRoot ${home}/site
<Directory ${home}/site>
  AllowOverride FileInfo
  Require all granted
</Directory>`,
    );
    return ["-D", "FOREGROUND", "-f", config];
  });
}

/** Starts a server on a copy of the site that any user can read. Resolves when the server answers. */
async function startServer(
  dist: string,
  program: string,
  write: (home: string, port: number) => readonly string[],
): Promise<HostedSite> {
  const home = mkdtempSync(path.join(tmpdir(), "dateline-host-"));
  chmodSync(home, 0o755);
  cpSync(dist, path.join(home, "site"), { recursive: true });
  const port = await freePort();
  const server = spawn(program, write(home, port), { stdio: "ignore" });
  const close = (): void => {
    server.kill();
    process.off("exit", close);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", close);
  await untilAnswering(
    server,
    () => askHost(port, "/"),
    () => readFileSync(path.join(home, "log"), "utf8"),
  );
  return { port, close };
}

/** The answer of a host by https, with its certificate as the only trusted one. */
export function askHost(
  port: number,
  address: string,
): Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: address, ca: PEM, servername: HOST };
    request({ ...options, agent: false, headers: { host: HOST } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .on("error", reject)
      .end();
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Repeats a request to a started program until the program answers. */
export async function untilAnswering(
  program: ChildProcess,
  ask: () => Promise<unknown>,
  log: () => string = () => "",
): Promise<void> {
  for (let attempt = 0; attempt < 600 && program.exitCode === null; attempt++) {
    const isThere = await ask().then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${program.spawnfile} does not answer: ${log()}`);
}
