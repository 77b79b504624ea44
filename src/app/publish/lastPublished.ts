import { zipSync } from "fflate";
import { fetchBytes } from "../../load/fetchBytes.ts";
import type { LastSite } from "../../load/readSiteZip.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/siteFacts.ts";
import { siteAddress } from "../../model/storyConfig.ts";
import { readLastSite } from "../edit/readLastSite.ts";

/** The record of publication in a file: the zip file of a site, or its list of ids alone. Never rejects. */
export async function lastInFile(file: File): Promise<LastSite | null> {
  if (!/\.json$/i.test(file.name)) return readLastSite(file);
  const lock = await file.arrayBuffer().catch(() => null);
  return lock && readLastSite(zipOf({ [LOCK_FILE]: new Uint8Array(lock) }));
}

/** Where a published site has its list of ids; null for a text that is no address of the web. */
export function lockAddress(site: string): string | null {
  const root = siteAddress(site);
  return root === undefined ? null : new URL(LOCK_FILE, root).href;
}

/**
 * The record of publication at the address of a site. Null if nothing came: the policy of this page allows no other host,
 * and most hosts let no other page read them. Never rejects.
 */
export async function lastAtAddress(site: string): Promise<LastSite | null> {
  const lockAt = lockAddress(site);
  if (lockAt === null) return null;
  const got = async (name: string): Promise<Record<string, Uint8Array>> => {
    const answer = await fetchBytes(new URL(name, lockAt).href, () => {}, new AbortController().signal);
    return answer.ok ? { [name]: new Uint8Array(answer.bytes) } : {};
  };
  const [lock, config] = await Promise.all([got(LOCK_FILE), got(CONFIG_FILE)]);
  if (lock[LOCK_FILE] === undefined) return null;
  const last = await readLastSite(zipOf({ ...lock, ...config }));
  if (last === null) return null;
  const named = [last.config.logo, last.config.icon].filter((name) => name !== undefined);
  const pictures = await Promise.all(named.map(got));
  return {
    ...last,
    config: { ...last.config, address: last.config.address ?? site },
    pictures: new Map(pictures.flatMap((one) => Object.entries(one))),
  };
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>): Blob =>
  new Blob([new Uint8Array(zipSync({ ...files }))]);
