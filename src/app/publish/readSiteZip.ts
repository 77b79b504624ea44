import { readZipDirectory, unpackEntry, type ZipLimits } from "../../load/workbook/zipDirectory.ts";
import { type IdsLock, parseIdsLock } from "../../model/idsLock.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/siteFacts.ts";
import { parseStoryConfig, type StoryConfig } from "../../model/storyConfig.ts";

/** What a site was published with: its settings, its pictures, and the ids that must go on leading somewhere. */
export type LastSite = {
  readonly config: StoryConfig;
  readonly lock: IdsLock;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

/** A site of 10,000 events, and more of it than one that holds them. */
const SITE_LIMITS: ZipLimits = { entries: 60_000, entryBytes: 200_000_000, totalBytes: 2_000_000_000 };
const MOST_BYTES = 500_000_000;

/** The last publication, from its zip file; null for any other file. Never rejects. */
export async function readSiteZip(file: Blob): Promise<LastSite | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const directory = readZipDirectory(bytes, SITE_LIMITS);
  if (!directory.ok) return null;
  // Archivers put all into a folder of the name of the file.
  const place = directory.entries.find(({ name }) => name === LOCK_FILE || name.endsWith(`/${LOCK_FILE}`));
  const folder = place?.name.slice(0, -LOCK_FILE.length) ?? "";
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = directory.entries.find((one) => one.name === folder + name);
    const unpacked = entry && !entry.isEncrypted ? await unpackEntry(bytes, entry) : null;
    return unpacked?.ok ? unpacked.bytes : null;
  };
  const lock = parseIdsLock(jsonIn(await read(LOCK_FILE)));
  const settings = parseStoryConfig(jsonIn(await read(CONFIG_FILE)));
  if (lock === undefined || !settings.ok) return null;
  const pictures = new Map<string, Uint8Array>();
  for (const name of [settings.config.logo, settings.config.icon]) {
    const picture = name === undefined ? null : await read(name);
    if (name !== undefined && picture !== null) pictures.set(name, picture);
  }
  return { config: settings.config, lock, pictures };
}

function jsonIn(bytes: Uint8Array | null): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
