import type { Media } from "../../load/media/takeMedia.ts";
import { mediaPath } from "../../model/media/mediaAddress.ts";
import { mediaType } from "../../model/media/mediaFile.ts";

/** What the page holds of the file that was opened last, by its addresses. */
let held: ReadonlyMap<string, Blob> = new Map();

/** The file behind an address that this page made. */
export const heldFile = (address: string): Blob | undefined => held.get(address);

/** Addresses of pictures and documents that stand for their bytes in this page alone; those of the file before end. */
export function holdMedia(media: Media): ReadonlyMap<string, string> {
  for (const address of held.keys()) URL.revokeObjectURL(address);
  held = new Map();
  return holdMore(media, new Map());
}

/** The same for what came to a story that is open: what has an address keeps it. */
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
