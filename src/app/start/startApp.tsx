import { type ComponentType, StrictMode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Loader } from "../../load/loadClient.ts";
import { readAddress, syncAddress } from "../../state/address/addressSync.ts";
import { type AppEntry, appEntry, appHref } from "../../state/appRoot.ts";
import { fetchFirstRooms } from "../../state/room.ts";
import { App } from "../App.tsx";
import "../tokens.css";
import "../page.css";
import { openDataset } from "../opening/openDataset.ts";
import { abandon } from "../opening/opening.ts";
import { readStaticPage, StaticPageContext } from "../opening/staticPage.ts";
import { fetchFonts, followFailures, followLanguage, followTheme, followTitle } from "./page.ts";

/**
 * Puts the app on the page, in this order:
 *
 *     the address, read once           → session.asked
 *     what the page came with          stays readable until there is more
 *     language, fonts, theme, title
 *     the dataset that was asked for   and from then on address and store follow each other
 *     chunks that are shown first
 *     the app                          in the language asked for, in the place of what the page came with
 *
 * `loader` is the worker for the first dataset, where it has been started already.
 */
export async function startApp(root: HTMLElement, loader: Loader | undefined): Promise<void> {
  const asked = readAddress();
  const page = readStaticPage(asked.view.data);
  // Relative addresses of the page would follow its own address, which changes with the view.
  for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]"))
    icon.href = appHref("icon.svg");

  const replacing = page.content?.isConnected ? import("./replacePage.ts").catch(() => null) : null;
  const entry = componentOf(appEntry);
  const spoken = followLanguage();
  fetchFonts();
  followTheme();
  followTitle();
  followFailures();
  if (appEntry !== "check") {
    let early = loader;
    syncAddress((next) => {
      openDataset(next, early);
      early = undefined;
    }, abandon);
    // After what the data need: a connection brings first what was asked for first.
    fetchFirstRooms();
  }
  // Nothing is shown in one language to be shown in another a moment later.
  const [Entry] = await Promise.all([entry, spoken]);
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

/** What the app is on this entry. Without it there is nothing to show, so that the start as a whole has failed. */
async function componentOf(entry: AppEntry): Promise<ComponentType> {
  switch (entry) {
    case "embed":
      return (await import("../embed/EmbedApp.tsx")).EmbedApp;
    case "check":
      return (await import("../check/CheckApp.tsx")).CheckApp;
    case "page":
    case "open":
    case "offline":
      return App;
  }
}
