import { strToU8, zipSync } from "fflate";
import { loadTables } from "../../load/loadClient.ts";
import { isRecord } from "../../model/check/fault.ts";
import { type Draft, draftText } from "../../model/draft/draftDataset.ts";
import { type IdsLock, nothingLocked } from "../../model/idsLock.ts";
import { mediaKey } from "../../model/media/mediaAddress.ts";
import { isMediaFile } from "../../model/media/mediaName.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/siteFacts.ts";
import { ZIP_ENTRY } from "../../model/zipEntry.ts";
import type { OwnFile } from "../../state/session.ts";
import { readLastSite } from "./readLastSite.ts";

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

/** A draft with all that lies beside it, as one zip file in which nothing is packed; alone it is its text. */
export function withBeside(draft: Draft, beside: Beside["beside"]): Bytes {
  const story = new Uint8Array(strToU8(draftText(draft)));
  const kept = keptBeside(draft, beside);
  if (kept.length === 0) return story;
  return new Uint8Array(
    zipSync({ "story.json": story, ...Object.fromEntries(kept) }, { level: 0, ...ZIP_ENTRY }),
  );
}

/** What still belongs to the story: a picture that no event names any more is nobody's, and goes nowhere. */
export function keptBeside(draft: Draft, beside: Beside["beside"]): readonly (readonly [string, Bytes])[] {
  if (beside.size === 0) return [];
  const named = new Set(
    draft.events.flatMap(({ media }) =>
      Array.isArray(media)
        ? media.map((one: unknown) => (isRecord(one) ? mediaKey(String(one.file)) : ""))
        : [],
    ),
  );
  return [...beside].filter(([file]) => named.has(file) || !isMediaFile(file) || OF_SITE.test(file));
}

/** Pictures of the site itself, at the root of it. */
const OF_SITE = /^(?:logo|icon)\.[a-z]+$/;
