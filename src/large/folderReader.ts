import type { LoadOutcome } from "../load/loadOutcome.ts";
import { sha256Of } from "../load/sha256Of.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { LARGEST_FILE } from "../model/largestFile.ts";
import type { Tables } from "../model/tables/tables.ts";
import {
  type CheckedRange,
  changed,
  checkedPart,
  jsonOf,
  type Place,
  tooMuch,
  unfit,
} from "./checkedBytes.ts";
import { KeptBytes } from "./keptBytes.ts";
import type { EngineBytes, FolderBytes } from "./loadFolder.ts";
import {
  bucketOf,
  isSameScope,
  type Manifest,
  parseRowFiles,
  type RowFile,
  type RowFiles,
  type RowGroup,
  type RowScope,
} from "./manifest.ts";
import type { RowBytes } from "./rowGroups.ts";

export type Asked<Value> =
  | { readonly ok: true; readonly value: Value }
  | Refusal
  | { readonly ok: false; readonly stopped: true };

export type FolderReader = {
  readonly manifest: Manifest;
  readonly tables: (scope: RowScope, signal: AbortSignal) => Promise<Asked<Tables>>;
  /**
   * Loads the rows of `days` early, unless they are too many. The next call of `tables` that asks for rows gets them if
   * it asks for the same days.
   */
  readonly expect: (days: DayRange, signal: AbortSignal) => void;
  /** The first day of an event. Null if the id is unknown, or on plain http, where no hash can be computed. */
  readonly dayOf: (id: string, signal: AbortSignal) => Promise<Asked<number | null>>;
};

export type FolderLoad = (
  given: FolderBytes | EngineBytes,
  name: string,
  signal: AbortSignal,
) => Promise<LoadOutcome | null>;

/** Reads a prepared folder. All bytes must have the hashes in its manifest. `load` makes tables in a worker. */
export function folderReader(manifest: Manifest, place: Place, load: FolderLoad): FolderReader {
  const parts = once(() => bothParts(manifest, place));
  const pieces = new KeptBytes<ArrayBuffer>(MOST_BYTES);
  const rowFiles = once(() => readRowFiles(manifest, place));
  let expected: { readonly scope: RowScope; readonly answer: Promise<Asked<Tables> | null> } | null = null;

  async function tables(scope: RowScope, signal: AbortSignal): Promise<Asked<Tables>> {
    const [small, files] = await Promise.all([parts(), filesOf(scope, signal)]);
    if (!("length" in small)) return small;
    // The list of files with rows is fetched early, because most visitors soon need rows.
    void rowFiles();
    if (signal.aborted) return { ok: false, stopped: true };
    if (!("length" in files)) return files;
    const [cells, busiest] = small;
    const given: FolderBytes = { manifest, cells, busiest, scope, files };
    const outcome = await load(given, manifest.title, signal);
    if (signal.aborted || outcome === null) return { ok: false, stopped: true };
    if (outcome.ok) return { ok: true, value: outcome.tables };
    return "faults" in outcome ? outcome : refuse("", "rows that are no events", "a folder prepared anew");
  }

  async function filesOf(scope: RowScope, signal: AbortSignal): Promise<readonly RowBytes[] | Refusal> {
    if (scope.kind === "none") return [];
    const files = await rowFiles();
    return "faults" in files ? files : rowBytes(wantedGroups(files, scope), place, pieces, signal);
  }

  async function tablesOfFew(days: DayRange, signal: AbortSignal): Promise<Asked<Tables> | null> {
    const scope = { kind: "days", days } as const;
    const files = await rowFiles();
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
      if (hash === null) return { ok: true, value: null };
      const bucket = bucketOf(hash);
      const all = await rowFiles();
      if ("faults" in all) return all;
      const wanted = groupsWhere(
        all.byId,
        ({ keys }) => keys !== undefined && keys.from <= bucket && keys.to >= bucket,
      );
      const files = await rowBytes(wanted, place, pieces, signal);
      if (signal.aborted) return { ok: false, stopped: true };
      if (!("length" in files)) return files;
      // The module comes only now, because the page itself reads Parquet nowhere else. A worker reads all other rows.
      const { findDay } = await import("./rowGroups.ts");
      return { ok: true, value: await findDay(files, id) };
    },
  };
}

