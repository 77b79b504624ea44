import type { MediaRecord } from "../model/dataset.ts";
import { mediaPath } from "../model/media/mediaAddress.ts";
import { appHref } from "./appRoot.ts";
import { site } from "./site.ts";
import { store } from "./store.ts";

/**
 * The address of a picture or document of the open story: among the reader's own files, or beside the page. Never on another
 * host.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // A published record without a size had no file. A saved copy of the page has no files beside it.
  const isBeside = origin.kind === "shipped" && site.datasets.length > 0 && bytes;
  return media.get(path) ?? (isBeside ? appHref(path) : null);
}
