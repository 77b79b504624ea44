import { startLoader } from "../../load/loadClient.ts";
import { appEntry } from "../../state/appRoot.ts";

/**
 * Starts everything. First the worker of the loader, where the page begins with the shipped data: it takes a tenth of a
 * second to start and needs this thread for it, which is busy as soon as the app is there. Then the app, whose chunk has
 * been on its way since the head of the page (`build/chunks.ts`).
 */
export async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("no #root");
  allowOwnWorkers();
  const beginsWithData = appEntry === "page" || appEntry === "embed";
  const loader = beginsWithData ? startLoader() : undefined;
  const { startApp } = await import("./startApp.tsx");
  await startApp(root, loader);
}

/** The part of the platform's Trusted Types that is used here; not every browser has them. */
type PolicyFactory = {
  readonly createPolicy: (
    name: "default",
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
};

/**
 * Makes the one policy that the page's own allows (`site/contentPolicy.ts`). It lets a worker be made from a file of this
 * site. There is no way from a text to markup or to code.
 */
function allowOwnWorkers(page: Window & { readonly trustedTypes?: PolicyFactory } = window): void {
  page.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).origin === window.location.origin) return address;
      throw new TypeError("only this site's own files may run");
    },
  });
}
