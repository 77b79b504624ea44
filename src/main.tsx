import { startLoader } from "./load/loadClient.ts";
import { appEntry } from "./state/appRoot.ts";

// The page may have content already. That content stays readable, and is marked as all that will come
// (`site/staticPage.css`, `public/entry-late.css`).
const { dataset } = document.documentElement;
// `public/engine.js` has told a browser that it is too old.
if (dataset.old === undefined)
  start().catch(() => {
    dataset.lost = "";
  });

/**
 * Starts everything. On pages that begin with the shipped data, the worker of the loader comes first: it takes a tenth
 * of a second to start and needs this thread, which is busy once the app runs. Then comes the app, whose file has been
 * on its way since the head of the page (`build/chunks.ts`).
 */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("no #root");
  allowOwnWorkers();
  const beginsWithData = appEntry === "page" || appEntry === "embed";
  const loader = beginsWithData ? startLoader() : undefined;
  // A page in another tab has no frames.
  if (root.firstElementChild && !document.hidden) await nextPaint();
  const { startApp } = await import("./app/startApp.tsx");
  await startApp(root, loader);
}

/** Waits until the content of the HTML is on the screen, since the program of the app would delay it. */
function nextPaint(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The part of Trusted Types that is used here. Not every browser has them. */
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
