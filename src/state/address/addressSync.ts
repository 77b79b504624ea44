import { actorRowOf, hasActorPage } from "../../model/tables/findRow.ts";
import type { ActorId } from "../../model/units.ts";
import { lacksFilter } from "../rooms.ts";
import { type Asked, isOwnFile, nothingAsked, ownFileData, readOwnFile, type Session } from "../session.ts";
import { enterView, isAsked, reportAsked } from "../sessionActions.ts";
import { appEntry, appHref } from "../site.ts";
import { onCommit, store } from "../store.ts";
import { formatAddress, type ParsedAddress, parseAddress } from "./address.ts";
import { withoutStep } from "./tourView.ts";
import type { ViewState } from "./viewState.ts";

/** The least time between changes of the address. Safari ignores more than 100 changes in 30 seconds. */
const SHORTEST_PAUSE_MS = 400;

const asLink = (view: ViewState): ViewState => {
  const { tables } = store.getState().session;
  return tables ? withoutStep(tables, view) : view;
};

/** Looks in `opened`, because it also has the people who are counted as organisations. They have pages too. */
function hasPage(id: ActorId): boolean {
  const { opened } = store.getState().session;
  const row = opened ? actorRowOf(opened, id) : undefined;
  return opened !== null && row !== undefined && hasActorPage(opened, row);
}

/** The address of a view. The offline file is a single page, so its fragment contains the whole view. */
export function hrefOf(view: ViewState): string {
  const { path, fragment } = formatAddress(asLink(view), appEntry !== "offline", hasPage);
  return appHref(fragment === "" ? path : `${path}#${fragment}`);
}

/** The address to share. For a reader's own file it has the file's name, so that others know which file to open. */
export function linkOf(view: ViewState): string {
  const { file } = store.getState().session;
  return hrefOf(file ? { ...view, data: `${view.data}/${file.name}` } : view);
}

const hrefOn =
  (page: string) =>
  (view: ViewState): string => {
    const { fragment } = formatAddress(asLink(view), false);
    return appHref(fragment === "" ? page : `${page}#${fragment}`);
  };

export const embedHrefOf = hrefOn("embed/");
export const openHrefOf = hrefOn("open/");

/** The function that writes the address of a view on a page of the same kind as this page. */
const ownHrefOf = { page: hrefOf, embed: embedHrefOf, open: openHrefOf, check: hrefOf, offline: hrefOf }[
  appEntry
];

/** The reader's file in a history entry. The page uses it to open the file again, or to ask the reader for it. */
type EntryState = { readonly file: number; readonly name: string };

const entryState = ({ file }: Session): EntryState | null => file && { file: file.key, name: file.name };

function fileOfEntry(): Partial<EntryState> {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !("file" in state && "name" in state)) return {};
  const { file, name } = state;
  return typeof file === "number" && typeof name === "string" ? { file, name } : {};
}

/** Reads and stores what the address of the page asks for. No other function may read it. */
export function readAddress(): Asked {
  const { pathname, search, hash } = window.location;
  const root = new URL("./", appHref("")).pathname;
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : "";
  const parsed = parseAddress({ path, query: search.slice(1), fragment: hash.slice(1) });
  const asked = isOwnFile(parsed.view.data) ? askedFile(parsed) : { ...parsed, file: null };
  reportAsked(asked);
  return asked;
}

/** Adds the reader's file that the address asks for, if the file was opened during this visit. */
function askedFile(parsed: ParsedAddress): Asked {
  const { files, file: shown } = store.getState().session;
  const entry = fileOfEntry();
  const { data, hash, name } = readOwnFile(parsed.view.data);
  // The hash in `data` identifies the file. If the browser computes no hash, the key in the history entry does. Links
  // have no key.
  const key = hash === ownFileData(null) ? (entry.file ?? shown?.key) : undefined;
  const file = files.findLast(
    (one) => one.data === data && (key === undefined || one.file.key === key),
  )?.file;
  return {
    ...parsed,
    view: { ...parsed.view, data },
    file: file ?? null,
    fileName: file?.name ?? entry.name ?? name,
  };
}

/**
 * Keeps address and store equal, in both directions. `open` must open the dataset of the address and then enter the
 * view. It is called if the address names another dataset, or a filter that the page cannot apply yet. `abandon` must
 * stop an opening. It is called if the address goes back to the open dataset. Returns the function that ends all this.
 */
export function syncAddress(open: (asked: Asked) => void, abandon: () => void): () => void {
  let timer = 0;
  /** The address that the page read last. */
  let entered = "";

  const write = (mode: "push" | "replace", view: ViewState, session: Session) => {
    // The reader changed the view of the open dataset, so a request for another dataset is dropped.
    if (!isAsked(session)) reportAsked({ ...nothingAsked, view, file: session.file });
    const href = ownHrefOf(view);
    if (href === window.location.href && fileOfEntry().file === session.file?.key) return;
    try {
      if (mode === "push") window.history.pushState(entryState(session), "", href);
      else window.history.replaceState(entryState(session), "", href);
    } catch {
      // Browsers refuse too frequent changes of the address. The next change of the view tries again.
    }
  };
  const flush = ({ view, session } = store.getState()) => {
    if (timer === 0) return;
    window.clearTimeout(timer);
    timer = 0;
    if (session.tables) write("replace", view, session);
  };

  const stopWriting = onCommit(({ view, session }, before, mode) => {
    // Without a dataset, ids in the address cannot be checked, so the address stays as it is.
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
        flush(before);
        // The view came from the address, which now gets the usual form. The address of a newer Dateline stays, because
        // its unknown keys would be lost. If a click has changed the address since, that history entry is kept.
        if (window.location.href !== entered) write("push", view, session);
        else if (!session.asked.newerVersion) write("replace", view, session);
        entered = window.location.href;
        break;
    }
  });

  const enter = () => {
    window.clearTimeout(timer);
    timer = 0;
    entered = window.location.href;
    const asked = readAddress();
    const { session } = store.getState();
    // If the code that a filter needs is not loaded yet, `open` waits for it.
    if (session.opened && isAsked(session) && !lacksFilter(asked.view)) {
      abandon();
      enterView(session.opened, asked);
    } else open(asked);
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
