import type { WithdrawnEvent } from "../model/idsLock.ts";
import type { Session } from "./session.ts";

/* What is known when the app is built: `build/staticPages.ts` puts it in. */
declare const __APP_VERSION__: string;
declare const __WITHDRAWN_EVENTS__: readonly WithdrawnEvent[];
declare const __PUBLISHED_DIGESTS__: Readonly<Record<string, string>>;

/** Version of the program, with the commit where it is known. */
export const appVersion: string = __APP_VERSION__;

/** Of all published datasets. */
export const withdrawnEvents: readonly WithdrawnEvent[] = __WITHDRAWN_EVENTS__;

/**
 * Whether the bytes of a published dataset are others than those that this page was published with. Nothing is said
 * where that is not known: while the app is being developed, or where the browser computes no hash.
 */
export function differsFromPublished({ tables, origin, digest }: Session): boolean {
  const id = tables?.about.id ?? "";
  if (origin.kind !== "shipped" || digest === null || !Object.hasOwn(__PUBLISHED_DIGESTS__, id)) return false;
  return __PUBLISHED_DIGESTS__[id] !== digest;
}
