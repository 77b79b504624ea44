import type { Media } from "../../load/media/takeMedia.ts";
import { mediaPath, mediaType } from "../../model/mediaType.ts";

/** The pictures and documents of the file that was opened last, by their object URLs. */
const files = new Map<string, Blob>();

export const fileOfObjectUrl = (address: string): Blob | undefined => files.get(address);

/** Makes object URLs for the media of a file, by `mediaPath`. Revokes the URLs of the previous file. */
export function makeObjectUrls(media: Media): ReadonlyMap<string, string> {
  for (const address of files.keys()) URL.revokeObjectURL(address);
  files.clear();
  return addObjectUrls(media, new Map());
}

/** Adds object URLs for new media of the open story. Other media keep their URLs. */
export function addObjectUrls(
  media: Media,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const addresses = new Map(before);
  for (const [path, bytes] of media) {
    if (addresses.has(mediaPath(path))) continue;
    const blob = new Blob([bytes], { type: mediaType(path) ?? "" });
    const address = URL.createObjectURL(blob);
    addresses.set(mediaPath(path), address);
    files.set(address, blob);
  }
  return addresses;
}
