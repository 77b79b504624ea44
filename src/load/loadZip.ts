import { type Refusal, refuse, showText } from "../model/check/fault.ts";
import { MEDIA_BYTES } from "../model/limits.ts";
import { mediaKey, mediaType } from "../model/mediaType.ts";
import { CONFIG_FILE, LOCK_FILE } from "../model/publishing.ts";
import { isOfSystem, isSheetFile, isWorkbook, loadWorkbook } from "./formats/loadWorkbook.ts";
import { loadBytes } from "./loadBytes.ts";
import type { AboutBytes, BytesOutcome } from "./loadOutcome.ts";
import { measureMedia } from "./media/measureMedia.ts";
import { type MediaFile, type MediaSource, tooMuchMedia } from "./media/takeMedia.ts";
import { SITE_LIMITS } from "./readSiteZip.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "./zipDirectory.ts";

/**
 * Loads a zip file. Never rejects.
 *
 *     a workbook         an XLSX or ODS file, which is a zip file itself
 *     a story's folder   one dataset or workbook, or sheets as CSV, with pictures and documents beside it
 *     a site             what was published: its dataset, and the pictures in `media/`
 */
export async function loadZip(bytes: Uint8Array<ArrayBuffer>, ...about: AboutBytes): Promise<BytesOutcome> {
  const [name, answers, report] = about;
  const whole = readZipDirectory(bytes, SITE_LIMITS);
  if (!whole.ok) return whole;
  const { entries } = whole;
  const load = async (story: ZipEntry | undefined, mediaFolder: string): Promise<BytesOutcome> => {
    const media = await zippedMedia(bytes, entries, mediaFolder);
    if (!media.ok) return media;
    if (story === undefined) return loadWorkbook(bytes, name, answers, report, media.source);
    if (story.isEncrypted) return refuse("", "a zip file with a password", "one that was saved without");
    const unpacked = await unpackEntry(bytes, story);
    if (!unpacked.ok) return unpacked;
    return loadStory(unpacked.bytes, fileOf(story.name), answers, report, media.source);
  };
  const site = siteFolder(entries);
  if (site !== undefined) {
    const story = await siteStory(bytes, entries, site);
    return story.ok ? load(story.entry, `${site}media/`) : story;
  }
  if (isWorkbook(entries)) return loadWorkbook(bytes, ...about);
  const small = readZipDirectory(bytes);
  if (!small.ok) return small;
  const stories = entries.filter(isStory);
  const [story, other] = stories;
  if (other !== undefined) return several(stories);
  const sheet = entries.find((entry) => isSheetFile(entry.name));
  return load(story, folderOf(story?.name ?? sheet?.name ?? ""));
}

const loadStory = async (bytes: Uint8Array<ArrayBuffer>, ...about: AboutBytes): Promise<BytesOutcome> =>
  /\.json$/i.test(about[0]) ? loadBytes(bytes, ...about) : loadWorkbook(bytes, ...about);

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1);
const fileOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** Files of settings, and files that an operating system adds, are no stories. */
const isStory = ({ name }: ZipEntry): boolean =>
  /\.(?:json|xlsx|ods)$/i.test(name) && !isOfSystem(name) && ![CONFIG_FILE, LOCK_FILE].includes(fileOf(name));

/** The folder of the site, because archivers often add one. "" for a site at the root. Undefined without a site. */
function siteFolder(entries: readonly ZipEntry[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const list = entries.find(({ name }) => name === LIST || name.endsWith(`/${LIST}`));
  const folder = list?.name.slice(0, -LIST.length);
  return folder !== undefined && names.has(`${folder}${LOCK_FILE}`) ? folder : undefined;
}

/** A site lists its datasets here, beginning with the default dataset. */
const LIST = "data/index.json";

async function siteStory(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  folder: string,
): Promise<{ readonly ok: true; readonly entry: ZipEntry } | Refusal> {
  const list = entries.find(({ name }) => name === `${folder}${LIST}`);
  const unpacked = list && (await unpackEntry(bytes, list));
  if (unpacked && !unpacked.ok) return unpacked;
  const text = unpacked ? new TextDecoder().decode(unpacked.bytes) : "";
  const [, file = ""] = /"file": "([^"\\]+)"/.exec(text) ?? [];
  const entry = entries.find(({ name }) => name === `${folder}data/${file}`);
  return entry === undefined
    ? refuse("", "the zip file of a site whose dataset is gone", "a zip file as it was published")
    : { ok: true, entry };
}

const several = (stories: readonly ZipEntry[]): Refusal =>
  refuse(
    "",
    `a zip file of ${stories.length} stories: ${stories
      .slice(0, 5)
      .map(({ name }) => `“${name}”`)
      .join(", ")}`,
    "one dataset or workbook, with its pictures and documents",
  );

/** Reads pictures and documents. Too many bytes are refused before anything is unpacked. Never rejects. */
async function zippedMedia(
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
    // The bytes are copied, because a view would keep the whole zip file in memory.
    const own = unpacked.bytes.slice();
    files.set(key, { bytes: own, measured: measureMedia(key, own) });
  }
  return { ok: true, source: (file) => files.get(mediaKey(file)) };
}
