import type { Session } from "./session.ts";
import { site } from "./site.ts";

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
