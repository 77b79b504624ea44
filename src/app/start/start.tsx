import { type ComponentType, StrictMode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { startLoader } from "../../load/loadClient.ts";
import { readAddress, syncAddress } from "../../state/addressSync.ts";
import { type AppEntry, appEntry, appHref } from "../../state/appRoot.ts";
import { fetchFirstParts, laterPart } from "../../state/laterPart.ts";
import { App } from "../App.tsx";
import { openDataset } from "../open/openDataset.ts";
import { fetchFonts, followLanguage, followTheme, followTitle } from "./page.ts";
import { readStaticPage, StaticPageContext } from "./staticPage.ts";

/** The entries that begin with the shipped data. */
const BEGINS_WITH_DATA: ReadonlySet<AppEntry> = new Set(["page", "embed"]);

/**
 * Starts the app, in this order:
 *
 *     the address, read once           → session.asked
 *     the worker of the loader         while this thread is free
 *     what the page came with          stays readable until there is more
 *     chunks that are shown first, language, fonts, theme, title
 *     the dataset that was asked for   and from then on address and store follow each other
 *     the app                          in the language asked for, in the place of what the page came with
 */
export async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root element");
  allowOwnWorkers();
  const asked = readAddress();
  const page = readStaticPage(asked.view.data);
  // Where the host has no page, the app helps only if the address names an event all the same.
  if (page.isMissing && asked.view.event === null) return;
  // A worker takes a tenth of a second to start and needs this thread for it, which is busy from now on.
  let loader = BEGINS_WITH_DATA.has(appEntry) && !page.isMissing ? startLoader() : undefined;
  // Relative addresses of the page would follow its own address, which changes with the view.
  for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]"))
    icon.href = appHref("icon.svg");

  const replacing = page.content ? import("./replacePage.ts").catch(() => null) : null;
  if (appEntry !== "check") fetchFirstParts();
  const Entry = componentOf(appEntry);
  const spoken = followLanguage();
  fetchFonts();
  followTheme();
  followTitle();
  if (appEntry !== "check") {
    syncAddress((next) => {
      openDataset(next, loader);
      loader = undefined;
    });
  }
  // Nothing is shown in one language to be shown in another a moment later.
  await spoken;
  const app = createRoot(root);
  const render = () =>
    app.render(
      <StrictMode>
        <StaticPageContext value={page}>
          <Suspense>
            <Entry />
          </Suspense>
        </StaticPageContext>
      </StrictMode>,
    );
  const replacement = await replacing;
  if (replacement) await replacement.replacePage(page, () => flushSync(render));
  else render();
}

/** What the app is on this entry. Those in chunks of their own are declared only where they are shown. */
function componentOf(entry: AppEntry): ComponentType {
  switch (entry) {
    case "embed":
      return laterPart(async () => (await import("../embed/EmbedApp.tsx")).EmbedApp);
    case "check":
      return laterPart(async () => (await import("../check/CheckApp.tsx")).CheckApp);
    case "page":
    case "open":
    case "offline":
      return App;
  }
}

/** The part of the platform's Trusted Types that is used here; not every browser has them. */
type PolicyFactory = {
  readonly createPolicy: (
    name: "default",
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
};

/**
 * Makes the one policy that the page's own allows (`build/contentPolicy.ts`). It lets a worker be made from a file of this
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
