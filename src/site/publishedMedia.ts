import { type CleanBytes, type CleanMedia, cleanMedia } from "../load/media/measureMedia.ts";
import { mediaPath, sameFileKey } from "../model/media/mediaAddress.ts";
import { PICTURE_NOTES } from "../model/media/mediaNotes.ts";
import type { SiteFault } from "../model/siteFault.ts";
import type { SiteNote } from "../model/siteNote.ts";
import { siteRefusal } from "../words/siteFaultInWords.ts";

/** Files as they are published, and what their author should know of them. */
export type PublishedMedia = {
  readonly files: ReadonlyMap<string, CleanBytes>;
  readonly notes: readonly SiteNote[];
};

/**
 * Pictures and documents of a story, or logo and icon of its site, each as it is published. What must not be published
 * is an error with a sentence for each.
 */
export function publishedMedia(given: ReadonlyMap<string, Uint8Array>): PublishedMedia {
  const files = new Map<string, CleanBytes>();
  const read: CleanMedia[] = [];
  const faults: SiteFault[] = [];
  const notes: SiteNote[] = [];
  for (const [file, bytes] of given) {
    const one = cleanMedia(file, bytes);
    if (!one.ok) {
      const { found, expected } = one;
      faults.push({ kind: "fault", fault: { path: file, found, expected, severity: "fault" } });
      continue;
    }
    files.set(file, one.bytes);
    read.push(one);
    if (one.pdf && (one.pdf.acts.length > 0 || one.pdf.isLocked))
      notes.push({ kind: "pdf", file, acts: one.pdf.acts });
  }
  if (faults.length > 0) throw siteRefusal(faults);
  const touched = read.filter(({ took }) => took.size > 0);
  if (touched.length === 0) return { files, notes };
  const taken = PICTURE_NOTES.filter((note) => touched.some(({ took }) => took.has(note)));
  return { files, notes: [{ kind: "taken-out", notes: taken, pictures: touched.length }, ...notes] };
}

/** Two files of one place, or of places that are one on Windows and macOS: none may hide the other. */
export function checkMediaPlaces(media: readonly ReadonlyMap<string, Uint8Array>[]): void {
  const taken = new Map<string, { readonly file: string; readonly bytes: Uint8Array }>();
  const faults: SiteFault[] = [];
  for (const [file, bytes] of media.flatMap((files) => [...files])) {
    const key = sameFileKey(mediaPath(file));
    const other = taken.get(key);
    if (other === undefined) taken.set(key, { file, bytes });
    else if (other.file !== file || !isSame(other.bytes, bytes))
      faults.push({ kind: "one-file", one: other.file, other: file });
  }
  if (faults.length > 0) throw siteRefusal(faults);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
