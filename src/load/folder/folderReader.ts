import { type Refusal, refuse } from "../../model/check/fault.ts";
import { bucketOf, type FolderPart, type Manifest } from "../../model/folder/manifest.ts";
import { isSameScope, type RowScope } from "../../model/folder/rowScope.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ByteRange, type FetchProblem, fetchBytes } from "../fetchBytes.ts";
import type { Given } from "../loadFile.ts";
import type { LoadOutcome } from "../loadOutcome.ts";
import {
  type FolderBytes,
  groupsWhere,
  type RowBytes,
  type WantedGroups,
  wantedGroups,
} from "./folderBytes.ts";

/** What comes of a question: tables, why not, or nothing where it was stopped. */
export type FolderTables =
  | { readonly ok: true; readonly tables: Tables }
  | Refusal
  | { readonly ok: false; readonly stopped: true };

/** Asks an open folder for tables with other rows. */
export type FolderReader = {
  readonly manifest: Manifest;
  readonly tables: (scope: RowScope, signal: AbortSignal) => Promise<FolderTables>;
  /** A question that will be asked soon: it is worked on at once, and answered to the first who asks it. */
  readonly expect: (scope: RowScope, signal: AbortSignal) => void;
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
  let parts: Promise<readonly [ArrayBuffer, ArrayBuffer] | Refusal> | null = null;
  const pieces = new PieceCache();
  let expected: { readonly scope: RowScope; readonly answer: Promise<FolderTables> } | null = null;

  async function tables(scope: RowScope, signal: AbortSignal): Promise<FolderTables> {
    parts ??= bothParts(manifest, address);
    const [small, files] = await Promise.all([
      parts,
      rowBytes(wantedGroups(manifest, scope), address, pieces, signal),
    ]);
    if (!("length" in small)) {
      // Another question asks for them again.
      parts = null;
      return small;
    }
    if (signal.aborted) return { ok: false, stopped: true };
    if (!("length" in files)) return files;
    const [cells, busiest] = small;
    const given: FolderBytes = { manifest: withoutGroups(manifest), cells, busiest, scope, files };
    const outcome = await load(given, manifest.title, signal);
    if (signal.aborted || outcome === null) return { ok: false, stopped: true };
    if (outcome.ok) return { ok: true, tables: outcome.tables };
    return "faults" in outcome ? outcome : refuse("", "rows that are no events", "a folder prepared anew");
  }

  return {
    manifest,
    tables: (scope, signal) => {
      const known = expected && isSameScope(expected.scope, scope) ? expected.answer : null;
      expected = null;
      return known ?? tables(scope, signal);
    },
    expect: (scope, signal) => {
      expected = { scope, answer: tables(scope, signal) };
    },
    dayOf: async (id, signal) => {
      const hash = await sha256Of(new TextEncoder().encode(id).buffer);
      if (hash === null) return { ok: true, day: null };
      const bucket = bucketOf(hash);
      const wanted = groupsWhere(
        manifest.byId,
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

/** The worker need not know where row groups stand. */
const withoutGroups = (manifest: Manifest): Manifest => ({ ...manifest, byDay: [], byActor: [], byId: [] });

async function bothParts(
  { cells, busiest }: Manifest,
  address: string,
): Promise<readonly [ArrayBuffer, ArrayBuffer] | Refusal> {
  const [one, other] = await Promise.all([wholePart(cells, address), wholePart(busiest, address)]);
  if (!(one instanceof ArrayBuffer)) return one;
  return other instanceof ArrayBuffer ? [one, other] : other;
}

/** Never stopped: the next question needs it too. */
const NEVER = new AbortController().signal;

async function wholePart(
  { file, bytes, sha256 }: FolderPart,
  address: string,
): Promise<ArrayBuffer | Refusal> {
  const fetched = await fetchBytes(new URL(file, address).href, () => {}, NEVER);
  if (!fetched.ok) return problemOf(file, fetched.problem);
  if (fetched.bytes.byteLength < bytes) return problemOf(file, { code: "cut-off" });
  return (await hasHash(fetched.bytes, sha256)) ? fetched.bytes : changed(file);
}

async function rowBytes(
  wanted: readonly WantedGroups[],
  address: string,
  pieces: PieceCache,
  signal: AbortSignal,
): Promise<readonly RowBytes[] | Refusal> {
  const asked = wanted.map(async ({ file: { file, footer }, groups }): Promise<RowBytes | Refusal> => {
    const ask = (range: ByteRange & { readonly sha256: string }) =>
      pieces.get(`${file} ${range.offset}`, () => pieceOf(file, range, address, signal));
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

async function pieceOf(
  file: string,
  range: ByteRange & { readonly sha256: string },
  address: string,
  signal: AbortSignal,
): Promise<ArrayBuffer | Refusal> {
  const fetched = await fetchBytes(new URL(file, address).href, () => {}, signal, range);
  if (!fetched.ok) return problemOf(file, fetched.problem);
  return (await hasHash(fetched.bytes, range.sha256)) ? fetched.bytes : changed(file);
}

/** Where the browser offers no hash, on plain http from another machine, all that can be known is the length. */
async function hasHash(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  return ((await sha256Of(bytes)) ?? sha256) === sha256;
}

/** In hexadecimal; null where the browser offers none. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const changed = (file: string): Refusal =>
  refuse(
    file,
    "bytes that are not those of which the manifest has the hash",
    "the folder whole, as it was prepared",
  );

function problemOf(file: string, problem: FetchProblem): Refusal {
  switch (problem.code) {
    case "whole":
      return refuse(
        file,
        "the whole file, or another part, where a part was asked for",
        "a host that answers ranges of bytes (206)",
      );
    case "cut-off":
      return refuse(file, "a file that ends too early", "the folder whole, as it was prepared");
    case "status":
      return refuse(file, `an answer of the host: ${problem.status}`, "the file of the folder");
    default:
      return refuse(file, `no answer (${problem.code})`, "a connection to the host of the folder");
  }
}

/** Bytes kept of what was asked for last, so that a window that moves a little asks for little. */
const MOST_BYTES = 64_000_000;

class PieceCache {
  readonly #pieces = new Map<string, ArrayBuffer>();
  #bytes = 0;

  async get(key: string, ask: () => Promise<ArrayBuffer | Refusal>): Promise<ArrayBuffer | Refusal> {
    const known = this.#pieces.get(key);
    if (known) {
      // What was used last is let go of last.
      this.#pieces.delete(key);
      this.#pieces.set(key, known);
      return known;
    }
    const piece = await ask();
    if (piece instanceof ArrayBuffer && !this.#pieces.has(key)) {
      this.#pieces.set(key, piece);
      this.#bytes += piece.byteLength;
      for (const [old, { byteLength }] of this.#pieces) {
        if (this.#bytes <= MOST_BYTES || old === key) break;
        this.#pieces.delete(old);
        this.#bytes -= byteLength;
      }
    }
    return piece;
  }
}
