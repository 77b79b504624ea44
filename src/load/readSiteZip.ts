import { type IdsLock, nothingLocked, parseIdsLock } from "../model/idsLock.ts";
import { SITE_FILES } from "../model/limits.ts";
import { CONFIG_FILE, LOCK_FILE } from "../model/publishing.ts";
import { parseStoryConfig, type StoryConfig } from "../model/storyConfig.ts";
import { jsonIn } from "../model/tables/bytes.ts";
import { readZipDirectory, unpackEntry, type ZipEntry, type ZipLimits } from "./zipDirectory.ts";

export type LastSite = {
  readonly config: StoryConfig;
  readonly lock: IdsLock;
  /** The logo and the icon, by their names at the root of a site: `logo.…`, `icon.svg`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** The publisher refuses a site over these limits, so every zip file that it made can be read again. */
export const SITE_LIMITS: ZipLimits & { readonly zipBytes: number } = {
  entries: SITE_FILES,
  entryBytes: 200_000_000,
  totalBytes: 2_000_000_000,
  zipBytes: 500_000_000,
};

/** Reads the zip file of a site or of a story's folder. Null for other files and for damaged files. Never rejects. */
export async function readSiteZip(file: Blob): Promise<LastSite | null> {
  if (file.size > SITE_LIMITS.zipBytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const directory = readZipDirectory(bytes, SITE_LIMITS);
  if (!directory.ok) return null;
  const folder = folderOf(directory.entries);
  if (folder === undefined) return null;
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = directory.entries.find((one) => one.name === folder + name);
    const unpacked = entry && !entry.isEncrypted ? await unpackEntry(bytes, entry) : null;
    return unpacked?.ok ? unpacked.bytes : null;
  };
  const [lockFile, configFile] = [await read(LOCK_FILE), await read(CONFIG_FILE)];
  const lock = lockFile === null ? nothingLocked : parseIdsLock(jsonIn(lockFile));
  const settings = parseStoryConfig(configFile === null ? {} : jsonIn(configFile));
  if (lock === undefined || !settings.ok) return null;
  const { config } = settings;
  const pictures = new Map<string, Uint8Array>();
  const take = async (name: string | undefined, as: string): Promise<void> => {
    const picture = name === undefined ? null : await read(name);
    if (picture !== null) pictures.set(as, picture);
  };
  await take(config.logo, `logo${/\.\w+$/.exec(config.logo ?? "")?.[0].toLowerCase() ?? ""}`);
  await take(config.icon, "icon.svg");
  return { config, lock, pictures };
}

/** The folder with the lock or the config file of a site, or "" for the root. Undefined if there is neither file. */
const folderOf = (entries: readonly ZipEntry[]): string | undefined =>
  [LOCK_FILE, CONFIG_FILE].flatMap((file) =>
    entries.flatMap(({ name }) =>
      name === file || name.endsWith(`/${file}`) ? [name.slice(0, -file.length)] : [],
    ),
  )[0];
