import { open } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** Test support: how a host answers a request for a range of bytes. */
type Manners = "good" | "whole" | "cut-off" | "changed";

/** Serves a prepared folder. `behave` changes how the next requests are answered. */
export async function serveFolder(folder: string) {
  let manners: Manners = "good";
  const asked: { readonly file: string; readonly range: string | null }[] = [];
  const server = createServer((request, response) => {
    const file = path.basename(request.url ?? "");
    const range = request.headers.range ?? null;
    asked.push({ file, range });
    void answer(path.join(folder, file), range, response);
  });

  async function answer(file: string, range: string | null, response: ServerResponse): Promise<void> {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const [, from = "0", to = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
      const isPart = range !== null && manners !== "whole";
      const start = isPart ? Number(from) : 0;
      const bytes = Buffer.alloc((isPart ? Number(to) + 1 : size) - start);
      await handle.read(bytes, 0, bytes.length, start);
      if (manners === "changed") bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      // The connection closes, because it would time out if a test works for seconds between two requests.
      response.writeHead(isPart ? 206 : 200, { connection: "close" });
      response.end(manners === "cut-off" ? bytes.subarray(0, bytes.length >> 1) : bytes);
    } finally {
      await handle.close();
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/manifest.json`,
    asked,
    behave: (as: Manners): void => {
      manners = as;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
