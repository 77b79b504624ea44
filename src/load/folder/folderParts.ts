import { isRecord, type Refusal, refuse } from "../../model/check/fault.ts";
import { type Busiest, type Manifest, parseBusiest } from "../../model/folder/manifest.ts";
import type { CellColumns } from "../../model/tables/withCells.ts";
import { readNumberColumns } from "../parquet/rowGroups.ts";

/** What every question about a folder needs. */
export type FolderParts = { readonly cells: CellColumns; readonly busiest: Busiest };

/** What was read last, by the hashes of its bytes: a kept worker is asked about one folder many times. */
let last: { readonly key: string; readonly parts: FolderParts } | null = null;

/** The small parts of a folder from their bytes, which have the hashes of the manifest. */
export async function folderParts(
  manifest: Manifest,
  cellBytes: ArrayBuffer,
  busiestBytes: ArrayBuffer,
): Promise<FolderParts | Refusal> {
  const key = `${manifest.cells.sha256} ${manifest.busiest.sha256} ${manifest.events} ${manifest.kinds.length}`;
  if (last?.key === key) return last.parts;
  const busiest = parseBusiest(jsonOf(busiestBytes));
  if (busiest === null) return unfit(manifest.busiest.file);
  const cells = await readCells(cellBytes, manifest);
  if (cells === null) return unfit(manifest.cells.file);
  last = { key, parts: { cells, busiest } };
  return last.parts;
}

export const unfit = (file: string): Refusal =>
  refuse(file, "a file that does not fit the rest of its folder", "a folder prepared anew");

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const CELL_COLUMNS = [
  "first",
  "last",
  "extent",
  "precision",
  "kind",
  "status",
  "contested",
  "events",
] as const;

/** Null where they do not come to the events of the folder. */
async function readCells(bytes: ArrayBuffer, manifest: Manifest): Promise<CellColumns | null> {
  const read = await readNumberColumns(bytes, CELL_COLUMNS);
  if (read === null) return null;
  const { first, last, extent, precision, kind, status, contested, events } = read;
  const total = events.reduce((sum, one) => sum + one, 0);
  const areKinds = kind.every((one) => one >= 0 && one < Math.max(1, manifest.kinds.length));
  if (total !== manifest.events || !areKinds) return null;
  return {
    first: Int32Array.from(first),
    last: Int32Array.from(last),
    extent: Uint8Array.from(extent),
    precision: Uint8Array.from(precision),
    kind: Uint16Array.from(kind),
    status: Uint8Array.from(status),
    contested: Uint8Array.from(contested),
    events,
  };
}
