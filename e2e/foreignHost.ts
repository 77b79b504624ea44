import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { LaunchOptions } from "@playwright/test";

/** A key and a certificate for two invented hosts, made for these tests alone. */
const PEM = readFileSync(new URL("./foreignHost.pem", import.meta.url));

/** Two invented hosts, and those of Google Sheets, which leads from one to the other. */
const HOSTS = [
  ...["data.example.org", "other.example.org"],
  ...["docs.google.com", "doc-1-sheets.googleusercontent.com"],
];

/** Launch options of a browser that finds these hosts at a port of this machine. Each spec has its own port. */
export const findingHostsAt =
  (port: number) =>
  (
    { launchOptions }: { readonly launchOptions: LaunchOptions },
    use: (options: LaunchOptions) => Promise<void>,
  ) =>
    use({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(",")}`,
      ],
    });

/** All hosts, until they are closed. */
export async function startHosts(port: number, answer: RequestListener): Promise<Server> {
  const server = createServer({ key: PEM, cert: PEM }, answer);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
