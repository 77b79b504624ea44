import { startLoader } from "./load/loadClient.ts";
import { appEntry } from "./state/site.ts";

// If the start fails, static content of the page stays readable. The CSS for `data-lost` then shows a note that the app
// has not started (`site/staticPage.css`, `public/entry-late.css`).
const { dataset } = document.documentElement;
// In a browser that is too old, `public/engine.js` sets `data-old` and tells the reader.
if (dataset.old === undefined)
  start().catch(() => {
    dataset.lost = "";
  });

/**
 * On pages that begin with the shipped data, the worker of the loader starts before the app. Its start takes a tenth of
 * a second and needs this thread, which is busy once the app runs. Meanwhile the browser fetches the file of the app,
 * because `build/chunks.ts` asks for it in the HTML.
 */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("no #root");
  allowOwnWorkers();
  const beginsWithData = appEntry === "page" || appEntry === "embed";
  const loader = beginsWithData ? startLoader() : undefined;
  // A hidden page gets no frames, so `nextPaint` would not resolve.
  if (root.firstElementChild && !document.hidden) await nextPaint();
  const { startApp } = await import("./app/startApp.tsx");
  await startApp(root, loader);
}

/** Resolves when the browser has painted the HTML. If the app ran at once, it would delay the painting. */
function nextPaint(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The used part of Trusted Types, which some browsers lack. */
type PolicyFactory = {
  readonly createPolicy: (
    name: "default",
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
};

/** Makes the one Trusted Types policy that the page allows: workers from files of this site. */
function allowOwnWorkers(page: Window & { readonly trustedTypes?: PolicyFactory } = window): void {
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).origin === window.location.origin) return address;
      throw new TypeError("foreign");
    },
  });
}
