/** Matches small letters and digits with one or two hyphens in between. Folders have such names, except `RESERVED`. */
const PLAIN = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST_PLAIN = 100;
const LONGEST_SLUG = 60;

/**
 * The folder of an event's page, `event/FOLDER/`. It is the id itself if that is a plain name. Otherwise it is the
 * readable part of the id and a hash of the whole id. Pages of actors and tours have such folders too. Their folders
 * also begin with "event" if the id has no Latin letter or digit. Another word would break links of published sites.
 *
 *     acme-ltd-sues-borg-labs        acme-ltd-sues-borg-labs
 *     Élection / Round 2             election-round-2--1h3x0k8mq2v7d
 *     ../..                          event--0p5c9w2f4j6tz
 *
 * The function does not change a name that it made, so an address may have the id or the folder.
 * `eventRowOfFolder` finds the event again. If two ids of a dataset had the same folder, the build would fail.
 */
export function pageFolder(id: string): string {
  if (PLAIN.test(id) && !RESERVED.test(id) && id.length <= LONGEST_PLAIN) return id;
  return `${legible(id) || "event"}--${hashOf(id)}`;
}

/** `Élection / Round 2` becomes `election-round-2`. "" if the text has neither Latin letters nor digits. */
export const legible = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");

/** Whether a folder name ends like one with a hash. Otherwise the name is the id itself. */
export const isMadeFolder = (name: string): boolean => /--[a-z0-9]{13}$/.test(name) && PLAIN.test(name);

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const HASH_LENGTH = 13;

/** A hash of a text (FNV-1a, 64 bits, over UTF-16 code units). It only has to differ between the ids of one dataset. */
function hashOf(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(36).padStart(HASH_LENGTH, "0");
}
