import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import { PEM } from "./webServers.ts";

/** Two invented hosts, and the two hosts of Google Sheets, where the first redirects to the second. */
const HOSTS = [
  ...["data.example.org", "other.example.org"],
  ...["docs.google.com", "doc-1-sheets.googleusercontent.com"],
];

/** The port of this worker, apart from the port of the site. Each worker evaluates this file anew. */
const PORT = Number(process.env.DATELINE_PORT ?? "4173") + 700 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);

/** An argument for the browser of each worker. With it the browser finds these hosts on this machine. */
export const FINDS_HOSTS = `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1:${PORT}`).join(",")}`;

/** Starts one server for all hosts. The test must stop it by `stopHosts`, since the next test may start another one. */
export async function startHosts(answer: RequestListener): Promise<Server> {
  const server = createServer({ key: PEM, cert: PEM }, answer);
  await new Promise<void>((resolve) => server.listen(PORT, "127.0.0.1", resolve));
  return server;
}

/** Also ends open connections. Otherwise the browser would use them again in the next test. */
export function stopHosts(server: Server): void {
  server.close();
  server.closeAllConnections();
}
