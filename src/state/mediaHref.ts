import type { MediaRecord } from "../model/dataset.ts";
import { mediaPath } from "../model/media/mediaAddress.ts";
import { appHref } from "./appRoot.ts";
import { site } from "./site.ts";
import { store } from "./store.ts";

/**
 * Where a picture or document of the open story is: among the files that the reader gave with it, or beside the page that it
 * was published with. Nothing is asked of other hosts.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // Publishing leaves the size out where the file was not there; beside a saved copy of the page there is none.
  const isBeside = origin.kind === "shipped" && site.datasets.length > 0 && bytes;
  return media.get(path) ?? (isBeside ? appHref(path) : null);
}
