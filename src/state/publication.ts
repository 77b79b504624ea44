import { appEntry, appHref } from "./appRoot.ts";
import type { Session } from "./session.ts";
import { site } from "./site.ts";
import { useApp } from "./store.ts";

/** Known when the app is built. */
declare const __APP_VERSION__: string;

/** Version of the program, with the commit where it is known. */
export const appVersion: string = __APP_VERSION__;

/**
 * Whether the bytes of a shipped dataset differ from those that the page was published with. False where that is not known:
 * in development, or where the browser computes no hash.
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
