import { zipSync } from "fflate";
import { tooMuchMedia } from "../../load/media/takeMedia.ts";
import { type Refusal, refuse } from "../../model/check/fault.ts";
import { MEDIA_BYTES, WORKBOOK_LIMITS } from "../../model/limits.ts";
import { mediaType } from "../../model/media/mediaFile.ts";
import { ZIP_ENTRY } from "../../model/zipEntry.ts";

/** A file with its place below the folder that was given. */
export type PlacedFile = { readonly path: string; readonly file: File };

/** A dataset, a workbook, or a sheet of one; the settings and the lock of a story too. */
const STORY = /\.(?:json|xlsx|ods|csv|tsv)$/i;

/** Whether several files make one story: one that tells it, or its sheets, and for the rest pictures and documents. */
export function isOneStory(files: readonly File[]): boolean {
  const told = files.filter(({ name }) => STORY.test(name));
  const isWhole = told.length === 1 || told.some(({ name }) => /^events\.[ct]sv$/i.test(name));
  return isWhole && files.every(({ name }) => STORY.test(name) || mediaType(name) !== undefined);
}

/** All files below what was dropped. Rejects where one of them cannot be read. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly PlacedFile[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly PlacedFile[]> => {
      if (isFile(entry)) {
        const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
        return [{ path: entry.fullPath.slice(1), file }];
      }
      return isFolder(entry) ? filesIn(await entriesOf(entry)) : [];
    }),
  );
  return found.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Browsers tell a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > WORKBOOK_LIMITS.entries) return all;
    all.push(...some);
  }
}

/**
 * A story and its pictures as one zip file, in which nothing is packed: from then on it is opened, kept and published like
 * any other file. Hidden files and whatever else lies there stay outside. Rejects where a file cannot be read.
 */
export async function packStory(
  files: readonly PlacedFile[],
): Promise<{ readonly ok: true; readonly zip: Blob } | Refusal> {
  const taken = files
    .filter(({ path }) => !/(?:^|\/)\./.test(path) && (STORY.test(path) || mediaType(path) !== undefined))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  if (!taken.some(({ path }) => STORY.test(path)))
    return refuse("", "a folder without a story", "a dataset, a workbook or its sheets as CSV in it");
  const size = taken.reduce((sum, { path, file }) => sum + (STORY.test(path) ? 0 : file.size), 0);
  if (size > MEDIA_BYTES) return tooMuchMedia(size);
  const read = taken.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const);
  const zip = zipSync(Object.fromEntries(await Promise.all(read)), { level: 0, ...ZIP_ENTRY });
  return { ok: true, zip: new Blob([Uint8Array.from(zip)], { type: "application/zip" }) };
}
