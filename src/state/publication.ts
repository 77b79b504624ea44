import type { MediaRecord } from "../model/dataset.ts";
import { mediaPath } from "../model/mediaAddress.ts";
import { appEntry, appHref } from "./appRoot.ts";
import type { Session } from "./session.ts";
import { site } from "./site.ts";
import { store, useApp } from "./store.ts";

/** Set when the app is built. */
declare const __APP_VERSION__: string;

/** The version of the program, with its commit if that is known. */
export const appVersion: string = __APP_VERSION__;

/**
 * Whether the bytes of a shipped dataset differ from those that were published with the page. False if that is not
 * known: in development, or if the browser computes no hash.
 */
export function differsFromPublished({ tables, origin, digest }: Session): boolean {
  const id = tables?.about.id ?? "";
  if (origin.kind !== "shipped" || digest === null || !Object.hasOwn(site.digests, id)) return false;
  return site.digests[id] !== digest;
}

/** The address of the corrections of the open dataset; null if this site has not published it. */
export function useChangesHref(): string | null {
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  return isShipped && appEntry !== "offline" ? appHref("changes/") : null;
}

/**
 * The address of a picture or document of the open story, among the reader's own files or beside the page. It is never
 * on another host.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // A published record without a size had no file. A saved copy of the page has no files beside it.
  const isBeside = origin.kind === "shipped" && site.datasets.length > 0 && bytes;
  return media.get(path) ?? (isBeside ? appHref(path) : null);
}
