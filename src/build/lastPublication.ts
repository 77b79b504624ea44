import { writeFileSync } from "node:fs";
import { fetchBytes } from "../load/fetchBytes.ts";
import { parseIdsLock } from "../model/idsLock.ts";
import { LOCK_FILE } from "../model/siteFacts.ts";
import { storyChanges } from "../model/storyChanges.ts";
import { siteAddress } from "../model/storyConfig.ts";
import { eventRecord, eventRows } from "../model/tables/tables.ts";
import { lockText } from "../site/lockIds.ts";
import type { PublishedDataset } from "../site/storyPart.ts";
import { addressOf, type ReadStory, readStory } from "./readStory.ts";

/** `publish.mjs` takes it from here. @public */
export { writeLock } from "./readStory.ts";

/** Reads a story that is to be published, and says what its author should know before. Throws a sentence for each fault. */
export async function readForPublication(
  source: string,
  { isFirst, isCompared }: { readonly isFirst: boolean; readonly isCompared: boolean },
  say: (line: string) => void,
): Promise<ReadStory> {
  const read = await readStory(source);
  const brought = await bringLock(read, isFirst);
  if (brought !== null) say(brought);
  const story = brought === null ? read : await readStory(source);
  for (const note of story.notes) say(note);
  if (isCompared) for (const line of await changesSince(story)) say(line);
  return story;
}

/**
 * Sees to it that no id is lost unsaid: a story that was published before needs its lock. If the lock is not beside the
 * story, that of its site is put there, and a sentence says so. Throws if the site has none either, unless the author
 * says that this is the first publication. Returns null if nothing was to do.
 */
async function bringLock(story: ReadStory, isFirst: boolean): Promise<string | null> {
  const { lockFile, hasLock, datasets } = story;
  const told = datasets.map(publishedBefore).find((one) => one !== undefined);
  if (hasLock || isFirst || told === undefined) return null;
  const root = addressIn(story);
  const found = root && (await jsonAt(new URL(LOCK_FILE, root)));
  const lock = found ? parseIdsLock(found.json) : undefined;
  if (lock === undefined)
    throw new Error(
      `${lockFile} is missing, and the story says that it was published before (${told}): its links would be lost. Put the ${LOCK_FILE} of its last site there; if this is the first time, say --first.`,
    );
  writeFileSync(lockFile, lockText(lock));
  return `${lockFile} was missing: it is that of ${root} now. Keep it with the story.`;
}

/** The sign that a story was published before. */
function publishedBefore({ tables }: PublishedDataset): string | undefined {
  const { version, updated } = tables.about;
  if (version !== "") return `version ${version}`;
  if (updated !== "") return `updated ${updated}`;
  const corrected = eventRows(tables).find((row) => (eventRecord(tables, row).changes ?? []).length > 0);
  return corrected === undefined ? undefined : `a correction of ${eventRecord(tables, corrected).id}`;
}

/** The differences from the site as it stands, a line each. Never rejects. */
async function changesSince(story: ReadStory): Promise<readonly string[]> {
  const root = addressIn(story);
  if (root === undefined) return ["No address: what has changed since the last publication is not known."];
  const lines = await Promise.all(
    story.datasets.map(async ({ shipped, bytes }) => {
      const last = await jsonAt(new URL(`data/${shipped.file}`, root));
      if (last === undefined)
        return [`${root} has no “${shipped.id}”: all of it is new, or the host is away.`];
      const changes = storyChanges(Object(last.json), Object(JSON.parse(new TextDecoder().decode(bytes))));
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

const addressIn = ({ config }: ReadStory): string | undefined =>
  siteAddress(addressOf().address ?? config.address ?? "");

async function jsonAt(address: URL): Promise<{ readonly json: unknown } | undefined> {
  const fetched = await fetchBytes(address.href, () => {}, AbortSignal.timeout(LONGEST_MS));
  if (!fetched.ok) return undefined;
  try {
    return { json: JSON.parse(new TextDecoder().decode(fetched.bytes)) };
  } catch {
    return undefined;
  }
}

const LONGEST_MS = 30_000;
