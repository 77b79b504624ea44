import { exportWorkbook } from "../../export/exportWorkbook.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Draft, draftText } from "../../model/draft/draftDataset.ts";
import { downloadBlob, fileName, XLSX } from "../../widgets/downloadBlob.ts";
import { lookAtDisk, readAgain, savedByPage, watchedFile } from "../opening/watchedFile.ts";
import { currentDraft } from "./draftStore.ts";
import { editing } from "./editing.ts";
import { keptBeside, withBeside } from "./readBeside.ts";

/** The forms in which a draft can be saved; `whole` is JSON, or with what lies beside the story a zip file. */
export type SavedAs = "workbook" | "whole";

async function blobOf(draft: Draft, as: SavedAs, howTo: readonly string[]): Promise<Blob | null> {
  if (as === "whole") return new Blob([withBeside(draft, editing.getState().beside)]);
  const dataset: Dataset = JSON.parse(draftText(draft));
  return new Blob([new Uint8Array(await exportWorkbook(dataset, howTo))], { type: XLSX });
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
