import type { WithdrawnEvent } from "../model/idsLock.ts";

/* What is known when the app is built: `build/staticPages.ts` puts it in. */
declare const __APP_VERSION__: string;
declare const __WITHDRAWN_EVENTS__: readonly WithdrawnEvent[];
declare const __PUBLISHED_DIGESTS__: Readonly<Record<string, string>>;

/** Version of the program, with the commit where it is known. */
export const appVersion: string = __APP_VERSION__;

/** Of all published datasets. */
export const withdrawnEvents: readonly WithdrawnEvent[] = __WITHDRAWN_EVENTS__;

/** SHA-256 of the file that a dataset was published with, by its id; none while the app is being developed. */
export const publishedDigest = (dataset: string): string | undefined =>
  Object.hasOwn(__PUBLISHED_DIGESTS__, dataset) ? __PUBLISHED_DIGESTS__[dataset] : undefined;
