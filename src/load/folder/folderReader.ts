import { type Refusal, refuse } from "../../model/check/fault.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { bucketOf, type Manifest, parseRowFiles, type RowFiles } from "../../model/folder/manifest.ts";
import { isSameScope, type RowScope } from "../../model/folder/rowScope.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { Given } from "../loadFile.ts";
import type { LoadOutcome } from "../loadOutcome.ts";
import type { RowBytes } from "../parquet/rowGroups.ts";
import { sha256Of } from "../sha256Of.ts";
import { jsonOf, wholePart } from "./checkedBytes.ts";
import { type FolderBytes, groupsWhere, wantedGroups } from "./folderBytes.ts";
import { unfit } from "./folderFaults.ts";
import { PieceCache, rowBytes } from "./rowPieces.ts";

/** What comes of a question: tables, why not, or nothing where it was stopped. */
export type FolderTables =
  | { readonly ok: true; readonly tables: Tables }
  | Refusal
  | { readonly ok: false; readonly stopped: true };

/** Asks an open folder for tables with other rows. */
export type FolderReader = {
  readonly manifest: Manifest;
  readonly tables: (scope: RowScope, signal: AbortSignal) => Promise<FolderTables>;
  /**
   * A question that will be asked soon, if so few events are in these days: it is worked on at once, and answered to the
   * first who asks it.
   */
  readonly expect: (days: DayRange, signal: AbortSignal) => void;
  /** The first day of an event; null where there is none of this id, or the browser has no hashes to find it by. */
  readonly dayOf: (id: string, signal: AbortSignal) => Promise<FolderDay>;
};

export type FolderDay =
  | { readonly ok: true; readonly day: number | null }
  | Exclude<FolderTables, { readonly ok: true }>;

/** Makes tables of what was read. */
export type FolderLoad = (given: Given, name: string, signal: AbortSignal) => Promise<LoadOutcome | null>;

/**
 * A folder by the address of its manifest. Its small parts are fetched once, rows in ranges when they are asked for, and
 * each piece must have the hash that the manifest gives it. `load` makes the tables, most often in a worker.
 */
export function folderReader(manifest: Manifest, address: string, load: FolderLoad): FolderReader {
  const parts = once(() => bothParts(manifest, address));
  const pieces = new PieceCache();
  const places = once(() => readPlaces(manifest, address));
  let expected: { readonly scope: RowScope; readonly answer: Promise<FolderTables | null> } | null = null;

  async function tables(scope: RowScope, signal: AbortSignal): Promise<FolderTables> {
    const [small, files] = await Promise.all([parts(), filesOf(scope, signal)]);
    if (!("length" in small)) return small;
    // Whoever opens a folder will look into it.
    void places();
    if (signal.aborted) return { ok: false, stopped: true };
    if (!("length" in files)) return files;
    const [cells, busiest] = small;
    const given: FolderBytes = { manifest, cells, busiest, scope, files };
    const outcome = await load(given, manifest.title, signal);
    if (signal.aborted || outcome === null) return { ok: false, stopped: true };
    if (outcome.ok) return { ok: true, tables: outcome.tables };
    return "faults" in outcome ? outcome : refuse("", "rows that are no events", "a folder prepared anew");
  }

  async function filesOf(scope: RowScope, signal: AbortSignal): Promise<readonly RowBytes[] | Refusal> {
    if (scope.kind === "none") return [];
    const files = await places();
    return "faults" in files ? files : rowBytes(wantedGroups(files, scope), address, pieces, signal);
  }

  async function tablesOfFew(days: DayRange, signal: AbortSignal): Promise<FolderTables | null> {
    const scope = { kind: "days", days } as const;
    const files = await places();
    if ("faults" in files) return files;
    const events = wantedGroups(files, scope)
      .flatMap(({ groups }) => groups)
      .reduce((sum, { group }) => sum + group.rows, 0);
    return events > manifest.limits.rows ? null : tables(scope, signal);
  }

  return {
    manifest,
    tables: async (scope, signal) => {
      const known = expected && isSameScope(expected.scope, scope) ? expected.answer : null;
      if (scope.kind !== "none") expected = null;
      const answer = await known;
      return answer && !("stopped" in answer) ? answer : tables(scope, signal);
    },
    expect: (days, signal) => {
      expected = { scope: { kind: "days", days }, answer: tablesOfFew(days, signal) };
    },
    dayOf: async (id, signal) => {
      const hash = await sha256Of(new TextEncoder().encode(id).buffer);
      if (hash === null) return { ok: true, day: null };
      const bucket = bucketOf(hash);
      const all = await places();
      if ("faults" in all) return all;
      const wanted = groupsWhere(
        all.byId,
        ({ keys }) => keys !== undefined && keys.from <= bucket && keys.to >= bucket,
      );
      const files = await rowBytes(wanted, address, pieces, signal);
      if (signal.aborted) return { ok: false, stopped: true };
      if (!("length" in files)) return files;
      // What reads Parquet runs in a worker; here it comes only for a link to an event.
      const { findDay } = await import("../parquet/rowGroups.ts");
      return { ok: true, day: await findDay(files, id) };
    },
  };
}

/** What is asked for once; where it was refused, the next question asks again. */
function once<Value extends object>(ask: () => Promise<Value | Refusal>): () => Promise<Value | Refusal> {
  let asked: Promise<Value | Refusal> | null = null;
  return () => {
    asked ??= ask().then((answer) => {
      if ("faults" in answer) asked = null;
      return answer;
    });
    return asked;
  };
}

async function readPlaces({ rows }: Manifest, address: string): Promise<RowFiles | Refusal> {
  const bytes = await wholePart(rows, address);
  if (!(bytes instanceof ArrayBuffer)) return bytes;
  return parseRowFiles(jsonOf(bytes)) ?? unfit(rows.file);
}

async function bothParts(
  { cells, busiest }: Manifest,
  address: string,
): Promise<readonly [ArrayBuffer, ArrayBuffer] | Refusal> {
  const [one, other] = await Promise.all([wholePart(cells, address), wholePart(busiest, address)]);
  if (!(one instanceof ArrayBuffer)) return one;
  return other instanceof ArrayBuffer ? [one, other] : other;
}
