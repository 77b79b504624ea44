import type { Dataset } from "../../model/dataset.ts";
import type { Draft } from "../../model/draft/draftDataset.ts";
import { draftText } from "../../model/draft/draftText.ts";
import { reportLostPart } from "../../state/laterPart.ts";
import { downloadBlob, fileName, XLSX } from "../export/downloadBlob.ts";
import { savedByPage, watchedFile } from "../publish/ownStory.ts";
import { currentDraft } from "./draftStore.ts";
import { editing } from "./editing.ts";
import { withBeside } from "./readBeside.ts";

/** The forms in which a draft can be saved; `whole` is JSON, or with what lies beside the story a zip file. */
export type SavedAs = "workbook" | "whole";

async function blobOf(draft: Draft, as: SavedAs, howTo: readonly string[]): Promise<Blob | null> {
  if (as === "whole") return new Blob([withBeside(draftText(draft), editing.getState().beside)]);
  const module = await import("../../export/exportWorkbook.ts").catch(() => null);
  if (module === null) {
    reportLostPart();
    return null;
  }
  const dataset: Dataset = JSON.parse(draftText(draft));
  return new Blob([new Uint8Array(await module.exportWorkbook(dataset, howTo))], { type: XLSX });
}

/** Saves the draft as a file of its own; `howTo` is the first sheet of a workbook. */
export async function downloadDraft(as: SavedAs, howTo: readonly string[]): Promise<void> {
  const draft = currentDraft();
  const blob = draft && (await blobOf(draft, as, howTo));
  if (!draft || !blob) return;
  const name = typeof draft.id === "string" ? draft.id : "";
  const whole = editing.getState().beside.size > 0 ? "zip" : "json";
  downloadBlob(`${fileName(name)}.${as === "whole" ? whole : "xlsx"}`, blob);
  editing.setState({ saved: draft });
}

/** The name of the file that the story came from and can be written back to, where the browser lets a page ask for that. */
export function writableName(): string | null {
  const file = watchedFile();
  const isWhole = editing.getState().beside.size > 0 ? /\.(?:zip|xlsx)$/i : /\.(?:json|xlsx)$/i;
  return file?.createWritable && isWhole.test(file.name) ? file.name : null;
}

/** Writes the draft into the file that it came from; answers whether it is there. The browser asks the reader first. */
export async function saveToFile(howTo: readonly string[]): Promise<boolean> {
  const draft = currentDraft();
  const file = watchedFile();
  if (!draft || !file?.createWritable) return false;
  const blob = await blobOf(draft, /\.xlsx$/i.test(file.name) ? "workbook" : "whole", howTo);
  if (blob === null) return false;
  try {
    const writable = await file.createWritable();
    await writable.write(blob);
    await writable.close();
  } catch {
    return false;
  }
  await savedByPage(file);
  editing.setState({ saved: draft });
  return true;
}
