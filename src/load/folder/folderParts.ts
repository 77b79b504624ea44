import type { Refusal } from "../../model/check/fault.ts";
import { civilFromDay } from "../../model/dates/calendar.ts";
import { bytesOfCells, parseCells } from "../../model/folder/cellBytes.ts";
import { type Busiest, type Manifest, MOST_CELLS, parseBusiest } from "../../model/folder/manifest.ts";
import type { CellColumns } from "../../model/tables/withCells.ts";
import { epochDay } from "../../model/units.ts";
import { unpacked } from "../readBytes.ts";
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
  const key = `${manifest.cells.sha256} ${manifest.busiest.sha256} ${manifest.events} ${manifest.kinds.length} ${manifest.days.first} ${manifest.days.last}`;
  if (last?.key === key) return last.parts;
  const busiest = parseBusiest(jsonOf(busiestBytes));
  if (busiest === null) return unfit(manifest.busiest.file);
  const cells = await readCells(cellBytes, manifest);
  if (cells === null) return unfit(manifest.cells.file);
  if (!isOfCells(busiest, cells)) return unfit(manifest.busiest.file);
  last = { key, parts: { cells, busiest } };
  return last.parts;
}

/** Null where they do not come to the events of the folder. A cell has one event at least, so their number has a limit. */
async function readCells(
  packed: ArrayBuffer,
  { kinds, events, days }: Manifest,
): Promise<CellColumns | null> {
  const most = bytesOfCells(Math.min(events, MOST_CELLS));
  const bytes = await unpackedUpTo(packed, most).catch(() => null);
  const cells = bytes && parseCells(bytes, kinds.length);
  const isWhole =
    cells &&
    cells.events.reduce((sum, one) => sum + one, 0) === events &&
    (events === 0 || (cells.first[0] === days.first && latest(cells.last) === days.last));
  return isWhole ? cells : null;
}

const latest = (days: Int32Array): number => days.reduce((last, day) => Math.max(last, day));

/** Null where more than `most` bytes were packed: unpacking stops there. */
async function unpackedUpTo(packed: ArrayBuffer, most: number): Promise<ArrayBuffer | null> {
  const parts: BlobPart[] = [];
  let length = 0;
  const reader = unpacked(new Blob([packed])).getReader();
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Blob(parts).arrayBuffer();
}

/** Whether the years are those of the cells, and nobody has more events in a year than all have. */
function isOfCells({ years, actors, actorYears, ties }: Busiest, cells: CellColumns): boolean {
  const all = new Map<number, number>();
  cells.first.forEach((day, cell) => {
    const { year } = civilFromDay(epochDay(day));
    all.set(year, (all.get(year) ?? 0) + (cells.events[cell] ?? 0));
  });
  const first = Math.min(...all.keys());
  const last = Math.max(...all.keys());
  if (all.size > 0 && (years[0] !== first || years.at(-1) !== last)) return false;
  const areFew = (counts: readonly number[]): boolean =>
    counts.every((count, at) => count <= (all.get(years[at % years.length] ?? Number.NaN) ?? 0));
  const sums = actors.events.map((_, actor) =>
    actorYears.slice(actor * years.length, (actor + 1) * years.length).reduce((sum, one) => sum + one, 0),
  );
  return (
    areFew(actorYears) && areFew(ties.events) && actors.events.every((count, actor) => count === sums[actor])
  );
}
