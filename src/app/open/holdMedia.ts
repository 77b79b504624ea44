import type { Media } from "../../load/media/takeMedia.ts";
import { mediaPath } from "../../model/mediaAddress.ts";
import { mediaType } from "../../model/mediaFile.ts";

/** What the page holds of the file that was opened last. */
let held: readonly string[] = [];

/** Addresses of pictures and documents that stand for their bytes in this page alone; those of the file before end. */
export function holdMedia(media: Media): ReadonlyMap<string, string> {
  for (const address of held) URL.revokeObjectURL(address);
  const addresses = new Map(
    [...media].map(([file, bytes]) => [
      mediaPath(file),
      URL.createObjectURL(new Blob([bytes], { type: mediaType(file) ?? "" })),
    ]),
  );
  held = [...addresses.values()];
  return addresses;
}
