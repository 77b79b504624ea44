import { type ByteRange, fetchBytes, fetchLength } from "../../load/fetchBytes.ts";
import type { RangedFile } from "../../load/parquet/slices.ts";
import { csvAddress } from "../../load/sharedSheets.ts";
import { type Fault, parquetFault, refuseParquet } from "../../model/check/fault.ts";
import { fewAtATime, TO_ONE_HOST } from "../../model/fewAtATime.ts";
import { CONFIG_FILE } from "../../model/publishing.ts";
import type { Ignored } from "../../state/address/address.ts";
import { openHrefOf } from "../../state/address/addressSync.ts";
import { keyOfName, nameOfKey } from "../../state/address/viewKeys.ts";
import type { Asked, Failure } from "../../state/session.ts";
import { reportFailure, reportLoading } from "../../state/sessionActions.ts";
import { appEntry, appHref, site } from "../../state/site.ts";
import {
  type ForeignAddress,
  foreignAddress,
  loadAgainWithYes,
  lockToSelf,
  mayAsk,
} from "./foreignAddress.ts";
import { askForFolder } from "./openDataset.ts";
import {
  type AskedRanges,
  askBefore,
  failureOf,
  fetchSource,
  type Openable,
  type ReadSource,
} from "./opening.ts";
import { openLive } from "./openLive.ts";
import { openSource } from "./openSource.ts";

/**
 * Opens data from another host. The site's own engine, a database, opens at once. Other data open only on the page
 * `open/`, after the reader has agreed. At first, the network policy of that page (`public/lock.js`) allows only this
 * site, and a policy cannot be loosened. So after a yes the page loads again, with a policy that also allows the host.
 * Nothing is sent before.
 */
export function openForeign(begun: Asked): void {
  if (begun.view.data === CONFIG_FILE) return void openLive(begun, openHref(begun));
  if (PARQUET_OF_SITE.test(begun.view.data)) return void openSource(siteSource(begun));
  const asked = { ...begun, ignored: [...begun.ignored, ...strayParts(begun)] };
  const address = foreignAddress(asked.view.data);
  // The policy of every page but `open/` allows the engine with which the site was published.
  const isOwnEngine = appEntry !== "open" && begun.view.data === site.engine;
  if (address && isOwnEngine) openAsked(asked, address);
  else if (!address || appEntry === "embed" || appEntry === "offline") {
    reportFailure({ kind: "foreign-refused", address: asked.view.data });
  } else if (appEntry !== "open") window.location.replace(openHref(asked));
  // A page around this page could cover the question and get the reader to click on it unseen.
  else if (window.top !== window.self) reportFailure({ kind: "foreign-framed", host: address.host });
  else if (mayAsk() === address.href) openAsked(asked, address);
  else {
    const source = foreignSource(asked, address);
    askBefore({ kind: "foreign", source, address });
  }
}

const PARQUET_OF_SITE = /^(?:[\w-][\w.-]*\/)+[\w-][\w.-]*\.parquet$/i;

function siteSource(asked: Asked): Openable {
  const { data } = asked.view;
  const name = data.split("/").at(-1) ?? data;
  return {
    name,
    origin: { kind: "shipped" },
    isUnchecked: true,
    file: null,
    enter: () => ({ asked, mode: "none" }),
    read: parquetReader(appHref(data), name),
  };
}

/** A prepared folder or an engine is asked for more rows later, so its address is kept. Any other source is a file. */
function openAsked(asked: Asked, address: ForeignAddress): void {
  const isFolder = /\/(?:manifest\.json|1\/describe)$/.test(new URL(address.href).pathname);
  if (isFolder) askForFolder(asked, address.href, { kind: "foreign", host: address.host });
  else void openSource(foreignSource(asked, address));
}

/** The same view on the page `open/`, which may fetch from other hosts and shows the notice about ignored parts. */
function openHref({ view, ignored, newerVersion }: Asked): string {
  const more = ignored.map(({ key, text }) =>
    key === "data" ? `&${text}` : `&${nameOfKey(key)}=${encodeURIComponent(text)}`,
  );
  return [openHrefOf(view), ...more, ...(newerVersion ? ["&v=2"] : [])].join("");
}

/** In `data=https://a.org/x?p=1&n=2`, the unknown key `n` probably belongs to the address: the link lacks a `%26`. */
function strayParts({ view }: Asked): readonly Ignored[] {
  if (!view.data.includes("?")) return [];
  const { search, hash } = window.location;
  return [search, hash]
    .flatMap((part) => part.slice(1).split("&"))
    .filter((pair) => pair !== "" && !keyOfName(pair.split("=")[0] ?? "") && !pair.startsWith("v="))
    .map((text) => ({ key: "data", text }));
}

/**
 * A Parquet file is fetched in ranges, and again if the reader corrects its columns, so its host stays allowed. Any
 * other file is fetched once. Then `lockToSelf` forbids requests to other hosts.
 */
