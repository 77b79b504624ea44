import { strToU8, zipSync } from "fflate";
import { loadTables } from "../../load/loadClient.ts";
import { isRecord } from "../../model/check/fault.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Draft, draftText } from "../../model/draft.ts";
import { type IdsLock, nothingLocked } from "../../model/idsLock.ts";
import { mediaKey } from "../../model/media/mediaAddress.ts";
import { isMediaFile } from "../../model/media/mediaName.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/siteFacts.ts";
import { ZIP_ENTRY } from "../../model/zipEntry.ts";
import { reportLostPart } from "../../state/laterPart.ts";
import type { OwnFile } from "../../state/session.ts";
import { downloadBlob, fileName, XLSX } from "../export/downloadBlob.ts";
import { lookAtDisk, readAgain, savedByPage, watchedFile } from "../open/watchedFile.ts";
import { currentDraft } from "./draftStore.ts";
import { editing } from "./editing.ts";
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

/** The forms in which a draft can be saved; `whole` is JSON, or with what lies beside the story a zip file. */
export type SavedAs = "workbook" | "whole";

async function blobOf(draft: Draft, as: SavedAs, howTo: readonly string[]): Promise<Blob | null> {
  if (as === "whole") return new Blob([withBeside(draft, editing.getState().beside)]);
  const module = await import("../../export/exportWorkbook.ts").catch(() => null);
  if (module === null) {
    reportLostPart();
    return null;
  }
  const dataset: Dataset = JSON.parse(draftText(draft));
  return new Blob([new Uint8Array(await module.exportWorkbook(dataset, howTo))], { type: XLSX });
}

/** Saves the draft as a file of its own, and answers whether all is in it; `howTo` is the first sheet of a workbook. */
export async function downloadDraft(as: SavedAs, howTo: readonly string[]): Promise<boolean> {
  const draft = currentDraft();
  const blob = draft && (await blobOf(draft, as, howTo));
  if (!draft || !blob) return true;
  const name = typeof draft.id === "string" ? draft.id : "";
  const whole = hasBeside(draft) ? "zip" : "json";
  downloadBlob(`${fileName(name)}.${as === "whole" ? whole : "xlsx"}`, blob);
  reportSaved(draft, as);
  return as === "whole" || !hasBeside(draft);
}

/** Whether something lies beside the story, so that it is whole in a zip file only. */
export const hasBeside = (draft: Draft): boolean => keptBeside(draft, editing.getState().beside).length > 0;

/** A workbook holds no pictures: those that came while it was edited are in no file yet. */
function reportSaved(draft: Draft, as: SavedAs): void {
  const { beside, savedBeside } = editing.getState();
  if (as === "whole") editing.setState({ saved: draft, savedBeside: beside });
  else if (keptBeside(draft, beside).every(([file]) => savedBeside.has(file)))
    editing.setState({ saved: draft });
}

/** The name of the file that the story came from and can be written back to, where the browser lets a page ask for that. */
export function writableName(): string | null {
  const file = watchedFile();
  const draft = currentDraft();
  if (!file?.createWritable || draft === null) return null;
  const isWhole = hasBeside(draft) ? /\.zip$/i : /\.(?:json|xlsx)$/i;
  return isWhole.test(file.name) ? file.name : null;
}

/** What came of writing a file. `changed`: another program has written it, and what it holds now is read again. */
export type Written = "saved" | "failed" | "changed" | "gone";

/**
 * Writes the draft into the file that it came from. The browser asks the reader first. A file that is not as the page knows it stays
 * as it is; one that is no longer there is made `anew` only where the reader has said so.
 */
export async function saveToFile(howTo: readonly string[], anew: boolean): Promise<Written> {
  const draft = currentDraft();
  const file = watchedFile();
  if (!draft || !file?.createWritable || writableName() === null) return "failed";
  /** Why the file must stay as it is on the disk, if it must. */
  const hindrance = async (): Promise<Exclude<Written, "saved"> | null> => {
    const now = await lookAtDisk(file);
    if (now === "changed") await readAgain();
    return now === "known" || (now === "gone" && anew) ? null : now === "unreadable" ? "failed" : now;
  };
  const before = await hindrance();
  if (before !== null) return before;
  const as = /\.xlsx$/i.test(file.name) ? "workbook" : "whole";
  const blob = await blobOf(draft, as, howTo);
  if (blob === null) return "failed";
  try {
    const writable = await file.createWritable();
    await writable.write(blob);
    // The reader may have been asked for the right to write, and that takes its time.
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
