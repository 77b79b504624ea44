import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** The files of a site, by their paths. */
export type Site = ReadonlyMap<string, Uint8Array>;

/** Serves a site at `/site/` on a free port. With `hasIndexes`, the address of a folder gives its `index.html`. */
export async function hostSite(
  site: Site,
  hasIndexes = true,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
  };
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent((request.url ?? "").split(/[?#]/)[0] ?? "").replace(/^\/site\//, "");
    const isFolder = wanted === "" || wanted.endsWith("/");
    const file = hasIndexes && isFolder ? `${wanted}index.html` : wanted;
    const bytes = site.get(file);
    response.writeHead(bytes ? 200 : 404, {
      "content-type": types[bytes ? path.extname(file) : ".html"] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
    });
    response.end(bytes ?? site.get("404.html"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/site/`, close: () => server.close() };
}
