import { buildTables } from "../model/buildTables.ts";
import type { Fault, Refusal } from "../model/fault.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { readJson } from "../model/readJson.ts";
import type { Tables } from "../model/tables.ts";

export type LoadOutcome =
  | {
      readonly ok: true;
      readonly tables: Tables;
      /** The first thousand. */
      readonly warnings: readonly Fault[];
      readonly warningTotal: number;
    }
  | Refusal;

/** The tables of a file, or all that is wrong with it. Never throws; `name` is the name of the file. */
export function loadBytes(bytes: Uint8Array, name: string): LoadOutcome {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const parsed = parseDataset(json.value);
  if (!parsed.ok) return parsed;
  const { dataset, warnings, warningTotal } = parsed;
  return { ok: true, tables: buildTables(dataset, idFromName(name)), warnings, warningTotal };
}

/** `data/my story.json` → `my story`. */
function idFromName(name: string): string {
  const base = name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return base.trim() === "" ? "dataset" : base.slice(0, 100);
}
