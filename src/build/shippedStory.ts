import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { loadBytes } from "../load/loadBytes.ts";
import type { ShippedDataset } from "../model/datasetIndex.ts";
import { pageFolder } from "../model/pageFolder.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { kindHues } from "../query/kindHues.ts";

/** A published dataset as the build sees it: the tables that the page will have, and what is known of its file. */
export type ShippedStory = {
  readonly shipped: ShippedDataset;
  readonly tables: Tables;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly hues: readonly number[];
};

/** The tables of a shipped file, by the loader of the page. A file with a fault fails the build. */
export function shippedStory(publicDir: string, shipped: ShippedDataset): ShippedStory {
  const bytes = readFileSync(path.join(publicDir, "data", shipped.file));
  const outcome = loadBytes(bytes, shipped.file);
  if ("question" in outcome) throw new Error(`${shipped.file} is a table: publish Dateline JSON`);
  if (!outcome.ok) {
    const faults = outcome.faults.map(
      ({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`,
    );
    throw new Error([`${shipped.file} has ${outcome.total} faults:`, ...faults].join("\n"));
  }
  return storyOf(shipped, outcome.tables, sha256Of(bytes));
}

export function storyOf(shipped: ShippedDataset, tables: Tables, sha256: string): ShippedStory {
  return {
    shipped,
    tables,
    sha256,
    hues: kindHues(tables),
  };
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** All events, in time order. */
export const eventRows = ({ events }: Tables): readonly EventRow[] =>
  Array.from({ length: events.count }, (_, row) => eventRow(row));

/** Two ids whose pages would lie in one folder. No careful author has them, but a page must never hide another. */
export function folderClash(ids: readonly string[]): readonly [string, string] | undefined {
  const taken = new Map<string, string>();
  for (const id of ids) {
    const folder = pageFolder(id);
    const other = taken.get(folder);
    if (other !== undefined && other !== id) return [other, id];
    taken.set(folder, id);
  }
  return undefined;
}
