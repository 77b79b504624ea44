import { type ComponentType, StrictMode, Suspense } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Loader } from "../load/loadClient.ts";
import { readAddress, syncAddress } from "../state/address/addressSync.ts";
import { fetchFirstRooms } from "../state/room.ts";
import { type AppEntry, appEntry, appHref } from "../state/site.ts";
import { store } from "../state/store.ts";
import { App } from "./App.tsx";
import "./tokens.css";
import "./page.css";
import { openDataset } from "./opening/openDataset.ts";
import { abandon } from "./opening/opening.ts";
import { readStaticPage, StaticPageContext } from "./opening/staticPage.ts";
import { fetchFonts, followFailures, followLanguage, followTheme } from "./page.ts";
import { notices } from "./rooms.ts";

/**
 * Puts the app on the page. Until the data are loaded, the content of the HTML stays readable. `loader` is the worker
 * for the first dataset, if it has been started already.
 */
export async function startApp(root: HTMLElement, loader: Loader | undefined): Promise<void> {
  const asked = readAddress();
  const page = readStaticPage(asked.view.data);
  // Makes the addresses of the icons absolute. Relative addresses would change with the address of the page.
  for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]"))
    icon.href = appHref("icon.svg");

  const replacing = !__OFFLINE__ && page.content ? import("./replacePage.ts").catch(() => null) : null;
  const entry = componentOf(appEntry);
  const spoken = followLanguage();
  fetchFonts();
  followTheme();
  followFailures();
  if (appEntry !== "check") {
    let early = loader;
    syncAddress((next) => {
      openDataset(next, early);
      early = undefined;
    }, abandon);
    // The data are requested before more code, because they matter most on a slow connection.
    void fetchFirstRooms().then(() => setTimeout(askForNotices, LATE_MS));
  }
  // Waits for the words, so that nothing appears in one language and then in another.
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

/** If no data are shown this many milliseconds after the first rooms, the data may fail, so `notices` is fetched. */
const LATE_MS = 1000;

/** Fetches the room that tells the reader why data failed, while there is still a connection. */
function askForNotices(): void {
  if (store.getState().session.tables === null) void notices.whenLoaded();
}

/** If the component cannot be fetched, the promise rejects and the start fails. */
async function componentOf(entry: AppEntry): Promise<ComponentType> {
  if (__OFFLINE__) return App;
  if (entry === "embed") return (await import("./EmbedApp.tsx")).EmbedApp;
  return entry === "check" ? (await import("./CheckApp.tsx")).CheckApp : App;
}