function once<Value extends object>(ask: () => Promise<Value | Refusal>): () => Promise<Value | Refusal> {
  let asked: Promise<Value | Refusal> | null = null;
  return () => {
    asked ??= ask().then(
      (answer) => {
        if ("faults" in answer) asked = null;
        return answer;
      },
      (fault) => {
        asked = null;
        throw fault;
      },
    );
    return asked;
  };
}

async function readRowFiles({ rows }: Manifest, place: Place): Promise<RowFiles | Refusal> {
  const bytes = await checkedPart(rows, place);
  if (!(bytes instanceof ArrayBuffer)) return bytes;
  return parseRowFiles(jsonOf(bytes)) ?? unfit(rows.file);
}

async function bothParts(
  { cells, busiest }: Manifest,
  place: Place,
): Promise<readonly [ArrayBuffer, ArrayBuffer] | Refusal> {
  const [one, other] = await Promise.all([checkedPart(cells, place), checkedPart(busiest, place)]);
  if (!(one instanceof ArrayBuffer)) return one;
  return other instanceof ArrayBuffer ? [one, other] : other;
}

type WantedGroups = {
  readonly file: RowFile;
  readonly groups: readonly { readonly index: number; readonly group: RowGroup }[];
};

function wantedGroups(files: RowFiles, scope: RowScope): readonly WantedGroups[] {
  switch (scope.kind) {
    case "none":
      return [];
    case "days": {
      const { first, last } = scope.days;
      return groupsWhere(files.byDay, (group) => group.first <= last && group.last >= first);
    }
    case "actors":
      return groupsWhere(files.byActor, ({ keys }) =>
        scope.actors.some((actor) => keys !== undefined && actor >= keys.from && actor <= keys.to),
      );
  }
}

const groupsWhere = (
  files: readonly RowFile[],
  isWanted: (group: RowGroup) => boolean,
): readonly WantedGroups[] =>
  files.flatMap((file) => {
    const groups = file.groups.flatMap((group, index) => (isWanted(group) ? [{ index, group }] : []));
    return groups.length === 0 ? [] : [{ file, groups }];
  });

/** At most this many bytes of row groups are kept, so that a window that moves a little needs few new row groups. */
const MOST_BYTES = 64_000_000;

/** The most row groups and footers that one call may read. A row group has 20,480 rows and some hundred kilobytes. */
const MOST_PIECES = 2_000;

async function rowBytes(
  wanted: readonly WantedGroups[],
  place: Place,
  pieces: KeptBytes<ArrayBuffer>,
  signal: AbortSignal,
): Promise<readonly RowBytes[] | Refusal> {
  const sizes = wanted.flatMap(({ file, groups }) => [
    file.footer.bytes,
    ...groups.map(({ group }) => group.bytes),
  ]);
  if (sizes.length > MOST_PIECES || sizes.reduce((sum, one) => sum + one, 0) > LARGEST_FILE) return tooMuch();
  const asked = wanted.map(async ({ file: { file, footer }, groups }): Promise<RowBytes | Refusal> => {
    const ask = async (range: CheckedRange): Promise<ArrayBuffer | Refusal> => {
      const key = `${file} ${range.offset}`;
      const piece = pieces.get(key) ?? (await checkedPart({ file, ...range }, place, signal));
      if (piece instanceof ArrayBuffer) pieces.keep(key, piece);
      return piece;
    };
    const [head, ...rows] = await Promise.all([footer, ...groups.map(({ group }) => group)].map(ask));
    if (head === undefined || !(head instanceof ArrayBuffer)) return head ?? changed(file);
    const read: { index: number; offset: number; bytes: ArrayBuffer }[] = [];
    for (const [place, { index, group }] of groups.entries()) {
      const bytes = rows[place];
      if (!(bytes instanceof ArrayBuffer)) return bytes ?? changed(file);
      read.push({ index, offset: group.offset, bytes });
    }
    return { footer: head, footerOffset: footer.offset, groups: read };
  });
  const files: RowBytes[] = [];
  for (const one of await Promise.all(asked)) {
    if ("faults" in one) return one;
    files.push(one);
  }
  return files;
}
