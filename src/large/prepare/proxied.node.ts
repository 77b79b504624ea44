import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { DESCRIBE, PARAMETERS } from "../engineProtocol.ts";
import { gateOf } from "./nginxFile.ts";

/** Test support: an engine behind a proxy. `isReal` says whether it is nginx. */
export type Proxied = { readonly address: string; readonly isReal: boolean; readonly close: () => void };

const NGINX = "nginx";
const isName = (name: string): name is keyof typeof PARAMETERS => Object.hasOwn(PARAMETERS, name);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs nginx with `file`. `upstream` has the port of the engine in the file, and the port that replaces it. */
export async function nginxFor(
  file: string,
  scratch: string,
  upstream: readonly [string, number],
  rate = "20r/s",
): Promise<Proxied> {
  const port = await freePort();
  const home = path.join(scratch, `nginx-${port}`);
  mkdirSync(home);
  const written = readFileSync(file, "utf8")
    .replace("/var/cache/nginx/dateline", path.join(home, "kept"))
    .replace("127.0.0.1:8090", `127.0.0.1:${port}`)
    .replaceAll(`127.0.0.1:${upstream[0]}`, `127.0.0.1:${upstream[1]}`)
    .replace("20r/s", rate);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    path.join(home, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${home}/pid; error_log ${home}/errors;
     events {} http { access_log off; ${temporary.map((one) => `${one}_temp_path ${home}/${one};`).join(" ")} ${written} }`,
  );
  const nginx = spawn(NGINX, ["-p", home, "-c", path.join(home, "nginx.conf")], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}/${DESCRIBE}`;
  for (let times = 0; times < 200 && !(await answers(address)); times++);
  return { address, isReal: true, close: () => nginx.kill() };
}

export const hasNginx = (): boolean => spawnSync(NGINX, ["-v"]).status === 0;

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    request(address, (response) => resolve(response.resume() !== undefined))
      .on("error", () => setTimeout(() => resolve(false), 20))
      .end();
  });
}

/** Stands in for nginx, and passes the same requests. `to` gives the address of a question at the engine. */
export async function gated(to: (name: string, args: string) => string): Promise<Proxied> {
  const server = createServer((incoming, response) => {
    const [, name = "", args = ""] = /^\/dateline\/1\/([^?]*)\??(.*)$/.exec(incoming.url ?? "") ?? [];
    const isAsked = isName(name) && incoming.method === "GET" && new RegExp(gateOf(name)).test(args);
    if (!isAsked) {
      response.writeHead(400).end("{}");
      return;
    }
    request(to(name, args), (answer) => {
      response.writeHead(answer.statusCode ?? 500, {
        "cache-control": args.includes("asOf=") ? "public, max-age=31536000, immutable" : "no-cache",
      });
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${DESCRIBE}`,
    isReal: false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
