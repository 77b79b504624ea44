import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = /** @type {const} */ ({
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
});

/** Serves the files of a folder to this machine. @param {string} root @returns {Promise<{ origin: string, close: () => void }>} */
export function serveFolder(root) {
  const server = createServer(({ url = "/" }, response) => {
    const asked = decodeURIComponent(new URL(url, "http://local").pathname);
    const file = path.join(root, asked.endsWith("/") ? `${asked}index.html` : asked);
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    const type = Object.entries(TYPES).find(([end]) => file.endsWith(end))?.[1] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : 0;
      resolve({ origin: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
