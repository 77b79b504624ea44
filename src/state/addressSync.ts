import { enterView } from "./actions.ts";
import { formatAddress, type ParsedAddress, parseAddress } from "./address.ts";
import { appEntry, appHref } from "./appRoot.ts";
import { type AppState, store } from "./store.ts";
import type { ViewState } from "./viewState.ts";

/** Browsers stop listening to a page that rewrites its address too often (Safari after 100 times in 30 s). */
const SHORTEST_PAUSE_MS = 400;

/** The address of a view on the whole page, absolute. In the one offline file there are no pages of events. */
export function hrefOf(view: ViewState): string {
  const { path, fragment } = formatAddress(view, appEntry !== "offline");
  return appHref(fragment === "" ? path : `${path}#${fragment}`);
}

/** The address of a view in the compact page for other sites, absolute. */
export function embedHrefOf(view: ViewState): string {
  const { fragment } = formatAddress(view, false);
  return appHref(fragment === "" ? "embed/" : `embed/#${fragment}`);
}

/** The address of a view on the one page that may ask another host for data. */
function openHrefOf(view: ViewState): string {
  const { fragment } = formatAddress(view, false);
  return appHref(fragment === "" ? "open/" : `open/#${fragment}`);
}

/** The address of a view in the dress that the app wears now. */
const ownHrefOf = { page: hrefOf, embed: embedHrefOf, open: openHrefOf, check: hrefOf, offline: hrefOf }[
  appEntry
];

/** What the address of the page asks for now. */
export function readLocation(): ParsedAddress {
  const { pathname, search, hash } = window.location;
  const root = new URL(appHref("")).pathname;
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : "";
  return parseAddress({ path, query: search.slice(1), fragment: hash.slice(1) });
}

/**
 * Keeps address and store the same, both ways. `open` is asked when the address names another dataset than the one that
 * is open, and enters the view itself when it has it. Answers the way to stop.
 */
export function syncAddress(open: (asked: ParsedAddress) => void): () => void {
  let timer = 0;
  let newerVersion = false;

  const write = (mode: "push" | "replace", href: string) => {
    if (href === window.location.href) return;
    try {
      if (mode === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
    } catch {
      // A browser that has had enough refuses; the next change tries again.
    }
  };
  const flush = (view: ViewState) => {
    if (timer === 0) return;
    window.clearTimeout(timer);
    timer = 0;
    write("replace", ownHrefOf(view));
  };
  const replaceSoon = () => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => flush(store.getState().view), SHORTEST_PAUSE_MS);
  };

  const follow = (state: AppState, before: AppState) => {
    // Before a dataset is open nothing of the address is resolved: it stays as it is.
    if (!state.session.tables || state.view === before.view) return;
    switch (state.history) {
      case "push":
        flush(before.view);
        write("push", ownHrefOf(state.view));
        break;
      case "replace":
        replaceSoon();
        break;
      case "none":
        // Came from the address: bring it into its canonical form, unless a newer Dateline wrote more than we read.
        if (!newerVersion) write("replace", ownHrefOf(state.view));
        break;
    }
  };

  const enter = () => {
    window.clearTimeout(timer);
    timer = 0;
    const parsed = readLocation();
    newerVersion = parsed.newerVersion;
    const { tables, data } = store.getState().session;
    if (tables && data === parsed.view.data) enterView(tables, parsed);
    else open(parsed);
  };

  const onLeave = () => flush(store.getState().view);
  const stopFollowing = store.subscribe(follow);
  window.addEventListener("popstate", enter);
  window.addEventListener("pagehide", onLeave);
  enter();
  return () => {
    stopFollowing();
    window.removeEventListener("popstate", enter);
    window.removeEventListener("pagehide", onLeave);
  };
}
