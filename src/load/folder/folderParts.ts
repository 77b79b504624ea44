import type { Refusal } from "../../model/check/fault.ts";
import { parseCells } from "../../model/folder/cellBytes.ts";
import { type Busiest, type Manifest, parseBusiest } from "../../model/folder/manifest.ts";
import type { CellColumns } from "../../model/tables/withCells.ts";
import { unpacked } from "../unpackGzip.ts";
import { jsonOf } from "./checkedBytes.ts";
import { unfit } from "./folderFaults.ts";

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

/** Null where they do not come to the events of the folder. */
async function readCells(packed: ArrayBuffer, { kinds, events }: Manifest): Promise<CellColumns | null> {
  const bytes = await new Response(unpacked(new Blob([packed]))).arrayBuffer().catch(() => null);
  const cells = bytes && parseCells(bytes, kinds.length);
  return cells && cells.events.reduce((sum, one) => sum + one, 0) === events ? cells : null;
}
