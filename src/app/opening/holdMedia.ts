import type { Media } from "../../load/media/takeMedia.ts";
import { mediaPath } from "../../model/media/mediaAddress.ts";
import { mediaType } from "../../model/media/mediaFile.ts";

/** Pictures and documents of the file that was opened last, by their `blob:` addresses. */
let held: ReadonlyMap<string, Blob> = new Map();

/** The file behind a `blob:` address of this page. */
export const heldFile = (address: string): Blob | undefined => held.get(address);

/** Makes `blob:` addresses for pictures and documents, by their paths. Revokes those of the file before. */
export function holdMedia(media: Media): ReadonlyMap<string, string> {
  for (const address of held.keys()) URL.revokeObjectURL(address);
  held = new Map();
  return holdMore(media, new Map());
}

/** Adds files to those of the open story. A file that has an address keeps it. */
export function holdMore(media: Media, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const addresses = new Map(before);
  for (const [file, bytes] of media) {
    if (addresses.has(mediaPath(file))) continue;
    const blob = new Blob([bytes], { type: mediaType(file) ?? "" });
    const address = URL.createObjectURL(blob);
    addresses.set(mediaPath(file), address);
    held = new Map(held).set(address, blob);
  }
  return addresses;
}
