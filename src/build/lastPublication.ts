import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fetchBytes } from "../load/fetchBytes.ts";
import { parseIdsLock } from "../model/idsLock.ts";
import { LOCK_FILE } from "../model/publishing.ts";
import { storyChanges } from "../model/storyChanges.ts";
import { siteAddress } from "../model/storyConfig.ts";
import { jsonIn } from "../model/tables/bytes.ts";
import { lockText } from "../site/lockIds.ts";
import {
  givenAddress,
  lockFileOf,
  type ReadStory,
  readJson,
  readStory,
  type UnlockedStory,
  writeLock,
} from "./readStory.ts";

type Asked = {
  /** The folder of the site. Undefined if the author only wants a list of the changes. */
  readonly outDir: string | undefined;
  readonly isFirst: boolean;
  readonly isCompared: boolean;
};

const NO_ADDRESS =
  "No address (“address” in story.config.json, or SITE_URL): previews of links will have relative ones, and what has changed since the last publication is not known.";

/** Reads a story before it is published. Calls `say` with notes for the author. Throws a sentence for each fault. */
export async function readForPublication(
  source: string,
  { isCompared, ...asked }: Asked,
  say: (line: string) => void,
): Promise<ReadStory> {
  // Notes and changes are reported before a fault is thrown.
  const read = await readStory(source, async (story) => {
    for (const note of story.notes) say(note);
    const root = addressIn(story);
    if (root === undefined) say(NO_ADDRESS);
    else if (isCompared) for (const line of await changesSince(story, root)) say(line);
  }).catch((error: Error) => {
    // Also mentions a missing lock (`ids.lock.json`), because the author would meet that fault next.
    const isAsked = asked.isFirst || asked.outDir === undefined || !existsSync(source);
    if (isAsked || existsSync(lockFileOf(source))) throw error;
    throw new Error(`${error.message}\nIf the story was never published before, say --first, too.`);
  });
  if (isCompared) refuseOther(read, asked.outDir);
  const brought = read.hasLock ? null : await bringLock(read, asked);
  if (brought === null) return read;
  say(brought);
  return readStory(source);
}

/** Keeps the new ids with the story when its site is complete. `named` turns a path into the one the author knows. */
export function keepIds(
  story: ReadStory,
  outDir: string,
  say: (line: string) => void,
  named = (path: string): string => path,
): void {
  if (story.newIds > 0) {
    writeLock(story);
    say(`${story.newIds} new ids in ${named(story.lockFile)}: keep it with the story`);
  }
  say(`${story.datasets[0].shipped.events} events, ${named(outDir) || "."}`);
}

/** Throws if publishing would overwrite the site of another story. */
function refuseOther({ datasets }: ReadStory, outDir = ""): void {
  const file = path.join(outDir, LOCK_FILE);
  const there = outDir !== "" && existsSync(file) ? parseIdsLock(readJson(file)) : undefined;
  const others = Object.keys(there?.published ?? {});
  if (others.length === 0 || datasets.some(({ shipped }) => others.includes(shipped.id))) return;
  const names = others.map((id) => `“${id}”`).join(", ");
  throw new Error(
    `${outDir} holds the site of another story, ${names}: nothing was written. Name another folder after --out; if this story was called so before, give it that id again, or delete the folder.`,
  );
}

/**
 * Copies the missing lock of a story (`ids.lock.json`) from `outDir`, or from the address of the site. Only a lock
 * tells which ids were published before, so that no link breaks unnoticed. Returns a sentence for the author. If no
 * lock is found, returns null at the first publication or without `outDir`, and throws otherwise.
 */
async function bringLock(
  story: ReadStory,
  { outDir, isFirst }: Pick<Asked, "outDir" | "isFirst">,
): Promise<string | null> {
  const { lockFile, datasets } = story;
  const root = addressIn(story);
  const places = [
    ...(outDir === undefined ? [] : [path.join(outDir, LOCK_FILE)]),
    ...(root === undefined ? [] : [new URL(LOCK_FILE, root).href]),
  ];
  for (const place of places) {
    const found = existsSync(place) ? readJson(place) : await jsonAt(place);
    const lock = parseIdsLock(found);
    // The lock may be of another story.
    if (lock === undefined || !datasets.some(({ shipped }) => Object.hasOwn(lock.published, shipped.id)))
      continue;
    writeFileSync(lockFile, lockText(lock));
    return `${lockFile} was missing: it is that of ${place} now. Keep it with the story.`;
  }
  if (isFirst || outDir === undefined) return null;
  throw new Error(
    `${lockFile} is missing, and its ids are in no ${places.join(", nor in ")}: if the story was published before, its links would be lost. Put the ${LOCK_FILE} of its last site there; if this is the first time, say --first.`,
  );
}

/** The differences from the published site, one per line. Never rejects. */
async function changesSince(story: UnlockedStory, root: string): Promise<readonly string[]> {
  const lines = await Promise.all(
    story.datasets.map(async ({ shipped, bytes }) => {
      const last = await jsonAt(new URL(`data/${shipped.file}`, root).href);
      if (last === undefined)
        return [`${root} has no “${shipped.id}”: all of it is new, or the host is away.`];
      const changes = storyChanges(Object(last), Object(jsonIn(bytes)));
      const head = `“${shipped.id}”, changes since the last publication at ${root}: ${changes.length}`;
      return [
        head,
        ...changes.map(
          ({ list, label, what, fields }) =>
            `  ${what} in ${list}: ${label}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`,
        ),
      ];
    }),
  );
  return lines.flat();
}

const addressIn = ({ config }: UnlockedStory): string | undefined =>
  siteAddress(givenAddress() ?? config.address ?? "");

/** Undefined if the host does not answer, or answers with something else than JSON. */
async function jsonAt(address: string): Promise<unknown> {
  if (!URL.canParse(address)) return undefined;
  const fetched = await fetchBytes(address, { signal: AbortSignal.timeout(LONGEST_MS) });
  return fetched.ok ? jsonIn(fetched.bytes) : undefined;
}

const LONGEST_MS = 30_000;
