import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { LaunchOptions } from "@playwright/test";

/** A key and a certificate for two invented hosts, made for these tests alone. */
const PEM = readFileSync(new URL("./foreignHost.pem", import.meta.url));

/** Launch options of a browser that finds the two invented hosts at a port of this machine. Each spec has its own port. */
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
        `--host-resolver-rules=${["data.example.org", "other.example.org"].map((host) => `MAP ${host} 127.0.0.1:${port}`).join(",")}`,
      ],
    });

/** Both hosts, until they are closed. */
export async function startHosts(port: number, answer: RequestListener): Promise<Server> {
  const server = createServer({ key: PEM, cert: PEM }, answer);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
