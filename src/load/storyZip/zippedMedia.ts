import { type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { MEDIA_BYTES } from "../../model/limits.ts";
import { mediaKey } from "../../model/media/mediaAddress.ts";
import { mediaType } from "../../model/media/mediaFile.ts";
import { measureMedia } from "../media/measureMedia.ts";
import { type MediaFile, type MediaSource, tooMuchMedia } from "../media/takeMedia.ts";
import { unpackEntry, type ZipEntry } from "./zipDirectory.ts";

/** What systems put beside files. */
export const isOfSystem = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name);

/**
 * The pictures and documents below a folder of a zip file, by their names from there. They are unpacked at once, since a
 * story is read in one go; what would be too much is refused before. Never rejects.
 */
export async function zippedMedia(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  folder: string,
): Promise<{ readonly ok: true; readonly source: MediaSource } | Refusal> {
  const found = entries.filter(
    ({ name, isEncrypted }) =>
      name.startsWith(folder) && !isEncrypted && !isOfSystem(name) && mediaType(name) !== undefined,
  );
  const total = found.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MEDIA_BYTES) return tooMuchMedia(total);
  const files = new Map<string, MediaFile>();
  for (const entry of found) {
    const key = mediaKey(entry.name.slice(folder.length));
    if (files.has(key))
      return refuse(
        "",
        `a zip file with two files ${showText(key)}`,
        "each name once, also where letters and their accents are written in two ways",
      );
    const unpacked = await unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
    // What lies there as it is would keep the whole zip file alive.
    const own = unpacked.bytes.slice();
    files.set(key, { bytes: own, measured: measureMedia(key, own) });
  }
  return { ok: true, source: (file) => files.get(mediaKey(file)) };
}
