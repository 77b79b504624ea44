import { strToU8, zipSync } from "fflate";
import { exportWorkbook, XLSX } from "../../export/exportWorkbook.ts";
import { loadTables } from "../../load/loadClient.ts";
import { readSiteZip } from "../../load/readSiteZip.ts";
import { isRecord } from "../../model/check/fault.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Draft, draftText } from "../../model/draft.ts";
import { type IdsLock, nothingLocked } from "../../model/idsLock.ts";
import { isMediaFile, mediaKey } from "../../model/mediaType.ts";
import { CONFIG_FILE, LOCK_FILE, ZIP_ENTRY } from "../../model/publishing.ts";
import type { OwnFile } from "../../state/session.ts";
import { downloadBlob, fileName } from "../../widgets/downloadBlob.ts";
import { lookAtDisk, readAgain, savedByPage, watchedFile } from "../opening/watchedFile.ts";
import { currentDraft } from "./draftStore.ts";
import { editing } from "./editing.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Files besides the story, by path. `lock` is the list of published ids of its site. */
type Attachments = { readonly attachments: ReadonlyMap<string, Bytes>; readonly lock: IdsLock };

/** Reads pictures, documents, settings, logo and published ids from the zip file of a story. Never rejects. */
export async function readAttachments({ blob, name }: OwnFile): Promise<Attachments> {
  const attachments = new Map<string, Bytes>();
  const bytes = /\.zip$/i.test(name) ? await blob.arrayBuffer().catch(() => null) : null;
  if (bytes === null) return { attachments, lock: nothingLocked };
  const [outcome, last] = await Promise.all([loadTables(bytes, name), readSiteZip(blob)]);
  if (outcome?.ok) for (const [file, media] of outcome.media) attachments.set(file, media);
  if (last === null) return { attachments, lock: nothingLocked };
  // `readSiteZip` gives the logo a new name, so the settings get this name too.
  const [logo] = [...last.pictures.keys()].filter((file) => file.startsWith("logo"));
  const config = { ...last.config, ...(last.config.logo !== undefined && { logo }) };
  attachments.set(CONFIG_FILE, bytesOf(config));
  attachments.set(LOCK_FILE, bytesOf(last.lock));
  for (const [file, picture] of last.pictures) attachments.set(file, new Uint8Array(picture));
  return { attachments, lock: last.lock };
}

const bytesOf = (value: object): Bytes => new Uint8Array(strToU8(JSON.stringify(value, null, 2)));

/** The draft as JSON, or if it has other files, as an uncompressed zip file. */
export function zipWithAttachments(draft: Draft, attachments: Attachments["attachments"]): Bytes {
  const story = new Uint8Array(strToU8(draftText(draft)));
  const kept = keptAttachments(draft, attachments);
  if (kept.length === 0) return story;
  return new Uint8Array(
    zipSync({ "story.json": story, ...Object.fromEntries(kept) }, { level: 0, ...ZIP_ENTRY }),
  );
}

/** Leaves out pictures and documents that no event names. Logo, icon and settings of the site stay. */
export function keptAttachments(
  draft: Draft,
  attachments: Attachments["attachments"],
): readonly (readonly [string, Bytes])[] {
  if (attachments.size === 0) return [];
  const named = new Set(
    draft.events.flatMap(({ media }) =>
      Array.isArray(media)
        ? media.map((one: unknown) => (isRecord(one) ? mediaKey(String(one.file)) : ""))
        : [],
    ),
  );
  return [...attachments].filter(([file]) => named.has(file) || !isMediaFile(file) || OF_SITE.test(file));
}

const OF_SITE = /^(?:logo|icon)\.[a-z]+$/;

/** The formats in which a draft can be saved. `whole` is a zip file if the story has other files, otherwise JSON. */
export type SavedAs = "workbook" | "whole";

function blobOf(draft: Draft, as: SavedAs, howTo: readonly string[]): Blob {
  if (as === "whole") return new Blob([zipWithAttachments(draft, editing.getState().attachments)]);
  const dataset: Dataset = JSON.parse(draftText(draft));
  return new Blob([new Uint8Array(exportWorkbook(dataset, howTo))], { type: XLSX });
}

/** Downloads the draft. Returns whether the file holds everything. `howTo` is the first sheet of a workbook. */
export function downloadDraft(as: SavedAs, howTo: readonly string[]): boolean {
  const draft = currentDraft();
  if (!draft) return true;
  const name = typeof draft.id === "string" ? draft.id : "";
  const whole = hasAttachments(draft) ? "zip" : "json";
  const blob = blobOf(draft, as, howTo);
  downloadBlob(`${fileName(name)}.${as === "whole" ? whole : "xlsx"}`, blob);
  reportSaved(draft, as);
  return as === "whole" || !hasAttachments(draft);
}

/** Whether only a zip file holds everything, because the story has pictures or other files. */
export const hasAttachments = (draft: Draft): boolean =>
  keptAttachments(draft, editing.getState().attachments).length > 0;

/** Marks the draft as saved. A workbook has no pictures, so the draft counts as saved only if a file has them all. */
function reportSaved(draft: Draft, as: SavedAs): void {
  const { attachments, savedAttachments } = editing.getState();
  if (as === "whole") editing.setState({ saved: draft, savedAttachments: attachments });
  else if (keptAttachments(draft, attachments).every(([file]) => savedAttachments.has(file)))
    editing.setState({ saved: draft });
}

/** The name of the story's own file, if the page can write the whole story into that file. Otherwise null. */
export function writableName(): string | null {
  const file = watchedFile();
  const draft = currentDraft();
  if (!file?.createWritable || draft === null) return null;
  const isWhole = hasAttachments(draft) ? /\.zip$/i : /\.(?:json|xlsx)$/i;
  return isWhole.test(file.name) ? file.name : null;
}

/**
 * `changed`: another program has changed the file, so nothing was written and the page reads the file again. `gone`:
 * the file was deleted, so nothing was written.
 */
type Written = "saved" | "failed" | "changed" | "gone";

/** Never overwrites a file that another program has changed. Makes a deleted file again only with `anew`. */
export async function saveToFile(howTo: readonly string[], anew: boolean): Promise<Written> {
  const draft = currentDraft();
  const file = watchedFile();
  if (!draft || !file?.createWritable || writableName() === null) return "failed";
  const hindrance = async (): Promise<Exclude<Written, "saved"> | null> => {
    const now = await lookAtDisk(file);
    if (now === "changed") await readAgain();
    return now === "known" || (now === "gone" && anew) ? null : now === "unreadable" ? "failed" : now;
  };
  const before = await hindrance();
  if (before !== null) return before;
  const as = /\.xlsx$/i.test(file.name) ? "workbook" : "whole";
  const blob = blobOf(draft, as, howTo);
  try {
    const writable = await file.createWritable();
    await writable.write(blob);
    // The file may have changed while the browser asked for permission.
    const meanwhile = await hindrance();
    if (meanwhile !== null) {
      await writable.abort?.();
      return meanwhile;
    }
    await writable.close();
  } catch {
    return "failed";
  }
  await savedByPage(file, blob);
  reportSaved(draft, as);
  return "saved";
}
