import { strToU8, type Zippable, zipSync } from "fflate";
import { loadTables } from "../../load/loadClient.ts";
import { type IdsLock, nothingLocked } from "../../model/idsLock.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/siteFacts.ts";
import type { OwnFile } from "../../state/session.ts";
import { readLastSite } from "../publish/publishSite.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What a zip file has beside its story, and the ids that were published. */
type Beside = { readonly beside: ReadonlyMap<string, Bytes>; readonly lock: IdsLock };

/**
 * What lies beside a story in its zip file and must not get lost when the story is written anew: pictures and documents, and of
 * a site its settings, its logo and its lock. Any other file has nothing beside it. Never rejects.
 */
export async function readBeside({ blob, name }: OwnFile): Promise<Beside> {
  const beside = new Map<string, Bytes>();
  const bytes = /\.zip$/i.test(name) ? await blob.arrayBuffer().catch(() => null) : null;
  if (bytes === null) return { beside, lock: nothingLocked };
  const [outcome, last] = await Promise.all([loadTables(bytes, name), readLastSite(blob)]);
  if (outcome?.ok) for (const [file, media] of outcome.media) beside.set(file, media);
  if (last === null) return { beside, lock: nothingLocked };
  // They are found by these names again.
  const [logo] = [...last.pictures.keys()].filter((file) => file.startsWith("logo"));
  const config = { ...last.config, ...(last.config.logo !== undefined && { logo }) };
  beside.set(CONFIG_FILE, bytesOf(config));
  beside.set(LOCK_FILE, bytesOf(last.lock));
  for (const [file, picture] of last.pictures) beside.set(file, new Uint8Array(picture));
  return { beside, lock: last.lock };
}

const bytesOf = (value: object): Bytes => new Uint8Array(strToU8(JSON.stringify(value, null, 2)));

/** Zip files say when; the same story written twice is the same to the byte. */
const NO_TIME = new Date(1980, 0, 1);

/** A story with all that lies beside it, as one zip file in which nothing is packed; alone it is its text. */
export function withBeside(text: string, beside: Beside["beside"]): Bytes {
  const story = new Uint8Array(strToU8(text));
  if (beside.size === 0) return story;
  const files: Zippable = { "story.json": story };
  for (const [file, bytes] of beside) files[file] = bytes;
  return new Uint8Array(zipSync(files, { level: 0, mtime: NO_TIME }));
}
