import type { Dataset } from "../../model/dataset.ts";
import { type Draft, draftText } from "../../model/draft/draftDataset.ts";
import { reportLostPart } from "../../state/laterPart.ts";
import { downloadBlob, fileName, XLSX } from "../export/downloadBlob.ts";
import { savedByPage, watchedFile } from "../open/watchedFile.ts";
import { currentDraft } from "./draftStore.ts";
import { editing } from "./editing.ts";
import { keptBeside, withBeside } from "./readBeside.ts";

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

/** Writes the draft into the file that it came from; answers whether it is there. The browser asks the reader first. */
export async function saveToFile(howTo: readonly string[]): Promise<boolean> {
  const draft = currentDraft();
  const file = watchedFile();
  if (!draft || !file?.createWritable) return false;
  const as = /\.xlsx$/i.test(file.name) ? "workbook" : "whole";
  const blob = await blobOf(draft, as, howTo);
  if (blob === null) return false;
  try {
    const writable = await file.createWritable();
    await writable.write(blob);
    await writable.close();
  } catch {
    return false;
  }
  await savedByPage(file);
  reportSaved(draft, as);
  return true;
}