function foreignSource(asked: Asked, address: ForeignAddress): Openable {
  const { pathname } = new URL(address.href);
  const name = pathname.split("/").at(-1) || address.host;
  // After a question, the file is read again, but the policy allows no more requests. So its bytes are kept.
  let given: ArrayBuffer | null = null;
  const readParts = PARQUET.test(pathname) ? parquetReader(address.href, name) : null;
  return {
    name,
    origin: { kind: "foreign", host: address.host },
    file: null,
    enter: () => ({ asked, mode: "none" }),
    read: async (signal) => {
      if (given) return { given: given.slice(0) };
      if (mayAsk() !== address.href) return loadAgainWithYes(address);
      if (readParts) return readParts(signal);
      const read = await fetchSource(csvAddress(address.href), signal);
      lockToSelf();
      if (read && "given" in read) given = read.given.slice(0);
      return read;
    },
  };
}

const PARQUET = /\.parquet$/i;

/** A Parquet file up to this size is fetched whole. Of a larger file, this end comes first: it says where data are. */
const END_BYTES = 262_144;
/** At most this many bytes are kept for reading the file again after a question. */
const MOST_KEPT = 128_000_000;

/**
 * Reads a Parquet file from an address: first its end, then the requested ranges. Ranges are kept up to `MOST_KEPT`, so
 * that they are not fetched again. If the host does not give the length or ranges, the whole file is fetched, and
 * `notes` says so. Null if the reading is stopped.
 */
export function parquetReader(
  href: string,
  name: string,
): (signal: AbortSignal) => Promise<ReadSource | null> {
  let all: { readonly given: ArrayBuffer; readonly notes: readonly Fault[] } | null = null;
  let known: (RangedFile & { readonly version: string | null }) | null = null;
  let kept = 0;
  const pieces = new Map<string, ArrayBuffer>();

  const whole = async (signal: AbortSignal, isAsked: boolean): Promise<ReadSource | null> => {
    const read = await fetchSource(href, signal);
    if (read === null || !("given" in read)) return read;
    all = { given: read.given, notes: isAsked ? [] : [wholeNote(read.given.byteLength)] };
    return { ...all, given: read.given.slice(0) };
  };
  const inParts = ({ byteLength, end }: NonNullable<typeof known>, signal: AbortSignal): ReadSource => ({
    given: { byteLength, end: end.slice(0) },
    ranges: rangesDuring(signal),
  });
  return async (signal) => {
    if (all) return { ...all, given: all.given.slice(0) };
    if (known) return inParts(known, signal);
    const length = await fetchLength(href, signal);
    if (signal.aborted) return null;
    if (length === null) return whole(signal, false);
    if (length <= END_BYTES) return whole(signal, true);
    const range = { offset: length - END_BYTES, bytes: END_BYTES };
    const fetched = await fetchBytes(href, { signal, range });
    if (signal.aborted) return null;
    if (fetched.ok) {
      known = { byteLength: length, end: fetched.bytes, version: fetched.version };
      return inParts(known, signal);
    }
    return fetched.problem.code === "whole"
      ? whole(signal, false)
      : { failure: failureOf(fetched.problem, href) };
  };

  function rangesDuring(signal: AbortSignal): AskedRanges {
    let failure: Failure | null = null;
    return {
      failure: () => failure,
      ask: async (ranges) => {
        const total = ranges.reduce((sum, { bytes }) => sum + bytes, 0);
        const came = new Map<ByteRange, number>();
        const report = (range: ByteRange, bytes: number): void => {
          came.set(range, bytes);
          const received = [...came.values()].reduce((sum, one) => sum + one, 0);
          if (!signal.aborted) reportLoading({ received, total, unit: "bytes" });
        };
        const answers: ArrayBuffer[] = [];
        const ask = async ([index, range]: readonly [number, ByteRange]): Promise<void> => {
          const got = await pieceOf(range, signal, (bytes) => report(range, bytes));
          if (got instanceof ArrayBuffer) answers[index] = got;
          else failure ??= got;
        };
        const isOver = (): boolean => failure !== null || signal.aborted;
        await fewAtATime(TO_ONE_HOST, ranges.entries(), ask, isOver);
        return isOver() ? null : answers;
      },
    };
  }

  async function pieceOf(
    range: ByteRange,
    signal: AbortSignal,
    onProgress: (bytes: number) => void,
  ): Promise<ArrayBuffer | Failure> {
    const key = `${range.offset} ${range.bytes}`;
    const held = pieces.get(key);
    if (held) return held;
    const fetched = await fetchBytes(href, { signal, range, onProgress });
    if (!fetched.ok) {
      const { problem } = fetched;
      if (problem.code === "whole") return refused("other-part");
      return problem.code === "cut-off" ? refused("short") : failureOf(problem, href);
    }
    if (fetched.version !== known?.version) return refused("changed");
    if (kept + range.bytes <= MOST_KEPT) {
      kept += range.bytes;
      pieces.set(key, fetched.bytes);
    }
    return fetched.bytes;
  }

  function refused(kind: "changed" | "other-part" | "short"): Failure {
    return { kind: "refused", name, ...refuseParquet({ kind }) };
  }
}

const wholeNote = (bytes: number): Fault =>
  parquetFault({ kind: "no-parts", megabytes: (bytes / 1e6).toFixed(1) }, "warning");
