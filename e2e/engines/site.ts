import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * The built site with a script in every page that reports errors. WebKit's driver cannot read a console, so all engines
 * report in this way.
 */
export type Site = {
  readonly root: string;
  /** The reported errors, and requests to other hosts if this server is the proxy of the browser. */
  readonly heard: string[];
  close(): void;
};

/** A message about a delayed report of sizes, which is no fault. WebKit sends it to the page, and Chromium does not. */
const NO_FAULT = "ResizeObserver loop completed with undelivered notifications.";

const EARS = `
let isLeft = false;
addEventListener("beforeunload", () => { isLeft = true; });
const tell = (what) => navigator.sendBeacon("/heard", location.pathname + location.hash + ": " + what);
addEventListener("error", ({ message, target }) => {
  // Firefox reports files that were still loading when the page was left.
  if (message || !isLeft) tell(message || "not loaded: " + (target.src || target.href));
}, true);
addEventListener("unhandledrejection", ({ reason }) => tell("rejected: " + reason));
addEventListener("securitypolicyviolation", (event) => tell(event.effectiveDirective + " stopped " + event.blockedURI));
const { error } = console;
console.error = (...all) => { tell("console: " + all.join(" ")); error(...all); };
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries())
    if (/^(http|ws)/.test(name) && new URL(name).origin !== location.origin) tell("request to " + name);
}).observe({ type: "resource", buffered: true });
`;

/** Serves the site at the address `built`, with the script in its pages. */
export async function siteWithEars(built: string): Promise<Site> {
  const heard: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = "/" } = request;
    if (url === "/heard") {
      const told = await textOf(request);
      if (!told.endsWith(NO_FAULT)) heard.push(told);
      response.writeHead(204).end();
    } else if (url === "/ears.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(EARS);
    } else if (url.startsWith("/")) {
      const page = await fetch(new URL(url, built));
      const type = page.headers.get("content-type") ?? "";
      // The same cache headers, so that browsers compile a script only once.
      const keeping = page.headers.get("cache-control") ?? "no-cache";
      response.writeHead(page.status, { "content-type": type, "cache-control": keeping });
      const bytes = Buffer.from(await page.arrayBuffer());
      response.end(type.startsWith("text/html") ? withEars(bytes.toString("utf8")) : bytes);
    } else {
      // A request to a proxy has a whole address.
      heard.push(`request to ${url}`);
      response.writeHead(403).end();
    }
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      heard.push(`not served: ${request.url} ${error}`);
      response.destroy();
    });
  });
  server.on("connect", ({ url }, socket) => {
    heard.push(`request to ${url}`);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}`,
    heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const withEars = (page: string): string =>
  page.replace(/<meta charset="utf-8" ?\/?>/, '$&<script src="/ears.js"></script>');

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}
