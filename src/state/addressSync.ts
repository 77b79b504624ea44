import { formatAddress, parseAddress } from "./address.ts";
import { appEntry, appHref } from "./appRoot.ts";
import { type Asked, OWN_FILE, type Session } from "./session.ts";
import { enterView, reportAsked } from "./sessionActions.ts";
import { onCommit, store } from "./store.ts";
import { withoutStep } from "./tourView.ts";
import { defaultView, type ViewState } from "./viewState.ts";

/** Browsers stop listening to a page that rewrites its address too often (Safari after 100 times in 30 s). */
const SHORTEST_PAUSE_MS = 400;

const asLink = (view: ViewState): ViewState => {
  const { tables } = store.getState().session;
  return tables ? withoutStep(tables, view) : view;
};

/** The address of a view on the whole page, absolute. In the one offline file there are no pages of events. */
export function hrefOf(view: ViewState): string {
  const { path, fragment } = formatAddress(asLink(view), appEntry !== "offline");
  return appHref(fragment === "" ? path : `${path}#${fragment}`);
}

/** The address of the story that this site begins with. Without a language it is a mere fragment, to stay on the page. */
export const homeHref = (lang: ViewState["lang"]): string =>
  lang === "" ? appHref("#") : hrefOf({ ...defaultView, lang });

/** The address of a view in the compact page for other sites, absolute. */
export function embedHrefOf(view: ViewState): string {
  const { fragment } = formatAddress(asLink(view), false);
  return appHref(fragment === "" ? "embed/" : `embed/#${fragment}`);
}

/** The address of a view on the one page that may ask another host for data, absolute. */
export function openHrefOf(view: ViewState): string {
  const { fragment } = formatAddress(asLink(view), false);
  return appHref(fragment === "" ? "open/" : `open/#${fragment}`);
}

/** The address of a view on the entry of the app that this page is. */
const ownHrefOf = { page: hrefOf, embed: embedHrefOf, open: openHrefOf, check: hrefOf, offline: hrefOf }[
  appEntry
];

/** What an entry of the history keeps besides its address: the key of the file of the reader's own that is shown. */
const entryState = ({ file }: Session): { readonly file: number } | null => file && { file: file.key };

function fileOfEntry(): number | null {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "file" in state && typeof state.file === "number"
    ? state.file
    : null;
}

/** Puts into the session what the address of the page asks for now. The one place that reads the address. */
export function readAddress(): Asked {
  const { pathname, search, hash } = window.location;
  const root = new URL(appHref("")).pathname;
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : "";
  const parsed = parseAddress({ path, query: search.slice(1), fragment: hash.slice(1) });
  const key = fileOfEntry();
  const { files, file: shown } = store.getState().session;
  // A link to another view of the file that is open, followed by the browser, has no key yet.
  const file = key === null ? shown : (files.find((one) => one.key === key) ?? null);
  const asked = { ...parsed, file: parsed.view.data === OWN_FILE ? file : null };
  reportAsked(asked);
  return asked;
}

/**
 * Keeps address and store the same, both ways. `open` is asked when the address names another dataset than the one that
 * is open, and enters the view itself when it has it. Answers the way to stop.
 */
export function syncAddress(open: (asked: Asked) => void): () => void {
  let timer = 0;

  const write = (mode: "push" | "replace", view: ViewState, session: Session) => {
    const href = ownHrefOf(view);
    if (href === window.location.href && fileOfEntry() === (session.file?.key ?? null)) return;
    try {
      if (mode === "push") window.history.pushState(entryState(session), "", href);
      else window.history.replaceState(entryState(session), "", href);
    } catch {
      // A browser that has had enough refuses; the next change tries again.
    }
  };
  const flush = ({ view, session } = store.getState()) => {
    if (timer === 0) return;
    window.clearTimeout(timer);
    timer = 0;
    write("replace", view, session);
  };

  const stopWriting = onCommit(({ view, session }, before, mode) => {
    // Before a dataset is open nothing of the address is resolved: it stays as it is.
    if (!session.tables) return;
    switch (mode) {
      case "push":
        flush(before);
        write("push", view, session);
        break;
      case "replace":
        if (timer === 0) timer = window.setTimeout(() => flush(), SHORTEST_PAUSE_MS);
        break;
      case "none":
        // Came from the address: bring it into its canonical form, unless a newer Dateline wrote more than we read.
        if (!session.asked.newerVersion) write("replace", view, session);
        break;
    }
  });

  const enter = () => {
    window.clearTimeout(timer);
    timer = 0;
    const asked = readAddress();
    const { opened, data, file } = store.getState().session;
    if (opened && data === asked.view.data && file === asked.file) enterView(opened, asked);
    else open(asked);
  };

  const onLeave = () => flush();
  window.addEventListener("popstate", enter);
  window.addEventListener("pagehide", onLeave);
  enter();
  return () => {
    stopWriting();
    window.removeEventListener("popstate", enter);
    window.removeEventListener("pagehide", onLeave);
  };
}
