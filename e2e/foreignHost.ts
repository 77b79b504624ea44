import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { LaunchOptions } from "@playwright/test";

/** A key and a certificate for two invented hosts, made for these tests alone. */
const PEM = readFileSync(new URL("./foreignHost.pem", import.meta.url));

/** Two invented hosts, and the two hosts of Google Sheets, where the first redirects to the second. */
const HOSTS = [
  ...["data.example.org", "other.example.org"],
  ...["docs.google.com", "doc-1-sheets.googleusercontent.com"],
];

/** Launch options of a browser that resolves these hosts to a port of this machine. Each spec has its own port. */
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

/** Starts one server for all hosts. */
export async function startHosts(port: number, answer: RequestListener): Promise<Server> {
  const server = createServer({ key: PEM, cert: PEM }, answer);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
