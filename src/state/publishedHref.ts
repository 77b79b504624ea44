import type { MediaRecord } from "../model/dataset.ts";
import { mediaPath } from "../model/mediaType.ts";
import { hrefOf } from "./address/addressSync.ts";
import { defaultView, type ViewState } from "./address/viewState.ts";
import { isOwnFile } from "./session.ts";
import { appEntry, appHref, site } from "./site.ts";
import { store, useApp } from "./store.ts";

/** The address of the corrections page of the open dataset. Null if this site has not published the dataset. */
export function useChangesHref(): string | null {
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  return isShipped && appEntry !== "offline" ? appHref("changes/") : null;
}

/** The address of a picture or document, in the reader's file or next to the page. Null if neither place has it. */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // A published record without a size has no file. A saved copy of the page has no files beside it.
  const isPublished = origin.kind === "shipped" && site.datasets.length > 0 && bytes;
  return media.get(path) ?? (isPublished ? appHref(path) : null);
}

/** The address to give to others. Empty if the data or the page are on the reader's disk, which others cannot open. */
export function publicHrefOf(view: ViewState): string {
  const href = hrefOf(view);
  return isOwnFile(view.data) || !href.startsWith("http") ? "" : href;
}

/** The address of the first story. Without a language it ends in `#`, so that the link does not reload the page. */
export const homeHref = (lang: ViewState["lang"]): string =>
  lang === "" ? appHref("#") : hrefOf({ ...defaultView, lang });
