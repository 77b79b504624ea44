import type { MediaRecord } from "../model/dataset.ts";
import { mediaPath } from "../model/mediaAddress.ts";
import { appEntry, appHref } from "./appRoot.ts";
import type { Session } from "./session.ts";
import { site } from "./site.ts";
import { store, useApp } from "./store.ts";

/** Known when the app is built. */
declare const __APP_VERSION__: string;

/** Version of the program, with the commit where it is known. */
export const appVersion: string = __APP_VERSION__;

/**
 * Whether the bytes of a shipped dataset differ from those that the page was published with. False if that is not known: in
 * development, or where the browser computes no hash.
 */
export function differsFromPublished({ tables, origin, digest }: Session): boolean {
  const id = tables?.about.id ?? "";
  if (origin.kind !== "shipped" || digest === null || !Object.hasOwn(site.digests, id)) return false;
  return site.digests[id] !== digest;
}

/** The address of the corrections of the open dataset; null unless this site has published it. */
export function useChangesHref(): string | null {
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  return isShipped && appEntry !== "offline" ? appHref("changes/") : null;
}

/**
 * The address of a picture or document of the open story: among the reader's own files, or beside the page. Never on another
 * host.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // A published record without a size had no file, and a saved copy of the page has no files beside it.
  const isBeside = origin.kind === "shipped" && site.datasets.length > 0 && bytes;
  return media.get(path) ?? (isBeside ? appHref(path) : null);
}
